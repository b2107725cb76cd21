"""What in a report is no word: evidence, feast days, percentages, dates; where they overlap, the first wins."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import takewhile

from bot.checkins.claims.tokens import Token, Words
from bot.checkins.claims.words import Cue
from bot.checkins.spans.days import Dated, dates_in
from bot.checkins.spans.folding import Folded, Span, blanked
from bot.checkins.spans.list_marks import list_marks_in, points_in
from bot.checkins.spans.proofs import Proved, proofs_of
from bot.checkins.spans.shares import Share, shares_in
from bot.numerals import number

_FEAST = re.compile(
    r"(?=[\d\"“])(?:\d{2,3}(?=(?:劳动|儿童|青年|国庆|妇女|消防|宪法|禁毒|国安|全民国家安全|植树|教师)[\u4e00-\u9fff]{0,4}[节日])|[\"“]?\d{1,2}[.·•]\d{1,2}[\"”]?(?=\s*(?:[\u4e00-\u9fff]{0,6}(?:节|宣传日|宣传周|宣传月|纪念日|消防日|活动日|主题日|禁毒日|宪法日)|[\u4e00-\u9fff]{0,4}(?:活动|行动|专?案)|全国|国际|国家|世界|禁毒|宪法|消防|国安|宣传|反诈)))"
)
"""A day by which a feast is called (6.1儿童节), which tells nothing of when."""
LONGEST_LIST = 24
"""Entries of a list that is looked at: it is looked for from each place."""
_LISTED = r"(?:第?\d{1,2}(?:\.\d{1,2})?[项号条]?|[一二三四五六七八九十]{1,3})"
_LIST = re.compile(
    rf"(?=[第\d一二三四五六七八九十])(?<![\d.一二三四五六七八九十])(?<![\d一二三四五六七八九十][、,和及与跟/])(?:{_LISTED}\s*[、,和及与跟/]\s*){{1,{LONGEST_LIST}}}{_LISTED}\s*(?:,\s*(?=这))?"
    r"([这共等]?([两二三四五六七八九十]|(?<=[这共等])\d)\s*[项条个件块](?:任务|工作|事项)?)(?!\d)"
)
"""Entries, with how many they are behind them (1、2、6三条)."""
_EARLIER = r"(?:昨[天日晚]|前[天日面头]|上周|上[一]?[次条个回]|刚才|刚刚|之前|先前|早先|原先|原来|早上|上午|下午|今早)"
_SAID_BEFORE = (
    rf"{_EARLIER}(?:那|的)?(?:报|填|发|说|写|记|登记?|交|提交)?(?:过|了)?的?(?:那?[条次个份]|数据?|数字"
    r"|\d{1,3}(?:\.\d)?%|[一二三四五六七八九]成|进度|内容|情况|记录"
    r"|按计划|已?办结|已?完成|有困难|推进中)*的?"
)
_WITHDRAWN = re.compile(
    rf"{_SAID_BEFORE}(?:一律|请|就|都|先)?(?:作废|不算数?(?![完办])|无效|取消|撤[回销掉]|删[掉除了]|不要了|以(?:这|本|此)[条次]为准|是?(?:不对|有误|错了)(?=[,。;\s]))了?"
    rf"|{_EARLIER}(?:我|我们)?(?:[把将])?第?\d{{0,2}}[项条号]?(?:误|错)?(?:[说报填写记标]|登记)(?:成|为|作)?了?"
    r"(?:按计划|已?办结|已?完成|有困难|推进中|办完|\d{1,3}%)了?的?"
    r"(?:(?=[,\s]*(?:现|请|应)?(?:更正|修改|调整|订正|改|应该?)(?:为|成|是))|[,\s]*(?:是|都是)?(?:不对|错了?的?|有误|弄错了?|搞错了?|填错了?|写错了?)了?)"
)
"""An earlier report that is taken back (昨天报的作废), beside what takes its place."""
_FIGURE = (
    r"(?:\d{1,3}(?:\.\d)?\s?%|百分之[零一二三四五六七八九十百\d]{1,4}|[一二三四五六七八九]成[一二三四五六七八九半]?)"
)
_STATE = r"[\"“]?(?:按计划|在办|推进中|进行中|正常推进|已?办结|已?完成)[\"”]?"
_REPLACED = re.compile(
    rf"(?:[由从把将](?:刚才|之前|上次|原来|原先)?报?的?\s?)?(?:{_FIGURE}|\d{{1,3}})\s?(?:更正|修改|调整|订正|改)(?:为|成|到)?\s?(?={_FIGURE})"
    rf"|(?:并?不是|不对|并非|不止|没有)\s?\d{{1,3}}(?=[,\s]{{0,2}}(?:而|应该?|只)?是\s?{_FIGURE})"
    rf"|(?<=[%成一二三四五六七八九十])[,\s]{{1,2}}(?:而|并)?不是\s?(?:{_FIGURE}|[一二三四五六七八九]?十[一二三四五六七八九]?|\d{{1,3}})(?=$|[,。;!~\s])"
    rf"|(?<=%), ?not {_FIGURE}(?=$|[,.;!。])|should be(?= {_FIGURE}, ?not {_FIGURE}(?:$|[,.;!。]))"
    rf"|(?:(?<=[,。;!\s])|^)并?不是{_FIGURE}(?=[,\s]{{1,2}}(?:而|应该?|已经)?是(?:整项|全部|已经?|都|全){{0,3}}(?:办结|完成|有困难|按计划))"
    rf"|(?:(?<=[,。;:!\s请])|^)[把将]?(?:[这该]项的?)?状态(?:更?改|更[正新]|调整|修改|变更)[为成](?={_STATE}(?:$|[,。;!~\s]))"
    r"|请?[将把](?:刚才|刚刚|上面|前面|之前|上一?)?的?[那这]?一?[条个项](?:记录|填报|内容)?(?:改|更正|更新|调整|修改)(?:为|成)"
    rf"|[把将从由](?:前[述面]|上述|之前|刚才|原来?)?的?{_STATE}\s?(?:更[正改]|修改|调整|改|换)[为成](?=[\"“]?(?:按计划|有困难|需协调|已?办结|推进中))"
    rf"|[把将]{_STATE}(?:[这那]?[几两三四]个字)?(?:去掉|划掉|撤[回销掉]?|删[掉除]?)了?(?=$|[,。;!~\s])"
    rf"|(?:撤[回销掉]|收回|取消|删[掉除]|去掉){_STATE}(?:[这那]?[几两三四]个字|的?[说提]法|的?状态)?(?=$|[,。;!~\s])"
    rf"|(?:(?<=[,。;!\s项条])|^)(?:而|并)?不是{_STATE}(?=$|[,。;!~\s])"
)
"""A figure or a state beside the one that takes its place (由85%改为58%; 不是90是60%; 应是80%，不是60%)."""
_RUMOUR_ASKED = re.compile(r"(?:^|(?<=[,。;!?\s]))[^,。;!?\d]{0,6}谁[说讲][^。;!?]{1,20}[?](?=[^。;!?]{4})")
"""What others say, asked so as to deny it before it is told how things stand (谁说办完了？还在装)."""
_TAKES_BACK = re.compile(
    r"不[是对止]|去掉|划掉|收回|并非|没有|作废|不算|无效|取消|撤|删|不要了|为准|不对|错|有误|更正|改|调整|订正|应|更新|变更|\bnot\b|should"
)
"""One of these is in every report that is taken back."""
_SAID_BESIDE = re.compile(rf"{_FIGURE}|计划|推进|在[办做搞弄]|困难|协调|办结|办完|完成|做完|收尾|还[在差]|一半|没")
_PAPER = re.compile(
    r"\s*(?:的|印发|下发|出台|发布|施行)*+(?:第?\d{1,3}号)?"
    r"(?:通知|文件|意见|方案|办法|部署|会议(?:精神|要求|部署|纪要|决定)|要求|规定|条例|批示|讲话|通报|精神)"
)
_BY_CLAUSES = re.compile(
    r"(?:按照?|根据|依据|依照|落实|贯彻|对照|遵照|参照|执行)第?\d(?: ?[、,和与及至到-] ?第?\d){0,6} ?(?:款|点|条(?!例))"
    r"的?(?:要求|部署|安排|规定|精神|标准)?"
    r"|第?\d(?: ?[、,和与及至到-] ?第?\d){1,6} ?(?:款|点|条(?!例))的?措施"
)
"""Clauses by which work is done (按第1、第3款要求); they are no entries that are reported on."""
_ARTICLE = re.compile(
    r"(?:文件|通知|意见|章程|公约|条例|规定|制度|办法|协议|合同|守则|规约|细则)[^\d。;\n]{0,3}第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})条(?!例)(?:第[\d一二三四五六七八九十]{1,2}款)?"
)
"""An article of a paper, which is no entry (章程第7条还要改)."""
_NUMBER_FIRST = re.compile(r"\s?第?\d{1,2}(?:\.\d{1,2})?[项条号]?(?:还是第?\d{1,2}[项条号]?)?")
_DOUBTED_LIST = re.compile(r"\s?第?\d{1,2}[项条号]? ?(\?)(?= ?[、,和] ?第?\d{1,2}[项条号]? ?\?)")
_DOUBTED = re.compile(
    r" ?\(?\?\)?(?=[项条号]? ?(?:已|完成|办结|按计划|有困难|需协调|正常|推进|全部|一半"
    r"|百分之|\d{1,3} ?%|[一二三四五六七八九]成)|[项条号]\s)"
)
"""A question mark right behind the number of an entry, before how it stands: the writer is not sure of the number."""
_BY = re.compile(r"(?:按照?|根据|依据|依照|落实|贯彻|对照|遵照|参照|执行)$")
"""A date of a paper, which tells nothing of when work was done (按2022年6月28日通知要求)."""
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:\s*年?度|\s*年)?(?![\d)])(?=年|度|[^\d]|$)")
_AGE = re.compile(r"(?:之?前|以前|以后|年代)(?:的|[建盖修装买])")
"""A past year that tells how old things are (2000年前建的小区)."""
_MONTH = re.compile(r"(?=\d)(?<![\d.])(?:\d{1,2}月?\s*[-~至到]\s*)?(1[0-2]|[1-9])月(?!\d|\s*\d|[底末前])份?")
_OF_A_MONTH = re.compile(r"的?(?:任务|工作|计划|目标|活动|指标)")
_PLANNED = re.compile(
    r"(?:将|拟|计划|预计|力争|争取|确保|准备|打算|定于|拟于|定在|改到|推到|推迟到|延到|延至|下周|下月|待|到|要|before|by|until)(?:于|在)?\s*$"
)
_PLANNED_AFTER = re.compile(
    r"\s*(?:前(?!期)|之前|以前|将|拟|计划|要(?!求)|准备|能|可|会(?![同议商])|完成不了|召开不了|报(?![的了过])|开(?=[会班学工课幕标])|再)"
)
_MISTAKEN = re.compile(r"(?:我们?|的?那[条次个])?(?:[写报填发打说记]错|误[报填写])")
"""Behind the day on which a mistake was made (昨天写错了，应该是65%), which is not that of what takes its place."""
_NOTHING = re.compile(r"\s?(?:还|也|都|暂时?|则|就){0,2}(?:没有|休息|无)(?=$|[,。;!~\s])")
"""Behind a day on which nothing was done (今天没有)."""
_TO_COME = frozenset("明天 明日 明儿 明儿个 后天".split())
"""Days that are named beside that of the work (昨天走访12户，明天还有一场)."""
_BARE_WEEKDAY = re.compile(r"周|星期|礼拜")
_TO_BE_DONE = re.compile(r"\s*(?:完成|办结|交|验收|召开|开)(?![了的过])")
"""Behind a weekday: the next one may be meant (周五完成)."""
_GONE = ("昨", "前天", "前日", "大前天")
NEAR = 16
"""Characters before a date in which it can be said that it is that of a plan."""


@dataclass(frozen=True)
class Special:
    """Everything in a text that is no word."""

    text: str
    dates: tuple[Dated, ...]
    shares: tuple[Share, ...]
    proofs: tuple[Proved, ...]
    feasts: tuple[tuple[int, int], ...]
    """Feasts, names, reports that are taken back, clauses by which work is done, how many entries a list has."""
    years: tuple[tuple[int, int, Cue], ...]
    """Years and months that are named without a day, and whether they are past, to come, or this one."""
    sums: Mapping[int, int]
    """Where it is said behind a list how many entries it has, and where that ends."""
    marks: tuple[tuple[int, int], ...] = ()
    """Marks of the points of one entry."""
    doubted: frozenset[int] = frozenset()
    """Where the number of an entry ends that its writer is not sure of."""
    replaced: tuple[Span, ...] = ()
    """Figures and states beside those that take their place."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All of it as tokens, in order."""
        return tuple(sorted(self._tokens(), key=lambda each: each.start))

    @cached_property
    def _days(self) -> frozenset[int]:
        """Where dates begin."""
        return frozenset(each.start for each in self.dates)

    @cached_property
    def words(self) -> Words:
        """The words of the text, with all of it among them."""
        return Words(self.text, self.tokens)

    def within(self, start: int, end: int) -> list[Token]:
        """Those that lie within a stretch."""
        first = bisect_left(self.tokens, start, key=lambda each: each.start)
        return [each for each in takewhile(lambda each: each.start < end, self.tokens[first:]) if each.end <= end]

    def shares_within(self, start: int, end: int) -> list[Share]:
        """The percentages that begin within a stretch."""
        return [each for each in self.shares if start <= each.start < end]

    def _tokens(self) -> Iterator[Token]:
        for dated in self.dates:
            ahead = {Cue.FUTURE} if is_planned(self.text, dated) else set()
            yield Token(dated.start, dated.end, dated.said, frozenset({Cue.DATE} | ahead), day=dated.day)
        for share in self.shares:
            yield Token(share.start, share.end, share.said, frozenset({Cue.SHARE}), share=share)
        for first, last, cue in self.years:
            yield Token(first, last, self.text[first:last], frozenset({cue}))
        for proved in self.proofs:
            yield Token(proved.start, proved.end, "", frozenset({Cue.PROOF}))
        for start, end in self.feasts:
            yield Token(start, end, "", frozenset({Cue.NEUTRAL}))
        for start, end in self.replaced:
            yield Token(start, end, "", frozenset({Cue.POLITE}))
        for start, end in self.marks:
            yield Token(start, end, self.text[start:end], frozenset({Cue.PART}))

    def covers(self, start: int, end: int) -> bool:
        """Whether something of it overlaps a stretch."""
        first = bisect_left(self.tokens, start, key=lambda each: each.end)
        return any(each.end > start for each in takewhile(lambda each: each.start < end, self.tokens[first:]))

    def begins(self, place: int) -> bool:
        """Whether a date begins at a place, where a clause could be named as well."""
        return place in self._days

    def marked(self) -> str:
        """The text with marks in place of it; as long as the text."""
        return blanked(self.text, [(each.start, each.end) for each in self.tokens], MARK)


MARK = "\ufffc"
"""What stands in place of something special."""


def special_in(fold: Folded, today: date) -> Special:
    """Find it all. Raises TooMuch."""
    text = fold.text
    proofs = tuple(proofs_of(fold))
    bare = blanked(text, [(each.start, each.end) for each in proofs])
    sums = {len(bare[: match.start(1)].rstrip(" ,")): match.end(1) for match in _LIST.finditer(bare) if _is_sum(match)}
    doubted = _doubted(bare)
    feasts = (*_named(bare), *sums.items(), *doubted)
    replaced = tuple(_replaced(bare))
    marks = (*list_marks_in(bare), *points_in(bare))
    bare = blanked(bare, (*feasts, *marks, *replaced))
    shares = tuple(shares_in(bare))
    dates = tuple(dates_in(blanked(bare, [(each.start, each.end) for each in shares]), today))
    years = tuple(_years(blanked(bare, [(each.start, each.end) for each in dates]), today))
    places = frozenset(start for start, _ in doubted)
    return Special(text, dates, shares, proofs, feasts, years, sums, marks, places, replaced)


def _named(text: str) -> Iterator[Span]:
    """Names with numbers in them, and figures that are withdrawn."""
    patterns = [_FEAST, _BY_CLAUSES, _ARTICLE, *([_WITHDRAWN] if _TAKES_BACK.search(text) else [])]
    return (match.span() for pattern in patterns for match in pattern.finditer(text))


def _replaced(text: str) -> Iterator[Span]:
    """Figures and states that are taken back, if another one is said beside them; and rumours that are asked about."""
    spans = [match.span() for match in _REPLACED.finditer(text)] if _TAKES_BACK.search(text) else []
    if spans and _SAID_BESIDE.search(blanked(text, spans)):
        yield from spans
    if "谁" in text:
        yield from (match.span() for match in _RUMOUR_ASKED.finditer(text))


def _doubted(text: str) -> list[Span]:
    """The question marks behind the numbers that a message begins with, one alone or two (2?、3?完成70%)."""
    if listed := _DOUBTED_LIST.match(text):
        later = text.index("?", listed.end())
        return [listed.span(1), (later, later + 1)]
    begun = _NUMBER_FIRST.match(text)
    match = _DOUBTED.match(text, begun.end()) if begun else None
    return [match.span()] if match else []


def _is_sum(match: re.Match[str]) -> bool:
    listed = match.group()[: match.start(1) - match.start()]
    return number(match[2]) == len(re.findall(_LISTED, listed))


def _years(text: str, today: date) -> Iterator[tuple[int, int, Cue]]:
    for match in _YEAR.finditer(text):
        value = int(match[1])
        is_of_age = value < today.year and _AGE.match(text, match.end())
        yield match.start(), match.end(), Cue.MATTER if is_of_age else _told_in(value, today.year)
    for match in _MONTH.finditer(text):
        later = Cue.FUTURE if int(match[1]) > today.month else Cue.DATE
        yield match.start(), match.end(), Cue.PART if _OF_A_MONTH.match(text, match.end()) else later


def _told_in(year: int, this_year: int) -> Cue:
    """What the number of a year makes of what is told."""
    if year == this_year:
        return Cue.MATTER
    return Cue.PAST if year < this_year else Cue.FUTURE


def day_of(text: str, dates: Sequence[Dated]) -> Dated | None:
    """The day of a report: the only one that is named, unless it is that of a plan."""
    found = [each for each in dates if not is_planned(text, each) and not _is_of_else(text, each)]
    found = [each for each in found if each.said not in _TO_COME] or found
    return found[0] if len({each.day for each in found}) == 1 else None


def _is_of_else(text: str, dated: Dated) -> bool:
    """Whether a day was named by mistake, or is that of nothing or of a paper."""
    if _MISTAKEN.match(text, dated.end) or _NOTHING.match(text, dated.end):
        return True
    by = _BY.search(text, max(0, dated.start - NEAR), dated.start)
    return bool(by and len(dated.said) > 2) or bool(_PAPER.match(text, dated.end) and dated.said[0].isdigit())


def is_planned(text: str, dated: Dated) -> bool:
    """Whether a date is that of a plan (拟12月5日, 12月底前)."""
    if dated.said.startswith(_GONE):
        return False
    if _BARE_WEEKDAY.match(dated.said) and _TO_BE_DONE.match(text, dated.end):
        return True
    near = max(0, dated.start - NEAR)
    return bool(_PLANNED.search(text, near, dated.start) or _PLANNED_AFTER.match(text, dated.end))
