"""Against the board: what strangers send it shows nothing and breaks nothing; what people are called stays a text."""

import asyncio
from collections import Counter
from urllib.parse import quote

import pytest

from handlers.web import door
from handlers.web.board_server import MOST_CONNECTIONS
from storage import people
from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER
from tests.handlers.web.board_visitor import visiting
from tests.patience import PATIENCE

TRAVERSALS = [
    "../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/etc/passwd",
    "....//....//etc/passwd",
    "..\\..\\windows\\win.ini",
    "board.css/../../place.py",
    "page/../look.py",
    "/etc/passwd",
    "//etc/passwd",
    "%00board.css",
    "board.css%00.py",
    "enter.py",
    ".env",
    "board.js~",
    "%c0%ae%c0%ae/passwd",
    "C:/",
    "events/../enter.js.map",
]
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</main></body><script src=//example.org>",
    "javascript:alert(1)",
    "<!--",
    "{{7*7}}${7*7}",
    "\u202ednah tfel\u202c",
    "&lt;b&gt;",
]


async def raw(port: int, sent: bytes) -> bytes:
    """Send bytes; everything that comes back."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(sent)
        return await asyncio.wait_for(reader.read(), PATIENCE)
    except ConnectionError:
        return b""
    finally:
        writer.close()


def port_of(stage: Live) -> int:
    assert stage.deployment.board is not None
    return stage.deployment.board.port


async def test_no_address_leads_to_another_file(live: Live) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        for each in TRAVERSALS:
            answer = await raw(port_of(live), f"GET /{each} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            status = int(answer.split(maxsplit=2)[1])
            assert status in {400, 401, 404}, (each, answer[:200])
            assert all(word not in answer for word in (b"root:", b"import ", b"def ")), each
        assert "总览" in await visitor.get()


@pytest.mark.parametrize(
    "sent",
    [
        b"GET /?lang=en%0d%0aSet-Cookie:%20board=1 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /%0d%0aX-Injected:%20yes HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: a\r\n X-Injected: yes\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: \xff\xfe\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: <script>, a\x0bb\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nCookie: board=\xe4\xb8\x80; board=2; =;;\r\n\r\n",
        b"GET http://example.org/ HTTP/1.1\r\nHost: example.org\r\n\r\n",
        b"GET //example.org HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /enter HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n{]}",
        b"POST /enter HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]",
        b"POST /enter HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n"
        + b"[" * 900000,
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        b"DELETE /?view=entry&ref=49 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /" + b"a" * 60000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 20000 + b"\r\n",
    ],
    ids=range(17),
)
async def test_what_is_no_plain_request_is_turned_away(live: Live, sent: bytes) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        answer = await raw(port_of(live), sent)
        assert answer == b"" or 400 <= int(answer.split(maxsplit=2)[1]) < 500, answer[:200]
        head = answer.partition(b"\r\n\r\n")[0].lower()
        assert b"x-injected" not in head
        assert b"set-cookie" not in head
        assert b"traceback" not in answer.lower()
        assert "总览" in await visitor.get()


async def test_every_answer_tells_the_browser_what_the_page_may_do(live: Live) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        for path in ("", "enter", "board.css", "board.js", "enter.js", "icon.svg", "nothing", "?view=no"):
            async with visitor.session.get(f"{visitor.address}{path}") as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert "unsafe" not in policy
                assert "http" not in policy
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                assert answer.headers["X-Frame-Options"] == "DENY"
                text = await answer.text()
                assert " style=" not in text
                assert " onclick=" not in text
                assert "<script>" not in text


async def test_names_and_reports_stay_texts(live: Live) -> None:
    department = live.parties("49")[0]
    await live.appoint(LIAISON, Role.LIAISON, department)
    await live.appoint(COLLEAGUE, Role.OFFICE)
    async with visiting(live) as visitor:
        await visitor.come_in(COLLEAGUE)
        for each in HOSTILE:
            live.user(LIAISON).first_name = each
            async with live.database.transaction("rename") as rows:
                await people.meet(rows, LIAISON, each, live.world.clock.reading())
            await live.asked(LIAISON, LIAISON, f"49 按计划 {each} 继续推进")
            for query in (
                "?view=entry&ref=49",
                f"?view=department&department={department}",
                "",
                f"?view=search&q={quote(each)}",
            ):
                text = await visitor.get(query)
                assert _tags(text) <= OURS, (each, _tags(text) - OURS)
                assert "onerror=" not in _without_texts(text)
                assert "onmouseover=" not in _without_texts(text)
                assert "\u202e" not in text


def as_if_all_at_once(stage: Live) -> None:
    """Let what a caller may ask not grow again meanwhile, however slowly a busy machine makes the requests."""
    assert stage.deployment.board is not None
    for limit in (stage.deployment.board.by_address, stage.deployment.board.by_person):
        limit.rate = 0.0


async def test_a_thousand_requests_a_second_from_one_address_keep_nobody_else_out(live: Live) -> None:
    as_if_all_at_once(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)

        async def one() -> int:
            sent = b"GET /?view=wall HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n"
            answer = await raw(port_of(live), sent)
            return int(answer.split(maxsplit=2)[1]) if answer else 0

        statuses: Counter[int] = Counter()
        for _ in range(10):
            statuses.update(await asyncio.gather(*(one() for _ in range(100))))
            assert "总览" in await visitor.get(X_Forwarded_For="198.51.100.7")
        assert set(statuses) <= {0, 401, 429}
        assert statuses[429] > 500
        assert "第49项" in await live.asked(OWNER, OWNER, "第49项")


async def test_one_person_cannot_ask_without_end(live: Live) -> None:
    as_if_all_at_once(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        statuses = [(await visitor.ask(X_Forwarded_For=f"203.0.113.{each % 250}"))[0] for each in range(120)]
        assert Counter(statuses).keys() == {200, 429}


async def test_connections_without_a_request_keep_nobody_out(live: Live) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        idle = [await asyncio.open_connection("127.0.0.1", port_of(live)) for _ in range(MOST_CONNECTIONS + 50)]
        try:
            assert "总览" in await visitor.get()
        finally:
            for _, writer in idle:
                writer.close()


async def test_a_login_that_does_not_come_is_not_waited_for(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even over a connection whose owner has shown a session before: those are asked for headers no more."""
    monkeypatch.setattr(door, "BODY_WITHIN", 0.1)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        session = "; ".join(f"{each.key}={each.value}" for each in visitor.session.cookie_jar)
        half = f"POST /enter HTTP/1.1\r\nHost: x\r\nCookie: {session}\r\nContent-Type: application/json\r\n"
        first = "GET /?view=wall HTTP/1.1\r\nHost: x\r\n"
        answer = await raw(port_of(live), f"{first}Cookie: {session}\r\n\r\n{half}Content-Length: 9\r\n\r\n{{".encode())
        assert answer.count(b"HTTP/1.1 ") == 2


OURS = set(
    "html head meta title link script body a header nav button p main h1 h2 b span div dl dt dd form label select"
    " option input table caption thead tbody tr th td section small ol ul li time strong i".split()
)


def _tags(text: str) -> set[str]:
    return {each.split(">")[0].split()[0].strip("/").lower() for each in text.split("<")[1:] if each[0] != "!"}


def _without_texts(text: str) -> str:
    """The tags of a page without the values of their attributes."""
    inside = "".join(each.split(">")[0] + " " for each in text.split("<")[1:])
    return "".join(inside.split('"')[::2])
