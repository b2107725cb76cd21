"""Whoever is forgotten is forgotten under every name, and nobody else is harmed."""

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime

import pytest

from bot.cli import main
from bot.errors import FAULTY, USAGE
from storage import outbox, people, stored_buttons
from storage.engine.connection import Value
from storage.engine.database import Transaction, open_database
from storage.erasing import AT_ONCE
from storage.outbox import Outgoing, Purpose
from storage.person_names import Names
from storage.stored_buttons import StoredButtons
from tests.bot.commands.deployment import DATABASE, Platform

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
OTHERS = ("完成80%，剩余_户", "王府街道已办结", "李敏敏已填报", 'a "quoted" word', "O'Brien said", "Alan said")
pytestmark = pytest.mark.usefixtures("alone")


OF_OTHERS = ["busy:5:1011:9", "busy:5:102:101", "review:1.101:5", "slow:101", "answer:101:0", "request:101:5"]
"""Keys in which the number of the account stands for something else."""


def with_rows(work: Callable[[Transaction], Awaitable[None]]) -> None:
    """Do some work on the deployment's database."""

    async def done() -> None:
        database = await open_database(DATABASE)
        async with database.transaction("test") as rows:
            await work(rows)
        await database.close()

    asyncio.run(done())


def deploy(*named: str) -> None:
    """A deployment with people of these names (accounts 101, 102, …), messages and buttons of others."""

    async def work(rows: Transaction) -> None:
        for account, name in enumerate(named, start=101):
            await people.meet(rows, str(account), name, NOW)
        await people.meet(rows, "999", "李敏敏", NOW)
        for number, text in enumerate(OTHERS):
            body = json.dumps({"text": text}, ensure_ascii=False)
            await outbox.put(rows, Outgoing(f"answer:{number}", "5", Purpose.ANSWER, body), NOW)
            choices = json.dumps([{"do": "x", "values": {"name": text}}], ensure_ascii=False)
            await stored_buttons.make(rows, StoredButtons("5", f"offer:{number}", None, choices), NOW)

    with_rows(work)


def everything() -> str:
    """Every value of every table."""
    with closing(sqlite3.connect(DATABASE)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608
    return "\n".join(
        str(json.loads(each)) if str(each).startswith(("{", "[")) else str(each) for row in rows for each in row
    )


def said() -> list[str]:
    """What is still to be said to others."""
    with closing(sqlite3.connect(DATABASE)) as connection:
        return [json.loads(body)["text"] for (body,) in connection.execute("SELECT body FROM outbox ORDER BY id")]


def erase(who: str) -> int:
    """Forget somebody."""
    return main(["erase-person", who, "--apply"], Platform())


@pytest.mark.parametrize("name", ["%", "_", "%%", "__", "'", '"', "王", "李", "a", "80%", "1", "*", "?", "[a-z]", "\\"])
def test_a_strange_name_harms_nobody(name: str) -> None:
    deploy(name)
    assert erase("101") == 0
    assert said() == list(OTHERS)
    assert everything().count("'name': ") == len(OTHERS)


@pytest.mark.parametrize(
    "name",
    [
        *("text", "do", "values", "thread", "keyboard", "file", "data"),
        *("教体局", "done", "on plan", "review", "lead:教体局", "status"),
    ],
)
def test_a_name_that_the_program_has_words_like_harms_no_button_and_no_message(name: str) -> None:
    deploy(name)
    button = {
        "do": "review",
        "values": {"department": "教体局", "all": ["教体局"], "state": "done", "decision": "done"},
    }
    reply = {"do": "status", "values": {"audience": "lead:教体局", "state": "on plan", "kind": "review"}}
    keyboard = [[{"text": "查看", "data": "a1"}]]
    body = {"text": "教体局已办结", "thread": "5", "file": "ledgers/1.xlsx", "keyboard": keyboard}

    async def work(rows: Transaction) -> None:
        person = await people.meet(rows, "102", "李敏敏", NOW)
        await people.appoint(rows, person.id, people.Role.LIAISON, "教体局", NOW)
        await outbox.put(rows, Outgoing("of others", "5", Purpose.ANSWER, json.dumps(body)), NOW)
        await stored_buttons.make(
            rows, StoredButtons("5", "of others", None, json.dumps([button]), json.dumps(reply)), NOW
        )

    with_rows(work)
    assert erase("101") == 0
    with closing(sqlite3.connect(DATABASE)) as connection:
        ((kept,),) = connection.execute("SELECT body FROM outbox WHERE key = 'of others'")
        ((choices, on_reply),) = connection.execute("SELECT choices, on_reply FROM offers WHERE key = 'of others'")
    assert (json.loads(kept), json.loads(choices), json.loads(on_reply)) == (body, [button], reply)


@pytest.mark.parametrize(
    ("name", "harmed"), [("李敏", None), ("O'Brien", "O'Brien said"), ("Al", None), ('a "quoted"', 'a "quoted" word')]
)
def test_only_texts_that_name_exactly_this_person_lose_the_name(name: str, harmed: str | None) -> None:
    deploy(name)
    assert erase(name) == 0
    changed = [(before, after) for before, after in zip(OTHERS, said(), strict=True) if before != after]
    assert [before for before, _ in changed] == ([harmed] if harmed else [])
    assert all(name not in after and "已注销人员" in after for _, after in changed)


def test_earlier_names_are_found_everywhere() -> None:
    deploy("赵小红")

    async def renamed(rows: Transaction) -> None:
        body = json.dumps({"text": "赵小红现为联络员"}, ensure_ascii=False)
        await outbox.put(rows, Outgoing("answer:old", "5", Purpose.ANSWER, body), NOW)
        choices = json.dumps([{"do": "dismiss?", "values": {"name": "赵小红"}}])
        await stored_buttons.make(rows, StoredButtons("5", "offer:old", None, choices), NOW)
        await people.meet(rows, "101", "赵红（教体局）", NOW)
        await people.meet(rows, "101", "赵红", NOW)

    with_rows(renamed)
    assert erase("赵小红") == 0, "an earlier name finds the person, too"
    kept = everything()
    assert "赵小红" not in kept
    assert "赵红" not in kept
    assert said()[-1] == "已注销人员1现为联络员"


def test_a_number_within_another_number_is_not_the_account() -> None:
    deploy("某甲", "某乙")

    async def work(rows: Transaction) -> None:
        for number, account in ((1, 1011), (2, 101)):
            body = json.dumps({"message": {"from": {"id": account}, "text": "101"}})
            await rows.change("INSERT INTO inbox (update_id, body, received_at) VALUES (?, ?, 1)", (number, body))
        for key in (*OF_OTHERS, "busy:5:101:9"):
            await outbox.put(rows, Outgoing(key, "5", Purpose.NOTICE, '{"text": "x"}'), NOW)

    with_rows(work)
    assert erase("101") == 0
    with closing(sqlite3.connect(DATABASE)) as connection:
        states = dict(connection.execute("SELECT update_id, state FROM inbox"))
        keys = [key for (key,) in connection.execute("SELECT key FROM outbox WHERE purpose = 'notice'")]
    assert states == {1: "new", 2: "done"}
    assert keys == OF_OTHERS


def test_who_caused_what_stays_in_a_group_is_forgotten() -> None:
    deploy("某甲", "某乙")

    async def work(rows: Transaction) -> None:
        for key, author, slot in (
            ("a/sum", "101", "sum:5:101"),
            ("b/sum", "102", "sum:5:102"),
            ("c", "101", "answer:101:0"),
        ):
            message = Outgoing(key, "5", Purpose.NOTICE, '{"text": "x"}', author, slot)
            await outbox.put(rows, message, NOW)

    with_rows(work)
    assert erase("101") == 0
    with closing(sqlite3.connect(DATABASE)) as connection:
        left = connection.execute("SELECT author, slot FROM outbox WHERE purpose = 'notice' ORDER BY id").fetchall()
    assert left == [("", None), ("102", "sum:5:102"), ("", "answer:101:0")]


def test_much_is_forgotten_in_short_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    deploy("赵小红")

    async def work(rows: Transaction) -> None:
        body = json.dumps({"text": "赵小红：到期"}, ensure_ascii=False)
        for number in range(2_500):
            chat = "101" if number % 2 else "5"
            await outbox.put(rows, Outgoing(f"reminder:{number}:{chat}", chat, Purpose.NOTICE, body), NOW)

    with_rows(work)
    changed: list[int] = []
    real = Transaction.change

    async def counted(rows: Transaction, statement: str, values: Iterable[Value] = ()) -> int:
        changed.append(await real(rows, statement, values))
        return changed[-1]

    monkeypatch.setattr(Transaction, "change", counted)
    assert erase("101") == 0
    assert "赵小红" not in everything()
    assert len(said()) == len(OTHERS) + 1_250
    assert max(changed) == AT_ONCE


def test_people_of_the_same_name_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    deploy("李敏", "李敏")
    assert erase("李敏") == USAGE
    printed = capsys.readouterr().err
    assert "101" in printed
    assert "102" in printed
    assert everything().count("李敏\n") == 2


@pytest.mark.parametrize("who", ["%", "李", "敏", "李敏 ", "@nobody", "没有此人", "' OR 1=1 --"])
def test_a_part_of_a_name_is_no_name(who: str) -> None:
    deploy("李敏芳")
    assert erase(who) == FAULTY
    assert "李敏芳" in everything()


def test_a_username_is_found_while_what_it_sent_is_kept() -> None:
    deploy("某甲")

    async def work(rows: Transaction) -> None:
        body = json.dumps({"message": {"from": {"id": 101, "username": "Some_One"}, "text": "x"}})
        await rows.change("INSERT INTO inbox VALUES (1, ?, 1, 'dead', 0, 1, 'x')", (body,))

    with_rows(work)
    assert erase("@some_one") == 0
    assert "某甲" not in everything()
    assert "Some_One" not in everything()


def test_records_that_name_a_person_are_counted_and_stay(capsys: pytest.CaptureFixture[str]) -> None:
    deploy("赵小红")

    async def work(rows: Transaction) -> None:
        await rows.change("INSERT INTO audit (at, action, subject, new) VALUES (1, 'x', 'y', '赵小红到场')")

    with_rows(work)
    assert erase("101") == 0
    assert "提到姓名1处" in capsys.readouterr().out


def test_longer_names_of_others_are_not_cut() -> None:
    names = Names(["李敏"], ["李敏敏", "王五"], "某人")
    assert names.without("李敏敏和李敏、李敏敏") == "李敏敏和某人、李敏敏"
    assert names.without_json('{"text": "李敏", "n": 1}') == '{"text": "某人", "n": 1}'
    assert names.without_json("not json 李敏") == "not json 某人"
