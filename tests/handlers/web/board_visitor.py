"""Somebody who opens the board of a stage, as a browser does."""

import hashlib
import hmac
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp

from tests.conversations.live import TOKEN, Live
from tests.conversations.stage import Stage


@dataclass(frozen=True)
class Visitor:
    """A browser with its own cookies."""

    stage: Stage
    session: aiohttp.ClientSession
    address: str

    async def get(self, query: str = "", path: str = "", **headers: str) -> str:
        """Return a page that has to be there."""
        status, text = await self.ask(query, path, **headers)
        assert status == 200, (status, query, text)
        return text

    async def ask(self, query: str = "", path: str = "", **headers: str) -> tuple[int, str]:
        """Return the status and the text of an answer."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.session.get(f"{self.address}{path}{query}", headers=given) as answer:
            return answer.status, await answer.text()

    async def show(self, headers: dict[str, str] | None = None, **shown: str) -> tuple[int, Any]:
        """Show something at the door; the status, and what the answer says where it is let in."""
        async with self.session.post(f"{self.address}enter", json=shown, headers=headers or {}) as answer:
            return answer.status, await answer.json() if answer.status == 200 else await answer.text()

    async def come_in(self, user: str) -> str:
        """Come in as somebody who asks the bot for a link; the first page."""
        status, told = await self.show(link=await link_for(self.stage, user))
        assert status == 200, told
        return str(told["to"])


@asynccontextmanager
async def visiting(stage: Live) -> AsyncIterator[Visitor]:
    """Open a browser in front of the board."""
    board = stage.deployment.board
    assert board is not None
    await stage.until(lambda: board.port != 0)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield Visitor(stage, session, f"http://127.0.0.1:{board.port}/")


async def link_for(stage: Stage, user: str) -> str:
    """Return the pass in the link that the bot sends to somebody."""
    await stage.asked(user, user, "/board")
    address = next(iter(stage.buttons(user, stage.own(user)[-1]["message_id"]).values()))
    found = re.search(r"#link=(\S+)$", address)
    assert found is not None, address
    return found[1]


def init_data(account: str, at: float, *, token: str = TOKEN, **more: str) -> str:
    """Return what the platform says of whoever opens the page in the chat, signed for a bot."""
    user = json.dumps({"id": int(account), "first_name": "李", "language_code": "zh-hans"}, ensure_ascii=False)
    fields = {"auth_date": str(int(at)), "query_id": "AAH", "signature": "x", "user": user, **more}
    secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    said = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    return urlencode(fields | {"hash": hmac.new(secret, said.encode(), hashlib.sha256).hexdigest()})
