"""What a question is about, apart from its words of asking, and the documents that hold it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from bot.questions.lexicon.associations import Associations
from bot.questions.lexicon.neighbours import Neighbours
from bot.questions.lexicon.synonyms import Synonyms
from bot.questions.retrieval.corrections import Corrections, Pair
from bot.questions.retrieval.index import Feature, Index, Reason
from bot.questions.retrieval.letters import Letter
from bot.questions.retrieval.related import Related, letter_form
from bot.questions.retrieval.topic import WORDS, Topic
from bot.questions.text import is_han, is_latin, letter

PLAIN_WEIGHT = 0.4
"""What a digit or Latin letter counts beside a Chinese character."""
JOINING = frozenset(
    "的了着过把被让给叫拿往从向对跟和与在到去来又还都就才也总老没不是有要会能得地之其而且将于以很太挺一个只些里上下归"
)
"""Characters that join words in speech (邪教归哪项)."""
JOINING_WEIGHT = 0.3
"""What such a character counts that stands in no word of the field."""
BESIDE_COVERAGE = 0.5
"""What the score of an entry counts beside the share of the topic that it covers."""
NEUTRAL_WEIGHT = 0.5
"""What a pair counts that lies wholly within words of asking."""
LONGEST_WORD = 4
"""Characters of a word that is looked up among the neighbours."""
FOUND = 8
WHOLE_WEIGHT = 1.6
"""What a number or Latin word counts that is printed as a whole, beside a word that stands for another one."""
LONGEST_QUOTE = 30
ASKED_WEIGHT = 2.0
"""What a word counts in the part of a text that asks, beside one in the story around it."""


class Searcher:
    """Looks topics up in one index."""

    def __init__(
        self, index: Index, synonyms: Synonyms, neighbours: Neighbours, associations: Associations | None = None
    ) -> None:
        """Search this index, with these lay words, neighbours of words, and associations of pairs of characters."""
        self.index = index
        self._synonyms = synonyms
        self._related = Related(index, neighbours, associations or Associations(b""))
        self._corrections = Corrections(index, self._is_a_word)

    def look_up(self, text: str, own: Sequence[Letter], limit: int = FOUND, asked: range = range(0)) -> Topic:
        """The topic of these letters and the documents that fit it; `asked` are the places that count for more."""
        features = tuple(_heavier(self._features(text, own), asked) if asked else self._features(text, own))
        in_words = {place for each in features if each.reason in WORDS for place in range(each.start, each.end)}
        content = {each.place: _weight(each, in_words) for each in own if each.content}
        found = self.index.find(features, limit)
        topic = Topic(content, features, tuple(found))
        best_first = sorted(found, key=lambda each: -each.score * (BESIDE_COVERAGE + topic.coverage(each)))
        return replace(topic, found=tuple(best_first))

    def verbatim(self, text: str, shortest: int) -> Topic | None:
        """The documents that hold the longest stretch of a text that is printed as it stands, if it is long enough."""
        letters = letter_form(text)
        known = self._known_from(letters)
        for size in range(min(max(known, default=0), LONGEST_QUOTE), shortest - 1, -1):
            for start in range(len(letters) - size + 1):
                said = letters[start : start + size]
                if known[start] >= size and self.index.holds(said):
                    phrase = self.index.phrase(start, start + size, [said])
                    found = self.index.find([phrase], FOUND) if phrase else []
                    return Topic(dict.fromkeys(range(size), 1.0), (), tuple(found))
        return None

    def _known_from(self, letters: str) -> list[int]:
        """How many letters from each place on stand in pairs that are printed."""
        known = [1] * len(letters)
        for place in range(len(letters) - 2, -1, -1):
            if self.index.knows(letters[place : place + 2]):
                known[place] = known[place + 1] + 1
        return known

    def _features(self, text: str, own: Sequence[Letter]) -> list[Feature]:
        lay = self._lay(text, own)
        taken = {place for each in lay for place in range(each.start, each.end)}
        pairs = [pair for pair in pairwise(own) if _together(*pair)]
        exact = [self._pair(*pair) for pair in pairs if self.index.knows(pair[0].form + pair[1].form)]
        exact += self._runs(own)
        found = [*lay, *exact, *self._corrections.corrected(pairs, taken, certain=bool(exact or lay))]
        found += [self.index.letter(each.form, each.place) for each in own if each.content and not is_latin(each.form)]
        found += self._near(text, own, taken)
        found += self._corrections.abbreviated(pairs, taken)
        found += self._associated(pairs)
        return found

    def _associated(self, pairs: Sequence[Pair]) -> Iterator[Feature]:
        """What words with these pairs stand for."""
        for one, other in pairs:
            if (one.content or other.content) and is_han(one.form) and is_han(other.form):
                yield from self._related.associated_with(one.form + other.form, one.place)

    def _runs(self, own: Sequence[Letter]) -> Iterator[Feature]:
        """Numbers and Latin words of several characters as a whole (110, app)."""
        for _, run in groupby(own, key=lambda each: _is_written_as_a_whole(each.form)):
            said = list(run)
            form = "".join(each.form for each in said)
            if len(form) > 1 and _is_written_as_a_whole(form[0]):
                feature = self.index.phrase(said[0].place, said[-1].place + 1, [form])
                if feature is not None and feature.forms == (form,):
                    yield feature._replace(reason=Reason.EXACT, weight=feature.weight * WHOLE_WEIGHT)

    def _pair(self, one: Letter, other: Letter) -> Feature:
        feature = self.index.feature(one.form + other.form, one.place)
        if one.content or other.content:
            return feature
        weight = feature.weight * NEUTRAL_WEIGHT
        return Feature(feature.start, feature.end, feature.forms, weight, feature.reason)

    def _is_a_word(self, said: str) -> bool:
        return self._synonyms.words.get(said) is not None or self._related.is_a_word(said)

    def _lay(self, text: str, own: Sequence[Letter]) -> list[Feature]:
        """The synonyms in a text; of those that overlap the longest, those that only sound so last."""
        places = sorted({each.place for each in own})
        subject = {each.place for each in own if each.content}
        written = [feature for place in places if (feature := self._written(text, place))]
        found = _apart(each for each in written if not subject.isdisjoint(range(each.start, each.end)))
        heard = self._all_heard(text, own, {place for each in found for place in range(each.start, each.end)})
        return sorted((*found, *_apart(heard)), key=lambda each: each.start)

    def _all_heard(self, text: str, own: Sequence[Letter], taken: set[int]) -> Iterator[Feature]:
        """The synonyms that stretches outside what is taken only sound like."""
        free = {each.place for each in own} - taken
        for each in own:
            if not each.known and each.place in free and is_han(each.form):
                feature = self._heard(text, each.place, free)
                if feature:
                    yield feature

    def _written(self, text: str, place: int) -> Feature | None:
        for end, terms in self._synonyms.at(text, place):
            feature = self.index.phrase(place, end, terms)
            if feature is not None:
                return feature
        return None

    def _heard(self, text: str, place: int, places: set[int]) -> Feature | None:
        if self.index.knows(letter(text[place]) + letter(text[place + 1 : place + 2])):
            return None
        for end, terms in self._synonyms.heard(text, place):
            if places.issuperset(range(place, end)):
                return self.index.phrase(place, end, terms)
        return None

    def _near(self, text: str, own: Sequence[Letter], taken: set[int]) -> list[Feature]:
        """The printed neighbours of words that are not printed themselves."""
        found: list[Feature] = []
        free = {each.place for each in own if each.content} - taken
        done = 0
        for place in sorted(free):
            word = self._word_at(text, place, free) if place >= done else ""
            if word:
                done = place + len(word)
                found += self._related.neighbours_of(word, place)
        return found

    def _word_at(self, text: str, place: int, free: set[int]) -> str:
        for size in range(LONGEST_WORD, 1, -1):
            word = text[place : place + size]
            if free.issuperset(range(place, place + size)) and self._related.is_a_word(word):
                return "" if self.index.holds(word) else word
        return ""


def _heavier(features: Iterable[Feature], places: range) -> Iterator[Feature]:
    """The features, with more weight for those at these places."""
    for each in features:
        yield each._replace(weight=each.weight * ASKED_WEIGHT) if each.start in places else each


def _apart(features: Iterable[Feature]) -> list[Feature]:
    """Those that do not overlap a longer one."""
    kept: list[Feature] = []
    taken: set[int] = set()
    for feature in sorted(features, key=lambda each: each.start - each.end):
        if taken.isdisjoint(range(feature.start, feature.end)):
            kept.append(feature)
            taken.update(range(feature.start, feature.end))
    return kept


def _weight(said: Letter, in_words: Collection[int]) -> float:
    """What a character of the topic counts: one that joins words says little where it belongs to none."""
    if said.form in JOINING and said.place not in in_words:
        return JOINING_WEIGHT
    return 1.0 if is_han(said.form) or said.place in in_words else PLAIN_WEIGHT


def _together(one: Letter, other: Letter) -> bool:
    whole = _is_written_as_a_whole(one.form) and _is_written_as_a_whole(other.form)
    return other.place == one.place + 1 and not whole


def _is_written_as_a_whole(form: str) -> bool:
    return form.isdigit() or is_latin(form)
