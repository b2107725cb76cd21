"""The lists that were adopted in the chat: their files are kept in the database, and laid out beside it to be read.

The database is what holds: every copy of it has the list, and a folder that is not there is laid out again.
"""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path, PurePosixPath

from storage import lists
from storage.engine.atomic_files import private_folder
from storage.engine.database import Transaction
from storage.lists import List

FOLDER = "lists"
_ENDINGS = {".toml", ".txt"}


def packed(folder: Path) -> str:
    """Return the files of a checklist's folder as one text. Raises OSError, UnicodeDecodeError."""
    found = sorted(each for each in folder.rglob("*") if each.suffix in _ENDINGS and each.is_file())
    texts = {each.relative_to(folder).as_posix(): each.read_bytes().decode() for each in found}
    return json.dumps(texts, ensure_ascii=False)


def place_of(kept: List, database: Path) -> Path | None:
    """Return where the folder of a list lies, or will lie; None for one that was not adopted in the chat."""
    if kept.files:
        return database.parent / FOLDER / hashlib.sha256(kept.files.encode()).hexdigest()[:12]
    former = database.parent / FOLDER / str(kept.id)  # of a version that kept nothing but the folder
    return former if former.is_dir() else None


def laid_out(kept: List, database: Path) -> Path | None:
    """Return the folder of a list, and lay it out where it is not there. Raises OSError."""
    place = place_of(kept, database)
    if place is not None and not place.is_dir():
        _lay(kept.files, place)
    return place


async def take_in(rows: Transaction, database: Path) -> None:
    """Store the files of a list of which only the folder was kept. Raises OSError, UnicodeDecodeError."""
    present = await lists.present(rows)
    folder = place_of(present, database) if present else None
    if present is not None and folder is not None and not present.files:
        await lists.keep_files(rows, present.id, packed(folder))


def _lay(files: str, place: Path) -> None:
    """Write the files beside their place and move them into it in one step, so that it is whole or not there."""
    private_folder(place.parent)
    part = Path(tempfile.mkdtemp(prefix=".qingdan-", dir=place.parent))
    try:
        for name, text in _texts(files).items():
            _write(part, PurePosixPath(name), text)
        part.rename(place)
    except OSError:
        if not place.is_dir():  # another program may have laid it out meanwhile
            raise
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _texts(files: str) -> dict[str, str]:
    """Return texts by the names of their files. Raises OSError where what is kept is damaged."""
    try:
        read = json.loads(files)
    except (ValueError, RecursionError):
        read = None
    if not isinstance(read, dict) or not all(isinstance(each, str) for each in read.values()):
        raise OSError("the files of the adopted list are damaged in the database")
    return read


def _write(folder: Path, name: PurePosixPath, text: str) -> None:
    if name.is_absolute() or ".." in name.parts or name.suffix not in _ENDINGS:
        raise OSError(f"no file of a checklist: {name}")
    path = folder / name
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    except ValueError:  # NUL in a name, half a character in a text
        raise OSError(f"no file of a checklist: {str(name)!a}") from None
