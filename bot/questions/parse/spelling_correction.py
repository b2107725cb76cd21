"""Recognising misspelt roles, departments and sections in what a first look left over."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.questions.lexicon.sounds import Sounds
from bot.questions.parse.frame import ROLES, WHOLE_NAMES, Frame
from bot.questions.parse.state_topics import topics_in
from bot.questions.spans.bodies import LOOSE_ENDINGS, looks_like_a_body
from bot.questions.spans.cues import Cue, Words
from bot.questions.spans.names import BY_SLIP, FLOOR, ITS_FIELD, OWN_NAME, SURE, Names, Naming
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_han

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


class SpellingCorrection:
    """Reads what was left over as roles, departments or sections that were written wrongly."""

    def __init__(
        self, departments: Names, sections: Names, words: Words, sounds: Sounds, printed: Callable[[str], bool]
    ) -> None:
        """Take the names that can be meant, the words of asking, and what tells whether the checklist prints a text."""
        self._departments = departments
        self._printed = printed
        self._sections = sections
        self._sounds = sounds
        self._written = frozenset(words)
        self._roles: dict[tuple[str, ...], frozenset[Cue]] = {}
        for word, cues in words.items():
            if cues & ROLES and len(word) > 1 and all(is_han(each) for each in word):
                for spoken in sounds.spoken(word):
                    self._roles.setdefault(spoken, cues)
        self._heads = frozenset(spoken[:2] for spoken in self._roles)

    def correct(self, frame: Frame) -> Frame:
        """The same question with what could be recognised, and with the names that are unknown or ambiguous noted."""
        tokens = self._with_roles(frame) if not frame.has(Cue.LEAD, Cue.PARTICIPATE) else list(frame.tokens)
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
        if len(seen) < 2 or seen[-1].kind not in _PARTS or seen[-2].kind not in _PARTS:
            return
        before, last = seen[-2], seen[-1]
        if before.kind is last.kind is Kind.DEPARTMENT or before.end != last.start:
            return
        if before.kind is Kind.DEPARTMENT and before.said.endswith(WHOLE_NAMES) and last.said.startswith(BEGINS_A_TIME):
            return
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

    def _with_roles(self, frame: Frame) -> list[Span]:
        for place, token in enumerate(frame.tokens):
            if token.kind is Kind.GAP:
                role = self._role_near(frame, place)
                if role is not None:
                    return _inserted(frame, role)
        return list(frame.tokens)

    def _cuts_a_word(self, text: str, place: int, gap: Span) -> bool:
        """Whether a stretch that begins there would take the end of a printed word (纷的 of 纠纷的)."""
        return gap.start < place < gap.end and self._printed(text[place - 1 : place + 1])

    def _role_near(self, frame: Frame, place: int) -> Span | None:
        """A role that sounds like the text around a gap; it may take in single characters beside it."""
        first, last = place, place
        while first > 0 and _is_small(frame.tokens[first - 1]):
            first -= 1
        while last + 1 < len(frame.tokens) and _is_small(frame.tokens[last + 1]):
            last += 1
        start, end = frame.tokens[first].start, frame.tokens[last].end
        gap = frame.tokens[place]
        if not any(self._begins(frame.text[at : at + 2]) for at in range(max(start, gap.start - 3), gap.end)):
            return None
        for size in (4, 3, 2):
            for begin in range(max(start, gap.start - size + 1), min(end - size, gap.end - 1) + 1):
                said = frame.text[begin : begin + size]
                if said in self._written or self._printed(said) or self._cuts_a_word(frame.text, begin, gap):
                    continue  # it was left unread on purpose
                cues = next((self._roles[it] for it in self._sounds.spoken(said) if it in self._roles), None)
                if cues:
                    return Span(begin, begin + size, said, Kind.WORD, cues)
        return None

    def _begins(self, pair: str) -> bool:
        """Whether a role begins as these two characters sound."""
        return any(each in self._heads for each in self._sounds.spoken(pair))

    def _mend_gap(self, text: str, seen: list[Span], behind: Sequence[Span]) -> None:
        gap = seen[-1]
        before_role = bool(behind and behind[0].cues & ROLES)
        before_section = bool(behind and Cue.SECTION in behind[0].cues)
        is_a_body = before_role or bool(behind and behind[0].said.removesuffix("的") in A_BODY_S)
        end = gap.end - (len(gap.said) > 1 and gap.said[-1] in LINKING)
        unknown: Span | None = None
        for start in _starts(gap, seen, end):
            said = text[start:end]
            naming = self._named(said)
            is_a_field = naming is not None and naming.reason == ITS_FIELD
            if is_a_field and not (start == gap.start and (is_a_body or not self._printed(said))):
                continue
            if naming is not None and _is_credible(naming, gap, start, before_role=before_role):
                kind = Kind.DEPARTMENT if len(naming.departments) == 1 else Kind.BODY
                span = Span(start, end, said, kind, naming=naming)
                if naming.departments:
                    _put(seen, span, gap, text)
                    return
                if said[0] in SETTING_UP and self._printed(said[1:]):
                    continue
                unknown = unknown if unknown and unknown.said[0] not in LINKING else span
            section = self._section(said, certain=before_section)
            if section:
                _put(seen, Span(start, end, said, Kind.SECTION, ref=section), gap, text)
                return
        if unknown is not None:
            _put(seen, unknown, gap, text)

    def _section(self, said: str, *, certain: bool) -> str:
        if len(said) < (2 if certain else SHORTEST_SECTION):
            return ""
        naming = self._sections.part_of(said) if certain else None
        naming = naming or self._sections.resolve(said)
        enough = naming is not None and len(naming.departments) == 1 and naming.score >= (FLOOR if certain else BY_SLIP)
        return naming.departments[0] if naming and enough else ""


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
        name, of = (kept[-2], kept[-1]) if len(kept) > 1 else (None, None)
        if name and of and of.said == "的" and name.kind is Kind.DEPARTMENT and token.kind is Kind.BODY:
            whole = names.resolve(token.said)
            if whole and set(_meant(name)) & set(whole.departments):
                kept[-2:] = [name._replace(end=token.end, said=text[name.start : token.end])]
                continue
        kept.append(token)
    return kept


def _meant(token: Span) -> tuple[str, ...]:
    return token.naming.departments if token.naming else ()


def _is_small(token: Span) -> bool:
    return token.kind is Kind.GAP or (token.kind is Kind.WORD and len(token.said) == 1 and token.said.isalnum())


def _inserted(frame: Frame, word: Span) -> list[Span]:
    """The tokens with a word put in; what it overlaps is cut."""
    tokens: list[Span] = []
    for token in frame.tokens:
        if token.end <= word.start or token.start >= word.end:
            tokens.append(token)
            continue
        if token.start < word.start:
            tokens.append(token._replace(end=word.start, said=frame.text[token.start : word.start]))
        if token.start <= word.start < token.end:
            tokens.append(word)
        if token.end > word.end:
            tokens.append(token._replace(start=word.end, said=frame.text[word.end : token.end]))
    return tokens


def _wants_names(frame: Frame) -> bool:
    """Whether a question can hold a misspelt name: one that asks who names a subject instead."""
    names_a_section = any(Cue.SECTION in each.cues and len(each.said) > 1 for each in frame.tokens)
    asks_for_tasks = names_a_section or frame.has(Cue.TASK, Cue.COMMON, Cue.SECOND, Cue.SCORE, Cue.STATE, *ROLES)
    short = len(frame.text) <= SHORT_TEXT
    begins_as_a_body = (
        bool(frame.tokens) and frame.tokens[0].kind is Kind.GAP and looks_like_a_body(frame.tokens[0].said)
    )
    asks_of_a_body = begins_as_a_body and (frame.has(Cue.WHICH) or bool(topics_in(frame.text)))
    asks = asks_for_tasks or (short and asks_of_a_body)
    return (asks and not frame.has(Cue.WHO)) or (short and frame.text.endswith(("呢", "呢?")))


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
    floor = max(gap.start - LEFT_REACH, 0)
    for token in seen[:-1]:
        is_whole = token.kind is Kind.DEPARTMENT and token.said.endswith(WHOLE_NAMES) and gap.said[0] in BEGINS_A_TIME
        breaks = (
            is_whole or token.kind in (Kind.NUMBER, Kind.BODY) or not token.said.isalnum() or bool(token.cues & BORDERS)
        )
        floor = max(floor, token.end if breaks else 0)
    borders = [token.start for token in seen if floor <= token.start < gap.start]
    return [*borders, *range(max(gap.start, end - LONGEST_NAME), end - 1)]


def _is_credible(naming: Naming, gap: Span, start: int, *, before_role: bool) -> bool:
    if naming.score == BY_SLIP and 0 < start - gap.start <= OWN_NAME:
        return False  # what stands before it is of another name (南关街道办 beside 城关街道办)
    if len(naming.departments) == 1:
        return naming.score >= FLOOR and (len(naming.said) > 2 or before_role or start == gap.start)
    if naming.departments:
        return start <= gap.start
    return gap.start <= start <= gap.start + 1 and (before_role or naming.said[-1:] not in LOOSE_ENDINGS)
