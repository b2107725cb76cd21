"""The packaged models load, tell chances, and do bounded work; fitting is the same each time."""

import pytest

from bot.learned.features import LONGEST, LONGEST_RUN, Features
from bot.learned.fitting import Fitted
from bot.learned.linear_model import load, parsed, written
from bot.questions.assistant import Assistant

SAID = [("done at last", "done"), ("all is done", "done"), ("is late", "late"), ("late again", "late")] * 3


@pytest.fixture(scope="module")
def features(assistant: Assistant) -> Features:
    return Features(assistant.checklist)


@pytest.mark.parametrize("name", ["reports.tsv", "state.tsv"])
def test_a_packaged_model_tells_chances_that_are_one_together(features: Features, name: str) -> None:
    chances = load(name).chances(features.runs("56项网格化管理服务这块我们还是照常在推"))
    assert sum(chances.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "state"),
    [("第51项工作已全部办结", "已办结"), ("25项正在推进", "按计划"), ("31项人手不够，有困难", "有困难")],
)
def test_a_plain_report_has_its_state(features: Features, text: str, state: str) -> None:
    chances = load("reports.tsv").chances(features.runs(text))
    assert max(chances, key=lambda each: chances[each]) == state


def test_an_empty_text_and_strange_letters_have_chances_too(features: Features) -> None:
    for text in ("", "\U0001f600" * 9, "\x00^$"):
        assert sum(load("state.tsv").chances(features.runs(text)).values()) == pytest.approx(1)


def test_the_runs_of_a_long_text_are_bounded(features: Features) -> None:
    text = "".join(chr(0x4E00 + each) for each in range(4_096))
    assert len(features.runs(text)) <= (LONGEST + 2) * LONGEST_RUN


def test_numbers_names_and_links_are_one_sign_each(features: Features) -> None:
    one, other = (
        features.folded("教体局第25项完成80%，见https://a.cn/1"),
        features.folded("妇联第49项完成35 %，见http://b.cn/22"),
    )
    assert one == other == "@#完成半%,见~"


def test_fitting_is_the_same_each_time_and_writing_loses_nothing(features: Features) -> None:
    samples = [(features.runs(text), meaning) for text, meaning in SAID]
    model = Fitted(samples).compact()
    assert model == Fitted(samples).compact() == parsed("# a comment\n" + written(model))
    assert model.chances(features.runs("it is done"))["done"] > 0.5
