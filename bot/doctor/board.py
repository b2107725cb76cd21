"""Findings on the board: whether it answers where the settings say that it listens."""

from collections.abc import Iterator
from datetime import datetime
from http.client import HTTPException
from urllib.request import ProxyHandler, build_opener

from bot.board.markup.page import door_page
from bot.board.place import BadPlace, BoardPlace, board_place
from bot.clock import WoundClock
from bot.doctor.findings import Finding, fault, good
from bot.settings import Settings

WITHIN = 3.0
"""Seconds in which it has to answer."""
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - an address that is asked, not opened
"""Where an address that stands for all of this machine's is asked."""


def on_board(settings: Settings, moment: datetime) -> Iterator[Finding]:
    """Yield whether the board answers, where it is switched on."""
    if not settings.board_listen:
        return
    try:
        place = board_place(settings.board_listen, settings.board_url, "", WoundClock(lambda: moment))
    except BadPlace as error:
        yield fault(f"看板的设置有误 (QINGDAN_BOARD_LISTEN, QINGDAN_BOARD_URL): {error}", "见 docs/board.md")
        return
    answered, where = _answer(place), f"{place.host}:{place.port}"
    if answered is None:
        yield fault(f"看板没有应答 (the board does not answer): {where}", "机器人在运行时请查看日志")
    elif answered != door_page():
        yield fault(f"看板的端口被别的程序占用 (port taken): {where}", "停止那个程序，或改 QINGDAN_BOARD_LISTEN")
    else:
        yield good(f"看板有应答 (board answers): {where}")


def _answer(place: BoardPlace) -> str | None:
    """Return what is answered to whoever comes to the door; None for no answer."""
    host = _EVERYWHERE.get(place.host, place.host)
    address = f"http://{f'[{host}]' if ':' in host else host}:{place.port}{place.path}enter"
    opener = build_opener(ProxyHandler({}))
    try:
        with opener.open(address, timeout=WITHIN) as response:
            return str(response.read(100_000).decode("utf-8", "replace"))
    except OSError as error:
        return str(error) if hasattr(error, "code") else None
    except (HTTPException, ValueError) as error:
        return str(error)
