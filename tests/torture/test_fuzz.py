"""The short form of the fuzzing; `python -m torture.fuzz` is the long one."""

import asyncio
import json
from random import Random
from typing import cast

import pytest

from bot.questions.assistant import Assistant
from torture.fuzz import __main__ as runs
from torture.fuzz import ground
from torture.fuzz.account import Account
from torture.fuzz.answers_leg import answers_tried, starts_tried
from torture.fuzz.finds import Find, smallest
from torture.fuzz.ground import Ground, hurried
from torture.fuzz.leg import updates_tried
from torture.fuzz.mutations import NUMBERED, is_readable, mutated
from torture.fuzz.page import page
from torture.fuzz.platform import FuzzPlatform
from torture.fuzz.updates import KINDS, Author, Learned
from torture.fuzz.watch import Took, place_of

FAULTS = {"deaf", "stuck", "said wrongly", "traceback in the log", "the token is in the log"}
"""What a busy machine does not make."""


def faults(account: Account) -> list[Find]:
    return [each for each in account.finds if each.kind in FAULTS]


@pytest.mark.parametrize("by_webhook", [False, True], ids=("polls", "webhook"))
@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_update_comes_the_next_question_is_answered(
    assistant: Assistant, seed: int, *, by_webhook: bool
) -> None:
    account = Account()
    with hurried():
        asyncio.run(updates_tried(assistant, account, 300, seed, by_webhook=by_webhook))
    assert faults(account) == []
    assert account.updates.total() == 300
    assert account.questions == 3
    assert account.ends["done"] > 100


def test_whatever_is_answered_the_next_question_is_answered(assistant: Assistant) -> None:
    account = Account()
    with hurried():
        asyncio.run(answers_tried(assistant, account, 400, 1))
    assert faults(account) == []
    assert account.questions == 4
    assert {each for each, count in account.answers.items() if count > 10} == {
        *("getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery")
    }


@pytest.mark.parametrize("by_webhook", [False, True], ids=("polls", "webhook"))
def test_whatever_is_answered_to_a_start_it_starts(assistant: Assistant, *, by_webhook: bool) -> None:
    account = Account()
    with hurried():
        asyncio.run(starts_tried(assistant, account, 60, 1, by_webhook=by_webhook))
    assert faults(account) == []
    assert account.questions == 1
    assert account.answers.total() > 20


def made(seed: int, count: int) -> list[bytes]:
    random = Random(seed)
    return [mutated(Author(random, 700 + each, Learned()).update()[1], random) for each in range(count)]


def test_the_same_seed_makes_the_same_updates() -> None:
    assert made(5, 300) == made(5, 300)
    assert made(5, 300) != made(6, 300)


def test_every_kind_of_update_is_made() -> None:
    random = Random(1)
    assert {Author(random, each, Learned()).update()[0] for each in range(3_000)} == KINDS.keys()


def test_what_is_no_json_has_a_number_all_the_same() -> None:
    torn = [each for each in made(7, 4_000) if not is_readable(each)]
    assert torn
    assert all(NUMBERED.match(each) for each in torn)


def test_the_smallest_update_is_found() -> None:
    async def fails(candidate: bytes) -> bool:
        message = json.loads(candidate).get("message")
        return isinstance(message, dict) and message.get("text") == ""

    raw = b'{"update_id":7,"message":{"text":"","chat":{"id":[1,2,3]},"from":{"id":5}},"x":[1]}'
    assert asyncio.run(smallest(raw, fails)) == '{"update_id": 7, "message": {"text": ""}}'
    assert asyncio.run(smallest(b'{"message":{"text":"x"}}', fails)) == ""


def test_what_the_platform_would_refuse_is_noticed() -> None:
    async def said(**fields: str) -> list[str]:
        platform = FuzzPlatform()
        await platform._result("sendMessage", {"chat_id": "5", **fields})  # noqa: SLF001
        return platform.wrong

    for text in ("", " ", "x" * 4097, "<b>", "Traceback (most recent call last):"):
        assert asyncio.run(said(text=text, parse_mode="HTML"))
    assert asyncio.run(said(text="18分", parse_mode="HTML")) == []
    for data in ("", "x" * 65):
        keyboard = json.dumps({"inline_keyboard": [[{"text": "x", "callback_data": data}]]})
        assert asyncio.run(said(text="x", reply_markup=keyboard))


def broken(assistant: Assistant) -> object:
    return assistant.ask(cast("str", 5))


def test_a_traceback_is_named_by_its_place_in_this_program(assistant: Assistant) -> None:
    with pytest.raises(TypeError) as caught:
        broken(assistant)
    assert " in bot/questions/" in place_of(caught.value)


def test_a_find_and_a_late_answer_are_on_the_page_and_count() -> None:
    assert Account().is_clean
    account = Account()
    account.answered(Took(wall=9.0, quiet=2.5, processor=1.0))
    account.found(Find("deaf", "a|b <c>", "updates of seed 7, at 300", '{"update_id": 7}'))
    account.found(Find("deaf", "a|b <c>", "updates of seed 8, at 0"))
    assert not account.is_clean
    assert len(account.finds) == 1
    text = page(account, 100, 50, 1)
    assert "at most 2.50 s" in text
    assert '| deaf | a\\|b &lt;c> | updates of seed 7, at 300 | `{"update_id": 7}` |' in text


def test_a_bot_that_leaves_something_undone_is_a_find_and_the_run_goes_on(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> str:
        return "a press is sending"

    monkeypatch.setattr(Ground, "_left", never)
    monkeypatch.setattr(ground, "CALM", 0.1)
    account = Account()
    with hurried():
        asyncio.run(updates_tried(assistant, account, 100, 1, by_webhook=False))
    assert [(each.kind, each.what) for each in account.finds] == [("stuck", "a press is sending")]
    assert account.questions == 1


def test_a_leg_that_breaks_off_is_a_find_and_the_next_one_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken_off(*_: object, **__: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(runs, "updates_tried", broken_off)
    account = Account()
    asyncio.run(runs.tried(account, 100, 10, 1))
    assert [each.kind for each in account.finds] == ["a leg has broken off"]
    assert account.answers.total() == 10
