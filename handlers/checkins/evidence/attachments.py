"""Evidence that comes as a file: kept by the platform's ids, in the message or the album that brought it."""

from bot.people.rights import Actor
from handlers.incoming import Said
from handlers.work import Context
from storage import evidence, outbox_waiting
from storage.evidence import LARGEST, Origin


def is_too_large(said: Said) -> bool:
    """Return whether a message carries a file that the bot can never fetch."""
    return said.file is not None and (said.file.size or 0) > LARGEST


def question_key(said: Said) -> str:
    """Return the key of the question to what an album belongs."""
    return f"album:{said.place.chat}:{said.album}"


async def kept(said: Said, actor: Actor, context: Context) -> tuple[int, ...]:
    """Remember the file of a message, once; the numbers of the pieces that its words are about.

    Words below a picture are about that picture, and about those of its album that wait for words.
    """
    if said.file is None:
        return ()
    rows, chat = context.work.rows, said.place.chat
    loose = await _loose_in_album(said, said.album, context) if said.album and said.text else []
    known = await evidence.of_message(rows, chat, said.number, None)
    own = [each.id for each in known if each.unique_id == said.file.unique_id]
    if not own:
        origin = Origin(chat, said.number, said.album, actor.person)
        own = [await evidence.keep(rows, said.file, origin, context.work.moment)]
    return tuple(dict.fromkeys([*loose, *own]))


async def _loose_in_album(said: Said, album: str, context: Context) -> list[int]:
    """The pictures of an album that wait for the words that have come now, and are not asked about any more."""
    loose = await evidence.loose_in_album(context.work.rows, said.place.chat, album)
    await outbox_waiting.drop(context.work.rows, question_key(said), context.work.moment)
    return [each.id for each in loose]
