"""The watch over the log notices a token, wherever it is said."""

import logging

import pytest

from tests.token_watch import no_token


def test_a_token_in_the_smallest_remark_is_noticed() -> None:
    with pytest.raises(AssertionError), no_token():
        logging.getLogger("httpx").debug("asked %s", "http://x/bot7000000001:made-up/getMe")


def test_a_log_without_one_is_left_alone() -> None:
    before = logging.getLogger().level
    with no_token():
        logging.getLogger("httpx").debug("asked %s", "http://x/bot/getMe")
    assert logging.getLogger().level == before
