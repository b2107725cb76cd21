"""The lines that a question asks for because they are missing, or that must be there: 没有牵头单位, 有牵头."""

from collections.abc import Sequence

from bot.questions.parse.frame import JOINTS, Frame
from bot.questions.selection import Gap
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Span

_GAPS = {
    Cue.LEAD: Gap.LEAD,
    Cue.PARTICIPATE: Gap.PARTICIPANTS,
    Cue.RESPONSIBLE: Gap.RESPONSIBLE,
    Cue.CLAUSE: Gap.CLAUSES,
}
_ROLES = frozenset({Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE})
NOBODY = frozenset("没人 无人 没谁 没单位 没部门 谁都没 谁也没".split())
"""What denies a role of everybody, be a department named beside it or not (党政办配合、但没人牵头的)."""
PRESENT = frozenset("有 有了 光有 印了 写了 列了 标了 明确了 写明了 只有 有写 有列".split())


def gaps(frame: Frame) -> list[tuple[int, Gap]]:
    """The lines that are asked for because they are missing, each with the place of the word that names it."""
    found: list[tuple[int, Gap]] = []
    said = [place for place, each in enumerate(frame.tokens) if each.said.strip()]
    lacking = {place for place in said if Cue.MISSING in frame.tokens[place].cues}
    for order, place in enumerate(said if lacking else ()):
        gap = _gap_of(frame.tokens[place])
        if gap is not None and not (gap is Gap.CLAUSES and found) and _is_lacking(frame, said, order, lacking):
            found.append((place, gap))
    return found


def _is_lacking(frame: Frame, said: Sequence[int], order: int, lacking: set[int]) -> bool:
    """Whether a word that denies stands before the name of a line, or behind it before the next one."""
    before = said[max(order - 2, 0) : order]
    if not lacking.isdisjoint(before) and _is_a_line(frame, said[order], before):
        return True
    return not frame.departments and not lacking.isdisjoint(_until_next_role(frame, said[order + 1 : order + 6]))


def _gap_of(token: Span) -> Gap | None:
    """The line of an entry that a word names."""
    return next((gap for cue, gap in _GAPS.items() if cue in token.cues), None)


def _is_a_line(frame: Frame, place: int, before: Sequence[int]) -> bool:
    """Whether a word names a line of entries, and not what a department that is named does not do."""
    if not frame.departments or frame.tokens[place].said.endswith(("单位", "部门")):
        return True
    return any(frame.tokens[each].said in NOBODY for each in before)


def said_to_be_there(frame: Frame) -> tuple[Gap, ...]:
    """The lines of which nothing is said but that they are there (哪些项有牵头的)."""
    found = (_gap_of(each) for place, each in enumerate(frame.tokens) if _is_there(frame, place))
    return tuple(dict.fromkeys(gap for gap in found if gap in (Gap.LEAD, Gap.PARTICIPANTS)))


def present(frame: Frame) -> tuple[Gap, ...]:
    """The lines that must be there, beside others that are missing (只有参与单位、没有牵头单位)."""
    missing = {place for place, _ in gaps(frame)}
    nouns = (
        _gap_of(each)
        for place, each in enumerate(frame.tokens)
        if place not in missing and (each.said.endswith(("单位", "部门")) or _is_there(frame, place))
    )
    return tuple(dict.fromkeys(gap for gap in nouns if gap is not None))


def _is_there(frame: Frame, place: int) -> bool:
    """Whether a word stands right before that says that the line is there (有牵头)."""
    return place > 0 and frame.tokens[place - 1].said in PRESENT


def _until_next_role(frame: Frame, places: Sequence[int]) -> list[int]:
    """The places before the next word that names a role, unless it is joined to the one before (牵头和参与都没写)."""
    kept: list[int] = []
    for order, place in enumerate(places):
        before = frame.tokens[places[order - 1]]
        joined = order == 0 or Cue.AND in before.cues or before.said in JOINTS
        if frame.tokens[place].cues & _ROLES and not joined:
            return [] if kept and Cue.MISSING in frame.tokens[kept[-1]].cues else kept
        kept.append(place)
    return kept
