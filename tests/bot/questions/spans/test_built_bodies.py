"""What is built like the name of a body, whoever it may be."""

import pytest

from bot.questions.spans.built_bodies import bodies_in, english_bodies_in
from bot.questions.spans.span import Kind


def test_a_name_before_a_role_is_a_body_from_wherever_it_may_begin() -> None:
    found = list(bodies_in("水利局牵头哪些"))
    assert ("水利局", Kind.BODY) in {(each.said, each.kind) for each in found}
    assert all("水利局牵头哪些"[each.start : each.end] == each.said for each in found)


@pytest.mark.parametrize("text", ["水利局", "哪个局牵头", "全部参与", "水利局的位置", "什么单位负责", ""])
def test_without_a_role_or_with_a_word_that_asks_it_is_none(text: str) -> None:
    assert list(bodies_in(text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("what does the water bureau lead", "water bureau"),
        ("tasks of the ministry of finance", "ministry of finance"),
        ("which items has the health and sports commission", "health and sports commission"),
    ],
)
def test_an_english_name_is_one_wherever_it_stands(text: str, name: str) -> None:
    ((found),) = english_bodies_in(text)
    assert (found.said, text[found.start : found.end]) == (name, name)
    assert found.naming is not None


@pytest.mark.parametrize("text", ["which bureau leads", "the lead office", "each department", "officer on duty"])
def test_a_word_of_the_question_is_no_name(text: str) -> None:
    assert list(english_bodies_in(text)) == []
