"""Renumbering entries and renaming departments in every table, in the caller's transaction.

Every column of text in the schema is either here or in AS_IT_WAS; a test walks the schema and finds the one that is in
neither.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime

from storage.engine.connection import Value
from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.reports import Matter

REFS = {"matters": "ref", "reports": "ref", "duties": "ref", "wordings": "ref"}
"""Columns that hold the number of an entry."""
DEPARTMENTS = {
    "matters": "department",
    "reports": "department",
    "appointments": "department",
    "invitations": "department",
    "requests": "department",
    "seen": "department",
    "burden": "department",
    "answers_to_rounds": "department",
    "list_news": "department",
    "notice_copies": "department",
    "receipts": "department",
    "objections": "department",
}
"""Columns that hold the name of a department."""
KEYED = {"duties": ("key", "departments"), "nudges": ("key", "audience")}
"""Columns in which a number or a name stands among other things; each has its own way below."""
JSON = {"offers": ("choices", "on_reply"), "slow_work": ("body",)}
"""JSON columns whose fields hold numbers of entries and names of departments."""
AS_IT_WAS = frozenset(
    """
    used_passes.mark
    inbox.body inbox.state inbox.error outbox.key outbox.lane outbox.purpose outbox.body outbox.state outbox.error
    outbox.slot outbox.queue chats.type chats.title chats.state pauses.lane
    questions.text questions.plain questions.reply questions.checklist misses.question misses.example misses_today.day
    pulses.name pulses.note people.name people.language earlier_names.name appointments.role invitations.token
    invitations.role reports.reply reports.ended versions.day versions.state versions.text
    evidence.kind evidence.text evidence.file evidence.unique_id evidence.sha256 evidence.kept_as evidence.album
    reviews.decision reviews.reason audit.action audit.subject audit.old audit.new offers.key
    rounds.mode rounds.at answers_to_rounds.day duties.quote duties.kind duties.rule duties.ladder duties.since
    duties.planned_to occurrences.period occurrences.start occurrences.due occurrences.stage occurrences.reason
    redatings.old redatings.new redatings.reason requests.kind requests.reason requests.new_due seen.day
    nudges.rung nudges.day nudges.state nudges.reason nudges.message calendars.body burden.week briefs.week
    rankings.until rankings.reason quiet_hours.hours marks.name marks.value slow_work.kind slow_work.state
    slow_work.error lists.title lists.files lists.outline list_news.text leaves.first leaves.last notices.text
    notice_copies.state notice_copies.reason notice_copies.message objections.subject objections.text
    unfinished_reports.key wordings.said
    people.account appointments.chat members.chat members.account chats.chat chats.adopted_by moves.old moves.new
    outbox.chat outbox.message_id outbox.author questions.chat questions.message_id questions.thread questions.asker
    reports.chat reports.message_id evidence.chat evidence.message_id offers.chat offers.account slow_work.account
    slow_work.chat unfinished_reports.chat unfinished_reports.thread unfinished_reports.account rounds.chat
    rounds.thread answers_to_rounds.chat quiet_hours.chat quiet_hours.thread misses_today.account
    """.split()
)
"""Columns that name neither, or say what was said and done, which nobody changes."""
_ON_THE_WAY = "\x01"


async def refs_named(rows: Transaction) -> set[str]:
    """Return every number of an entry that the database names."""
    found = [await rows.rows(f"SELECT DISTINCT {column} AS ref FROM {table}") for table, column in REFS.items()]
    return {each["ref"] for some in found for each in some}


async def departments_named(rows: Transaction) -> set[str]:
    """Return every department that the database names."""
    found = [await rows.rows(f"SELECT DISTINCT {column} AS name FROM {table}") for table, column in DEPARTMENTS.items()]
    named = await rows.rows("SELECT DISTINCT value AS name FROM duties, json_each(departments)")
    return {each["name"] for some in (*found, named) for each in some} - {""}


async def matters(rows: Transaction) -> list[Matter]:
    """Return every matter on which a report holds."""
    statement = "SELECT DISTINCT department, ref FROM reports WHERE withdrawn = 0 ORDER BY department, ref"
    return [Matter(each["department"], each["ref"]) for each in await rows.rows(statement)]


async def end_reports(rows: Transaction, reasons: Mapping[Matter, str]) -> list[tuple[int, Matter]]:
    """Withdraw the reports on some matters, each with its reason; return their numbers.

    What they had said is done and nobody had closed is to be done again.
    """
    ended = []
    for matter, reason in reasons.items():
        statement = (
            "UPDATE reports SET withdrawn = 1, ended = ? WHERE withdrawn = 0 AND department = ? AND ref = ?"
            " RETURNING id"
        )
        ended += [(each["id"], matter) for each in await rows.rows(statement, (reason, *matter))]
    reopened = (
        "UPDATE occurrences SET stage = 'open', report = NULL"
        " WHERE stage = 'reported' AND report IN (SELECT value FROM json_each(?))"
    )
    await rows.change(reopened, (json.dumps([number for number, _ in ended]),))
    return sorted(ended)


async def end_requests(rows: Transaction, occurrences: Iterable[int], moment: datetime) -> int:
    """End what departments have asked for on some occurrences, undecided by anybody; how much it was."""
    statement = (
        "UPDATE requests SET granted = 0, decided_at = ? WHERE granted IS NULL"
        " AND occurrence IN (SELECT value FROM json_each(?))"
    )
    return await rows.change(statement, (stored(moment), json.dumps(list(occurrences))))


async def end_roles(rows: Transaction, department: str, moment: datetime) -> int:
    """End the roles and the open invitations for a department; how many roles there were."""
    ending = "UPDATE invitations SET ended_at = ? WHERE department = ? AND ended_at IS NULL"
    await rows.change(ending, (stored(moment), department))
    statement = "UPDATE appointments SET until = ? WHERE department = ? AND until IS NULL"
    return await rows.change(statement, (stored(moment), department))


async def renumber(rows: Transaction, refs: Mapping[str, str]) -> None:
    """Give entries other numbers everywhere. Two that become one keep one line of what a department owes."""
    for table, column in REFS.items():
        await _replaced(rows, table, column, refs)


async def rename(rows: Transaction, departments: Mapping[str, str], gone: Collection[str], moment: datetime) -> None:
    """Give departments other names everywhere. Of two that become one, a person keeps each role once.

    Those that are gone keep their name, but are named for no duty any more.
    """
    await _end_roles_twice(rows, departments, moment)
    for table, column in DEPARTMENTS.items():
        await _replaced(rows, table, column, departments)
    await _rename_named(rows, departments, gone)
    for before, after in departments.items():
        for part in ("lead", "participant"):
            await _readdress(rows, f"{part}:{before}", f"{part}:{_ON_THE_WAY}{after}")
    for after in departments.values():
        for part in ("lead", "participant"):
            await _readdress(rows, f"{part}:{_ON_THE_WAY}{after}", f"{part}:{after}")


async def rekey(rows: Transaction, keys: Mapping[str, str]) -> None:
    """Give duties other keys."""
    await _replaced(rows, "duties", "key", keys)


async def rewrite(rows: Transaction, change: Callable[[str, str], str]) -> int:
    """Rewrite every JSON column; `change` gets the column and its text. Return how many rows changed."""
    count = 0
    for table, column in ((table, column) for table, columns in JSON.items() for column in columns):
        changed = f"UPDATE OR IGNORE {table} SET {column} = ? WHERE id = ?"
        for each in await rows.rows(f"SELECT id AS number, {column} AS said FROM {table} WHERE {column} <> ''"):
            after = change(f"{table}.{column}", each["said"])
            if after != each["said"]:
                count += await rows.change(changed, (after, each["number"]))
    return count


async def _replaced(rows: Transaction, table: str, column: str, names: Mapping[str, str]) -> None:
    """Replace all at once, also in cycles; a row that becomes equal to another is deleted."""
    found = [(f"{_ON_THE_WAY}{after}", before) for before, after in names.items() if before != after]
    if not found:
        return
    await rows.change_all(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} = ?", found)
    await rows.change_all(f"DELETE FROM {table} WHERE {column} = ?", [(before,) for _, before in found])
    on_the_way: list[tuple[Value, ...]] = [(after,) for after, _ in found]
    statement = f"UPDATE OR IGNORE {table} SET {column} = substr({column}, 2) WHERE {column} = ?"
    await rows.change_all(statement, on_the_way)
    await rows.change_all(f"DELETE FROM {table} WHERE {column} = ?", on_the_way)


async def _end_roles_twice(rows: Transaction, departments: Mapping[str, str], moment: datetime) -> None:
    """Of roles that become the same, end all but the oldest."""
    found = await rows.rows("SELECT id, person, role, department FROM appointments WHERE until IS NULL ORDER BY id")
    held: set[tuple[int, str, str]] = set()
    for each in found:
        role = (each["person"], each["role"], departments.get(each["department"], each["department"]))
        if role in held:
            await rows.change("UPDATE appointments SET until = ? WHERE id = ?", (stored(moment), each["id"]))
        held.add(role)


async def _rename_named(rows: Transaction, departments: Mapping[str, str], gone: Collection[str]) -> None:
    for each in await rows.rows("SELECT id, departments FROM duties WHERE departments <> '[]'"):
        left = [name for name in json.loads(each["departments"]) if name not in gone]
        named = list(dict.fromkeys(departments.get(name, name) for name in left))
        said = json.dumps(named, ensure_ascii=False)
        await rows.change("UPDATE duties SET departments = ? WHERE id = ?", (said, each["id"]))


async def _readdress(rows: Transaction, before: str, after: str) -> None:
    """Address planned words to another name; where both had the same one, the second keeps a key of its own."""
    for unique in ("", " || '~' || id"):
        statement = f"UPDATE OR IGNORE nudges SET key = replace(key, ?1, ?2){unique}, audience = ?2 WHERE audience = ?1"
        await rows.change(statement, (before, after))
