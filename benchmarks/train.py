"""Write the models of the second reader from open sets of reports and questions.

    python -m benchmarks.train [FOLDER]

The folder holds the sets (`tests/corpus` unless another is given): `reports_*.jsonl`, `*state*.jsonl`,
`first_questions_?.jsonl`; and in `training` those that only train, a meaning, a tab and a text a line: `reports_*.tsv`,
`state_*.tsv`. What the model of wants learns from, `benchmarks.want_sets` tells. Run by hand whenever a set is added,
never by the product. The same sets give the same files.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from benchmarks.want_sets import WantSets
from bot.checkins.reading.second_reader import OF_ELSE, OWN, with_the_share
from bot.checkins.reading.special import special_in
from bot.checkins.spans.bounds import TooMuch
from bot.checkins.spans.folding import folded
from bot.learned.features import Features
from bot.learned.fitting import Fitted, Sample
from bot.learned.linear_model import written
from checklist_data.reader import load

SETS = Path("tests/corpus")
REPORTS, STATES, QUESTIONS = "reports_*.jsonl", "*state*.jsonl", "first_questions_?.jsonl"
MORE_REPORTS, MORE_STATES = "training/reports_*.tsv", "training/state_*.tsv"
NOT_STATE = "not state"
SEVERAL = "several"
ASKED_BACK, NO_REPORT = "ask", "none"
Said = tuple[str, str]
"""A text and what it means."""


def main() -> None:
    """Write the models beside what reads them."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SETS
    checklist = load()
    features = Features(checklist)
    kinds = (("reports.tsv", report_sets), ("shares.tsv", share_sets), ("state.tsv", state_sets))
    for name, sets_of in kinds:
        sets = sets_of(folder)
        _write(name, {each: [(features.runs(text), meaning) for text, meaning in said] for each, said in sets.items()})
    _write("wants.tsv", WantSets(checklist).of(folder))


def _write(name: str, sets: Mapping[str, Sequence[Sample]]) -> None:
    """Fit a model to every sample of these sets and write it."""
    samples = [each for some in sets.values() for each in some]
    trained_on = f"# Made by train.py from {len(samples)} texts: {', '.join(sets)}.\n"
    Path(str(files("bot.learned") / name)).write_text(trained_on + written(Fitted(samples).compact()), encoding="utf-8")


def report_sets(folder: Path) -> dict[str, list[Said]]:
    """Every set of reports, each message with its state or what comes of it; those on several entries left out."""
    more = {path.stem: list(_lines(path)) for path in sorted(folder.glob(MORE_REPORTS))}
    return {path.stem: list(_reports(path)) for path in sorted(folder.glob(REPORTS))} | more


def share_sets(folder: Path) -> dict[str, list[Said]]:
    """Every set of reports with one percentage on one entry: whether it tells how far that is."""
    return {path.stem: list(_shares(path)) for path in sorted(folder.glob(REPORTS))}


def state_sets(folder: Path) -> dict[str, list[Said]]:
    """Every set with the topic of the state that is asked for; other questions, and what reports, ask for none."""
    sets = {path.stem: list(_states(path)) for path in sorted(folder.glob(STATES))}
    sets |= {path.stem: list(_lines(path)) for path in sorted(folder.glob(MORE_STATES))}
    sets |= {path.stem: list(_questions(path)) for path in sorted(folder.glob(QUESTIONS))}
    return sets | {name: list(_told(texts)) for name, texts in report_sets(folder).items()}


def _told(texts: Sequence[Said]) -> Iterator[Said]:
    """Reports, which ask for nothing; what is no report may ask."""
    yield from ((text, NOT_STATE) for text, meaning in texts if meaning not in (NO_REPORT, ASKED_BACK))


def _lines(path: Path) -> Iterator[Said]:
    for line in path.read_text("utf-8").splitlines():
        meaning, _, text = line.partition("\t")
        yield text, meaning


def _reports(path: Path) -> Iterator[Said]:
    for case in _cases(path):
        meaning = _state(case["expect"])
        if meaning != SEVERAL and not case.get("reply_to"):
            yield case["text"], meaning


def _shares(path: Path) -> Iterator[Said]:
    for case in _cases(path):
        if _state(case["expect"]) in (SEVERAL, case["expect"]) or case.get("reply_to"):
            continue
        fold = folded(case["text"])
        try:
            shares = special_in(fold, date.fromisoformat(case.get("written") or case["today"])).shares
        except TooMuch:
            continue
        if len(shares) == 1:
            told = OWN if case["expect"][0].get("percent") == shares[0].value else OF_ELSE
            yield with_the_share(fold.text, shares[0]), told


def _state(expected: str | Sequence[dict[str, Any]]) -> str:
    if isinstance(expected, str):
        return expected
    return str(expected[0]["state"]) if len(expected) == 1 else SEVERAL


def _states(path: Path) -> Iterator[Said]:
    for case in _cases(path):
        expected = case["expect"]
        if expected != ASKED_BACK and not case.get("dialog"):
            yield case["text"], expected if isinstance(expected, str) else expected["topic"]


def _questions(path: Path) -> Iterator[Said]:
    for case in _cases(path):
        kinds = case["expect"].get("kind", "")
        if "state" not in ([kinds] if isinstance(kinds, str) else kinds) and not case.get("dialog"):
            yield case["text"], NOT_STATE


def _cases(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, filter(str.strip, path.read_text("utf-8").splitlines()))


if __name__ == "__main__":
    main()
