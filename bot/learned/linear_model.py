"""A linear model over runs of letters: how likely each of some meanings of a text is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from math import exp, sqrt

ZERO, MOST_SIGNS = "O", 46
"""A weight is a sign: `O` is none, as many before it speak against a meaning as behind it for it."""


@dataclass(frozen=True)
class LinearModel:
    """The weights of runs, a sign for each meaning; `step` is what a sign is worth, `biases` what each begins with."""

    meanings: tuple[str, ...]
    biases: tuple[float, ...]
    step: float
    weights: Mapping[str, str]

    def chances(self, runs: Collection[str]) -> Mapping[str, float]:
        """Return the chance of each meaning of a text with these runs; together they are one."""
        scores = self._scores(runs)
        most = max(scores)
        shares = [exp(each - most) for each in scores]
        whole = sum(shares)
        return dict(zip(self.meanings, (each / whole for each in shares), strict=True))

    def _scores(self, runs: Collection[str]) -> Sequence[float]:
        signs = "".join([self.weights[each] for each in runs if each in self.weights]).encode("ascii")
        count, worth = len(self.meanings), self.step / sqrt(len(runs) or 1)
        none = ord(ZERO) * (len(signs) // count)
        return [bias + worth * (sum(signs[place::count]) - none) for place, bias in enumerate(self.biases)]


def load(name: str) -> LinearModel:
    """Read a model that is packaged beside this file."""
    return parsed((files(__package__) / name).read_text("utf-8"))


def signs_of(weights: Sequence[float], step: float) -> str:
    """Return a sign for each weight."""
    return "".join(chr(ord(ZERO) + max(-MOST_SIGNS, min(MOST_SIGNS, round(each / step)))) for each in weights)


def written(model: LinearModel) -> str:
    """Return a model as text: the step, the meanings with their biases, an empty line, a run and its signs a line."""
    meanings = zip(model.meanings, model.biases, strict=True)
    head = [f"step\t{model.step}", *(f"{meaning}\t{bias}" for meaning, bias in meanings)]
    return "\n".join([*head, "", *(f"{run}\t{signs}" for run, signs in model.weights.items()), ""])


def parsed(text: str) -> LinearModel:
    """Read a model as it was written, comments before it."""
    head, _, body = text.partition("\n\n")
    step, *meanings = [each.split("\t") for each in head.split("\n") if not each.startswith("#")]
    rows = (each.partition("\t") for each in body.split("\n") if each)
    return LinearModel(
        tuple(name for name, _ in meanings),
        tuple(float(bias) for _, bias in meanings),
        float(step[1]),
        {run: signs for run, _, signs in rows},
    )
