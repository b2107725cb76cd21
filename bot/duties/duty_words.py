"""A duty as the office writes it: `40.3 每月25日 报告 提前5天 提醒14,7,1 教体局 平安建设分析月报`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.calendars.date_reading import read_day
from bot.numerals import number
from bot.timing.ladder import Ladder, read_ladder
from bot.timing.rule import MONTHS, WEEKDAYS, Rule
from checklist_data.model import DutyKind, Period

KINDS = {
    "演练": DutyKind.DRILL,
    "检查": DutyKind.INSPECTION,
    "督查": DutyKind.INSPECTION,
    "报告": DutyKind.REPORT,
    "计划": DutyKind.PLAN,
    "会议": DutyKind.MEETING,
    "文件": DutyKind.DOCUMENT,
    "任务": DutyKind.TASK,
} | {each.value: each for each in DutyKind}
_END = r"(?:底|末|最后一[天日]|最后一?个工作日)前?"
_N = r"([\d一二两三四五六七八九十廿卅]{1,3})"
_WEEKDAY = r"(?:周|星期|礼拜)([一二三四五六日天])"
_PLAIN = {
    "每天": Period.DAILY,
    "每日": Period.DAILY,
    "每个工作日": Period.DAILY,
    "每周": Period.WEEKLY,
    "每月": Period.MONTHLY,
    "每个月": Period.MONTHLY,
    "每季": Period.QUARTERLY,
    "每季度": Period.QUARTERLY,
    "每半年": Period.HALF_YEARLY,
    "每年": Period.YEARLY,
} | {each.value: each for each in (*Period,) if each not in {Period.NTH_WEEKDAY, Period.ONCE, Period.BIENNIAL}}
_START = re.compile(rf"提前{_N}个?(?:工作日|天|日)(?:启动|开始)?|start(\d+)")
_LADDER = re.compile(r"(?:提醒|阶梯|ladder)(.+)")
_LONGEST_MONTHS = dict(enumerate((31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), start=1))
MOST = 250
LONGEST = 400
"""Characters of a duty, all its words together."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was read; None if nothing was said of it. `unread` is what made no sense."""

    rule: Rule | None = None
    start_days: int | None = None
    ladder: Ladder | None = None
    kind: DutyKind | None = None
    departments: tuple[str, ...] = ()
    text: str = ""
    unread: str = ""
    is_past: bool = False
    """Whether what made no sense is a day that has gone by."""


def read_duty(words: Sequence[str], today: date, department: Callable[[str], Sequence[str]]) -> Written:
    """Read the words after the entry; `department` finds the departments that a name may mean."""
    if is_too_long(words):
        return Written(unread=" ".join(words)[:LONGEST])
    read = Written()
    for word in words:
        read = _with(read, word, today, department)
    if read.rule is not None and read.rule.once is not None and read.rule.once < today:
        return replace(read, unread=read.unread or str(read.rule.once), is_past=not read.unread)
    return read


def is_too_long(words: Sequence[str]) -> bool:
    """Whether the words are more than a duty has."""
    return sum(map(len, words)) > LONGEST


def _with(read: Written, word: str, today: date, department: Callable[[str], Sequence[str]]) -> Written:
    if read.rule is None:
        rule = rule_in(word, today)
        if rule is not None:
            return replace(read, rule=rule)
        if _PERIODIC.match(word):
            return replace(read, unread=read.unread or word)
    return _with_a_setting(read, word) or _with_words(read, word, department)


def _with_a_setting(read: Written, word: str) -> Written | None:
    """The same with the start, the ladder or the kind that a word sets; None if it sets none."""
    if start := _START.fullmatch(word):
        days = number(start[1]) if start[1] else int(start[2])
        return replace(read, start_days=days) if days and days <= MOST else replace(read, unread=word)
    if ladder := _LADDER.fullmatch(word):
        return _with_ladder(read, ladder[1], word)
    return replace(read, kind=KINDS[word]) if word in KINDS and read.kind is None else None


def _with_words(read: Written, word: str, department: Callable[[str], Sequence[str]]) -> Written:
    """The same with the departments that a word names, or with one more word of what is to be done."""
    found = () if read.text else _departments_in(word, department)
    if found:
        return replace(read, departments=(*read.departments, *found))
    return replace(read, text=f"{read.text} {word}".strip())


def _with_ladder(read: Written, rungs: str, word: str) -> Written:
    try:
        return replace(read, ladder=read_ladder(rungs))
    except ValueError:
        return replace(read, unread=word)


def _departments_in(word: str, department: Callable[[str], Sequence[str]]) -> tuple[str, ...]:
    """The departments of a list; none if one name is not clear, and then the others are not looked for."""
    found: list[str] = []
    for each in dict.fromkeys(filter(None, re.split("[、,，]", word))):
        named = department(each)
        if len(named) != 1:
            return ()
        found.append(named[0])
    return tuple(found)


def rule_in(word: str, today: date) -> Rule | None:
    """The rule that a word names; None if it names none, or a day that does not exist."""
    if word in _PLAIN:
        return Rule(_PLAIN[word])
    for pattern, made in _PATTERNS:
        found = pattern.fullmatch(word)
        if found:
            return made(found, today)
    return None if _PERIODIC.match(word) else _once(word, today)


def _weekday(name: str) -> int:
    return WEEKDAYS.index(name.replace("天", "日")) + 1


def _weekly(found: re.Match[str], today: date) -> Rule | None:
    del today
    return Rule(Period.WEEKLY, day=_weekday(found[1]))


def _nth(found: re.Match[str], today: date) -> Rule | None:
    del today
    nth = number(found[1]) if found[1] else -1
    day = _weekday(found[2])
    return Rule(Period.NTH_WEEKDAY, nth=nth, day=day) if nth in {1, 2, 3, 4, -1} else None


def _monthly(found: re.Match[str], today: date) -> Rule | None:
    del today
    day = number(found[1])
    return Rule(Period.MONTHLY, month=1, day=day) if day and day <= 31 else None


def _within(period: Period, months: int) -> Callable[[re.Match[str], date], Rule | None]:
    def made(found: re.Match[str], today: date) -> Rule | None:
        month, day = number(found[1]), number(found[2])
        if not month or not day or month > months or day > (_LONGEST_MONTHS[month] if months == 12 else 31):
            return None
        return Rule(period, month=month, day=day, anchor=today.year if period is Period.BIENNIAL else 0)

    return made


def _biennial(found: re.Match[str], today: date) -> Rule | None:
    del found
    return Rule(Period.BIENNIAL, anchor=today.year)


def _end(period: Period) -> Callable[[re.Match[str], date], Rule | None]:
    """At the end of a period, or of one of its months."""

    def made(found: re.Match[str], today: date) -> Rule | None:
        del today
        if not found.re.groups:
            return Rule(period)
        month = number(found[1])
        return Rule(period, month=month) if month and month <= MONTHS[period] else None

    return made


def _workday(period: Period) -> Callable[[re.Match[str], date], Rule | None]:
    def made(found: re.Match[str], today: date) -> Rule | None:
        del today
        which = number(found[1])
        return Rule(period, workday=which) if which and which <= MOST_WORKDAYS[period] else None

    return made


def _once(word: str, today: date) -> Rule | None:
    day = read_day(word, today)
    return Rule(Period.ONCE, once=day) if day is not None else None


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Rule | None]], ...] = (
    (re.compile(rf"每{_WEEKDAY}"), _weekly),
    (re.compile(rf"每个?月(?:第{_N}个|最后一?个){_WEEKDAY}"), _nth),
    (re.compile(rf"每个?月{_N}[日号]前?"), _monthly),
    (re.compile(rf"每季度?第{_N}个月{_N}[日号]前?"), _within(Period.QUARTERLY, 3)),
    (re.compile(rf"每半年第{_N}个月{_N}[日号]前?"), _within(Period.HALF_YEARLY, 6)),
    (re.compile(rf"每年{_N}月{_N}[日号]前?"), _within(Period.YEARLY, 12)),
    (re.compile(rf"每[两二2]年{_N}月{_N}[日号]前?"), _within(Period.BIENNIAL, 12)),
    (re.compile(r"每[两二2]年|biennial"), _biennial),
    (re.compile(rf"每周{_END}"), _end(Period.WEEKLY)),
    (re.compile(rf"每个?月{_END}"), _end(Period.MONTHLY)),
    (re.compile(rf"每季度?第{_N}个月{_END}"), _end(Period.QUARTERLY)),
    (re.compile(rf"每个?季度?{_END}"), _end(Period.QUARTERLY)),
    (re.compile(rf"每半年第{_N}个月{_END}"), _end(Period.HALF_YEARLY)),
    (re.compile(rf"每半年{_END}"), _end(Period.HALF_YEARLY)),
    (re.compile(rf"每年{_N}月份?{_END}"), _end(Period.YEARLY)),
    (re.compile(rf"每年{_END}"), _end(Period.YEARLY)),
    (re.compile(rf"每周第{_N}个工作日前?"), _workday(Period.WEEKLY)),
    (re.compile(rf"每个?月第{_N}个工作日前?"), _workday(Period.MONTHLY)),
    (re.compile(rf"每个?季度?第{_N}个工作日前?"), _workday(Period.QUARTERLY)),
    (re.compile(rf"每半年第{_N}个工作日前?"), _workday(Period.HALF_YEARLY)),
    (re.compile(rf"每年第{_N}个工作日前?"), _workday(Period.YEARLY)),
)
_PERIODIC = re.compile(
    r"每(?:[天日周月季年旬逢]|个[月季]|星期|礼拜|半[年月]|[一二两三四五六七八九十\d]+个?[天日周月年季])"
)
"""What begins so means a period."""
MOST_WORKDAYS = {
    Period.WEEKLY: 5,
    Period.MONTHLY: 20,
    Period.QUARTERLY: 60,
    Period.HALF_YEARLY: 120,
    Period.YEARLY: 240,
}
