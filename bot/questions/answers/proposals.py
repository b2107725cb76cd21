"""Answers that are no facts: what comes nearest, what to choose from, what the checklist does not hold."""

from collections.abc import Sequence
from dataclasses import replace

from bot.questions.answers.entries import headline, shown_of
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Certainty, Choice, Content, Kind
from bot.questions.intents import Absent, Clarify, ClarifyEntry, UnknownBody
from bot.questions.retrieval.index import Found, Reason
from bot.questions.spans.bodies import repeatable

OFFERED = 3
"""Entries that are proposed at the most."""
LEAST_SCORE, LEAST_SHARE, NEAR_AN_ABSENT = 6.5, 2 / 3, 2
"""The score, and its share of the best, above which an entry is shown beside what is absent, and how many are.

Over all question sets 31 of the 33 entries that were meant have more; of those that were not a third has less.
"""
TIED_SHOWN = 8
LONGEST_SUBJECT = 11
"""Characters of a subject that are said back."""


def proposal(content: Content, found: Sequence[Found], catalogue: Catalogue, voice: Voice) -> Content:
    """An answer that is said as the nearest one, with what else may be meant."""
    near = nearest(found, catalogue, besides=content.refs)
    offered = (*content.refs[:OFFERED], *near)[:OFFERED]
    lines = [voice.say("proposed"), content.rich.removeprefix(f"{voice.say('found')}\n")]
    if near:
        lines += [voice.say("or perhaps"), *(headline(ref, catalogue, voice) for ref in near)]
    return replace(
        content,
        rich="\n".join(lines),
        near=near,
        certainty=Certainty.LIKELY,
        options=tuple(entry_choice(ref, catalogue, voice) for ref in offered),
    )


def unsure(content: Content, unread: Sequence[str], voice: Voice) -> Content:
    """An answer that a person should check, as these words of the question, or others, were not taken account of."""
    said = [each for each in unread if each]
    note = voice.say("not taken account of", said=voice.names(said)) if said else voice.say("not wholly read")
    return replace(content, rich=f"{note}\n{content.rich}", certainty=Certainty.LIKELY, note=note)


def absent(question: Absent, catalogue: Catalogue, voice: Voice) -> Content:
    """That the checklist does not hold a subject, and what comes nearest."""
    near = nearest(_perhaps_meant(question.found), catalogue)[:NEAR_AN_ABSENT]
    subject = question.subject[:LONGEST_SUBJECT] + ("…" if len(question.subject) > LONGEST_SUBJECT else "")
    lines = [voice.say("absent", subject=subject) if subject else voice.say("absent subject")]
    if near:
        lines += [voice.say("nearest entries"), *(headline(ref, catalogue, voice) for ref in near)]
    options = tuple(entry_choice(ref, catalogue, voice) for ref in near)
    return Content(Kind.ABSENT, "\n".join(lines), near=near, options=options)


def _perhaps_meant(found: Sequence[Found]) -> list[Found]:
    """What fits well enough to be what was meant by a subject that is absent."""
    least = max([LEAST_SCORE, *(LEAST_SHARE * each.score for each in found)])
    return [each for each in found if each.score >= least]


def nearest(found: Sequence[Found], catalogue: Catalogue, besides: Sequence[str] = ()) -> tuple[str, ...]:
    """The best entries of different items, but for these."""
    taken = {catalogue.owner(ref) for ref in besides}
    near: list[str] = []
    for each in found:
        owner = catalogue.owner(each.ref)
        if _is_near(each) and owner not in taken and len(near) + min(len(besides), OFFERED) < OFFERED:
            taken.add(owner)
            near.append(each.ref)
    return tuple(near)


def _is_near(found: Found) -> bool:
    """Whether more is found than a letter alone."""
    return len(found.matched) > 1 or any(each.reason is not Reason.LETTER for each in found.matched)


def entry_choice(ref: str, catalogue: Catalogue, voice: Voice) -> Choice:
    """A button for an entry."""
    return Choice(shown_of(ref, catalogue, voice), ref)


def which_entry(question: ClarifyEntry, catalogue: Catalogue, voice: Voice) -> Content:
    """Which of several entries is meant, all of which fit equally well."""
    refs = question.refs[:TIED_SHOWN]
    lines = [voice.say("which entry", count=len(refs)), *(headline(ref, catalogue, voice) for ref in refs)]
    asks = voice.say(f"asks {question.role}") if question.role is not None else ""
    options = tuple(Choice(shown_of(ref, catalogue, voice), f"{voice.number(ref)}{asks}") for ref in refs)
    return Content(Kind.CLARIFY, "\n".join(lines), near=refs, options=options)


def unknown(question: UnknownBody, text: str, voice: Voice) -> Content:
    """That a body is not in the list, with the names that share a root with it."""
    said = question.naming.said
    names = tuple(name for name, _ in question.naming.rivals)
    if names:
        options = tuple(Choice(name, text.replace(said, name, 1)) for name in names)
        more = voice.say("nearest", names=voice.names(names))
    else:
        options = (Choice(voice.say("all departments"), voice.say("all departments")),)
        more = voice.say("see all departments")
    name = repeatable(said)
    reply = voice.say("unknown", said=name) if name else voice.say("unknown body")
    return Content(Kind.UNKNOWN_DEPARTMENT, reply + more, options=options)


def which_department(question: Clarify, text: str, catalogue: Catalogue, voice: Voice) -> Content:
    """Which of several departments is meant, or which one the asker's own is."""
    naming = question.naming
    if not naming.departments:
        return Content(Kind.CLARIFY, voice.say("own", name=catalogue.examples.department))
    reply = voice.say("which", said=naming.said, names=voice.names(naming.departments))
    options = tuple(Choice(name, text.replace(naming.said, name, 1)) for name in naming.departments)
    return Content(Kind.CLARIFY, reply, departments=naming.departments, options=options)
