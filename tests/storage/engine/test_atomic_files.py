"""Files are placed whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from storage.engine.atomic_files import placed, private_file, private_folder


def mode(path: Path) -> int:
    """The permissions of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def _open_handed() -> object:
    """A machine on which new files can be read by everybody."""
    before = os.umask(0o000)
    yield
    os.umask(before)


def test_a_file_is_placed_for_this_account_alone(tmp_path: Path) -> None:
    with placed(tmp_path / "a") as part:
        part.write_text("x")
        assert mode(part) == 0o600
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a").read_text() == "x"
    assert mode(tmp_path / "a") == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("replace", [False, True])
def test_what_goes_wrong_leaves_the_old_file_and_nothing_else(tmp_path: Path, *, replace: bool) -> None:
    path = tmp_path / "a"
    if replace:
        path.write_text("old")
    with pytest.raises(OSError, match="No space left") as raised:
        _write_half(path, replace=replace)
    assert raised.value.filename == str(path)
    assert [each.read_text() for each in tmp_path.iterdir()] == (["old"] if replace else [])


def _write_half(path: Path, *, replace: bool) -> None:
    with placed(path, replace=replace) as part:
        part.write_text("half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(part))


def _write_while_another_does(path: Path) -> None:
    with placed(path) as part:
        part.write_text("mine")
        path.write_text("theirs")


def test_the_flush_that_finds_the_disk_full_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"), placed(tmp_path / "a", replace=True) as part:
        part.write_text("new")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["old"]


def test_nothing_is_overwritten_unless_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(FileExistsError), placed(tmp_path / "a") as part:
        part.write_text("new")
    with placed(tmp_path / "a", replace=True) as part:
        part.write_text("new")
    assert (tmp_path / "a").read_text() == "new"


def test_a_file_that_comes_to_be_meanwhile_stays(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        _write_while_another_does(tmp_path / "a")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["theirs"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    with placed(tmp_path / "link", replace=True) as part:
        part.write_text("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.parametrize("place", ["nowhere/a", "folder", "file/a", "名" * 200])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OSError, match=place[:5]), placed(tmp_path / place, replace=True) as part:
        part.write_text("x")
    assert sorted(tmp_path.iterdir()) == before


def test_the_longest_name_that_a_disk_takes_is_taken(tmp_path: Path) -> None:
    with placed(tmp_path / ("名" * 85)) as part:
        part.write_text("x")
    assert (tmp_path / ("名" * 85)).read_text() == "x"


def test_folders_and_files_are_private_from_the_beginning(tmp_path: Path) -> None:
    assert mode(private_folder(tmp_path / "a")) == 0o700
    private_file(tmp_path / "b")
    assert mode(tmp_path / "b") == 0o600
    (tmp_path / "b").write_text("x")
    private_file(tmp_path / "b")
    assert (tmp_path / "b").read_text() == "x"
