"""The bytes of evidence: fetched after the report is stored, for their SHA-256, and kept if the setting says so."""

import asyncio
import hashlib
import logging
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.questions.text import Language
from handlers.outgoing import Body
from handlers.wording.phrases import phrase
from storage import evidence, outbox
from storage.engine.atomic_files import placed, private_folder
from storage.engine.database import Transaction
from storage.evidence import LARGEST, Piece
from storage.outbox import Outgoing, Purpose

if TYPE_CHECKING:
    from handlers.services import Services

AGAIN = timedelta(minutes=5)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_log = logging.getLogger(__name__)


async def fetch_evidence(services: "Services", bot: Bot) -> None:
    """Fetch the files that are still missing; failures are tried again at a later tick."""
    database, clock = services.database, services.clock
    async with database.transaction("see evidence") as rows:
        waiting = await evidence.unfetched(rows, clock.reading())
    for piece in waiting:
        try:
            digest, name = await _fetched(piece, services, bot)
        except Exception as error:  # noqa: BLE001 - a file that makes trouble keeps no other from being fetched
            reason = error.message if isinstance(error, TelegramError) else type(error).__name__
            _log.info("a file of evidence cannot be fetched yet: %s", reason)
            async with database.transaction("fetch later") as rows:
                await evidence.fetch_later(rows, piece.id, clock.reading() + AGAIN)
            continue
        async with database.transaction("keep evidence") as rows:
            await evidence.fetched(rows, piece.id, digest, name)
            if digest is None:
                await _tell_sender(rows, piece, clock.reading())


async def _tell_sender(rows: Transaction, piece: Piece, moment: datetime) -> None:
    """Notify once that an acknowledged file can never be fetched, as its size was not known beforehand."""
    origin = await evidence.origin_of(rows, piece.id)
    if origin is not None:
        body = Body(phrase("out of reach", Language.CHINESE, name=piece.text), reply_to=origin.message_id)
        await outbox.put(
            rows, Outgoing(f"out of reach:{piece.id}", origin.chat, Purpose.NOTICE, body.to_json()), moment
        )


async def _fetched(piece: Piece, services: "Services", bot: Bot) -> tuple[str | None, str | None]:
    """The SHA-256 of a file and the name under which it is kept; neither where the platform will never give it."""
    if piece.file is None or (piece.size or 0) > LARGEST:
        return None, None
    try:
        file = await bot.get_file(piece.file)
        if (file.file_size or 0) > LARGEST:
            return None, None
        content = bytes(await file.download_as_bytearray())
    except BadRequest as error:
        _log.warning("a file of evidence is out of reach: %s", error)
        return None, None
    digest = await asyncio.to_thread(lambda: hashlib.sha256(content).hexdigest())
    folder = services.evidence
    if folder is None:
        return digest, None
    ending = _ENDING.search(piece.text)
    name = digest + (ending.group().lower() if ending else "")
    await asyncio.to_thread(_keep, folder / name, content)
    return digest, name


async def content_of(file: str, bot: Bot) -> bytes | None:
    """Fetch a file by the platform's id; None if it is too large, gone, or the platform out of reach."""
    try:
        found = await bot.get_file(file)
        if (found.file_size or 0) > LARGEST:
            return None
        return bytes(await found.download_as_bytearray())
    except TelegramError as error:
        _log.info("a file cannot be fetched: %s", error.message)
        return None


def _keep(path: Path, content: bytes) -> None:
    """Write a file as a whole; the same content is kept once."""
    if not path.exists():
        private_folder(path.parent)
        with placed(path, replace=True) as part:
            part.write_bytes(content)
