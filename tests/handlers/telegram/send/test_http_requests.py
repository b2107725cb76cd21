"""Requests go through the proxy that the environment names, and take nothing else from it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from handlers.telegram.send.http_requests import Requests

LIMIT = aiohttp.ClientTimeout(total=30)


@asynccontextmanager
async def server(heard: list[web.BaseRequest]) -> AsyncIterator[str]:
    async def answer(request: web.BaseRequest) -> web.Response:
        heard.append(request)
        return web.json_response({"ok": True, "result": True})

    runner = web.ServerRunner(web.Server(answer))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def asked(url: str) -> object:
    requests = Requests()
    await requests.initialize()
    try:
        return await requests.ask(url, {}, LIMIT)
    finally:
        await requests.shutdown()


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def test_a_password_in_netrc_is_not_sent_to_the_platform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "netrc").write_text("default login somebody password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    heard: list[web.BaseRequest] = []
    async with server(heard) as address:
        assert await asked(f"{address}/getMe") is True
    assert "Authorization" not in heard[0].headers


async def test_a_proxy_is_used_where_the_environment_names_one(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[web.BaseRequest] = []
    async with server(heard) as address:
        monkeypatch.setenv("http_proxy", address)
        assert await asked("http://platform.invalid/getMe") is True
    assert heard[0].headers["Host"] == "platform.invalid"
