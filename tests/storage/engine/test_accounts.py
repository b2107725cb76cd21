"""An account for each district: it works in its schema, and cannot look into another's."""

import asyncpg
import pytest

from storage import heartbeats
from storage.engine.database import Database, open_database
from storage.engine.location import Server
from storage.engine.timestamps import restored
from storage.errors import TryAgain
from tests.servers import PostgresServer

NOW = restored(1_795_000_000_000)


@pytest.fixture
async def districts(server: PostgresServer) -> tuple[Server, Server]:
    """Two schemas of one database, each with an account that owns it and may do nothing else."""
    address = (await server.copied("template0")).address
    connection = await asyncpg.connect(address)
    for each in ("east", "west"):
        await connection.execute(f"DROP ROLE IF EXISTS {each}; CREATE ROLE {each} LOGIN")
        await connection.execute(f"CREATE SCHEMA {each} AUTHORIZATION {each}")
    await connection.close()
    east, west = (Server(address.replace("//qingdan@", f"//{each}@"), each) for each in ("east", "west"))
    return east, west


async def beat(database: Database) -> None:
    async with database.transaction("beat") as rows:
        await heartbeats.beat(rows, "poll", NOW)


async def test_it_has_its_schema_for_itself(districts: tuple[Server, Server]) -> None:
    east, west = districts
    for each in districts:
        database = await open_database(each)
        await beat(database)
        await database.close()
    with pytest.raises(TryAgain, match="no schema"):
        await open_database(Server(east.address, west.schema))
    with pytest.raises(TryAgain, match="permission denied"):
        await open_database(Server(east.address, "of nobody"))
