"""The button beside the text field: it opens the board where the platform can, and is taken away where not."""

from typing import Any, cast

import pytest
from telegram import MenuButtonCommands, MenuButtonDefault, MenuButtonWebApp, WebAppInfo
from telegram.error import NetworkError

from bot.board.place import board_place
from bot.clock import WoundClock
from handlers.clock import SystemClock
from handlers.telegram.board_button import NAME, show_board
from handlers.telegram.send.platform_bot import PlatformBot

WEB = MenuButtonWebApp(NAME, WebAppInfo("https://a.cn/enter"))


class Platform:
    """A platform on which a button is set; one that answers nonsense where it is told so."""

    def __init__(self, shown: object) -> None:
        """Show this button."""
        self.shown, self.sets = shown, 0

    async def set_chat_menu_button(self, menu_button: object) -> bool:
        """Show another."""
        self.shown, self.sets = menu_button, self.sets + 1
        return True

    async def get_chat_menu_button(self) -> object:
        """Say which is shown."""
        if isinstance(self.shown, Exception):
            raise self.shown
        return self.shown


def place(url: str) -> Any:  # noqa: ANN401 - what the board gives
    return board_place("127.0.0.1:0", url, "7000000001:stage", WoundClock(SystemClock().reading))


async def shown(platform: Platform, url: str | None) -> bool:
    return await show_board(cast("PlatformBot", platform), place(url) if url else None)


async def test_a_board_that_the_platform_opens_has_a_button() -> None:
    platform = Platform(MenuButtonDefault())
    assert await shown(platform, "https://a.cn/board/")
    assert isinstance(platform.shown, MenuButtonWebApp)
    assert platform.shown.web_app.url == "https://a.cn/board/enter"


@pytest.mark.parametrize("url", [None, "http://127.0.0.1/"])
async def test_without_such_a_board_the_button_of_before_is_taken_away(url: str | None) -> None:
    platform = Platform(WEB)
    assert await shown(platform, url)
    assert isinstance(platform.shown, MenuButtonCommands)


async def test_a_button_that_opens_no_page_is_left_alone() -> None:
    platform = Platform(MenuButtonDefault())
    assert await shown(platform, None)
    assert platform.sets == 0


async def test_an_answer_without_a_button_in_it_is_a_fault_of_the_line() -> None:
    with pytest.raises(NetworkError, match="no menu button"):
        await shown(Platform(KeyError("type")), None)
