"""Recognising misspelt departments and sections in what a first look left over."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.questions.lexicon.sounds import Sounds
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.parse.longer_names import WHOLE_NAMES
from bot.questions.parse.misspelt_roles import MisspeltRoles
from bot.questions.parse.state_topics import topics_in
from bot.questions.spans.bodies import LOOSE_ENDINGS, looks_like_a_body
from bot.questions.spans.cues import Cue, Words
from bot.questions.spans.likeness import OWN_NAME
from bot.questions.spans.names import Names
from bot.questions.spans.naming import BY_SLIP, FLOOR, ITS_FIELD, SURE, Naming
from bot.questions.spans.span import Kind, Span

LINKING = tuple("当由归让把给为作是做叫请找向")
"""Words of one character that stand beside a name and are no part of it."""
SETTING_UP = tuple("搞建设办弄开成")
"""Words of one character before what is set up, which is no body that is asked about (搞红白理事会)."""
LEFT_REACH = 8
"""Characters before a gap that may belong to the same misspelt name."""
LONGEST_NAME = 12
"""Characters at the end of a gap in which a name is looked for."""
QUOTATION = 6
"""Characters that are taken as they stand where they are printed so."""
SHORT_TEXT = 12
"""Characters of a text that can be a bare follow-up (那应急局呢)."""
BEGINS_A_TIME = tuple("本今上下这")
"""With these begins a time behind a whole name (社会事业局本季度)."""
SHORTEST_SECTION = 3
"""Characters below which no section is recognised by sound or shape."""
A_BODY_S = frozenset("这边 那边 这里 那里 这头 那头 这块 那块 这儿 那儿 方面".split())
"""What is said behind the field of a body where the body is meant."""
_PARTS = frozenset({Kind.GAP, Kind.BODY, Kind.DEPARTMENT})
BORDERS = ROLES | {Cue.AND, Cue.OR, Cue.WHICH, Cue.WHO}
"""Words that a name does not reach across."""


@dataclass(frozen=True)
class _Gap:
    """What was left over, and the word behind it that tells what it can be."""

    text: str
    span: Span
    behind: Span | None

    @cached_property
    def end(self) -> int:
        """Where a name in it ends: a linking word at its end is none of the name."""
        said = self.span.said
        return self.span.end - (len(said) > 1 and said[-1] in LINKING)

    @cached_property
    def is_before_a_role(self) -> bool:
        """Whether it is asked which role is had."""
        return self.behind is not None and bool(self.behind.cues & ROLES)

    @cached_property
    def is_before_a_section(self) -> bool:
        """Whether a word for a section follows."""
        return self.behind is not None and Cue.SECTION in self.behind.cues

    @cached_property
    def is_a_body(self) -> bool:
        """Whether what follows is said of a body."""
        return self.is_before_a_role or (self.behind is not None and self.behind.said.removesuffix("的") in A_BODY_S)


class SpellingCorrection:
    """Reads what was left over as roles, departments or sections that were written wrongly."""

    def __init__(
        self, departments: Names, sections: Names, words: Words, sounds: Sounds, printed: Callable[[str], bool]
    ) -> None:
        """Take the names that can be meant, the words of asking, and what tells whether the checklist prints a text."""
        self._departments = departments
        self._printed = printed
        self._sections = sections
        self._roles = MisspeltRoles(words, sounds, printed)

    def correct(self, frame: Frame) -> Frame:
        """The same question with what could be recognised, and with the names that are unknown or ambiguous noted."""
        tokens = self._roles.read(frame)
        wanted = _wants_names(replace(frame, tokens=tuple(tokens)))
        seen: list[Span] = []
        for place, token in enumerate(tokens):
            seen.append(self._told(token))
            self._complete(frame.text, seen)
            if wanted and seen[-1].kind is Kind.GAP and not self._is_quoted(seen[-1].said):
                self._mend_gap(frame.text, seen, tokens[place + 1 : place + 2])
        merged = _with_their_place(frame.text, self._departments, _merged(frame.text, seen))
        bodies = [each for each in merged if each.kind is Kind.BODY]
        namings = (each.naming or self._departments.resolve(each.said) for each in bodies)
        return Frame(frame.text, tuple(merged), tuple(each for each in namings if each is not None))

    def _is_quoted(self, said: str) -> bool:
        """Whether the checklist prints a longer text as it stands: there is nothing to be corrected."""
        return len(said) >= QUOTATION and self._printed(said)

    def _told(self, span: Span) -> Span:
        """A span; what is only built like a body's name as the department that it is, misspelt."""
        naming = self._named(span.said) if span.kind is Kind.BODY else None
        if naming is None or len(naming.departments) != 1 or naming.score < FLOOR:
            return span
        return span._replace(kind=Kind.DEPARTMENT, naming=naming)

    def _complete(self, text: str, seen: list[Span]) -> None:
        """Join the last two spans where they are one name together that was misspelt (自燃资源局, 人社菊)."""
        if len(seen) < 2 or not _can_be_halves(seen[-2], seen[-1]):
            return
        before, last = seen[-2], seen[-1]
        said = before.said[-LONGEST_NAME:] + last.said[:LONGEST_NAME]
        naming = self._named(said)
        if naming is None or len(naming.departments) > 1:
            return
        if naming.score >= BY_SLIP or self._departments.is_body(said):
            kind = Kind.DEPARTMENT if naming.departments else Kind.BODY
            start = before.end - len(before.said[-LONGEST_NAME:])
            _replace_tail(seen, Span(start, last.end, text[start : last.end], kind, naming=naming), text)

    def _named(self, said: str) -> Naming | None:
        """What a text names; words that the checklist prints are never taken for a misspelt name."""
        naming = self._departments.resolve(said)
        corrected = naming is not None and naming.departments and BY_SLIP <= naming.score < SURE
        return None if corrected and self._printed(said) else naming

    def _mend_gap(self, text: str, seen: list[Span], behind: Sequence[Span]) -> None:
        """Put what the end of a gap names in its place; an unknown body only where nothing else is named."""
        gap = _Gap(text, seen[-1], behind[0] if behind else None)
        unknown: list[Span] = []
        for span in self._readings(gap, _starts(gap.span, seen, gap.end)):
            if span.kind is Kind.SECTION or _meant(span):
                _put(seen, span, gap.span, text)
                return
            unknown.append(span)
        if unknown:
            body = next((each for each in unknown if each.said[0] not in LINKING), unknown[-1])
            _put(seen, body, gap.span, text)

    def _readings(self, gap: _Gap, starts: Iterable[int]) -> Iterator[Span]:
        """What a text from each start to the end of a gap can be: a department, a body or a section."""
        for start in starts:
            said = gap.text[start : gap.end]
            naming = self._named(said)
            if naming is not None and naming.reason == ITS_FIELD and not self._may_name_by_its_field(said, gap, start):
                continue
            if naming is not None and _is_credible(naming, gap, start):
                if self._is_set_up(said, naming):
                    continue
                kind = Kind.DEPARTMENT if len(naming.departments) == 1 else Kind.BODY
                yield Span(start, gap.end, said, kind, naming=naming)
            section = self._section(said, certain=gap.is_before_a_section)
            if section:
                yield Span(start, gap.end, said, Kind.SECTION, ref=section)

    def _may_name_by_its_field(self, said: str, gap: _Gap, start: int) -> bool:
        """Whether a whole gap that is the field of a body is said of the body."""
        return start == gap.span.start and (gap.is_a_body or not self._printed(said))

    def _is_set_up(self, said: str, naming: Naming) -> bool:
        """Whether an unknown name is what somebody sets up (搞红白理事会)."""
        return not naming.departments and said[0] in SETTING_UP and self._printed(said[1:])

    def _section(self, said: str, *, certain: bool) -> str:
        """The section that a text names; less of it is enough where it is certain that one is named."""
        if len(said) < (2 if certain else SHORTEST_SECTION):
            return ""
        naming = (self._sections.part_of(said) if certain else None) or self._sections.resolve(said)
        if naming is None or len(naming.departments) != 1:
            return ""
        return naming.departments[0] if naming.score >= (FLOOR if certain else BY_SLIP) else ""


def _can_be_halves(before: Span, last: Span) -> bool:
    """Whether two spans can be one name together that was cut by a slip."""
    if before.kind not in _PARTS or last.kind not in _PARTS or before.end != last.start:
        return False
    if before.kind is not Kind.DEPARTMENT:
        return True
    return last.kind is not Kind.DEPARTMENT and not _is_whole_before(before, last)


def _is_whole_before(department: Span, after: Span) -> bool:
    """Whether a department is named in full and a time follows (社会事业局本季度)."""
    return department.said.endswith(WHOLE_NAMES) and after.said.startswith(BEGINS_A_TIME)


def _merged(text: str, tokens: Sequence[Span]) -> list[Span]:
    """The tokens with the two halves of one department's name as one (官圆 and 街道)."""
    merged: list[Span] = []
    for token in tokens:
        last = merged[-1] if merged else None
        if last and last.end == token.start and _meant(last) == _meant(token) != ():
            merged[-1] = last._replace(end=token.end, said=text[last.start : token.end])
        else:
            merged.append(token)
    return merged


def _with_their_place(text: str, names: Names, tokens: Sequence[Span]) -> list[Span]:
    """The tokens with a name and the place behind it that is a part of the same name as one (公安的宜阳分局)."""
    kept: list[Span] = []
    for token in tokens:
        if len(kept) > 1 and kept[-1].said == "的" and _is_its_place(kept[-2], token, names):
            name = kept[-2]
            kept[-2:] = [name._replace(end=token.end, said=text[name.start : token.end])]
        else:
            kept.append(token)
    return kept


def _is_its_place(name: Span, body: Span, names: Names) -> bool:
    """Whether what names a body by its place can be the department that is named before."""
    if name.kind is not Kind.DEPARTMENT or body.kind is not Kind.BODY:
        return False
    whole = names.resolve(body.said)
    return whole is not None and not set(_meant(name)).isdisjoint(whole.departments)


def _meant(token: Span) -> tuple[str, ...]:
    return token.naming.departments if token.naming else ()


def _wants_names(frame: Frame) -> bool:
    """Whether a question can hold a misspelt name: one that asks who names a subject instead."""
    is_short = len(frame.text) <= SHORT_TEXT
    if is_short and frame.text.endswith(("呢", "呢?")):
        return True
    return not frame.has(Cue.WHO) and (_asks_for_tasks(frame) or (is_short and _asks_of_a_body(frame)))


def _asks_for_tasks(frame: Frame) -> bool:
    """Whether entries, their state or a role in them is asked for."""
    if frame.has(Cue.TASK, Cue.COMMON, Cue.SECOND, Cue.SCORE, Cue.STATE, *ROLES):
        return True
    return any(len(each.said) > 1 for each in frame.those(Cue.SECTION))


def _asks_of_a_body(frame: Frame) -> bool:
    """Whether a question begins with what is built like a body's name."""
    first = frame.tokens[0] if frame.tokens else None
    if first is None or first.kind is not Kind.GAP or not looks_like_a_body(first.said):
        return False
    return frame.has(Cue.WHICH) or bool(topics_in(frame.text))


def _replace_tail(seen: list[Span], token: Span, text: str) -> None:
    while seen and seen[-1].start >= token.start:
        seen.pop()
    if seen and seen[-1].end > token.start:
        seen[-1] = seen[-1]._replace(end=token.start, said=text[seen[-1].start : token.start])
    seen.append(token)


def _put(seen: list[Span], span: Span, gap: Span, text: str) -> None:
    """Put a span in place of the end of a gap; a linking word behind it stays as filler."""
    _replace_tail(seen, span, text)
    if span.end < gap.end:
        seen.append(Span(span.end, gap.end, text[span.end : gap.end], Kind.WORD, frozenset({Cue.POLITE})))


def _starts(gap: Span, seen: Sequence[Span], end: int) -> Iterable[int]:
    """Where a misspelt name that ends with the gap could begin: at token borders from far left, then in the gap."""
    floor = max(0, gap.start - LEFT_REACH, *(token.end for token in seen[:-1] if _ends_a_name(token, gap)))
    borders = [token.start for token in seen if floor <= token.start < gap.start]
    return [*borders, *range(max(gap.start, end - LONGEST_NAME), end - 1)]


def _ends_a_name(token: Span, gap: Span) -> bool:
    """Whether no name reaches from before the end of a token into a gap."""
    if token.kind in (Kind.NUMBER, Kind.BODY) or not token.said.isalnum() or token.cues & BORDERS:
        return True
    return token.kind is Kind.DEPARTMENT and _is_whole_before(token, gap)


def _is_credible(naming: Naming, gap: _Gap, start: int) -> bool:
    """Whether a text from a start to the end of a gap is what a name was meant by."""
    inside = start - gap.span.start
    if naming.score == BY_SLIP and 0 < inside <= OWN_NAME:
        return False  # what stands before it is of another name (南关街道办 beside 城关街道办)
    if len(naming.departments) == 1:
        return naming.score >= FLOOR and (len(naming.said) > 2 or gap.is_before_a_role or inside == 0)
    if naming.departments:
        return inside <= 0
    return 0 <= inside <= 1 and (gap.is_before_a_role or naming.said[-1:] not in LOOSE_ENDINGS)
