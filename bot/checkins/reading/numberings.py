"""Numbers that may be those of something else than an entry: 第7稿, 48号桥墩, 公告第3条."""

import re

from bot.checkins.claims.tokens import Token
from bot.checkins.reading.entries import Entries
from bot.checkins.reading.heads import Head
from bot.checkins.reading.message import Message, Segment

_NUMBERED = re.compile(r"第\s?\d{1,2}号?|\d{1,2}号")
"""A number without a word of entries, which may number anything."""
_ARTICLE = re.compile(r"第\s?\d{1,2}条")
_PROJECT = re.compile(r"(?<=项)目(?![前标])")
"""What a number of projects goes on with (第2项目经理)."""
_ORDINAL = re.compile(r"第[一二三四五六七八九](?=\s?[,、:])")
"""What numbers the points of a speech where there are several (第一，…；第二，…)."""
_ENDS = re.compile(
    r"(?:[我咱的把将是报填说讲发局办委部里上中在对和及与跟至先再]|们|街道|大队|清单|任务|事项|工作|单位|关于)$"
)
"""What a word ends with that names no paper of articles."""
_LETTER = re.compile(r"[\u4e00-\u9fff]")
_NEAR = 8


def can_number(entries: Entries, message: Message, segment: Segment, head: Head) -> bool:
    """Whether a thing that the checklist does not print of the entry stands right beside its number.

    Behind a number alone it may be numbered by it, before an article it may be the paper that has it.
    """
    if len(head.refs) != 1:
        return False
    text = message.text
    is_a_point = _ORDINAL.match(text, head.start) and len(_ORDINAL.findall(text)) > 1
    if is_a_point or _PROJECT.match(text, head.end):
        return True
    named = _beside(message, segment, head)
    return any(map(_is_a_name, named)) and not entries.prints_of(head.refs, named[0].said)


def _beside(message: Message, segment: Segment, head: Head) -> list[Token]:
    """The thing that a number may be that of: right behind a number alone, or right before an article."""
    words, text = message.special.words, message.text
    if _NUMBERED.fullmatch(text, head.start, head.end):
        behind = words.between(head.end, min(segment.end, head.end + _NEAR))[:1]
        return [each for each in behind if each.start == head.end]
    if _ARTICLE.fullmatch(text, head.start, head.end):
        before = words.between(segment.start, head.start)[-1:]
        return [each for each in before if each.end == head.start and not _ENDS.search(each.said)]
    return []


def _is_a_name(token: Token) -> bool:
    return token.is_unread and bool(_LETTER.match(token.said))
