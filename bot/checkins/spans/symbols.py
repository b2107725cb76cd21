"""Symbols that people write in place of words and pauses (≠ 办结, 办结=✗, 困难=✓, #红灯#, ↑15, →), put in words."""

import re
from collections.abc import Callable, Sequence

_YES, _NO = "[✓✔√☑✅]", "[✗✘✖❌×]"
_ENDS = r"(?=\s*(?:$|[|,。;\n]))"
_ENTRY = r"(?:第?\d{1,2}(?:\.\d)?[项条号]?|ii-\d{1,2}\(\d\))"
_FIGURE = r"\d{1,3}(?:\.\d)?\s?%"


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _denied(match: re.Match[str]) -> str:
    return f"未{match[1]}".rjust(len(match.group()))


def _untroubled(match: re.Match[str]) -> str:
    return "没困难".ljust(len(match.group()))


def _counted(match: re.Match[str]) -> str:
    return f"{match[1]}个".rjust(len(match.group()))


def _said(match: re.Match[str]) -> str:
    return match[1].ljust(len(match.group()))


def _turned(match: re.Match[str]) -> str:
    return " " * len(match[1]) + match[2] + "改".center(len(match[3]))


_WORDS: Sequence[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = (
    (re.compile(r"≠\s?已?(办结|完成|办完|做完|销号)"), _denied),
    (re.compile(rf"≠(?=\s?{_FIGURE})"), "未"),
    (re.compile(rf"已?(办结|完成|办完|做完|销号)\s?[=:]\s?{_NO}{_ENDS}"), _denied),
    (re.compile(rf"(?:[有需]?(?:困难|协调)|需支持)\s?(?:[=:]\s?{_NO}|=\s?[无否]){_ENDS}"), _untroubled),
    (
        re.compile(
            rf"((?:已?(?:办结|完成)|按计划|(?:正常|持续)?推进中?|进行中|在办|有困难|需协调)\s?)[=:]\s?{_YES}{_ENDS}"
        ),
        _said,
    ),
    (
        re.compile(rf"(?<=[\u4e00-\u9fff])\s?{_YES}\s?(?=[已做办]?(?:做完|完成|办完|办结))"),
        lambda match: "=" * len(match.group()),
    ),
    (re.compile(r"(?<!\d)×\s?(\d{1,3})(?=$|[\s|,。;、/])"), _counted),
    (re.compile(r"(?<=到位|达标|覆盖|接入|整改) ?(\d{1,2})/\d{1,2}(?=$|[\s|,。;])"), _counted),
    (re.compile(r"(?<=\d/\d\d) (?=办结|完成|验收)"), "="),
    (re.compile(r"#红灯#"), " 有困难"),
    (re.compile(r"[↑↓▲▼]\s?\d{1,3}(?:\.\d)?\s?(?:%|个?(?:百分)?点)?"), _blank),
    (re.compile(rf"((?:{_NO}\s?)?)({_FIGURE})((?:\s?{_NO})?\s?→\s?(?:{_YES}\s?)?)(?={_FIGURE})"), _turned),
    (re.compile(r"→(?=\s?[\u4e00-\u9fff])"), ","),
)
"""Each with what stands for it, as long as itself."""
_ANY = re.compile(r"[≠✓✔√☑✅✗✘✖❌×↑↓▲▼→#=]|\d/\d")
"""One of these is in every text that has such a symbol."""
_SPACED = re.compile(r"(?<=[^\s/]) / (?=[^\s/])")
_ROW = re.compile(rf"(?m)(?<![^\n])({_ENTRY})-([\u4e00-\u9fff]{{2,12}})-({_FIGURE})-(?=[\u4e00-\u9fff])")
"""A line whose fields are set apart by dashes (47-见义勇为-90%-在办)."""


def in_words(text: str) -> str:
    """Return a folded text, as long as before, with words and pauses in place of symbols."""
    for pattern, words in _WORDS if _ANY.search(text) else ():
        text = pattern.sub(words, text)
    if len(_SPACED.findall(text)) > 1:  # one alone can be a fraction, or two words for one thing
        text = _SPACED.sub(" , ", text)
    return _ROW.sub(r"\1,\2,\3,", text)
