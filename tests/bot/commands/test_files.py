"""What the commands write is whole and private; what they cannot open or write is one sentence."""

import errno
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.cli import main
from bot.commands.table import COMMANDS
from bot.errors import FAULTY, USAGE
from checklist_data.reader import PACKAGED
from storage.engine.migrate import newest
from storage.engine.sqlite import link
from tests.bot.commands.deployment import DATABASE, Platform, leave_database
from tests.patience import PATIENCE

pytestmark = pytest.mark.usefixtures("alone")
WRITING = (["ledger"], ["export", "--json"], ["ics"], ["backup"])
CALLS: dict[str, list[str]] = {
    "run": ["run"],
    "doctor": ["doctor"],
    "health": ["health"],
    "backup": ["backup", "copy"],
    "restore": ["restore", str(DATABASE)],
    "move-database": ["move-database", str(DATABASE), "moved.sqlite3"],
    "ledger": ["ledger", "a.xlsx"],
    "circular": ["circular", "--month", "2026-11", "a.docx"],
    "import-ledger": ["import-ledger", "here.xlsx"],
    "export": ["export", "--json", "a.json"],
    "erase-person": ["erase-person", "7"],
    "calendar": ["calendar", "show", "2026"],
    "ics": ["ics", "a.ics"],
    "adopt": ["adopt", str(PACKAGED)],
}
WITHOUT_DATABASE = {"import-checklist", "diff", "practice", "ask", "chat", "check", "settings"}


@pytest.fixture(autouse=True)
def _open_handed() -> Iterator[None]:
    """A machine on which new files can be read by everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    """The permissions of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def others() -> dict[Path, bytes]:
    """What lies in the working folder beside the database and its log."""
    found = (each for each in sorted(Path().rglob("*")) if not each.name.startswith(DATABASE.name))
    return {each: each.read_bytes() if each.is_file() else b"" for each in found}


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_what_a_command_writes_is_for_this_account_alone(words: list[str]) -> None:
    leave_database()
    assert main([*words, "out"], Platform()) == 0
    assert mode(Path("out")) == 0o600
    assert mode(DATABASE) == 0o600


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
@pytest.mark.parametrize("place", ["nowhere/out", "file/out", "folder", "名" * 90])
def test_a_place_that_cannot_be_written_is_one_sentence_and_nothing_is_left(
    words: list[str], place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    leave_database()
    Path("file").touch()
    Path("folder").mkdir()
    before = others()
    assert main([*words, place], Platform()) == USAGE
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 1
    assert "(" in printed.err
    assert printed.out == ""
    assert others() == before


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_on_a_full_disk_nothing_is_written_and_the_old_file_stays(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    leave_database()
    is_replaced = words == ["ics"]
    if is_replaced:
        assert main([*words, "out"], Platform()) == 0
    before = others()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert main([*words, "out"], Platform()) == USAGE
    assert "No space left" in capsys.readouterr().err
    assert others() == before


def test_every_command_that_opens_a_database_is_tried_below() -> None:
    assert {each.name for each in COMMANDS} == CALLS.keys() | WITHOUT_DATABASE


def _is_a_folder() -> None:
    DATABASE.mkdir()


def _is_no_database() -> None:
    DATABASE.write_bytes(b"no database at all" * 1000)


def _is_cut() -> None:
    leave_database()
    DATABASE.write_bytes(DATABASE.read_bytes()[:5000])


def _is_of_a_newer_program() -> None:
    leave_database()
    with sqlite3.connect(DATABASE) as connection:
        connection.execute(f"PRAGMA user_version = {newest() + 1}")
    connection.close()


def _is_below_a_file() -> None:
    Path("file").touch()
    os.environ["QINGDAN_DATABASE"] = "file/qingdan.sqlite3"


FAULTS: tuple[Callable[[], None], ...] = (
    _is_a_folder,
    _is_no_database,
    _is_cut,
    _is_of_a_newer_program,
    _is_below_a_file,
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("name", sorted(CALLS))
def test_a_database_that_cannot_be_opened_is_told_in_words(
    name: str,
    fault: Callable[[], None],
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QINGDAN_DATABASE", str(DATABASE))
    monkeypatch.setenv("QINGDAN_OWNERS", "1")
    fault()
    Path("here.xlsx").touch()
    before = others()
    platform = Platform()
    status = main(CALLS[name], platform)
    printed = capfd.readouterr()
    if platform.served:
        return  # what serves opens the database itself; see below
    read_all_the_same = (name == "calendar" and fault is _is_below_a_file) or (
        name == "health" and fault is _is_of_a_newer_program
    )
    assert status in {FAULTY, USAGE} or read_all_the_same
    assert printed.out + printed.err != ""
    assert "Traceback" not in printed.out + printed.err
    assert others() == before


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("run", _is_a_folder),
        ("run", _is_no_database),
        ("run", _is_below_a_file),
        ("ledger", _is_a_folder),
        ("export", _is_no_database),
        ("erase-person", _is_below_a_file),
    ],
)
def test_the_whole_program_prints_the_sentence_alone(
    name: str, fault: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QINGDAN_DATABASE", str(DATABASE))
    fault()
    settings = {"QINGDAN_TOKEN": "1:a", "QINGDAN_OWNERS": "1", "QINGDAN_BASE_URL": "http://127.0.0.1:9"}
    call = [sys.executable, "-m", "bot", *CALLS[name]]
    root = str(Path(__file__).parents[3])
    environment = {**os.environ, **settings, "PYTHONPATH": root}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode in {FAULTY, USAGE}
    assert len(done.stderr.splitlines()) == 1, done.stderr


def test_a_locked_database_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(link, "BUSY_MS", 10)
    monkeypatch.setattr(link, "PRAGMAS", ("busy_timeout=10", *link.PRAGMAS[1:]))
    leave_database()
    Path("2027.json").write_text(
        '{"year": 2027, "notice": "通知", "off": ["2027-01-01"], "work": []}', encoding="utf-8"
    )
    writer = sqlite3.connect(DATABASE, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    try:
        assert main(["calendar", "import", "2027.json"], Platform()) == USAGE
        assert "数据库不可用" in capsys.readouterr().err
        assert main(["ledger", "a.xlsx"], Platform()) == 0, "what reads does not wait for a writer"
    finally:
        writer.close()


@pytest.mark.parametrize("place", ["folder", "nowhere", "file/x"])
@pytest.mark.parametrize("words", [["import-ledger"], ["calendar", "import"], ["restore"]], ids=" ".join)
def test_what_is_to_be_read_and_is_no_file_is_named(
    words: list[str], place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    leave_database()
    Path("folder").mkdir()
    Path("file").touch()
    assert main([*words, place], Platform()) in {FAULTY, USAGE}
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[" * 100_000, b"9" * 10_000, b"{}", b" " * 2_000_000])
def test_a_calendar_that_is_none_is_told_in_words(content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    Path("c.json").write_bytes(content)
    assert main(["calendar", "import", "c.json"], Platform()) == FAULTY
    assert "Traceback" not in capsys.readouterr().err
