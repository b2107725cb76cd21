"""How surely the entry found for a topic is the one that was meant, and whether the checklist holds the topic at all."""

import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp, log

from bot.questions.retrieval.index import Found, Reason
from bot.questions.retrieval.query import WORDS, Topic

WEIGHTS = "weights.toml"
"""Made by `make_weights.py` from the open corpora."""
STRONG = 4
"""Letters of a topic from which on more tell nothing."""
TIED = 0.02
"""The share by which a score must lead the next one to be the better."""
LONGEST_GENERAL = 5


@dataclass(frozen=True, slots=True)
class Fit:
    """The best entry of a topic, weighed."""

    chance: float
    """How probable it is that the best entry is the one meant, 0 to 1."""
    tied: tuple[str, ...]
    """Refs that fit exactly as well as the best, itself included; of one item only the best."""
    features: Mapping[str, float]


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, float]:
    """The packaged weights."""
    text = (files("bot.questions.retrieval") / WEIGHTS).read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(text)["weights"].items()}


def fit_of(topic: Topic, text: str, owner: Callable[[str], str], general: Collection[str]) -> Fit:
    """Weigh the best entry of a topic."""
    best = topic.best
    if best is None or not topic.content:
        return Fit(0.0, (), {})
    measured = features(topic, best, text, owner, general)
    weights = load_weights()
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in measured.items())
    return Fit(1 / (1 + exp(-max(min(total, 30), -30))), _tied(topic, best, owner), measured)


def features(
    topic: Topic, best: Found, text: str, owner: Callable[[str], str], general: Collection[str]
) -> dict[str, float]:
    """What tells a good finding from a chance one, each from 0 to about 1."""
    words = topic.coverage(best, Reason.EXACT, Reason.EVERYDAY)
    rest = [each for each in topic.found if owner(each.ref) != owner(best.ref)]
    second = rest[0].score if rest else 0.0
    return {
        "coverage": words,
        "letters": topic.coverage(best) - topic.coverage(best, *WORDS),
        "mended": topic.coverage(best, *WORDS) - topic.coverage(best, Reason.EXACT, Reason.EVERYDAY, Reason.NEIGHBOUR),
        "everyday": topic.coverage(best, Reason.EVERYDAY),
        "neighbours": topic.coverage(best, Reason.NEIGHBOUR),
        "title": best.title_share,
        "strength": min(topic.strength(best), STRONG) / STRONG,
        "lead": (best.score - second) / best.score if best.score else 0.0,
        "score": log(1 + best.score) / 4,
        "length": min(len(topic.content), 12) / 12,
        "general": general_share(topic, text, general),
    }


def general_share(topic: Topic, text: str, general: Collection[str]) -> float:
    """The share of the topic that is made of general words, of which this checklist prints nothing."""
    covered: set[int] = set()
    for place in topic.content:
        for size in range(LONGEST_GENERAL, 1, -1):
            if text[place : place + size] in general:
                covered.update(range(place, place + size))
                break
    return topic.share(covered)


def _tied(topic: Topic, best: Found, owner: Callable[[str], str]) -> tuple[str, ...]:
    floor = best.score * (1 - TIED)
    coverage = topic.coverage(best)
    owners: dict[str, str] = {}
    for each in topic.found:
        if each.score >= floor and topic.coverage(each) >= coverage:
            owners.setdefault(owner(each.ref), each.ref)
    return tuple(owners.values())
