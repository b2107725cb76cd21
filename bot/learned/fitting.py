"""Fitting a linear model to texts with known meanings, with the standard library alone and the same each time."""

from collections import Counter
from collections.abc import Collection, Sequence
from math import exp, sqrt
from random import Random

from bot.learned.linear_model import MOST_SIGNS, LinearModel, signs_of

Sample = tuple[Collection[str], str]
"""The runs of a text, and what it means."""

ROUNDS = 8
RATE = 0.8
RIDGE = 1e-4
"""How much large weights are held back."""
FEWEST = 3
"""Texts that a run must be in."""
SMALL = 0.002
"""A gradient that changes nothing."""
LARGEST = 720_000
"""Bytes of a model."""


class Fitted:
    """The weights of a model while it is fitted: one list a meaning, a place in it for each run."""

    def __init__(self, samples: Sequence[Sample], rounds: int = ROUNDS) -> None:
        """Fit the weights (AdaGrad over the texts, in an order that chance with a fixed seed gives)."""
        counts = Counter(run for runs, _ in samples for run in runs)
        self.runs = sorted(run for run, count in counts.items() if count >= FEWEST)
        self.counts = [counts[each] for each in self.runs]
        self.meanings = sorted({meaning for _, meaning in samples})
        self.biases = [0.0] * len(self.meanings)
        self.weights = [[0.0] * len(self.runs) for _ in self.meanings]
        self._slopes = [[1e-6] * len(self.runs) for _ in self.meanings]
        self._fit(self._told(samples), rounds)

    def _fit(self, told: list[tuple[list[int], int, int]], rounds: int) -> None:
        """Go through the texts some rounds, with ever smaller steps."""
        random = Random(1)  # noqa: S311 - the same order each time
        for number in range(rounds):
            random.shuffle(told)
            for places, size, meant in told:
                self._learn(places, 1 / sqrt(size or 1), meant, RATE * (1 - number / rounds))

    def _told(self, samples: Sequence[Sample]) -> list[tuple[list[int], int, int]]:
        """Of each text the places of its runs that are kept, how many it has, and the place of its meaning."""
        places = {run: place for place, run in enumerate(self.runs)}
        return [
            ([places[run] for run in sorted(runs) if run in places], len(runs), self.meanings.index(meaning))
            for runs, meaning in samples
        ]

    def compact(self) -> LinearModel:
        """Return the model with a sign a weight, and of its runs those that tell most, as many as a file may hold."""
        most = [max(abs(each[place]) for each in self.weights) for place in range(len(self.runs))]
        order = sorted(range(len(self.runs)), key=lambda place: (-most[place] * self.counts[place] ** 0.25, place))
        kept, size = [], 0
        for place in order:
            size += len(self.runs[place].encode()) + len(self.meanings) + 2
            if size > LARGEST:
                break
            kept.append(place)
        step = max((most[each] for each in kept), default=1.0) / MOST_SIGNS
        return LinearModel(
            tuple(self.meanings),
            tuple(round(each, 4) for each in self.biases),
            round(step, 6),
            {self.runs[each]: signs_of([w[each] for w in self.weights], step) for each in sorted(kept)},
        )

    def _learn(self, places: Sequence[int], worth: float, meant: int, rate: float) -> None:
        scores = [
            bias + worth * sum(map(weights.__getitem__, places))
            for bias, weights in zip(self.biases, self.weights, strict=True)
        ]
        most = max(scores)
        shares = [exp(each - most) for each in scores]
        whole = sum(shares)
        for meaning, share in enumerate(shares):
            miss = share / whole - (meaning == meant)
            if abs(miss) > SMALL:
                self.biases[meaning] -= 0.02 * rate * miss
                self._move(self.weights[meaning], self._slopes[meaning], places, miss * worth, rate)

    @staticmethod
    def _move(weights: list[float], slopes: list[float], places: Sequence[int], miss: float, rate: float) -> None:
        square = miss * miss
        for place in places:
            slope = slopes[place] = slopes[place] + square
            weight = weights[place]
            weights[place] = weight - rate * (miss + RIDGE * weight) / sqrt(slope)
