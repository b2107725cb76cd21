"""Cutting a question at what is known: references, departments, sections, words of asking; the rest is its topic."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.questions.bodies import ENDINGS
from bot.questions.names import Names, Naming
from bot.questions.references import Reference, References
from bot.questions.signs import Lexicon, Sign
from bot.questions.text import is_latin
from bot.questions.trie import Trie

_POINTS = re.compile(r"(?<!\d)\d{1,3} ?分(?![之局钟析成别工类级数块])")
GAP_COST = 1.6
"""What a character that nobody knows costs; a known word costs less however short, so that few are left over."""
WORD_COST = 1.0
KNOWN_COST = 0.9


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
        """The text as tokens from its first character to its last: the cheapest way to cut it at what is known."""
        references = {each.start: each for each in self._references.find(text)}
        best: list[tuple[float, Token | None]] = [(0.0, None)] * (len(text) + 1)
        limit = len(text)
        for place in range(len(text) - 1, -1, -1):
            reference = references.get(place)
            if reference is not None:
                limit = place
                referred = Token(place, reference.end, text[place : reference.end], Kind.REFERENCE, reference=reference)
                best[place] = (best[reference.end][0] + KNOWN_COST, referred)
                continue
            choices = self._choices(text, place, _next_start(references, place, limit))
            best[place] = min(((best[each.end][0] + _cost(each), each) for each in choices), key=_total)
        return _joined(_path(best))

    def _choices(self, text: str, start: int, limit: int) -> list[Token]:
        choices = [Token(start, start + 1, text[start], Kind.GAP)]
        for end, name in self._names.aliases.at(text, start):
            if end <= limit and whole_word(text, start, end) and not _runs_on(text, end):
                naming = Naming(text[start:end], (name,), 100, "exact")
                choices.append(Token(start, end, text[start:end], Kind.DEPARTMENT, naming=naming))
        for end, _ in self._names.bodies.at(text, start):
            if end <= limit and (text[end - 1] in ENDINGS or text[start:end].endswith(("中心", "公司"))):
                choices.append(Token(start, end, text[start:end], Kind.BODY))
        for end, ref in self._sections.at(text, start):
            if end <= limit:
                choices.append(Token(start, end, text[start:end], Kind.SECTION, section=ref))
        for end, signs in self._lexicon.at(text, start):
            if end <= limit and whole_word(text, start, end):
                choices.append(Token(start, end, text[start:end], Kind.WORD, signs=signs))
        points = _POINTS.match(text, start, limit) if text[start].isdigit() else None
        if points:
            choices.append(Token(start, points.end(), points.group(), Kind.WORD, signs=frozenset({Sign.POINTS})))
        return choices


def _next_start(references: Mapping[int, Reference], place: int, limit: int) -> int:
    return min((start for start in references if start > place), default=limit) if references else limit


def _cost(token: Token) -> float:
    if token.kind is Kind.GAP:
        return GAP_COST if token.said.isalnum() else 0.0
    return WORD_COST if token.kind is Kind.WORD else KNOWN_COST


def _total(choice: tuple[float, Token]) -> tuple[float, int]:
    return choice[0], -choice[1].end


def _path(best: Sequence[tuple[float, Token | None]]) -> list[Token]:
    path: list[Token] = []
    token = best[0][1]
    while token is not None:
        path.append(token)
        token = best[token.end][1]
    return path


def whole_word(text: str, start: int, end: int) -> bool:
    """Whether the stretch is not a part of a longer Latin word."""
    before = start > 0 and is_latin(text[start]) and is_latin(text[start - 1])
    after = end < len(text) and is_latin(text[end - 1]) and is_latin(text[end])
    return not before and not after


def _runs_on(text: str, end: int) -> bool:
    """Whether the name goes on into another word (公安 in 公安厅, 征收办 in 征收办法)."""
    if text[end - 1] == "办" and text[end : end + 1] in tuple("理法案事公结"):
        return True
    stem = text[end - 1] not in ENDINGS
    return stem and (text[end : end + 1] in tuple("局委办部院所厅署") or text[end : end + 2] == "中心")


def _joined(tokens: list[Token]) -> list[Token]:
    joined: list[Token] = []
    for each in tokens:
        last = joined[-1] if joined else None
        is_mark = each.kind is Kind.GAP and not each.said.isalnum()
        token = replace(each, kind=Kind.WORD) if is_mark else each
        if last and last.kind is Kind.GAP and token.kind is Kind.GAP:
            joined[-1] = replace(last, end=token.end, said=last.said + token.said)
        else:
            joined.append(token)
    return joined
