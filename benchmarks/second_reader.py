"""Measure what the second reader wins and loses on each set, with a model that was not trained on it.

    python -m benchmarks.second_reader [reports|state] [SET…]

For each open set of reports, of questions for the state and of other questions, a model is trained on all the others,
and the set is read with the rules alone and with both. The rules were made while the old sets were open, so that only
new ones tell what the model wins; every one tells what it loses. SET names sets (`reports_q`); all without it.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.reports import cases, judge
from benchmarks.state import judged
from benchmarks.train import SETS, Said, report_sets, state_sets
from bot.checkins.reading.reader import CheckIns
from bot.checkins.reading.second_reader import OF_ELSE, OWN, Models
from bot.learned.features import Features
from bot.learned.fitting import Fitted
from bot.learned.linear_model import LinearModel
from bot.questions.assistant import Assistant
from checklist_data.model import Checklist
from checklist_data.reader import load

Changes = Counter[tuple[str, str]]
"""How often a verdict of the rules alone became another one."""


def silent(meanings: Sequence[str]) -> LinearModel:
    """Return a model to which all meanings are alike: it neither doubts nor reads anything."""
    return LinearModel(tuple(meanings), tuple(0.0 for _ in meanings), 1.0, {})


def without(name: str, sets: Mapping[str, Sequence[Said]], features: Features) -> LinearModel:
    """Return a model that was trained on all the sets but one."""
    said = (each for other, texts in sets.items() if other != name for each in texts)
    return Fitted([(features.runs(text), meaning) for text, meaning in said]).compact()


def _with(model: LinearModel) -> Models:
    """A model of reports beside one that knows nothing of percentages."""
    return Models(model, silent((OWN, OF_ELSE)))


def reports(checklist: Checklist, path: Path, model: LinearModel) -> Changes:
    """Return how the verdicts on a set of reports change."""
    some = list(cases(path))
    alone = judge(checklist, some, CheckIns(checklist, _with(silent(model.meanings))))
    both = judge(checklist, some, CheckIns(checklist, _with(model)))
    pairs = ((before, after) for (_, _, before), (_, _, after) in zip(alone, both, strict=True))
    return Counter((str(before), str(after)) for before, after in pairs if before is not after)


def states(checklist: Checklist, path: Path, model: LinearModel) -> Changes:
    """Return how the verdicts on a set of questions for the state change."""
    alone = judged(path, Assistant(checklist, silent(model.meanings)))
    both = judged(path, Assistant(checklist, model))
    pairs = zip(alone, both, strict=True)
    said = ((_told(each.is_right, each.is_sure), _told(other.is_right, other.is_sure)) for each, other in pairs)
    return Counter((before, after) for before, after in said if before != after)


def _told(is_right: bool, is_sure: bool) -> str:  # noqa: FBT001 - both are what is told
    return ("right" if is_right else "wrong") + (" and sure" if is_sure else "")


def _measured(kind: str, wanted: Sequence[str]) -> Iterator[tuple[str, Changes]]:
    checklist = load()
    features = Features(checklist)
    sets, changes = (report_sets(SETS), reports) if kind == "reports" else (state_sets(SETS), states)
    begins = "reports_" if kind == "reports" else "first_state_"
    for name in wanted or [each for each in sets if each.startswith(begins)]:
        yield name, changes(checklist, SETS / f"{name}.jsonl", without(name, sets, features))


def main() -> None:
    """Print a line a set, and the sum."""
    kinds = [each for each in sys.argv[1:2] if each in ("reports", "state")]
    for kind in kinds or ("reports", "state"):
        whole: Changes = Counter()
        for name, changes in _measured(kind, sys.argv[2:]):
            print(f"{name}: {_line(changes)}", flush=True)
            whole += changes
        print(f"all of {kind}: {_line(whole)}")


def _line(changes: Changes) -> str:
    told = (f"{before} → {after} {count}" for (before, after), count in sorted(changes.items()))
    return ", ".join(told) or "nothing changes"


if __name__ == "__main__":
    main()
