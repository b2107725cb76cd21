"""One copy of the program uses a database file at a time."""

import os
from pathlib import Path

import pytest

from storage.engine.process_lock import ProcessLock, held
from storage.errors import InUse


def test_a_second_one_is_refused_until_the_first_releases_it(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "bot.sqlite3"
    with held(path), pytest.raises(InUse, match=r"bot\.sqlite3"):
        ProcessLock(path)
    with held(path):
        assert (path.parent / "bot.sqlite3.lock").stat().st_mode & 0o777 == 0o600


def test_what_goes_wrong_within_releases_it(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    with pytest.raises(RuntimeError), held(path):
        raise RuntimeError
    ProcessLock(path).release()


def test_to_release_it_twice_does_no_harm(tmp_path: Path) -> None:
    lock = ProcessLock(tmp_path / "bot.sqlite3")
    lock.release()
    before = os.open(tmp_path / "other", os.O_CREAT)
    lock.release()
    os.fstat(before)
    os.close(before)


def test_two_databases_do_not_hinder_each_other(tmp_path: Path) -> None:
    with held(tmp_path / "one.sqlite3"), held(tmp_path / "two.sqlite3"):
        pass
