"""Heads: the entries that a report names before it says how they stand, alone, in lists and in ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.checkins.reading.head_forms import (
    DICTATED,
    GLUED,
    IN_PASSING,
    NO_HEAD,
    POINT,
    PROJECT,
    SPOKEN,
    TITLED,
    UNKNOWN,
)
from bot.checkins.reading.titles import Titles
from bot.numerals import number
from bot.questions.spans.numbered import Numbered, Strength
from bot.questions.spans.numbers import Numbers
from checklist_data.model import Checklist, Clause

MOST = 20
"""Entries of one report."""
REMEMBERED = 512
"""Places whose entries are remembered: a list of numbers is looked at from each of them."""
_JOINT = re.compile(
    r"\s*(?:、|,|和|与|及|跟|以及|还有|或者?|同|&|and|/|\+)\s*(?=第|\d|\(|item|ii|省?特色|[二三四五六七八九十]{1,3}项|[二三四五六]十|十[一二三四五六七八九])|\s+(?=第?\d)|(?<=[项号])(?=第?\d{1,2}[项号])"
)
_WITH = re.compile(r"[跟同与和]")
_ALONG = re.compile(r"[项号]?\s*(?:一起|一同|一道|同步|一并|共同|协同|配套|联动|结合|合并)(?!按计划|办结|完成)")
"""Behind a second entry: it may be but what the first one goes along with."""
_LETTER = re.compile(r"[a-z](?![a-z])")  # it belongs to the number before it (5G)
_IN_A_ROW = re.compile(r"\d{1,2}(?:\s+\S|[、,]\s*\d|[都均按已完全])")
"""A number behind another one and a blank, where the row goes on or ends in how they stand."""
_STRETCH = re.compile(r"\s*(?:至|到|~|--?|―)\s*(?=第|\d|ii)")
_LAST_CLAUSE = re.compile(r"(?:第?\(?(\d{1,2})\)?(?:条|款|点)?|\((\d{1,2})\))(?![\d.%年月日])")
_CLAUSE = re.compile(r"第\(?([一二三四五六七八九\d])\)?(?:条|款|点)")
_MORE_CLAUSES = re.compile(r"\s*[、,和及]\s*(?:第?(\d{1,2})(?:条|款|点)|\((\d{1,2})\))")
_SHORT_DASH = re.compile(r"(\d{1,2})-(\d{1,2})")
_UNIT = re.compile(r"(?:号?项|号)(?!目(?!前)|数|楼|文)|条(?!例|件)(?:任务|事项)?")
_VERSION = re.compile(r"(?:(?<![a-z])v ?\d|版)[^\n。;]{0,24}$")
_NEAR = 24
"""Characters before a number in which a version can be named."""


@dataclass(frozen=True, slots=True)
class Head:
    """Entries that are named at one place; `missing` are numbers that the checklist does not have."""

    start: int
    end: int
    refs: tuple[str, ...]
    missing: tuple[str, ...]
    is_outright: bool
    """Whether it was said that a number is meant to name an entry (第…项, a clause)."""
    is_doubtful: bool = False
    """Whether a list or a range can be read in two ways, or not to its end."""
    is_loose: bool = False
    """Whether numbers stand side by side with nothing but a blank between them."""

    @property
    def last(self) -> str:
        """The entry named last."""
        return self.refs[-1] if self.refs else ""


class Heads:
    """The entries of one checklist, found where a report begins."""

    def __init__(self, checklist: Checklist) -> None:
        """Take the numbers as questions read them."""
        self._checklist = checklist
        self._numbers = Numbers(checklist)
        self._titles = Titles(checklist)
        self._order = tuple(checklist.entries)
        self._items = tuple(each.ref for each in checklist.items)
        self._one = lru_cache(REMEMBERED)(self._read_one)
        self._beyond = lru_cache(REMEMBERED)(self._read_beyond)

    def at(self, text: str, start: int, end: int) -> Head | None:
        """The entries that stand together at a place, before `end`."""
        if (letter := text[start : start + 1]) not in self._titles.begin and letter not in self._numbers.begins:
            return None
        head = self._one(text, start, end)
        if head is None:
            return None
        count = 0
        while count < MOST + 1 and head.end < end:
            head = _with_unit(text, head, end)
            following = self._stretched(text, head, end) or self._joined(text, head, end)
            if following is None:
                break
            head, count = following, count + 1
        return _with_unit(text, head, end)

    def is_titled_otherwise(self, text: str, head: Head) -> bool:
        """Whether the title of another entry stands right behind a single one."""
        behind = head.end + (text[head.end : head.end + 1] in {" ", ",", "("})
        return len(head.refs) == 1 and head.refs[0] in self._items and self._titles.of_another(text, behind, head.refs)

    def calls(self, head: Head, words: str) -> bool:
        """Whether words are out of the title of the one entry that is named with them (安全生产23项)."""
        return len(head.refs) == 1 and self._titles.calls(head.refs[0], words)

    def named(self, text: str) -> Iterator[Numbered]:
        """Everything in a text that names entries, wherever it stands."""
        yield from self._numbers.find(text)

    def numbered(self, text: str, place: int) -> Numbered | None:
        """What names entries by number from a place on."""
        return self._numbers.at(text, place)

    def _read_one(self, text: str, start: int, end: int) -> Head | None:
        before = self._before_words(text, start, end)
        if before is not None or NO_HEAD.match(text, start):
            return before
        pointed = self._pointed(text, start, end)
        if pointed is not None:
            return pointed
        numbered = self._numbers.at(text[:end], start)
        return self._unnumbered(text, start, end) if numbered is None else self._by_number(text, start, numbered, end)

    def _before_words(self, text: str, start: int, end: int) -> Head | None:
        """An entry before a word that only begins like a measure word, or before its title: it counts nothing."""
        glued = GLUED.match(text, start, end)
        if glued is not None and glued[1] in self._order:
            return Head(start, glued.end(), (glued[1],), (), is_outright=False)
        before = TITLED.match(text, start, end)
        if before and self._titles.calls(ref := str(number(before[1])), before[2]):
            return Head(start, before.end(), (ref,), (), is_outright=True)
        return None

    def _pointed(self, text: str, start: int, end: int) -> Head | None:
        """An entry that is named in passing, before a point of it, or as it is said aloud."""
        passing = IN_PASSING.match(text, start, end)
        if passing is not None and passing[1] in self._items:
            return Head(start, passing.end(1), (passing[1],), (), is_outright=False)
        pointed = (POINT if text[start : start + 1] in "第0123456789" else SPOKEN).match(text, start, end)
        if pointed is not None and (ref := str(number(pointed[1]))) in self._items:
            return Head(start, pointed.end(), (ref,), (), is_outright=True)
        return None

    def _by_number(self, text: str, start: int, numbered: Numbered, end: int) -> Head | None:
        is_inexact = text[numbered.end : numbered.end + 1] in {"几", "多", "×", "余"}
        if is_inexact or _is_a_version(text, start, numbered) or _LETTER.match(text, numbered.end, end):
            return None
        short = _SHORT_DASH.match(text, start)
        stands_to = start + len(text[start : numbered.end].rstrip())
        is_outright = numbered.strength is Strength.OUTRIGHT or text[start] in "第#"
        is_either = bool(short and self._is_either(short)) or "或" in numbered.said or _goes_along(text, numbered)
        return Head(start, stands_to, numbered.refs, numbered.missing, is_outright=is_outright, is_doubtful=is_either)

    def _unnumbered(self, text: str, start: int, end: int) -> Head | None:
        """An entry that is named by its title, before 项目, or as it is dictated; or a number that no entry has."""
        if titled := self._titles.at(text, start, end):
            return Head(start, titled.end, (titled.ref,), (), is_outright=True)
        if (project := PROJECT.match(text, start, end)) and project[1] in self._items:
            return Head(start, project.end(), (project[1],), (), is_outright=False)
        if (dictated := DICTATED.match(text, start, end)) and (ref := str(number(dictated[1]))) in self._items:
            return Head(start, dictated.end(1), (ref,), (), is_outright=False)
        match = UNKNOWN.match(text, start, end)
        return Head(start, match.end(), (), (match[1],), is_outright=False) if match else None

    def _is_either(self, dashed: re.Match[str]) -> bool:
        """Whether 1-3 can be a clause as well as a range of items."""
        first, last = int(dashed[1]), int(dashed[2])
        return first < last and f"{first}.{last}" in self._order and str(last) in self._items

    def clause_beside(self, text: str, start: int, end: int, beside: str, *, is_told: bool) -> Head | None:
        """The clause that is named by its number alone, of the same item as the one before (第二款).

        Where that is an item, something must be told of it before: its clause can stand behind it as well.
        """
        match = _CLAUSE.match(text, start, end)
        if match is None:
            return None
        of_item = f"{beside}.{number(match[1])}" if is_told and match.group().endswith("款") else ""
        ref = of_item if of_item in self._order else self._clause(beside, match)
        return Head(start, match.end(), (ref,), (), is_outright=True) if ref else None

    def _joined(self, text: str, head: Head, end: int) -> Head | None:
        more = _MORE_CLAUSES.match(text, head.end, end)
        if more and head.refs and (clause := self._clause(head.last, more)):
            return replace(head, end=more.end(), refs=(*head.refs, clause))
        link, following = self._beyond(text, head.end, end)
        if following is None or (head.is_outright and not following.refs):
            return None
        if not set(head.refs).isdisjoint(following.refs):
            return None  # the list is at its end, and what is said of its first entry begins
        return _both(head, following, is_doubtful="或" in link, is_loose=not link.strip())

    def _read_beyond(self, text: str, place: int, end: int) -> tuple[str, Head | None]:
        """What links the entries before a place to the next one, and that one."""
        joint = _JOINT.match(text, place, end)
        following = self._one(text, joint.end(), end) if joint else None
        if joint is None or following is None:
            return "", None
        link = joint.group()
        ends = link.isspace() and not _IN_A_ROW.match(text, following.start, end)
        return link, None if ends else following

    def _stretched(self, text: str, head: Head, end: int) -> Head | None:
        """The head with every entry up to the one that ends a range."""
        stretch = _STRETCH.match(text, head.end, end)
        if stretch is None or not head.refs:
            return None
        following = self._one(text, stretch.end(), end)
        between = self._between(head.last, following.refs[0]) if following and len(following.refs) == 1 else None
        if following is not None and between is not None:
            return _both(head, replace(following, refs=between))
        up_to = self._up_to_a_clause(text, head, stretch.end(), end)
        return up_to or (replace(head, end=following.end, is_doubtful=True) if following else None)

    def _up_to_a_clause(self, text: str, head: Head, place: int, end: int) -> Head | None:
        """The head with every clause up to the one that is named at a place."""
        last = _LAST_CLAUSE.match(text, place, end)
        clause = self._clause(head.last, last) if last else None
        between = self._between(head.last, clause) if clause else None
        return replace(head, end=last.end(), refs=(*head.refs, *between)) if last and between is not None else None

    def _between(self, first: str, last: str) -> tuple[str, ...] | None:
        """The entries of the same kind behind one of them, up to another; None where they make no range."""
        parents = self._checklist.parents
        same = (first in self._items and last in self._items) or (
            first in parents and last in parents and parents[first] == parents[last]
        )
        if not same or self._order.index(first) >= self._order.index(last):
            return None
        kind = self._items if first in self._items else self._beside(first)
        return kind[kind.index(first) + 1 : kind.index(last) + 1]

    def _beside(self, clause: str) -> tuple[str, ...]:
        """The clauses of the item that one is of."""
        parents = self._checklist.parents
        return tuple(each for each in self._order if parents.get(each) == parents[clause])

    def _clause(self, beside: str, match: re.Match[str]) -> str | None:
        """The clause of a number, of the same item as another clause."""
        if not isinstance(self._checklist.entries.get(beside), Clause) and "(" not in beside:
            return None
        parent = self._checklist.parents.get(beside, "")
        value = number(next(each for each in match.groups() if each))
        return next(
            (ref for ref in (f"{parent}.{value}", f"{parent}({value})") if ref in self._checklist.entries), None
        )


def _is_a_version(text: str, start: int, numbered: Numbered) -> bool:
    """Whether a number that no entry has is a version behind another word (平台V2.1上线，3.0还在开发)."""
    if numbered.refs or not text[max(0, start - _NEAR) : start].strip():
        return False
    return bool(_VERSION.search(text, max(0, start - _NEAR), start))


def _goes_along(text: str, numbered: Numbered) -> bool:
    """Whether the last entry may be but what the first one goes along with (51跟52一起推进)."""
    return bool(_WITH.search(numbered.said) and _ALONG.match(text, numbered.end))


def _with_unit(text: str, head: Head, end: int) -> Head:
    unit = _UNIT.match(text, head.end, end)
    return replace(head, end=unit.end(), is_outright=True) if unit else head


def _both(head: Head, following: Head, *, is_doubtful: bool = False, is_loose: bool = False) -> Head:
    return Head(
        start=head.start,
        end=following.end,
        refs=tuple(dict.fromkeys(head.refs + following.refs)),
        missing=tuple(dict.fromkeys(head.missing + following.missing)),
        is_outright=head.is_outright or following.is_outright,
        is_doubtful=is_doubtful or head.is_doubtful or following.is_doubtful,
        is_loose=is_loose or head.is_loose or following.is_loose,
    )
