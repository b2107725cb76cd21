"""Who may call the practice ground: programs of this machine and its own page, and no other web page."""

import asyncio
import json

import aiohttp
import pytest
from yarl import URL

from bot.practice.api.bodies import LARGEST_BODY
from bot.practice.control.callers import TOKEN_HEADER
from tests.bot.practice.visit import PERSON, TOKEN, Visit, visit
from tests.patience import PATIENCE

JSON = "application/json"
SAID = json.dumps({"chat": PERSON, "user": PERSON, "text": "话"})
SENT = f"/bot{TOKEN}/sendMessage"
TO_PERSON = {"chat_id": str(PERSON), "text": "话"}


def port(ground: Visit) -> int:
    found = URL(ground.ground.address).port
    assert found is not None
    return found


async def raw(ground: Visit, head: str, body: str = "") -> tuple[int, str]:
    """The status and the whole answer of a request as it is written here: PORT and TOKEN are filled in."""
    filled = head.replace("PORT", str(port(ground))).replace("TOKEN", ground.ground.token)
    lines = [*filled.split("\n"), f"Content-Length: {len(body.encode())}", "Connection: close"]
    reader, writer = await asyncio.open_connection("127.0.0.1", port(ground))
    writer.write("\r\n".join([*lines, "", body]).encode())
    async with asyncio.timeout(PATIENCE):
        answer = (await reader.read()).decode()
    writer.close()
    return int(answer.split()[1]) if answer else 0, answer


async def sent_by(ground: Visit, headers: dict[str, str], path: str = "/sim/message") -> int:
    """The status of a well-formed call with these headers in addition; nothing happens where it is not 200."""
    before = ground.ground.world.version
    address = ground.ground.address + path
    async with ground.session.post(address, data=SAID, headers={"Content-Type": JSON} | headers) as answer:
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert answer.status == 200 or ground.ground.world.version == before
        return answer.status


@pytest.mark.parametrize(
    "host",
    [
        "localhost.evil.com:PORT",
        "127.0.0.1.evil.com:PORT",
        "evil.com",
        "evil.com:PORT",
        "127.0.0.1",
        "localhost",
        "127.0.0.1:1",
        "127.0.0.1:0PORT",
        "user@127.0.0.1:PORT",
        "127.0.0.1:PORT@evil.com",
        "127.0.0.1:PORT.evil.com",
        "127.0.0.2:PORT",
        "0.0.0.0:PORT",
        "2130706433:PORT",
        "0177.0.0.1:PORT",
        "127.1:PORT",
        "[::1]:PORT",
        "[::ffff:127.0.0.1]:PORT",
        "localhost.:PORT",
        "practice.localhost:PORT",
        "192.168.1.5:PORT",
        "",
    ],
)
def test_a_foreign_host_is_refused_everywhere(host: str) -> None:
    async def conversation(ground: Visit) -> None:
        for path in ("/", "/page/main.js", "/sim/state", SENT, "/nowhere"):
            status, answer = await raw(ground, f"GET {path} HTTP/1.1\nHost: {host}\n{TOKEN_HEADER}: TOKEN")
            assert status in {400, 403}, path
            assert ground.ground.token not in answer
        assert ground.ground.recorder.since(0) == []

    visit(conversation)


@pytest.mark.parametrize("host", ["127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT"])
def test_this_machine_is_called_by_its_loopback_names(host: str) -> None:
    async def conversation(ground: Visit) -> None:
        assert (await raw(ground, f"GET / HTTP/1.1\nHost: {host}"))[0] == 200
        assert (await raw(ground, f"GET /sim/state HTTP/1.1\nHost: {host}\n{TOKEN_HEADER}: TOKEN"))[0] == 200
        assert (await raw(ground, f"GET /bot{TOKEN}/getMe HTTP/1.1\nHost: {host}"))[0] == 200

    visit(conversation)


@pytest.mark.parametrize(
    "head",
    [
        "GET /sim/state HTTP/1.0",
        "GET /sim/state HTTP/1.1",
        "GET / HTTP/1.0",
        "GET /sim/state HTTP/1.1\nHost: 127.0.0.1:PORT\nHost: evil.com",
        "GET http://evil.com/sim/state HTTP/1.1\nHost: 127.0.0.1:PORT",
        "GET http://127.0.0.1:PORT/sim/state HTTP/1.1\nHost: evil.com",
        "GET http://127.0.0.1:PORT/sim/state HTTP/1.1\nHost: 127.0.0.1:PORT",
        "GET https://127.0.0.1:PORT/sim/state HTTP/1.1\nHost: 127.0.0.1:PORT",
        "CONNECT 127.0.0.1:PORT HTTP/1.1\nHost: 127.0.0.1:PORT",
        "OPTIONS * HTTP/1.1\nHost: 127.0.0.1:PORT",
        "GET /sim/state HTTP/1.1\nHost: evil.com\nX-Forwarded-Host: 127.0.0.1:PORT\nForwarded: host=127.0.0.1:PORT",
        "GET /sim/state HTTP/1.1\nHost : 127.0.0.1:PORT",
    ],
)
def test_a_request_that_leaves_open_whom_it_is_for_is_refused(head: str) -> None:
    async def conversation(ground: Visit) -> None:
        status, answer = await raw(ground, f"{head}\n{TOKEN_HEADER}: TOKEN")
        assert status in {400, 403}, answer
        assert ground.ground.token not in answer

    visit(conversation)


OTHERS = [
    {"Origin": "null"},
    {"Origin": "http://evil.com"},
    {"Origin": "https://127.0.0.1:PORT"},
    {"Origin": "http://127.0.0.1"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "http://localhost:1"},
    {"Origin": "http://localhost:PORT"},
    {"Origin": "http://127.0.0.1:PORT.evil.com"},
    {"Origin": "http://127.0.0.1:PORT@evil.com"},
    {"Origin": "http://127.0.0.1:PORT http://evil.com"},
    {"Origin": "file://"},
    {"Origin": "chrome-extension://abcdefgh"},
    {"Origin": ""},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": ""},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:PORT"},
    {"Referer": "http://evil.com/"},
    {"Referer": "http://127.0.0.1:PORT.evil.com/"},
]
"""What shows that another web page sent a request."""


def filled(ground: Visit, headers: dict[str, str]) -> dict[str, str]:
    return {name: value.replace("PORT", str(port(ground))) for name, value in headers.items()}


@pytest.mark.parametrize("headers", OTHERS, ids=str)
def test_what_another_web_page_sends_is_refused_even_with_the_token(headers: dict[str, str]) -> None:
    async def conversation(ground: Visit) -> None:
        assert await sent_by(ground, filled(ground, headers)) == 403
        assert await sent_by(ground, filled(ground, headers), SENT) == 403
        for path in ("/", "/page/main.js", f"/sim/events?token={ground.ground.token}", f"/file/bot{TOKEN}/x"):
            async with ground.session.get(ground.ground.address + path, headers=filled(ground, headers)) as answer:
                assert answer.status == 403, path

    visit(conversation)


def test_a_call_with_side_effects_by_address_is_refused_to_other_pages_and_done_for_programs() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        address = ground.address("sendMessage")
        picture = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
        async with ground.session.get(address, params=TO_PERSON, headers=picture) as answer:
            assert answer.status == 403
            assert (await answer.json())["error_code"] == 403
        assert ground.ground.recorder.since(0) == []
        async with aiohttp.ClientSession() as program, program.get(address, params=TO_PERSON) as answer:
            assert answer.status == 200

    visit(conversation)


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "http://127.0.0.1:PORT"}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}],
    ids=str,
)
def test_the_page_itself_and_programs_are_served(headers: dict[str, str]) -> None:
    async def conversation(ground: Visit) -> None:
        assert await sent_by(ground, filled(ground, headers)) == 200

    visit(conversation)


@pytest.mark.parametrize("token", [None, "", "x", "TOKENx", "TOKEN, TOKEN", "tøken"])
def test_without_the_token_nobody_looks_at_anything(token: str | None) -> None:
    async def conversation(ground: Visit) -> None:
        headers = {} if token is None else {TOKEN_HEADER: token.replace("TOKEN", ground.ground.token)}
        async with aiohttp.ClientSession(ground.ground.address, headers=headers) as stranger:
            for path in ("/sim/state", "/sim/cast", "/sim/outbox", "/sim/events", "/sim/file/x"):
                async with stranger.get(path) as answer:
                    assert answer.status == 403, path
                    assert TOKEN_HEADER in (await answer.json())["error"]

    visit(conversation)


@pytest.mark.parametrize(
    "body",
    [
        {"data": SAID, "headers": {"Content-Type": "text/plain"}},
        {"data": SAID, "headers": {"Content-Type": JSON}},
        {"data": {"chat": str(PERSON), "user": str(PERSON), "text": "话"}},
        {"data": aiohttp.FormData({SAID: "", "=": ""}), "headers": {}},
        {"data": aiohttp.FormData({"text": "话"}, default_to_multipart=True)},
        {"data": SAID, "headers": {"Content-Type": JSON, "Cookie": "token=TOKEN; X-Practice-Token=TOKEN"}},
        {"data": SAID, "headers": {"Content-Type": JSON}, "params": {"token": "TOKEN", TOKEN_HEADER: "TOKEN"}},
        {"data": SAID, "headers": {"Content-Type": JSON, "Authorization": "Bearer TOKEN"}},
    ],
    ids=["text", "json", "form", "form as json", "multipart", "cookie", "address", "bearer"],
)
def test_without_the_token_in_its_header_nobody_does_anything(body: dict[str, object]) -> None:
    async def conversation(ground: Visit) -> None:
        known: dict[str, object] = {
            name: {each: text.replace("TOKEN", ground.ground.token) for each, text in value.items()}
            if isinstance(value, dict)
            else value
            for name, value in body.items()
        }
        address = f"{ground.ground.address}/sim/message"
        async with aiohttp.ClientSession() as stranger, stranger.request("POST", address, **known) as answer:  # type: ignore[arg-type]
            assert answer.status == 403
        assert ground.ground.world.version == 0

    visit(conversation)


@pytest.mark.parametrize(
    "path", ["/sim%2Fmessage", "//sim/message", "/./sim/message", "/%73im/message", "/sim/message/"]
)
def test_another_way_to_write_an_address_is_no_way_around_the_token(path: str) -> None:
    async def conversation(ground: Visit) -> None:
        head = f"POST {path} HTTP/1.1\nHost: 127.0.0.1:PORT\nContent-Type: {JSON}"
        assert (await raw(ground, head, SAID))[0] in {403, 404}
        assert ground.ground.world.version == 0

    visit(conversation)


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "a/b;json"]
)
def test_an_act_has_to_say_that_it_is_json(kind: str) -> None:
    async def conversation(ground: Visit) -> None:
        assert await sent_by(ground, {"Content-Type": kind}) == 415
        assert await sent_by(ground, {"Content-Type": f"{JSON}; charset=utf-8"}) == 200

    visit(conversation)


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "HEAD", "TRACE"])
def test_an_act_cannot_be_done_by_another_method(method: str) -> None:
    async def conversation(ground: Visit) -> None:
        overriding = {"X-HTTP-Method-Override": "POST", "X-Method-Override": "POST", "Content-Type": JSON}
        address = f"{ground.ground.address}/sim/message"
        async with ground.session.request(method, address, params={"_method": "POST"}, headers=overriding) as answer:
            assert answer.status == 405
        assert ground.ground.world.version == 0

    visit(conversation)


def test_a_browser_that_asks_whether_another_page_may_call_is_told_no() -> None:
    async def conversation(ground: Visit) -> None:
        asked = {
            "Origin": "http://localhost:1",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": f"{TOKEN_HEADER}, content-type",
            "Access-Control-Request-Private-Network": "true",
        }
        for path in ("/sim/message", "/sim/events", "/", SENT):
            async with ground.session.options(ground.ground.address + path, headers=asked) as answer:
                assert answer.status == 403
                assert not [name for name in answer.headers if name.startswith("Access-Control-")]

    visit(conversation)


def test_a_web_socket_of_another_page_is_refused() -> None:
    async def conversation(ground: Visit) -> None:
        upgrade = "Upgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="
        for path in ("/sim/events?token=TOKEN", "/", SENT):
            head = f"GET {path} HTTP/1.1\nHost: 127.0.0.1:PORT\nOrigin: http://evil.com\n{upgrade}"
            assert (await raw(ground, head))[0] == 403

    visit(conversation)


def test_events_and_files_take_the_token_in_the_address_and_nothing_else_does() -> None:
    async def conversation(ground: Visit) -> None:
        sent = await ground.act("document", chat=PERSON, user=PERSON, data="eHg=", filename="a.txt")
        with_token = {"token": ground.ground.token}
        async with aiohttp.ClientSession(ground.ground.address) as browser:
            async with browser.get("/sim/events", params=with_token) as stream:
                assert stream.status == 200
            async with browser.get(f"/sim/file/{sent['file_id']}", params=with_token) as answer:
                assert await answer.read() == b"xx"
            for path in ("/sim/state", "/sim/cast", "/sim/outbox"):
                async with browser.get(path, params=with_token) as answer:
                    assert answer.status == 403
            async with browser.get("/sim/events", params=[("token", "x"), ("token", ground.ground.token)]) as answer:
                assert answer.status == 403

    visit(conversation)


def test_the_page_has_the_token_and_every_practice_ground_another_one() -> None:
    tokens = []

    async def conversation(ground: Visit) -> None:
        async with aiohttp.ClientSession() as browser, browser.get(ground.ground.address) as answer:
            assert ground.ground.token in await answer.text()
            assert answer.headers["Cache-Control"] == "no-store"
            assert "Set-Cookie" not in answer.headers
        tokens.append(ground.ground.token)

    visit(conversation)
    visit(conversation)
    assert tokens[0] != tokens[1]
    assert min(len(each) for each in tokens) >= 40


@pytest.mark.parametrize("path", ["/", "/page/main.js", "/sim/state", "/nowhere", f"/bot{TOKEN}/getMe"])
def test_every_answer_tells_the_browser_what_it_may_do(path: str) -> None:
    async def conversation(ground: Visit) -> None:
        async with ground.session.get(ground.ground.address + path) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "frame-ancestors 'none'" in policy
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["X-Frame-Options"] == "DENY"
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"

    visit(conversation)


def test_only_this_machine_is_listened_to() -> None:
    async def conversation(ground: Visit) -> None:
        assert URL(ground.ground.address).host == "127.0.0.1"

    visit(conversation)


def test_a_stranger_s_body_is_not_read() -> None:
    async def conversation(ground: Visit) -> None:
        head = f"POST /sim/message HTTP/1.1\nHost: 127.0.0.1:PORT\nContent-Type: {JSON}\nTransfer-Encoding: chunked"
        lines = head.replace("PORT", str(port(ground))).split("\n")
        reader, writer = await asyncio.open_connection("127.0.0.1", port(ground))
        writer.write("\r\n".join([*lines, "", ""]).encode())
        async with asyncio.timeout(PATIENCE):
            assert b" 403 " in await reader.readline()
        writer.close()

    visit(conversation)


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "compressed"])
def test_a_body_that_is_too_large_is_refused(packed: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - a parameter
    monkeypatch.setattr("bot.practice.ground.LARGEST_BODY", 100_000)
    assert LARGEST_BODY > 50 * 1024 * 1024

    async def conversation(ground: Visit) -> None:
        data = json.dumps({"chat": PERSON, "user": PERSON, "text": "x" * 200_000})
        address = f"{ground.ground.address}/sim/message"
        compress = "gzip" if packed else None
        headers = {"Content-Type": JSON}
        async with ground.session.post(address, data=data.encode(), headers=headers, compress=compress) as answer:
            assert answer.status == 413
            assert "error" in await answer.json()
        assert ground.ground.world.version == 0

    visit(conversation)


def test_files_are_kept_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.practice.world.files.MOST_KEPT", 4)

    async def conversation(ground: Visit) -> None:
        file = {"chat": PERSON, "user": PERSON, "data": "eHg=", "filename": "a.txt"}
        await ground.act("document", **file)
        await ground.act("document", **file)
        assert "full of files" in await ground.mistake("document", **file)
        form = aiohttp.FormData({"chat_id": str(PERSON), "caption": "话"})
        form.add_field("document", b"x", filename="b.txt")
        async with ground.session.post(ground.address("sendDocument"), data=form) as answer:
            assert (await answer.json())["error_code"] == 413

    visit(conversation)
