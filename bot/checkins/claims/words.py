"""The words of reports, with what each of them does there."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from bot.questions.trie import Trie


class Cue(StrEnum):
    """What a stretch of a report does."""

    DONE = "done"
    WHOLE = "whole"
    """That it is all of it, or so by now: it says nothing alone."""
    MATTER = "matter"
    """The work itself, as a whole."""
    PART = "part"
    NEARLY = "nearly"
    NOT = "not"
    UNABLE = "unable"
    FUTURE = "future"
    AIM = "aim"
    PAST = "past"
    """Another year."""
    EARLIER = "earlier"
    """An earlier report of the same work."""
    OTHERS = "others"
    CONDITION = "condition"
    HEDGE = "hedge"
    LEFT = "left"
    BUT = "but"
    DIFFICULT = "difficult"
    RESULT = "result"
    """What somebody waits for, where it is missing."""
    START = "start"
    SOLVED = "solved"
    HELP = "help"
    REQUEST = "request"
    COORDINATE = "coordinate"
    PLAN = "plan"
    SAME = "same"
    LIKE = "like"
    FACT = "fact"
    LEAD = "lead"
    """What leads to the percentage of the work."""
    NEUTRAL = "neutral"
    """Longer words, which hide the shorter ones in them."""
    POLITE = "polite"
    PERHAPS = "perhaps"
    """That something came to its end, which may be all of it."""
    HALTED = "halted"
    """That it does not go on, for better or worse."""
    UNDONE = "undone"
    FORGOTTEN = "forgotten"
    """That the writer does not know for sure."""
    MISTAKE = "mistake"
    """That something was reported by mistake (误报, 点错了)."""
    DOUBT = "doubt"
    DATE = "date"
    SHARE = "share"
    COUNT = "count"
    PROOF = "proof"


@lru_cache(maxsize=1)
def load_words() -> Trie[frozenset[Cue]]:
    """The packaged words with all that each can do."""
    found: dict[str, frozenset[Cue]] = {}
    known: dict[frozenset[Cue], frozenset[Cue]] = {}
    cue = Cue.NEUTRAL
    for line in (files("bot.checkins.claims") / "words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            cue = Cue(line.strip("[]"))
        elif not line.startswith("#"):
            for word in (each.replace("_", " ") for each in line.split()):
                cues = found.get(word, frozenset()) | {cue}
                found[word] = known.setdefault(cues, cues)
    return _trie(found)


def _trie(words: Mapping[str, frozenset[Cue]]) -> Trie[frozenset[Cue]]:
    trie: Trie[frozenset[Cue]] = Trie()
    for word, cues in words.items():
        trie.add(word, cues)
    return trie
