"""`/board`: a link that lets its reader in to a view of the board, once, and the board as pictures."""

from bot.board.address import Address, ViewName
from bot.board.enter import link_to
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.office.board.picture import TREND, WALL, YEAR
from handlers.outgoing import Body, Button
from handlers.people.naming import unknown
from handlers.slow_work import ask_for
from handlers.wording.examples import with_examples
from handlers.wording.phrases import phrase
from handlers.work import Context

TRENDS = frozenset({"trend", "趋势", "走势", "十二周"})


async def on_board(said: Said, context: Context) -> None:
    """Send the link with the wall as a picture; of a department with its year, of an entry the link alone.

    `trend` brings the last twelve weeks.
    """
    message = await message_by(said, "", context)
    named = " ".join(said.words)
    if named.lower() in TRENDS:
        await ask_for("board", message, {"picture": TREND, "department": ""}, context)
        return
    home = Address(lang=message.language)
    ref = context.services.assistant.entry(named) if named else None
    found = context.services.assistant.department(named) if named and ref is None else ()
    if ref is not None:
        await _send_link(message, home.to(ViewName.ENTRY, ref=ref), context)
    elif named and len(found) != 1:
        usage = with_examples("board usage", message.language, context.services.checklist, message.actor.departments)
        await say(message, f"{unknown(named, found, message.language)}\n{usage}", context)
    elif named:
        await _send_link(message, home.to(ViewName.DEPARTMENT, department=found[0]), context)
        await ask_for("board", message, {"picture": YEAR, "department": found[0]}, context)
    else:
        await _send_link(message, home, context)
        await ask_for("board", message, {"picture": WALL, "department": ""}, context)


async def _send_link(message: Message, address: Address, context: Context) -> None:
    """Send the link to a view, and where people come by https the button that opens it inside the chat."""
    board, language = context.services.board, message.language
    if board is None:
        await say(message, phrase("board off", language), context)
        return
    query = address.query.removesuffix("?")
    rows = [(Button(phrase("board in browser", language), url=link_to(board, message.actor.account, query)),)]
    if board.is_secure:
        rows.insert(0, (Button(phrase("board in chat", language), app=f"{board.url}enter{query}"),))
    await context.work.say(message.spot.chat, Body(phrase("board", language), keyboard=tuple(rows)))
