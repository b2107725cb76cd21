"""The words that make a sentence a question about a checklist, and the words of talk beside them."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from bot.questions.lexicon import lines


class Cue(StrEnum):
    """What a word does in a question; one part of `lexicon/cues.txt` each."""

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
    BODY_LIST = "body_list"
    STATE = "state"
    REPORTED = "reported"
    GREETING = "greeting"
    THANKS = "thanks"
    USAGE = "usage"
    POLITE = "polite"
    CHATTER = "chatter"
    POINTS = "points"
    """A number of points (13分); found by its form, not in the list of words."""
    COMMON = "common"
    SECOND = "second"
    NEGATIVE = "negative"
    """The lists of the checklist, by what its own files call them."""


Words = Mapping[str, frozenset[Cue]]
"""Every word with all that it can do."""


@lru_cache(maxsize=1)
def load_words() -> Words:
    """The packaged words with their signs."""
    words: dict[str, frozenset[Cue]] = {}
    known: dict[frozenset[Cue], frozenset[Cue]] = {}
    cue = Cue.POLITE
    for line in lines("cues.txt"):
        if line.startswith("["):
            cue = Cue(line.strip("[]"))
        else:
            for word in {line, line.replace("'", " ")}:  # an apostrophe is lost where pinyin is decoded
                cues = words.get(word, frozenset()) | {cue}
                words[word] = known.setdefault(cues, cues)
    return words
