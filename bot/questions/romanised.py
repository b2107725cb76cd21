"""Reading Chinese that was typed as pinyin: `jiaotiju qiantou naxie` becomes 教体局牵头哪些."""

import re
from collections.abc import Iterable
from itertools import accumulate

from bot.questions.lexicon.sounds import Sounds
from bot.questions.text import is_han
from bot.questions.trie import Trie

SHORTEST = 4
"""Runs of fewer letters are left as they are."""
PHRASE_COST = 1.0
CHARACTER_COST = 0.3
"""What each character adds: of two readings the one with fewer characters is meant."""
LONE_COST = 0.6
"""What a phrase of one character costs more, unless it is a word of asking."""
CROSSING_COST = 0.4
"""What a phrase costs more that runs over a space."""
_RUN = re.compile(r"[a-z]+(?:[ '][a-z]+)*")


class Romanised:
    """What pinyin can stand for, from the words of questions and the words of the checklist."""

    def __init__(self, sounds: Sounds, kept: Iterable[str]) -> None:
        """Begin with the Latin words that are words already and stay as they are."""
        self._sounds = sounds
        self._kept = frozenset(part for word in kept for part in re.split(r"[ ']", word))
        self._phrases: Trie[tuple[str, float]] = Trie()

    def learn(self, phrases: Iterable[str], *, words: bool = True) -> None:
        """Take Chinese phrases; of two that sound the same the one learned first is meant. `words` stand well alone."""
        for phrase in phrases:
            if all(is_han(each) for each in phrase):
                lone = LONE_COST if len(phrase) == 1 and not words else 0.0
                cost = PHRASE_COST + CHARACTER_COST * len(phrase) + lone
                for spoken in self._sounds.spoken(phrase):
                    letters = "".join(spoken)
                    self._phrases.add(letters, (phrase, cost))
                    self._phrases.add(letters.replace("lve", "lue").replace("nve", "nue"), (phrase, cost))

    def decode(self, text: str) -> str:
        """The text with its pinyin turned into characters; what cannot be read stays as it is."""
        return _RUN.sub(lambda match: self._run(match.group()), text) if len(text) >= SHORTEST else text

    def _run(self, run: str) -> str:
        if len(run) < SHORTEST:
            return run
        parts: list[tuple[list[str], bool]] = []
        for word in re.split(r"[ ']", run):
            kept = word in self._kept
            if parts and not kept and not parts[-1][1]:
                parts[-1][0].append(word)
            else:
                parts.append(([word], kept))
        return " ".join(words[0] if kept else self._characters(words) or " ".join(words) for words, kept in parts)

    def _characters(self, words: list[str]) -> str | None:
        letters = "".join(words)
        borders = set(accumulate(len(word) for word in words))
        best: list[tuple[float, str] | None] = [(0.0, ""), *([None] * len(letters))]
        for start in range(len(letters)):
            here = best[start]
            if here is None:
                continue
            for end, (phrase, cost) in self._phrases.at(letters, start):
                crossing = CROSSING_COST if any(start < border < end for border in borders) else 0.0
                there, total = best[end], here[0] + cost + crossing
                if there is None or total < there[0]:
                    best[end] = (total, here[1] + phrase)
        last = best[-1]
        return last[1] if last else None
