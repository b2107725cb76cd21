"""Whoever has used up their share is not served further: what only asks for words is not even begun."""

from handlers.commands.table import BY_NAME
from handlers.incoming import Incoming, Pressed, Said
from handlers.outgoing import Body
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.outbox import Purpose


async def is_admitted(incoming: Incoming, context: Context) -> bool:
    """Whether something is handled; where not, whoever pressed or wrote is told so."""
    share = context.work.share
    if share is None or not _only_asks(incoming) or not await share.is_used_up():
        return True
    if isinstance(incoming, Pressed):
        body = Body(phrase("busy press", share.language), press=incoming.id, alert=True)
        await context.work.say(incoming.author.account, body, Purpose.PRESS, f"press:{incoming.id}")
    else:
        await share.tell_to_wait()
    return False


def _only_asks(incoming: Incoming) -> bool:
    """Whether it is a press, or a command that records nothing.

    A press that is refused changes nothing, and shows it; what people write in words may be a report.
    """
    if isinstance(incoming, Pressed):
        return True
    if not isinstance(incoming, Said) or incoming.is_edit:
        return False
    command = BY_NAME.get(incoming.command)
    return bool(incoming.command) and not (command is not None and command.records)
