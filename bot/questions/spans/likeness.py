"""Whether a piece of text is a name that was written with a slip, or the name of another body."""

from rapidfuzz.distance import OSA

from bot.questions.lexicon.sounds import Sounds
from bot.questions.spans.alike import is_of_another_level, is_of_another_place, is_stuttered
from bot.questions.spans.bodies import LEVELS, root
from bot.questions.trie import Trie

SHORTEST_FOR_SLIP = 4
"""Names shorter than this have too many neighbours for a wrong character to be forgiven."""
LONG_NAME = 7
"""Characters from which a second slip is forgiven."""
OWN_NAME = 3
"""Characters at the most of what is a name of its own before a common ending: another one there is another body's."""


class Likeness:
    """Compares pieces of text with names."""

    def __init__(self, names: Trie[str], sounds: Sounds) -> None:
        """Take all that can be meant, and what sounds or looks alike."""
        self._names = names
        self._sounds = sounds

    def looks_alike(self, said: str, name: str) -> bool:
        """Whether one character stands for another that looks, or nearly sounds, like it."""
        if len(name) != len(said) or len(said) < 3:
            return False
        wrong = _differences(said, name)
        return len(wrong) == 1 and (self._sounds.look_alike(*wrong[0]) or self._sounds.nearly_alike(*wrong[0]))

    def is_slipped(self, said: str, name: str) -> bool:
        """Whether the text is the name with one slip of the finger; two in a long name.

        What was typed for another character sounds or looks like it, unless the rest leaves no doubt:
        another word in the same place makes another body (消防支队 beside 消防大队).
        """
        if is_of_another_place(said, name) or is_of_another_level(said, name) or self._goes_on(said, name):
            return False
        shorter = min(len(said), len(name))
        if shorter > 2 and sorted(said) == sorted(name):
            return True  # the parts of the name in another order
        if shorter < SHORTEST_FOR_SLIP:
            return shorter > 2 and is_stuttered(said, name)
        if OSA.distance(said, name, score_cutoff=2) > (1 if shorter < LONG_NAME else 2):
            return False
        return self._strangers(said, name) <= (shorter > SHORTEST_FOR_SLIP)

    def _goes_on(self, said: str, name: str) -> bool:
        """Whether another word begins behind a whole name (官园街道销了几项)."""
        return self._names.get(said[:-1]) is not None and not self._sounds.sound_alike(said[-1], name[-1])

    def _strangers(self, said: str, name: str) -> int:
        """How many characters stand for others that they neither sound nor look like; all where it is another body."""
        if len(said) != len(name):
            return len(said) if (set(said) ^ set(name)) & LEVELS else 0
        wrong = _differences(said, name)
        if any(one in LEVELS and other in LEVELS for one, other in wrong):
            return len(said)
        strange = sum(not self._is_alike(*pair) for pair in wrong)
        own = root(name) if strange else ""
        return len(said) if len(own) <= OWN_NAME and not said.startswith(own) else strange

    def _is_alike(self, one: str, other: str) -> bool:
        return self._sounds.sound_alike(one, other) or self._sounds.look_alike(one, other)


def _differences(said: str, name: str) -> list[tuple[str, str]]:
    """The characters of two texts of one length that are not the same."""
    return [(one, other) for one, other in zip(said, name, strict=True) if one != other]
