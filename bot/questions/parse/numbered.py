"""Questions that name an entry by its number: who, how many points, which figure, or its text."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from bot.questions.intents import Count, Figure, Question, Score, Show, Thing, Who
from bot.questions.parse.frame import ROLES, Frame, size
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.parse.role_asked import role_of
from bot.questions.retrieval.index import Found
from bot.questions.retrieval.topic import WORDS
from bot.questions.spans.cues import Cue
from bot.questions.spans.numbered import Numbered, Strength
from bot.questions.spans.span import Kind
from bot.questions.text import is_latin
from checklist_data.model import Section

_ASKS_FOR_PARTS = re.compile(
    r"(?:下面|里面|里头|底下|名下|包括|包含|含有?|(?<![总得满评打])(?:分成?|分别?是?))(?:的|都|有|一共|总共|包括|包含|含)*"
    r"(?:哪|什么|啥|几|全部|所有|任务|要求|[\d一二两三四五六七八九十]+(?:条|项|个|款))"
)
"""What asks for all that stands under an entry, and not for the entry."""
MEASURES = (
    " rate",
    " ratio",
    "率",
    "比例",
    "占比",
    "满意度",
    "人数",
    "面积",
    "数量",
    "时长",
    "频次",
    *(f"水平{each}" for each in ("要求", "标准", "目标")),
)
"""Words that ask for a figure by themselves."""
NAMED = 0.8
"""The share of the words beside a number that a figure must have to be what they name (37项满意度目标)."""
_EVIDENCE = {
    Strength.OUTRIGHT: Evidence.NUMBER,
    Strength.MEASURED: Evidence.MEASURED_NUMBER,
    Strength.BARE: Evidence.BARE_NUMBER,
}


@reads
def numbered(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question about numbered entries."""
    frame, named = inquiry.frame, _named(inquiry.frame)
    if not named:
        yield "no entry is named by number"
    elif frame.sections and not frame.has(Cue.SCORE):
        yield "a section is named, not an entry"
    else:
        yield _of_entries(inquiry, named)


def _of_entries(inquiry: Inquiry, named: Sequence[Numbered]) -> Reading:
    """What is asked of the entries that are named, or under those that are."""
    refs = _parts(inquiry, tuple(dict.fromkeys(chain.from_iterable(each.refs for each in named))))
    missing = tuple(dict.fromkeys(chain.from_iterable(each.missing for each in named)))
    question, ground = _about(inquiry, refs, missing) if refs else (Show((), missing), None)
    evidence = [_EVIDENCE[max(each.strength for each in named)], *([ground] if ground else [])]
    evidence += [Evidence.TITLE] if _is_titled(inquiry.frame, refs) else []
    return Reading("a number", question, tuple(evidence), unread_beside(inquiry, refs))


def _named(frame: Frame) -> list[Numbered]:
    """What names entries by number; beside one outright a bare number is the points that are guessed (是13还是12)."""
    named = [each.number for each in frame.numbers if each.number is not None]
    if frame.has(Cue.SCORE) and any(each.strength is Strength.OUTRIGHT for each in named):
        return [each for each in named if each.strength is not Strength.BARE]
    return named


def _is_titled(frame: Frame, refs: tuple[str, ...]) -> bool:
    return any(each.kind is Kind.TITLE and each.ref in refs for each in frame.tokens)


def _parts(inquiry: Inquiry, refs: tuple[str, ...]) -> tuple[str, ...]:
    """What stands under the sections and parts of which it is asked (II-1下面四条, I-2有哪些任务); else the entries."""
    behind = inquiry.frame.text[inquiry.frame.numbers[-1].end :]
    if not _ASKS_FOR_PARTS.search(behind):
        return refs
    parts = (_under(inquiry.catalogue.entry(ref), wants_tasks="任务" in behind) or (ref,) for ref in refs)
    return tuple(dict.fromkeys(chain.from_iterable(parts)))


def _under(entry: object, *, wants_tasks: bool) -> tuple[str, ...]:
    """What stands under a section or a part: its parts where tasks are asked for, else its items."""
    match entry:
        case Section(parts=parts) if parts and wants_tasks:
            return tuple(each.ref for each in parts)
        case Section():
            return tuple(each.ref for each in entry.every_item())
        case _:
            return ()


def unread_beside(inquiry: Inquiry, refs: tuple[str, ...]) -> int:
    """The letters left over that the entries themselves do not hold either."""
    frame = inquiry.frame
    if not frame.residue_size:
        return 0
    held = held_by(inquiry, refs)
    left = [each for each in frame.residue if held.isdisjoint(range(each.start, each.end)) and is_latin(each.said[0])]
    letters = (place for each in frame.residue if each not in left for place in range(each.start, each.end))
    return size(left) + sum(place not in held for place in letters)


def held_by(inquiry: Inquiry, refs: tuple[str, ...]) -> set[int]:
    """The places of the question that these entries print."""
    owner = inquiry.catalogue.owner
    owners = {*refs, *map(owner, refs)}
    near = [each for each in inquiry.topic.found if owner(each.ref) in owners]
    return {place for each in near for place in inquiry.topic.places(each)}


def _about(inquiry: Inquiry, refs: tuple[str, ...], missing: tuple[str, ...]) -> tuple[Question, Evidence | None]:
    frame = inquiry.frame
    if frame.has(Cue.SCORE):
        return Score(refs), Evidence.SCORE
    if frame.has(Cue.COUNT) and (frame.has(Cue.CLAUSE) or counts_clauses(frame)):
        return Count(Thing.CLAUSES, refs=refs), Evidence.COUNT
    found = _figures(inquiry, refs) if not frame.departments else ()
    if found:
        return Figure(found), Evidence.FIGURE
    if frame.departments or frame.has(Cue.WHO, Cue.DEPARTMENT, *ROLES):
        return _who(refs, frame), Evidence.ROLE
    return Show(refs, missing), Evidence.TEXT if frame.asks else None


def _who(refs: tuple[str, ...], frame: Frame) -> Who:
    """Who is behind these entries, or whether those that are named are."""
    return Who(refs, role_of(frame), frame.department_names)


def _figures(inquiry: Inquiry, refs: tuple[str, ...]) -> tuple[Found, ...]:
    """What these entries set of what is asked for: of a deduction all, of anything else what is named."""
    frame = inquiry.frame
    asks = frame.has(Cue.FIGURE, Cue.DEDUCT)
    if not (asks or _names_a_measure(frame)):
        return ()
    numbers = _figure_numbers(inquiry, refs)
    topic = inquiry.figure_topic.only(numbers)
    if asks and topic.found:
        return topic.found
    if frame.has(Cue.DEDUCT):
        return _losses(inquiry, numbers)
    named = topic.best is not None and topic.coverage(topic.best, *WORDS) >= NAMED
    return topic.found if named else ()


def _names_a_measure(frame: Frame) -> bool:
    """Whether a figure is asked for by the name of what it measures alone."""
    return any(word in frame.text for word in MEASURES) and not frame.has(*ROLES, Cue.WHO, Cue.SCORE)


def _losses(inquiry: Inquiry, numbers: Sequence[str]) -> tuple[Found, ...]:
    """Those of some figures that are points lost."""
    facts = inquiry.catalogue.figures
    return tuple(Found(each, 1.0, (), (), 1.0) for each in numbers if facts[int(each)].value.startswith("-"))


def _figure_numbers(inquiry: Inquiry, refs: tuple[str, ...]) -> list[str]:
    wanted = {inquiry.catalogue.owner(ref) for ref in refs}
    return [
        str(number)
        for number, each in enumerate(inquiry.catalogue.figures)
        if inquiry.catalogue.owner(each.ref) in wanted
    ]


def counts_clauses(frame: Frame) -> bool:
    """Whether a number of clauses is asked for (几条, 几款)."""
    return any(each.said.endswith(("条", "款")) for each in frame.those(Cue.COUNT))
