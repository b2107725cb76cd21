"""When a task was last well, and what keeps it from being so."""

import math

import pytest

from bot.trouble import Trouble
from handlers.telegram.watch import heartbeat as module
from handlers.telegram.watch.heartbeat import Heartbeat


async def test_its_age_counts_from_the_last_beat_and_not_within_a_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(module, "loop_time", lambda: now[0])
    beat = Heartbeat(at=now[0])
    now[0] += 7
    assert beat.age == 7.0
    beat.beat(rest=5.0, doing="drawing")
    now[0] += 4
    assert (beat.age, beat.reason) == (0.0, "drawing")
    now[0] += 4
    assert beat.age == 3.0


async def test_a_trouble_lasts_until_the_next_beat_and_makes_it_no_younger() -> None:
    beat = Heartbeat.none_yet()
    beat.miss(Trouble.STORAGE, "full")
    assert (beat.age, beat.trouble, beat.reason) == (math.inf, Trouble.STORAGE, "full")
    beat.beat()
    assert (beat.trouble, beat.reason) == (None, "")
