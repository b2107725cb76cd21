"""Numbers of entries as they are spoken and misread."""

import pytest

from bot.questions.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("第6o项", ("60",)),
        ("第3O项是哪家牵头", ("30",)),
        ("4l项", ("41",)),
        ("l8项谁牵头", ("18",)),
        ("第l2项多少分", ("12",)),
        ("item 6o", ("60",)),
        ("no. 5O who leads", ("50",)),
        ("33和4l项", ("33", "41")),
        ("II-4(1)", ("II-4(1)",)),
    ],
)
def test_a_letter_that_looks_like_a_digit_is_one_in_the_number_of_an_entry(
    assistant: Assistant, text: str, refs: tuple[str, ...]
) -> None:
    assert assistant.ask(text).refs == refs


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("二十又一项写的什么", "21"),
        ("三十有六项", "36"),
        ("五三项", "53"),
        ("六二项谁牵头", "62"),
        ("五十九相谁牵的头", "59"),
        ("II杠3括号1 谁负责呀", "II-3(1)"),
        ("第47相目全文", "47"),
        ("麻烦调出四十之三看看", "40.3"),
        ("item no. fifty-two", "52"),
    ],
)
def test_numbers_are_read_as_they_are_spoken(assistant: Assistant, text: str, ref: str) -> None:
    assert assistant.ask(text).refs[:1] == (ref,)


@pytest.mark.parametrize("text", ["二三项任务", "三五项就行", "五六项写的啥"])
def test_two_numerals_that_say_about_how_many_name_no_entry(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs == ()
