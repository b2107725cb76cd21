"""Asking the platform about the bot, for `doctor`."""

import asyncio
from collections.abc import Sequence

from telegram import ChatMember, ChatMemberRestricted
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.front_end import BotStanding, Rights, Unreachable
from bot.settings import Settings
from handlers.telegram.account import account_of
from handlers.telegram.ids import number_of
from handlers.telegram.send.platform_bot import PlatformBot
from storage.ids import ChatId

WRITERS = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER}


def standing(settings: Settings, groups: Sequence[ChatId]) -> BotStanding:
    """What the platform says of the bot and its groups. Raises Unreachable, without the token in its text."""
    place = account_of(settings)
    try:
        return asyncio.run(_asked(PlatformBot(place.token, place.base_url), groups))
    except InvalidToken:
        raise Unreachable("平台不认这个令牌 (the token is refused)") from None
    except TelegramError as error:
        raise Unreachable(error.message.replace(place.token, "…")) from None
    except (AttributeError, KeyError, TypeError, ValueError) as error:  # the library stumbles over the answer
        raise Unreachable(f"平台的答复无法读取 (an answer cannot be read): {type(error).__name__}") from None


async def _asked(bot: PlatformBot, groups: Sequence[ChatId]) -> BotStanding:
    async with bot:
        me = await bot.get_me()
        rights = [await _rights(bot, me.id, each) for each in groups]
    return BotStanding(me.username or "", bool(me.can_read_all_group_messages), tuple(rights))


async def _rights(bot: PlatformBot, own: int, group: ChatId) -> Rights:
    try:
        member = await bot.get_chat_member(number_of(group), own)
    except (BadRequest, Forbidden) as error:
        return Rights(group, error.message, may_write=False)
    limited = isinstance(member, ChatMemberRestricted) and member.can_send_messages
    return Rights(group, str(member.status), may_write=member.status in WRITERS or limited)
