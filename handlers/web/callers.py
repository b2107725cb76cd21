"""Who makes a request: the address that it comes from, and the session that it shows."""

from ipaddress import ip_address

from aiohttp import web

from bot.board.passes import NoPass, Pass, Purpose, opened, signed
from bot.board.place import BoardPlace

COOKIE = "board"


def address_of(request: web.BaseRequest) -> str:
    """Return where a request comes from: what the server in front says last, where one of this network stands there."""
    peer = request.remote or ""
    named = request.headers.getall("X-Forwarded-For", [])
    try:
        is_near = ip_address(peer).is_private
    except ValueError:
        return peer
    return named[-1].rpartition(",")[2].strip()[:64] if named and is_near else peer


def session_of(request: web.BaseRequest, board: BoardPlace) -> Pass | None:
    """Return the session that a request shows, while it lasts."""
    try:
        return opened(Purpose.SESSION, request.cookies.get(COOKIE, ""), board.key, board.clock.reading())
    except NoPass:
        return None


def keep_session(response: web.Response, session: Pass, board: BoardPlace) -> None:
    """Set the session cookie: not readable by scripts, for this site alone, until it expires."""
    left = int((session.ends_at - board.clock.reading()).total_seconds())
    response.set_cookie(
        COOKIE,
        signed(Purpose.SESSION, session, board.key),
        max_age=max(left, 0),
        path=board.path,
        secure=board.is_secure,
        httponly=True,
        samesite="Strict",
    )
