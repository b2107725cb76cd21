"""A question for the state of an entry that is named by its subject: which entry that is (反恐那项到哪一步了)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from bot.questions.intents import Topic
from bot.questions.parse.frame import ROLES
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.state_marks import OF_AN_ENTRY, blanked
from bot.questions.parse.state_said import StateSaid
from bot.questions.parse.state_topics import DONE_OR_NOT, HOW_FAR, SAID_OF_NOTHING_ELSE, WISHES
from bot.questions.retrieval.fit import Fit
from bot.questions.retrieval.letters import letters
from bot.questions.retrieval.topic import WORDS
from bot.questions.retrieval.topic import Topic as Found
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from checklist_data.model import Clause, Item

MOST_TIED = 3
"""Entries that fit a subject equally well and are told together."""
CLOSE = 0.35
"""The chance from which on a subject in words is taken for an entry."""
NEAR = 0.2
"""The same where it is said that an entry is meant (反恐那项)."""
CERTAIN = 0.7
"""The same where it is asked who or which ones, of whatever they are."""
_WEAK = frozenset({Topic.PROGRESS, Topic.OVERVIEW, Topic.DONE})
"""Topics whose words a subject has as well (思想动态哪个部门掌握)."""
_A_SHARE = re.compile(r"率|百分之|几成|比例|\brate\b")
"""A share of something, which the checklist sets as well."""
_BELONGS = re.compile(r"归(?:谁|哪|什么)|(?:谁|哪[个家些]?(?:部门|单位|局)?)(?:来|去)?(?:主管|分管|管(?!报))")
"""What asks whose a subject is (经费困难归哪个部门)."""
_HAS_COME = re.compile(
    r"现在|目前|如今|(?<![要应须需得该])(?:搞|推|走|做|弄|干|办|抓|建|完成|落实|推进)[到了]*(?:百分|几成|多少)"
)
"""What tells how far work has come."""
_SEVERAL = re.compile(r"谁|哪(?:些|几|个|家|条|项)|几[家个条项]|\b(?:who|which)\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """The entries that fit a subject, and how well the best does."""

    refs: tuple[str, ...]
    fit: Fit


def entry_in_words(said: StateSaid) -> Entry | None:
    """The entry whose subject is named; None where none is, or where something else is asked of it."""
    inquiry = said.inquiry
    named = inquiry.desk.entries.look_up(said.frame.text, letters(list(_words(said))))
    found = named.only(each.ref for each in named.found if _tracked(each.ref, inquiry))
    if said.refs or found.best is None or _asks_for_the_list(said, found):
        return None
    fit = inquiry.fit_by(found, inquiry.catalogue.owner)
    if fit.is_general or fit.chance < _needed(said):
        return None
    tracked = (_tracked(each, inquiry) for each in fit.tied or (found.best.ref,))
    refs = tuple(dict.fromkeys(chain.from_iterable(tracked)))
    return Entry(refs, fit) if 0 < len(refs) <= MOST_TIED else None


def topic_of_one(said: StateSaid) -> Topic:
    """What is asked of one entry, where the whole is asked about by the same words."""
    named = said.topics[0][0]
    asks_how_far = DONE_OR_NOT.search(said.text) or HOW_FAR.search(said.text)
    is_progress = named is Topic.OVERVIEW or (named is Topic.DONE and asks_how_far)
    return Topic.PROGRESS if is_progress else named


def sections_beside(said: StateSaid, refs: tuple[str, ...]) -> tuple[str, ...]:
    """The sections that are named beside entries; words that these print themselves name none."""
    printed = "".join(map(said.inquiry.catalogue.printed, refs))
    words = {each.ref for each in said.frame.tokens if each.kind is Kind.SECTION and each.said in printed}
    return tuple(each for each in said.sections if each not in words)


def _words(said: StateSaid) -> Iterator[Span]:
    """The words that what is left belongs to, without the letters of the state and of the time."""
    spans = [(start, end) for _, start, end in said.topics]
    known = blanked(said.frame.text, spans + ([said.period[:2]] if said.period else []))
    left = {place for start, end in said.left.spans for place in range(start, end) if not _is_beside(said, start, end)}
    for word in said.frame.tokens:
        if not left.isdisjoint(range(word.start, word.end)):
            yield from _pieces(word, known)


def _is_beside(said: StateSaid, start: int, end: int) -> bool:
    """Whether a stretch is no subject: it names the list, or stands behind a question for several that is complete."""
    last = max((after for _, _, after in said.topics), default=start)  # none where its letters alone ask
    comma = said.text.rfind(",", last, start)
    is_complete = comma >= 0 and (_SEVERAL.search(said.text[:comma]) or WISHES.search(said.text[:comma]))
    return bool(is_complete) or said.text.startswith("清单", end)


def _pieces(word: Span, known: str) -> Iterator[Span]:
    """A word without the letters that are blank in a text."""
    for found in re.finditer(r"\S+", known[word.start : word.end]):
        start, end = word.start + found.start(), word.start + found.end()
        yield word.at(start, end)._replace(said=found[0])


def _is_weak(said: StateSaid) -> bool:
    """Whether the most telling topic stands in questions for the list as well."""
    return bool(said.topics) and said.topics[0][0] in _WEAK


def _asks_for_the_list(said: StateSaid, found: Found) -> bool:
    """Whether a share, a body, a role or the text is asked for that belongs neither to the state nor to the entry."""
    return _asks_for_a_share(said) or _asks_for_a_body(said) or _asks_for_its_text(said, found)


def _asks_for_a_share(said: StateSaid) -> bool:
    is_set = _A_SHARE.search(said.text) is not None and not _HAS_COME.search(said.text)
    return is_set and not _is_of_one_entry(said)


def _asks_for_a_body(said: StateSaid) -> bool:
    return said.frame.has(Cue.WHO) and (_is_weak(said) or _BELONGS.search(said.frame.text) is not None)


def _asks_for_its_text(said: StateSaid, found: Found) -> bool:
    """Whether a role or the text is asked for, in words that neither name a topic nor are printed."""
    held = {place for _, start, end in said.topics for place in range(start, end)}
    held |= found.places(found.best, *WORDS) if found.best is not None else set()
    of_the_list = {Cue.TEXT} if said.topic in SAID_OF_NOTHING_ELSE else ROLES | {Cue.TEXT}
    return any(each.cues & of_the_list and each.start not in held for each in said.frame.tokens)


def _needed(said: StateSaid) -> float:
    """The chance that a subject needs: more where several are asked for, less where one entry is."""
    if _is_of_one_entry(said):
        return NEAR
    return CERTAIN if said.frame.has(Cue.WHO, Cue.WHICH) and _SEVERAL.search(said.text) else CLOSE


def _is_of_one_entry(said: StateSaid) -> bool:
    """Whether what is left is said to be the subject of one entry (反恐那项)."""
    return any(OF_AN_ENTRY.match(said.frame.text, end) for _, end in said.left.spans)


def _tracked(ref: str, inquiry: Inquiry) -> tuple[str, ...]:
    """The item on which what was found is reported; none for what nobody reports on."""
    entry = inquiry.catalogue.entry(ref)
    if isinstance(entry, Clause):
        return (inquiry.catalogue.owner(ref),)
    return (ref,) if isinstance(entry, Item) else ()
