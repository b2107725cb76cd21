"""How updates are brought to a webhook."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web

from bot.practice.world.people import Json
from tests.bot.practice.visit import Visit, visit
from tests.patience import PATIENCE

REFUSED = "Bad Request: "


@dataclass
class Hook:
    """A bot's own server, which takes updates or, for the first times, does not."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    taken: list[Json] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    calls: int = 0
    elsewhere: int = 0
    seconds: float = 0.0

    async def take(self, request: web.Request) -> web.Response:
        """Take an update."""
        self.calls += 1
        await asyncio.sleep(self.seconds)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.statuses.pop(0) if self.statuses else 200
        if status == 200:
            self.taken.append(await request.json())
        return web.Response(status=status, headers={"Location": "/elsewhere"} if 300 <= status < 400 else None)

    async def go_elsewhere(self, request: web.Request) -> web.Response:
        """Take what followed a redirect."""
        del request
        self.elsewhere += 1
        return web.Response()

    async def until_taken(self, count: int) -> list[str]:
        """The texts of the updates, as soon as there are so many."""
        async with asyncio.timeout(PATIENCE):
            while len(self.taken) < count:
                await asyncio.sleep(0.005)
        return [each["message"]["text"] for each in self.taken]


def hooked(conversation: Callable[[Visit, Hook], Awaitable[None]]) -> None:
    async def with_hook(ground: Visit) -> None:
        hook = Hook()
        application = web.Application()
        application.add_routes([web.post("/hook", hook.take), web.route("*", "/elsewhere", hook.go_elsewhere)])
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        try:
            await conversation(ground, hook)
        finally:
            await ground.ask("deleteWebhook")
            await runner.cleanup()

    visit(with_hook)


async def nothing_pending(ground: Visit) -> Json:
    """Wait until the platform knows that everything was taken; what it says of the webhook."""
    async with asyncio.timeout(PATIENCE):
        while (info := await ground.ask("getWebhookInfo"))["pending_update_count"]:
            await asyncio.sleep(0.01)
    return dict(info)


def secret(word: str) -> dict[str, str]:
    return {"secret_token": word}


def test_updates_are_brought_in_order_with_the_secret() -> None:
    async def conversation(ground: Visit, hook: Hook) -> None:
        await ground.say("早来的")
        await ground.ask("setWebhook", url=hook.url, **secret("abc_DEF-1"))
        await ground.say("晚来的")
        assert await hook.until_taken(2) == ["早来的", "晚来的"]
        assert hook.secrets == ["abc_DEF-1", "abc_DEF-1"]
        info = await ground.ask("getWebhookInfo")
        assert info["url"] == hook.url
        assert "last_error_message" not in info

    hooked(conversation)


def test_an_update_that_is_not_taken_is_brought_again_before_the_next_one() -> None:
    async def conversation(ground: Visit, hook: Hook) -> None:
        hook.statuses = [500]
        await ground.ask("setWebhook", url=hook.url)
        await ground.say("一")
        await ground.say("二")
        assert await hook.until_taken(2) == ["一", "二"]
        assert hook.calls == 3
        info = await nothing_pending(ground)
        assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
        assert info["last_error_date"] > 0

    hooked(conversation)


def test_a_redirect_is_not_followed() -> None:
    async def conversation(ground: Visit, hook: Hook) -> None:
        hook.statuses = [302]
        await ground.ask("setWebhook", url=hook.url)
        await ground.say("一")
        await hook.until_taken(1)
        assert "302 Found" in (await ground.ask("getWebhookInfo"))["last_error_message"]

    hooked(conversation)


async def failure(ground: Visit) -> str:
    """What the platform says about a webhook that does not take its update, which is kept."""
    async with asyncio.timeout(PATIENCE):
        while "last_error_message" not in (info := await ground.ask("getWebhookInfo")):
            await asyncio.sleep(0.01)
    assert info["pending_update_count"] == 1
    return str(info["last_error_message"])


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("http://127.0.0.1:9/hook", "Connection refused"),
        ("http://localhost:9/hook", "Connection refused"),
    ],
)
def test_a_webhook_that_is_not_there_is_told_of(url: str, error: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.ask("setWebhook", url=url)
        await ground.say("一")
        assert await failure(ground) == error

    visit(conversation)


def test_a_webhook_that_takes_too_long_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.practice.world.webhook.PATIENCE", aiohttp.ClientTimeout(total=0.03))

    async def conversation(ground: Visit, hook: Hook) -> None:
        hook.seconds = 0.2
        await ground.ask("setWebhook", url=hook.url)
        await ground.say("一")
        assert await failure(ground) == "Read timeout expired"

    hooked(conversation)


def test_what_waits_can_be_dropped() -> None:
    async def conversation(ground: Visit, hook: Hook) -> None:
        await ground.say("旧的")
        await ground.ask("setWebhook", url=hook.url, drop_pending_updates=True)
        await ground.say("新的")
        assert await hook.until_taken(1) == ["新的"]

    hooked(conversation)


def test_a_deleted_webhook_gives_way_to_polling() -> None:
    async def conversation(ground: Visit, hook: Hook) -> None:
        await ground.ask("setWebhook", url=hook.url)
        await ground.ask("setWebhook", url="")
        await ground.say("自己来取")
        assert len(await ground.told()) == 1
        assert (await ground.look("/sim/state"))["webhook"] == ""

    hooked(conversation)


def test_a_webhook_has_to_be_well_formed() -> None:
    async def conversation(ground: Visit) -> None:
        for wrong in ("ftp://host/x", "https:///x", "https://[::1"):
            assert await ground.refusal("setWebhook", url=wrong) == REFUSED + "invalid webhook URL specified"
        url = "https://127.0.0.1/x"
        assert await ground.refusal("setWebhook", url=url, **secret("a b")) == (
            REFUSED + "secret token contains unallowed characters"
        )
        assert await ground.refusal("setWebhook", url=url, **secret("a" * 257)) == (
            REFUSED + "secret token is too long"
        )

    visit(conversation)


@pytest.mark.parametrize(
    "host",
    [
        "example.com",
        "localhost.example.com",
        "practice.localhost",
        "localhost.",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",  # noqa: S104 - nothing is bound
        "0",
        "128.0.0.1",
        "[::]",
        "[::2]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[fe80::1%25lo]",
        "[::1%25lo]",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "017700000001",
        "0177.0.0.1",
        "127.1",
        "127.0.1",
        "0127.0.0.1",
        "127.0.0.1.",
        "127.0.0.1.example.com",
        "127.0.0.1@example.com",
        "127.0.0.1%2eexample.com",
        "example.com%23@127.0.0.1.example.com",
    ],
)
def test_a_webhook_beyond_this_machine_is_refused_without_asking_where_it_is(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr("socket.getaddrinfo", lambda *call, **_: asked.append(call))

    async def conversation(ground: Visit) -> None:
        refusal = await ground.refusal("setWebhook", url=f"http://{host}/hook")
        assert refusal.startswith(("Bad Request: bad webhook", "Bad Request: invalid webhook"))
        assert (await ground.look("/sim/state"))["webhook"] == ""

    visit(conversation)
    assert asked == []


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.8.7", "localhost", "LOCALHOST", "[::1]", "[0:0:0:0:0:0:0:1]"])
def test_every_loopback_address_can_have_a_webhook(host: str) -> None:
    async def conversation(ground: Visit) -> None:
        url = f"https://{host}:9/hook"
        await ground.ask("setWebhook", url=url)
        assert (await ground.ask("getWebhookInfo"))["url"] == url

    visit(conversation)


def test_localhost_is_this_machine_whatever_its_tables_say(monkeypatch: pytest.MonkeyPatch) -> None:
    async def conversation(ground: Visit, hook: Hook) -> None:
        monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: pytest.fail("a name was looked up"))
        await ground.ask("setWebhook", url=hook.url.replace("127.0.0.1", "localhost"))
        await ground.say("一")
        assert await hook.until_taken(1) == ["一"]

    hooked(conversation)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_leads_nowhere(status: int) -> None:
    async def conversation(ground: Visit, hook: Hook) -> None:
        hook.statuses = [status]
        await ground.ask("setWebhook", url=hook.url)
        await ground.say("一")
        await hook.until_taken(1)
        assert hook.elsewhere == 0

    hooked(conversation)
