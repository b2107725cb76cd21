"""Heads: the entries that a report names before it says how they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.questions.numerals import CHARACTERS, NUMERAL, number
from bot.questions.spans.numbers import compared
from checklist_data.model import Checklist

_N = NUMERAL
_CLAUSE = rf"(?:的?第({_N})(?:条款|条|款|点|小点)|\(({_N})\))"
_DIGITS = f"0{CHARACTERS}"
"""Numerals begin with one of these; 0 stands for every digit."""
_FORMS = (
    ("II-{0}({1})", "iⅡ二", rf"(?:ii|Ⅱ|二)-?(\d{{1,2}})(?:\((\d{{1,2}})\)|第({_N})(?:条|款|点)|[-.](\d{{1,2}}))"),
    ("II-{0}({1})", "江省特", rf"(?:江西)?省?特色(?:清单|指引|任务)?的?第?({_N})(?:项|条)?{_CLAUSE}"),
    ("II-{0}", "江省特", rf"(?:江西)?省?特色(?:清单|指引|任务)?的?第?({_N})(?:项|条)"),
    ("II-{0}", "i", r"ii-?(\d{1,2})(?![\d(])"),
    ("I-{0}", "i", r"(?<!i)i-(\d{1,2})(?!\d)"),
    ("NEG-{0}", "负", rf"(?:负面清单|负面)的?第?({_N})(?:条|项)?"),
    ("NEG-{0}", "n", r"neg-?(\d{1,2})"),
    ("S{0}", "第", rf"第({_N})(?:个?部分|大类|板块|章)"),
    ("{0}.{1}", f"第{_DIGITS}", rf"第?({_N})(?:项|号任务|号事项){_CLAUSE}"),
    ("{0}.{1}", "in#", r"(?:item|no\.?|#)\s*(\d{1,2})[,\s]*clause\s*(\d)"),
    ("{0}.{1}", "第in#0", r"(?:第|item\s*|no\.?\s*|#)?(\d{1,2})[.](\d)(?![\d.%‰])(?:条款|条|款|项)?"),
    ("{0}", "第", rf"第({_N})(?:项|号任务|号事项|号项|号)"),
    ("{0}", "第", rf"第({_N})(?=\s*(?:、|,|和|至|到|-|~)\s*\d[\d、,和]*项)"),
    ("{0}", "inte#", r"(?:items?|no\.?|task|entry|#)\s*(\d{1,3})(?![\d.])"),
    ("{0}", _DIGITS, rf"(?<![一二三四五六七八九十百\d])({_N})(?:项|号任务|号事项|号项)(?!目|数)"),
)
"""How entries are named outright: the ref, with what the naming begins, and the whole of it."""
_EXPLICIT = tuple((form, begins, re.compile(pattern)) for form, begins, pattern in _FORMS)
_BY_FIRST: Mapping[str, Sequence[tuple[str, re.Pattern[str]]]] = {
    first: tuple((form, pattern) for form, begins, pattern in _EXPLICIT if first in begins)
    for first in "".join(begins for _, begins, _ in _EXPLICIT)
}
_UNITS = (
    "个人次名号年月日时点分秒元万亿千百家所户件起条场处份项%‰度米里斤吨天周届期岁层楼栋部辆台套只张座块间组位站街路室单元"
    "平栋类级种样本批回遍轮"
)
_SPACED = "个人名号时点分秒万家所户件起场处份位台批多余"
_NO_COUNT = rf"(?!\d|[{_UNITS}]| [{_SPACED}]|[./~]\d|:\d+(?!\d* ?%))"
_NO_DATE = r"(?!-\d{1,2}(?:日|号| ?已| ?完成)|(?<=1[0-2])-|(?<=\b\d)-)"
_BARE = re.compile(rf"(\d{{1,2}}){_NO_COUNT}{_NO_DATE}")
"""A number alone, where it counts nothing and is no part of a date or a time."""
_ALONE = re.compile(rf"\d{{1,4}}+(?![\d.项号{CHARACTERS}])")
"""A number with which none of the forms begins."""
_JOINT = re.compile(
    r"(?:\s*(?:、|,|和|与|及|跟|&|and|/)\s*|\s+)(?=第|\d|item|ii|省?特色|[一二三四五六七八九十]{1,3}项)"
)
_RANGE = re.compile(r"\s*(?:至|到|~|-|—|–)\s*(?=第|\d)")
_GREETINGS = (
    "报告|报(?=[\\s:])|汇报|上报|填报|进展|更正|补充|关于|回复|今天|今日|昨天|目前|截至目前|我局|我办|我们|本单位|领导好"
    "|各位领导|主任好|大家好|收到|您好|你好|一下"
)
_SPEAKER = r"[\u4e00-\u9fff]{2,8}(?:局|办|部|委|院|街道|公司|镇)(?:汇报|报告)?"
_BEFORE = re.compile(rf"\s*(?:(?:{_GREETINGS}|{_SPEAKER})[,:!。.]?\s*){{0,3}}[-·•*●]?\s*")
MOST = 20


@dataclass(frozen=True, slots=True)
class Named:
    """An entry that a text names from one place to another; `ref` as the checklist has it, or as it was asked for."""

    start: int
    end: int
    ref: str
    exists: bool
    explicit: bool
    """Whether it was said that a number is meant to name an entry (第…项, a clause)."""


class Heads:
    """The refs of one checklist, ready to be found where a report begins."""

    def __init__(self, checklist: Checklist) -> None:
        """Keep every ref under the form in which it is compared."""
        self._refs: Mapping[str, str] = {compared(ref): ref for ref in checklist.entries}
        self._order = [each.ref for each in checklist.items]

    def at(self, text: str, start: int, end: int) -> tuple[Named, ...]:
        """The entries that stand together at a place of a line, after what people say before; possibly none."""
        before = _BEFORE.match(text, start)
        for place in dict.fromkeys((before.end() if before else start, start)):
            first = self._one(text, place)
            if first is not None:
                return tuple(self._list(text, first, end))
        return ()

    def within(self, text: str, start: int, end: int) -> tuple[Named, ...]:
        """The first entries that are named outright between two places."""
        found = list(self._explicit(text, start, end))
        if not found:
            return ()
        return tuple(self._list(text, min(found, key=lambda each: (each.start, -each.end)), len(text)))

    def _list(self, text: str, first: Named, end: int) -> Iterator[Named]:
        yield first
        last, count = first, 1
        while count <= MOST and last.end < end:
            stretch = _RANGE.match(text, last.end)
            joint = _JOINT.match(text, last.end)
            following = self._one(text, stretch.end()) if stretch else None
            if following is not None and following.exists and last.exists:
                between = self._between(last, following)
                yield from between
                count += len(between)
            elif joint is not None and (following := self._one(text, joint.end())) is not None:
                yield following
                count += 1
            else:
                return
            last = following

    def _between(self, first: Named, last: Named) -> list[Named]:
        """The entries from one to another, without the first; items only."""
        if first.ref not in self._order or last.ref not in self._order:
            return [last]
        places = self._order.index(first.ref) + 1, self._order.index(last.ref)
        refs = self._order[places[0] : places[1]][: MOST + 1]
        return [Named(last.start, last.end, each, exists=True, explicit=last.explicit) for each in refs] + [last]

    def _one(self, text: str, start: int) -> Named | None:
        first = text[start : start + 1]
        forms = () if _ALONE.match(text, start) else _BY_FIRST.get("0" if first.isdecimal() else first, ())
        for form, pattern in forms:
            match = pattern.match(text, start)
            named = self._read(form, match) if match else None
            if named is not None:
                return named
        match = _BARE.match(text, start)
        if match is None:
            return None
        ref = self._refs.get(match[1].lstrip("0"))
        return Named(match.start(), match.end(), ref or match[1], exists=ref is not None, explicit=False)

    def _explicit(self, text: str, start: int, end: int) -> Iterator[Named]:
        begun = {"0" if each.isdecimal() else each for each in text[start:end]}
        for form, begins, pattern in _EXPLICIT:
            match = None if begun.isdisjoint(begins) else pattern.search(text, start, end)
            named = self._read(form, match) if match else None
            if named is not None:
                yield named

    def _read(self, form: str, match: re.Match[str]) -> Named | None:
        values = [number(each) for each in match.groups() if each]
        if not values or None in values:
            return None
        wanted = form.format(*values)
        ref = self._refs.get(compared(wanted))
        return Named(match.start(), match.end(), ref or wanted, exists=ref is not None, explicit=True)
