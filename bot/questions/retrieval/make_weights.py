"""Write `weights.toml`: how much each measure of a finding tells of its being the one that was meant.

    python -m bot.questions.retrieval.make_weights SET…

A logistic regression over open question sets (see `benchmarks.understanding`): for every question on a subject the best
entry is right or wrong; once more with the entries that are right taken away, as if the checklist did not hold the
subject; and general words in the frames of questions, half of them hidden from the bank. Run by hand, never by
the product.
"""

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp
from pathlib import Path

from bot.questions.lexicon import lines
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.understanding import Understanding
from bot.questions.retrieval.fit import features
from bot.questions.retrieval.query import Topic
from checklist_data.reader import load

FRAMES = ("{}谁负责", "{}", "{}归谁管", "{}有什么要求", "请问{}找哪个部门", "{}怎么办")
STEPS = 4_000
RATE = 0.5
RIDGE = 0.002
"""How much large weights are held back."""
Sample = tuple[Mapping[str, float], bool, float]
"""What was measured, whether the finding was right, and how much the sample counts."""


def main() -> None:
    """Write the table beside this file."""
    understanding = Understanding(load())
    samples = list(_samples(understanding, [Path(each) for each in sys.argv[1:]]))
    weights = fitted(samples)
    head = "# Made by make_weights.py: a logistic function of what was measured of the best entry.\n"
    head += f"# {len(samples)} samples, {sum(right for _, right, _ in samples)} of them right.\n\n[weights]\n"
    body = "".join(f"{name} = {value:.2f}\n" for name, value in weights.items())
    Path(__file__).with_name("weights.toml").write_text(head + body, encoding="utf-8")


def _samples(understanding: Understanding, sets: Sequence[Path]) -> Iterator[Sample]:
    owner = understanding.catalogue.owner
    for text, wanted in _subjects(sets):
        inquiry = understanding.inquiry(text)
        items = {owner(ref) for ref in wanted if ref in understanding.catalogue.order}
        if not items or not inquiry.topic.content:
            continue
        yield from _sample(inquiry, inquiry.topic, items)
        without = inquiry.topic.only(each.ref for each in inquiry.topic.found if owner(each.ref) not in items)
        yield from _sample(inquiry, without, set())
    general = [each for each in lines("background.txt") if not understanding.holds(each)]
    for place, word in enumerate(general):
        inquiry = understanding.inquiry(FRAMES[place % len(FRAMES)].format(word))
        if place % 2:
            inquiry = replace(inquiry, desk=replace(inquiry.desk, general=frozenset()))
        yield from _sample(inquiry, inquiry.topic, set())


def _sample(inquiry: Inquiry, topic: Topic, items: set[str]) -> Iterator[Sample]:
    owner = inquiry.catalogue.owner
    if topic.best is not None:
        measured = features(topic, topic.best, inquiry.frame.text, owner, inquiry.desk.general)
        yield measured, owner(topic.best.ref) in items, 1.0


def _subjects(sets: Sequence[Path]) -> Iterator[tuple[str, Sequence[str]]]:
    """The texts that ask for a subject, with the entries that are right."""
    for path in sets:
        for fields in _questions(path):
            expected = fields.get("expect", fields)
            assert isinstance(expected, dict)  # noqa: S101
            wanted = expected.get("top3") or expected.get("about")
            if wanted and fields.get("category") in ("topic-search", "who-by-topic", "lay"):
                yield str(fields["text"]), [str(each) for each in wanted]


def _questions(path: Path) -> Iterator[dict[str, object]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        yield from tomllib.loads(text).get("question", ())
    else:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())


def fitted(samples: Sequence[Sample]) -> dict[str, float]:
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
            value + RATE * (each / total - (RIDGE * value if place else 0.0))
            for place, (value, each) in enumerate(zip(values, slope, strict=True))
        ]
    return dict(zip(weights, values, strict=True))


if __name__ == "__main__":
    main()
