"""Where nothing but a replica can be had, the operator is told so; a copy that stands by waits for its promotion."""

import asyncio
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from handlers.clock import SystemClock
from storage.engine.location import Server
from tests.handlers.telegram.test_serving import TOKEN, asked
from tests.handlers.telegram.test_standby import line_of, output_of, started
from tests.servers import PostgresServer
from torture.postgres_pair import NAME, running_pair


def test_a_replica_is_called_by_its_name_and_waited_for_until_it_is_promoted(
    server: PostgresServer, tmp_path: Path
) -> None:
    del server  # skips the test where there is none

    async def run() -> tuple[int | None, str, str]:
        ground = await open_ground(WoundClock(SystemClock().reading))
        async with running_pair() as pair:
            await pair.new_database("districts")
            await pair.add_replica()
            replica = Server(f"postgresql://{NAME}:secret@/districts?host={pair.other.socket}")
            first = await started(ground.address, tmp_path / "first", replica, "run")
            refused = await output_of(first)
            second = await started(ground.address, tmp_path / "second", replica, "run", "--standby")
            waiting = await line_of(second, "cannot take over")
            await pair.lose(silently=False)
            assert "18分" in await asked(ground, "第33项多少分")
            second.terminate()
            waiting += await output_of(second)
        await ground.close()
        return first.returncode, refused, waiting

    status, refused, waiting = asyncio.run(run())
    assert status == 2
    assert "提升这个副本" in refused.splitlines()[-1]
    assert "a replica that takes no changes" in waiting
    assert "the bot is at work" in waiting
    for output in (refused, waiting):
        assert "Traceback" not in output
        assert "secret" not in output
        assert TOKEN not in output
