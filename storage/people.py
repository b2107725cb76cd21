"""People with roles: our own id, and their present account and name."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.ids import AccountId, ChatId


class Role(StrEnum):
    """What a person is; a liaison or deputy is so for a department, and a stranger towards all others.

    An owner is named in the settings, and a stranger has no role: neither is stored.
    """

    OWNER = "owner"
    OFFICE = "office"
    LIAISON = "liaison"
    DEPUTY = "deputy"
    READER = "reader"
    LEADER = "leader"
    STRANGER = "stranger"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a role; `account` is the platform's id, None once the person was forgotten."""

    id: int
    account: AccountId | None
    name: str
    language: str = ""
    """The language of their last words, `zh` or `en`; empty where they have said nothing yet."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A present role of a person; the department is empty if the role is for none.

    `chat` is the group in which it was given, None if it was given by a link.
    """

    person: Person
    role: Role
    department: str
    since: datetime
    chat: ChatId | None = None


_PRESENT = (
    "SELECT people.id, account, name, language, role, department, since, chat FROM appointments"
    " JOIN people ON people.id = person WHERE until IS NULL"
)


async def find(rows: Transaction, account: AccountId) -> Person | None:
    """The person with this account."""
    found = await rows.row("SELECT id, account, name, language FROM people WHERE account = ?", (account,))
    return _person(found) if found else None


async def with_roles(rows: Transaction, account: AccountId) -> tuple[Person | None, list[Appointment]]:
    """The person with this account, and their present roles."""
    statement = (
        "SELECT people.id, account, name, language, role, department, since, chat FROM people"
        " LEFT JOIN appointments ON person = people.id AND until IS NULL WHERE account = ? ORDER BY appointments.id"
    )
    found = await rows.rows(statement, (account,))
    person = _person(found[0]) if found else None
    return person, [_appointment(each) for each in found if each["role"] is not None]


async def by_number(rows: Transaction, number: int) -> Person | None:
    """Return the person with our id."""
    found = await rows.row("SELECT id, account, name, language FROM people WHERE id = ?", (number,))
    return _person(found) if found else None


async def meet(rows: Transaction, account: AccountId, name: str, moment: datetime) -> Person:
    """Remember a person and what they are called now."""
    statement = (
        "INSERT INTO people (account, name, met_at) VALUES (?, ?, ?)"
        " ON CONFLICT (account) DO UPDATE SET name = excluded.name RETURNING id, account, name, language"
    )
    found = await rows.one(statement, (account, name, stored(moment)))
    return _person(found)


async def speaks(rows: Transaction, person: int, language: str) -> None:
    """Remember in which language a person has spoken last."""
    await rows.change("UPDATE people SET language = ? WHERE id = ?", (language, person))


async def appoint(
    rows: Transaction, person: int, role: Role, department: str, moment: datetime, chat: ChatId | None = None
) -> bool:
    """Give a person a role, in a group or by a link; False if they have it."""
    statement = (
        "INSERT INTO appointments (person, role, department, since, chat) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    )
    return await rows.change(statement, (person, role, department, stored(moment), chat)) == 1


async def dismiss(rows: Transaction, person: int, role: Role, department: str, moment: datetime) -> bool:
    """End one role of a person; False if they do not have it."""
    statement = "UPDATE appointments SET until = ? WHERE person = ? AND role = ? AND department = ? AND until IS NULL"
    return await rows.change(statement, (stored(moment), person, role, department)) == 1


async def dismiss_from_all(rows: Transaction, person: int, moment: datetime) -> int:
    """End every role of a person; how many there were."""
    return await rows.change(
        "UPDATE appointments SET until = ? WHERE person = ? AND until IS NULL", (stored(moment), person)
    )


async def roles_of(rows: Transaction, person: int) -> list[Appointment]:
    """The present roles of a person."""
    found = await rows.rows(f"{_PRESENT} AND person = ? ORDER BY appointments.id", (person,))
    return [_appointment(each) for each in found]


async def roles_at(rows: Transaction, person: int, moment: datetime) -> list[Appointment]:
    """Return the roles that a person had at a moment."""
    statement = (
        "SELECT people.id, account, name, language, role, department, since, chat FROM appointments"
        " JOIN people ON people.id = person WHERE person = ?1 AND since <= ?2 AND (until IS NULL OR until > ?2)"
        " ORDER BY appointments.id"
    )
    return [_appointment(each) for each in await rows.rows(statement, (person, stored(moment)))]


async def speakers_of(rows: Transaction, department: str) -> list[Appointment]:
    """The present liaisons of a department, and after them their deputies."""
    statement = f"{_PRESENT} AND department = ? AND role IN ('liaison', 'deputy') ORDER BY role DESC, appointments.id"
    return [_appointment(each) for each in await rows.rows(statement, (department,))]


async def having(rows: Transaction, role: Role) -> list[Appointment]:
    """Everybody with a role at present."""
    found = await rows.rows(f"{_PRESENT} AND role = ? ORDER BY appointments.id", (role,))
    return [_appointment(each) for each in found]


async def everybody(rows: Transaction) -> list[Appointment]:
    """Every present role."""
    return [_appointment(each) for each in await rows.rows(f"{_PRESENT} ORDER BY role, department, appointments.id")]


def _person(row: Row) -> Person:
    return Person(row["id"], row["account"], row["name"], row["language"])


def _appointment(row: Row) -> Appointment:
    return Appointment(_person(row), Role(row["role"]), row["department"], restored(row["since"]), row["chat"])
