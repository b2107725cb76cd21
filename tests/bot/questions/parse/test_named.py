"""The one thing that a text names, and the words around it."""

import pytest

from bot.questions.catalogue import Catalogue
from bot.questions.context import Context
from bot.questions.parse.named import LONGEST, Named, Sort, named_in
from bot.questions.understanding import Understanding
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def understanding(checklist: Checklist) -> Understanding:
    return Understanding(checklist)


def _named(understanding: Understanding, text: str) -> tuple[Named | None, str]:
    frame = understanding.whole(text, Context()).frame
    named = named_in(frame, Catalogue(understanding.catalogue.checklist))
    return named, named.marked(frame.text) if named else ""


@pytest.mark.parametrize(
    ("text", "sort", "marked"),
    [
        ("教体局牵头哪些任务", Sort.DEPARTMENT, "@牵头哪些任务"),
        ("第24项多少分", Sort.NUMBER, "#多少分"),
        ("24多少分", Sort.NUMBER, "#多少分"),
        ("防范化解公共安全风险里有哪几条", Sort.SECTION, "§里有哪几条"),
        ("水利局管哪些", Sort.BODY, "&管哪些"),
    ],
)
def test_a_sign_takes_the_place_of_what_is_named(
    understanding: Understanding, text: str, sort: Sort, marked: str
) -> None:
    named, around = _named(understanding, text)
    assert named is not None
    assert (named.sort, around) == (sort, marked)


def test_a_thing_named_again_is_one_thing(understanding: Understanding) -> None:
    _, around = _named(understanding, "教体局呀,教育体育局牵头哪些")
    assert around == "@呀,@牵头哪些"


@pytest.mark.parametrize("text", ["谁逾期了", "教体局和财政局牵头哪些", "教体局在第5项里是牵头吗", "99多少分"])
def test_none_or_several_are_not_one(understanding: Understanding, text: str) -> None:
    assert _named(understanding, text)[0] is None


@pytest.mark.parametrize(
    "text",
    ["长沙市应急管理局要做啥", "樟树那边的公安局配合哪些项目", "请问袁州区教体局承担哪些任务", "丰城市教体局参与几项"],
)
def test_a_department_of_another_place_is_none_of_ours(understanding: Understanding, text: str) -> None:
    named, _ = _named(understanding, text)
    assert named is None or named.sort is not Sort.DEPARTMENT


def test_a_long_text_is_left_to_the_rules(understanding: Understanding) -> None:
    assert _named(understanding, "教体局牵头哪些任务" + "呀" * LONGEST)[0] is None
