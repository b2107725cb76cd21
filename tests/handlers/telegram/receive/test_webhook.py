"""The webhook's server: strangers are turned away at the headers, and everything is bounded."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from handlers.clock import SystemClock
from handlers.telegram.account import Webhook
from handlers.telegram.receive import webhook
from handlers.telegram.receive.intake import Intake
from handlers.telegram.receive.webhook import MOST_CONNECTIONS, SECRET, WebhookServer
from handlers.telegram.send.platform_bot import PlatformBot
from handlers.web import gate
from storage.engine.database import Database, open_database
from storage.errors import TryAgain
from tests.handlers.telegram.raw_platform import TOKEN, until, update
from tests.handlers.telegram.receive.test_hostile_updates import BURIED, STORED, WITHOUT_NUMBER
from tests.patience import PATIENCE
from torture.ports import free_port

WORD = "a-secret-of-its-own"
UPDATE = json.dumps(update(7, 13, "第33项多少分")).encode()


@dataclass(slots=True)
class Door:
    """A server with a database behind it."""

    port: int
    server: WebhookServer
    intake: Intake
    database: Database
    queue: "asyncio.Queue[object]"

    async def send(self, raw: bytes) -> int:
        """Send bytes; the status of the answer, 0 where there is none."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(raw)
            with contextlib.suppress(ConnectionError):
                line = await asyncio.wait_for(reader.readline(), PATIENCE)
                return int(line.split()[1]) if line else 0
            return 0
        finally:
            writer.close()

    async def states(self) -> dict[int, str]:
        """The updates by number, and how they stand."""
        async with self.database.transaction("look") as rows:
            return {each["update_id"]: each["state"] for each in await rows.rows("SELECT update_id, state FROM inbox")}


def request(body: bytes = UPDATE, secret: str | None = WORD, path: str = "/hook", method: str = "POST") -> bytes:
    """A request as the platform makes it."""
    given = [f"{SECRET}: {secret}"] if secret is not None else []
    lines = [f"{method} {path} HTTP/1.1", "Host: x", "Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, *given]).encode() + b"\r\n\r\n" + body


def at_the_door(path: Path, visit: Callable[[Door], Awaitable[None]]) -> None:
    async def run() -> None:
        port = free_port()
        database = await open_database(path / "bot.sqlite3")
        queue: asyncio.Queue[object] = asyncio.Queue()
        intake = Intake(database, SystemClock(), PlatformBot(TOKEN), queue)
        server = WebhookServer(Webhook("https://x.example/hook?q=1", "127.0.0.1", port, WORD), intake)
        await server.open()
        try:
            await visit(Door(port, server, intake, database, queue))
        finally:
            await server.close()
            await database.close()

    asyncio.run(run())


def test_what_the_platform_brings_is_stored_before_it_is_told_so(tmp_path: Path) -> None:
    async def visit(door: Door) -> None:
        assert await door.send(request()) == 200
        assert await door.states() == {7: "new"}
        assert await door.send(request(path="/hook/")) == 200
        assert door.queue.qsize() == 1

    at_the_door(tmp_path, visit)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"secret": None}, 403),
        ({"secret": ""}, 403),
        ({"secret": "wrong"}, 403),
        ({"secret": WORD + "x"}, 403),
        ({"secret": "密文"}, 403),
        ({"path": "/other"}, 404),
        ({"path": "/"}, 404),
        ({"method": "GET"}, 405),
        ({"method": "PUT"}, 405),
        ({"path": "/other", "secret": None}, 403),
    ],
)
def test_whoever_else_comes_is_turned_away(tmp_path: Path, given: dict[str, str | None], status: int) -> None:
    async def visit(door: Door) -> None:
        assert await door.send(request(**given)) == status  # type: ignore[arg-type]
        assert await door.states() == {}

    at_the_door(tmp_path, visit)


def test_without_the_secret_no_body_is_read(tmp_path: Path) -> None:
    async def pushed(door: Door) -> int:
        """How many bytes of 90 MB a stranger gets rid of."""
        _, writer = await asyncio.open_connection("127.0.0.1", door.port)
        writer.write(request(b"", secret=None).replace(b"Content-Length: 0", b"Content-Length: 90000000"))
        count = 0
        with contextlib.suppress(ConnectionError):
            while count < 90_000_000:
                writer.write(b"x" * 65536)
                await writer.drain()
                count += 65536
        writer.close()
        return count

    async def visit(door: Door) -> None:
        counts = await asyncio.gather(*(pushed(door) for _ in range(5)))
        assert max(counts) < 16_000_000, "what the system's own buffers hold"
        assert await door.send(request()) == 200

    at_the_door(tmp_path, visit)


def test_half_requests_are_cut_off_and_keep_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "HEADERS_WITHIN", 2.0)

    async def visit(door: Door) -> None:
        halves = []
        for _ in range(600):
            reader, writer = await asyncio.open_connection("127.0.0.1", door.port)
            writer.write(b"POST /hook HTTP/1.1\r\nHost: x\r\nX-")
            halves.append((reader, writer))
        assert await door.send(request()) == 200
        gate = door.server._gate  # noqa: SLF001 - who is in there
        assert gate is not None
        assert len(gate.connections) <= MOST_CONNECTIONS + 1
        await until(lambda: not gate.connections)
        for reader, writer in halves:
            with contextlib.suppress(ConnectionError):
                assert await reader.read() == b""
            writer.close()

    at_the_door(tmp_path, visit)


def test_a_body_that_does_not_come_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "BODY_WITHIN", 0.2)

    async def visit(door: Door) -> None:
        assert await door.send(request()[:-5]) == 408
        assert await door.states() == {}

    at_the_door(tmp_path, visit)


def test_headers_without_end_are_refused(tmp_path: Path) -> None:
    async def visit(door: Door) -> None:
        many = request().replace(b"Host: x", b"Host: x" + b"\r\nX: y" * 10_000)
        long = request().replace(b"Host: x", b"Host: " + b"x" * 1_000_000)
        assert await door.send(many) in {0, 400}
        assert await door.send(long) in {0, 400}
        assert await door.send(request()) == 200

    at_the_door(tmp_path, visit)


def test_whatever_the_platform_brings_is_taken_and_the_next_one_too(tmp_path: Path) -> None:
    async def visit(door: Door) -> None:
        makers: list[Callable[[int], bytes]] = [*STORED.values(), *BURIED.values()]
        hostile = [made(number) for number, made in enumerate(makers, start=100)]
        strange = [b"", b"{", b"[", b"\xff\xfe", b"[" * 100_000, b'{"update_id":500,"x":"' + b"x" * 2_000_000 + b'"}']
        for body in (*hostile, *WITHOUT_NUMBER.values(), *strange):
            assert await door.send(request(body)) == 200, body[:100]
        assert await door.send(request()) == 200
        states = await door.states()
        assert states[7] == "new"
        assert all(states[number] == "new" for number in range(100, 100 + len(STORED)))
        assert {state for number, state in states.items() if number < 0} == {"dead"}

    at_the_door(tmp_path, visit)


def test_what_cannot_be_stored_is_not_confirmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def visit(door: Door) -> None:
        async def fail(values: object) -> object:
            raise TryAgain(str(values)[:0] + "the disk is full")

        with monkeypatch.context() as patch:
            patch.setattr(door.intake, "take", fail)
            assert await door.send(request()) == 503
        assert await door.states() == {}
        assert await door.send(request()) == 200

    at_the_door(tmp_path, visit)
