"""Courtesies, questions for how things stand, and reports."""

from collections.abc import Callable

import pytest

from bot.questions.intents import Courtesy, Help, Report, StateAsked, Topic
from bot.questions.parse.courtesies import courtesies
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.reported import reports
from bot.questions.parse.standing import states
from tests.bot.questions.offered import question, reason

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("text", "courtesy"),
    [
        ("你好", Courtesy.GREETING),
        ("您好，在吗", Courtesy.GREETING),
        ("谢谢老师", Courtesy.THANKS),
        ("辛苦了", Courtesy.THANKS),
        ("你会什么", Courtesy.USAGE),
        ("你好，怎么用啊", Courtesy.USAGE),
        ("what can you do", Courtesy.USAGE),
    ],
)
def test_a_courtesy_is_told_from_a_question(inquiry_of: At, text: str, courtesy: Courtesy) -> None:
    assert question(courtesies, inquiry_of(text)) == Help(courtesy)


def test_a_question_with_a_greeting_is_a_question(inquiry_of: At) -> None:
    assert reason(courtesies, inquiry_of("你好，消防归谁管")) == "more is said than a courtesy"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("33项进展怎么样了", StateAsked(Topic.PROGRESS, ("33",))),
        ("教体局有哪些逾期", StateAsked(Topic.OVERDUE, (), ("教体局",))),
        ("谁还没报", StateAsked(Topic.MISSING)),
        ("待审核的有几条", StateAsked(Topic.REVIEW)),
    ],
)
def test_how_things_stand_is_asked_of_an_entry_a_department_or_all(
    inquiry_of: At, text: str, asked: StateAsked
) -> None:
    assert question(states, inquiry_of(text)) == asked


@pytest.mark.parametrize(
    ("text", "refs"),
    [("51 完成80%", ("51",)), ("第25项已办结", ("25",)), ("II-4(2) 有困难", ("II-4(2)",)), ("我要填报", ())],
)
def test_a_report_is_told_from_a_question(inquiry_of: At, text: str, refs: tuple[str, ...]) -> None:
    assert question(reports, inquiry_of(text)) == Report(refs)


@pytest.mark.parametrize("text", ["25项办结了吗", "25项谁负责整改", "第33项"])
def test_a_question_for_an_entry_is_no_report(inquiry_of: At, text: str) -> None:
    assert reason(reports, inquiry_of(text)) == "nothing is reported"
