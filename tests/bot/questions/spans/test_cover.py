"""Cutting a question at what is known."""

from collections.abc import Callable

import pytest

from bot.questions.parse.frame import Frame
from bot.questions.spans.candidates import whole_word
from bot.questions.spans.span import Kind


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("教体局牵头哪些任务", ["教体局", "牵头", "哪些", "任务"]),
        ("满意率定的多少", ["满意率定", "的", "多少"]),
        ("公安牵了哪些头", ["公安", "牵", "了", "哪些", "头"]),
        ("第33项谁牵头", ["第33项", "谁", "牵头"]),
        ("分值13分的是哪几项", ["分值", "13分", "的", "是哪几项"]),
    ],
)
def test_a_question_is_cut_at_the_cheapest_borders(
    frame_of: Callable[[str], Frame], text: str, pieces: list[str]
) -> None:
    assert [each.said for each in frame_of(text).tokens] == pieces


def test_tokens_cover_the_text_from_end_to_end(frame_of: Callable[[str], Frame]) -> None:
    text = "请问, 水利局跟教体局都参与的有哪些? 33.2"
    tokens = frame_of(text).tokens
    assert "".join(each.said for each in tokens) == text
    assert [each.start for each in tokens[1:]] == [each.end for each in tokens[:-1]]


def test_a_body_outside_the_list_is_a_token_of_its_own(frame_of: Callable[[str], Frame]) -> None:
    (token,) = [each for each in frame_of("水利局牵头哪些").tokens if each.kind is Kind.BODY]
    assert token.said == "水利局"


def test_a_name_that_goes_on_into_another_word_is_not_meant(frame_of: Callable[[str], Frame]) -> None:
    assert frame_of("公安厅牵头什么").departments == ()
    assert frame_of("征收办法是什么").departments == ()


def test_a_latin_word_is_whole_or_not_at_all() -> None:
    assert whole_word("who leads", 0, 3)
    assert not whole_word("whole", 0, 3)
    assert whole_word("33项", 0, 2)
