"""Whatever the platform answers, and wherever an answer is cut, the next question is answered."""

import asyncio
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from telegram.error import InvalidToken

from bot.questions.assistant import Assistant
from bot.trouble import Trouble
from handlers.telegram.watch.retry_policy import RetryPolicy
from tests.handlers.telegram.raw_platform import ANSWER, RawPlatform, Reply, Scene, at_work, http, impatient, ok, until
from tests.patience import PATIENCE

TOLD_APART = (200, 400, 401, 403, 404, 409, 413, 429, 502)
"""The statuses that the bot tells from each other; they come with every body, the others with those of a proxy."""
OTHERS = (204, 301, 302, 418, 500, 504, 599, 999)
DEEP = b'{"ok":true,"result":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def refusal(status: int, **fields: Any) -> bytes:  # noqa: ANN401 - whatever is hostile
    return json.dumps({"ok": False, "error_code": status, "description": "No", **fields}).encode()


BODIES = {
    "none": b"",
    "a page": b"<html><body>Sign in</body></html>",
    "half": b'{"ok":true,"resu',
    "a plain refusal": b'{"ok":false}',
    "no description, parameters wrong": b'{"ok":false,"error_code":429,"parameters":[7]}',
    "ok without a result": b'{"ok":true}',
    "null": b"null",
    "a list": b"[]",
    "a number": b"7",
    "a result of null": ok(None),
    "a result of a wrong type": ok("x"),
    "a result of an object": ok({"id": "x", "message_id": "x", "update_id": []}),
    "a result of another object": ok({"message_id": 5}),
    "no UTF-8": b'\xff\xfe{"ok":\x80',
    "UTF-16": '{"ok":true,"result":[]}'.encode("utf-16"),
    "nested": DEEP,
    "ok is a text": b'{"ok":"true","result":[]}',
    "a number of 5,000 digits": b'{"ok":true,"result":1' + b"0" * 5000 + b"}",
    "gone to another chat": refusal(400, parameters={"migrate_to_chat_id": "x"}),
    "gone to a chat of 100 bits": refusal(400, parameters={"migrate_to_chat_id": 2**100}),
    "wait for a text": refusal(429, parameters={"retry_after": "soon"}),
    "wait for ever": refusal(429, parameters={"retry_after": 10**12}),
    "wait for a negative time": refusal(429, parameters={"retry_after": -7}),
    "wait for a fraction": refusal(429, parameters={"retry_after": 0.5}),
    "a long description": refusal(400, description="x" * 1_000_000),
    "a description of a wrong type": refusal(400, description=["x"]),
    "of the form": refusal(500),
}
CUTS = {
    "nothing": Reply(b""),
    "half a status": Reply(b"HTTP/1."),
    "no HTTP": Reply(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "half the headers": Reply(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "a header that is none": Reply(b"HTTP/1.1 200 OK\r\n: x\r\nContent-Length: many\r\n\r\n"),
    "endless headers": Reply(b"HTTP/1.1 200 OK\r\n" + b"X-Y: z\r\n" * 50_000 + b"\r\n"),
    "a long header": Reply(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1_000_000 + b"\r\n\r\n"),
    "half a body": Reply(http(200, b'{"ok":true,', length=1000)),
    "more than was said": Reply(
        http(200, ok([]) + b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", length=23), "keep"
    ),
    "a length below zero": Reply(http(200, ok([]), length=-5)),
    "two lengths": Reply(http(200, ok([]), "Content-Length: 3")),
    "gzip that is none": Reply(http(200, b"\x1f\x8bgarbage", "Content-Encoding: gzip")),
    "a bomb": Reply(http(200, gzip.compress(b"x" * 50_000_000), "Content-Encoding: gzip")),
    "chunks that are none": Reply(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
    "an endless body": Reply(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "flood"),
    "silence": Reply(b"", "hold"),
    "silence within the body": Reply(http(200, b'{"ok":', length=1000), "hold"),
    "another place": Reply(http(302, b"", "Location: http://127.0.0.1:1/")),
    "itself": Reply(http(307, b"", "Location: getUpdates")),
    "another protocol": Reply(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
    "to be continued, and silence": Reply(b"HTTP/1.1 103 Early Hints\r\n\r\n", "hold"),
    "a number of such, and silence": Reply(b"HTTP/1.1 199 x\r\n\r\n" * 3, "hold"),
    "to be continued": Reply(b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + http(502, b"")),
}
OF_A_PROXY = ("none", "a page", "ok without a result", "a result of another object", "of the form")
ANSWERS = {
    f"{status}, {name}": Reply(http(status, BODIES[name]), "keep")
    for statuses, names in ((TOLD_APART, BODIES), (OTHERS, OF_A_PROXY))
    for status in statuses
    for name in names
}
METHODS = ("getUpdates", "sendMessage")


def played(
    path: Path,
    assistant: Assistant,
    conversation: Any,  # noqa: ANN401
    policy: RetryPolicy | None = None,
    waits: float = 0.4,
) -> None:
    """Play a conversation at a platform that can be told to misbehave.

    A call `waits` so many seconds for its answer: few where an answer is held back, and more than a busy machine
    stands still where each one comes, since an answer in doubt is not said again.
    """

    async def run() -> None:
        platform = RawPlatform()
        await platform.open()
        try:
            async with at_work(path / "bot.sqlite3", assistant, platform, *([policy] if policy else [])) as scene:
                requests = scene.deployment.bot._request[1]  # noqa: SLF001
                requests._read_timeout, requests._longest_call = waits, 2.5 * waits  # type: ignore[attr-defined]  # noqa: SLF001
                await conversation(scene)
        finally:
            await platform.close()

    asyncio.run(run())


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    impatient(monkeypatch)


@pytest.mark.parametrize("method", METHODS)
def test_after_every_status_with_every_body_the_next_question_is_answered(
    tmp_path: Path, assistant: Assistant, method: str
) -> None:
    async def conversation(scene: Scene) -> None:
        for number, reply in enumerate(ANSWERS.values()):
            await survived(scene, method, reply, account=100_000 + number)

    played(tmp_path, assistant, conversation, waits=20.0)


@pytest.mark.parametrize("method", METHODS)
def test_after_every_cut_the_next_question_is_answered(tmp_path: Path, assistant: Assistant, method: str) -> None:
    async def conversation(scene: Scene) -> None:
        for number, reply in enumerate(CUTS.values()):
            await survived(scene, method, reply, account=100_000 + number)

    played(tmp_path, assistant, conversation)


async def survived(scene: Scene, method: str, reply: Reply, account: int) -> None:
    """Let a question meet with an answer of this kind, and see that the next one is answered.

    Where updates are asked for, it is the question itself, which is still with the platform.
    """
    platform = scene.platform
    platform.replies[method].append(reply)
    platform.ask(account)
    await until(lambda: not platform.replies[method])
    if method == "getUpdates":
        await until(lambda: bool(platform.answers_to(account)))
        assert ANSWER in platform.answers_to(account)[-1]
    else:
        assert ANSWER in await platform.answered()


def test_many_bad_answers_in_a_row_and_in_any_order_are_survived(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        bad = [*ANSWERS.values()][::7]
        scene.platform.replies["getUpdates"] += bad
        scene.platform.ask(100_000)
        await until(lambda: not scene.platform.replies["getUpdates"])
        assert ANSWER in await scene.platform.answered()

    played(tmp_path, assistant, conversation)


SAMPLE = [*[each for name, each in ANSWERS.items() if name.startswith(("200", "401", "404", "409", "429", "502"))][::3]]


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
def test_whatever_is_answered_to_a_start_it_starts(tmp_path: Path, assistant: Assistant, method: str) -> None:
    async def run() -> None:
        platform = RawPlatform()
        await platform.open()
        try:
            platform.replies[method] += [*SAMPLE, *[each for each in CUTS.values() if each.then != "hold"]]
            async with at_work(tmp_path / "bot.sqlite3", assistant, platform):
                assert ANSWER in await platform.answered()
                assert not platform.replies[method]
        finally:
            await platform.close()

    asyncio.run(run())


NOTHING = {
    "silence": Reply(b"", "hold"),
    "an end": Reply(b"", "close"),
    "an endless body": Reply(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "flood"),
    "hints": Reply(b"HTTP/1.1 103 Early Hints\r\n\r\n", "hold"),
}


@pytest.mark.parametrize("name", NOTHING)
def test_it_stops_while_the_platform_answers_nothing(tmp_path: Path, assistant: Assistant, name: str) -> None:
    async def conversation(scene: Scene) -> None:
        assert ANSWER in await scene.platform.answered()
        for method in ("getUpdates", "sendMessage"):
            scene.platform.replies[method] += [NOTHING[name]] * 500
        scene.platform.ask(100_000)
        async with asyncio.timeout(PATIENCE):
            await scene.deployment.stop()

    played(tmp_path, assistant, conversation)


@pytest.mark.parametrize("name", [each for each, reply in CUTS.items() if reply.then != "keep"])
def test_no_answer_to_a_send_holds_its_message_for_long(tmp_path: Path, assistant: Assistant, name: str) -> None:
    async def conversation(scene: Scene) -> None:
        scene.platform.replies["sendMessage"].append(CUTS[name])
        scene.platform.ask(50)
        await until(lambda: "sendMessage" in scene.platform.calls)
        await scene.quiet()
        assert {each["state"] for each in await scene.rows("SELECT state FROM outbox")} <= {"sent", "unknown", "dead"}

    played(tmp_path, assistant, conversation)


def test_an_answer_to_a_send_that_nobody_can_read_is_in_doubt_and_not_repeated(
    tmp_path: Path, assistant: Assistant
) -> None:
    async def conversation(scene: Scene) -> None:
        for account, body in enumerate((b"{}", ok({"message_id": "x"}), ok([]), b"<html>"), start=50):
            scene.platform.replies["sendMessage"].append(Reply(http(200, body), "keep"))
            scene.platform.ask(account)
            await until(lambda: not scene.platform.replies["sendMessage"])
        await scene.platform.answered()
        await scene.quiet()
        states = await scene.rows("SELECT state, error FROM outbox ORDER BY id")
        assert [each["state"] for each in states][:4] == ["unknown"] * 4

    played(tmp_path, assistant, conversation)


def test_a_proxy_that_says_no_buries_no_message_and_closes_no_chat(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        for status in (400, 401, 403, 404):
            scene.platform.replies["sendMessage"].append(Reply(http(status, b"<html>no</html>"), "keep"))
        assert ANSWER in await scene.platform.answered()
        await scene.quiet()
        assert [each["state"] for each in await scene.rows("SELECT state FROM outbox")] == ["sent"]

    played(tmp_path, assistant, conversation)


def test_nothing_of_the_token_and_of_a_long_answer_is_stored(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        platform = scene.platform
        bad = [CUTS["a header that is none"], CUTS["no HTTP"], Reply(http(502, b"x" * 100_000)), CUTS["two lengths"]]
        for account, reply in enumerate(bad, start=60):
            platform.replies["sendMessage"].append(reply)
            platform.ask(account)
            await until(lambda: not platform.replies["sendMessage"])
        await platform.answered()
        stored = "".join(str(each[0]) for each in await scene.rows("SELECT coalesce(error, '') FROM outbox"))
        assert "AAHdqTcv" not in stored
        assert len(stored) < 2000

    played(tmp_path, assistant, conversation)


@pytest.mark.parametrize("status", [401, 404])
def test_a_token_that_is_refused_for_long_ends_the_bot(tmp_path: Path, assistant: Assistant, status: int) -> None:
    async def conversation(scene: Scene) -> None:
        assert ANSWER in await scene.platform.answered()
        scene.platform.replies["getUpdates"] += [Reply(http(status, refusal(status)), "keep")] * 10_000
        await until(scene.deployment.token_refused.is_set)

    played(tmp_path, assistant, conversation, RetryPolicy(first=0.01, most=0.01, most_refused=0.05, gives_up_work=0.5))


def test_a_captive_portal_that_refuses_for_long_does_not_end_the_bot(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        for body in (b"<html>", b"", b'{"ok":false}', b'{"error":"unauthorized"}'):
            scene.platform.replies["getUpdates"] += [Reply(http(status, body), "keep") for status in (401, 404)] * 20
        await until(lambda: not scene.platform.replies["getUpdates"])
        assert not scene.deployment.token_refused.is_set()
        assert ANSWER in await scene.platform.answered()

    played(tmp_path, assistant, conversation, RetryPolicy(first=0.001, most=0.01, most_refused=0.05, gives_up_work=0.1))


def test_a_token_that_is_refused_at_the_start_ends_it(tmp_path: Path, assistant: Assistant) -> None:
    async def run() -> None:
        platform = RawPlatform()
        await platform.open()
        platform.replies["getMe"] += [Reply(http(401, refusal(401)), "keep")] * 10_000
        policy = RetryPolicy(first=0.01, most_refused=0.05, gives_up_start=0.3)
        with pytest.raises(InvalidToken):
            async with at_work(tmp_path / "bot.sqlite3", assistant, platform, policy):
                pass
        await platform.close()

    asyncio.run(run())


def test_only_an_answer_is_a_sign_of_life(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        receiver = scene.deployment.receiver
        await scene.platform.answered()
        assert receiver.answered.trouble is None
        beaten = receiver.answered.at
        scene.platform.replies["getUpdates"] += [Reply(http(502, b""), "keep")] * 10_000
        await until(lambda: receiver.answered.trouble is Trouble.NETWORK)
        beaten = receiver.answered.at
        calls = len(scene.platform.calls)
        await until(lambda: len(scene.platform.calls) > calls + 20)
        assert receiver.answered.at == beaten
        scene.platform.replies.clear()
        await until(lambda: receiver.answered.at > beaten)

    played(tmp_path, assistant, conversation)


def test_a_webhook_that_somebody_has_set_is_taken_away(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        await scene.platform.answered()
        why = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
        scene.platform.replies["getUpdates"].append(Reply(http(409, refusal(409, description=why)), "keep"))
        await until(lambda: scene.platform.calls.count("deleteWebhook") == 2)
        assert ANSWER in await scene.platform.answered()

    played(tmp_path, assistant, conversation)


def test_numbers_that_begin_anew_after_a_silence_are_heard(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        await scene.platform.answered()
        await until(lambda: not scene.platform.updates)
        calls = len(scene.platform.calls)
        await until(lambda: len(scene.platform.calls) > calls + 3)
        scene.platform._number = 10  # noqa: SLF001 - as after a week
        assert ANSWER in await scene.platform.answered()

    played(tmp_path, assistant, conversation)


def test_only_the_number_of_a_sent_message_is_read(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        wrong: tuple[dict[str, Any], ...] = (
            {"date": {}},
            {"date": "x"},
            {"chat": []},
            {"from": [1]},
            {"photo": 7},
            {"entities": [1]},
            {},
        )
        for account, fields in enumerate(wrong, start=50):
            scene.platform.replies["sendMessage"].append(Reply(http(200, ok({"message_id": 5, **fields})), "keep"))
            scene.platform.ask(account)
        await until(lambda: not scene.platform.replies["sendMessage"])
        await scene.platform.answered()
        await scene.quiet()
        assert {each["state"] for each in await scene.rows("SELECT state FROM outbox")} == {"sent"}

    played(tmp_path, assistant, conversation)
