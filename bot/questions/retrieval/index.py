"""Finding entries by their words: BM25 over the letters and the pairs of letters that they hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from math import log
from typing import NamedTuple

from bot.questions.lexicon.sounds import Sounds
from bot.questions.retrieval.letters import abbreviations
from bot.questions.text import letter, searchable

REMEMBERED = 20_000
"""Phrases of which it is remembered where they stand; people can write any number of them."""
RECENT = 4_096
"""Words of which it is remembered what they count: those of a text are looked up again for each part of it."""
PLACES_AT_MOST = 2_000
"""Places that are looked at for one question; the rarest pairs come first."""
LETTER_PLACES = 300
"""Documents up to which a letter alone is worth looking up."""
RESCORED = 12
"""Candidates that are weighed exactly."""
TITLE_WEIGHT = 1.6
CONTEXT_WEIGHT = 0.6
LETTER_WEIGHT = 0.4
CORRECTED_WEIGHT = 0.7
"""What a pair counts that was found by its sound or shape alone."""
PHRASE_WEIGHT = 0.9
ABBREVIATION_SHARE = 0.9
EQUAL_FORMS = 2
"""Words that an abbreviation can stand for; one that can stand for more stands for none."""
LONGEST_PHRASE = 5
"""Letters of an official term from which on it counts no more."""
MORE_SHARE, MORE_AT_MOST = 0.35, 2
"""What each further term of a lay word adds that a document holds, and how many of them do."""


class Reason(StrEnum):
    """Why a part of a question stands for what a document holds."""

    EXACT = "exact"
    LETTER = "letter"
    CORRECTED = "sound or shape"
    SYNONYM = "synonym"
    NEIGHBOUR = "neighbour"
    ASSOCIATION = "association"


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found: a title, a clause, a target."""

    ref: str
    title: str
    text: str
    context: str = ""
    """What stands above it: counts for a little, and is not enough to be found by."""


class Feature(NamedTuple):
    """A part of a question that a document may hold: its place, the forms that count, and its weight."""

    start: int
    end: int
    forms: tuple[str, ...]
    weight: float
    reason: Reason


class Found(NamedTuple):
    """A document that shares features with the question."""

    ref: str
    score: float
    """How well it fits, from 0 up; comparable within one question only."""
    matched: tuple[Feature, ...]
    held: tuple[str, ...]
    """The forms that the document holds, as they stand in its searchable text."""
    title_share: float
    """The share of the score that comes from its title."""
    headed: float = 0.0
    """What of the score stands in the title above as well: of equals it decides."""

    @property
    def in_title(self) -> bool:
        """Whether most of what matched stands in the title."""
        return self.title_share * 2 > 1


class Index:
    """Documents by the letters and pairs of letters that they hold."""

    def __init__(self, documents: Iterable[Document], sounds: Sounds) -> None:
        """Read every document once."""
        self._sounds = sounds
        self._documents = tuple(documents)
        self._titles = [searchable(each.title) for each in self._documents]
        self._texts = [searchable(each.text) for each in self._documents]
        self._contexts = [searchable(each.context) for each in self._documents]
        self._places: dict[str, list[int]] = defaultdict(list)
        self._letters: dict[str, list[int]] = defaultdict(list)
        self._counts: dict[str, int] = defaultdict(int)
        for number, (title, text) in enumerate(zip(self._titles, self._texts, strict=True)):
            for pair in pairs(title) | pairs(text):
                self._places[pair].append(number)
            for each in {*title, *text}:
                self._counts[each] += 1
                if self._counts[each] <= LETTER_PLACES:
                    self._letters[each].append(number)
        self._alike: dict[tuple[str, str], list[str]] | None = None
        self._abbreviations: dict[str, dict[str, None]] | None = None
        self._phrases: dict[str, list[int]] = {}
        self._parts: dict[str, str] = {}
        self._rarity = lru_cache(RECENT)(self._measured_rarity)
        self._word = lru_cache(RECENT)(self._weighed_word)
        self._meant = lru_cache(RECENT)(self._corrected)

    def __len__(self) -> int:
        """How many documents there are."""
        return len(self._documents)

    def knows(self, pair: str) -> bool:
        """Whether any document holds this pair of letters."""
        return pair in self._places

    def count(self, phrase: str) -> int:
        """How many documents hold these letters together."""
        return len(self._where(phrase))

    def holds(self, phrase: str) -> bool:
        """Whether any document holds these letters together."""
        return bool(self._where(phrase)) if len(phrase) > 1 else phrase in self._counts

    @property
    def vocabulary(self) -> Iterable[tuple[str, int]]:
        """Every pair of letters with the number of documents that hold it."""
        return ((pair, len(places)) for pair, places in self._places.items())

    def feature(self, pair: str, start: int) -> Feature:
        """The feature of a pair of letters at a place."""
        return Feature(start, start + 2, (pair,), self._rarity(pair), Reason.EXACT)

    def letter(self, letter: str, start: int) -> Feature:
        """The feature of a letter alone."""
        return Feature(start, start + 1, (letter,), LETTER_WEIGHT * self._rarity(letter), Reason.LETTER)

    def corrected(self, pair: str, start: int) -> Feature | None:
        """What a pair that no document holds was probably meant to be, by its sound, else by its shape."""
        forms = self._meant(pair)
        if not forms:
            return None
        weight = CORRECTED_WEIGHT * min(self._rarity(form) for form in forms)
        return Feature(start, start + 2, forms, weight, Reason.CORRECTED)

    def sounds_alike(self, one: str, other: str) -> bool:
        """Whether two phrases of the same length can sound the same."""
        return all(self._sounds.sound_alike(*each) for each in zip(one, other, strict=True))

    def phrase(self, start: int, end: int, terms: Sequence[str], share: float = 1.0) -> Feature | None:
        """The feature of a word that stands for other words, as far as these are printed; `share` lessens it."""
        forms, weight = self._word(tuple(terms), share)
        if not forms:
            return None
        return Feature(start, end, forms, weight, Reason.SYNONYM if share == 1.0 else Reason.NEIGHBOUR)

    def _weighed_word(self, terms: tuple[str, ...], share: float) -> tuple[tuple[str, ...], float]:
        """The forms by which a word that stands for these terms is found, and what it counts; none where none is."""
        forms = {form: len(form) / len(term) for term in terms if (form := self.printed_part(term))}
        if not forms:
            return (), 0.0
        whole = max(forms.values())
        kept = tuple(form for form, part in forms.items() if part >= min(whole, 1.0) * 0.7)
        length = min(max(map(len, kept)), LONGEST_PHRASE) / 2
        return kept, PHRASE_WEIGHT * max(self._rarity(form) for form in kept) * length * whole * share

    def printed_part(self, term: str) -> str:
        """The longest part of a term that a document holds; empty where it is less than half of it."""
        part = self._parts.get(term)
        if part is None:
            letters = "".join(map(letter, term))
            stretches = self._stretches(letters, max(len(letters) // 2, 1))
            part = next((each for each in stretches if self._where(each)), "")
            self._parts[term] = part
        return part

    def _stretches(self, letters: str, shortest: int) -> Iterator[str]:
        """The stretches of a term that are longer than this and of which every pair is printed, longest first."""
        known = [letters[at : at + 2] in self._places for at in range(len(letters) - 1)]
        if sum(known) < shortest:
            return
        for size in range(len(letters), shortest, -1):
            for at in range(len(letters) - size + 1):
                if all(known[at : at + size - 1]):
                    yield letters[at : at + size]

    def find(self, features: Sequence[Feature], limit: int = 5) -> list[Found]:
        """The documents that fit the features best, best first."""
        totals: dict[int, float] = defaultdict(float)
        spent = 0
        for feature in sorted(features, key=lambda each: (each.reason is Reason.LETTER, -each.weight)):
            if feature.reason is Reason.LETTER and len(totals) >= RESCORED:
                break
            for form in feature.forms:
                places = self._where(form)
                if spent and spent + len(places) > PLACES_AT_MOST:
                    continue
                spent += len(places)
                for number in places:
                    totals[number] += feature.weight
        best = nlargest(RESCORED, totals, key=totals.__getitem__)
        found = [self._weighed(number, features) for number in best]
        return sorted(found, key=lambda each: (-each.score, -each.headed))[:limit]

    def _weighed(self, number: int, features: Sequence[Feature]) -> Found:
        title, text, context = self._titles[number], self._texts[number], self._contexts[number]
        score, in_title, headed, matched, held = 0.0, 0.0, 0.0, [], []
        for feature in features:
            for form in feature.forms:
                if form in title:
                    score += feature.weight * TITLE_WEIGHT
                    in_title += feature.weight * TITLE_WEIGHT
                elif form in text:
                    score += feature.weight
                    headed += feature.weight if form in context else 0.0
                elif form in context:
                    score += feature.weight * CONTEXT_WEIGHT
                else:
                    continue
                score += feature.weight * MORE_SHARE * _more(feature, form, title + text)
                matched.append(feature)
                held.append(form)
                break
        share = in_title / score if score else 0.0
        return Found(self._documents[number].ref, score, tuple(matched), tuple(held), share, headed)

    def _measured_rarity(self, form: str) -> float:
        count = self._counts.get(form, 0) if len(form) == 1 else len(self._where(form))
        return log(1 + len(self._documents) / count) if count else 0.0

    def _where(self, form: str) -> list[int]:
        if len(form) == 2:
            return self._places.get(form, [])
        if len(form) == 1:
            return self._letters.get(form, []) if self._counts.get(form, 0) <= LETTER_PLACES else []
        if form not in self._phrases:
            if len(self._phrases) >= REMEMBERED:
                self._phrases.clear()
            held = []
            for pair in pairs(form):
                places = self._places.get(pair)
                if not places:  # mostly so, with the first pair: lay words are what the checklist does not print
                    return []
                held.append(places)
            rarest = min(held, key=len)
            self._phrases[form] = [each for each in rarest if form in self._titles[each] or form in self._texts[each]]
        return self._phrases[form]

    def _corrected(self, pair: str) -> tuple[str, ...]:
        alike = self._sounding_alike()
        forms: dict[str, None] = {}
        for spoken in self._sounds.spoken(pair):
            same = alike.get((spoken[0], spoken[1]), ())
            forms.update(dict.fromkeys(each for each in same if each[0] == pair[0] or each[1] == pair[1]))
        if not forms:
            one, other = pair[0], pair[1]
            shapes = [each + other for each in sorted(self._sounds.looks(one))]
            shapes += [one + each for each in sorted(self._sounds.looks(other))]
            forms.update(dict.fromkeys(each for each in shapes if each in self._places))
        return tuple(forms)[:6]

    def abbreviated(self, pair: str, start: int) -> Feature | None:
        """The words of which a pair that no document holds has the first characters (道交, 道路交通)."""
        if self._abbreviations is None:
            self._abbreviations = abbreviations(self._titles)
        forms = tuple(self._abbreviations.get(pair, ()))
        return self.phrase(start, start + 2, forms, ABBREVIATION_SHARE) if 0 < len(forms) <= EQUAL_FORMS else None

    def _sounding_alike(self) -> dict[tuple[str, str], list[str]]:
        """The pairs by their sound; made when the first misspelt pair comes."""
        if self._alike is None:
            self._alike = defaultdict(list)
            for pair in self._places:
                for spoken in self._sounds.spoken(pair):
                    self._alike[spoken[0], spoken[1]].append(pair)
        return self._alike


def _more(feature: Feature, found: str, text: str) -> int:
    """How many further forms of a feature a text holds, beside the one that was found."""
    others = (each for each in feature.forms if each not in found and found not in each)
    return min(sum(each in text for each in others), MORE_AT_MOST)


def pairs(text: str) -> dict[str, None]:
    """Every pair of neighbouring letters once, in their order: that of a set is another one in each process."""
    return dict.fromkeys(one + other for one, other in pairwise(text))
