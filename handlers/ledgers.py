"""`/ledger`: the ledger as a workbook, sent to the office."""

import asyncio
from datetime import date
from pathlib import Path

from telegram import Update

from bot.ledger.rows import Ledger
from bot.ledger.taking import Wanted, take_ledger
from bot.ledger.workbook import write_workbook
from handlers.context import Context
from handlers.naming import unknown
from handlers.payloads import Body
from handlers.phrases import phrase
from handlers.told import say, told_by

FOLDER = "ledgers"
KEPT = 24 * 3600
"""Seconds for which a ledger that was sent lies on the disk."""


async def on_ledger(update: Update, context: Context) -> None:
    """Send the ledger: whole, or of a department, or since a day."""
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
    services = context.services
    wanted = Wanted(context.today, services.zone, found[0], since)
    ledger = await take_ledger(context.work.rows, services.checklist, services.calendar, wanted)
    path = folder_of(context) / f"{context.work.update_id}.xlsx"
    await asyncio.to_thread(_write, ledger, path)
    text = phrase("ledger", told.tongue, day=context.today.isoformat())
    name = f"台账{found[0]}{context.today.isoformat()}.xlsx"
    await context.work.say(told.spot.chat, Body(text, file=str(path), file_name=name))


async def forget_ledgers(context: Context) -> None:
    """Remove ledgers that were sent long ago."""
    await asyncio.to_thread(_forget, folder_of(context), context.services.clock.reading().timestamp() - KEPT)


def _write(ledger: Ledger, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_workbook(ledger, path)


def _forget(folder: Path, before: float) -> None:
    for each in folder.glob("*.*"):
        if each.stat().st_mtime < before:
            each.unlink(missing_ok=True)


def folder_of(context: Context) -> Path:
    """Where files lie that are sent and then forgotten."""
    return context.services.database.path.parent / FOLDER


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
