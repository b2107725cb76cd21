"""Entries in a list of Chinese numerals (三、十三、五十七都在推), of which the first looks like the mark of a list."""

import re
from collections.abc import Sequence

from bot.checkins.reading.heads import Head, Heads
from bot.checkins.reading.message import Message
from bot.numerals import number

_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_LIST = re.compile(rf"\s*({_NUMERAL}(?:、(?:{_NUMERAL}|\d{{1,2}}))+)(?![一二三四五六七八九十\d.、])")
_SPOKEN = re.compile(rf"\s*({_NUMERAL}项(?:[、和与跟及]{_NUMERAL}项)+)(?!目|任务|工作)")
"""Entries that are said aloud, each with the word for one (三项和四十七项)."""
LISTS = re.compile(r"、|项[和与跟及]")
"""One of these is in every list."""
_JOINT = re.compile(r"项?[、和与跟及]")
_FIRST = re.compile(r"\s*一、")
SURE = 3
"""Numerals of a list that can be nothing else; of two the first can be the mark of a list (二、49按计划)."""


def listed(heads: Heads, message: Message, start: int, end: int) -> Head | None:
    """The writer's entries that a message of one line lists first; doubtful where the first numeral can be a mark."""
    spoken = _SPOKEN.match(message.bare, start, end)
    match = spoken or _LIST.match(message.bare, start, end)
    if match is None or "\n" in message.text.strip():
        return None
    refs = tuple(dict.fromkeys(map(_ref, _JOINT.split(match[1].removesuffix("项")))))
    if not message.own_all(refs) or heads.at(message.bare, match.end(), end) is not None:
        return None
    if len(refs) < SURE and _FIRST.match(message.bare, start):
        return None
    is_list = _is_list(refs, is_spoken=spoken is not None) or match.end() in message.special.sums
    return Head(match.start(1), match.end(), refs, (), is_outright=True, is_doubtful=not is_list)


def _ref(numeral: str) -> str:
    return str(number(numeral))


def _is_list(refs: Sequence[str], *, is_spoken: bool) -> bool:
    """Whether numerals surely name entries: they are many, or said as entries are; two small ones can say how many."""
    return len(refs) >= SURE or (is_spoken and any(len(each) > 1 for each in refs))
