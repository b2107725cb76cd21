"""Forgetting a person: name and account go everywhere, what their department reported stays."""

import json
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage import audit, people
from storage.audit import AuditLine
from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.ids import AccountId
from storage.person_names import Names

AT_ONCE = 500
"""Texts that are changed in one transaction, so that nobody waits long."""
MENTIONING = {
    "outbox": ("body",),
    "offers": ("choices", "on_reply"),
    "questions": ("text", "plain"),
    "misses": ("question", "example"),
    "wordings": ("said",),
    "slow_work": ("body",),
}
"""Columns with texts of messages, in which the person's names are replaced."""
_TO_ONE = ("review", "request", "decided request", "objection", "referred", "referred answer", "list", "role", "ledger")
_KEYED = " OR ".join(
    [
        "(instr(key, 'busy:') = 1 AND instr(key, ':' || ?1 || ':') > 0)",
        *(f"key LIKE '{each}:%:' || ?1" for each in _TO_ONE),
    ]
)
"""Keys of messages to one account contain it; other keys have other numbers there."""
THEIRS = {
    "questions": "asker = ?1 OR chat = ?1",
    "offers": f"chat = ?1 OR account = ?1 OR ({_KEYED})",
    "outbox": f"chat = ?1 OR ({_KEYED})",
    "slow_work": "account = ?1",
}
"""Rows that go as a whole: what was said to them, what they asked, and the buttons for them."""
RECORDS = {
    "versions": ("text",),
    "evidence": ("text",),
    "reviews": ("reason",),
    "requests": ("reason",),
    "notices": ("text",),
    "objections": ("text",),
    "redatings": ("reason",),
    "occurrences": ("reason",),
    "audit": ("subject", "old", "new"),
}
"""What departments and the office have put on record, and nobody changes."""


@dataclass(frozen=True, slots=True)
class Whom:
    """Who is to be forgotten: the account, our number of the person (0 for none), and every name, the present first."""

    account: AccountId
    person: int
    names: tuple[str, ...]

    @property
    def label(self) -> str:
        """What they are called from then on."""
        return f"已注销人员{self.person or ''}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A text that names the person: its row and column, and the text without the name."""

    table: str
    column: str
    row: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was, or would be, forgotten."""

    appointments: int
    reports: int
    """Versions of reports that stay, from then on without a name."""
    questions: int
    messages: int
    updates: tuple[int, ...]
    """Numbers of updates that hold what the person has sent."""
    theirs: tuple[tuple[str, int], ...]
    """Rows that go as a whole, by table and number."""
    mentions: tuple[Mention, ...]
    records: int
    """Records of departments whose words name the person; they stay."""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is kept of them but, perhaps, their name."""
        return not any((self.appointments, self.reports, self.questions, self.messages, self.updates))


async def called(rows: Transaction, said: str) -> list[Whom]:
    """Everybody with this account, this @username, or exactly this name, present or earlier."""
    if (said.isascii() and said.isdecimal()) or await people.find(rows, said):
        return [await _whom(rows, said)]
    found = await rows.rows(
        "SELECT account FROM people WHERE account IS NOT NULL AND (name = ?1 OR id IN"
        " (SELECT person FROM earlier_names WHERE name = ?1)) ORDER BY id",
        (said,),
    )
    accounts = [each["account"] for each in found]
    accounts += await _accounts_of(rows, said.removeprefix("@").lower()) if said.startswith("@") else []
    return [await _whom(rows, each) for each in dict.fromkeys(accounts)]


async def found(rows: Transaction, whom: Whom) -> Erased:
    """What is kept of a person."""
    names, account = await _names(rows, whom), whom.account
    updates = await rows.rows("SELECT update_id, state, body FROM inbox WHERE body <> ''")
    return Erased(
        await _count(rows, "appointments WHERE person = ? AND until IS NULL", whom.person),
        await _count(rows, "versions WHERE person = ?", whom.person),
        await _count(rows, "questions WHERE asker = ?", account),
        await _count(rows, "outbox WHERE chat = ?", account),
        tuple(
            each["update_id"]
            for each in updates
            if _is_about(each["body"], account, names, is_new=each["state"] == "new")
        ),
        tuple([each async for each in _theirs(rows, account)]),
        tuple([each async for each in _mentions(rows, names)]),
        sum([await _records(rows, table, columns, names) for table, columns in RECORDS.items()]),
    )


async def delete(rows: Transaction, account: AccountId, theirs: Sequence[tuple[str, int]]) -> None:
    """Delete rows of this person, at most AT_ONCE at a time."""
    for table, condition in THEIRS.items():
        numbers = json.dumps([number for name, number in theirs if name == table])
        statement = f"DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?2)) AND ({condition})"
        await rows.change(statement, (account, numbers))


async def erase_texts(rows: Transaction, updates: Sequence[int], mentions: Sequence[Mention]) -> None:
    """Erase what the person sent, and their names elsewhere, at most AT_ONCE of each at a time."""
    emptied = (
        "UPDATE inbox SET body = '', state = CASE state WHEN 'new' THEN 'done' ELSE state END"
        " WHERE update_id IN (SELECT value FROM json_each(?))"
    )
    await rows.change(emptied, (json.dumps(list(updates)),))
    for each in mentions:
        number = _number(each.table)
        changed = f"UPDATE OR IGNORE {each.table} SET {each.column} = ? WHERE {number} = ? AND {each.column} = ?"
        await rows.change(changed, (each.after, each.row, each.before))
        same = f"DELETE FROM {each.table} WHERE {number} = ? AND {each.column} = ?"
        await rows.change(same, (each.row, each.before))


async def erase(rows: Transaction, whom: Whom, heir: AccountId, moment: datetime) -> None:
    """Forget who they are; what was said is deleted before, in steps.

    Groups that they took into service are in the name of `heir` from now on.
    """
    account = whom.account
    if whom.person:
        await people.dismiss_from_all(rows, whom.person, moment)
        for table in ("wishes", "leaves", "not_in_private"):
            await rows.change(f"DELETE FROM {table} WHERE person = ?", (whom.person,))
        ending = "UPDATE invitations SET ended_at = ? WHERE made_by = ? AND ended_at IS NULL"
        await rows.change(ending, (stored(moment), whom.person))
        await rows.change(
            "UPDATE people SET account = NULL, name = ?, language = '' WHERE id = ?", (whom.label, whom.person)
        )
        await rows.change("DELETE FROM earlier_names WHERE person = ?", (whom.person,))
        await audit.note(rows, AuditLine(moment, None, "erase person", f"person {whom.person}", None, None))
    await rows.change("UPDATE outbox SET slot = NULL WHERE author = ? AND instr(slot, 'sum:') = 1", (account,))
    await rows.change("UPDATE outbox SET author = '' WHERE author = ?", (account,))
    await rows.change("DELETE FROM pauses WHERE lane = ?", (account,))
    await rows.change("DELETE FROM members WHERE account = ?", (account,))
    await rows.change("DELETE FROM misses_today WHERE account = ?", (account,))
    await rows.change("DELETE FROM unfinished_reports WHERE account = ?", (account,))
    await rows.change("DELETE FROM chats WHERE chat = ?", (account,))
    await rows.change("UPDATE chats SET adopted_by = ? WHERE adopted_by = ?", (heir, account))
    await rows.change("UPDATE reports SET chat = '', message_id = '' WHERE chat = ? AND message_id <> ''", (account,))
    await rows.change("UPDATE evidence SET chat = '', message_id = '' WHERE chat = ?", (account,))


async def _whom(rows: Transaction, account: AccountId) -> Whom:
    person = await people.find(rows, account)
    if person is None:
        return Whom(account, 0, ())
    earlier = await rows.rows("SELECT name FROM earlier_names WHERE person = ? ORDER BY name", (person.id,))
    return Whom(account, person.id, tuple(dict.fromkeys([person.name, *(each["name"] for each in earlier)])))


async def _names(rows: Transaction, whom: Whom) -> Names:
    """Their names; that of a department, which somebody may have given themselves, says nothing of a person."""
    others = await rows.rows("SELECT name FROM people WHERE id <> ?", (whom.person,))
    found = await rows.rows("SELECT department FROM matters UNION SELECT department FROM appointments")
    departments = {each["department"] for each in found}
    own = [each for each in whom.names if each not in departments]
    return Names(own, [each["name"] for each in others], whom.label)


async def _accounts_of(rows: Transaction, username: str) -> list[AccountId]:
    """The accounts that used a name; it is known only from what they have sent and is still kept."""
    found = await rows.rows("SELECT body FROM inbox WHERE body <> ''")
    senders = [each for row in found for each in _people_in(_said(row["body"]))]
    return [str(each["id"]) for each in senders if str(each.get("username", "")).lower() == username]


async def _theirs(rows: Transaction, account: AccountId) -> AsyncIterator[tuple[str, int]]:
    for table, condition in THEIRS.items():
        for each in await rows.rows(f"SELECT id AS number FROM {table} WHERE {condition}", (account,)):
            yield table, each["number"]


async def _mentions(rows: Transaction, names: Names) -> AsyncIterator[Mention]:
    for table, column in ((table, column) for table, columns in MENTIONING.items() for column in columns):
        for each in await rows.rows(f"SELECT {_number(table)} AS number, {column} AS said FROM {table}"):
            after = names.without_json(each["said"])
            if after != each["said"]:
                yield Mention(table, column, each["number"], each["said"], after)


def _number(table: str) -> str:
    """Return the column that identifies the rows of a table and never changes."""
    return "rowid" if table in ("misses", "wordings") else "id"


async def _records(rows: Transaction, table: str, columns: Sequence[str], names: Names) -> int:
    found = await rows.rows(f"SELECT {', '.join(columns)} FROM {table}")
    return sum(any(names.in_text(each[column] or "") for column in columns) for each in found)


def _is_about(body: str, account: AccountId, names: Names, *, is_new: bool) -> bool:
    """Whether the person sent an update or, if it was handled, whether it mentions them."""
    said = _said(body)
    if any(str(each.get("id")) == account for each in _senders_in(said)):
        return True
    return not is_new and (
        any(str(each.get("id")) == account for each in _people_in(said)) or names.without_json(body) != body
    )


def _said(body: str) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return {}


def _people_in(said: object) -> Iterator[dict[str, object]]:
    """Everything in an update that has an id."""
    if isinstance(said, list):
        for each in said:
            yield from _people_in(each)
    elif isinstance(said, dict):
        if "id" in said:
            yield said
        for value in said.values():
            yield from _people_in(value)


def _senders_in(said: object) -> Iterator[dict[str, object]]:
    """Whoever sent what stands at the top of an update."""
    for key, value in said.items() if isinstance(said, dict) else ():
        if isinstance(value, dict):
            sender = value if key == "from" else value.get("from")
            if isinstance(sender, dict):
                yield sender


async def _count(rows: Transaction, where: str, value: int | AccountId) -> int:
    row = await rows.one(f"SELECT count(*) AS n FROM {where}", (value,))
    return int(row["n"])
