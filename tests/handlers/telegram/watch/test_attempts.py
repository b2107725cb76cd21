"""Attempts are counted, spaced, and given up where the token is refused for too long."""

import logging
import math

import pytest
from telegram.error import InvalidToken

from bot.trouble import Trouble
from handlers.telegram.watch import attempts as module
from handlers.telegram.watch.attempts import Attempts
from handlers.telegram.watch.retry_policy import RetryPolicy

POLICY = RetryPolicy(first=1.0, most=4.0, most_refused=60.0)


async def test_pauses_grow_until_an_attempt_succeeds() -> None:
    attempts = Attempts("sending", POLICY, patience=math.inf)
    assert [attempts.failed(Trouble.NETWORK, "gone") for _ in range(4)] == [1.0, 2.0, 4.0, 4.0]
    attempts.succeeded()
    assert attempts.failed(Trouble.NETWORK, "gone") == 1.0


async def test_the_wait_for_an_answer_that_did_not_come_is_a_part_of_the_pause() -> None:
    attempts = Attempts("sending", POLICY, patience=math.inf)
    assert attempts.failed(Trouble.NETWORK, "silence", waited=0.25) == 0.75
    assert attempts.failed(Trouble.NETWORK, "silence", waited=4.0) == 0.0
    assert attempts.failed(Trouble.FLOOD, "slow", at_least=30.0, waited=4.0) == 30.0


async def test_whoever_is_told_to_wait_waits_so_long_within_reason() -> None:
    attempts = Attempts("sending", POLICY, patience=math.inf)
    assert attempts.failed(Trouble.FLOOD, "slow", at_least=30.0) == 30.0
    assert attempts.failed(Trouble.FLOOD, "slow", at_least=3_600.0) == 60.0


async def test_a_trouble_is_known_until_an_answer_comes() -> None:
    attempts = Attempts("sending", POLICY, patience=math.inf)
    assert attempts.answered.age == math.inf
    attempts.failed(Trouble.CONFLICT, "another one")
    assert (attempts.answered.trouble, attempts.answered.reason) == (Trouble.CONFLICT, "another one")
    attempts.succeeded()
    assert attempts.answered.trouble is None
    assert attempts.answered.age < math.inf
    assert attempts.tried.is_set()


async def test_a_refused_token_is_given_up_in_time_and_other_troubles_never(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(module, "loop_time", lambda: now[0])
    attempts = Attempts("sending", POLICY, patience=5.0)
    for _ in range(20):
        attempts.failed(Trouble.NETWORK, "gone")
        now[0] += 1
    attempts.failed(Trouble.TOKEN, "who?")
    now[0] += 5
    with pytest.raises(InvalidToken):
        attempts.failed(Trouble.TOKEN, "who?")


async def test_a_long_fault_fills_no_log(caplog: pytest.LogCaptureFixture) -> None:
    attempts = Attempts("sending", POLICY, patience=math.inf)
    with caplog.at_level(logging.WARNING):
        for _ in range(1_000):
            attempts.failed(Trouble.NETWORK, "gone")
    assert len(caplog.messages) == 10
