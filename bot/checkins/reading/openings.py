"""The first entry of a line: named at its beginning, behind a greeting, a date or a mark, or behind its first words."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from bot.checkins.reading.disowning import meant
from bot.checkins.reading.greetings import BEFORE, MARK
from bot.checkins.reading.heads import MOST, Head, Heads
from bot.checkins.reading.message import Message
from bot.checkins.reading.numeral_lists import LISTS, listed
from bot.checkins.reading.special import Special
from bot.checkins.reading.telling import ABOUT_IT, COUNTED, POINTED_AT, tells, tells_in_its_clause

PAUSE = re.compile(r"[,，。;；!？?、•]\s*|\.\s+|\s+|\([一二三四五六七八九十]\)|(?<=[划%成结难调了行利常展中])(?=第?\d)")
"""Where another entry can be named."""
_NUMERALS = "一二三四五六七八九十"
LAST_MARK = 5
"""Up to this a number with a mark behind it is the place in a list."""
_EARLY = 32
"""Within so many characters a line names its entry, if it does not begin with it."""
_MARKED = re.compile(r"(?<![\d.])(\d{1,2})[.、)](?!\d)")
_LIST_MARK = re.compile(r"[、)]|\.(?!\.)")
_ENDS, _PAUSES = frozenset(";。!•"), frozenset(",，、:：")
_OUTRIGHT = re.compile(r"第|项|ii|item")
_TITLED = re.compile(r"[\u4e00-\u9fff\"《》、]{2,20}(?=\(第?\d{1,3}[项号]?\))")
_POINTED = re.compile(r"[\u4e00-\u9fff]{1,6}(?=\d{1,2}[这那]一?(?:个|项|条|块))")
_LED = re.compile(r"([\u4e00-\u9fff]{1,12}?)\(?(?=第?(?:\d{1,2}|[二三四五六]十|十[一二三四五六七八九]))")
_THIS = re.compile(r"[那这的之]?一?[项条个]?$")
_AGAINST = re.compile(r"就|唯独?|只有|单单?|但是?|可是?|而|只是|不过|倒是|剩下?|[\u4e00-\u9fff]{1,4}的是")
"""What sets another entry against those before (24、28正常，唯独26有阻力)."""
_ADDED = re.compile(r"(?:另外|还有|此外|同时|另|再就是|至于)\s?$")
_OF_TWO_DIGITS = re.compile(r"\d{1,2}\.\d\d")
"""What is a date sooner than a clause that the list does not have (11.19)."""
_GAP = re.compile(r"[\s,，:：、日]*")


class Openings:
    """Finds where entries are named: the first of a line, and those that follow."""

    def __init__(self, heads: Heads) -> None:
        """Take the heads of one checklist."""
        self._heads = heads

    def first(self, message: Message, start: int, end: int, number: int) -> Head | None:
        """The first entry of a line; `number` is that of the line, from one."""
        if (listing := self._listed(message, start, end)) is not None:
            return listing
        for head in self._begun(message, start, end, number):
            if ABOUT_IT.match(message.text, head.end):
                return None
            if not self._is_a_mark(message, head) and self._opens(message, head, end):
                return replace(head, is_doubtful=head.is_doubtful or head.end in message.special.doubted)
        return self._later(message, start, end)

    def _later(self, message: Message, start: int, end: int) -> Head | None:
        """The first entry of a line that does not begin with one."""
        titled = self._behind_title(message, start, end) or self._pointed_at(message, start, end)
        return titled or self._outright(message, start, end) or self._behind_words(message, start, end)

    def _begun(self, message: Message, start: int, end: int, number: int) -> Iterator[Head]:
        """What a line can begin with that is no date."""
        heads = (self._at(message, place, end) for place in self._beginnings(message, start, end, number))
        yield from (each for each in heads if each is not None and not self._is_a_date(message, each))

    def _opens(self, message: Message, head: Head, end: int) -> bool:
        """Whether what a line begins with names an entry: outright, one of the writer's, or with how it stands."""
        if head.is_outright or head.end in message.special.doubted or tells(message, head, end):
            return True
        is_own = bool(head.refs) and message.is_own(head)
        return is_own or meant(self._heads, message, head, end) is not None

    def _listed(self, message: Message, start: int, end: int) -> Head | None:
        """Entries in a list of Chinese numerals, behind what a line begins with."""
        if not LISTS.search(message.text, start, end):
            return None
        greeted = BEFORE.match(message.text, start, end)
        return listed(self._heads, message, greeted.end() if greeted else start, end)

    def next(self, message: Message, place: int, end: int, *, in_series: bool = False) -> Head | None:
        """Another entry behind a pause: named outright or the writer's own, and with how it stands; or in a series."""
        for start in self._starts(message, place, end):
            head = self._heads.at(message.bare, start, end)
            if head is None or ABOUT_IT.match(message.text, head.end) or COUNTED.match(message.text, start):
                continue
            if in_series or self._is_meant(message, head, message.text[:place].rstrip()[-1:], end):
                return head
        return None

    def _starts(self, message: Message, place: int, end: int) -> Iterable[int]:
        """Where another entry can begin: behind a mark, a greeting, or words that lead to it."""
        mark, before = MARK.match(message.text, place, end), BEFORE.match(message.text, place, end)
        marked = mark.end() if mark and not self._begins_a_list(message, mark) else place
        first = marked if mark and _goes_on(message.bare, mark) else place
        greeted = max(first, before.end()) if before else first
        return dict.fromkeys((marked, first, greeted, self._led(message, first, end)))

    def _led(self, message: Message, place: int, end: int) -> int:
        """Where an entry of the writer's is named behind its title or what sets it against others; else the place."""
        led = _LED.match(message.bare, place, end)
        head = self._heads.at(message.bare, led.end(), end) if led else None
        if led is None or head is None or not message.is_surely_own(head):
            return place
        words = _THIS.sub("", led[1])
        return led.end() if _AGAINST.fullmatch(words) or self._heads.calls(head, words) else place

    def _is_meant(self, message: Message, head: Head, pause: str, end: int) -> bool:
        """Whether a number behind a pause is meant as an entry."""
        if message.is_surely_own(head) and _stands_out(message, head, pause, end):
            return True
        is_own = bool(head.refs) and message.is_own(head)
        is_new = bool(head.missing) and pause in _ENDS
        return (head.is_outright or is_own or is_new) and tells(message, head, end)

    def _at(self, message: Message, place: int, end: int) -> Head | None:
        """The entries at a place, where a date can be a clause as well."""
        return self._heads.at(message.text if message.special.begins(place) else message.bare, place, end)

    def _beginnings(self, message: Message, start: int, end: int, number: int) -> Iterator[int]:
        """Where a line can begin to name its entry: behind its mark, its date, its greeting, or all of them."""
        place = self._behind_mark(message, start, end, number)
        before = BEFORE.match(message.text, place, end)
        greeted = before.end() if before else place
        dated = _behind_date(message.text, message.special, place, end)
        behind = [dated] if dated and self._heads.at(message.bare, dated, end) is not None else []
        later = _behind_date(message.text, message.special, greeted, end) if greeted > place else None
        yield from dict.fromkeys([*behind, place, greeted, *([later] if later else [])])

    def _behind_mark(self, message: Message, start: int, end: int, number: int) -> int:
        mark = MARK.match(message.text, start, end)
        is_mark = mark is not None and mark.end() < end and self._is_list_mark(message, mark, number, end)
        return mark.end() if mark is not None and is_mark else start

    def _is_list_mark(self, message: Message, mark: re.Match[str], number: int, end: int) -> bool:
        """Whether a line begins with the mark of a list, behind which an entry is named."""
        head = self._heads.at(message.text, mark.end(), end)
        if head is None or message.special.covers(head.start, head.end):
            return False
        digits = re.search(r"\d+", mark.group())
        if digits is None or ")" in mark.group():
            return True
        in_list = number > 1 or "\n" in message.text or not message.is_own_ref(digits.group())
        return int(digits.group()) == number and (in_list or head.is_outright)

    def _begins_a_list(self, message: Message, mark: re.Match[str]) -> bool:
        """Whether what could be a mark is an entry of the writer's, with others behind it (52、56已办结)."""
        digits = re.search(r"\d+", mark.group())
        is_high = digits is not None and int(digits.group()) > LAST_MARK
        return is_high and digits is not None and message.is_own_ref(digits.group())

    def _is_a_mark(self, message: Message, head: Head) -> bool:
        """Whether a number is but the mark of a list (1、按计划开展检查)."""
        if head.is_outright or not _LIST_MARK.match(message.text, head.end):
            return False
        if self._are_entries(message, head) or _is_the_only_one(message, head):
            return False
        is_high = bool(head.refs) and head.refs[0].isdigit() and int(head.refs[0]) > LAST_MARK
        return not (message.is_surely_own(head) and is_high)

    def _are_entries(self, message: Message, head: Head) -> bool:
        """Whether the numbers with a mark behind them are entries (1.正常 2.完成六成 35.已办结): they skip some."""
        marks = _marks(message.bare)
        first = bisect_left(marks, (head.start, ""))
        numbers = [int(digits) for _, digits in marks[first : first + MOST]]
        skip = numbers != list(range(1, len(numbers) + 1))
        return skip and len(numbers) > 1 and message.own_all(map(str, numbers))

    def _is_a_date(self, message: Message, head: Head) -> bool:
        """Whether a number is a date before the entry, and no entry."""
        covered = message.special.covers(head.start, head.end)
        if covered and head.missing and _OF_TWO_DIGITS.match(message.text, head.start):
            return True
        return covered and self._heads.at(message.bare, _skip(message.text, head.end), len(message.text)) is not None

    def _outright(self, message: Message, start: int, end: int) -> Head | None:
        """The first entry that a line names outright early on."""
        until = min(end, start + 3 * _EARLY // 2)
        if not _OUTRIGHT.search(message.text, start, until):
            return None
        for each in self._heads.named(message.bare[start:until]):
            place = start + each.start
            if not each.refs or not _OUTRIGHT.search(message.text[place : start + each.end]):
                continue
            head = self._heads.at(message.bare, place, end)
            if head is not None and _is_told_of(message, head, start, end):
                return head
        return None

    def _behind_title(self, message: Message, start: int, end: int) -> Head | None:
        """An entry of the writer in brackets behind what it is about (见义勇为（47）完成了)."""
        title = _TITLED.match(message.bare, start, end)
        head = self._heads.at(message.bare, title.end(), end) if title else None
        return head if head is not None and head.refs and message.is_surely_own(head) else None

    def _pointed_at(self, message: Message, start: int, end: int) -> Head | None:
        """An entry of the writer that is pointed at behind a word or two, or its title (村里27这条…, 安全生产23…)."""
        words = _POINTED.match(message.bare, start, end)
        place = words.end() if words else self._led(message, start, end)
        head = self._heads.at(message.bare, place, end) if place > start else None
        return head if head is not None and head.refs and message.is_surely_own(head) else None

    def _behind_words(self, message: Message, start: int, end: int) -> Head | None:
        """An entry of the writer behind the first words of a line (这周三件事：52已全部完成)."""
        for pause in PAUSE.finditer(message.text, start, min(end, start + _EARLY)) if message.own else ():
            if any(map(str.isdigit, message.bare[start : pause.end()])):
                return None
            if not pause.group():
                continue  # behind a word a number counts (输了50)
            head = self.next(message, pause.end(), end) or self._alone(message, pause.end(), end)
            if head is not None and message.is_own(head):
                return head
        return None

    def _alone(self, message: Message, place: int, end: int) -> Head | None:
        """A number that stands between two pauses (网格这块，56，目前…)."""
        head = self._heads.at(message.bare, place, end)
        is_alone = head is not None and head.refs and message.text[head.end : head.end + 1] in _PAUSES
        return head if is_alone else None


def _stands_out(message: Message, head: Head, pause: str, end: int) -> bool:
    """Whether an entry is pointed at, begins a sentence, or stands behind a pause with what is told of it."""
    if pause in _ENDS or POINTED_AT.match(message.text, head.end, end):
        return True
    is_paused = pause in _PAUSES or _ADDED.search(message.text, 0, head.start)
    return bool(is_paused) and (head.is_outright or tells_in_its_clause(message, head, end))


def _is_told_of(message: Message, head: Head, start: int, end: int) -> bool:
    """Whether it is told how an entry stands; of the writer's first one, in its clause."""
    if ABOUT_IT.match(message.text, head.end):
        return False
    is_first = message.is_surely_own(head) and not any(map(str.isdigit, message.text[start : head.start]))
    return (is_first and tells_in_its_clause(message, head, end)) or tells(message, head, end)


def _goes_on(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark in Chinese numerals goes on a list whose last mark stands before it (二、…；三、…)."""
    numeral = mark.group().strip(" 、")
    place = _NUMERALS.find(numeral)
    return place > 0 and len(numeral) == 1 and f"{_NUMERALS[place - 1]}、" in text[: mark.start()]


@lru_cache(maxsize=8)
def _marks(text: str) -> list[tuple[int, str]]:
    """Where numbers with a mark behind them stand in a message, and the numbers: asked for from each of them."""
    return [(each.start(), each[1]) for each in _MARKED.finditer(text)]


def _is_the_only_one(message: Message, head: Head) -> bool:
    """Whether nothing but an entry of the writer's and how it stands is there (3、正常): a list begins with one."""
    if "\n" in message.text or not message.is_surely_own(head):
        return False
    marks = _marks(message.bare)
    is_alone = len(marks) == 1 and marks[0][0] == head.start and marks[0][1] != "1"
    return is_alone and tells(message, head, len(message.text))


def _behind_date(text: str, special: Special, place: int, end: int) -> int | None:
    """Where a stretch goes on behind the date that it begins with."""
    for each in special.dates:
        if place <= each.start and each.end <= end and not text[place : each.start].strip("截至止到在于 "):
            return _skip(text, each.end)
    return None


def _skip(text: str, place: int) -> int:
    gap = _GAP.match(text, place)
    return gap.end() if gap else place
