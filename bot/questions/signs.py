"""The words that make a sentence a question about a checklist, and the cutting of a sentence at them."""

import tomllib
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from bot.questions.trie import Trie


class Sign(StrEnum):
    """What a word does in a question; one list of `language/words.toml` each."""

    LEAD = "lead"
    PARTICIPATE = "participate"
    RESPONSIBLE = "responsible"
    WHO = "who"
    WHICH = "which"
    COUNT = "count"
    SCORE = "score"
    DEDUCT = "deduct"
    FIGURE = "figure"
    MOST = "most"
    LEAST = "least"
    TASK = "task"
    TEXT = "text"
    SECTION = "section"
    COMMON = "common"
    PROVINCIAL = "provincial"
    NEGATIVE = "negative"
    WHOLE = "whole"
    NOT = "not"
    MISSING = "missing"
    AND = "and"
    BOTH = "both"
    OR = "or"
    BUT = "but"
    EXCEPT = "except"
    SOLE = "sole"
    YEARLY = "yearly"
    BIENNIAL = "biennial"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    DAILY = "daily"
    UNSCHEDULED = "unscheduled"
    RECURRING = "recurring"
    DRILL = "drill"
    INSPECTION = "inspection"
    REPORT = "report"
    DOCUMENT = "document"
    MEETING = "meeting"
    PLAN = "plan"
    PATROL = "patrol"
    CLAUSE = "clause"
    DEPARTMENT = "department"
    GOAL = "goal"
    POLITE = "polite"
    CHATTER = "chatter"
    POINTS = "points"
    """A number of points (13分); found by its form, not in the list of words."""


Lexicon = Trie[frozenset[Sign]]
"""Every word with all that it can do."""


@lru_cache(maxsize=1)
def load_words() -> dict[str, frozenset[Sign]]:
    """The packaged words with their signs."""
    table = tomllib.loads((files("bot.questions") / "language" / "words.toml").read_text(encoding="utf-8"))
    words: dict[str, set[Sign]] = {}
    for name, section in table.items():
        for word in section["words"]:
            words.setdefault(word, set()).add(Sign(name))
    return {word: frozenset(signs) for word, signs in words.items()}


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The packaged words, ready to be found in a text."""
    lexicon: Lexicon = Trie()
    for word, signs in load_words().items():
        lexicon.add(word, signs)
    return lexicon
