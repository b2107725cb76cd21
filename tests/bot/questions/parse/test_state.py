"""Questions for how things stand."""

from collections.abc import Callable

import pytest

from bot.questions.intents import StateAsked, Topic
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.state import states
from tests.bot.questions.offered import question

At = Callable[[str], Inquiry]


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
