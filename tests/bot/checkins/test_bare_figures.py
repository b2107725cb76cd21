"""Answers that are but a figure in another one's place, or take a report back."""

import pytest

from bot.checkins.reading.bare_figures import with_its_sign
from bot.checkins.reading.reader import CheckIns
from checklist_data.model import Checklist
from tests.bot.checkins.corpus import TODAY


@pytest.mark.parametrize(
    "text",
    [
        "是85不是58",
        "不是58，是85",
        "手滑，85，不是58",
        "不是58,是85,麻烦改过来",
        "手滑了，85才对",
        "更正：应该是85，不是58",
    ],
)
def test_a_figure_that_takes_the_place_of_another_is_a_percentage(text: str) -> None:
    assert with_its_sign(text, {"56"}) == "进度85%"


def test_a_number_of_an_entry_may_correct_the_entry_unless_it_is_said_again_as_a_figure() -> None:
    assert with_its_sign("是56不是58", {"56"}) == "是56不是58"
    assert with_its_sign("不是30，是56，百分之五十六", {"56"}) == "进度56%"


@pytest.mark.parametrize("text", ["是850不是58", "56项是85不是58", "是85"])
def test_anything_else_stays_as_it_was(text: str) -> None:
    assert with_its_sign(text, ()) == text


def test_it_is_read_as_an_answer(checklist: Checklist) -> None:
    found = CheckIns(checklist).read("是85不是58", TODAY, refs=("56",), departments=("综治办",))
    assert found is not None
    assert [(each.ref, each.percent) for each in found.drafts] == [("56", 85)]


@pytest.mark.parametrize("text", ["上条作废", "刚报的作废"])
def test_an_answer_that_but_takes_the_report_back_is_no_report(checklist: Checklist, text: str) -> None:
    found = CheckIns(checklist).read(text, TODAY, refs=("56",), forced=True, departments=("综治办",))
    assert found is not None
    assert found.drafts == ()
