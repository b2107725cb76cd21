"""Recognising the misspelt word for a role in what a first look left over."""

from collections.abc import Callable, Iterator, Sequence

from bot.questions.lexicon.sounds import Sounds
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.spans.cues import Cue, Words
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_han

SIZES = (4, 3, 2)
"""Characters of a word for a role, the longest first."""
LEFT_REACH = max(SIZES) - 1
"""Characters before a gap in which a role can begin that the gap ends."""


class MisspeltRoles:
    """Reads what was left over as the word for a role that it sounds like."""

    def __init__(self, words: Words, sounds: Sounds, printed: Callable[[str], bool]) -> None:
        """Take the words of asking, and what tells whether the checklist prints a text."""
        self._printed = printed
        self._sounds = sounds
        self._written = frozenset(words)
        self._roles: dict[tuple[str, ...], frozenset[Cue]] = {}
        for word, cues in words.items():
            if cues & ROLES and len(word) > 1 and all(map(is_han, word)):
                for spoken in sounds.spoken(word):
                    self._roles.setdefault(spoken, cues)
        self._heads = frozenset(spoken[:2] for spoken in self._roles)

    def read(self, frame: Frame) -> Sequence[Span]:
        """The tokens of a question, with the first misspelt role among what was left over."""
        if frame.has(Cue.LEAD, Cue.PARTICIPATE):
            return frame.tokens
        gaps = (place for place, token in enumerate(frame.tokens) if token.kind is Kind.GAP)
        role = next((role for role in (self._near(frame, place) for place in gaps) if role is not None), None)
        return frame.tokens if role is None else _inserted(frame, role)

    def _near(self, frame: Frame, place: int) -> Span | None:
        """A role that sounds like the text around a gap; it may take in single characters beside it."""
        start, end = _surroundings(frame.tokens, place)
        gap = frame.tokens[place]
        if not any(self._begins(frame.text[at : at + 2]) for at in range(max(start, gap.start - LEFT_REACH), gap.end)):
            return None
        for begin, stop in _stretches(gap, start, end):
            cues = self._sounding_like(frame.text, begin, stop, gap)
            if cues:
                return Span(begin, stop, frame.text[begin:stop], Kind.WORD, cues)
        return None

    def _sounding_like(self, text: str, begin: int, stop: int, gap: Span) -> frozenset[Cue] | None:
        """What a stretch means that sounds like a role; nothing for what was left unread on purpose."""
        said = text[begin:stop]
        if said in self._written or self._printed(said) or self._cuts_a_word(text, begin, gap):
            return None
        return next((self._roles[it] for it in self._sounds.spoken(said) if it in self._roles), None)

    def _cuts_a_word(self, text: str, place: int, gap: Span) -> bool:
        """Whether a stretch that begins there would take the end of a printed word (纷的 of 纠纷的)."""
        return gap.start < place < gap.end and self._printed(text[place - 1 : place + 1])

    def _begins(self, pair: str) -> bool:
        """Whether a role begins as these two characters sound."""
        return any(each in self._heads for each in self._sounds.spoken(pair))


def _surroundings(tokens: Sequence[Span], place: int) -> tuple[int, int]:
    """Where a gap and the single characters on both sides of it begin and end."""
    first = last = place
    while first > 0 and _is_small(tokens[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and _is_small(tokens[last + 1]):
        last += 1
    return tokens[first].start, tokens[last].end


def _stretches(gap: Span, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a role could stand that has a character of a gap, the longest first."""
    for size in SIZES:
        for begin in range(max(start, gap.start - size + 1), min(end - size, gap.end - 1) + 1):
            yield begin, begin + size


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
