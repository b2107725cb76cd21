"""Copies of a database on a server: made by `pg_dump`, tried out by restoring them, and put back by `pg_restore`."""

import asyncio
import os
import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.engine.location import Server
from storage.engine.migrate import newest
from storage.engine.postgres.connecting import opened, quoted
from storage.engine.postgres.errors import RAISED
from storage.engine.postgres.errors import translated as as_told
from storage.engine.postgres.programs import read_copy, run
from storage.engine.postgres.reading import BEGIN
from storage.engine.postgres.runner import VERSIONS, PostgresRunner
from storage.errors import Exists, NotACopy, TryAgain

SCRATCH = "qingdan_check_"
"""What the name of a database begins with in which a copy is tried out."""
EMPTY = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
READ_WRITE = "read-write"
"""A snapshot holds on its own host alone: the programs are told the same."""
_OUTBOX = re.compile(r" TABLE (.+) outbox ")
_VERSION = re.compile(rf"^COPY \S.*{VERSIONS} .*$\n(\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Trial:
    """How a copy was checked: restored with the same row counts, or why that could not be done."""

    rows: int = 0
    why_not: str = ""


def dump(server: Server, target: Path, snapshot: str = "") -> None:
    """Write what a server holds of the deployment to a file, and read the file back.

    Raises TryAgain if that is not possible, NotACopy if the file cannot be read back.
    """
    moment = (f"--snapshot={snapshot}",) if snapshot else ()
    schema = f"--schema={quoted(server.schema)}"  # quoted, it is no pattern
    run("pg_dump", "--format=custom", "--no-owner", schema, f"--file={target}", *moment, server=server)
    read_copy(f"--file={os.devnull}", copy=target)


def dump_and_try(server: Server, target: Path) -> Trial:
    """Do the same, restore the file into a database of its own, and count the rows of every table on both sides.

    Raises as `dump` does, and NotACopy where they differ.
    """
    return asyncio.run(_dumped(server, target))


def put_back(copy: Path, server: Server) -> None:
    """Restore a copy into a schema without tables, all or nothing.

    Raises NotACopy if it is none of ours, of another schema or of a newer program, Exists if there are tables,
    TryAgain where it cannot be restored.
    """
    check_dump(copy, server.schema)
    asyncio.run(_refuse_tables(server))
    _restore(copy, server)


def check_dump(copy: Path, schema: str) -> None:
    """Raise NotACopy if a file is no copy of such a schema that this program can work with."""
    found = _OUTBOX.search(read_copy("--list", copy=copy))
    if not found:
        raise NotACopy(f"{copy}: of another program")
    if found[1] != schema:
        raise NotACopy(f"{copy}: of the schema {found[1]}, not {schema}: write ?schema= in the address")
    version = _VERSION.search(read_copy("--data-only", f"--table={VERSIONS}", "--file=-", copy=copy))
    if not version or not 1 <= int(version[1]) <= newest():
        raise NotACopy(f"{copy}: version {version[1] if version else '?'}, this program knows up to {newest()}")


def _restore(copy: Path, server: Server) -> None:
    options = ("--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges")
    run("pg_restore", *options, f"--schema={server.schema}", str(copy), server=server)


async def _refuse_tables(server: Server) -> None:
    async with _speaking(server) as runner:
        if names := sorted(await runner.tables()):
            raise Exists(f"{server}: {names[0]}")


async def _dumped(server: Server, target: Path) -> Trial:
    async with _speaking(server) as runner:
        await runner.control(f"{BEGIN}; SET LOCAL idle_in_transaction_session_timeout = 0")  # pg_dump takes its time
        snapshot = (await runner.run("SELECT pg_export_snapshot()")).rows[0][0]
        await asyncio.to_thread(dump, server, target, snapshot)
        counted = await _counted(runner)
    try:
        async with _scratch(server) as scratch:
            await asyncio.to_thread(_restore, target, scratch)
            async with _speaking(scratch) as runner:
                restored = await _counted(runner)
    except TryAgain as error:
        return Trial(why_not=str(error))
    if restored != counted:
        names = sorted({name for name, _ in restored.items() ^ counted.items()})
        raise NotACopy(f"{target}: restored with other rows in {', '.join(names)}")
    return Trial(sum(counted.values()))


async def _counted(runner: PostgresRunner) -> dict[str, int]:
    counts = {}
    for name in await runner.tables():
        counts[name] = int((await runner.run(f"SELECT count(*) FROM {quoted(name)}")).rows[0][0])
    return counts


@asynccontextmanager
async def _speaking(server: Server) -> AsyncIterator[PostgresRunner]:
    connection = await opened(server, target_session_attrs=READ_WRITE)
    try:
        yield PostgresRunner(connection)
    except RAISED as error:
        raise as_told(error) from error
    finally:
        await connection.close(timeout=2)


@asynccontextmanager
async def _scratch(server: Server) -> AsyncIterator[Server]:
    """An empty database on the same server, as long as the block. Raises TryAgain if the account may make none."""
    name = f"{SCRATCH}{secrets.token_hex(6)}"
    scratch = server.beside(name)
    connection = await opened(server, target_session_attrs=READ_WRITE)
    try:
        await connection.execute(
            f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
        )
        try:
            async with _speaking(scratch) as inside:
                await inside.control(f"CREATE SCHEMA IF NOT EXISTS {quoted(server.schema)}")
            yield scratch
        finally:
            await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    except RAISED as error:
        raise TryAgain(str(error)) from error
    finally:
        await connection.close(timeout=2)
