"""Segments: which stretch of a message is about which entries."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from bot.checkin.bounds import MOST_LINES, MOST_PLACES, MOST_SEGMENTS, TooMuch
from bot.checkin.heads import Head, Heads
from bot.checkin.special import Special
from bot.checkin.tokens import Token, tokens_of
from bot.checkin.words import Sign

_LINES = re.compile(r"[^\n]+")
_PAUSE = re.compile(r"[,，。;；!？?、•]\s*|\.\s+|\s+|\([一二三四五六七八九十]\)|(?<=[划%成结难调了行利常展中])(?=第?\d)")
_MARK = re.compile(r"\s*(?:[-·•*●>]+\s*|\(?(?:[一二三四五六七八九十]{1,2}|\d{1,2})\)?\s*[、.)．:]\s*|\([一二三四五六七八九十\d]{1,2}\)\s*)")
_GREETINGS = (
    "(?:刚才|刚刚|上一?条|之前|前面)?(?:那条|那个|这条|的)?(?:写|说|报|打|填|记|搞|弄)错了?|不对|更正一下|补充一下|改一下|修改|订正|纠正|更新|上次报的|上次的|之前报的|嗯+|哦|报告|报(?=[\\s:\\d])|汇报|上报|填报|进展|进度|更正|补充|关于|有关|回复|今天|今日|昨天|目前|截至目前|我局|我办|我们|我单位|我部|我街道|本单位|我们局|我们这边|领导好|领导"
    "|各位领导|主任好|主任|大家好|收到|您好|你好|一下|早上好|上午好|下午好|晚上好|好的|好|喂|嗯|那个|呃|额|啊|就是|麻烦|麻烦您|请登记|登记|帮我记一下|记一下|麻烦记一下|我说一下|说一下|报一下|报下|report|update|hi|hello"
    "|我报一下|向您汇报|再报一下|再报|还有|另外|然后|本周|本月|今年|不好意思|抱歉|刚才|刚刚|小清|助手|同志|@\\S+|/\\w+|事项|编号|序号|清单|责任清单|任务清单|咱们|咱|我|这边|这周|这个|我们的|我的"
)
_SPEAKER = r"[\u4e00-\u9fff]{2,10}(?:局|办|部|委|院|联|会|街道|公司|镇|党委|中心)(?:的|[\u4e00-\u9fff]{1,3}(?=[,:，：]))?(?:本周|本月|进展|情况)?(?:汇报|报告|报)?"
_BEFORE = re.compile(rf"\s*(?:(?:{_GREETINGS}|{_SPEAKER})[,:!。.~、]?\s*){{0,6}}")
_EARLY = 16
"""Within so many characters from its beginning a line can name its entry outright."""
_FIRST_MARK = re.compile(r"1\s*[、.)．]\s*\d")
"""A number that could be the mark of a list as well as an entry."""
LAST_MARK = 5
"""Up to this a number with a mark behind it is the place in a list."""
_SOON = 10
_ENDS, _PAUSES = frozenset(";。!•"), frozenset(",，、:：")
_TITLE = re.compile(r"\s*\([^()]{1,16}\)")
_CLAIMS = frozenset({Sign.DONE, Sign.NEARLY, Sign.DIFFICULT, Sign.COORDINATE, Sign.PLAN, Sign.SAME, Sign.LIKE, Sign.SHARE, Sign.REQUEST, Sign.UNABLE, Sign.NOT, Sign.LEFT, Sign.AIM})
_BESIDE = frozenset({Sign.WHOLE, Sign.LEAD, Sign.MATTER, Sign.DATE, Sign.HEDGE, Sign.FUTURE, Sign.EARLIER})
_COUNTED = re.compile(r"[1-9]项(?!按|已|完|有|需)|\d{1,2}项\s*(?:重点)?(?:任务|措施|制度|举措|内容|活动|指标|工作|整改|具体)")
"""What goes on behind a number that counts (完成12项任务)."""
_NO_REPORT = re.compile(r"\s*(?:的?(?:牵头|参与|责任)?单位|的?材料|的?原文|的?内容|的要求|要求(?=是|有)|的?分值|多少分|分(?!局|别)|谁)")


@dataclass(frozen=True, slots=True)
class Segment:
    """The entries, the place where they are named, and the stretch that is about them, from `start` to `end`."""

    head: Head | None
    start: int
    end: int

    @property
    def body(self) -> tuple[int, int]:
        """What is said after the entries are named."""
        return (self.head.end, self.end) if self.head else (self.start, self.end)

    @property
    def before(self) -> tuple[int, int]:
        """What is said before."""
        return (self.start, self.head.start) if self.head else (self.start, self.start)


@dataclass(frozen=True, slots=True)
class Message:
    """A folded text, what in it is no word, and whose it is."""

    text: str
    special: Special
    own: Collection[str]
    """The entries of the writer's departments; empty where nobody knows."""
    bare: str
    """The text with a mark in place of everything special."""

    def is_own(self, head: Head) -> bool:
        """Whether the writer's departments have to do with an entry, as far as anybody knows."""
        return not self.own or any(each in self.own for each in head.refs)


class Segments:
    """Cuts messages where the next entry is named."""

    def __init__(self, heads: Heads) -> None:
        """Take the heads of one checklist."""
        self._heads = heads

    def of(self, message: Message) -> list[Segment]:
        """The segments of a message; what stands before the first entry of a line belongs to it. Raises TooMuch."""
        found: list[Segment] = []
        lines = list(_LINES.finditer(message.text))
        if len(lines) > MOST_LINES:
            raise TooMuch
        for number, line in enumerate(lines, 1):
            heads = list(self._in_line(message, line.start(), line.end(), number))
            if not heads and found:
                found[-1] = replace(found[-1], end=line.end())
            elif not heads:
                found.append(Segment(None, line.start(), line.end()))
            else:
                starts = [line.start(), *(start for start, _ in heads[1:])]
                ends = [*starts[1:], line.end()]
                found += [Segment(head, *each) for (_, head), *each in zip(heads, starts, ends, strict=True)]
            if len(found) > MOST_SEGMENTS:
                raise TooMuch
        return found

    def _in_line(self, message: Message, start: int, end: int, number: int) -> Iterator[tuple[int, Head]]:
        """The entries of a line, each with the place where what is said of it begins."""
        first = self._first(message, start, end, number)
        if first is None:
            return
        yield start, first
        place, places, last = first.end, 0, first.last
        while pause := _PAUSE.search(message.text, place, end):
            place = max(pause.end(), place + (pause.end() == place))
            places += 1
            if places > MOST_PLACES:
                raise TooMuch
            head = self._heads.clause_beside(message.bare, pause.end(), end, last) or self._next(message, pause.end(), end)
            if head is not None:
                yield (pause.start() if pause.group()[:1] in {"(", "•"} else pause.end()), head
                place, last = head.end, head.last or last

    def _first(self, message: Message, start: int, end: int, number: int) -> Head | None:
        """The entries that a line begins with, or that it names outright early on."""
        text = message.text
        for place in self._beginnings(message, start, end, number):
            head = self._heads.at(message.text if message.special.begins(place) else message.bare, place, end)
            if head is None or self._is_other(message, head, end):
                continue
            if _NO_REPORT.match(text, head.end):
                return None
            if not head.is_outright and text[head.end : head.end + 1] in {"、", ".", ")"} and not self._is_surely(message, head):
                continue
            if _FIRST_MARK.match(message.bare, place, end):
                head = replace(head, is_doubtful=len(head.refs) > 1)
            if head.is_outright or self._tells(message, head, end) or (head.refs and message.is_own(head)):
                return head
        return self._outright(message, start, end)

    def _is_surely(self, message: Message, head: Head) -> bool:
        """Whether a number with the mark of a list is an entry of the writer, and no place in a list."""
        return bool(message.own) and message.is_own(head) and head.refs[0].isdigit() and int(head.refs[0]) > LAST_MARK

    def _outright(self, message: Message, start: int, end: int) -> Head | None:
        """The first entry that a line names outright, after a pause or in brackets."""
        for each in self._heads.named(message.text[start : min(end, start + 3 * _EARLY)]):
            at = start + each.start
            said = message.text[at : start + each.end]
            if message.special.covers(at, at + len(said)) or not each.refs or not re.search(r"第|项|ii|item", said):
                continue
            head = self._heads.at(message.bare, at, end)
            if head is not None and not _NO_REPORT.match(message.text, head.end) and self._tells(message, head, end):
                return head
        return None

    def _beginnings(self, message: Message, start: int, end: int, number: int) -> Iterator[int]:
        """Where a line can begin to name its entry: behind its greeting, its date, its mark, or all of them."""
        text = message.text
        places = [start]
        mark = _MARK.match(text, start, end)
        if mark and mark.end() < end and self._is_mark(message, mark, number, end):
            places = [mark.end()]
        for place in list(places):
            dated = next((each for each in message.special.dates if place <= each.start and each.end <= end and not text[place : each.start].strip("截至止到在于 ")), None)
            if dated is not None and self._heads.at(text, behind := _skip(text, dated.end), end) is not None:
                places.insert(0, behind)
            before = _BEFORE.match(text, place, end)
            if before and before.end() > place:
                places.append(before.end())
                dated = next((each for each in message.special.dates if each.start == before.end()), None)
                places += [_skip(text, dated.end)] if dated else []
        yield from dict.fromkeys(places)

    def _is_mark(self, message: Message, mark: re.Match[str], number: int, end: int) -> bool:
        """Whether a line begins with the mark of a list, behind which an entry is named."""
        head = self._heads.at(message.text, mark.end(), end)
        if head is None or message.special.covers(head.start, head.end):
            return False
        digits = re.search(r"\d+", mark.group())
        return digits is None or ")" in mark.group() or (int(digits.group()) == number and (number > 1 or "\n" in message.text or not message.is_own(Head(0, 0, (digits.group(),), (), False)) or head.is_outright))

    def _is_other(self, message: Message, head: Head, end: int) -> bool:
        """Whether a number is a date, a percentage or the like, and no entry."""
        del end
        covered = message.special.covers(head.start, head.end)
        return covered and self._is_before_a_head(message, head)

    def _is_before_a_head(self, message: Message, head: Head) -> bool:
        return self._heads.at(message.bare, _skip(message.text, head.end), len(message.text)) is not None

    def _next(self, message: Message, place: int, end: int) -> Head | None:
        """Another entry within a line: named outright or the writer's own, and at once how it stands."""
        mark = _MARK.match(message.text, place, end)
        for start in dict.fromkeys((mark.end() if mark else place, place, *([_BEFORE.match(message.text, place, end).end()] if _BEFORE.match(message.text, place, end) else []))):  # type: ignore[union-attr]
            head = self._heads.at(message.bare, start, end)
            if head is None or _NO_REPORT.match(message.text, head.end):
                continue
            if _COUNTED.match(message.text, start):
                continue
            paused = message.text[:place].rstrip()[-1:]
            is_own = bool(head.refs) and message.is_own(head)
            if is_own and message.own and (paused in _ENDS or (head.is_outright and paused in _PAUSES)):
                return head
            is_new = bool(head.missing) and paused in _ENDS
            if (head.is_outright or is_own or is_new) and self._tells(message, head, end):
                return head
        return None

    def _tells(self, message: Message, head: Head, end: int) -> bool:
        """Whether right behind the entries it is said how they stand."""
        title = _TITLE.match(message.bare, head.end, end)
        head = replace(head, end=title.end()) if title else head
        until = min(end, head.end + (2 * _SOON if head.is_outright else _SOON))
        special = [each for each in message.special.tokens() if head.end <= each.start and each.end <= until + _SOON]
        tokens = tokens_of(message.text, head.end, max([until, *(each.end for each in special if each.start < until)]), special)
        return _begins_a_report(tokens)


def is_greeting(words: str) -> bool:
    """Whether words before an entry say no more than who reports, or the mark of a list."""
    rest = words.strip(" ,，、:：;；。!-·•*●>\n截至止到第")
    return not rest or bool(_BEFORE.fullmatch(f"{rest},")) or bool(_BEFORE.fullmatch(rest)) or bool(_MARK.fullmatch(f"{rest}、"))


def _begins_a_report(tokens: list[Token]) -> bool:
    for each in tokens:
        if each.has(*_CLAIMS):
            return True
        if not each.has(*_BESIDE):
            return False
    return False


def _skip(text: str, place: int) -> int:
    marks = re.compile(r"[\s,，:：、日]*").match(text, place)
    return marks.end() if marks else place
