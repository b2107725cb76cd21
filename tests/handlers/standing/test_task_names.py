"""Work and departments are named as people name them."""

from bot.questions.text import Language
from handlers.standing.task_names import MOST_NAMES, named, names_of


def test_work_without_a_period_is_named_without_brackets() -> None:
    assert named("33.2", "组织演练", "2026") == "33.2 组织演练（2026年）"
    assert named("33.2", "组织演练", "") == "33.2 组织演练"
    assert named("33.2", "组织演练", "2026Q4", Language.ENGLISH) == "33.2 组织演练 (Q4 2026)"


def test_of_many_departments_it_is_told_how_many_they_are() -> None:
    assert names_of(["公安局", "财政局"]) == "公安局、财政局"
    told = names_of([f"{each}局" for each in range(MOST_NAMES + 2)])
    assert f"{MOST_NAMES - 1}局" in told
    assert f"{MOST_NAMES}局" not in told
    assert str(MOST_NAMES + 2) in told
