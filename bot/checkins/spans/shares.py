"""Percentages and fractions in all spellings: 80%, 百分之八十, 八成五, 一半, 三分之二. Nothing is rounded up."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import floor

from bot.checkins.spans.bounds import MOST_SHARES, TooMuch
from bot.numerals import number

_ONE = "一二两三四五六七八九"
_HAN = r"[零〇一二两三四五六七八九十百\d]{1,5}"
_ALL_TENTHS = r"[百十]成(?=[,。\s]{0,2}(?:已|都|整项|整条)?(?:全[部都]?)?(?:完成|办结|做完|完了?(?=$|[,。;!~\s])))"
"""Ten tenths that are said again in words (十成，全部完成)."""
_ENGLISH = {"half": 50, "one third": 33, "two thirds": 66, "a quarter": 25, "three quarters": 75, "one quarter": 25}


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage from one place to another; `value` is None where it is none from 0 to 100."""

    start: int
    end: int
    value: int | None
    said: str
    is_exact: bool
    """Whether the value says all that was said."""
    is_range: bool = False
    rest: int | None = None
    """What is left to 100, where this is the value."""


def _of_digits(match: re.Match[str]) -> tuple[Decimal | None, bool]:
    value = Decimal(match[1])
    return value, value == int(value)


def _of_han(match: re.Match[str]) -> tuple[Decimal | None, bool]:
    if match[1] == "百":
        return Decimal(100), True
    whole, part = number(match[1]), number(match[2]) if match[2] else 0
    return (None if whole is None else Decimal(f"{whole}.{part or 0}")), not match[2]


def _of_tenths(match: re.Match[str]) -> tuple[Decimal | None, bool]:
    tens, ones = number(match[1]), 5 if match[2] == "半" else number(match[2] or "0")
    return Decimal(10 * (tens or 0) + (ones or 0)), True


def _of_parts(match: re.Match[str]) -> tuple[Decimal | None, bool]:
    whole, part = number(match[1]), number(match[2])
    return (Decimal(100 * part) / whole if whole and part and part <= whole else None), False


def _of_fraction(match: re.Match[str]) -> tuple[Decimal | None, bool]:
    part, whole = int(match[1]), int(match[2])
    return (Decimal(100 * part) / whole if whole and part <= whole else None), False


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Decimal | None, bool]]], ...] = (
    (re.compile(r"(?<![\d.])((?:(?<!-)-)?\d{1,4}(?:\.\d{1,3})?)\s*(?:%|percent\b|per cent\b|pct\b)(?!点)"), _of_digits),
    (re.compile(r"(?<![\d%])(?<!\d )%\s?(\d{1,3})(?![\d.%])"), _of_digits),
    (re.compile(rf"百分之?\s?[呃嗯额啊哦]?({_HAN})(?:点({_HAN}))?"), _of_han),
    (re.compile(rf"(?<![{_ONE}十百\d])([{_ONE}十百]{{1,4}})(?:点({_HAN}))?\s?%"), _of_han),
    (
        re.compile(
            rf"(?<![{_ONE}十])([{_ONE}]|(?<!\d)[1-9])\s?成(?![立员功果本效为人年语分绩熟型品]|都(?![不没未])|就(?![停卡没不动]))([{_ONE}半]|\d(?!\d))?"
        ),
        _of_tenths,
    ),
    (re.compile(rf"(?<=完成)[百十]成(?![立员功果本效])|{_ALL_TENTHS}"), lambda _: (Decimal(100), True)),
    (re.compile(rf"({_HAN})分之({_HAN})"), _of_parts),
    (
        re.compile(
            r"(?=[更改应了到为达是 \d])(?:(?<=完成)|(?<=进度)|(?<=进展)|(?<=过去))(?:更正|改|应该?)?[了到为达是]? ?"
            r"(\d{1,2}) ?[/⁄] ?(\d{1,2})(?![\d/月日])"
        ),
        _of_fraction,
    ),
    (
        re.compile(
            r"(?=[有 1-9])"
            r"(?:(?<=目前)|(?<=现在)|(?<=大[概约致])|(?<=进[度展]已)|(?<=[约到])|(?<=[做干搞弄办好完装走建改]了)|(?<=差不多))"
            r"有? ?([1-9]) ?[/⁄] ?(10|[2-9])(?=$|[,。;!~\s)]|了|左右|多|的(?:样子|进度|任务|工作量))(?!\s*[前日号开召])"
        ),
        _of_fraction,
    ),
    (
        re.compile(r"(?=[一半])(?:(?<![大小另后])(?<!另外)(?<!剩下的)一半(?![略稍]?多|以上|出头|不)|(?<=完成)半数)"),
        lambda _: (Decimal(50), False),
    ),
    (re.compile(rf"\b({'|'.join(_ENGLISH)})\b"), lambda match: (Decimal(_ENGLISH[match[1]]), False)),
)
_UP_TO = r"\d{1,3}(?:\.\d{1,3})?"
_RANGES = re.compile(
    rf"(?=[\d{_ONE}十百])(?:{_UP_TO}\s*%?\s*(?:-|~|到|至)\s*{_UP_TO}\s*%|[{_ONE}](?:成?[到至])?[{_ONE}]成|(?<!完成)(?!{_ALL_TENTHS})十成|[{_ONE}]成还是[{_ONE}]成"
    rf"|\d{{1,3}}%还是\d{{1,3}}%|\d{{1,2}}/\d{{1,2}}\s*(?:done|complete|完成)(?!了?\s*(?:\d|百分|[{_ONE}]成))"
    rf"|百分之[{_ONE}][{_ONE}]十|一半(?:[略稍]?多|以上|出头)|(?<!\d)(?<![装换布建入改]了)(?<![接装])(?<!接入)(?:\d{{1,2}}|100|[{_ONE}十百]{{1,4}})\s?个(?:百分)?点(?![位子数]))"
)
"""What can be two values."""
_ENDS = re.compile(rf"({_UP_TO}) ?[-~] ?({_UP_TO}) ?%")
_POINTS = re.compile(rf"(\d{{1,3}}|[{_ONE}十百]{{1,4}})\s?个")
_HAS_COME_TO = re.compile(r"(?:(?:进[度展]|完成率?)[^,。;率度\d]{0,6}[到至为达]了?|进[度展])\s?$")
"""What makes points how far the work is (进度到了85个百分点)."""
_BEFORE_POINTS = 12
_SURELY = re.compile(r"\s*(?:没有?问题|[能会肯](?!议)|可以|支持|配合|放心|同意|确定|肯定|保证|拥护)")
"""What a hundred percent is but a strong word of (百分之百没问题)."""
_HINT = re.compile(r"[%成半分点]|percent|per cent|pct|half|third|quarter|\d ?[/⁄] ?\d")
"""One of these is in every share."""


def shares_in(text: str) -> list[Share]:
    """Every share of a text, in its order. Raises TooMuch."""
    if not _HINT.search(text):
        return []
    found: list[Share] = []
    taken = bytearray(len(text))
    for each in _found(text):
        if taken.find(1, each.start, each.end) < 0:
            taken[each.start : each.end] = b"\x01" * (each.end - each.start)
            found.append(each)
        if len(found) > MOST_SHARES:
            raise TooMuch
    return sorted(_as_percentages(found, text), key=lambda each: each.start)


def _as_percentages(found: list[Share], text: str) -> Iterator[Share]:
    """The shares; points are a percentage that is said again (85个点，也就是85%), or that the work has come to."""
    values = {each.value for each in found}
    for each in found:
        value = _points(each)
        has_come = _HAS_COME_TO.search(text, max(0, each.start - _BEFORE_POINTS), each.start)
        is_told = value is not None and value <= 100 and bool(value in values or has_come)
        yield replace(each, value=value, is_range=False) if is_told else each


def _points(share: Share) -> int | None:
    """How many points a share is said in; None where it is in none."""
    points = _POINTS.match(share.said) if share.is_range else None
    return number(points[1]) if points else None


def _falls(said: str) -> bool:
    """Whether what looks like a range falls: an entry and its percentage behind a dash (60 - 45%)."""
    ends = _ENDS.fullmatch(said)
    return ends is not None and float(ends[1]) > float(ends[2])


def _found(text: str) -> Iterator[Share]:
    yield from _ranges(text)
    for pattern, read in _FORMS:
        for match in pattern.finditer(text):
            value, is_exact = read(match)
            if value == 100 and _SURELY.match(text, match.end()):
                continue
            if value is None or not 0 <= value <= 100:
                yield Share(match.start(), match.end(), None, match.group(), is_exact=False)
            else:
                yield Share(match.start(), match.end(), floor(value), match.group(), is_exact, rest=floor(100 - value))


def _ranges(text: str) -> Iterator[Share]:
    for match in _RANGES.finditer(text):
        changed = text[max(0, match.start() - 1) : match.start()] in {"从", "由"}
        if not changed and not _falls(match.group()):
            yield Share(match.start(), match.end(), None, match.group(), is_exact=False, is_range=True)
