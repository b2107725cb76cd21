"""Names of bodies that hold more than the name of a department."""

from collections.abc import Callable

import pytest

from bot.questions.parse.frame import Frame


@pytest.mark.parametrize(("text", "body"), [("森林公安局牵头哪些", "森林公安局"), ("市教体局牵头哪些", "市教体局")])
def test_what_stands_before_a_department_makes_it_another_body(
    frame_of: Callable[[str], Frame], text: str, body: str
) -> None:
    assert [each.said for each in frame_of(text).prefixed] == [body]


@pytest.mark.parametrize("text", ["教体局牵头哪些", "点名让教体局牵头的有哪些"])
def test_what_is_no_part_of_a_name_leaves_the_department_as_it_is(frame_of: Callable[[str], Frame], text: str) -> None:
    assert frame_of(text).prefixed == ()
