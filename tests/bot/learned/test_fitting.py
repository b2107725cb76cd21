"""Fitting a model to texts with known meanings."""

import pytest

from bot.learned.fitting import FEWEST, LARGEST, Fitted, Sample

SAMPLES: list[Sample] = [
    ({"done"}, "done"),
    ({"late"}, "late"),
    ({"done", "all"}, "done"),
    ({"late", "all"}, "late"),
] * 4


def test_a_run_tells_the_meaning_that_it_was_seen_with() -> None:
    model = Fitted(SAMPLES).compact()
    assert model.chances({"done"})["done"] > 0.9
    assert model.chances({"late"})["late"] > 0.9
    assert model.chances({"all"})["late"] == pytest.approx(0.5, abs=0.2)


def test_a_run_that_was_seen_too_rarely_tells_nothing() -> None:
    rare = [*SAMPLES, *[({"seldom"}, "done")] * (FEWEST - 1)]
    assert "seldom" not in Fitted(rare).runs
    assert "seldom" in Fitted([*rare, ({"seldom"}, "done")]).runs


def test_the_order_of_runs_in_a_text_changes_nothing() -> None:
    turned = [(sorted(runs, reverse=True), meaning) for runs, meaning in SAMPLES]
    assert Fitted(turned).compact() == Fitted(SAMPLES).compact()


def test_a_model_takes_no_more_room_than_a_file_may_have() -> None:
    word = "run" * 1_200
    many: list[Sample] = [({f"{word}{at % 300}"}, "done" if at % 2 else "late") for at in range(300 * FEWEST)]
    model = Fitted(many, rounds=1).compact()
    assert 0 < len(model.weights) < 300
    assert sum(len(run) for run in model.weights) <= LARGEST


def test_a_text_without_a_run_is_no_fault() -> None:
    assert Fitted([*SAMPLES, (set(), "done")], rounds=1).compact().meanings == ("done", "late")
