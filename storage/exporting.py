"""Exporting everything stored about check-ins, row by row."""

from collections.abc import AsyncIterator, Mapping

from storage.engine.database import Transaction
from storage.engine.timestamps import restored

SCHEMA = 2
"""Raised whenever a table or a field of the export changes its meaning."""
TABLES: Mapping[str, tuple[str, ...]] = {
    "people": ("id", "account", "name", "met_at"),
    "appointments": ("id", "person", "role", "department", "since", "until", "chat"),
    "invitations": ("role", "department", "made_by", "made_at", "expires_at", "ended_at", "used_by", "replaces"),
    "reports": ("id", "department", "ref", "chat", "message_id", "withdrawn", "ended"),
    "versions": ("report", "number", "day", "state", "percent", "text", "person", "made_at"),
    "evidence": ("id", "kind", "text", "file", "size", "sha256", "kept_as", "chat", "message_id", "person", "made_at"),
    "proofs": ("report", "evidence"),
    "reviews": ("id", "report", "version", "decision", "reason", "person", "made_at"),
    "audit": ("id", "at", "person", "action", "subject", "old", "new"),
    "rounds": ("chat", "mode", "at", "thread"),
    "answers_to_rounds": ("chat", "day", "department", "person", "made_at"),
    "wishes": ("person",),
    "duties": (
        "id",
        "key",
        "ref",
        "quote",
        "kind",
        "rule",
        "start_days",
        "ladder",
        "departments",
        "stopped",
        "set_by",
        "since",
    ),
    "occurrences": (
        "id",
        "duty",
        "period",
        "start",
        "due",
        "provisional",
        "stage",
        "moves",
        "report",
        "reason",
        "ended_at",
    ),
    "redatings": ("id", "occurrence", "old", "new", "reason", "person", "made_at"),
    "requests": (
        "id",
        "occurrence",
        "kind",
        "department",
        "reason",
        "new_due",
        "person",
        "made_at",
        "granted",
        "decided_by",
        "decided_at",
    ),
    "seen": ("occurrence", "department", "day", "person"),
    "nudges": ("id", "occurrence", "audience", "rung", "day", "due_at", "state", "reason", "ended_at"),
    "burden": ("department", "week", "messages", "taps"),
    "lists": ("id", "title", "since", "adopted_at"),
    "list_news": ("list", "department", "text", "told", "ended_at"),
    "leaves": ("person", "first", "last", "made_at"),
    "not_in_private": ("person",),
    "notices": ("id", "text", "person", "made_at"),
    "notice_copies": ("notice", "department", "due_at", "state", "reason", "ended_at"),
    "receipts": ("notice", "department", "person", "made_at"),
    "objections": ("id", "department", "subject", "text", "person", "made_at"),
    "rankings": ("id", "until", "reason", "person", "made_at"),
    "unfinished_reports": ("chat", "thread", "account", "asked_at"),
    "wordings": ("said", "ref", "person", "made_at"),
}
"""What is exported of each table; tokens of invitations and what only this program understands are left out."""
MOMENTS = frozenset(
    {"met_at", "since", "until", "made_at", "expires_at", "ended_at", "decided_at", "due_at", "adopted_at", "asked_at"}
)
_PAGE = 1_000


async def exported(rows: Transaction, table: str) -> AsyncIterator[dict[str, object]]:
    """The rows of a table, moments as ISO texts in UTC; a page at a time."""
    fields, start = TABLES[table], 0
    while True:
        # by every field: of rows that only begin alike, a server may put others on the next page than it left out here
        order = ", ".join(str(place) for place in range(1, len(fields) + 1))
        statement = f"SELECT {', '.join(fields)} FROM {table} ORDER BY {order} LIMIT ? OFFSET ?"
        found = await rows.rows(statement, (_PAGE, start))
        for each in found:
            yield {name: _told(table, name, each[name]) for name in fields}
        if len(found) < _PAGE:
            return
        start += _PAGE


def _told(table: str, name: str, value: object) -> object:
    is_moment = name in MOMENTS or (table, name) == ("audit", "at")
    return restored(value).isoformat() if is_moment and isinstance(value, int) else value
