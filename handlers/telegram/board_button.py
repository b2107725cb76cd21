"""The button beside the text field of private chats: it opens the board, where there is one that the platform opens."""

from telegram import MenuButtonCommands, MenuButtonWebApp, WebAppInfo
from telegram.error import NetworkError

from bot.board.place import BoardPlace
from handlers.telegram.send.platform_bot import PlatformBot

NAME = "看板"


async def show_board(bot: PlatformBot, board: BoardPlace | None) -> bool:
    """Set it to open the board, or remove it if there is no board. Raises TelegramError."""
    if board is not None and board.is_secure:
        return await bot.set_chat_menu_button(menu_button=MenuButtonWebApp(NAME, WebAppInfo(f"{board.url}enter")))
    if await _opens_a_page(bot):
        return await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    return True


async def _opens_a_page(bot: PlatformBot) -> bool:
    try:
        return isinstance(await bot.get_chat_menu_button(), MenuButtonWebApp)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise NetworkError(f"no menu button in the answer: {type(error).__name__}") from error
