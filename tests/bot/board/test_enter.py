"""Entering the board: a link or what the platform signed is good once."""

import hashlib
import hmac
import json
from datetime import timedelta
from urllib.parse import urlencode

import pytest

from bot.board.enter import Arrival, arrival_by, enter, link_to
from bot.board.passes import LINK_GOOD_FOR, NoPass
from bot.board.place import BoardPlace
from bot.clock import WoundClock
from handlers.clock import SystemClock
from tests.bot.staff import LIAISON, NOW, OFFICE, Staff


@pytest.fixture
def board() -> BoardPlace:
    """A board whose clock stands at the moment of the tests."""
    clock = WoundClock(SystemClock().reading)
    clock.wind_to(NOW)
    return BoardPlace("127.0.0.1", 8080, "https://example.org/board/", "1:token", clock)


def followed(link: str) -> str:
    """The pass of a link, as the page hands it over."""
    return link.partition("#link=")[2]


async def test_a_link_opens_a_session_of_whom_it_names_once(staff: Staff, board: BoardPlace) -> None:
    arrival = arrival_by(board, link=followed(link_to(board, LIAISON)))
    session = await enter(staff.rows, board, arrival, None)
    assert session.account == LIAISON
    with pytest.raises(NoPass):
        await enter(staff.rows, board, arrival, None)


async def test_who_comes_again_with_the_session_that_it_opened_is_let_through(staff: Staff, board: BoardPlace) -> None:
    arrival = arrival_by(board, link=followed(link_to(board, LIAISON)))
    session = await enter(staff.rows, board, arrival, None)
    assert await enter(staff.rows, board, arrival, session) == session


async def test_with_a_session_of_somebody_else_a_used_link_opens_nothing(staff: Staff, board: BoardPlace) -> None:
    used, other = (arrival_by(board, link=followed(link_to(board, each))) for each in (LIAISON, OFFICE))
    await enter(staff.rows, board, used, None)
    session = await enter(staff.rows, board, other, None)
    with pytest.raises(NoPass):
        await enter(staff.rows, board, used, session)


def test_a_link_is_over_after_ten_minutes_and_of_another_bot_none(board: BoardPlace) -> None:
    link = followed(link_to(board, LIAISON))
    another = BoardPlace(board.host, board.port, board.url, "2:token", board.clock)
    with pytest.raises(NoPass):
        arrival_by(another, link=link)
    assert isinstance(board.clock, WoundClock)
    board.clock.wind_to(NOW + LINK_GOOD_FOR + timedelta(seconds=1))
    with pytest.raises(NoPass):
        arrival_by(board, link=link)


def test_the_pass_stands_behind_what_a_browser_tells(board: BoardPlace) -> None:
    path, _, kept = link_to(board, LIAISON, "?view=wall").partition("#")
    assert path == "https://example.org/board/enter?view=wall"
    assert LIAISON in kept


@pytest.mark.parametrize("said", ["", "user=1", "user=%7B%7D&hash=0"])
def test_what_the_platform_did_not_sign_names_nobody(board: BoardPlace, said: str) -> None:
    with pytest.raises(NoPass):
        arrival_by(board, init_data=said)


def test_what_the_platform_signs_names_who_opens_it(board: BoardPlace) -> None:
    fields = {"auth_date": str(int(NOW.timestamp())), "user": json.dumps({"id": int(LIAISON), "language_code": "en"})}
    told = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.new(b"WebAppData", board.token.encode(), hashlib.sha256).digest()
    data = urlencode({**fields, "hash": hmac.new(key, told.encode(), hashlib.sha256).hexdigest()})
    found = arrival_by(board, init_data=data)
    assert isinstance(found, Arrival)
    assert (found.account, str(found.language)) == (LIAISON, "en")
