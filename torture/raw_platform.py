"""A platform that answers with whatever bytes somebody wants, over real HTTP on loopback."""

import asyncio
import contextlib
import itertools
import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl

_PART = re.compile(rb'name="(\w+)"\r\n(?:[\w-]+:[^\r]*\r\n)*\r\n([^\r]*)\r\n')
PATIENCE = 180.0
"""Seconds until waiting is given up: only a hang takes so long, however busy the machine is."""
HELD = 0.1
"""Seconds until a call for updates is answered with none: a bot that asks again at once keeps a core busy."""
QUESTION, ANSWER = "第33项多少分", "18分"
ME = {"id": 7000000001, "is_bot": True, "first_name": "责清单", "username": "qingdan_bot"}


@dataclass(frozen=True, slots=True)
class Reply:
    """Bytes that are sent in place of an answer, and what becomes of the connection then: close, keep, hold, flood."""

    raw: bytes
    then: str = "close"


def http(status: int, body: bytes, *headers: str, length: int | None = None) -> bytes:
    """Return an answer of HTTP."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body) if length is None else length}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


class RawPlatform:
    """Speaks the few methods that a conversation needs; updates are bytes as they go over the line."""

    def __init__(self) -> None:
        """Nothing has happened."""
        self.replies: dict[str, list[Reply]] = defaultdict(list)
        """What is answered next, by method; afterwards it answers rightly."""
        self.updates: dict[int, bytes] = {}
        self.said: list[tuple[int, str]] = []
        self.calls: list[str] = []
        self._server: asyncio.Server | None = None
        self._closed, self._brought = asyncio.Event(), asyncio.Event()
        self._connections: set[asyncio.Task[None]] = set()
        self._number = 100
        self._accounts = itertools.count(1000)

    @property
    def address(self) -> str:
        """Where it is."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def open(self) -> None:
        """Begin to listen."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)

    async def close(self) -> None:
        """End, held answers included."""
        self._closed.set()
        if self._server is not None:
            self._server.close()
        for each in self._connections:
            each.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    def bring(self, raw: bytes | Callable[[int], bytes]) -> int:
        """Let an update come, as it is on the line; its number."""
        self._number += 1
        self.updates[self._number] = raw if isinstance(raw, bytes) else raw(self._number)
        self._brought.set()
        return self._number

    def ask(self, account: int, text: str = QUESTION) -> int:
        """Let somebody ask in private."""
        return self.bring(lambda number: json.dumps(update(number, account, text)).encode())

    def answers_to(self, account: int) -> list[str]:
        """What the bot has said to somebody."""
        return [text for chat, text in self.said if chat == account]

    def next_account(self) -> int:
        """Return the account of somebody new."""
        return next(self._accounts)

    async def answered(self) -> str:
        """Let somebody new ask, and wait for the answer."""
        account = self.next_account()
        self.ask(account)
        await until(lambda: bool(self.answers_to(account)))
        return self.answers_to(account)[-1]

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = asyncio.create_task(self._served(reader, writer))
        self._connections.add(connection)
        connection.add_done_callback(self._connections.discard)

    async def _served(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a connection until it ends, and leave no socket behind for a later test to trip over."""
        try:
            await self._serve(reader, writer)
        except asyncio.CancelledError:
            writer.transport.abort()
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                length = next(
                    (int(line[15:]) for line in head.lower().split("\r\n") if line.startswith("content-le")), 0
                )
                fields = _fields(head, await reader.readexactly(length))
                method = head.split()[1].rpartition("/")[2]
                self.calls.append(method)
                reply = self.replies[method].pop(0) if self.replies[method] else None
                if reply is None:
                    writer.write(http(200, await self._result(method, fields)))
                elif not await self._misbehaves(reply, writer):
                    break
                await writer.drain()

    async def _misbehaves(self, reply: Reply, writer: asyncio.StreamWriter) -> bool:
        """Reply; whether the connection goes on."""
        writer.write(reply.raw)
        await writer.drain()
        if reply.then == "hold":
            await self._closed.wait()
        while reply.then == "flood" and not self._closed.is_set():
            writer.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            await writer.drain()
        return reply.then == "keep"

    async def _result(self, method: str, fields: dict[str, str]) -> bytes:
        if method == "getUpdates":
            return await self._batch(fields)
        if method.startswith("send"):
            self.said.append((int(fields["chat_id"]), fields.get("text", "")))
            chat = {"id": int(fields["chat_id"]), "type": "private"}
            return ok({"message_id": len(self.said), "date": 1, "chat": chat})
        return ok(ME if method == "getMe" else True)

    async def _batch(self, fields: dict[str, str]) -> bytes:
        for number in [each for each in self.updates if each < int(fields.get("offset", 0))]:
            del self.updates[number]
        await self._hold()
        batch = list(self.updates.values())[: int(fields["limit"])]
        return b'{"ok":true,"result":[' + b",".join(batch) + b"]}"

    async def _hold(self) -> None:
        """Wait until there are updates, for a moment."""
        if not self.updates:
            self._brought.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._brought.wait(), HELD)


def _fields(head: str, body: bytes) -> dict[str, str]:
    """Return the fields of a form; of one with a file those without one."""
    if "multipart/form-data" in head:
        return {name.decode(): value.decode() for name, value in _PART.findall(body)}
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


def ok(result: object) -> bytes:
    """Return the body of a success."""
    return json.dumps({"ok": True, "result": result}).encode()


def update(number: int, account: int, text: str) -> dict[str, object]:
    """Return somebody's message in private."""
    person = {"id": account, "is_bot": False, "first_name": "甲"}
    chat = {"id": account, "type": "private", "first_name": "甲"}
    message = {"message_id": number, "date": 1, "chat": chat, "from": person, "text": text}
    return {"update_id": number, "message": message}


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await asyncio.sleep(0.005)
