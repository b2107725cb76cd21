"""The rival: the library's own polling, with a handler that stores a row and replies, as its examples do."""

import sqlite3
from pathlib import Path

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


def run_stock(token: str, base_url: str, database: str) -> None:
    """Poll until killed."""
    connection = sqlite3.connect(Path(database), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS heard (update_id INTEGER)")

    async def hear(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        del context
        connection.execute("INSERT INTO heard VALUES (?)", (update.update_id,))
        if update.effective_message is not None:
            await update.effective_message.reply_text("收到", do_quote=True)

    application = Application.builder().token(token).base_url(f"{base_url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, hear))
    application.run_polling(timeout=2, stop_signals=())
