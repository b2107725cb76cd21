"""Whoever has used up their share is told so; what may be a report is handled all the same."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from handlers.admission import is_admitted
from handlers.fair_share import Limits, Share
from handlers.incoming import Incoming, Joined, Person, Place, Pressed, Said, Towards
from handlers.outgoing import body_of
from handlers.work import Context, Work
from tests.conversations.stage import LIAISON, Stage

NOW = datetime(2026, 11, 30, 1, tzinfo=UTC)
AUTHOR, PLACE = Person(LIAISON, "李敏"), Place(LIAISON)
SAID = Said(PLACE, "5", AUTHOR, LIAISON, "第33项是什么", Towards.BOT, NOW)
HELP = replace(SAID, text="/help", command="help")
PRESSED = Pressed("p1", AUTHOR, "do:1:1:0", PLACE)


async def admitted(stage: Stage, incoming: Incoming, *, limits: Limits) -> tuple[bool, list[str]]:
    """Whether it is handled, and what its author is told."""
    async with stage.database.transaction("look") as rows:
        share = Share(rows, NOW, LIAISON, LIAISON, limits=limits)
        context = Context(stage.services, Work(rows, 7, NOW, share))
        is_handled = await is_admitted(incoming, context)
        found = await rows.rows("SELECT body FROM outbox")
    return is_handled, [body_of(each["body"]).press or "said" for each in found]


NOTHING, MUCH = Limits(0, 0, 0, 5), Limits()


@pytest.mark.parametrize("incoming", [SAID, HELP, PRESSED, Joined(PLACE, (AUTHOR,))])
async def test_who_has_room_is_served(stage: Stage, incoming: Incoming) -> None:
    assert await admitted(stage, incoming, limits=MUCH) == (True, [])


@pytest.mark.parametrize(
    "incoming",
    [
        SAID,
        replace(HELP, is_edit=True),
        replace(SAID, text="/checkin 49 完成80%", command="checkin"),
        Joined(PLACE, (AUTHOR,)),
    ],
)
async def test_what_may_record_something_is_handled_however_much_was_written(stage: Stage, incoming: Incoming) -> None:
    is_handled, _ = await admitted(stage, incoming, limits=NOTHING)
    assert is_handled


async def test_who_only_asks_for_words_is_told_to_wait(stage: Stage) -> None:
    assert (await admitted(stage, HELP, limits=NOTHING))[0] is False
    is_handled, told = await admitted(stage, PRESSED, limits=NOTHING)
    assert (is_handled, "p1" in told) == (False, True)


async def test_what_the_bot_does_on_its_own_has_no_bound(stage: Stage) -> None:
    async with stage.database.transaction("look") as rows:
        assert await is_admitted(HELP, Context(stage.services, Work(rows, 7, NOW)))
