"""The words for each state, as patterns over a folded text."""

from collections.abc import Mapping

from bot.checkin.model import State

_END = r"(?=$|[\s,，。.!！;；、)）])"
_NOT_YET = "(?<![未没不拟待将要前内底快可])(?<!没有|不能|无法|难以|预计|力争|争取|确保|计划|基本|大致|初步|接近|部分)"
_NO_SHARE = (
    r"(?!\s*(?:(?:了|约|近|达|到|率|度|情况|时限|时间|前|后|任务的|总|计划的)\s*)?"
    r"(?:\d|百分|[一二三四五六七八九]成|[二三四五六七八九]分之|一半|过半|大半|率|度|情况|时限))"
)
_WHOLLY = r"(?:已经?|全部|全面|均已?|都已?|圆满|如期|按期|按时|提前|顺利|也)"
_NO_NEGATION = "".join(f"(?<!{each})" for each in "没 没有 没啥 没什么 无 不存在 克服".split())

PLAIN: Mapping[State, tuple[str, ...]] = {
    State.DONE: (
        r"(?:申请|请予?|可以?|建议)?(?<!未)(?<!没)(?<!待)销号",
        r"(?<!未)(?<!没有)已(?:经)?(?:全部|全面)?(?:办结|办完|完结|办理完毕|完毕)",
        rf"{_NOT_YET}{_WHOLLY}{{0,4}}+(?:办结|办完|完结)了?",
        (
            rf"{_NOT_YET}{_WHOLLY}{{1,4}}+完成{_NO_SHARE}"
            r"(?=了?(?:$|[\s,。.!;、)]|整改|年度|全年|任务|目标|工作|建设|并|,|验收))了?"
        ),
        r"已[^,。;\s未没不]{1,6}办结",
        rf"{_NOT_YET}(?:全部|整改|验收|工作|任务|建设|演练|报告)[^,。;]{{0,6}}(?:完成|到位|通过)了?(?=$|[,。;!])(?!率)",
        rf"(?<=[已晚天午])完成(?:了)?(?:全部)?(?:验收|整改|建设|改造|任务|工作|演练|检查|报送){_END}",
        r"搞定了?|办好了|做完了|弄完了|弄好了|落实到位",
    ),
    State.COORDINATE: (
        (
            r"(?<!不)(?<!无)(?<!不需要)(?:需要?|须|请|请求|申请|恳请|提请|急需|还需)(?:[^,。;\s]{0,10})?"
            r"协调(?!会|小组|机制|解决了|好了)"
        ),
        r"(?:请|恳请|希望|需要?|急需)[^,。;\s]{1,12}(?:支持|帮助|协助|配合|解决|出面|牵头|明确|批示|指示|答复)",
        r"请示(?!后|过)",
    ),
    State.DIFFICULT: (
        (
            rf"{_NO_NEGATION}(?:有|遇到?|存在|面临|比较|确实)?(?:了|着|一些|一定|很大|较大)?(?:的)?困难"
            r"(?!已|都已|问题已|得到|群众|家庭|户|人|儿童|老人|学生|职工|解决|不大|是没有)"
            r"(?=$|[\s:,，。.;！：较大多]|是|在|重重|解决不)"
        ),
        r"有难度|难度(?:较|很|太)?大|受阻|卡住|卡在|推进(?:不畅|缓慢|困难|不下去|不动|较慢|难)",
        r"滞后|延误|延期|逾期|赶不上|来不及|完不成",
        (
            r"(?:未|没有?|还没|尚未|迟迟未|一直未|一直没有?)(?:能)?"
            r"(?:落实|到位|解决|批复|批下来|拨付|进场|开工|启动|通过|谈妥|敲定)"
        ),
        r"落实不了|解决不了|无法(?:按期|按时|推进|完成|开展|落实|继续)|难以(?:推进|落实|完成|开展)",
        r"缺(?:少|乏)?(?:经费|资金|人手|人员|场地|设备|专业)",
        r"(?:经费|资金|人手|人员|力量|场地|设备)(?:严重)?(?:不足|不够|短缺|紧张|没有?着落)",
        r"进度(?:较|偏|有点)?慢|没(?:有)?进展|问题较多|有问题",
    ),
    State.ON_PLAN: (
        r"按(?:照)?(?:既定|原定|年度|工作)?计划|照计划|按(?:时间|既定)?序时(?:进度)?|按(?:时间)?节点|按期推进|按部就班",
        r"(?:正常|有序|稳步|顺利|扎实)推进|(?:有序|正常|稳步)开展|正常进行",
        r"进展顺利|进展正常|推进顺利|一切正常|一切顺利",
        r"没(?:有|啥|什么)?困难|无困难|困难(?:问题)?(?:已|都已|得到)(?:经)?(?:解决|克服)",
        r"(?:基本|大致|初步|接近|部分)(?:完成|办结)|推进中|进行中|办理中|在办|整改中|建设中|实施中",
        r"(?:未|没有?|还没|尚未)(?:全部|完全)?(?:完成|办结|办完)(?!的)",
    ),
}
ENGLISH: Mapping[State, str] = {
    State.DONE: r"\b(?<!not )(?<!not yet )(?<!n't )(?:done|completed?|finished|closed|all set)\b(?! ?\d)",
    State.COORDINATE: (r"\b(?:needs? (?:coordination|help|support|a decision)|please (?:coordinate|help)|escalate)\b"),
    State.DIFFICULT: r"\b(?:blocked|stuck|difficult(?:y|ies)?|behind(?: schedule)?|delayed|problem|at risk)\b",
    State.ON_PLAN: (
        r"\b(?:on (?:track|plan|schedule)|as planned|in progress|under ?way|ongoing|going well"
        r"|not (?:yet )?(?:done|finished|completed?)|no problems?)\b"
    ),
}
AT_HEAD: Mapping[State, tuple[str, ...]] = {
    State.DONE: (r"完成了?(?=$|[\s,，。.!;])", rf"(?:已经?|都|全|全部)?(?:结了|好了){_END}"),
    State.ON_PLAN: (rf"(?:(?:目前|都|一切|进展|推进)\s*)?(?:顺利|正常|没问题|ok|okay|fine){_END}",),
}
"""Words that count only where a text begins with them."""
BEGINS: Mapping[State, str] = {
    State.DONE: "申请可建销已全均都圆如按提顺也办完整验工任演报搞做弄落",
    State.COORDINATE: "需须请申恳提急还希",
    State.DIFFICULT: "有遇存面比确了着一很较的困难受卡推滞延逾赶来完未没还尚迟落解无缺经资人力场设进问",
    State.ON_PLAN: "按照正有稳顺扎进推一没无困基大初接部办在整建实未还尚",
}
"""With one of these each of the Chinese words begins: at any other character nothing has to be tried."""
WEAK_BEGINS = "正持继本累完已共开组召"
WEAK = (
    r"正在|正(?=组织|开展|筹备|推进|对接)|持续|继续|本周|本月|累计|完成(?:了)?\s*\d",
    r"已(?:经)?(?:于|建|开|召|组|印|制|下|发|安|部|启|成|对|走|排|巡|检|整|修|更|培|宣|举|联|报|拟|起|落|完|签|摸|入|新)",
    r"共(?:计)?(?:开|排|走|检|组|建|化|调|办)|开展了|组织了|召开了|印发了",
)
"""Words of work that goes on, which say that it is on plan where nothing else is said."""
CANONICAL = (
    r"按(?:照)?计划|有困难|(?:需要?|须)协调|已?(?:全部|全面)?(?:办结|完成|完结)了?|(?:正常|有序|稳步|顺利)推进",
    r"(?:正常|有序|稳步)开展|进展(?:顺利|正常)|一切(?:正常|顺利)|(?:推进|整改|进行|办理|建设)中|在办",
    r"(?:基本|初步|大致)完成|(?:申请)?销号|办完了?|搞定了?|弄完了|(?:已圆满|如期|已如期|按期|按时)完成|结了",
    r"on (?:track|plan|schedule)|as planned|in progress|done|completed?|finished|blocked|stuck|delayed",
    r"needs coordination|没有?困难|无困难|正常|顺利|ok",
)
PLAINLY_DONE = (r"已(?:经)?办结", r"已全部完成", r"已销号", r"\bdone\b")
