"""Reports are told from questions."""

from collections.abc import Callable

import pytest

from bot.questions.intents import Report
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.reported import reports
from tests.bot.questions.offered import question, reason

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("text", "refs"),
    [("51 完成80%", ("51",)), ("第25项已办结", ("25",)), ("II-4(2) 有困难", ("II-4(2)",)), ("我要填报", ())],
)
def test_a_report_is_told_from_a_question(inquiry_of: At, text: str, refs: tuple[str, ...]) -> None:
    assert question(reports, inquiry_of(text)) == Report(refs)


@pytest.mark.parametrize("text", ["25项办结了吗", "25项谁负责整改", "第33项"])
def test_a_question_for_an_entry_is_no_report(inquiry_of: At, text: str) -> None:
    assert reason(reports, inquiry_of(text)) == "nothing is reported"
