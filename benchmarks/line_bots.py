"""The two bots of the comparison on the line: `python -m benchmarks.line_bots NAME ADDRESS DATABASE`."""

import asyncio
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bot.questions.assistant import Assistant
from bot.service_manager import Notifier
from checklist_data.reader import load
from handlers.clock import SystemClock
from handlers.fair_share import UNLIMITED
from handlers.services import Services, fingerprint_of
from handlers.telegram.account import BotAccount
from handlers.telegram.active_copy import opened
from handlers.telegram.deployment import Deployment, run_until
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send.rate_limit import Unlimited
from storage.engine.location import Location, location_of

TOKEN = "7000000001:benchmark"  # noqa: S105 - any token is accepted there


def echo(address: str) -> None:
    """The library's own bot, which says again what was said."""

    async def say_again(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        del context
        if update.effective_message is not None and update.effective_message.text:
            await update.effective_message.reply_text(update.effective_message.text)

    application = Application.builder().token(TOKEN).base_url(f"{address}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, say_again))
    application.run_polling()


async def qingdan(address: str, location: Location) -> None:
    """The bot as it is deployed, without the platform's flood rules, which the server here does not have."""
    checklist, stop = load(), asyncio.Event()
    async with opened(location, stop, Notifier("")) as database:
        assert database is not None, "nothing stops it"
        services = Services(
            Assistant(checklist), fingerprint_of(checklist), database, SystemClock(), frozenset(), limits=UNLIMITED
        )
        await run_until(
            stop,
            Deployment(
                Reception(BotAccount(TOKEN, address), services.database, services.clock),
                services,
                rate_limit=Unlimited(),
            ),
        )


if __name__ == "__main__":
    name, server, file = sys.argv[1:]
    echo(server) if name == "echo" else asyncio.run(qingdan(server, location_of(file)))
