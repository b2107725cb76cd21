"""`/board`: a link that lets its reader in to the board, once."""

from bot.board.enter import link_to
from bot.questions.text import Language
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.outgoing import Body, Button
from handlers.wording.phrases import phrase
from handlers.work import Context


async def on_board(said: Said, context: Context) -> None:
    """Send the link, and where people come by https the button that opens the board inside the chat."""
    message = await message_by(said, "", context)
    board, language = context.services.board, message.language
    if board is None:
        await say(message, phrase("board off", language), context)
        return
    query = "?lang=en" if language is Language.ENGLISH else ""
    rows = [(Button(phrase("board in browser", language), url=link_to(board, message.actor.account, query)),)]
    if board.is_secure:
        rows.insert(0, (Button(phrase("board in chat", language), app=f"{board.url}enter{query}"),))
    await context.work.say(message.spot.chat, Body(phrase("board", language), keyboard=tuple(rows)))
