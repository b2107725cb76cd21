"""Ledgers that were damaged at random: read, or told in sentences; nothing else ever comes of them."""

import random
import zipfile
from pathlib import Path

from bot.workbooks.faults import Unreadable
from checklist_data.model import Checklist
from tests.bot.ledger.book import Book, a_book

TIMES = 150
PIECES = (
    b"<",
    b">",
    b"&",
    b'"',
    b"/",
    b"\x00",
    b"\xff",
    b"<v>",
    b"</c>",
    b"-1",
    b"1e999",
    b"99999999",
    b" t='s'",
    b" s='7'",
)


def test_whatever_is_changed_in_a_ledger_it_is_read_or_told(tmp_path: Path, checklist: Checklist) -> None:
    book = a_book(tmp_path, checklist)
    told = damaged(book, TIMES, seed=1)
    assert told > TIMES // 10, "the damage is found"


def damaged(book: Book, times: int, seed: int) -> int:
    """Damage a ledger so many times, its bytes and its parts by turns; how often that was told."""
    chance = random.Random(seed)
    whole, told = book.path.read_bytes(), 0
    with zipfile.ZipFile(book.path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist() if not name.startswith("docProps")}
    names = sorted(parts)
    kept = {name for name in names if "sheet" not in name or name.endswith(("sheet1.xml", "sheet2.xml"))}
    for number in range(times):
        if number % 3 == 0:
            book.path.write_bytes(_changed(whole, chance))
        else:
            name = chance.choice(sorted(kept))
            with zipfile.ZipFile(book.path, "w") as packed:
                for each in names:
                    packed.writestr(each, _changed(parts[each], chance) if each == name else parts[each])
        try:
            book.read()
        except Unreadable as error:
            told += all(error.faults)
    return told


def _changed(content: bytes, chance: random.Random) -> bytes:
    """A few bytes of a content are others, more or fewer."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(made) + 1)
        length = chance.choice((0, 1, 1, 2, 8, 200))
        made[start : start + length] = chance.choice((*PIECES, b"", chance.randbytes(2)))
    return bytes(made)
