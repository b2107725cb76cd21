"""Adopting a draft: the list in use, what would change, and what a person said of entries that may be the same."""

import hashlib
import tomllib
from contextlib import suppress
from dataclasses import dataclass

from bot.adopting.adopt import Adopted, adopt
from bot.adopting.kept_lists import packed
from bot.drafts.draft import Draft
from bot.drafts.review import checklist_of, look, write_checklist
from bot.occasion import Occasion
from checklist_data.comparing.difference import Difference, compare
from checklist_data.comparing.outline import outline_from, outline_of
from checklist_data.comparing.pairs import GONE, BadPairs, Pairs, read_pairs
from checklist_data.importing.writing.toml import table, written
from checklist_data.model import Checklist
from storage import lists
from storage.engine.atomic_files import placed
from storage.engine.copies import back_up
from storage.engine.database import Transaction
from storage.engine.location import Location, stem_of
from storage.errors import Exists


class StillOpen(Exception):
    """The draft has open questions, or lines that are left over."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft that may be adopted, and what differs from the list in use."""

    draft: Draft
    checklist: Checklist
    change: Difference

    @property
    def has_pairs(self) -> bool:
        """Whether a person has said something of pairings in doubt."""
        return self.draft.pairs.exists()

    @property
    def mark(self) -> str:
        """Changes if adopting would do something else than what was shown to the person who confirms."""
        seen = (self.change.old.to_json(), packed(self.draft.checklist), self.change.refs, self.change.departments)
        return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]


async def prepare(rows: Transaction, draft: Draft, used: Checklist) -> Prepared:
    """Compare a draft with the list in use. Raises StillOpen, Unreadable, BadChecklist."""
    found = look(draft)
    if found.is_open:
        raise StillOpen
    write_checklist(found)
    checklist, present = checklist_of(draft), await lists.present(rows)
    old, new = outline_from(present.outline) if present else outline_of(used), outline_of(checklist)
    try:
        pairs = read_pairs(draft.pairs, old, new) if draft.pairs.exists() else Pairs()
    except BadPairs:  # what was said was about another list
        draft.pairs.unlink()
        pairs = Pairs()
    return Prepared(draft, checklist, compare(old, new, pairs))


def pair(prepared: Prepared, kind: str, old: str, new: str) -> bool:
    """Keep which entry or department of the draft is one of the list in use; an empty one is gone.

    False if that is not in question: it was answered, or asked about another list.
    """
    offered = next((each for each in prepared.change.questions if (each.table, each.old) == (kind, old)), None)
    if offered is None or (new and new not in [name for name, _ in offered.candidates]):
        return False
    draft = prepared.draft
    said: dict[str, dict[str, str]] = {"entries": {}, "departments": {}} | _said(draft)
    said[kind] = {**said[kind], old: new or GONE}
    tables = (table({written(key): to for key, to in pairs.items()}, f"[{name}]") for name, pairs in said.items())
    with placed(draft.pairs, replace=True) as part:
        part.write_text("\n".join(tables), encoding="utf-8")
    return True


def forget_pairs(draft: Draft) -> None:
    """Forget everything that was said of pairings in doubt. Raises OSError."""
    draft.pairs.unlink(missing_ok=True)


def copy_first(prepared: Prepared, database: Location, stamp: str) -> str:
    """Copy the database, and return the files of the list to adopt. Raises NotACopy, TryAgain, OSError."""
    stem = stem_of(database)
    with suppress(Exists):  # made by an attempt of the same second that could not be stored
        back_up(database, stem.with_name(f"{stem.name}.before-{stamp}"))
    return packed(prepared.draft.checklist)


async def adopt_draft(occasion: Occasion, prepared: Prepared, files: str) -> Adopted:
    """Adopt the draft. Raises InDoubt, AnotherList."""
    person = occasion.actor.person or None
    return await adopt(occasion.rows, prepared.change, occasion.moment, person=person, files=files)


def _said(draft: Draft) -> dict[str, dict[str, str]]:
    return tomllib.loads(draft.pairs.read_text(encoding="utf-8")) if draft.pairs.exists() else {}
