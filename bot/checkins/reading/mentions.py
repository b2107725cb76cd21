"""Another entry in the words of a report: a second report that was not understood must not be swallowed."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from bot.checkins.reading.entries import Entries
from bot.checkins.reading.heads import Head, Heads
from bot.checkins.reading.message import Message, Segment
from bot.checkins.reading.telling import tells
from bot.questions.spans.numbered import Numbered

_BESIDE = re.compile(r"(?:[和与及同跟含除]|包括|连同|以及)\s*$")
_LIKEWISE = re.compile(r"\s*(?:[项号]?(?:也|同样|一样|一并|合并|一起|照样|同上|亦|同理|如上|同(?=$|[\s,。;)])))")
_TOPIC = re.compile(r"[项条号]?(?:嘛|呢|那[边里]|的话|则|却|倒是)")
"""What sets an entry as what the next words are about (52嘛卡住了)."""
_POINTED = re.compile(r"[,，。;；]\s?([\u4e00-\u9fff]{2,8}?)那一?[项条](?!目|件|例|路|线|街)")
"""Another entry that is pointed at by its subject (51照计划，家庭教育那项有困难)."""
_ADDED = re.compile(
    r"\s*(?:[项号]?[和与及跟、]\s*(?=\d)|(?<=[项号])\s?(?=\d{1,2}[项号]))(\d{1,2})(?!\d|\.\d|[月日年点个])"
)
_GOES_ON = re.compile(r"(?<!号)\s*(?![号日月年点])[\u4e00-\u9fff]")
_PAUSES = frozenset(" \n,，。;、(另而")
_COUNTED = re.compile(r"(?:完成|开展|共|了|其中|有|落实|推进|整改|梳理|制定|出台|等|项目|前|[:：])\s*$")
_NUMBER = re.compile(
    r"第|ii|item|省?特色|(?<![\d.])\d|(?<=[\s,，。;、另而和与及同跟含除])[二三四五六七八九十]|[二三四五六七八九十]{1,3}(?=项)"
)
"""Where the name of an entry can begin."""
_ITEM = re.compile(r"\d+(?:、\d+)*\s*项$")
_OUTRIGHT = re.compile(r"第.+项$|ii|item")
_GLUED = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![第是月号附件成点])(\d{1,2})(?=都|也|均|还?在|正在|已经?|按|办|做到|没[动有做])"
)
"""A bare number between words and how it stands (居民公约54在走流程): it can name an entry."""


def another_entry(heads: Heads, entries: Entries, message: Message, segment: Segment, head: Head) -> str:
    """The ref of another entry of the writer that a segment names outright; empty where there is none."""
    if segment.head is None:
        return ""
    start, end = segment.body
    beside = _ADDED.match(message.text, start, end)
    if beside is not None and beside[1] in message.own:
        return beside[1]
    if len(head.refs) > 1 and _picks(message.bare[start:end], head):
        return head.refs[0]
    if head.refs and _points_at_another(entries, message.text[start:end], head):
        return head.refs[0]
    named = _named(heads, message, start, end)
    told = chain.from_iterable(_told_of(entries, message, each, start, end) for each in named)
    told = chain(told, (each[1] for each in _GLUED.finditer(message.bare, start, end) if each[1] in message.own))
    return next((each for each in told if not entries.is_kin(each, head.refs)), "")


def _points_at_another(entries: Entries, words: str, head: Head) -> bool:
    """Whether words point at an entry by a subject that the checklist does not print of those that are named."""
    return any(not entries.speaks_of(head.refs, each[1]) for each in _POINTED.finditer(words))


def _told_of(entries: Entries, message: Message, each: Numbered, start: int, end: int) -> Iterator[str]:
    """The entries of what was named in a stretch that something is told of, and that may be the writer's."""
    place, said = start + each.start, each.said.strip()
    named = Head(place, place + len(said), each.refs, (), is_outright=False)
    is_own_item = message.is_surely_own(named) and bool(_ITEM.match(said))
    is_titled = entries.is_titled(each.refs[:1], message.text[named.end : end])
    is_told = _is_told(message, named, end) or (is_own_item and tells(message, named, end))
    if is_told or is_titled or _is_named(message.text, place, said):
        yield from (ref for ref in each.refs if is_told or message.is_own_ref(ref))


def _named(heads: Heads, message: Message, start: int, end: int) -> Iterator[Numbered]:
    """What names entries in a stretch and counts nothing, each `start` from where the stretch begins."""
    words, last = message.bare[start:end], 0
    for match in _NUMBER.finditer(words):
        named = heads.numbered(words, match.start()) if match.start() >= last else None
        if named is None:
            continue
        place, last = start + match.start(), named.end
        is_clause = named.said.endswith("款")  # of the same entry (51 第一款完成，其余在推进)
        if not is_clause and not _COUNTED.search(message.text, max(0, place - 6), place):
            yield named


def _picks(words: str, head: Head) -> bool:
    """Whether the words come back to one of several entries (30、31、32 除31都办结)."""
    return any(_again(each).search(words) for each in head.refs)


@lru_cache(maxsize=512)
def _again(ref: str) -> re.Pattern[str]:
    """What names an entry again by its number alone."""
    return re.compile(rf"(?<![\d.]){re.escape(ref)}(?![\d.%个户人次场名元万条家])")


def _is_told(message: Message, head: Head, end: int) -> bool:
    """Whether it is said behind a pause how an entry stands (52也办结了), whosever it is."""
    if message.text[head.start - 1 : head.start] not in _PAUSES:
        return False
    if _TOPIC.match(message.text, head.end):
        return True
    is_own = message.is_surely_own(head) and bool(_GOES_ON.match(message.text, head.end))
    return is_own or bool(_LIKEWISE.match(message.text, head.end)) or tells(message, head, end)


def _is_named(text: str, place: int, said: str) -> bool:
    """Whether a number in the words of a report is meant as an entry, and counts nothing."""
    if _OUTRIGHT.match(said):
        return True
    beside = _BESIDE.search(text, max(0, place - 4), place) or _LIKEWISE.match(text, place + len(said))
    return bool(beside and _ITEM.match(said))
