"""`python -m docs.drawing.schema --write`: docs/schema.md, made from the migrations."""

import re
import sqlite3
import sys
from pathlib import Path

from storage.engine.migrate import migrations

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "schema.md"
BESIDE = (
    "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type <> 'table' AND sql NOTNULL ORDER BY name"
)
"""The indexes and triggers of a table."""
HEAD = """# The schema

Written by `python -m docs.drawing.schema --write` from the numbered migrations in `storage/migrations/`. Timestamps are
milliseconds since 1970 in UTC; days are ISO dates. Every table belongs to the module named with it, which alone writes
to it.
"""


def page() -> str:
    """Return the page for the newest schema."""
    database = sqlite3.connect(":memory:")
    for script in migrations().values():
        database.executescript(script)
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    owners = _owners([each for each in names if not each.startswith("sqlite_")])
    return "\n".join([HEAD, *(_table(database, name, owners[name]) for name in owners)])


def _owners(tables: list[str]) -> dict[str, Path | None]:
    """The module of the storage that inserts into each table."""
    modules = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "storage").rglob("*.py"))}
    written = {name: re.compile(rf"INSERT (?:OR \w+ )?INTO {name}\b") for name in tables}
    return {name: next((p for p, text in modules.items() if written[name].search(text)), None) for name in tables}


def _table(database: sqlite3.Connection, name: str, owner: Path | None) -> str:
    lines = [f"## {name}", "", _purpose(owner), "", "| column | type | |", "| --- | --- | --- |"]
    keys = {each[3]: f"→ `{each[2]}`" for each in database.execute(f"PRAGMA foreign_key_list({name})")}
    for _, column, kind, required, default, primary in database.execute(f"PRAGMA table_info({name})"):
        facts = ["primary key" if primary else "", "" if required or primary else "may be empty", keys.get(column, "")]
        facts.append(f"{default} at first" if default not in {None, "''"} else "")
        lines.append(f"| `{column}` | {kind.lower()} | {', '.join(filter(None, facts))} |")
    statement = (
        "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type <> 'table' AND sql NOTNULL ORDER BY name"
    )
    for kind, other, sql in database.execute(statement, (name,)):
        lines += (
            ["", f"{kind.capitalize()} `{other}`: {_rule(sql)}"] if kind == "index" else ["", f"Trigger `{other}`."]
        )
    return "\n".join([*lines, ""])


def _purpose(owner: Path | None) -> str:
    if owner is None:
        return "Filled by a trigger."
    first = owner.read_text(encoding="utf-8").split('"""')[1].split("\n\n")[0]
    return f"`{owner.relative_to(ROOT)}`: {' '.join(first.split())}"


def _rule(sql: str) -> str:
    unique = "unique " if sql.startswith("CREATE UNIQUE") else ""
    return unique + " ".join(sql.split(" ON ", 1)[1].split("(", 1)[1].split()).replace(") WHERE", " where").rstrip(")")


if __name__ == "__main__":
    if "--write" in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())
