"""A commit comes through and its answer is lost with the connection: nothing is left lying, nothing is done twice."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from bot.questions.assistant import Assistant
from handlers.telegram.receive import order
from handlers.telegram.send import delivery
from handlers.telegram.watch.heartbeat import loop_time
from storage import outbox
from storage.engine.connection import Link
from storage.engine.database import Transaction
from storage.engine.location import Location
from storage.outbox import ClaimedMessage
from tests.handlers.telegram.test_failing_storage import BROKEN, FAILURES, Failing, at_work, main_flow, survived
from tests.stages import POSTGRES, SQLITE


class Doubtful(Failing):
    """A connection that is lost after its n-th commit."""

    def _before_each(self, link: Link, name: str) -> None:
        ran = getattr(link, name)

        async def failing(statement: str, *values: Any) -> Any:  # noqa: ANN401 - as the link's own
            result = await ran(statement, *values)
            self._fail(link, statement)
            return result

        setattr(link, name, failing)


@pytest.mark.engine(POSTGRES)
def test_a_lost_answer_to_any_commit_of_the_main_flow_is_survived(
    new_location: Callable[[], Location],
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    for module in (order, delivery):
        monkeypatch.setattr(module, "PAUSE", 0.01)
    caplog.set_level(logging.CRITICAL)
    asyncio.run(survived(new_location(), assistant, Doubtful(1, FAILURES[POSTGRES][BROKEN], "COMMIT")))


@pytest.mark.engine(SQLITE, POSTGRES)
def test_what_was_marked_too_long_ago_is_marked_anew_before_it_is_sent(
    new_location: Callable[[], Location], assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the process was stopped between the mark and the request."""
    ahead, claimed = 0.0, list[int]()
    claim_all = outbox.claim_all

    async def stopped_after(rows: Transaction, numbers: Sequence[int]) -> list[ClaimedMessage]:
        nonlocal ahead
        ahead += 0.0 if claimed or not numbers else delivery.MARK_HOLDS + 1.0
        claimed.extend(numbers)
        return await claim_all(rows, numbers)

    monkeypatch.setattr(delivery, "loop_time", lambda: loop_time() + ahead)
    monkeypatch.setattr(outbox, "claim_all", stopped_after)
    asyncio.run(_asked_once(new_location(), assistant))
    assert claimed[0] == claimed[1], "marked anew"


async def _asked_once(location: Location, assistant: Assistant) -> None:
    never = Failing(0, lambda _: ArithmeticError())
    async with at_work(location, assistant, never) as stage:
        await main_flow(stage, never, person="1001")
