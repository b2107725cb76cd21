"""Tasks that are let go together."""

import asyncio

from handlers.telegram.in_hand import InHand


async def test_whoever_is_at_work_is_let_go_and_nobody_else() -> None:
    in_hand, never, ended = InHand(), asyncio.Event(), asyncio.Event()

    async def held() -> None:
        with in_hand.held():
            await never.wait()

    async def finished() -> None:
        with in_hand.held():
            pass
        await ended.wait()

    first, second = asyncio.create_task(held()), asyncio.create_task(finished())
    await asyncio.sleep(0)
    in_hand.let_go()
    await asyncio.wait([first])
    assert first.cancelled()
    ended.set()
    await second
