"""Reading a message as a report of its writer."""

from collections.abc import Sequence

from bot.checkins.model import ReportReading
from handlers.message import Message
from handlers.work import Context


def read_report(
    message: Message, context: Context, *, refs: Sequence[str] = (), forced: bool = False, is_own: bool = True
) -> ReportReading | None:
    """Return what a message reports; None if it reports nothing.

    Days count from when it was written. `refs` are the entries that go without saying, `forced` is for what surely
    reports; where it is not about the writer's own entries, their departments say nothing.
    """
    written = message.said.sent_at.astimezone(context.services.zone).date()
    departments = message.actor.departments if is_own else ()
    check_ins = context.services.check_ins
    return check_ins.read(message.text, written, refs=tuple(refs), forced=forced, departments=departments)
