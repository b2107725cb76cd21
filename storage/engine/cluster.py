"""Who uses a database, and which server keeps it, as the server reports it to operators."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.engine.connection import Row, Runner
from storage.engine.location import Location, Server
from storage.errors import StorageError


@dataclass(frozen=True, slots=True)
class ProgramCopy:
    """A running copy of the program."""

    host: str
    since: datetime | None
    is_command: bool = False
    """Whether it is a command that works on the database while no bot may run."""


@dataclass(frozen=True, slots=True)
class Replica:
    """A server that copies from this one; what the account may not read is None."""

    name: str
    state: str | None
    """`streaming` where it keeps up."""
    sync: str | None
    """`sync` or `quorum` where commits wait for it, `potential` or `async` where they do not."""
    bytes_behind: int | None
    """Bytes of changes that it has still to apply."""
    seconds_behind: float | None
    """Replay delay of the replica in seconds; None also if nothing has changed lately."""

    @property
    def is_waited_for(self) -> bool:
        """Whether what is acknowledged is on its disk too."""
        return self.sync in ("sync", "quorum")


@dataclass(frozen=True, slots=True)
class Cluster:
    """The copies of the program, and the server with its replicas."""

    library: str
    is_primary: bool
    wants_synchronous: bool
    """Whether the server is set up to wait for a replica at each commit."""
    active: ProgramCopy | None
    standing_by: tuple[ProgramCopy, ...]
    replicas: tuple[Replica, ...]
    may_see_replicas: bool
    """Whether the account may read how far replicas are behind."""

    def stands_by(self, host: str) -> bool:
        """Whether a copy on this host stands by, and none is active there."""
        is_active = self.active is not None and self.active.host == host
        return not is_active and any(each.host == host for each in self.standing_by)


def cluster(location: Location) -> Cluster | None:
    """Look who works on a database; None for a file. Raises TryAgain if the server cannot be asked.

    Of several hosts the primary is asked, else whichever answers.
    """
    if not isinstance(location, Server):
        return None
    from storage.engine.postgres.reading import read

    try:
        return read(location, _seen)
    except StorageError:
        return read(location, _seen, "any")


async def _seen(runner: Runner) -> Cluster:
    from storage.engine.postgres.sessions import CopyRole, Session, sessions_of

    def copies(found: Sequence[Session]) -> list[ProgramCopy]:
        return [ProgramCopy(each.host, each.since, each.role is CopyRole.COMMAND) for each in found]

    facts = (await runner.run(FACTS)).rows[0]
    return Cluster(
        library=runner.library,
        is_primary=not facts["in_recovery"],
        wants_synchronous=bool(facts["waits_for"]),
        active=next(iter(copies(await sessions_of(runner, CopyRole.ACTIVE))), None),
        standing_by=tuple(copies(await sessions_of(runner, CopyRole.STANDBY))),
        replicas=tuple(map(_replica, (await runner.run(REPLICAS)).rows)),
        may_see_replicas=facts["may_see"],
    )


FACTS = (
    "SELECT pg_is_in_recovery() AS in_recovery, current_setting('synchronous_standby_names') AS waits_for,"
    " pg_has_role('pg_read_all_stats', 'USAGE') AS may_see"
)
REPLICAS = (
    "SELECT coalesce(application_name, '') AS name, state, sync_state,"
    " CAST(CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) END"
    " AS bigint) AS behind, CAST(extract(epoch FROM replay_lag) AS double precision) AS seconds"
    " FROM pg_stat_replication ORDER BY application_name"
)


def _replica(row: Row) -> Replica:
    return Replica(row["name"], row["state"], row["sync_state"], row["behind"], row["seconds"])
