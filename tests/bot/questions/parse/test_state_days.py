"""Days in a question for the state: no entries, and only asked about where they are meant."""

from datetime import date

import pytest

from bot.calendars.period_days import Days
from bot.calendars.period_reading import read_period
from bot.questions.assistant import Assistant
from bot.questions.intents import Topic
from tests.bot.questions.state_asked import asked

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12.1—12.10到期事项汇总", date(2026, 12, 1), date(2026, 12, 10)),
        ("11.25到11.30之间到期的", date(2026, 11, 25), date(2026, 11, 30)),
        ("12月上旬,1号到10号到期的有哪些", date(2026, 12, 1), date(2026, 12, 10)),
    ],
)
def test_days_are_no_entries(assistant: Assistant, text: str, first: date, last: date) -> None:
    question = asked(assistant, text)
    assert question.refs == ()
    assert read_period(question.period, TODAY) == Days(first, last)


def test_days_that_are_told_to_have_come_are_not_asked_about(assistant: Assistant) -> None:
    assert asked(assistant, "年底了,给个总数:多少完成多少没完成").period == ""


def test_the_days_on_which_somebody_acts_are_not_asked_about(assistant: Assistant) -> None:
    question = asked(assistant, "还没审的拉出来,我今天审掉")
    assert (question.topic, question.period, question.is_own) == (Topic.REVIEW, "", False)
