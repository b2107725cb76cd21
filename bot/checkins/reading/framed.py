"""What is said around an entry that makes its state no news of the writer's: quoted, relayed, circulated, shown.

One rule for the words around, whatever is said of the entry: what is told to others, or shown to them, is asked about.
"""

import re

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.reading.heads import Head
from bot.checkins.reading.message import Segment

_NOUNS = frozenset({Claim.UNREAD, Claim.FACT, Claim.NOTE})
_HAN = re.compile(r"[\u4e00-\u9fff]")
_FEWEST = 2
"""Letters outside of quotation marks by which something is said of what they hold."""
_RELAYED = re.compile(
    r"(?<!已)(?<!已经)(?:转告|转达|转给|转发给?|发给|告诉|告知|通知|[捎带]话给?)(?!我|你们)(?:一?下去?|[^,。;:]{1,12})\s?,\s*$"
    r"|(?:^|[\s,。;\]]|系统|[省市区县全])各(?!位|项|类|方)[^,。;]{0,8}(?:单位|部门|街道|学校|社区|[村镇队所站]|分局|科室|公司)\s?,\s*$"
)
"""请转告民政，47项…; 各成员单位：23项…."""
_SCHOOL = re.compile(r"(?<=\d)中(?=[的学小])")
"""What bears a number and is no entry (51中的操场)."""
_SHOWN = re.compile(
    r"(?:照着?|按照?|仿照?|学着?)[这那]个?(?:样子?|格式)?[写填报发]|(?:^|[,。;\s个种])[写填报发]法|例句|(?:样[式例本张]|范[例文本]|模板)[\s,:—-]*$|(?:直接|就|要)[发写填回]复?\s*$"
)
"""照着这个写就行：56项…; 教大家一个填法，直接发…."""
_AS_AN_EXAMPLE = re.compile(r"\s?[项号条]?\s?(?:(?:来|作)?为例|的?[写填报]法)")
_WOULD_REPORT = re.compile(
    r"(?:如果?|若(?!干)|倘若?|要是|假如|万一)[^,。;]{1,16},(?:那|我们?|就|便|则|只[能好]|再){0,3}(?:按|[报写填](?:成|为)?)"
)
"""若再没人接手，就报有困难."""
_CALLED = re.compile(r"(?:听(?:好|着|清楚?|令)|注意[了啦]|看过来|记(?:好|住|牢))[了啦喽]{0,2}\s?[,:!。]\s*$")
"""What one says to people of one's own before an order (各位听好，59抓紧)."""
_PERFORMED = re.compile(
    r"(?:背诵?|默写|朗[读诵]|诵读|抄写)(?:着|的是?)?[^,。;:]{0,6},|过家家|角色扮演|(?:玩|扮演?|演)(?:着|的是?|过)?\"[^\"]{1,10}\""
)
"""What is recited, or played (背一遍清单：1完善…; 娃娃玩“小局长”…)."""
_RETRACTED = re.compile(
    r"[项条号]?\s?[,。.…!][\s,。.…!]{0,5}(?:[哦啊呃哎哟嗯额]+[\s,]*)?(?:(?:不是|不对)(?:不是|不对)|手[快滑误抖]|[打发说点写按报]错)"
)
"""An entry that is taken back as soon as it is named (59项……不是不是，手快了)."""
_TIMETABLED = re.compile(r"(?:明[天早晚日]|后天|下周|今晚|下午|安排|日程|议程)[^。;\n]{0,24}\d{1,2}[:点]\d{0,2}\s?$")
"""明天安排：8:30 51项碰头会."""
_CIRCULATED = re.compile(
    r"(?:^|[\s\[,。])(?:[\u4e00-\u9fff]{0,4}明传|[\u4e00-\u9fff]{0,2}通知(?:[全原]文|内容|如下))|(?:[全原]文|内容)如下\s?,|特此通知|(?:遵照|照此|参照)(?:执行|办理|填报)|各[^,。;]{0,3}(?:单位|部门|街道|[中大]队|科室|[村镇所站]|分局)(?:遵照|照办|照此)"
    r"|^\s?\[?[\u4e00-\u9fff]{0,2}(?:通知|通报|转发|提[示醒]|要求|部署|安排)\]"
)
"""市局明传：31项…，各分局遵照执行."""


_BEFORE = (_RELAYED, _CALLED, _PERFORMED, _SHOWN, _TIMETABLED)
_BEHIND = (_SCHOOL, _AS_AN_EXAMPLE, _RETRACTED)


def is_framed(text: str, segment: Segment, claims: tuple[Claimed, ...]) -> bool:
    """Whether the words around an entry quote, relay, show or circulate what is said of it."""
    head = segment.head
    if head is None:
        return False
    before = text[segment.start : head.start]
    if any(each.search(before) for each in _BEFORE) or any(each.match(text, head.end) for each in _BEHIND):
        return True
    if _WOULD_REPORT.search(text, head.end, segment.end) or _CIRCULATED.search(text, segment.start, segment.end):
        return True
    return _is_a_thing(text, head, claims) or _is_quoted(text, segment, claims)


def _is_a_thing(text: str, head: Head, claims: tuple[Claimed, ...]) -> bool:
    """Whether a number with a mark right before a noun is that of a house or a machine (26#楼, 25#塔吊)."""
    marked = text.find("#", head.end - 1, head.end + 1)
    is_nameless = marked > 0 and text[marked - 1].isdigit() and text[head.start] != "#"
    return is_nameless and any(each.claim in _NOUNS and each.token.start == marked + 1 for each in claims)


def _is_quoted(text: str, segment: Segment, claims: tuple[Claimed, ...]) -> bool:
    """Whether an entry and how it stands are in quotation marks, and more is said outside."""
    head = segment.head
    if head is None or text.count('"', 0, head.start) % 2 == 0:
        return False
    opened, closed = text.rindex('"', 0, head.start), text.find('"', head.end, segment.end)
    is_within = any(each.claim not in _NOUNS and head.end <= each.token.start < closed for each in claims)
    outside = text[:opened] + text[closed : segment.end]
    return is_within and len(_HAN.findall(outside)) >= _FEWEST
