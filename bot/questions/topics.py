"""What a question is about, apart from its words of asking: its features, and the documents that hold them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.questions.index import Feature, Found, Index
from bot.questions.scan import Kind, Token, whole_word
from bot.questions.signs import Sign
from bot.questions.sounds import Sounds
from bot.questions.text import is_han, letter, plain
from bot.questions.trie import Trie
from checklist_data.model import EverydayWord

ASKING = frozenset({Sign.WHO, Sign.WHICH, Sign.COUNT, Sign.SCORE, Sign.DEDUCT})
"""Words that are looked up only where nothing else is left to look up."""
PLAIN_WEIGHT = 0.4
"""What a digit or Latin letter counts beside a Chinese character."""
BESIDE_COVERAGE = 0.5
"""What the score of an entry counts beside the share of the topic that it covers."""
NEUTRAL_WEIGHT = 0.5
"""What a pair counts that lies wholly within words of asking."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A character of the question as the index knows it."""

    place: int
    form: str
    content: bool
    idle: bool = False
    """Whether it stands in a word of talk, which is never a topic by itself."""


class Everyday:
    """What people say for what is printed, found exactly or by its sound."""

    def __init__(self, words: Iterable[EverydayWord], sounds: Sounds) -> None:
        """Take the words of one checklist."""
        self.words: Trie[tuple[str, ...]] = Trie()
        self._sounds = sounds
        self._spoken: dict[tuple[str, ...], str] = {}
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for word in words:
            said = plain(word.said)
            self.words.add(said, word.printed)
            for spoken in sounds.spoken(said):
                self._spoken.setdefault(spoken, said)
                self._lengths[spoken[0]].add(len(said))

    def at(self, text: str, start: int) -> tuple[int, tuple[str, ...]] | None:
        """The end and the printed forms of the longest word at a place."""
        return next(((end, it) for end, it in self.words.at(text, start) if whole_word(text, start, end)), None)

    def lengths(self, character: str) -> list[int]:
        """How long the words are that begin with the sound of a character, longest first."""
        found = {length for reading in self._sounds.readings(character) for length in self._lengths.get(reading, ())}
        return sorted(found, reverse=True)

    def heard(self, said: str) -> tuple[str, ...] | None:
        """The printed forms of a word that sounds like the text."""
        word = next((self._spoken[it] for it in self._sounds.spoken(said) if it in self._spoken), None)
        return self.words.get(word) if word and share_a_character(said, word) else None


def share_a_character(one: str, other: str) -> bool:
    """Whether one character at least is the same at the same place: chance homophones share none."""
    return any(here == there for here, there in zip(one, other, strict=False))


def letters(tokens: Sequence[Token], *, with_asking: bool = False) -> list[Letter]:
    """The letters of a question; a gap in their places parts what may not be paired."""
    found: list[Letter] = []
    for token in tokens:
        asks = bool(token.signs & ASKING) or (token.signs == {Sign.POLITE} and len(token.said) > 1)
        if token.kind is Kind.WORD and asks and not with_asking:
            continue
        content = is_content(token) or (with_asking and asks)
        for offset, character in enumerate(token.said):
            form = letter(character)
            if form:
                found.append(Letter(token.start + offset, form, content, Sign.CHATTER in token.signs))
    return found


def is_content(token: Token) -> bool:
    """Whether a token carries the topic, and is not a word of asking."""
    return token.kind in (Kind.GAP, Kind.DEPARTMENT, Kind.SECTION, Kind.BODY) or Sign.CHATTER in token.signs


def features(text: str, own: Sequence[Letter], index: Index, everyday: Everyday) -> list[Feature]:
    """Everything that can be looked up for these letters."""
    content = {each.place for each in own if each.content}
    found: list[Feature] = []
    for one, other in pairwise(own):
        if other.place == one.place + 1 and not (one.idle and other.idle):
            feature = index.feature(one.form + other.form, one.place)
            neutral = one.place not in content and other.place not in content
            found.append(replace(feature, weight=feature.weight * NEUTRAL_WEIGHT) if neutral else feature)
    return found + _everyday_features(text, own, index, everyday)


def _everyday_features(text: str, own: Sequence[Letter], index: Index, everyday: Everyday) -> list[Feature]:
    found = []
    done = 0
    places = {each.place for each in own}
    for place in sorted(places):
        if place < done:
            continue
        said = everyday.at(text, place) or _heard(text, place, places, index, everyday)
        if said is not None:
            end, printed = said
            found.append(index.phrase(place, end, printed))
            done = end
    return found


def _heard(
    text: str, start: int, places: set[int], index: Index, everyday: Everyday
) -> tuple[int, tuple[str, ...]] | None:
    if index.knows(text[start : start + 2]):
        return None
    for length in everyday.lengths(text[start]):
        end = start + length
        said = text[start:end]
        if len(said) > 1 and places.issuperset(range(start, end)):
            printed = everyday.heard(said)
            if printed is not None:
                return end, printed
    return None


@dataclass(frozen=True, slots=True)
class Topic:
    """What was looked up and what was found, best first."""

    content: dict[int, float]
    """The places of the characters that carry the topic, and their weights."""
    found: tuple[Found, ...]

    @property
    def best(self) -> Found | None:
        """The document that fits best."""
        return self.found[0] if self.found else None

    def coverage(self, found: Found) -> float:
        """The share of the topic's characters that a document accounts for, 0 to 1."""
        covered = {place for each in found.matched for place in range(each.start, each.end)}
        whole = sum(self.content.values())
        return sum(weight for place, weight in self.content.items() if place in covered) / whole if whole else 0.0

    def strength(self, found: Found) -> int:
        """How many of the topic's characters a document accounts for."""
        covered = {place for each in found.matched for place in range(each.start, each.end)}
        return len(covered & self.content.keys())

    def only(self, refs: Iterable[str]) -> "Topic":
        """The same topic with nothing found but these refs."""
        kept = frozenset(refs)
        return Topic(self.content, tuple(each for each in self.found if each.ref in kept))


def look_up(text: str, own: Sequence[Letter], index: Index, everyday: Everyday, limit: int = 8) -> Topic:
    """The topic of these letters and the documents that fit it."""
    found = index.find(features(text, own, index, everyday), limit)
    content = {each.place: 1.0 if is_han(each.form) else PLAIN_WEIGHT for each in own if each.content}
    topic = Topic(content, tuple(found))
    return Topic(content, tuple(sorted(found, key=lambda each: -each.score * (BESIDE_COVERAGE + topic.coverage(each)))))
