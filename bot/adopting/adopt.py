"""Adopt: in one transaction, everything that is kept follows a newer list, and what ends is closed with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.adopting.following import Following, Rewriting, follow, returning
from bot.adopting.news import texts_of
from bot.duties.occurrence import Stage
from checklist_data.comparing.difference import Difference
from checklist_data.comparing.outline import outline_from
from checklist_data.comparing.pairs import Question
from storage import audit, duties, lists, occurrences, reminders, renumbering
from storage.audit import AuditLine
from storage.engine.database import Transaction
from storage.reports import Matter

ACTION = "adopt list"
"""What the audit calls it."""


class InDoubt(Exception):
    """Some pairings are not sure: answer the questions first."""

    def __init__(self, questions: tuple[Question, ...]) -> None:
        """Carry the questions."""
        super().__init__(f"{len(questions)}")
        self.questions = questions


class AnotherList(Exception):
    """The database goes by another list than the one that was compared with."""


@dataclass(frozen=True)
class Adopted:
    """What has changed, or would change."""

    following: Following
    reports_kept: int
    reports_ended: tuple[tuple[int, Matter], ...]
    duties_ended: int
    buttons_changed: int
    texts: dict[str, str]
    """What departments are to be told, by name; the office without one."""


@dataclass(frozen=True, slots=True)
class _Taking:
    """What the newer list takes over, and on whose word."""

    change: Difference
    matters: list[Matter]
    following: Following
    moment: datetime
    person: int | None

    @property
    def kept(self) -> int:
        """How many reports go on."""
        return len(self.matters) - len(self.following.ended)


async def adopt(
    rows: Transaction,
    change: Difference,
    moment: datetime,
    *,
    person: int | None = None,
    is_trial: bool = False,
    files: str = "",
) -> Adopted:
    """Let everything follow the newer list. With `is_trial` nothing is stored, and the transaction may only read.

    `files` are those of the newer list, where they are kept in the database.

    Raises InDoubt, AnotherList.
    """
    taking = await _taking(rows, change, moment, person)
    following, texts = taking.following, texts_of(change, taking.following)
    if is_trial:
        ended, buttons = [(0, each) for each in following.ended], 0
    else:
        ended = await _end(rows, following, moment, person)
        buttons = await renumbering.rewrite(rows, Rewriting(following, frozenset(number for number, _ in ended)))
        await _give_other_names(rows, taking)
        await _record(rows, taking, texts, files)
    return Adopted(following, taking.kept, tuple(ended), len(following.duties_ended), buttons, texts)


async def _taking(rows: Transaction, change: Difference, moment: datetime, person: int | None) -> _Taking:
    """What follows and what ends. Raises InDoubt, and AnotherList where the database goes by another older list."""
    if change.questions:
        raise InDoubt(change.questions)
    before = await lists.present(rows)
    if before is not None and outline_from(before.outline) != change.old:
        raise AnotherList(before.title)
    matters, refs = await renumbering.matters(rows), await renumbering.refs_named(rows)
    departments, every = await renumbering.departments_named(rows), await duties.every(rows)
    following = follow(change, before.id if before else 0, refs, departments, matters, every)
    former = {number: outline_from(text) for number, text in (await lists.former_outlines(rows)).items()}
    back = returning(change, refs, former)
    return _Taking(change, matters, replace(following, refs={**following.refs, **back}), moment, person)


async def _give_other_names(rows: Transaction, taking: _Taking) -> None:
    """Give everything that goes on its number, name and key of the newer list."""
    following = taking.following
    await _note_moves(rows, taking.matters, following, taking.moment, taking.person)
    await renumbering.renumber(rows, following.refs)
    await renumbering.rename(rows, following.departments, following.departments_gone, taking.moment)
    await renumbering.rekey(rows, following.keys)


async def _record(rows: Transaction, taking: _Taking, texts: Mapping[str, str], files: str) -> None:
    """Record the newer list, what departments are to be told, and a line of the audit."""
    change, moment = taking.change, taking.moment
    number = await lists.begin(rows, change.new.title, change.new.to_json(), moment, adopted=True, files=files)
    await lists.announce(rows, number, texts)
    counts = f"{change.new.title}：延续{taking.kept}，终止{len(taking.following.ended)}"
    await audit.note(rows, AuditLine(moment, taking.person, ACTION, f"list {number}", change.old.title, counts))


async def _end(
    rows: Transaction, following: Following, moment: datetime, person: int | None
) -> list[tuple[int, Matter]]:
    """End reports, duties and roles that the newer list has no place for, each with a line of the audit."""
    ended = await renumbering.end_reports(rows, following.ended)
    for number, matter in ended:
        subject = f"report {number} {matter.department} {matter.ref}"
        await audit.note(rows, AuditLine(moment, person, ACTION, subject, None, following.ended[matter]))
    for each in await duties.every(rows):
        if reason := following.duties_ended.get(each.id):
            await _end_duty(rows, each.id, reason, moment)
            await audit.note(rows, AuditLine(moment, person, ACTION, f"duty {each.key}", each.rule, reason))
    for name in following.departments_gone:
        count = await renumbering.end_roles(rows, name, moment)
        await audit.note(rows, AuditLine(moment, person, ACTION, f"department {name}", str(count), None))
    return ended


async def _end_duty(rows: Transaction, number: int, reason: str, moment: datetime) -> None:
    """Stop a duty; its occurrences end, what is planned on them is not said, and what was asked for is over."""
    await duties.stop(rows, number)
    live = await occurrences.live(rows, duties=[number])
    for each in live:
        await occurrences.end(rows, each.id, Stage.WAIVED, reason, moment)
        await reminders.waive(rows, each.id, reason, moment)
    await renumbering.end_requests(rows, [each.id for each in live], moment)


async def _note_moves(
    rows: Transaction, matters: list[Matter], following: Following, moment: datetime, person: int | None
) -> None:
    """A line of the audit for each matter that has another number or another name."""
    for each in matters:
        if each in following.ended:
            continue
        now = Matter(following.departments[each.department], following.refs[each.ref])
        if now != each:
            told = f"{each.department} {each.ref}", f"{now.department} {now.ref}"
            await audit.note(rows, AuditLine(moment, person, ACTION, f"matter {now.department} {now.ref}", *told))
