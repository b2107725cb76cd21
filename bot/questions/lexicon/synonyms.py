"""What people say for what a checklist prints: the field's lexicon and the checklist's own words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from sys import intern

from bot.questions.lexicon import lines
from bot.questions.lexicon.sounds import Sounds
from bot.questions.text import is_latin
from bot.questions.trie import HEAD, Lengths, Trie, with_length

Terms = tuple[str, ...]
Sound = tuple[str, ...]
"""The syllables of a word, without tones."""


def load_pairs() -> Mapping[str, Terms]:
    """The lay words of the field, in plain form as the table has them, with what they stand for.

    They are read anew each time: most of them stand for nothing that a checklist prints, and need not be kept.
    """
    words: dict[str, Terms] = {}
    known: dict[Terms, Terms] = {}
    for line in lines("synonyms.txt"):
        said, _, term = line.partition("\t")
        terms = words.get(said, ())
        if term not in terms:
            terms = (*terms, intern(term))
            words[said] = known.setdefault(terms, terms)
    return words


def load_broader() -> Mapping[str, Terms]:
    """Official terms with the broader ones under which they fall, in plain form."""
    broader: dict[str, Terms] = {}
    for line in lines("broader.txt"):
        term, _, narrower = line.partition("\t")
        for each in narrower.split():
            broader[each] = (*broader.get(each, ()), term)
    return broader


class Synonyms:
    """Lay words in a text, found exactly or by their sound."""

    def __init__(self, words: Iterable[tuple[str, Terms]], sounds: Sounds) -> None:
        """Take words with what they stand for, in plain form; a word that comes twice keeps its first meaning."""
        self.words: Trie[Terms] = Trie()
        self._sounds = sounds
        self._spoken: dict[Sound, str] | None = None
        self._lengths: dict[Sound, Lengths] = {}
        """By the first two syllables of words how long these are."""
        for said, terms in words:
            self.words.add(said, terms)

    def __contains__(self, word: str) -> bool:
        """Whether the word is one of them."""
        return self.words.get(word) is not None

    def at(self, text: str, start: int) -> Sequence[tuple[int, Terms]]:
        """The ends and meanings of the words that begin at a place, longest first."""
        return [(end, terms) for end, terms in self.words.at(text, start) if _whole(text, start, end)]

    def heard(self, text: str, start: int) -> Iterator[tuple[int, Terms]]:
        """The same for words that only sound so and share a character with what is written; longest first."""
        spoken = self._by_sound()
        heads = self._sounds.spoken(text[start : start + HEAD])
        lengths = {each for head in heads for each in self._lengths.get(head, ())}
        for length in sorted(lengths, reverse=True):
            said = text[start : start + length]
            if len(said) != length:
                continue
            word = next((spoken[it] for it in self._sounds.spoken(said) if it in spoken), None)
            terms = self.words.get(word) if word and share_a_character(said, word) else None
            if terms:
                yield start + length, terms

    def _by_sound(self) -> dict[Sound, str]:
        """The words by their sound; made when the first misspelt word comes."""
        if self._spoken is None:
            self._spoken = {}
            pairs = ((spoken, said) for said in self.words if len(said) > 1 for spoken in self._sounds.spoken(said))
            for spoken, said in pairs:
                self._spoken.setdefault(spoken, said)
                self._lengths[spoken[:HEAD]] = with_length(self._lengths.get(spoken[:HEAD], ()), len(said))
        return self._spoken


def share_a_character(one: str, other: str) -> bool:
    """Whether one character at least is the same at the same place: chance homophones share none."""
    return any(here == there for here, there in zip(one, other, strict=False))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch is not a part of a longer Latin word."""
    if not text[start].isascii() and not text[end - 1].isascii():
        return True
    before = start > 0 and is_latin(text[start]) and is_latin(text[start - 1])
    after = end < len(text) and is_latin(text[end - 1]) and is_latin(text[end])
    return not before and not after
