"""Where the board is opened: buttons in the chat, the settings, and a port that is taken."""

import asyncio
import socket

import aiohttp
import pytest

from bot.board.place import board_place
from bot.errors import CommandFailed
from bot.settings import Settings
from handlers.clock import SystemClock
from handlers.telegram.board_button import show_board
from handlers.telegram.serving import board_of
from handlers.web import board_server
from handlers.web.board_server import BoardServer
from handlers.web.request_limit import MOST_KEPT, RequestLimit
from tests.conversations.live import TOKEN, Live
from tests.conversations.stage import OWNER, Stage

SECURE = board_place("127.0.0.1:1", "https://board.example.gov.cn/", TOKEN, SystemClock())


async def test_where_people_come_by_https_it_opens_inside_the_chat_as_well(live: Live) -> None:
    object.__setattr__(live.services, "board", SECURE)
    await live.asked(OWNER, OWNER, "/board")
    [[inside], [outside]] = live.own(OWNER)[-1]["reply_markup"]["inline_keyboard"]
    assert inside["web_app"]["url"] == "https://board.example.gov.cn/enter"
    assert outside["url"].startswith("https://board.example.gov.cn/enter#link=1.")


async def test_without_a_board_the_command_says_so(stage: Stage) -> None:
    object.__setattr__(stage.services, "board", None)
    assert "QINGDAN_BOARD_LISTEN" in await stage.asked(OWNER, OWNER, "/board")
    stage.user(OWNER).language_code = "en"
    assert "switched on" in await stage.asked(OWNER, OWNER, "/board")


async def test_the_button_beside_the_text_field_opens_it_and_goes_with_it(live: Live) -> None:
    bot = live.deployment.bot
    assert await show_board(bot, SECURE)
    shown = await bot.get_chat_menu_button()
    assert shown.to_dict()["web_app"] == {"url": "https://board.example.gov.cn/enter"}
    assert await show_board(bot, None)
    assert (await bot.get_chat_menu_button()).type == "commands"


@pytest.mark.parametrize(
    ("listen", "url", "said"),
    [
        ("127.0.0.1:8500", "", "QINGDAN_BOARD_URL"),
        ("8500x", "https://x.cn", "host:port"),
        ("127.0.0.1:8500", "http://x.cn", "https"),
    ],
)
def test_a_setting_that_is_no_place_is_named(listen: str, url: str, said: str) -> None:
    with pytest.raises(CommandFailed, match=said):
        board_of(Settings(board_listen=listen, board_url=url), TOKEN)


def test_without_its_settings_there_is_no_board() -> None:
    assert board_of(Settings(board_url="https://x.cn"), TOKEN) is None
    assert board_of(Settings(board_listen=":8500", board_url="https://x.cn"), TOKEN) is not None


async def test_a_port_that_is_taken_is_tried_again_until_it_is_free(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_server, "OPENED_AGAIN", 0.05)

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        place = board_place(f"127.0.0.1:{port}", "http://127.0.0.1/", TOKEN, SystemClock())
        server = BoardServer(place, live.services)
        task = asyncio.create_task(server.run())
        await asyncio.sleep(0.2)
        assert server.port == 0
        assert "第49项" in await live.asked(OWNER, OWNER, "第49项")
    await live.until(lambda: server.port == port)
    task.cancel()
    await asyncio.wait([task])


@pytest.mark.parametrize("path", ["board", "board/", "", "board/board.css", "board.css", "board/enter"])
async def test_the_server_in_front_may_strip_the_path_or_leave_it(live: Live, path: str) -> None:
    place = board_place("127.0.0.1:0", "http://127.0.0.1/board", TOKEN, SystemClock())
    server = BoardServer(place, live.services)
    task = asyncio.create_task(server.run())
    await live.until(lambda: server.port != 0)
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{server.port}/{path}") as answer:
        assert answer.status == (200 if "." in path or "enter" in path else 401)
        assert answer.url.path == ("/board/" if path == "board" else f"/{path}")
    task.cancel()
    await asyncio.wait([task])


def test_a_limit_lets_through_as_much_as_it_says_and_forgets_old_callers() -> None:
    limit = RequestLimit(rate=2, burst=3)
    assert [limit.takes("a", 0.0) for _ in range(5)] == [True, True, True, False, False]
    assert limit.takes("b", 0.0)
    assert [limit.takes("a", 1.0) for _ in range(3)] == [True, True, False]
    assert all(limit.takes(each, 2.0) for each in range(MOST_KEPT * 2))
    assert len(limit._left) == MOST_KEPT  # noqa: SLF001 - what it keeps is bounded
