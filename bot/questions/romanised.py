"""Reading Chinese that was typed as pinyin: `jiaotiju qiantou naxie` becomes 教体局牵头哪些."""

import re
from collections.abc import Iterable

from bot.questions.sounds import Sounds
from bot.questions.text import is_han
from bot.questions.trie import Trie

SHORTEST = 4
"""Runs of fewer letters are left as they are."""
WORD_COST = 1.0
CHARACTER_COST = 1.6
_RUN = re.compile(r"[a-z]+(?:[ '][a-z]+)*")


class Romanised:
    """What pinyin can stand for, from the words of questions and the words of the checklist."""

    def __init__(self, sounds: Sounds, kept: Iterable[str]) -> None:
        """Begin with the Latin words that are words already and stay as they are."""
        self._sounds = sounds
        self._kept = frozenset(part for word in kept for part in word.split())
        self._phrases: Trie[str] = Trie()

    def learn(self, phrases: Iterable[str]) -> None:
        """Take Chinese phrases; of two that sound the same the one learned first is meant."""
        for phrase in phrases:
            if all(is_han(each) for each in phrase):
                for spoken in self._sounds.spoken(phrase):
                    self._phrases.add("".join(spoken), phrase)

    def decode(self, text: str) -> str:
        """The text with its pinyin turned into characters; what cannot be read stays as it is."""
        return _RUN.sub(lambda match: self._run(match.group()), text) if len(text) >= SHORTEST else text

    def _run(self, run: str) -> str:
        if len(run) < SHORTEST:
            return run
        parts: list[tuple[str, bool]] = []
        for word in re.split(r"[ ']", run):
            kept = word in self._kept
            if parts and not kept and not parts[-1][1]:
                parts[-1] = (parts[-1][0] + word, False)
            else:
                parts.append((word, kept))
        return " ".join(word if kept else self._characters(word) or word for word, kept in parts)

    def _characters(self, letters: str) -> str | None:
        best: list[tuple[float, str] | None] = [(0.0, ""), *([None] * len(letters))]
        for start in range(len(letters)):
            here = best[start]
            if here is None:
                continue
            for end, phrase in self._phrases.at(letters, start):
                cost = here[0] + (WORD_COST if len(phrase) > 1 else CHARACTER_COST)
                there = best[end]
                if there is None or cost < there[0]:
                    best[end] = (cost, here[1] + phrase)
        last = best[-1]
        return last[1] if last else None
