"""Write `weights.toml`: how much each measure of a finding tells of its being the one that was meant.

    python -m bot.questions.make_weights [--presence] SET… [FOLDER=SET…]

With --presence the other table is written: how much each tells of the checklist's holding the subject at all, from the
questions on subjects that it holds and on those that it does not.

A set stands for the packaged checklist, or for the one in the folder before the sign. A logistic regression over open
question sets (see `benchmarks.understanding`): for every question on a subject the best entry is right or wrong; once
more with the entries that are right taken away, as if the checklist did not hold the subject; questions on subjects
that it does not hold; and general words in the frames of questions, half of them hidden from the bank. Run by hand,
never by the product.
"""

import json
import sys
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp
from pathlib import Path

from bot.questions.lexicon import lines
from bot.questions.parse.reading import Inquiry
from bot.questions.retrieval.fit import features
from bot.questions.retrieval.topic import Topic
from bot.questions.understanding import Understanding
from checklist_data.reader import load

FRAMES = ("{}谁负责", "{}", "{}归谁管", "{}有什么要求", "请问{}找哪个部门", "{}怎么办")
SUBJECTS = frozenset({"topic-search", "who-by-topic", "lay", "who", "topic", "condition"})
ABSENT = "absent"
"""The categories of questions that name a subject, and of those whose subject the checklist does not hold."""
PRESENCE = "--presence"
FILE = Path(__file__).parent / "retrieval" / "weights.toml"
STEPS = 4_000
RATE = 0.5
RIDGE, RIDGE_OF_PRESENCE = 0.002, 0.0002
"""How much large weights are held back; less where every sample is a question that was asked."""
Sample = tuple[Mapping[str, float], bool, float]
"""What was measured, whether the finding was right, and how much the sample counts."""


def main() -> None:
    """Write one table of the file beside this one, and keep the other."""
    is_of_presence = sys.argv[1:2] == [PRESENCE]
    sets = _by_checklist(sys.argv[2 if is_of_presence else 1 :])
    read = _presence if is_of_presence else _samples
    samples = [sample for folder, paths in sets for sample in read(folder, paths)]
    tables = dict(tomllib.loads(FILE.read_text(encoding="utf-8")))
    tables["presence" if is_of_presence else "weights"] = fitted(
        samples, RIDGE_OF_PRESENCE if is_of_presence else RIDGE
    )
    head = "# Made by make_weights.py: logistic functions of what was measured of the best entry.\n"
    FILE.write_text(head + "".join(_table(name, each) for name, each in tables.items()), encoding="utf-8")
    sys.stdout.write(f"{len(samples)} samples, {sum(right for _, right, _ in samples)} of them right\n")


def _table(name: str, weights: Mapping[str, float]) -> str:
    return f"\n[{name}]\n" + "".join(f"{each} = {value:.2f}\n" for each, value in weights.items())


def _by_checklist(arguments: Sequence[str]) -> Iterator[tuple[Path | None, list[Path]]]:
    """The sets of each checklist; None for the packaged one."""
    named: dict[str, list[Path]] = {}
    for argument in arguments:
        folder, _, path = argument.rpartition("=")
        named.setdefault(folder, []).append(Path(path))
    yield from ((Path(folder) if folder else None, sets) for folder, sets in named.items())


def _samples(folder: Path | None, sets: Sequence[Path]) -> Iterator[Sample]:
    understanding = Understanding(load(folder))
    for text, wanted in _subjects(sets):
        yield from _samples_of(text, wanted, understanding)
    general = [each for each in lines("background.txt") if not understanding.holds(each)]
    for place, word in enumerate(general):
        inquiry = understanding.inquiry(FRAMES[place % len(FRAMES)].format(word))
        if place % 2:
            inquiry = replace(inquiry, desk=replace(inquiry.desk, general=frozenset()))
        yield from _sample(inquiry, inquiry.topic, set())


def _samples_of(text: str, wanted: Collection[str], understanding: Understanding) -> Iterator[Sample]:
    """The samples of a question on a subject: as it is, and without the entries that it wants."""
    inquiry, owner = understanding.inquiry(text), understanding.catalogue.owner
    items = {owner(ref) for ref in wanted if ref in understanding.catalogue.order}
    if inquiry.frame.numbers or bool(items) != bool(wanted) or not inquiry.topic.content:
        return
    yield from _sample(inquiry, inquiry.topic, items)
    if items:
        without = inquiry.topic.only(each.ref for each in inquiry.topic.found if owner(each.ref) not in items)
        yield from _sample(inquiry, without, set())


def _presence(folder: Path | None, sets: Sequence[Path]) -> Iterator[Sample]:
    """The best entry of every question on a subject, right where the checklist holds the subject."""
    understanding = Understanding(load(folder))
    for text, wanted in _subjects(sets):
        inquiry = understanding.inquiry(text)
        if not inquiry.frame.numbers and inquiry.topic.best is not None:
            measured = features(
                inquiry.topic,
                inquiry.topic.best,
                inquiry.frame.text,
                understanding.catalogue.owner,
                inquiry.desk.general,
            )
            yield measured, bool(wanted), 1.0


def _sample(inquiry: Inquiry, topic: Topic, items: set[str]) -> Iterator[Sample]:
    owner = inquiry.catalogue.owner
    if topic.best is not None:
        measured = features(topic, topic.best, inquiry.frame.text, owner, inquiry.desk.general)
        yield measured, owner(topic.best.ref) in items, 1.0


def _subjects(sets: Sequence[Path]) -> Iterator[tuple[str, Sequence[str]]]:
    """The texts that ask for a subject, with the entries that are right; none where the checklist does not hold it."""
    for path in sets:
        for fields in _questions(path):
            expected = fields.get("expect", fields)
            assert isinstance(expected, dict)
            if fields.get("category") == ABSENT and expected.get("kind") == ABSENT:
                yield str(fields["text"]), []
            elif fields.get("category") in SUBJECTS and (wanted := _wanted(expected)):
                yield str(fields["text"]), wanted


def _wanted(expected: Mapping[str, object]) -> list[str]:
    """The entries that are right, as the first field says them that does."""
    wanted = next((found for each in ("top3", "about", "first", "refs") if (found := expected.get(each))), ())
    if isinstance(wanted, str):
        return [wanted]
    assert isinstance(wanted, Sequence)
    return [str(each) for each in wanted]


def _questions(path: Path) -> Iterator[dict[str, object]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        yield from tomllib.loads(text).get("question", ())
    else:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())


def fitted(samples: Sequence[Sample], ridge: float = RIDGE) -> dict[str, float]:
    """The weights under which the samples are most probable."""
    names = list(samples[0][0])
    weights = dict.fromkeys(["bias", *names], 0.0)
    rows = [((1.0, *(measured[name] for name in names)), right, count) for measured, right, count in samples]
    values = list(weights.values())
    total = sum(count for _, _, count in rows)
    for _ in range(STEPS):
        slope = [0.0] * len(values)
        for row, right, count in rows:
            chance = 1 / (1 + exp(-sum(one * other for one, other in zip(row, values, strict=True))))
            for place, value in enumerate(row):
                slope[place] += count * (right - chance) * value
        values = [
            value + RATE * (each / total - (ridge * value if place else 0.0))
            for place, (value, each) in enumerate(zip(values, slope, strict=True))
        ]
    return dict(zip(weights, values, strict=True))


if __name__ == "__main__":
    main()
