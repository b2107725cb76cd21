"""The log of the whole program at its most talkative: nothing of what people write is in it."""

import asyncio
import signal
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from bot.practice.refusing.faults import Fault
from handlers.clock import SystemClock
from tests.handlers.telegram.test_serving import OWNER, PERSON, asked, started
from tests.patience import PATIENCE

GROUP = -100
MARK = "灯笼椒"
"""A word that stands in nothing but what people write here."""


def test_of_a_conversation_with_failures_no_word_is_in_the_log(tmp_path: Path) -> None:
    async def run() -> str:
        ground = await open_ground(WoundClock(SystemClock().reading))
        world = ground.world
        process = await started(ground.address, tmp_path)
        try:
            await asked(ground, f"第33项多少分 {MARK}")
            world.say(world.chat(GROUP), world.user(OWNER), "/adopt")
            for text in (f"49 完成80% {MARK}", f"{MARK}归谁管", f"/checkin 49 {MARK}"):
                world.say(world.chat(GROUP), world.user(PERSON), text)
            world.faults.plan(Fault("sendMessage", code=500, description="Internal Server Error"))
            world.faults.plan(Fault("getUpdates", "partial"))
            world.updates.add({"message": {"message_id": "x", "text": MARK}})
            world.updates.add({"edited_message": {"message_id": 1, "text": MARK, "entities": 7}})
            await asked(ground, f"{MARK}第32项多少分")
        finally:
            process.send_signal(signal.SIGTERM)
            output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
            await ground.close()
        return output.decode()

    output = asyncio.run(run())
    assert "the bot is at work" in output
    assert MARK not in output
    assert MARK.encode("unicode_escape").decode() not in output
