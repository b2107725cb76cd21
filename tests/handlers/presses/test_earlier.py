"""Buttons of the versions before, under messages that people still see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.presses.earlier import earlier
from handlers.questions.pages import Pick, TurnPage
from handlers.questions.wording_buttons import TurnUnanswered


@pytest.mark.parametrize(
    ("data", "means"), [("page:7:2", TurnPage(7, 2)), ("pick:7:0", Pick(7, 0)), ("miss:7:2", TurnUnanswered(7))]
)
def test_their_data_means_what_it_meant(data: str, means: object) -> None:
    assert earlier(data) == means


@pytest.mark.parametrize(
    "data", ["", "page", "page:7", "page:7:2:1", "do:7:2:1", "page:-7:2", "page:٧:2", "page:7:2\n"]
)
def test_other_data_means_nothing(data: str) -> None:
    assert earlier(data) is None


@given(st.text("pagepickmiss:0123456789", max_size=30))
def test_whatever_is_sent_is_no_fault(data: str) -> None:
    assert earlier(data) is None or data.count(":") == 2
