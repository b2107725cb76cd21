"""Finding entries by their words: an index of character pairs, with homophones and everyday words mended."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log

from rapidfuzz import fuzz

from bot.questions.sounds import Sounds
from bot.questions.text import searchable

POSTINGS_AT_MOST = 2_000
"""Places that are looked at for one question; the rarest pairs come first."""
RESCORED = 16
"""Candidates that are weighed exactly."""
TITLE_WEIGHT = 1.6
CONTEXT_WEIGHT = 0.6
MENDED_WEIGHT = 0.7
"""What a pair counts that was found by its sound or shape alone."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found: a title, a clause, a target."""

    ref: str
    title: str
    text: str
    context: str = ""
    """What stands above it: counts for a little, and is not enough to be found by."""


@dataclass(frozen=True, slots=True)
class Feature:
    """A part of a question that a document may hold: its place, the forms that count, and its weight."""

    start: int
    end: int
    forms: tuple[str, ...]
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A document that shares features with the question."""

    ref: str
    score: float
    """How well it fits, from 0 up; comparable within one question only."""
    matched: tuple[Feature, ...]
    held: tuple[str, ...]
    """The forms that the document holds, as they stand in its searchable text."""
    in_title: bool


class Index:
    """Documents by the pairs of characters that they hold."""

    def __init__(self, documents: Iterable[Document], sounds: Sounds) -> None:
        """Read every document once."""
        self._sounds = sounds
        self._documents = tuple(documents)
        self._titles = [searchable(each.title) for each in self._documents]
        self._texts = [searchable(each.text) for each in self._documents]
        self._contexts = [searchable(each.context) for each in self._documents]
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, (title, text) in enumerate(zip(self._titles, self._texts, strict=True)):
            for pair in pairs(title) | pairs(text):
                self._places[pair].append(number)
        self._alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        for pair in self._places:
            for spoken in sounds.spoken(pair):
                self._alike[(spoken[0], spoken[1])].append(pair)
        self._phrases: dict[str, list[int]] = {}

    def knows(self, pair: str) -> bool:
        """Whether any document holds this pair of characters."""
        return pair in self._places

    @property
    def vocabulary(self) -> Iterable[tuple[str, int]]:
        """Every pair of characters with the number of documents that hold it."""
        return ((pair, len(places)) for pair, places in self._places.items())

    def feature(self, pair: str, start: int) -> Feature:
        """The feature of a pair of characters at a place: itself, or what it was probably meant to be."""
        if pair in self._places:
            return Feature(start, start + 2, (pair,), self._rarity(pair), "exact")
        forms = tuple(self._mended(pair))
        weight = MENDED_WEIGHT * min((self._rarity(form) for form in forms), default=0.0)
        return Feature(start, start + 2, forms, weight, "sound or shape")

    def phrase(self, start: int, end: int, printed: Sequence[str]) -> Feature:
        """The feature of an everyday word that stands for what is printed."""
        forms = tuple(searchable(each) for each in printed)
        weight = max((self._rarity(form) for form in forms), default=0.0) * (end - start) / 2
        return Feature(start, end, forms, weight, "everyday word")

    def find(self, features: Sequence[Feature], limit: int = 5) -> list[Found]:
        """The documents that fit the features best, best first."""
        totals: dict[int, float] = defaultdict(float)
        spent = 0
        for feature in sorted(features, key=lambda each: -each.weight):
            for form in feature.forms:
                places = self._where(form)
                if spent and spent + len(places) > POSTINGS_AT_MOST:
                    continue
                spent += len(places)
                for number in places:
                    totals[number] += feature.weight
        best = nlargest(RESCORED, totals, key=totals.__getitem__)
        found = [self._weighed(number, features) for number in best]
        return sorted(found, key=lambda each: -each.score)[:limit]

    def _weighed(self, number: int, features: Sequence[Feature]) -> Found:
        title, text, context = self._titles[number], self._texts[number], self._contexts[number]
        score, matched, held, in_title = 0.0, [], [], 0.0
        for feature in features:
            for form in feature.forms:
                if form in title:
                    score += feature.weight * TITLE_WEIGHT
                    in_title += feature.weight
                elif form in text:
                    score += feature.weight
                elif form in context:
                    score += feature.weight * CONTEXT_WEIGHT
                else:
                    continue
                matched.append(feature)
                held.append(form)
                break
        asked = "".join(feature.forms[0] for feature in features if feature.forms)
        closeness = max(fuzz.partial_ratio(asked, title), fuzz.partial_ratio(asked, text)) / 100 if asked else 0.0
        total = score * (1 + 0.1 * closeness)
        return Found(self._documents[number].ref, total, tuple(matched), tuple(held), in_title * 2 > score)

    def _rarity(self, form: str) -> float:
        count = len(self._where(form))
        return log(1 + len(self._documents) / count) if count else 0.0

    def _where(self, form: str) -> list[int]:
        if len(form) == 2:
            return self._places.get(form, [])
        if form not in self._phrases:
            rarest = min((self._places.get(pair, []) for pair in pairs(form)), key=len, default=[])
            held = [each for each in rarest if form in self._titles[each] or form in self._texts[each]]
            self._phrases[form] = held
        return self._phrases[form]

    def _mended(self, pair: str) -> list[str]:
        forms: dict[str, None] = {}
        for spoken in self._sounds.spoken(pair):
            alike = self._alike.get((spoken[0], spoken[1]), ())
            forms.update(dict.fromkeys(each for each in alike if each[0] == pair[0] or each[1] == pair[1]))
        if not forms:
            one, other = pair[0], pair[1]
            shapes = [each + other for each in self._sounds.looks(one)] + [
                one + each for each in self._sounds.looks(other)
            ]
            forms.update(dict.fromkeys(each for each in shapes if each in self._places))
        return list(forms)[:6]


def pairs(text: str) -> set[str]:
    """Every pair of neighbouring characters."""
    return {text[place : place + 2] for place in range(len(text) - 1)}
