"""Folders to be spoilt, and what is said about them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checklist_data.faults import BadChecklist, Fault
from checklist_data.reader import PACKAGED, load


@pytest.fixture(scope="session")
def example() -> Path:
    """Another district's folder, made up: do not change it."""
    return Path(__file__).parents[1] / "examples" / "anhe_2025"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the packaged folder, to be spoilt."""
    return Path(shutil.copytree(PACKAGED, tmp_path / "copy"))


@pytest.fixture
def other_folder(tmp_path: Path, example: Path) -> Path:
    """A copy of the made-up folder, to be spoilt."""
    return Path(shutil.copytree(example, tmp_path / "other"))


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str, str], None]:
    """Replaces the first place of a text in a file of the packaged folder's copy; the text must be there."""

    def replace(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def faults_of() -> Callable[[Path], list[str]]:
    """Everything that is wrong with a folder, a line each."""

    def refuse(folder: Path) -> list[str]:
        with pytest.raises(BadChecklist) as refused:
            load(folder)
        assert all(isinstance(each, Fault) for each in refused.value.faults)
        return str(refused.value).splitlines()

    return refuse


@pytest.fixture
def spoil(
    folder: Path, edit: Callable[[str, str, str], None], faults_of: Callable[[Path], list[str]]
) -> Callable[[str, str, str], list[str]]:
    """Replaces a text as `edit` does, and gives everything that is wrong then."""

    def replace(name: str, old: str, new: str) -> list[str]:
        edit(name, old, new)
        return faults_of(folder)

    return replace
