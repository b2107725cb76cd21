"""How far the work is, as people say it: 完成80%, 八成, 一半, 百分之八十."""

import re
from dataclasses import dataclass

from bot.checkins.bounds import MOST_SHARES, TooMuch
from bot.questions.numerals import number

_OF_WHAT = r"已?经?(?:整体|总体|全部|累计|大约|任务|工作|目标|项目)?(?:进度|进展|推进|完成|做|办|达到?|到)"
_SO = r"(?:率|量|度|了|至|到|为|已达?|约|近|超|在|[:：])*(?:\s*(?:约|近|大概|大约|差不多|超过?|已?达到?))?"
_LEAD = rf"(?:{_OF_WHAT}{_SO}|约|大概|目前|进度|现在|已)"
_VALUE = "|".join(
    (
        r"(?P<digits>-?\d{1,4}(?:\.\d{1,2})?)\s*(?:%|percent|per cent)",
        r"百分之(?P<han>[零一二两三四五六七八九十百\d]{1,5})",
        r"(?P<tenths>[一二三四五六七八九])成(?P<half>半)?(?![立员功果本效为都人年])",
        r"(?P<even>一半|过半)",
        r"(?P<of>[二三四五六七八九十])分之(?P<parts>[一二三四五六七八九])",
    )
)
_PERCENT = re.compile(rf"(?:{_VALUE})(?:\s*(?:左右|以上|完成|进度|done|complete[d]?))?")
_BEFORE = re.compile(rf"{_LEAD}\s*\Z")
LONGEST_LEAD = 40
"""Characters before a percentage in which what leads to it is looked for: from each place, it would take long."""
_DONE = re.compile(r"完成|进度|done|complete")


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage from one place to another; `value` is None where it is none from 0 to 100."""

    start: int
    end: int
    value: int | None
    said: str
    leads: bool
    """Whether it is said of the progress, not of anything else."""


def shares_in(text: str) -> list[Share]:
    """Every percentage of a text. Raises TooMuch."""
    found: list[Share] = []
    head = len(text) - len(text.lstrip(" :,，：、-").lstrip())
    for match in _PERCENT.finditer(text):
        if len(found) >= MOST_SHARES:
            raise TooMuch
        value, end = _value(match), match.end()
        lead = _BEFORE.search(text, max(found[-1].end if found else 0, match.start() - LONGEST_LEAD), match.start())
        start = lead.start() if lead else match.start()
        leads = bool(lead) or start <= head or bool(_DONE.search(text, start, end))
        in_range = value is not None and 0 <= value <= 100
        found.append(
            Share(
                start,
                end,
                round(value) if in_range and value is not None else None,
                text[start:end].strip(),
                leads,
            )
        )
    return found


def _value(match: re.Match[str]) -> float | None:
    if match["digits"]:
        return float(match["digits"])
    if match["han"]:
        value = number(match["han"])
        return None if value is None else float(value)
    if match["tenths"]:
        return float("一二三四五六七八九".index(match["tenths"]) * 10 + 10 + 5 * bool(match["half"]))
    if match["of"]:
        return 100.0 * (number(match["parts"]) or 0) / (number(match["of"]) or 1)
    return 50.0
