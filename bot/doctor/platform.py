"""Findings on the platform: the token, the privacy mode, the rights in each group."""

from collections.abc import Iterator

from bot.doctor.findings import Finding, fault, good, note
from bot.front_end import BotStanding
from storage.ids import ChatId

ADVICE_PRIVACY = "向 @BotFather 发送 /setprivacy 选 Disable，再把机器人移出并重新加入各群；不改也可用@或 /ask 提问"


def on_standing(found: BotStanding, groups: dict[ChatId, str]) -> Iterator[Finding]:
    """On what the platform says of the bot."""
    yield good(f"令牌有效，机器人 @{found.username} (token accepted)")
    if found.reads_all:
        yield good("可读全部群消息 (privacy mode off)")
    else:
        yield note("只能看到@它、回复它和命令 (privacy mode on)", ADVICE_PRIVACY)
    for each in found.rights:
        name = groups.get(each.chat) or each.chat
        if each.may_write:
            yield good(f"群“{name}”：{each.status}")
        else:
            yield fault(f"群“{name}”：{each.status}，不能发言", "请群管理员恢复机器人的发言权限，或重新加入")


def on_groups(groups: tuple[tuple[ChatId, str, bool], ...]) -> Iterator[Finding]:
    """On groups that nobody has adopted."""
    for chat, title, adopted in groups:
        if not adopted:
            yield note(f"群“{title or chat}”尚未启用", "请负责人在群内发送 /adopt")
