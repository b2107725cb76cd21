"""The application: which handler takes which update, over a queue that loses nothing."""

import asyncio
from dataclasses import dataclass
from typing import Any, cast

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    JobQueue,
    MessageHandler,
    filters,
)

from bot.people.rights import Action
from handlers.buttons.presses import on_press
from handlers.checkins.in_words import on_file
from handlers.commands import on_command
from handlers.dispatch import on_edit, on_message
from handlers.duties.year_picture import gather_calendar
from handlers.office.failures import note_failure
from handlers.office.ledger import gather_ledger
from handlers.slow_work import Kind
from handlers.telegram.membership import on_joining, on_leaving, on_member, on_migration, on_own_membership
from handlers.telegram.receive.intake import Intake
from handlers.telegram.receive.order import InOrder
from handlers.telegram.send.platform_bot import PlatformBot
from handlers.work import SERVICES, App, Context, Services

SLOW_WORK = {
    "ledger": Kind(Action.TAKE_LEDGER, gather_ledger),
    "calendar": Kind(Action.SEE_STATUS, gather_calendar),
}
"""What takes so long that it is done after the commit."""
ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.CHAT_MEMBER,
]
"""The kinds of updates that are asked for."""
FILES = filters.UpdateType.MESSAGE & (filters.Document.ALL | filters.PHOTO | filters.VIDEO)
WORDS = filters.UpdateType.MESSAGE & (filters.TEXT | filters.CAPTION)


def handlers() -> tuple[BaseHandler[Any, Context, None], ...]:
    """Who takes an update, in this order; the first takes it."""
    return (
        MessageHandler(WORDS & filters.COMMAND, on_command),
        MessageHandler(WORDS, on_message),
        MessageHandler(FILES, on_file),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE, on_edit),
        CallbackQueryHandler(on_press),
        ChatMemberHandler(on_own_membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ChatMemberHandler(on_member, ChatMemberHandler.CHAT_MEMBER),
        MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE, on_migration),
        MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.NEW_CHAT_MEMBERS, on_joining),
        MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.LEFT_CHAT_MEMBER, on_leaving),
    )


class Forgetful(Application[Any, Any, Any, Any, Any, Any]):
    """The library's application without its list of every chat and person of which something could be persisted.

    The list is emptied by the library's persistence alone, which is not used; without that it grows for ever.
    """

    __slots__ = ()

    def _mark_for_persistence_update(self, *, update: object | None = None, job: object | None = None) -> None:
        """Note nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """The application with the parts of its line that others have to reach."""

    application: App
    bot: PlatformBot
    intake: Intake
    order: InOrder


def build(token: str, base_url: str | None, services: Services) -> Line:
    """Build the application for a bot on a Bot API server; it is not yet started, and receives by itself nothing."""
    bot = PlatformBot(token, base_url)
    queue: asyncio.Queue[object] = asyncio.Queue()
    order = InOrder(services.database, services.clock, services.owners, services.limits)
    application = cast(
        "App",
        ApplicationBuilder()
        .application_class(Forgetful)
        .bot(bot)
        .updater(None)
        .update_queue(queue)
        .concurrent_updates(order)
        .context_types(ContextTypes(context=Context))
        .job_queue(JobQueue[Context]())
        .build(),
    )
    application.bot_data[SERVICES] = services
    application.add_handlers(handlers())
    application.add_error_handler(note_failure)
    order.handle = application.process_update
    return Line(application, bot, Intake(services.database, services.clock, bot, queue), order)
