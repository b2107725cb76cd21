"""Databases and stages for whoever asks for one: `database`, `stage` in memory, `live` over HTTP."""

import asyncio
import functools
import logging
import re
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from bot.questions.assistant import Assistant
from bot.sensitive import is_identity_number
from storage.engine.database import Database, open_database
from tests.conversations.channel import open_channel
from tests.conversations.stage import Stage

if TYPE_CHECKING:  # the platform's library is loaded by those tests alone that need it
    from tests.conversations.live import Live

OpenStage = Callable[[], AbstractAsyncContextManager[Stage]]
"""Opens a stage; opened again, it is the same bot after a restart."""
OpenLive = Callable[[], AbstractAsyncContextManager["Live"]]
Opened = TypeVar("Opened")
_DIGITS = re.compile(r"(?=(\d{17}[\dX]))")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The event loop of the program, and no other."""
    return "asyncio"


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the present schema with nothing in it, made once; to be copied."""
    path = tmp_path_factory.mktemp("new") / "bot.sqlite3"

    async def made() -> None:
        await (await open_database(path)).close()

    asyncio.run(made())
    return path


@pytest.fixture
def database_path(tmp_path: Path, new_database: Path) -> Path:
    """The path of a new database for this test alone."""
    return Path(shutil.copy(new_database, tmp_path / "bot.sqlite3"))


@pytest.fixture
async def database(database_path: Path) -> AsyncIterator[Database]:
    """A database for this test alone."""
    opened = await open_database(database_path)
    yield opened
    await opened.close()


@pytest.fixture
def open_stage(database_path: Path, assistant: Assistant) -> OpenStage:
    """Open a stage in memory."""
    return lambda: _guarded(database_path, open_channel(database_path, assistant))


@pytest.fixture
def open_live(database_path: Path, assistant: Assistant, no_token_is_told: None) -> OpenLive:
    """Open a stage over HTTP."""
    del no_token_is_told
    return _opening_live(database_path, assistant, flood_rules=False)


@pytest.fixture
async def stage(open_stage: OpenStage) -> AsyncIterator[Stage]:
    """A stage in memory: for conversations that are about words and rules."""
    async with open_stage() as opened:
        yield opened


@pytest.fixture
async def live(open_live: OpenLive) -> AsyncIterator["Live"]:
    """A stage over HTTP: for what is about the line, the platform's faults, and delivery."""
    async with open_live() as opened:
        yield opened


@pytest.fixture
async def limited(database_path: Path, assistant: Assistant, no_token_is_told: None) -> AsyncIterator["Live"]:
    """A stage over HTTP on a platform with its flood rules."""
    del no_token_is_told
    async with _opening_live(database_path, assistant, flood_rules=True)() as opened:
        yield opened


@pytest.fixture
def no_token_is_told(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """At its most talkative, whatever happens in a test, the log has no token."""
    with caplog.at_level(logging.DEBUG):
        yield
    told = [each.getMessage() for phase in ("setup", "call") for each in caplog.get_records(phase)]
    assert [line for line in told if "7000000001:" in line] == []


def _opening_live(path: Path, assistant: Assistant, *, flood_rules: bool) -> OpenLive:
    from tests.conversations.live import open_live as opened  # noqa: PLC0415 - loads the platform's library

    return lambda: _guarded(path, functools.partial(opened, flood_rules=flood_rules)(path, assistant))


@asynccontextmanager
async def _guarded(path: Path, opening: AbstractAsyncContextManager[Opened]) -> AsyncIterator[Opened]:
    """Open a stage; when it is closed, no identity number is in the files of its database."""
    async with opening as opened:
        yield opened
    content = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*")).decode("utf-8", "ignore")
    assert not [each for each in _DIGITS.findall(content) if is_identity_number(each)]
