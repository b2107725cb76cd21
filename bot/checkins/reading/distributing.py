"""What is said of several entries in their order (23、25、26分别完成80%、60%、90%): a segment for each of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.checkins.claims.words import Cue
from bot.checkins.reading.message import Message, Segment
from bot.checkins.spans.folding import Span

_EACH = re.compile(r"分别|依次|各自|顺序")
_JOINT = re.compile(r"\s*(?:、|,|/|和|与|及|;)\s*|\s+")
_MARKS = frozenset("、/")
_END = " 。.!;,、"
_STATES = re.compile(
    r"(?:已经?|均已)?(?:办结|完成|办完|销号)了?|按计划(?:推进|进行)?|正常推进|推进中|进行中|有困难|需协调|遇到困难"
)
_FORMER = re.compile(r"[,;。\s](?:前者|前面?[这那]?一?[个项])[\u4e00-\u9fff]{0,3}$")
_LATTER = re.compile(r"[,;。\s]{1,2}(?:后者|后面?[这那]?一?[个项])[\u4e00-\u9fff]{0,3}")
"""What stands before each of two percentages (51、52按计划，前者六成，后者八成)."""
_LEADS = (Cue.LEAD, Cue.DONE, Cue.MATTER, Cue.WHOLE, Cue.DATE)
"""What may stand between the entries and the first thing that is said."""


def distributed(message: Message, segment: Segment) -> Iterator[Segment]:
    """The segment, or one for each entry, where as many percentages or states are listed as entries are named."""
    head, pieces = segment.head, _pieces(message, segment)
    if head is None or head.missing or len(pieces) < 2 or len(pieces) != len(head.refs):
        yield segment
        return
    for ref, (start, end) in zip(head.refs, pieces, strict=True):
        yield Segment(replace(head, refs=(ref,), end=start), segment.start, end)


def _pieces(message: Message, segment: Segment) -> Sequence[Span]:
    """Where each percentage or state of the list stands; nothing where something else is said as well."""
    start, end = segment.body
    end = start + len(message.text[start:end].rstrip(_END))
    shares = [(each.start, each.end) for each in message.special.shares_within(start, end) if each.value]
    pieces = _told_apart(message.text, shares, start, end)
    if len(pieces) < 2 or pieces[-1][1] != end:
        return ()
    if len(shares) == 2 and _in_turn(message, start, shares):
        return shares
    return pieces if _leads(message, start, pieces[0][0]) and _are_joined(message.text, pieces) else ()


def _told_apart(text: str, shares: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Percentages and states side by side, percentages alone, or states that are said to be of each."""
    states = [match.span() for match in _STATES.finditer(text, start, end)]
    told = {start for start, _ in shares}
    mixed = _marked(text, sorted([*shares, *(each for each in states if each[1] not in told)]))
    return mixed or shares or (states if _EACH.search(text, start, end) else [])


def _are_joined(text: str, pieces: Sequence[Span]) -> bool:
    """Whether nothing stands between the pieces but what joins a list."""
    return all(_JOINT.fullmatch(text, before[1], behind[0]) for before, behind in pairwise(pieces))


def _in_turn(message: Message, start: int, shares: Sequence[Span]) -> bool:
    """Whether two percentages are those of the former and the latter entry, behind no more than that both go on."""
    former = _FORMER.search(message.text, start, shares[0][0])
    if former is None or not _LATTER.fullmatch(message.text, shares[0][1], shares[1][0]):
        return False
    tokens = message.special.words.between(start, former.start())
    return all(each.has(Cue.PLAN, *_LEADS) for each in tokens)


def _marked(text: str, pieces: Sequence[Span]) -> Sequence[Span]:
    """Percentages and states in one list, with nothing but its marks between them (办结、六成、有困难), or nothing."""
    is_list = all(text[before[1] : behind[0]].strip() in _MARKS for before, behind in pairwise(pieces))
    return pieces if is_list and len(pieces) > 1 else ()


def _leads(message: Message, start: int, end: int) -> bool:
    """Whether what stands before the list says no more than that it comes."""
    said = _EACH.search(message.text, start, end)
    spans = [(start, end)] if said is None else [(start, said.start()), (said.end(), end)]
    tokens = [each for first, last in spans for each in message.special.words.between(first, last)]
    return all(each.has(*_LEADS) for each in tokens)
