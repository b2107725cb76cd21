"""Deadlines as they are printed: 2025年9月底前, 长期坚持, 每季度, 第三季度投入使用."""

import re
from dataclasses import dataclass
from datetime import date

from checklist_data.importing.script import simplified

_FIGURE = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:\d{4}|[二〇零一三四五六七八九]{4})\s*年"
_MARK = r"(?:上旬|中旬|下旬|月底|月末|月初|底|末|初|年中)?(?:之前|以前|前|止|内|起)?"
_DAY = rf"(?:{_YEAR}|今年|明年|本年度?|当年|次年)?\s*(?:{_FIGURE}\s*月份?)?\s*(?:{_FIGURE}\s*[日号])?{_MARK}"
_DATED = rf"(?:{_YEAR}|{_FIGURE}\s*月|今年|明年|次年|年底|年末|月底|\d{{4}}[-./]\d{{1,2}}){_DAY}"
_STANDING = (
    r"(?:长期|持续|常态|常年|全年|动态|贯穿|始终|经常|一以贯之|日常|即知即改|立行立改|立即|即时|"
    r"随时|适时|实时|近期|按时|按期|按需|即日起)"
)
_PERIOD = r"(?:每|逐)(?:个|两|半|一|\d)*(?:工作日|年度|年|季度|季|月|旬|周|日|天|学期|星期)"
_SEASON = (
    r"(?:元旦|春节|元宵节?|清明节?|五一|劳动节|端午节?|七一|中秋节?|国庆节?|重阳节?|两节|两会|高考|中考|开学|寒假|暑假|暑期|"
    r"春季|夏季|秋季|冬季|主?汛期|入?汛|入冬|入夏|春耕|三夏|双抢|秋收|防火期|农忙|换届|年初|年中)"
    r"(?:期间?|之前|以前|前后|前|后|内|起|到来前|结束后?)*"
)
"""Times that are told by what takes place then: 清明节前后, 主汛期."""
_QUARTER = rf"(?:{_YEAR}|今年|明年)?\s*(?:第?[一二三四1-4]季度|上半年|下半年|一二季度|三四季度)"
_WITHIN = rf"(?:年内|年度内|月内|季度内|当年|本年|年底|年末|{_FIGURE}\s*个?(?:月|工作日|日|天|年|周)内)"
_LEAD_IN = r"(?:力争|确保|争取|计划|预计|务必|原则上|于|在|到|至|截至|截止|截止到|从|自)*\s*"
_PATTERN = re.compile(rf"{_LEAD_IN}(?:{_DATED}|{_STANDING}|{_PERIOD}|{_QUARTER}|{_WITHIN}|{_SEASON})")
_INSIDE = re.compile(
    rf"(?:{_YEAR})?(?:{_FIGURE}月)(?:{_FIGURE}[日号])?(?:底|末|上旬|中旬|下旬)?(?:之?前)|(?:{_YEAR})?年?底前|{_YEAR}(?:底|末)?前"
    rf"|{_PERIOD}|{_QUARTER}(?:前|末)?|年内|{_FIGURE}个(?:月|工作日)内"
)
_TIMED = re.compile(rf"{_INSIDE.pattern}|{_SEASON}(?<=[前后])|贯穿|长期坚持|持续推进|常态化(?:推进|开展)")
"""What says until when or how often something is done, wherever it stands in a clause."""
_DONE = (
    "(?:全面|全部|基本|保质保量|分批|分步|陆续|逐步|如期|率先)*"
    "(?:完成|办结|建成|投用|完工|竣工|[\u4e00-\u9fff]{0,2}到位|见效)*"
)
_LIMIT = rf"(?:{_DATED}|{_QUARTER}(?:前|末|底)?|{_WITHIN}|{_SEASON})"
_CLOSING = re.compile(
    rf"{_LEAD_IN}(?:{_LIMIT}{_DONE}|(?:整个)?(?:{_LIMIT})?{_STANDING}(?:化|性)?(?:坚持|推进|开展|实施|抓好|落实|执行|整改|办理|抓)+"
    r"|贯穿.{0,10}(?:过程|全程|始终|全年|期))"
)
_WITH_GOAL = re.compile(rf"{_LEAD_IN}{_LIMIT}(?<=[前底末内])\S{{1,16}}(?:达到?|不低于|不少于|提[高升]到)\S{{1,10}}")
"""A clause that says until when a figure is reached: 9月底前签约率达到95%以上."""
_WITH_WORK = re.compile(
    rf"{_LEAD_IN}(?:[\u4e00-\u9fff]{{2,6}}(?:结束|闭幕|印发|批复)[之以]?后)?{_LIMIT}(?<=[前底末内])完成\S{{1,14}}"
)
"""A clause that says until when something is finished: 10月31日前完成线路勘定, 节会结束后一周内完成总结."""
"""A clause that says until when and nothing else: 力争9月底前完成, 长期坚持."""
_MONTHS = rf"(?:{_YEAR}|今年|明年)?\s*{_FIGURE}月?份?(?:\s*[、，—－~～至到和-]+\s*{_FIGURE}月?份?)*(?<=[月份])"
_OFTEN = r"(?:全年|长期|每月|每季度)\w{0,4}"
_HEADS = re.compile(rf"[^\w（(]*(?P<time>{_MONTHS}|{_QUARTER}|{_OFTEN})(?=[\s\u3000：:（(—]|$)")
"""A time that a heading begins with and that is followed by no other word: ◆一月份　主题：平安春运."""
_THIS = r"^(?:[此该这]项工作|(?:上述|以上)工作)?(?:于|在)?(?=[\d一二三四五六七八九十年今明])"
_NAMED = re.compile(
    rf"{_THIS}|^(?:完成|办结|整改|工作)?(?:时限|期限|时间)(?:要求)?(?:为|是|[：:])?\s*|^[于在](?=[^于在])"
)
"""Words before a time that only say that it is the deadline."""
_LONGEST = 40
_BEFORE_THE_REPUBLIC = 1911


def is_deadline(text: str) -> bool:
    """Whether a text of its own is a deadline."""
    text = text.strip().strip("。；;，,")
    return len(text) <= _LONGEST and bool(_PATTERN.match(text)) and not re.search("[局委部办]$|中心$|专班$", text)


def closing_deadline(text: str) -> str:
    """The deadline that a clause is which closes a sentence, as it is printed; empty where it may be another time.

    完成时限为2026年11月底 tells it without the words before; 9月底前完成 is told with 完成.
    """
    told = _NAMED.sub("", text.strip().strip("。；;，,"))
    return told if _CLOSING.fullmatch(told) or _WITH_GOAL.fullmatch(told) else ""


def last_deadline(text: str) -> str:
    """The deadline that the last clause of a task is, which may say what is finished by then; else empty."""
    told = text.strip().strip("。；;，,")
    return closing_deadline(told) or (told if _WITH_WORK.fullmatch(told) else "")


def heading_time(text: str) -> str:
    """The time that a heading is named after, as it is printed; empty where it is none."""
    found = _HEADS.match(text)
    return found["time"] if found else ""


def tells_time(text: str) -> str:
    """The words of a text that say until when or how often something is done; empty where none do."""
    found = _TIMED.search(text)
    return found[0] if found else ""


def names_deadline(text: str) -> bool:
    """Whether a clause says that its time is the deadline: 完成时限为2026年11月底."""
    return bool(re.match(r"(?:完成|办结|整改|工作)?(?:时限|期限|时间)", text.strip()))


def words_beside(deadline: str) -> str:
    """The words of a deadline that are no time: a label with its colon, a part behind a semicolon or full stop."""
    label = re.search(r"[^，；;。\s]*[^，；;。\s\d][：:]", deadline)
    parts = map(str.strip, re.split("[；;。]", simplified(deadline))[1:])
    others = (each for each in parts if each and not (is_deadline(each) or tells_time(each)))
    return label[0] if label else next(others, "")


def deadlines_within(text: str) -> list[str]:
    """What a sentence says about time."""
    return list(dict.fromkeys(text[slice(*found.span())] for found in _INSIDE.finditer(simplified(text))))


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as it is printed, and what it means."""

    text: str
    kind: str
    """`date`, `period`, `standing` or `milestone`."""
    day: date | None = None
    """The last day, where the text names one."""


def understand(text: str, year: int | None) -> Deadline:
    """What a deadline means; a date without a year is of the year given."""
    text = text.strip()
    plain = simplified(text)
    if re.search(_PERIOD, plain):
        return Deadline(text, "period")
    day = _day(plain, year)
    if day:
        return Deadline(text, "date", day)
    if re.search(_STANDING, plain):
        return Deadline(text, "standing")
    return Deadline(text, "milestone")


def _day(text: str, year: int | None) -> date | None:
    found = re.search(r"(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?", text)
    of = year_named(text) or year
    if of is None or not 1900 < of < 2200:
        return None
    if found and 1 <= int(found[2]) <= 12:
        last = _last_day(of, int(found[2]))
        day = int(found[3]) if found[3] else last
        return date(of, int(found[2]), day) if 1 <= day <= last else None
    return date(of, 12, 31) if re.search("年底|年末|年内|全年完成", text) else None


def year_named(text: str) -> int | None:
    """The year that a text names; one of three figures, 115年, counts from 1912 on."""
    found = re.search(
        r"(?<!\d)(?:((?:19|20|21)\d\d)|(1[0-4]\d)(?=\s*年(?:度|底|末|初|[上下]半|\s*\d|\s*第?[一二三四]季)))\s*年", text
    )
    return None if found is None else int(found[1]) if found[1] else int(found[2]) + _BEFORE_THE_REPUBLIC


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days
