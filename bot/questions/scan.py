"""Cutting a question at what is known: references, departments, sections, words of asking; the rest is its topic."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.questions.names import ENDINGS, Names, Naming
from bot.questions.references import Reference, References
from bot.questions.signs import Lexicon, Sign
from bot.questions.text import is_latin
from bot.questions.trie import Trie


class Kind(StrEnum):
    """What a token is."""

    REFERENCE = "reference"
    DEPARTMENT = "department"
    SECTION = "section"
    BODY = "body"
    WORD = "word"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the question and what it was taken for."""

    start: int
    end: int
    said: str
    kind: Kind
    signs: frozenset[Sign] = frozenset()
    reference: Reference | None = None
    naming: Naming | None = None
    section: str = ""


class Scanner:
    """Cuts questions into tokens by one checklist's names and the words of asking."""

    def __init__(self, lexicon: Lexicon, names: Names, references: References, sections: Trie[str]) -> None:
        """Take everything that can be known in a text."""
        self._lexicon = lexicon
        self._names = names
        self._references = references
        self._sections = sections

    def tokens(self, text: str) -> list[Token]:
        """The text as tokens from its first character to its last; spaces and punctuation end a gap."""
        references = {each.start: each for each in self._references.find(text)}
        tokens: list[Token] = []
        place = 0
        while place < len(text):
            token = self._referred(references.get(place), text) or self._known(text, place)
            if token is None:
                token = Token(place, place + 1, text[place], Kind.GAP)
            tokens.append(token)
            place = token.end
        return _joined(tokens)

    def _referred(self, reference: Reference | None, text: str) -> Token | None:
        if reference is None:
            return None
        return Token(reference.start, reference.end, text[reference.start : reference.end], Kind.REFERENCE, reference=reference)

    def _known(self, text: str, start: int) -> Token | None:
        choices = [self._name(text, start), self._body(text, start), self._section(text, start), self._word(text, start)]
        known = [each for each in choices if each is not None]
        return max(known, key=lambda each: each.end - each.start) if known else None

    def _name(self, text: str, start: int) -> Token | None:
        for end, name in self._names.aliases.at(text, start):
            if whole_word(text, start, end) and not _runs_on(text, start, end):
                naming = Naming(text[start:end], (name,), 100, "exact")
                return Token(start, end, text[start:end], Kind.DEPARTMENT, naming=naming)
        return None

    def _body(self, text: str, start: int) -> Token | None:
        for end, _ in self._names.bodies.at(text, start):
            if text[end - 1] in ENDINGS or text[start:end].endswith(("中心", "公司")):
                return Token(start, end, text[start:end], Kind.BODY)
        return None

    def _section(self, text: str, start: int) -> Token | None:
        for end, ref in self._sections.at(text, start):
            return Token(start, end, text[start:end], Kind.SECTION, section=ref)
        return None

    def _word(self, text: str, start: int) -> Token | None:
        for end, signs in self._lexicon.at(text, start):
            if whole_word(text, start, end):
                return Token(start, end, text[start:end], Kind.WORD, signs=signs)
        return None


def whole_word(text: str, start: int, end: int) -> bool:
    """Whether the stretch is not a part of a longer Latin word."""
    before = start > 0 and is_latin(text[start]) and is_latin(text[start - 1])
    after = end < len(text) and is_latin(text[end - 1]) and is_latin(text[end])
    return not before and not after


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether the name goes on into another word (公安 in 公安厅, 征收办 in 征收办法)."""
    if text[end - 1] == "办" and text[end : end + 1] in tuple("理法案事公结"):
        return True
    stem = text[end - 1] not in ENDINGS
    return stem and (text[end : end + 1] in tuple("局委办部院所厅署") or text[end : end + 2] == "中心")


def _joined(tokens: list[Token]) -> list[Token]:
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if token.kind is Kind.GAP and not token.said.isalnum():
            token = replace(token, kind=Kind.WORD)
        if last and last.kind is Kind.GAP and token.kind is Kind.GAP:
            joined[-1] = replace(last, end=token.end, said=last.said + token.said)
        else:
            joined.append(token)
    return joined
