"""How long something blocked the event loop."""

import logging

import pytest

from handlers.telegram.watch.loop_lag import NOTED, LoopLag


async def test_the_worst_lag_is_told_once() -> None:
    lag = LoopLag()
    for seconds in (NOTED, 4.0, 2.0):
        lag.note(seconds)
    assert (lag.take_worst(), lag.take_worst()) == (4.0, 0.0)


async def test_what_a_busy_machine_makes_is_neither_told_nor_logged(caplog: pytest.LogCaptureFixture) -> None:
    lag = LoopLag()
    with caplog.at_level(logging.WARNING):
        lag.note(NOTED / 2)
        assert caplog.messages == []
        lag.note(NOTED)
    assert lag.take_worst() == NOTED
    assert ["blocked for 1.0 s" in each for each in caplog.messages] == [True]
