"""Numbers that may count the writer's entries instead of naming one (3项都正常), and entries without a number."""

import re

from bot.checkins.reading.heads import Head
from bot.checkins.reading.message import Message

_COUNTED = re.compile(
    r"(?<![第\d、,和及与跟])([2-9])[项条个](?:任务|工作|事项)?(?:目前|现在|也|已经?|基本)?(?=都|均|全[都部]?|统统|一律|各自|分别)"
)
_AND_MORE = re.compile(
    r"[项条号]?(?:任务)?(?:之间|中间)的?(?:那|有)?[一两几]?[项条个]|[项条号]?\s*(?:[和与及跟同、,]|以及|还有|加上?|外加)\s*(?:另外?|其[他余它]|别的|剩下|余下|后面|前面|另)的?(?:那|这)?"
    r"(?:[一两二三四五几\d]{0,2}[项条个]|的?(?:任务|事项|工作)?(?:都|也|均))"
)
"""Another entry beside the one that is named, which nobody can tell (55和另外一项正常)."""


def can_count(head: Head, message: Message) -> bool:
    """Whether the number of an entry may say how many of the writer's entries something is told of."""
    match = _COUNTED.match(message.text, head.start)
    items = [each for each in message.own if each.isdigit()]
    return match is not None and len(head.refs) == 1 and int(match[1]) <= len(items)


def goes_with_others(head: Head, message: Message) -> bool:
    """Whether entries without a number are told of together with those that are named."""
    return bool(head.refs) and bool(_AND_MORE.match(message.text, head.end))
