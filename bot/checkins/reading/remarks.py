"""Remarks on a report as a whole: a clause that says it is not meant, not sure, not theirs, or of another time.

However surely the rest is read, a clause that consists of nothing but such a remark makes a doubt of it.
"""

import re

_PAUSE = re.compile(r"[,，。;；:!！?？\n()（）\s、-]+")
"""What stands between two clauses."""
_TITLED = re.compile(r"《[^《》]{0,40}》")
"""The name of a paper, in which a word of it stands for itself (《总结（初稿）》)."""
_LONGEST = 16
"""Characters of a remark; what is longer tells something of the work."""
_MOST = 12
"""Clauses of a report that are looked at, from its end: a remark stands there."""
_LEAD = (
    r"(?:但|可|不过|其实|反正|说实话|老实说|实话说|这|那|些|个|么|数据|数字|数|情况|上面|前面|以上|都|也|就|只|仅|纯粹|纯属"
    r"|完全|目前|现在|还|尚|暂时|先|请|千万|是|属于|可能|好像|大概|有点|有些)*"
)
"""What can stand before a remark; no word of it is made of two others."""
_WE = r"(?:我们?(?:局|单位|办|部|街道)?|我[局办委部会院]|本(?:单位|[局办委部会院]))?"
_TAIL = r"(?:的|了|一?下|啊|吧|呢|哈|呀|嘛|而已|罢了|啦|来着|喔|哦)*"
_UNTRUE = (
    r"[与和跟同](?:实际|事实|实情)(?:情况)?(?:不符|不一致|对不上|有出入)|[开说]玩笑|[骗逗哄][你您]们?玩?|[瞎乱胡随虚][填报写说编猜蒙讲][说写编]?|随便[填报写说]|别当真|不当真|当不得真|不[算作]数|不算|虚构|虚的|假|编|不是真|不真实"
    r"|没有?(?:这回|的|那|这)事|想得美|才怪|谁信|[你您]信吗?|信不信由你|有水分|掺水|有出入|注水|做做?样子|走走?过场|应付(?:检查|上面|差事|领导)?|面子工程|纸面上|纸上"
    r"|(?:对外|嘴上|口头)(?:这么)?说?说|表面上?|名义上|理论上|按理说?|原则上|领导(?:让|叫|要求)这么[写填报说]|仅供[^,，。]{2,4}|样例|(?:样|草|初|底|未定|送审|征求意见|讨论|审议)稿|示[例范]|模拟|例子|举例|模板|测试|练习|演示|试一?[下试填]"
    r"|(?:说法|讲法|表述|提法)(?:不准确?|有误|不对|不实|失实|有问题|不妥)|(?:我们?)?(?:觉得|看|认为|怀疑|恐怕)[写报填算记统][得的]?[太偏]?[高多低少早大重虚]"
)
_UNSURE = (
    r"(?:自己|凭感觉)?[猜估蒙]|估计|待(?:核实|核|查证|确认|查实|核对)|[没未][有经]?(?:核实?|核对|确认|查实)[过好完]?"
    r"|等(?:我们?|会儿?|一下)?再?(?:确认|核实|核对|问问|问一?下|查一?下)(?:一下)?(?:再[报说填])?|(?:不|没法|不能|不敢|不太|不是很|不大)(?:确定|肯定|清楚|晓得|知道|有数|保证)"
    r"|(?:不知道?|不确定|不晓得)(?:对不对|准不准|是不是|真假)|(?:好像|可能|大概|应该|也许)是?|不一定[准对]?|[可也]能不[准对]|不太[准对]|不见得|没把握|没数|拿不准|吃不准|说不[准好]|难说|不好说|两说"
    r"|(?:可|才)?不信|看花眼|忘记?|记不[清得]楚?"
)
_OTHERS = (
    r"(?:不是|没有?|非)我们(?:局|单位|办|街道)?(?:[报填做弄管干]|负责)|不归我们管?|我们(?:局|单位|办)?(?:不|没)[管报认]|归[^,，。\s]{1,6}[管报]|[跟和与同](?:[我咱]们?|本)[^,，。\s]{0,8}(?:无关|没有?关系|不相干)|不关[我咱]们?的?事|[上没][面人]不?认|领导不认"
    r"|(?:听说|听人说|听来|别人说|他们说|人家说|道听途说|转述|传)"
)
_NOT_THIS = (
    r"(?:别|不要?|不用|莫|勿|暂不|先不|先别)(?:据此|以此|按此|照此)?(?:记|报|填|登记?|录入?|入账|上报|发)(?:录|上去|进去)?|(?:回头|以后|改天|下次|晚点|晚些|过几天|明天|等等)再(?:[报说定]|填报|上报)|报早|发早"
    r"|忽略[本这此上它]?条?|当我(?:什么都|啥都)?没[发说报讲写提]过?|不[报发记]|作废|取消|撤回|撤销|删掉|删除|收回|发错(?:群|人|地方|对话框?)?"
)
_DENIED = (
    r"(?:其实|实际|实际上|事实上|真实情况|真正)[是还就]*(?:没有?|不是|为零|零|没动|[还都]?没(?:有|[做干弄办搞动]|开始|启动|动手)|不行|差[得很]?远)"
    r"|(?<=[但可])没[做干弄办搞]|差[得很]?远|没戏"
)
_BUT = r"[只才仅都]{1,2}是(?:个|一?种)?(?:计划|设想|目标|预期|理想|想法|打算|任务|要求|指标)"
_WHOSE = (
    r"(?:是(?:别人|人家|他们|别[的处][^,，。\s]{0,3}|其他[^,，。\s]{1,3}|兄弟[^,，。\s]{1,3}|隔壁[^,，。\s]{0,3})的?"
    r"|是(?!还|正|在|要|可|未|已|我)[^,，。是\s]{1,6}(?:局|办|联|委|部|街道|公司|大队|单位|学校|社区)的)(?:数[据字]?|情况|进度|事)?"
)
_WHEN = (
    r"是(?:大?前年|去年|上个?(?:月|周|星期|季度|学期|年度?)|以前|之前|早先|往年|老|20\d\d年)"
    r"的?(?:情况|数[据字]?|事|进度|事情|成绩)?"
)
_WHICH = r"应?该?是第?\d{1,2}[项号条]?"
_WRONG = r"(?:数[据字]?)?[看记搞弄][错混反]"
_CORES = "|".join((_WE + rf"(?:{_UNTRUE}|{_UNSURE})", _OTHERS, _NOT_THIS, _DENIED, _BUT, _WHOSE, _WHEN, _WHICH, _WRONG))
_REMARK = re.compile(rf"{_LEAD}(?:(?:{_CORES}){_TAIL}){{1,2}}")
_ANNOUNCED = re.compile(rf"{_LEAD}(?:{_UNTRUE}|{_NOT_THIS}){_TAIL}")
_MENDED = re.compile(r"发错[了啦]?[,。\s][^。\n]{0,12}是\s?$")
"""A mistake of which the entry behind it takes the place (发错了，是51)."""
_CONDITION = re.compile(
    r"(?:如果|要是|假如|除非|倘若|假设|若|前提是|条件是|只要)(?!.*(?:[能会就将才]|可以|争取|预计|力争|肯定|没问题|完成|办结))[^,，。]{2,20}$"
)
"""A condition in the last clause, with nothing behind it that would come of it."""


_PENDS = re.compile(
    r"[还也]?(?:等|待|看|视|由|转给|移交|要[看等]|得[看等]|早|换人)(?!销号|归档|存档|候)[^,，。]{0,12}$"
)
"""What is still to come for something that is done (已办结，等领导定)."""


def is_pending(said: str) -> bool:
    """Whether one of the clauses behind the first says that something is waited for."""
    return any(_PENDS.match(each) for each in _PAUSE.split(said.strip())[1:])


def is_remarked_on(said: str) -> bool:
    """Whether a clause behind the first is but a remark on the report (…，待核实), or the last one a condition."""
    _, *others = _PAUSE.split(_TITLED.sub("", said).strip()) or [""]
    later = [each for each in others[-_MOST:] if each]
    return any(len(each) <= _LONGEST and _REMARK.fullmatch(each) for each in later) or (
        bool(later) and bool(_CONDITION.match(later[-1]))
    )


def is_announced(before: str) -> bool:
    """Whether a clause before the entry says that it is not true, or not to be recorded (草稿：…; 别记，…)."""
    if _MENDED.search(before):
        return False
    return any(len(each) <= _LONGEST and _ANNOUNCED.fullmatch(each) for each in _PAUSE.split(before)[:_MOST])
