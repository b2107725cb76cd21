"""The sessions of a deployment on its server: who is active, and who stands by.

Each holds an advisory lock of its kind for as long as its connection lasts, and says in its `application_name` since
when and on which host, so that whoever can connect can see it and nothing is written for it.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from storage.engine.connection import Runner

LONGEST = 63
"""Characters of a name that the server keeps, all of ASCII (runtime-config-logging.html, application_name)."""
SESSIONS = (
    "SELECT l.pid, coalesce(a.application_name, '') AS name"
    " FROM pg_locks AS l JOIN pg_stat_activity AS a USING (pid)"
    " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
    " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    " AND (CAST(l.classid AS bigint) << 32) | CAST(l.objid AS bigint)"
)
_NAME = re.compile(r"qingdan (?P<role>\w+) (?P<since>\S+Z) (?P<host>.*)")
_WRITTEN = "%Y-%m-%dT%H:%M:%SZ"


class CopyRole(StrEnum):
    """What a session is there for."""

    ACTIVE = "active"
    STANDBY = "standby"
    COMMAND = "command"
    """A command that works on the database while no bot may run."""

    @property
    def key(self) -> str:
        """The expression for the key of the lock that a session of this role holds, for its schema alone."""
        stands_by = self is CopyRole.STANDBY
        return f"hashtextextended('qingdan {'stands by' if stands_by else 'is active'} on ' || current_schema(), 0)"


@dataclass(frozen=True, slots=True)
class Session:
    """A session as the server shows it."""

    pid: int
    name: str

    @property
    def host(self) -> str:
        """The host that the session names; empty if it names none."""
        found = _NAME.fullmatch(self.name)
        return found["host"] if found else ""

    @property
    def role(self) -> CopyRole | None:
        """What it says it is there for."""
        found = _NAME.fullmatch(self.name)
        return CopyRole(found["role"]) if found and found["role"] in set(CopyRole) else None

    @property
    def since(self) -> datetime | None:
        """Since when it is what it is."""
        found = _NAME.fullmatch(self.name)
        return datetime.strptime(found["since"], _WRITTEN).replace(tzinfo=UTC) if found else None


def name_of(role: CopyRole, since: datetime, host: str) -> str:
    """Return the `application_name` of a session."""
    return f"qingdan {role} {since.astimezone(UTC):{_WRITTEN}} {host}".encode("ascii", "replace").decode()[:LONGEST]


async def sessions_of(runner: Runner, role: CopyRole) -> list[Session]:
    """Return the sessions that hold the lock of a role."""
    found = await runner.run(f"{SESSIONS} = {role.key} ORDER BY name")
    return [Session(each["pid"], each["name"]) for each in found.rows]
