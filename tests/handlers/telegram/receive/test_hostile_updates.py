"""Whatever the platform delivers is stored or buried by itself, and the rest of its batch goes on."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.questions.assistant import Assistant
from handlers.telegram.receive import intake, poison_update
from handlers.telegram.receive.masking import safe_words
from tests.handlers.telegram.raw_platform import ANSWER, RawPlatform, Scene, at_work, until, update

COMMAND = [{"type": "bot_command", "offset": 0, "length": 1}]


def press(number: int, data: bytes) -> bytes:
    """A press of a button whose data is these bytes, by somebody new."""
    person = {"id": number, "is_bot": False, "first_name": "甲"}
    query = {"id": "77", "from": person, "chat_instance": "1", "data": "DATA"}
    return json.dumps({"update_id": number, "callback_query": query}).encode().replace(b"DATA", data)


def message(number: int, **changes: Any) -> bytes:  # noqa: ANN401 - whatever is hostile
    """A message of somebody new, of which parts are otherwise; a dotted name reaches into it."""
    made: dict[str, Any] = update(number, number, "第1项")
    for name, value in changes.items():
        *path, last = name.split("__")
        where = made["message"]
        for step in path:
            where = where[step]
        where[last] = value
    return json.dumps(made).encode()


def with_text(number: int, raw: bytes) -> bytes:
    """A message whose text is these bytes."""
    return message(number, text="TEXT").replace(b"TEXT", raw)


def nested(number: int, depth: int) -> bytes:
    deep = b'{"a":' * depth + b"1" + b"}" * depth
    return message(number, reply_to_message="DEEP").replace(b'"DEEP"', deep)


STORED: dict[str, Callable[[int], bytes]] = {
    "a press with the bytes ED A0 BD": lambda n: press(n, b"\xed\xa0\xbd"),
    "a press with the byte 80": lambda n: press(n, b"\x80"),
    "a press with NUL": lambda n: press(n, b"\x00"),
    "a lone high surrogate in a text": lambda n: with_text(n, rb"\ud83d"),
    "a lone low surrogate in a text": lambda n: with_text(n, rb"x\ude00y"),
    "a surrogate in a name": lambda n: message(n, from__first_name="\ud83d"),
    "a surrogate in a title": lambda n: message(n, chat__title="\udfff"),
    "a surrogate in a key": lambda n: message(n, **{"\ud83d": 1}),
    "a surrogate in a file's name": lambda n: message(
        n, document={"file_id": "1", "file_unique_id": "1", "file_name": "\ud83d.pdf"}
    ),
    "NUL in a text": lambda n: with_text(n, rb"a\u0000b"),
    "control characters as they are": lambda n: with_text(n, b"a\x01\x02\x1fb"),
    "an unknown thing nested 900 deep": lambda n: message(n, unknown="DEEP").replace(
        b'"DEEP"', b"[" * 900 + b"]" * 900
    ),
    "an unknown thing nested 100,000 deep": lambda n: message(n, unknown="DEEP").replace(
        b'"DEEP"', b'{"a":[' * 50_000 + b"]}" * 50_000
    ),
    "brackets in a text, unbalanced": lambda n: message(n, text='{{[["\\', unknown="DEEP").replace(
        b'"DEEP"', b"[" * 5000 + b"]" * 5000
    ),
    "1e400": lambda n: message(n, unknown="HUGE").replace(b'"HUGE"', b"1e400"),
    "10 to the 5000": lambda n: message(n, unknown="HUGE").replace(b'"HUGE"', b"1" + b"0" * 5000),
    "NaN and infinities": lambda n: message(n, unknown="HUGE").replace(b'"HUGE"', b"[NaN,Infinity,-Infinity]"),
    "two texts": lambda n: message(n).replace(b'"text":', b'"text": "x", "text":'),
    "a kind that nobody knows": lambda n: b'{"update_id":%d,"brand_new":{"x":[1]}}' % n,
    "somebody without a number in what was not asked for": lambda n: (
        b'{"update_id":%d,"inline_query":{"id":"1","from":{"id":[],"is_bot":false,"first_name":"x"},"query":"","offset":""}}'
        % n
    ),
    "nothing but a number": lambda n: b'{"update_id":%d}' % n,
    "a number as text": lambda n: message(n).replace(b'"update_id": %d' % n, b'"update_id": "%d"' % n),
    "a command of blanks": lambda n: message(n, text=" ", entities=COMMAND),
    "an owner without a name": lambda n: message(n, from__id=1, from__first_name="", text="/people", entities=COMMAND),
    "an owner with half a name": lambda n: message(n, from__id=1, from__first_name="", from__last_name="乙"),
    "a year of 5,000 digits": lambda n: message(n, from__id=1, text=f"/calendar {'9' * 5_000}", entities=COMMAND),
    "a number as a float": lambda n: message(n).replace(b'"update_id": %d' % n, b'"update_id": %d.0' % n),
}
"""What is handled like any other: none of it ends as dead."""
BURIED: dict[str, Callable[[int], bytes]] = {
    "a chat without a number": lambda n: message(n, chat__id=None),
    "a chat with a list for a number": lambda n: message(n, chat__id=[1]),
    "a chat with a text for a number": lambda n: message(n, chat__id=str(n)),
    "a chat with a number of 100 bits": lambda n: message(n, chat__id=2**100),
    "a person with a number of 64 bits and more": lambda n: message(n, from__id=2**63),
    "a chat with the number 0": lambda n: message(n, chat__id=0),
    "a chat and a person with the number 0": lambda n: message(n, chat__id=0, from__id=0),
    "a person with the number 0": lambda n: message(n, from__id=0),
    "a person with the number of a group": lambda n: message(n, chat={"id": -100, "type": "group"}, from__id=-100),
    "a chat with a number of true": lambda n: message(n, chat__id=True),
    "a chat with half a number": lambda n: message(n, chat__id=float(n)),
    "a sender with the number 0": lambda n: message(n, sender_chat={"id": 0, "type": "group"}),
    "a press by nobody": lambda n: press(n, b"x").replace(b'"id": %d' % n, b'"id": 0', 1),
    "a new member with the number 0": lambda n: message(
        n, chat={"id": -200, "type": "group"}, new_chat_members=[{"id": 0, "is_bot": False, "first_name": "乙"}]
    ),
    "a file's name that is an object": lambda n: message(
        n, document={"file_id": "1", "file_unique_id": "1", "file_name": {"x": 1}}
    ),
    "a file without anything": lambda n: message(n, document={}),
    "a chat without a kind": lambda n: message(n, chat={"id": n}),
    "a language that is an object": lambda n: message(n, from__language_code={"x": 1}),
    "a change of a member without a member": lambda n: (
        b'{"update_id":%d,"chat_member":{"chat":{"id":-1,"type":"group"},"from":{"id":1},"date":1}}' % n
    ),
    "a person that is a list": lambda n: message(n, **{"from": [1]}),
    "a message that is a text": lambda n: b'{"update_id":%d,"message":"x"}' % n,
    "a message that is a number": lambda n: b'{"update_id":%d,"message":7}' % n,
    "a message without anything": lambda n: b'{"update_id":%d,"message":{"message_id":"x"}}' % n,
    "a text that is a number": lambda n: message(n, text=5),
    "a text that is a list": lambda n: message(n, text=["x"]),
    "a text of 300,000 characters": lambda n: message(n, text="项" * 300_000),
    "a text of 20,000 characters": lambda n: message(n, text="项" * 20_000),
    "a date in the year 10^15": lambda n: message(n, date=10**18),
    "a date that is a text": lambda n: message(n, date="today"),
    "entities that are none": lambda n: message(n, entities=[1, "x", None]),
    "a new member with a list for a number": lambda n: message(
        n, chat={"id": -200, "type": "group"}, new_chat_members=[{"id": [], "is_bot": False, "first_name": "乙"}]
    ),
    "a message of true": lambda n: b'{"update_id":%d,"message":true}' % n,
    "a press of a number": lambda n: press(n, b"X").replace(b'"X"', b"7"),
}
"""What the library or the handlers could not read: it ends as dead, with a reason."""
WITHOUT_NUMBER = {
    "no number": b'{"message":{"text":"x"}}',
    "null": b"null",
    "a text": b'"x"',
    "a list": b"[[[]]]",
    "a true number": b'{"update_id":true}',
    "a negative number": b'{"update_id":-5}',
    "a number of 64 bits": b'{"update_id":%d}' % (2**63),
    "a number of 5,000 digits": b'{"update_id":1%s}' % (b"0" * 5000),
    "half a number": b'{"update_id":1.5}',
    "an endless number": b'{"update_id":1e999}',
    "a number that is an object": b'{"update_id":{"update_id":7}}',
    "\ud83d".encode("unicode_escape").decode(): b'{"update_id":"\\ud83d"}',
}


def played(path: Path, assistant: Assistant, conversation: Any) -> None:  # noqa: ANN401
    async def run() -> None:
        platform = RawPlatform()
        await platform.open()
        try:
            async with at_work(path / "bot.sqlite3", assistant, platform) as scene:
                await conversation(scene)
        finally:
            await platform.close()

    asyncio.run(run())


async def surrounded(scene: Scene, raw: Any) -> int:  # noqa: ANN401
    """Let an update come between two questions in the same batch; wait until both are answered, and the next one."""
    platform = scene.platform
    before, after = platform.next_account(), platform.next_account()
    platform.ask(before)
    number = platform.bring(raw)
    platform.ask(after)
    await until(lambda: bool(platform.answers_to(before)) and bool(platform.answers_to(after)))
    assert ANSWER in await platform.answered()
    await until(lambda: not platform.updates)
    return number


async def ends(scene: Scene, table: dict[str, Callable[[int], bytes]]) -> dict[str, tuple[str, str]]:
    """Let each of them come between two questions; how it ended, and why."""
    numbers = {name: await surrounded(scene, raw) for name, raw in table.items()}
    await scene.quiet()
    inbox = await scene.inbox()
    return {name: inbox[number] for name, number in numbers.items()}


def test_what_can_be_stored_in_a_form_is_handled_and_the_rest_of_its_batch_too(
    tmp_path: Path, assistant: Assistant
) -> None:
    async def conversation(scene: Scene) -> None:
        assert {name: end for name, end in (await ends(scene, STORED)).items() if end != ("done", "")} == {}

    played(tmp_path, assistant, conversation)


def test_what_cannot_be_read_is_buried_by_itself_and_told(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        found = {name: (state, told.partition(":")[0]) for name, (state, told) in (await ends(scene, BURIED)).items()}
        reasons = {("dead", each) for each in ("misshapen", "unreadable", "too large")}
        assert {name: end for name, end in found.items() if end not in reasons} == {}

    played(tmp_path, assistant, conversation)


@pytest.mark.parametrize("name", WITHOUT_NUMBER)
def test_what_has_no_number_is_buried_once_however_often_it_comes(
    tmp_path: Path, assistant: Assistant, name: str
) -> None:
    async def conversation(scene: Scene) -> None:
        await surrounded(scene, WITHOUT_NUMBER[name])
        again = scene.platform.bring(WITHOUT_NUMBER[name])
        await until(lambda: scene.platform.calls.count("getUpdates") > 5)
        assert again in scene.platform.updates or not scene.platform.updates
        dead = [number for number, (state, _) in (await scene.inbox()).items() if state == "dead"]
        assert len(dead) == 1
        assert dead[0] < 0

    played(tmp_path, assistant, conversation)


def test_a_number_that_comes_twice_in_a_batch_is_handled_once(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        before, after = 11, 12
        number = scene.platform.ask(before)
        scene.platform.bring(json.dumps(update(number, before, "第34项多少分")).encode())
        scene.platform.ask(after)
        await until(lambda: bool(scene.platform.answers_to(after)))
        await until(lambda: bool(scene.platform.answers_to(before)))
        assert len(scene.platform.answers_to(before)) == 1

    played(tmp_path, assistant, conversation)


def test_all_of_them_in_one_batch_keep_nobody_from_an_answer(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        scene.platform.ask(11)
        for made in (*STORED.values(), *BURIED.values()):
            scene.platform.bring(made)
        for raw in WITHOUT_NUMBER.values():
            scene.platform.bring(raw)
        scene.platform.ask(12)
        await until(lambda: bool(scene.platform.answers_to(12)))
        assert ANSWER in await scene.platform.answered()
        await scene.quiet()

    played(tmp_path, assistant, conversation)


@pytest.mark.parametrize("raw", [b'{"update_id":%d,"x":"' + b"x" * 5_000_000 + b'"}', b'{"update_id":%d,"x":tru}'])
def test_one_that_makes_every_answer_unreadable_is_passed_over_in_the_end(
    tmp_path: Path, assistant: Assistant, monkeypatch: pytest.MonkeyPatch, raw: bytes
) -> None:
    monkeypatch.setattr(poison_update, "SECONDS", 0.0)

    async def conversation(scene: Scene) -> None:
        number = await surrounded(scene, lambda number: raw.replace(b"%d", b"%d" % number))
        await scene.quiet()
        state, error = (await scene.inbox())[number]
        assert state == "dead"
        assert "unreadable" in error

    played(tmp_path, assistant, conversation)


def test_what_was_stored_before_and_cannot_be_read_now_does_not_keep_the_bot_from_starting(
    tmp_path: Path, assistant: Assistant
) -> None:
    async def leave(scene: Scene) -> None:
        await scene.rows(
            "INSERT INTO inbox (update_id, body, received_at) VALUES (1, '{', 1), (2, '[]', 1), (3, '', 1)"
        )
        deep = "[" * 5000 + "]" * 5000
        await scene.rows(f"INSERT INTO inbox (update_id, body, received_at) VALUES (4, '{deep}', 1)")  # noqa: S608

    async def conversation(scene: Scene) -> None:
        assert ANSWER in await scene.platform.answered()
        found = await scene.inbox()
        assert {found[number][0] for number in (1, 2, 3, 4)} == {"dead"}

    played(tmp_path, assistant, leave)
    played(tmp_path, assistant, conversation)


@pytest.mark.parametrize("before", [1, 3])
def test_one_that_cannot_be_read_is_passed_over_behind_those_that_have_no_number(
    tmp_path: Path, assistant: Assistant, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    monkeypatch.setattr(poison_update, "SECONDS", 0.0)

    async def conversation(scene: Scene) -> None:
        for _ in range(before):
            scene.platform.bring(b'{"update_id":-5}')
        number = scene.platform.bring(lambda number: b'{"update_id":%d,"message":{"text":"x' % number)
        assert ANSWER in await scene.platform.answered()
        assert (await scene.inbox())[number][0] == "dead"

    played(tmp_path, assistant, conversation)


def test_those_before_one_that_cannot_be_read_are_not_asked_for_one_by_one(
    tmp_path: Path, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(poison_update, "SECONDS", 0.0)

    async def conversation(scene: Scene) -> None:
        await scene.platform.answered()
        await until(lambda: not scene.platform.updates)
        calls = scene.platform.calls.count("getUpdates")
        for _ in range(90):
            scene.platform.bring(b'{"update_id":%d}' % (scene.platform._number + 1))  # noqa: SLF001 - the next number
        scene.platform.bring(lambda number: b'{"update_id":%d,"x":tru}' % number)
        await until(lambda: not scene.platform.updates)
        assert scene.platform.calls.count("getUpdates") - calls < 60
        assert ANSWER in await scene.platform.answered()

    played(tmp_path, assistant, conversation)


def test_what_is_too_large_is_not_masked_first(
    tmp_path: Path, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    masked: list[int] = []

    def noted(value: Any) -> Any:  # noqa: ANN401 - any JSON
        masked.append(len(json.dumps(value)))
        return safe_words(value)

    monkeypatch.setattr(intake, "safe_words", noted)

    async def conversation(scene: Scene) -> None:
        number = await surrounded(scene, lambda number: message(number, text="1-" * 1_000_000))
        assert "too large" in (await scene.inbox())[number][1]
        assert len(masked) == 3
        assert max(masked) < 1_000

    played(tmp_path, assistant, conversation)
