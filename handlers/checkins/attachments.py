"""Evidence that comes as a file: kept by the platform's ids, in the message or the album that brought it."""

from bot.people.rights import Actor
from handlers.incoming import Said
from handlers.work import Context
from storage import evidence
from storage.evidence import LARGEST, Origin


def is_too_large(said: Said) -> bool:
    """Whether a message carries a file that the bot can never fetch."""
    return said.file is not None and (said.file.size or 0) > LARGEST


async def kept(said: Said, actor: Actor, context: Context) -> list[int]:
    """Remember the file of a message; the numbers of the pieces of its album, or of it alone. Once for each message."""
    if said.file is None:
        return []
    rows = context.work.rows
    known = await evidence.of_message(rows, said.place.chat, said.number, said.album)
    if not any(each.unique_id == said.file.unique_id for each in known):
        origin = Origin(said.place.chat, said.number, said.album, actor.person)
        number = await evidence.keep(rows, said.file, origin, context.work.moment)
        return [*(each.id for each in known if each.file), number]
    return [each.id for each in known if each.file]
