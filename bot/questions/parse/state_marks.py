"""What stands in a question for the state beside its topics: sums, days, exceptions, and who is asked for something."""

import re
from collections.abc import Sequence

from bot.calendars.period_reading import Found
from bot.questions.intents import Topic
from bot.questions.parse.state_topics import TURNING, UNDONE
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Span
from bot.questions.text import is_han

COUNTED = frozenset({Topic.OVERDUE, Topic.DONE, Topic.DIFFICULT, Topic.COORDINATE, Topic.RETURNED, Topic.REVIEW})
"""Topics of which several are counted together (办了多少,逾期多少)."""
MANY = 2
"""Counts that are asked for together, from which on it is about everything."""
HOW_MANY = re.compile(r"多少|几[条项个家]|数[量字]|统计|\bhow many\b|\bnumbers?\b|率")
SEVERAL_FIGURES = re.compile(r"(?<!率)(?:多少|几[条项个家])|数[量字]|统计|\bhow many\b|\bnumbers?\b|率.*率")
"""What asks for more than how far somebody is, which one rate tells."""
AS_A_KIND = re.compile(
    r"(?<= )(?:[那这]|都是)?(?:[两俩三四五六几]|[2-6])(?:个|家|大)"
    r"(?:[\u4e00-\u9fff]{2,4}?(?=[的 ,在]|$)|[\u4e00-\u9fff]{2}(?![\u4e00-\u9fff]{0,2}[那这]))"
)
"""What the departments that were named are together (妇联和团工委这两个群团)."""
DONE_BY = re.compile(r"(?<=前)(?:上?交|上?报送?|填报?|办结|办完|完成|做完|销号)的(?![没未])")
"""How a text goes on behind a day by which something is to be done."""
IS_OVER = re.compile(r"[上去昨]|前(?!后)|过去|last |previous |yesterday")
"""How days begin that have gone by, whatever day it is."""
IS_TO_COME = re.compile(r"下|明|后天|未来|今后|往后|接下来|next |tomorrow|\D*前$")
"""How days are named that are to come, whatever day it is."""
_FELL_DUE_UNDONE = re.compile(r"到期.{0,8}[没未](?!有?(?:$|[?。!,]))|\bdue\b.{0,24}\bstill open\b")
"""What was due, and is not done or closed."""
_PAST_ITS_DAY = re.compile(
    r"(?:(?:截止(?:日期?|时间)?|期限|时限|到期日)(?:都|已经?|早就?)*过|(?:过|超)(?:了|过)?(?:截止|期限|时限|到期日|[期日时点])).{0,8}"
    r"[没未冇](?:有|能|给)*(?:销|办|完|结|做)"
    r"|到期[,、的 ]{0,2}(?:而|但|却|至今|到现在|迄今)+[还仍尚都]*[没未]"
    r"|[就早本]该[^,。?!]{1,10}[, ]*(?:到现在|至今|到今天|如今|(?:却|都|还|仍)(?:[没未]|[挂拖]))"
)
"""That the day has gone by and something is not closed: late, and not only waiting for its review."""
SUMS = re.compile(
    r"(?:大概|总)的?数(?!据|字)|报几?个数|总的来[看说讲]|\b(?:totals|(?:the|just the) numbers|numbers for)\b"
)
"""What asks for everything in numbers, whatever is counted."""
OF_BODIES = frozenset({Topic.REVIEW, Topic.RETURNED, Topic.COORDINATE})
EXCEPT = re.compile(r"(?:除了?|除开|除去|不含|不包括|不算|撇开|except|excluding)[\s,]*$")
EXCEPTED = re.compile(r"[\s,]*(?:以外|之外|除外|外(?![面地来]))")
"""What stands before, or behind, a department about which is not asked."""
OWN_OFFICE = re.compile(
    r"(?:我们?|咱们?|本|自己|自家)(?:单位|部门|分?局|办(?![完结理好公])|街道|大队|公司|委(?![托员]))"
)
"""What names the asker's own department beyond doubt."""
WIDE = re.compile(r"(?:全|整个)区|[各每]个?(?:部门|单位)")
"""What says that the whole district is asked about."""
WHO_ASKS = re.compile(r"(?:我们?|本人)(?:这边|这里)?(?:以前|现在|目前)?(?:是|在|系)$|(?:现在|目前)在$")
"""What stands before the department that the asker belongs to."""
GREETED = re.compile(r"\s?[你您]们?好")
"""What stands behind the body that is spoken to."""
JOINED = re.compile(r"[\s,、/&+啊嗯]*(?:和|与|跟|同|及|以及|还有|或者?|还是|and|or|vs\.?)?[\s,、]*")
"""What stands between two departments that are asked about together."""
OF_AN_ENTRY = re.compile(r"[那这]一?(?:[条项件块]|个(?!月|季|星期|周))")
"""What stands behind the subject of an entry."""
PART_OF = re.compile(r"[这]一?块")
"""What stands behind a body that means its part of the work (公安这块)."""
RETURNS = re.compile(r"给?(?:退|打回|打下|驳|发回)")
"""What stands behind the body that sends a report back (让综治办给打回来)."""
BY = re.compile(r"[让被叫给]$")
LISTS = frozenset({Cue.COMMON, Cue.SECOND})
REVIEWER = re.compile(
    r"的?(?:各位)?(?:领导|老师|同志|主任)们?[,!]|(?:那边|那里|那儿|这边)?(?:已经?|都|还|有)*(?:没有?|未|给)?(?:审|批|销号|复核)"
)
"""What stands behind the body that reviews."""
ASKED_OF = re.compile(r"(?:要|需要?|请求?|等着?|找|让|由|待|求|报|给|靠)$")
"""What stands before the body that is asked for something, not about."""
EVERY_ONE = re.compile(r"all (?:the )?(?:departments|units)|[各每]个?(?:部门|单位)")
"""What means the whole district, and no body of this name."""


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return a text of the same length with blanks for some stretches."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def fell_due_undone(text: str, *, is_over: bool) -> bool:
    """Whether a day has gone by on which something was due that is not closed; `is_over` tells of the days named."""
    return bool(_PAST_ITS_DAY.search(text) or (is_over and _FELL_DUE_UNDONE.search(text)))


def done_by_a_day(text: str, period: Found | None) -> list[tuple[Topic, int, int]]:
    """Return what is to be done by a day that is named, as a topic (周五之前交的)."""
    found = DONE_BY.match(text, period.end) if period is not None else None
    return [(Topic.DUE, *found.span())] if found is not None else []


def counts_several(topics: Sequence[tuple[Topic, int, int]], text: str) -> bool:
    """Whether several things are counted together (办了多少,逾期多少)."""
    late = {end for topic, _, end in topics if topic is Topic.OVERDUE}
    topics = [each for each in topics if not (each[0] is Topic.DONE and each[1] in late)]  # 逾期未办结 is one thing
    counted, asked = {topic for topic, _, _ in topics} & COUNTED, len(HOW_MANY.findall(text))
    asked += len(counted) > 1 and "各" in text
    if not counted or asked <= 1:
        return False
    return len(counted) > 1 or asked > MANY or _tells_done_and_undone(topics, text)


def _tells_done_and_undone(topics: Sequence[tuple[Topic, int, int]], text: str) -> bool:
    """Whether it is asked what is done, and what is not."""
    undone = [bool(UNDONE.search(text[start:end])) for topic, start, end in topics if topic is Topic.DONE]
    return any(undone) and not all(undone)


def names(topic: Topic, topics: Sequence[tuple[Topic, int, int]]) -> bool:
    """Whether a topic is one of those that are named."""
    return any(each is topic for each, _, _ in topics)


def asks_of_an_extension(topics: Sequence[tuple[Topic, int, int]], text: str) -> bool:
    """Whether it is an extension that was granted or not, and no report that was reviewed (申请延期的批下来没有)."""
    first = next((text[start:end] for topic, start, end in topics[:1] if topic is Topic.REVIEW), "")
    return "批" in first and "审" not in first and names(Topic.EXTENDED, topics)


def is_polite(said: Span) -> bool:
    """Whether a Chinese word is said beside any question, and turns none."""
    return said.cues == {Cue.POLITE} and is_han(said.said[0]) and len(said.said) > 1 and not TURNING.search(said.said)
