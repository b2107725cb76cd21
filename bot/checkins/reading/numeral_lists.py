"""Entries in a list of Chinese numerals (三、十三、五十七都在推), of which the first looks like the mark of a list."""

import re
from dataclasses import replace

from bot.checkins.reading.heads import Head, Heads
from bot.checkins.reading.message import Message
from bot.numerals import number

_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_LIST = re.compile(rf"\s*({_NUMERAL}(?:、(?:{_NUMERAL}|\d{{1,2}}))+)(?![一二三四五六七八九十\d.、])")
_FIRST = re.compile(r"\s*一、")
SURE = 3
"""Numerals of a list that can be nothing else; of two the first can be the mark of a list (二、49按计划)."""


def listed(heads: Heads, message: Message, start: int, end: int) -> Head | None:
    """The writer's entries that a message of one line lists first; doubtful where the first numeral can be a mark."""
    match = _LIST.match(message.bare, start, end)
    if match is None or "\n" in message.text.strip():
        return None
    refs = tuple(dict.fromkeys(str(number(each)) for each in match[1].split("、")))
    if not all(message.is_surely_own(Head(0, 0, (each,), (), is_outright=False)) for each in refs):
        return None
    if len(refs) < SURE and _FIRST.match(message.bare, start):
        return None
    is_list = len(refs) >= SURE or match.end() in message.special.sums
    head = Head(match.start(1), match.end(), refs, (), is_outright=True)
    last = heads.at(message.bare, match.end(), end)
    return None if last is not None else replace(head, is_doubtful=not is_list)
