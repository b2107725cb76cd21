"""The numbers that open a paragraph: 一、（一）1.（1）① A7 1-2 第一部分."""

import re
from dataclasses import dataclass

_CHINESE = "[〇零一二三四五六七八九十百]+"
_CAPITAL = "[壹贰貳叁參参肆伍陆陸柒捌玖拾]"
_STEM = "[甲乙丙丁戊己庚辛壬癸]"
"""The ten stems, as documents of Taiwan and Hong Kong number their parts."""
_PLAIN = str.maketrans(_CAPITAL[1:-1], "一二二三三三四五六六七八九十")
_DASHED = (
    r"(?:[A-Z]{1,3}|\d{1,3})[-－—]\d{1,3}(?:[-－]\d{1,3})?[.．、:：]?(?!\d*[年月日])(?=[\s\u4e00-\u9fff“《])"
    r"|[\u4e00-\u9fff][-－—]\d{1,3}[.．、:：]?(?=\s)"
)
_TASK = rf"(?:任务|事项|项目|问题|指标|清单|措施|案例)\s*(?:{_CHINESE}|\d+)"
_KINDS = (
    ("part", rf"第(?:{_CHINESE}|\d+)(?:部分|章|篇|编|节|类)[、：:．.]?"),
    ("clause", rf"第(?:{_CHINESE}|\d+)(?:条|项|款)[、：:．.]?"),
    ("task", rf"{_TASK}(?:[、：:．.]|[ \u3000]+(?=[\u4e00-\u9fff“《])(?![个项条处件起]))|[【〔\[]{_TASK}[】〕\]]"),
    (
        "chinese",
        rf"{_CHINESE}(?:、(?!{_CHINESE}(?:、{_CHINESE})*月)|[.．](?!\d)|\s*[,，]\s*(?=[\u4e00-\u9fff]{{2,20}}$))",
    ),
    ("capital", rf"(?:{_CAPITAL}+|{_STEM}(?!、{_STEM}))、|(?![参參]){_CAPITAL}+(?=[ \u3000]+[\u4e00-\u9fff]{{2}})"),
    ("chinese-brackets", rf"[（(]\s*{_CHINESE}\s*[）)][、.．]?"),
    ("parts", r"[A-Z]?\d{1,3}(?:[.．]\d{1,3}){1,3}[.．、]?(?![\d%％‰个项处万亿公分米名人元年月日号季家座套户条])"),
    ("dashed", _DASHED),
    ("roman", r"(?:[Ⅰ-Ⅻ]|[IVX]{1,5})[、.．]"),
    ("brackets", r"[（(]\s*\d{1,3}\s*[）)][、.．]?|\d{1,3}[）)]"),
    ("figure", r"\d{1,3}(?:[.．](?!\d)|[.．](?=\d{4}年|\d{1,2}月|\d{2,4}(?:个|项|处|家|座|套|户|条|名))|、|:(?!\d))"),
    ("figure-space", r"\d{1,3}[\s\u3000]+(?=[\u4e00-\u9fff“《])"),
    ("circle", r"[①-⑳⑴-⒇]"),
    ("letter", r"[A-Za-z](?:[.．、)）]|[\s\u3000]+(?=[\u4e00-\u9fff“《]))"),
    (
        "letter-figure",
        r"[A-Za-z]\d{1,3}(?:[.．、)）]|[\s\u3000]+(?=[\u4e00-\u9fff“《]))|[A-Z]\d{1,3}(?=[\u4e00-\u9fff“《])",
    ),
    ("letter-brackets", r"[（(][A-Za-z][）)]"),
)
_NUMBER = tuple((kind, re.compile(rf"\s*({pattern})\s*")) for kind, pattern in _KINDS)
_LABEL = re.compile(
    r"\s*[（(〔\[【]?\s*[\u4e00-\u9fff]{0,6}(?:单位|部门|科室|领导|责任人|时限|时间|期限|说明|备注|附件|注|牵头|配合|责任)"
    r"\s*[：:]"
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text that is taken apart into its number and the rest."""

    kind: str
    """How the number is written; empty where there is none."""
    number: str
    rest: str

    @property
    def bare(self) -> str:
        """The number without the marks around it, as it is cited."""
        return bare(self.number)


def bare(number: str) -> str:
    """A number without the marks after it; its brackets stay, since they tell （一） from 一."""
    return number.strip().strip("、.．:：,， \u3000【】〔〕[]")


def split_number(text: str, automatic: str = "") -> Numbered:
    """The number that opens a text, and the rest. An automatic number goes before a printed one."""
    if automatic.strip():
        head = split_number(f"{automatic.strip()}")
        return Numbered(head.kind or kind_of_bare(automatic), automatic.strip(), text.strip())
    for kind, pattern in _NUMBER:
        found = pattern.match(text)
        if found:
            return Numbered(kind, found[1].strip(), text[found.end() :].strip())
    return Numbered("", "", text.strip())


def kind_of_bare(number: str) -> str:
    """The kind of a number that stands alone, without a mark after it."""
    number = number.strip()
    if re.fullmatch(r"\d{1,4}", number):
        return "figure"
    if re.fullmatch(_CHINESE, number):
        return "chinese"
    for kind, pattern in _NUMBER:
        if pattern.fullmatch(number) or pattern.fullmatch(number + "、"):
            return kind
    return "other" if number else ""


def begins_anew(line: str) -> bool:
    """Whether a line opens with a number or a label and so goes on from nothing."""
    return bool(split_number(line).kind or _LABEL.match(line))


_ORDER = "零一二三四五六七八九"


def value(number: str) -> int | None:
    """The last figure of a number as an integer: （十二） is 12."""
    if found := re.search(r"(\d+)\D*$", number):
        return int(found[1])
    if found := re.search(rf"({_CHINESE})", number.translate(_PLAIN)):
        return _chinese(found[1])
    circled = next((each for each in number if "①" <= each <= "⑳"), "")
    return ord(circled) - ord("①") + 1 if circled else None


def _chinese(figures: str) -> int:
    total, last = 0, 0
    for each in figures.replace("〇", "零"):
        if each in "十百":
            total += (last or 1) * (10 if each == "十" else 100)
            last = 0
        else:
            last = _ORDER.index(each)
    return total + last
