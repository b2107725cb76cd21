"""What is not meant as a report, though it looks like one: a trial, a rule, an order, a promise, words in doubt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.scale import ALARMS
from bot.checkins.claims.tokens import Words
from bot.checkins.reading.calls import calls_for_reports
from bot.checkins.reading.heads import Head
from bot.checkins.reading.message import Segment
from bot.checkins.reading.prefaces import is_said_by, tells_others_words
from bot.checkins.spans.folding import Folded

_ALL = frozenset(Claim)
_TELLS = frozenset({Claim.DONE, Claim.SHARE, Claim.SUBJECT_DONE})
"""What would be recorded as a figure, or as done."""
_PERHAPS_TOLD = _TELLS | {Claim.PLANNED, Claim.NOT_DONE, Claim.NEGATIVE}
_STANDS = frozenset({Claim.DONE, Claim.SHARE, Claim.PLAN, Claim.SAME, Claim.LEFT, Claim.NEARLY, Claim.DIFFICULT})
"""What says how the work stands."""
_RATES = frozenset({Claim.RATE, Claim.PERHAPS_RATE})
_AHEAD = frozenset({Claim.AIMED, Claim.PLANNED, Claim.NOTE, Claim.UNREAD, Claim.CONDITION, Claim.VAGUE, *_RATES})
"""What tells nothing of how the work stands now."""
_WE = r"(?:我|咱)们?(?:单位|局|办|这边|这里)?"
_LATER = r"(?:待会儿?|一会儿?|过会儿?|稍后|随后|晚点|晚些|回头|改天|等一?下|明[天早日]|后天|下午|今晚|晚上)"
_SAYS = r"(?:再|就|来|也|会|给[你您]|补|先)*(?:填报?|报[送上]?|发|补|说|回复?|写|交|上报|汇报)"
_ENDS = r"(?=$|[,。;!~\s了呢啊吧])"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of words, found by a pattern, where one of some claims is made (`needs`) and no others (`within`)."""

    pattern: re.Pattern[str]
    needs: frozenset[Claim] = _ALL
    within: frozenset[Claim] = _ALL

    def holds(self, words: str, claimed: frozenset[Claim]) -> bool:
        is_concerned = claimed <= self.within and (self.needs == _ALL or not claimed.isdisjoint(self.needs))
        return is_concerned and bool(self.pattern.search(words))


_TRIAL = re.compile(
    r"(?:^|[\s,。;:(])(?:我|这是?|先)?(?:测试?|看看(?=能不能)|试|试试|试填|试报|试写|演示|练习|练手|随便|瞎|开个?玩笑|闹着玩|逗你玩?)"
    r"(?:一?下|看|哈|的|了|而已|写|填|报|打|发|消息|数据|测试|能不能|行不行|出去){0,4}[\s,:。!)]*$"
)
_SAID_BY_THE_BOT = re.compile(r"(?:^|\s)(?:已登记|已记录|已更正|已收到填报|recorded)[\s,:]*$")
_RULE = re.compile(
    r"(?:考核|评分|验收|计分|评价|得分)(?:的|细则|办法)*标准[是为:,]|(?:原文|细则|规定)[是写说讲]"
    r"|(?:%|成|办结|完成)(?:的|以上|及以上|就|才|方|可|能|以|即)*"
    r"(?:(?:得|计|给|拿)(?:满|\d{1,2}(?:\.\d)?)分|(?<=[才方])得分)"
)
_REQUIRED = re.compile(r"(?:上报|填报|考核|工作|任务|达标)要求[是为:,]")
_ANOTHER_LIST_BEFORE = re.compile(
    r"[\u4e00-\u9fff]那[张份个]表格?(?:里|中|上)的?\s*$|[\u4e00-\u9fff]{2}(?<!责任)(?<!任务)(?<!事项)(?<!工作)(?<!这张)(?<!这份)(?<!我们)(?<!咱们)(?<!我们的)(?<!本单位)(?<!区里的)"
    r"(?:清单|测评(?:体系)?|指标(?:体系)?|台账|措施|条例|细则|办法|要点)(?:里|中|上|的)*\s*$"
    r"|(?:提案|[\u4e00-\u9fff\"](?:表|(?<!清)单|书|证|票|(?<!数)据|稿|(?<!事)件|函|卷|册|簿|实事|议题|问题|建议|意见|规划|方案|纲要|纪要|决议|决定))\"?(?:里|中|上|的)*\s*$"
    r"|(?:[省市国]|中央|[团工妇]|总)[^,。;\s]{0,4}的?(?:任务|工作)清单(?:里|中|上|的)*\s*$"
)
"""Another list than the one of responsibilities, or a paper with points of its own (创文清单第51项, 评估表第51条)."""
_LABELLED = re.compile(
    r"\s?[\u4e00-\u9fff]{0,3}(?:目标值?|指标|标准|(?:参考)?答案|统计|批示|指示|提[醒示]|口径|格式|模[板版]|[示样范]例|举例|转发|[问答]|(?:通[知报]|要求)(?=[:：]\s?(?:请|各|务必)))"
    r"\s?[:：]"
)
"""目标：完成80%; 领导批示：按计划推进; 群通知：各单位按计划推进."""
_OF_MANY = re.compile(r"^\s*的?(?:全[国省市区县][^,。;]{0,4})?平均")
_COUNTED_BEFORE = re.compile(r"(?:总?共|一共|合计|全部|所有|总计)(?:有|的)?\s*$")
_COUNTED = re.compile(r"^(?:任务|工作|事项)?(?:中|里|当中)?[,\s]*(?:已|共|累计)*(?:完成|办结)了?\d{1,3}[项条件]")
_PROMISE = re.compile(rf"(?:^|[\s,。;])(?:{_WE})?{_LATER}(?:{_WE})?{_SAYS}[吧哈啊哦了]*(?=$|[,。;!~\s])")
_UNSURE = re.compile(
    r"(?:^|[\s,。;吧]|我们?|也|还)(?:不(?:太|大|是很)?(?:确定|敢(?:确定|肯定|保证)|能(?:确定|肯定))|[拿吃]不准|说不准"
    rf"|记不(?:太|大)?清|没有?核实|有待(?:确认|核实)|not (?:quite |really )?(?:sure|certain)|unsure){_ENDS}"
    r"|具体的?(?:数据?|数字|情况)?(?:还|要|得)*等"
)
_NOT_SENT = re.compile(r"(?:[报填]|上报|填报|提交)不(?:了|上去?|进去)(?=$|[,。;!~\s了])")
"""What keeps the writer from reporting (今天报不了，系统登不上)."""
_NOT_BY_US = re.compile(rf"不是{_WE}[报填写说](?:上去)?的")
_ANOTHERS_WILL = re.compile(
    rf"让{_WE}[报填写][^,。;]{{0,8}},?{_WE}(?:没|不)|没人[跟和对给]?(?:{_WE})?(?:说|通知|告诉)|(?:群里|有人|别人|他们|人家)说(?:{_WE})?有困难"
)
_A_POINT = re.compile(
    r"^\s*的?(?:第\s*\(?[\d一二三四五六七八九]{1,2}\)?\s*个?(?:小?点|小项)|[\d一二三四五六七八九]{1,2}(?:小点|小项))"
)
"""A point of the entry, of which a figure is none of the whole (第3小点，完成70%)."""
_ABOUT_THE_WORDS = re.compile(
    r"谁给?[报填写]的|[写打报填][成作]了?第?[\d一二三四五六七八九]{1,2}(?:小?点|小项|条|款)"
    r"|[\"”][这那]个?(?:词|说法|表述|写法)|《[^》]{0,40}\d ?%[^》]{0,40}》"
    r"|\d ?%是?(?:从哪|哪[里儿]?来|怎么[来算得]|谁定的)"
)
_TALK_OF_TROUBLE = re.compile(
    r"(?:难度|困难)[有是]?多[大少高]|有没有?(?:什么|啥)?(?:困难|难处)|是否有困难(?![,:]\s*[是有])|困难(?:在哪|是什么|是啥|吗|么|没(?=$|[,。;?!~\s呢啊]))|需?要帮忙吗|要不要帮忙|成有困难(?:可以|行|好)吗"
    r"|(?:有困难|需协调|要协调|求助)(?:的话|时)?,?的?(?:[找跟向][谁哪]|怎么[报办填弄写]|如何|报给谁|什么(?!都)|啥)"
    r"|(?:别|不要|不能)再?[写填报记标][成为作]?(?:有困难|需协调)|怎么又?(?:就|会)?(?:变|成|改|显示)"
    r"|[如若](?:果|有|遇到?|出现|碰[到上]|存在){1,2}(?:什么|啥)?困难|(?:有|遇到)困难(?:的话|时|的?请|就)(?:及时|请|找|联系|报|说)"
    r"|^\s*(?:以前|去年|前年|上年度?|之前|过去|当初|曾经?|原来)(?:是|也|都)?(?:有|遇到过?)困难[^,。;]{0,3}$"
)
"""What asks, forbids, supposes or remembers that there is a difficulty, or that somebody has to coordinate."""
_WHETHER = re.compile(r"(?<!不)([够行对高低多准妥好成可])不\1")
_CONCEDED = re.compile(r"就算|即使|即便|哪怕|纵使|一度(?=完成|达|到|办结)")
_NOT_TOLD = re.compile(r"不是(?:在|要|来|想)?(?:[讲说]|[填上汇]?报)")
"""我是找底稿，不是讲办好了."""
_IN_NAME = re.compile(r"(?:名义|理论|口头|[表账纸字]面)上")
_HARD = re.compile(r"\d ?%[都也还]?(?:有|存在|是)(?:一定|较大|很大|点|些|很|的)*(?:难度|压力)")
_ONLY_IF = re.compile(
    r"(?:没有?|未|不)(?:全部)?(?:完成|办结|做完|销号)[^,。;]{0,4}[就便则](?:不|别|没法|无法)"
    r"|(?:完成|办结|销号|[做弄办搞干忙整]完)(?:了|以?后|之后)?[,\s]*(?:请|再|就|要|麻烦|记得|务必)*"
    r"(?:告诉|通知|提醒|回复|说一?声|叫我|跟我说|喊我)"
    r"|^\s*要(?:完成|办结|销号)[,\s]*(?:得|需|必须|就|先|还)"
    r"|(?:%|百分之[\d一二三四五六七八九十]{1,4}|[一二三四五六七八九]成|完成|办结|[做弄办搞干]完)(?:以上|了|以?后)*[,\s]*(?:再|才)?(?:来[找见]我|给我回)"
)
"""没办结就别走; 完成后请告诉我; 搞完给我回个话."""
_URGES = re.compile(
    r"^\s*请?你们(?:几个|各)|(?:咱们|大家|各位|你们)(?:都|也|要|得|再)*(?:抓紧|加快|尽快|赶紧|赶快|加油|加把劲)|^\s*也(?:要|得)(?:抓紧|加快|赶紧|跟上|报)"
    r"|^\s*(?:要|得)?(?:抓紧|加快|尽快|赶紧|赶快)[^,。;]{0,4}[啊吧呀哈](?=$|[,。;!~\s])"
)
_OF_ELSE = re.compile(r"\d ?%\s*(?:都|全都?|基本)是(?!的|真|吧|对)[\u4e00-\u9fff]")
_OF_THOSE = re.compile(
    r"(?:%|办结|完成|有困难|需协调)了?的(?:各|[那这][几些]?)?(?:单位|部门|街道|同志|请|[家个位](?![人别庭])|好?消息|喜[讯报]|那[天刻]|先|举手|[,\s]请(?:提供|附|补|把|务必|尽快|说明))"
)
_COUNTS = re.compile(r"^\s?(?:页|楼(?!道|宇|栋)|层(?!面|级)|[栋幢](?=楼|\s)|号?[楼院](?=\s)|路(?=公交|车|站))")
_TAKEN_BACK = re.compile(
    r"(?:以上|上[面述]|上一?[条句段]|前面|[这此本][条段]|刚[才刚]?发的?)[^,。;]{0,6}[,\s]{0,2}"
    r"(?:(?:请|先|就|都|大家){0,3}(?:[勿莫别]|不要|不必|无需|不能)再?(?:采用|采纳|引用|使用|用|登记|记录?|录入?|当真|作数|算|理)"
    r"|请?(?:忽略|无视|略过)|(?:数据?|数字|信息|内容)?(?:不准确?|有误|不对|不算|待修正)(?=[,。;!\s]*(?:$|[请勿先别莫])))"
    r"|当(?:我|作|做)?没(?:说|发|看[见到])"
)
"""51完成80%。上面的数字先别用."""
_MEANS_LEFT = re.compile(r"(?:经费|资金|预算|钱|款|电量|油量?|时间|库存|名额)(?:还|只|仅|尚)*剩[余下]?[约近]?\s*\d")
_THEN = re.compile(r"(?:大?前年|去年|往年|上年度?)(?:的?[这那此][^,。;]{0,4}|同期|[呢嘛啊吧])[,\s]*$")
"""去年这个时候51完成80%; 前年呢，51是办结的."""
_EITHER = re.compile(
    r"([\u4e00-\u9fff]{2})[^。;]{0,20}[,;]\s?(?:不\1(?:的话)?[就便则]|\1不了)"
    r"|([\u4e00-\u9fff])[\u4e00-\u9fff][^。;]{0,20}[,;]\s?\2不[完到成好下了]"
)
"""钱到位51就办结，不到位就停着; 今天搞完，搞不完莫回家."""
_ELSEWHERE = re.compile(r"(?:兄弟|外|邻近?|隔壁|别的|其他|某)[一-鿿]{0,3}?(?:县|区|市|局|单位|街道|镇)的?\s*$")
_HEADED = re.compile(
    r"(?:目标|指标|要求|分解|分工|约定|预期成效|主要任务)(?:任务)?(?:[:：]\s*(?:到|至|于)?[^,，。;]{0,10}[,，\s]*|\s)$"
)
"""工作目标：51完成100%; 年度指标：到12月底，51办结."""
_RATE_BEFORE = re.compile(r"[\u4e00-\u9fff]{2}(?<!完成)(?<!办结)率[\s,:]*$")
"""The name of another figure before the entry (资金到位率｜24｜60%)."""
_TARGET = re.compile(
    r"^[\s,]*(?:的?(?:年度)?(?:目标|指标|标准)值?[为是]?\s?\d{1,3} ?%"
    r"|(?:上[级面头]|[省市区县]里|领导|上?次?会[上议])[^,。;]{0,4}(?:要求(?!的)|强调|明确|定[的了下]))"
)
"""第5项目标值85%; 60项上级要求年内100%."""
_WONDERED = re.compile(r"(?:会不会|该不该|要不要|能不能|可不可以)[^,。;!?]{1,8}[?]?\s*$")
_BEFORE: Sequence[_Kind] = (
    _Kind(_TRIAL),
    _Kind(_SAID_BY_THE_BOT),
    _Kind(_ANOTHER_LIST_BEFORE),
    _Kind(_ELSEWHERE, needs=_TELLS),
    _Kind(_RATE_BEFORE, needs=frozenset({Claim.SHARE})),
    _Kind(_THEN, needs=_PERHAPS_TOLD),
    _Kind(_COUNTED_BEFORE, needs=_TELLS | {Claim.FACT}),
)
"""测试一下 51 完成80%; 通知要求各单位51项本月底前办结; 全市51项平均完成80%; 共51项任务."""
_BEHIND: Sequence[_Kind] = (
    _Kind(_RULE, needs=_TELLS),
    _Kind(_REQUIRED, needs=_TELLS),
    _Kind(_TARGET, within=_AHEAD),
    _Kind(_WONDERED, needs=_TELLS),
    _Kind(_ANOTHERS_WILL),
    _Kind(_NOT_SENT),
    _Kind(_ABOUT_THE_WORDS),
    _Kind(_A_POINT, needs=frozenset({Claim.DONE, Claim.SHARE})),
    _Kind(_TALK_OF_TROUBLE, needs=frozenset({Claim.DIFFICULT, Claim.COORDINATE, Claim.MISSING})),
    _Kind(_OF_MANY, needs=_TELLS),
    _Kind(_COUNTED),
    _Kind(_PROMISE, within=_AHEAD),
    _Kind(_UNSURE, needs=_PERHAPS_TOLD),
    _Kind(_NOT_BY_US, within=_ALL - _TELLS),
    _Kind(_WHETHER),
    _Kind(_CONCEDED, needs=_PERHAPS_TOLD),
    _Kind(_NOT_TOLD, within=_ALL - _STANDS),
    _Kind(_IN_NAME),
    _Kind(_HARD, needs=_TELLS),
    _Kind(_ONLY_IF),
    _Kind(_URGES, within=_ALL - _TELLS),
    _Kind(_OF_ELSE),
    _Kind(_OF_THOSE),
    _Kind(_TAKEN_BACK, needs=_PERHAPS_TOLD | {Claim.PLAN}),
    _Kind(_COUNTS),
    _Kind(_MEANS_LEFT, needs=frozenset({Claim.LEFT})),
)
"""51 完成80%得满分; 51必须达到100%; 51我待会儿填80%; 51完成80%，我拿不准; 51就算完成80%; 51已办结的请接龙; 第51页."""
_POINT = re.compile(r"的?[①-⑳][^①-⑳]*")
"""A point of an entry behind its number, and no other one (48③已办结)."""


_FIELD = re.compile(
    rf"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{{2,5}}),(?!无|暂?没有|不存在)[^\s,。;!?]{{0,24}}[{''.join(sorted(ALARMS))}]"
)


def _is_in_an_unknown_field(fold: Folded, words: Words, segment: Segment, claimed: frozenset[Claim]) -> bool:
    """Whether what may be a difficulty stands in a field whose name nobody reads (阻塞项：征地未完成)."""
    if not claimed.isdisjoint({Claim.DIFFICULT, Claim.COORDINATE}):
        return False
    fields = (match.span(1) for match in _FIELD.finditer(fold.text, *segment.body))
    named = (each for each in fields if fold.words(each[1], each[1] + 1) in {":", "："})
    return any(all(token.is_unread for token in words.between(*each)) for each in named)


def is_not_meant(fold: Folded, words: Words, segment: Segment, claimed: frozenset[Claim]) -> bool:
    """Whether what a segment says of its entry must be asked about before it is recorded."""
    if segment.head is None:
        return False
    said = fold.text[segment.start : segment.end]
    return (
        _is_told_before(fold, segment, claimed)
        or _is_told_behind(fold, segment, segment.head, claimed)
        or (claimed.isdisjoint(_TELLS) and calls_for_reports(said))
        or bool(_EITHER.search(said))
        or _is_in_an_unknown_field(fold, words, segment, claimed)
    )


def _is_told_before(fold: Folded, segment: Segment, claimed: frozenset[Claim]) -> bool:
    """Whether what stands before the entry makes no report of the rest."""
    before, sent = fold.text[slice(*segment.before)], fold.words(*segment.before)
    is_headed = not claimed.isdisjoint(_TELLS | _RATES) and bool(_HEADED.search(sent))
    is_of_others = tells_others_words(before) or is_said_by(sent)
    return is_headed or is_of_others or any(each.holds(before, claimed) for each in _BEFORE)


def _is_told_behind(fold: Folded, segment: Segment, head: Head, claimed: frozenset[Claim]) -> bool:
    """Whether what stands behind the entry is about a point of it alone, or no report."""
    behind, sent = fold.text[slice(*segment.body)], fold.words(head.end, segment.end)
    is_of_a_point = not claimed.isdisjoint(_TELLS) and bool(_POINT.fullmatch(sent.lstrip()))
    return is_of_a_point or bool(_LABELLED.match(sent)) or any(each.holds(behind, claimed) for each in _BEHIND)
