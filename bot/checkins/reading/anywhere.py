"""The entries of the writer's that a message names in the midst of its words, where no line begins with one."""

import re
from collections.abc import Iterator

from bot.checkins.reading.heads import Head, Heads
from bot.checkins.reading.message import Message, Segment
from bot.checkins.reading.telling import ABOUT_IT, COUNTED, POINTED_AT
from bot.checkins.spans.bounds import MOST_SEGMENTS, TooMuch
from bot.numerals import number
from bot.questions.spans.number_forms import COUNTS

_NUMBER = re.compile(
    r"第\s?\d|(?<=[项条]\()\d{1,2}(?=\))|(?<![\d.])\d{1,2}(?=[项号条这那]|\.\d{1,2}[项号条款这那])|ii|第?[二三四五六七八九]?十?[一二三四五六七八九十](?=[项条])"
)
"""Where the name of an entry can begin in the midst of words."""
_CALLED = re.compile(
    r"(?P<words>[\u4e00-\u9fff]{2,12}?)\s?(?:[这那]一?[个项条块]任?务?|呢|啊|嘛)?[,、]?\s?(?:也?就是|[编序]号是?|清单上的?|是){0,2}\s?"
    r"(?P<number>[二三四五六]?十[一二三四五六七八九]|[二三四五六]十)(?![一二三四五六七八九十百千几多来余]|分之|[\u4e00-\u9fff]?[万亿元%])"
    rf"(?=[项条][^目]|[^项条{COUNTS}]|$)"
)
"""An entry as it is said aloud, behind words of its own title (家庭美德四十九, 自然灾害这一项二十八)."""
_PAUSES = ",，。;；!?？\n"
LONGEST = 600
"""Characters of a message in which an entry is looked for wherever it stands."""
_OF_THINGS = re.compile(r"(?<![把就们咱的是说将])[\u4e00-\u9fff]\d{1,2}条$")
"""Things that are counted by the word which entries are called by as well (受理意见37条)."""
_TASKS = re.compile(
    r"\d{1,2}项\s*(?:重点|主要|具体)?(?:任务|措施|制度|举措|内容|活动|指标|工作|整改|具体|都|全(?!部(?:任务|工作|内容))|均)"
)
_WORD = re.compile(r"[\u4e00-\u9fff]")


def named_anywhere(heads: Heads, message: Message) -> list[Segment]:
    """A segment for each entry of the writer's, from where it is named up to the next one. Raises TooMuch."""
    if not message.own or len(message.text) > LONGEST:
        return []
    found = _segments(heads, message)
    only = found[0].head if len(found) == 1 else None
    if only is not None and _is_apart(message, only):
        return [Segment(only, 0, len(message.text), is_named_last=True, is_within=True)]
    return found


def _segments(heads: Heads, message: Message) -> list[Segment]:
    found: list[Segment] = []
    for head in _named(heads, message):
        if found and found[-1].head is not None and found[-1].head.refs == head.refs:
            continue
        start = _clause(message.text, head.start) if found else 0
        if found:
            found[-1] = Segment(found[-1].head, found[-1].start, start, is_within=True)
        found.append(Segment(head, start, len(message.text), is_within=True))
        if len(found) > MOST_SEGMENTS:
            raise TooMuch
    return found


def _is_apart(message: Message, head: Head) -> bool:
    """Whether an entry stands alone, with nothing said behind it (巡查26处，28项，11月16日)."""
    return _clause(message.text, head.start) == head.start and not _WORD.search(message.bare, head.end)


def _named(heads: Heads, message: Message) -> Iterator[Head]:
    last, called = 0, dict(_called(heads, message))
    for place in sorted({*called, *map(re.Match.start, _NUMBER.finditer(message.bare))}):
        head = (called.get(place) or heads.at(message.bare, place, len(message.bare))) if place >= last else None
        if head is None or not message.is_surely_own(head):
            continue
        last = head.end
        if place in called or not _is_of_else(message, head):
            yield head


def _called(heads: Heads, message: Message) -> Iterator[tuple[int, Head]]:
    """Entries whose number stands behind words of their title, without a word that says what is counted."""
    for match in _CALLED.finditer(message.bare):
        head = Head(match.start("number"), match.end(), (str(number(match["number"])),), (), is_outright=True)
        words = match["words"]
        if message.is_own(head) and any(heads.calls(head, words[at:]) for at in range(len(words) - 1)):
            yield head.start, head


def _is_of_else(message: Message, head: Head) -> bool:
    """Whether something else than how it stands is told of an entry, or its number says how many."""
    return bool(ABOUT_IT.match(message.text, head.end)) or _counts(message, head)


def _counts(message: Message, head: Head) -> bool:
    """Whether a number says how many, and names no entry."""
    if message.text[head.start] == "第" or message.text.startswith("ii", head.start):
        return False
    if POINTED_AT.match(message.text, head.end):
        return False
    is_first = message.text[head.start - 1 : head.start] in {",", ";", "。"}  # a clause begins with it
    counted = COUNTED if not is_first else _TASKS
    return bool(counted.match(message.text, head.start) or _OF_THINGS.search(message.text, 0, head.end))


def _clause(text: str, place: int) -> int:
    """Where the clause begins in which something stands."""
    return max(text.rfind(each, 0, place) for each in _PAUSES) + 1
