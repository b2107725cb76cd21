"""Storing what a ledger that came back says: all of it or nothing, and whom it concerns is told."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.checkins.closed import WANTS_ANSWER
from bot.checkins.recording import Stored, stored
from bot.errors import QingdanError
from bot.ledger.reading import LedgerChange
from bot.occasion import Occasion
from storage import bulk_reports, chats, outbox, people
from storage.bulk_reports import Imported, Stamp
from storage.engine.database import Transaction
from storage.evidence import Piece
from storage.ids import AccountId
from storage.outbox import Outgoing, Purpose
from storage.reports import Matter

MOST_NAMED = 20
"""Entries that are named in a message."""


class Overtaken(QingdanError):
    """Something was reported or closed since the ledger was read: nothing is stored, read it again."""

    def __init__(self, matters: Sequence[Matter]) -> None:
        """Carry what was overtaken."""
        self.matters = tuple(matters)
        super().__init__("、".join(f"{each.ref} {each.department}" for each in matters))


class LedgerImport:
    """Changes on their way into the database: others wait while they are stored, so what can be done before is."""

    def __init__(self, changes: Sequence[LedgerChange]) -> None:
        """Prepare what is stored of them."""
        self._wanted = [_imported(each) for each in changes]
        self._asked = frozenset(each.row.matter for each in changes if _asks(each))
        self._by_department = _by_department([each.matter for each in self._wanted])
        self._checked: tuple[object, ...] | None = None

    async def check(self, rows: Transaction) -> None:
        """Look whether they still lean on what is stored, in a transaction before the one that stores them.

        Raises Overtaken.
        """
        self._checked = await rows.mark()
        late = await bulk_reports.overtaken(rows, self._wanted)
        if late:
            raise Overtaken(late)

    async def store(self, occasion: Occasion) -> Stored:
        """Store new versions and new reports, with the effects that they have in a chat; those concerned are told.

        Where anything was written since the check, they are checked again. Raises Overtaken.
        """
        rows, moment = occasion.rows, occasion.moment
        if self._checked != await rows.mark():
            await self.check(rows)
        reports = await bulk_reports.store(rows, self._wanted, Stamp(occasion.actor.person, moment, "import ledger"))
        made = await stored(occasion, reports, self._asked)
        await _tell_departments(rows, self._by_department, moment)
        await _tell_office(rows, made, moment)
        return made


def _asks(change: LedgerChange) -> bool:
    """Whether the office waits for an answer on what is changed."""
    report, review = change.row.report, change.row.review
    is_present = report is not None and review is not None and review.version == report.version
    return is_present and review is not None and review.decision in WANTS_ANSWER


def _imported(change: LedgerChange) -> Imported:
    report, words = change.row.report, change.words
    before = {(each.sort, each.text) for each in change.row.pieces if each.file is None}
    named = tuple(Piece(sort, text) for sort, text in change.named) if set(change.named) != before else None
    old = None if report is None else f"v{report.version} {report.words.state} {report.words.text}"
    number, version = (0, 0) if report is None else (report.id, report.version)
    new = f"v{version + 1} {words.state} {words.text}"
    source = report.source if report else None
    return Imported(change.row.matter, words, number, version, old, new, named, source)


def _by_department(matters: Sequence[Matter]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in matters:
        found.setdefault(each.department, []).append(each.ref)
    return found


async def _tell_departments(rows: Transaction, by_department: Mapping[str, Sequence[str]], moment: datetime) -> None:
    """One message to everybody who speaks for a department."""
    for department, refs in by_department.items():
        text = f"综治办已按台账更新{department}的填报{len(refs)}项：{_named(refs)}。如有出入，请直接填报更正。"
        speakers = await people.speakers_of(rows, department)
        await _say(rows, [each.person.account for each in speakers], f"import:{department}", text, moment)


async def _tell_office(rows: Transaction, made: Stored, moment: datetime) -> None:
    """One message for all that it has to look at."""
    if made.for_office:
        named = _named([f"{each.matter.ref} {each.matter.department}" for each in made.for_office])
        text = f"台账导入后有{len(made.for_office)}项待审核：{named}。发送 /review 办理。"
        await _say(rows, made.tell, "import:office", text, moment)


async def _say(
    rows: Transaction, accounts: Sequence[AccountId | None], about: str, text: str, moment: datetime
) -> None:
    """To each of them who has opened a private chat."""
    for account in dict.fromkeys(accounts):
        chat = await chats.find(rows, account) if account is not None else None
        if chat is not None and chat.here:
            key = f"{about}:{moment.timestamp():.3f}:{account}"
            body = json.dumps({"text": text}, ensure_ascii=False)
            await outbox.put(rows, Outgoing(key, chat.chat, Purpose.NOTICE, body), moment)


def _named(names: Sequence[str]) -> str:
    more = "等" if len(names) > MOST_NAMED else ""
    return "、".join(names[:MOST_NAMED]) + more
