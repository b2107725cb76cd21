"""Whether it is said how things stand right behind the place where an entry is named."""

import re
from collections.abc import Sequence

from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue
from bot.checkins.reading.heads import Head
from bot.checkins.reading.message import Message
from bot.checkins.spans.folding import folded
from bot.checkins.spans.shares import shares_in

SOON = 10
"""Characters behind a number within which it has to be said; twice as many behind an entry that is named outright."""
CLAUSE = 60
"""Characters of a clause behind an entry that are looked through."""
_STOP = re.compile(r"[,，。;；!?\n]")
_CLAIMS = (
    Cue.DONE, Cue.NEARLY, Cue.DIFFICULT, Cue.COORDINATE, Cue.PLAN, Cue.SAME, Cue.LIKE, Cue.SHARE, Cue.REQUEST,
    Cue.UNABLE, Cue.NOT, Cue.LEFT, Cue.AIM, Cue.UNDONE,
)  # fmt: skip
_BESIDE = (Cue.WHOLE, Cue.LEAD, Cue.MATTER, Cue.DATE, Cue.HEDGE, Cue.FUTURE, Cue.EARLIER)
"""What may stand before the word that says it."""
COUNTED = re.compile(
    r"[1-9]项(?![按已完有需在正,])|\d{1,2}项\s*(?:重点)?(?:任务|措施|制度|举措|内容|活动|指标|工作|整改|具体)"
)
"""A number that counts (完成12项任务)."""
POINTED_AT = re.compile(r"[项条号]?\s*(?:[这那](?:个|一?项|条|块|件|事)|就是)")
"""What stands behind the number of an entry that is pointed at (51那个)."""
ABOUT_IT = re.compile(
    r"\s*(?:的?(?:牵头|参与|责任)单位|的?单位(?=$|[?,。;!~\s]|[是有都呢呀吗哪谁名电联]|包括)|的?(?:联络员|联系人|经办人)(?=[改换变由是为有调?,。]|$)|的材料(?!\s?(?:\d|百分|[一二三四五六七八九]成))|材料(?=[请谁?]|发(?!邮|了|过|给|到|出)|在哪|$)|的?原文|的?[那这]一?[栏格行](?![为目业动])|的?内容(?!之一|的一部分)|的要求|要求(?=是|有)|的?分值|多少分|分(?![局别给配派解到管片批类步])|谁(?!说|讲|告诉))"
)
"""What is said about an entry, not of how it stands."""


def tells_how_far(text: str) -> bool:
    """Whether a text says how far something is (进度过半, 完成80%), which no question for the state does."""
    fold = folded(text).text
    return "过半" in fold or bool(shares_in(fold))


def tells(message: Message, head: Head, end: int) -> bool:
    """Whether right behind the entries it is said how they stand."""
    until = min(end, head.end + (2 * SOON if head.is_outright else SOON))
    special = message.special.within(head.end, until + SOON)
    until = max([until, *(each.end for each in special if each.start < until)])
    return _begins_a_report(message.special.words.between(head.end, until))


def tells_in_its_clause(message: Message, head: Head, end: int) -> bool:
    """Whether it is said how the entries stand before the next pause."""
    pause = _STOP.search(message.text, head.end, end)
    until = min(pause.start() if pause else end, head.end + CLAUSE)
    return any(each.has(*_CLAIMS) for each in message.special.words.between(head.end, until))


def _begins_a_report(tokens: Sequence[Token]) -> bool:
    first = next((each for each in tokens if each.has(*_CLAIMS) or not each.has(*_BESIDE)), None)
    return first is not None and first.has(*_CLAIMS)
