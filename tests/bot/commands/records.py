"""A deployment with a liaison who has reported, for the commands on its records."""

import sqlite3
from argparse import Namespace
from contextlib import closing
from pathlib import Path

from storage import chats, daily_polls, people
from storage.engine.database import Transaction
from storage.people import Role
from storage.reports import Matter
from tests.bot.ledger.desk import NOW, report

ACCOUNT, OFFICE = "700000007", "700000008"
NAME = "李敏敏"
MATTER = Matter("党群工作部", "49")


class Clockwork:
    """A front end that only tells the time."""

    def moment(self) -> object:
        """Return always the same moment."""
        return NOW


async def fill_records(rows: Transaction) -> None:
    """Store a liaison with a report, the office, a group in service, and what has come in and gone out."""
    person = await people.meet(rows, ACCOUNT, NAME, NOW)
    await people.appoint(rows, person.id, Role.LIAISON, MATTER.department, NOW)
    office = await people.meet(rows, OFFICE, "周宁", NOW)
    await people.appoint(rows, office.id, Role.OFFICE, "", NOW)
    await chats.meet(rows, ACCOUNT, "private", "", NOW)
    await chats.meet(rows, "-5", "group", "工作群", NOW)
    await chats.adopt(rows, "-5", ACCOUNT, NOW)
    await daily_polls.wish(rows, person.id, reminder=True)
    await report(rows, MATTER, "已评选")
    await rows.change("UPDATE people SET account = NULL WHERE account = '7'")
    await rows.change(
        "INSERT INTO inbox VALUES (1, ?, 1, 'dead', 0, 1, 'x')",
        (f'{{"from":{{"id":{ACCOUNT},"first_name":"{NAME}"}}}}',),
    )
    await rows.change(
        "INSERT INTO outbox (key, chat, lane, rank, purpose, body, created_at) VALUES (?, ?, ?, 0, 'answer', ?, 1)",
        (f"review:1.1:{ACCOUNT}", "-5", "-5", f'{{"text":"{NAME}现为联络员"}}'),
    )
    await rows.change(
        "INSERT INTO questions (chat, message_id, asker, text, plain, reply, checklist, asked_at)"
        " VALUES ('-5', '1', ?, '问', '问', 'x', 'x', 1)",
        (ACCOUNT,),
    )


def called(**given: object) -> Namespace:
    """Return a call with these arguments."""
    usual = {"file": None, "department": None, "since": None, "whole": False, "apply": False, "by": None}
    return Namespace(front_end=Clockwork(), checklist=None, **{**usual, "json": True, "account": None, **given})


def value_of(path: Path, statement: str) -> object:
    """Return the one value that a statement finds."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchone()[0]


def is_anywhere(path: Path, text: str) -> bool:
    """Return whether a text is in any column of any table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        values = [str(each) for table in tables for row in connection.execute(f"SELECT * FROM {table}") for each in row]  # noqa: S608
    return any(text in each for each in values)
