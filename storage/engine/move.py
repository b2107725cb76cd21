"""Moving all that a deployment has stored from one database to another, whichever engines keep them.

The target is filled in one transaction, which is committed once every table is read back and found the same: whenever
the program is killed, the target has all of it or nothing, and the same call begins again (ADR 98).
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from storage.engine.catalogue import Table, tables
from storage.engine.connection import Link
from storage.engine.database import Transaction, connect_to
from storage.engine.digest import Digest, digest_of, portions
from storage.engine.location import Location, Server
from storage.engine.migrate import newest, refuse_newer
from storage.engine.process_lock import held
from storage.engine.snapshot import read_any_version
from storage.errors import Exists, LeaveAlone, NotTheSame, StorageError


@dataclass(frozen=True, slots=True)
class Moved:
    """A table that has moved."""

    table: str
    digest: Digest


Told = Callable[[str, int], None]
"""Told how many rows of a table have been copied so far."""


def move(source: Location, target: Location, told: Told = lambda _, __: None) -> list[Moved]:
    """Copy everything to an empty database while no bot runs on either; the source is left unchanged.

    Raises InUse if a bot runs, Exists if the target holds something, LeaveAlone if one of them is damaged or
    not of this version of the program, NotTheSame if a table arrived otherwise, TryAgain if one cannot be used.
    Nothing has moved then.
    """
    with held(source):
        read_any_version(source, _check_source)
        with held(target):
            return asyncio.run(_moved(source, target, told))


async def _check_source(rows: Transaction) -> None:
    sound, version = await rows.soundness(), await rows.version()
    if sound != "ok":
        raise LeaveAlone(f"the database is damaged: {sound}")
    refuse_newer(version)
    if version == 0:
        raise LeaveAlone("there is no database of this program")
    if version < newest():
        raise LeaveAlone(f"the database has version {version}, this program {newest()}: start the bot on it once")


async def _moved(source: Location, target: Location, told: Told) -> list[Moved]:
    async with _writing(source) as old, _writing(target) as new:
        await _prepare(new)
        await _begin(old, source)  # whoever writes to the source meanwhile has to wait
        await _begin(new, target)
        try:
            if (filled := await _filled_table(new)) and not (moved := await _same(old, new)):
                raise Exists(f"{target}: {filled}")
            if not filled:
                moved = await _filled(old, new, told)
                await new.commit()
        finally:
            await new.roll_back()
            await old.roll_back()
        return moved


@asynccontextmanager
async def _writing(location: Location) -> AsyncIterator[Link]:
    link = await connect_to(location)
    try:
        yield link
    finally:
        await link.close()


async def _begin(link: Link, location: Location) -> None:
    await link.begin()
    if isinstance(location, Server):  # one side is idle while a long table is read back on the other
        await link.run("SET LOCAL idle_in_transaction_session_timeout = 0")


async def _prepare(new: Link) -> None:
    if await new.version() == 0 and (strange := sorted(await new.tables())):
        raise Exists(f"{strange[0]}, a table of another program")
    await new.prepare()


async def _filled_table(new: Link) -> str:
    """Return the first table with rows; None if all are empty."""
    for table in tables():
        if (await new.run(f"SELECT 1 FROM {table.name} LIMIT 1")).rows:
            return table.name
    return ""


async def _same(old: Link, new: Link) -> list[Moved]:
    """Return the contents if both are the same; None if they differ.

    So it is where the answer to the commit was lost, or where somebody moves twice.
    """
    moved = []
    for table in tables():
        digest = await digest_of(new, table)
        if digest.rows != await _count(old, table) or digest != await digest_of(old, table):
            return []
        moved.append(Moved(table.name, digest))
    return moved


async def _filled(old: Link, new: Link, told: Told) -> list[Moved]:
    try:
        await new.defer_references()
        moved = [Moved(each.name, await _copied(old, new, each, told)) for each in tables()]
        await new.check_references()
        for each in filter(lambda table: table.is_numbered, tables()):
            await new.count_on_from(each.name, await old.last_number(each.name))
    except StorageError:
        raise
    except Exception as error:
        raise NotTheSame(f"{type(error).__name__}: {error}") from error  # a row that the other engine does not take
    return moved


async def _copied(old: Link, new: Link, table: Table, told: Told) -> Digest:
    columns = ", ".join(f'"{each}"' for each in table.columns)
    places = ", ".join("?" * len(table.columns))
    statement = f"INSERT INTO {table.name} ({columns}) VALUES ({places})"
    read = Digest()
    async for rows in portions(old, table):
        read.add(rows)
        await new.run_all(statement, rows)  # type: ignore[arg-type]
        told(table.name, read.rows)
    await _compare(old, new, table, read)
    return read


async def _compare(old: Link, new: Link, table: Table, read: Digest) -> None:
    """Compare what was read with what is there, on both sides. Raises NotTheSame."""
    there = await _count(old, table)
    written = await digest_of(new, table)
    if not read.rows == there == written.rows or read != written:
        raise NotTheSame(f"{table.name}: {there} rows, {read.rows} read ({read}), {written.rows} written ({written})")


async def _count(link: Link, table: Table) -> int:
    return int((await link.run(f"SELECT count(*) FROM {table.name}")).rows[0][0])
