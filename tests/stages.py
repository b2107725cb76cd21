"""Databases and stages for whoever asks for one: `database`, `stage` in memory, `live` over HTTP."""

import asyncio
import functools
import itertools
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from bot.questions.assistant import Assistant
from storage.engine.atomic_files import private_file, private_folder
from storage.engine.database import Database, Transaction, open_database
from storage.engine.location import Location
from storage.engine.sqlite import link as sqlite
from tests.contents import bytes_of, identity_numbers_in
from tests.conversations.channel import open_channel
from tests.conversations.stage import Stage
from tests.token_watch import no_token

if TYPE_CHECKING:  # the platform's library is loaded by those tests alone that need it
    from tests.conversations.live import Live
    from tests.servers import PostgresServer

OpenStage = Callable[[], AbstractAsyncContextManager[Stage]]
"""Opens a stage; opened again, it is the same bot after a restart."""
OpenLive = Callable[[], AbstractAsyncContextManager["Live"]]
Opened = TypeVar("Opened")
OnRows = Callable[[Callable[[Transaction], Awaitable[Any]]], Any]
"""Does work in a transaction on a new database; what it has stored is undone."""
SQLITE, POSTGRES = ENGINES = ("sqlite", "postgres")
ON_BOTH = (
    "storage",
    "conversations/checkins/review/test_queue.py",
    "conversations/checkins/test_asking_back.py",
    "conversations/checkins/test_confirming.py",
    "conversations/checkins/test_evidence.py",
    "conversations/checkins/test_filing.py",
    "conversations/checkins/test_in_words.py",
    "conversations/checkins/test_reviews.py",
    "conversations/checkins/test_revising.py",
    "conversations/checkins/test_submitting.py",
    "conversations/duties/test_deciding.py",
    "conversations/duties/test_extending.py",
    "conversations/duties/test_fulfilling.py",
    "conversations/duties/test_reminders.py",
    "conversations/office/test_adopting.py",
    "conversations/people/test_appointing.py",
    "conversations/people/test_naming.py",
    "conversations/people/test_people.py",
)
"""Folders and files whose tests run on both engines; the others run on SQLite, or on what `--engine` says."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to run all tests on one engine, but for those that name others."""
    parser.addoption("--engine", choices=ENGINES, help="run on this engine what is not marked for others")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests that use a database on the engines that they are for: those that they name, else by where they lie."""
    if "engine" not in metafunc.fixturenames:
        return
    named = metafunc.definition.get_closest_marker("engine")
    engines = named.args if named else ENGINES if _is_on_both(metafunc.definition.path) else (SQLITE,)
    chosen = metafunc.config.getoption("--engine")
    if chosen and (not named or chosen in named.args):
        engines = (chosen,)
    metafunc.parametrize("engine", engines)


@functools.cache
def _is_on_both(path: Path) -> bool:
    """Return whether the tests of a file run on both engines where they name none."""
    return any(path.is_relative_to(Path(__file__).parent / each) for each in ON_BOTH)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end what could not be tested here."""
    from tests.servers import MISSING, programs  # noqa: PLC0415 - loads a library that few tests need

    if programs() is None:
        terminalreporter.write_line(MISSING, yellow=True)


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


@pytest.fixture(scope="session", autouse=True)
def _copied_where_new(new_database: Path) -> Iterator[None]:
    """Let a new file be a copy of the new database: a twelfth of the time of all its migrations.

    Tests of the engine see the migrations themselves.
    """
    connect = sqlite.connect

    async def connect_to_copy(path: Path) -> sqlite.SqliteLink:
        if not path.exists():
            private_folder(path.parent)
            private_file(path)
            shutil.copyfile(new_database, path)
        return await connect(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "connect", connect_to_copy)
        yield


@pytest.fixture
def database_path(tmp_path: Path, new_database: Path) -> Path:
    """The path of a new database for this test alone."""
    return Path(shutil.copy(new_database, tmp_path / "bot.sqlite3"))


@pytest.fixture(scope="session")
def server() -> Iterator["PostgresServer"]:
    """A PostgreSQL server of these tests."""
    from tests.servers import running_server  # noqa: PLC0415 - loads a library that few tests need

    with running_server() as running:
        yield running


@pytest.fixture
def new_location(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Location]]:
    """Make a new database each time, of each engine on which the test runs."""
    if engine == SQLITE:
        made, numbers = request.getfixturevalue("new_database"), itertools.count()
        yield lambda: Path(shutil.copy(made, tmp_path / f"{next(numbers)}.sqlite3"))
        return
    monkeypatch.chdir(tmp_path)  # where the files of the deployment are then
    server: PostgresServer = request.getfixturevalue("server")
    yield lambda: asyncio.run(server.copied("made"))
    asyncio.run(server.drop_copies())


@pytest.fixture
def location(engine: str, request: pytest.FixtureRequest) -> Location:
    """Where there is a new database for this test alone, of each engine on which the test runs."""
    if engine == SQLITE:
        return request.getfixturevalue("database_path")  # type: ignore[no-any-return]
    made: Callable[[], Location] = request.getfixturevalue("new_location")
    return made()


@pytest.fixture
async def database(location: Location) -> AsyncIterator[Database]:
    """A database for this test alone."""
    opened = await open_database(location)
    yield opened
    await opened.close()


@pytest.fixture
def on_rows(location: Location) -> OnRows:
    """Do work in a transaction on a database, which is new each time."""

    async def done(work: Callable[[Transaction], Awaitable[Any]]) -> Any:  # noqa: ANN401 - whatever the work gives
        opened, found = await open_database(location), []
        try:
            with suppress(_Enough):
                async with opened.transaction("work") as rows:
                    found.append(await work(rows))
                    raise _Enough
        finally:
            await opened.close()
        return found[0]

    return lambda work: asyncio.run(done(work))


class _Enough(Exception):
    """Undoes a transaction."""


@pytest.fixture
def open_stage(location: Location, assistant: Assistant) -> OpenStage:
    """Open a stage in memory."""
    return lambda: _guarded(location, open_channel(location, assistant))


@pytest.fixture
def open_live(location: Location, assistant: Assistant, no_token_is_told: None) -> OpenLive:
    """Open a stage over HTTP."""
    del no_token_is_told
    return _opening_live(location, assistant, flood_rules=False)


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
async def limited(location: Location, assistant: Assistant, no_token_is_told: None) -> AsyncIterator["Live"]:
    """A stage over HTTP on a platform with its flood rules."""
    del no_token_is_told
    async with _opening_live(location, assistant, flood_rules=True)() as opened:
        yield opened


@pytest.fixture
def no_token_is_told() -> Iterator[None]:
    """At its most talkative, whatever happens in a test, the log has no token."""
    with no_token():
        yield


def _opening_live(location: Location, assistant: Assistant, *, flood_rules: bool) -> OpenLive:
    from tests.conversations.live import open_live as opened  # noqa: PLC0415 - loads the platform's library

    return lambda: _guarded(location, functools.partial(opened, flood_rules=flood_rules)(location, assistant))


@asynccontextmanager
async def _guarded(location: Location, opening: AbstractAsyncContextManager[Opened]) -> AsyncIterator[Opened]:
    """Open a stage; when it is closed, no identity number is in its database."""
    async with opening as opened:
        yield opened
    assert list(identity_numbers_in(bytes_of(location))) == []
