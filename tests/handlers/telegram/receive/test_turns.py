"""Turns: updates of a chat in their order, and past whoever floods it."""

import asyncio

from handlers.telegram.receive.turns import CROWD, Turns


async def handled(came: list[str]) -> list[str]:
    """In which order authors are handled whose updates came in this order, all while the first is in hand."""
    turns, order = Turns(), []

    async def one(author: str) -> None:
        async with turns.turn("-1", author):
            order.append(author)
            await asyncio.sleep(0)

    await asyncio.gather(*(one(each) for each in came))
    assert len(turns) == 0
    return order


def test_few_go_as_they_came() -> None:
    came = ["1", "1", "2", "1", "3", "2", "1"]
    assert asyncio.run(handled(came)) == came


def test_a_crowd_lets_the_others_go_first() -> None:
    order = asyncio.run(handled(["1"] * 500 + ["2", "2", "3"]))
    assert [order.index("2"), order.index("3")] == [1, 3]
    assert len(order) == 503


def test_when_everybody_crowds_all_are_handled_in_their_own_order() -> None:
    order = asyncio.run(handled(["1"] * (CROWD + 5) + ["2"] * (CROWD + 5)))
    assert sorted(order) == ["1"] * (CROWD + 5) + ["2"] * (CROWD + 5)


def test_a_turn_that_nobody_takes_is_handed_on() -> None:
    async def play() -> list[str]:
        turns, told = Turns(), []

        async def one(name: str) -> None:
            async with turns.turn("1", "1"):
                told.append(name)
                await asyncio.sleep(0.01)

        first, second, third = (asyncio.create_task(one(each)) for each in ("first", "second", "third"))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.gather(first, third)
        last = asyncio.create_task(one("last"))
        await asyncio.sleep(0)
        await last
        assert len(turns) == 0
        return told

    assert asyncio.run(play()) == ["first", "third", "last"]
