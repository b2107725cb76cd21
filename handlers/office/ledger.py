"""`/ledger`: the ledger as a workbook, sent to the office."""

import asyncio
from datetime import date
from pathlib import Path

from telegram import Update

from bot.ledger.taking import Wanted, take_ledger
from bot.ledger.workbook import write_workbook
from handlers.incoming import say, told_by
from handlers.outgoing import Body
from handlers.people.naming import unknown
from handlers.slow_work import Asked, Build, ask_for
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.engine.atomic_files import private_folder

FOLDER = "ledgers"
KEPT = 24 * 3600
"""Seconds for which a ledger that was sent lies on the disk."""


async def on_ledger(update: Update, context: Context) -> None:
    """Have the ledger made: whole, or of a department, or since a day."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    said = [each for each in context.args or () if _day(each) is None]
    since = next((day for each in context.args or () if (day := _day(each))), None)
    found = context.services.assistant.department(" ".join(said)) if said else ("",)
    if len(found) != 1:
        await say(told, unknown(" ".join(said), found), context)
        return
    values = {"department": found[0], "since": since.isoformat() if since else ""}
    await ask_for("ledger", told, values, context)


async def gather_ledger(asked: Asked, context: Context) -> Build:
    """Read what the ledger says; it is written when nothing waits for it."""
    services, today = context.services, context.today
    department, since = asked.values["department"], _day(asked.values["since"])
    wanted = Wanted(today, services.zone, department, since)
    ledger = await take_ledger(context.work.rows, services.checklist, services.calendar, wanted)

    def build() -> Body:
        path = folder_of(context) / f"{asked.number}.xlsx"
        write_workbook(ledger, path, replace=True)
        text = phrase("ledger", asked.language, day=today.isoformat())
        return Body(text, file=str(path), file_name=f"台账{department}{today.isoformat()}.xlsx")

    return build


async def forget_ledgers(context: Context) -> None:
    """Remove ledgers that were sent long ago."""
    await asyncio.to_thread(_forget, folder_of(context), context.services.clock.reading().timestamp() - KEPT)


def _forget(folder: Path, before: float) -> None:
    for each in folder.glob("*.*"):
        if each.stat().st_mtime < before:
            each.unlink(missing_ok=True)


def folder_of(context: Context) -> Path:
    """Where files lie that are sent and then forgotten, for this account alone."""
    return private_folder(context.services.database.path.parent / FOLDER)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
