"""How surely the entry found for a topic is the one that was meant."""

import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import exp, log

from bot.questions.retrieval.index import Found, Reason
from bot.questions.retrieval.topic import WORDS, Topic

WEIGHTS = "weights.toml"
"""Made by `make_weights.py` from the open corpora."""
ALL = 0.999
STRONG = 4
"""Letters of a topic from which on more tell nothing."""
MANY = 3
"""Words of a topic found apart from one another from which on more tell nothing."""
SHORT = 8
"""Letters of a subject alone; what is longer tells a story, in which little but the subject is printed."""
LONG = 6
"""Letters found in one stretch from which on more tell nothing."""
TIED = 0.02
"""The share by which a score must lead the next one to be the better."""
LONGEST_GENERAL = 6


GENERAL_SHARE = 0.4
"""The share of general words from which on a topic that has nothing else is none of the checklist."""
TITLED = 0.3
"""The share of what was found that stands in a title, from which on the entry is about it all the same."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The best entry of a topic, weighed."""

    chance: float
    """How probable it is that the best entry is the one meant, 0 to 1."""
    tied: tuple[str, ...]
    """Refs that fit exactly as well as the best, itself included; of one item only the best."""
    features: Mapping[str, float]
    presence: float = 1.0
    """How probable it is that the checklist holds the subject at all, 0 to 1."""
    is_general: bool = False
    """Whether general words were said, and the best entry has neither a word beside them nor a title for them."""

    @property
    def printed_share(self) -> float:
        """The share of the topic that the best entry prints as it was said."""
        return self.features.get("coverage", 1.0) - self.features.get("synonym", 0.0)

    @property
    def is_printed(self) -> bool:
        """Whether the best entry prints every word of the topic."""
        return self.features.get("whole", 0.0) == 1


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, Mapping[str, float]]:
    """The packaged weights: of the best entry's being meant, and of the subject's being held at all."""
    text = (files("bot.questions.retrieval") / WEIGHTS).read_text(encoding="utf-8")
    tables = tomllib.loads(text).items()
    return {table: {name: float(value) for name, value in weights.items()} for table, weights in tables}


def fit_of(topic: Topic, text: str, owner: Callable[[str], str], general: Collection[str]) -> Fit:
    """Weigh the best entry of a topic."""
    best = topic.best
    if best is None or not topic.content:
        return Fit(0.0, (), {})
    measured = features(topic, best, text, owner, general)
    tables = load_weights()
    is_general = _is_general(topic, best, text, general, measured)
    chance, presence = _logistic(tables["weights"], measured), _logistic(tables["presence"], measured)
    return Fit(chance, _tied(topic, best, owner), measured, presence, is_general)


def _logistic(weights: Mapping[str, float], measured: Mapping[str, float]) -> float:
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in measured.items())
    return 1 / (1 + exp(-max(min(total, 30), -30)))


def features(
    topic: Topic, best: Found, text: str, owner: Callable[[str], str], general: Collection[str]
) -> dict[str, float]:
    """What tells a good finding from a chance one, each from 0 to about 1."""
    by_reason = _shares(topic, best)
    runs = _runs(topic, best)
    rest = next((each.score for each in topic.found if owner(each.ref) != owner(best.ref)), 0.0)
    return {
        "coverage": by_reason[Reason.EXACT] + by_reason[Reason.SYNONYM],
        "whole": float(by_reason[Reason.EXACT] > ALL),
        "letters": by_reason[Reason.LETTER],
        "corrected": by_reason[Reason.CORRECTED],
        "synonym": by_reason[Reason.SYNONYM],
        "neighbours": by_reason[Reason.NEIGHBOUR],
        "associations": by_reason[Reason.ASSOCIATION],
        "title": best.title_share,
        "strength": min(topic.strength(best), STRONG) / STRONG,
        "words": min(len(runs), MANY) / MANY,
        "longest": min(max(runs, default=0), LONG) / LONG,
        "lead": (best.score - rest) / best.score if best.score else 0.0,
        "score": log(1 + best.score) / 4,
        "length": min(len(topic.content), 12) / 12,
        "story": min(max(len(topic.content) - SHORT, 0), SHORT) / SHORT * min(len(runs), MANY) / MANY,
        "general": topic.share(_general_places(topic, text, general)) if general else 0.0,
    }


ORDER = (Reason.LETTER, Reason.CORRECTED, Reason.ASSOCIATION, Reason.NEIGHBOUR, Reason.EXACT, Reason.SYNONYM)
"""Of several reasons for a place of the question the last one here counts."""


def _shares(topic: Topic, best: Found) -> dict[Reason, float]:
    """The share of the topic that is found for each reason."""
    reasons: dict[int, Reason] = {}
    for reason in ORDER:
        for feature in best.matched:
            if feature.reason is reason:
                reasons.update(dict.fromkeys(range(feature.start, feature.end), reason))
    shares = dict.fromkeys(Reason, 0.0)
    for place, weight in topic.content.items():
        if place in reasons:
            shares[reasons[place]] += weight
    whole = sum(topic.content.values()) or 1.0
    return {reason: share / whole for reason, share in shares.items()}


def _runs(topic: Topic, best: Found) -> list[int]:
    """The lengths of the stretches of the topic that are found as words, one after another."""
    places = sorted(topic.places(best, *WORDS) & topic.content.keys())
    breaks = [0, *(at for at in range(1, len(places)) if places[at] != places[at - 1] + 1), len(places)]
    return [end - start for start, end in pairwise(breaks) if end - start > 1]


def _is_general(topic: Topic, best: Found, text: str, general: Collection[str], measured: Mapping[str, float]) -> bool:
    if measured["general"] < GENERAL_SHARE or measured["title"] >= TITLED:
        return False
    return not (topic.places(best, *WORDS) & topic.content.keys()) - _general_places(topic, text, general)


def _general_places(topic: Topic, text: str, general: Collection[str]) -> set[int]:
    """Where the topic is made of general words, of which this checklist prints nothing."""
    covered: set[int] = set()
    for place in topic.content:
        for size in range(LONGEST_GENERAL, 1, -1):
            if text[place : place + size] in general:
                if not _is_within_a_lay_word(topic, place, place + size):
                    covered.update(range(place, place + size))
                break
    return covered


def _is_within_a_lay_word(topic: Topic, start: int, end: int) -> bool:
    """Whether a stretch is a part of a longer lay word, which stands for what is printed (手机号 of 手机号被卖)."""
    lay = (each for each in topic.features if each.reason is Reason.SYNONYM)
    return any(each.start <= start and end <= each.end and each.end - each.start > end - start for each in lay)


def _tied(topic: Topic, best: Found, owner: Callable[[str], str]) -> tuple[str, ...]:
    floor = best.score * (1 - TIED)
    coverage = topic.coverage(best)
    owners: dict[str, str] = {}
    for each in topic.found:
        if each.score >= floor and topic.coverage(each) >= coverage:
            owners.setdefault(owner(each.ref), each.ref)
    return tuple(owners.values())
