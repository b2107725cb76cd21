"""Forgetting a person: name and account go everywhere, what their department reported stays."""

from dataclasses import dataclass
from datetime import datetime

from storage import audit, people
from storage.audit import Line
from storage.database import Transaction
from storage.moments import stored


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was, or would be, forgotten."""

    name: str
    appointments: int
    reports: int
    """Versions of reports that stay, from then on without a name."""
    questions: int
    messages: int
    updates: int


async def found(rows: Transaction, account: int) -> Erased | None:
    """What is kept of a person; None where nothing is."""
    person = await people.find(rows, account)
    number = person.id if person else 0
    erased = Erased(
        person.name if person else "",
        await _count(rows, "appointments WHERE person = ? AND until IS NULL", number),
        await _count(rows, "versions WHERE person = ?", number),
        await _count(rows, "questions WHERE asker = ?", account),
        await _count(rows, "outbox WHERE chat = ?", account),
        await _count(rows, "inbox WHERE body LIKE ?", f"%{account}%"),
    )
    return erased if person or any((erased.questions, erased.messages, erased.updates)) else None


async def erase(rows: Transaction, account: int, heir: int, moment: datetime) -> None:
    """Forget a person. Groups that they took into service are in the name of `heir` from now on."""
    person = await people.find(rows, account)
    if person is not None:
        await people.dismiss_from_all(rows, person.id, moment)
        await rows.change("DELETE FROM wishes WHERE person = ?", (person.id,))
        ending = "UPDATE invitations SET ended_at = ? WHERE made_by = ? AND ended_at IS NULL"
        await rows.change(ending, (stored(moment), person.id))
        gone = f"已注销人员{person.id}"
        await rows.change("UPDATE people SET account = NULL, name = ? WHERE id = ?", (gone, person.id))
        await _forget_name(rows, person.name)
        await audit.note(rows, Line(moment, None, "erase person", f"person {person.id}", None, None))
    await rows.change("DELETE FROM questions WHERE asker = ? OR chat = ?", (account, account))
    await rows.change("DELETE FROM offers WHERE chat = ? OR account = ?", (account, account))
    await rows.change("DELETE FROM outbox WHERE chat = ? OR key LIKE ?", (account, f"%:{account}"))
    await rows.change("DELETE FROM pauses WHERE lane = ?", (str(account),))
    await rows.change("DELETE FROM members WHERE account = ?", (account,))
    await rows.change("DELETE FROM chats WHERE chat = ?", (account,))
    await rows.change("UPDATE chats SET adopted_by = ? WHERE adopted_by = ?", (heir, account))
    await rows.change("UPDATE reports SET chat = 0, message_id = 0 WHERE chat = ?", (account,))
    await rows.change("UPDATE evidence SET chat = 0, message_id = 0 WHERE chat = ?", (account,))
    await rows.change("UPDATE inbox SET body = '', state = 'done' WHERE body LIKE ?", (f"%{account}%",))


async def _forget_name(rows: Transaction, name: str) -> None:
    """Messages and offers that name the person are forgotten; they have been said."""
    for statement in ("DELETE FROM outbox WHERE body LIKE ?", "DELETE FROM offers WHERE choices LIKE ?"):
        await rows.change(statement, (f"%{name}%",))


async def _count(rows: Transaction, where: str, value: int | str) -> int:
    row = await rows.row(f"SELECT count(*) AS n FROM {where}", (value,))  # noqa: S608 - texts of ours
    return int(row["n"]) if row else 0
