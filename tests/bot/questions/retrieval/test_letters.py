"""The letters of a question."""

from collections.abc import Callable

from bot.questions.parse.reading import Inquiry
from bot.questions.retrieval.letters import letters


def test_words_of_asking_are_no_topic(inquiry_of: Callable[[str], Inquiry]) -> None:
    own = letters(inquiry_of("请问消防归谁管").frame.tokens)
    assert "".join(each.form for each in own if each.content) == "消防"
