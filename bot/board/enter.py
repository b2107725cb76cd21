"""Enter the board: a link, or the platform's signed data of the user, is exchanged for a session, once."""

from dataclasses import dataclass

from bot.board.init_data import NotFromPlatform, opened_by
from bot.board.passes import NoPass, Pass, Purpose, new_pass, opened, signed
from bot.board.place import BoardPlace
from bot.questions.text import Language
from storage import used_passes
from storage.engine.database import Transaction
from storage.ids import AccountId


def link_to(board: BoardPlace, account: AccountId, query: str = "") -> str:
    """Return a login link that works once, within ten minutes.

    The pass stands behind the `#`, which browsers keep to themselves: no log and no preview of the address has it.
    """
    made = new_pass(Purpose.LINK, account, board.clock.reading())
    return f"{board.url}enter{query}#link={signed(Purpose.LINK, made, board.key)}"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody whom a good link, or the platform, names; `mark` is used up by coming in."""

    account: AccountId
    mark: str
    language: Language | None = None
    """The language of their app, where the platform says it."""


def arrival_by(board: BoardPlace, *, link: str = "", init_data: str = "") -> Arrival:
    """Return who shows a link, or what the platform signed. Raises NoPass."""
    moment = board.clock.reading()
    if link:
        found = opened(Purpose.LINK, link, board.key, moment)
        return Arrival(found.account, found.mark)
    try:
        by = opened_by(init_data, board.token, moment)
    except NotFromPlatform:
        raise NoPass from None
    return Arrival(by.account, by.mark, by.language)


async def enter(rows: Transaction, board: BoardPlace, arrival: Arrival, session: Pass | None) -> Pass:
    """Return a new session. Raises NoPass if the link or data was used before.

    Who comes a second time with the session of the first is let through with it: a page may be opened anew.
    """
    moment = board.clock.reading()
    if await used_passes.use(rows, arrival.mark, moment):
        return new_pass(Purpose.SESSION, arrival.account, moment)
    if session is None or session.account != arrival.account:
        raise NoPass
    return session
