"""What is read by its form, where a table of words would have no end: counts, work at hand, what is not done yet."""

import re

from bot.checkins.claims.hindrance_forms import HINDRANCES
from bot.checkins.claims.words import Cue

_UNDER_WAY = re.compile(r"[\u4e00-\u9fff](?![其集家心初高手当空])[\u4e00-\u9fff]中(?=$|[,。;!~\s)])")
"""Whatever is going on (调试中)."""
_COUNT = re.compile(
    r"\d{1,6} (?:支队伍|"
    r"(?:万元|亿元|个|名|场次|场|处|户|起|次|人次|人|件|家|元|台|辆|批|套|份|公里|张|块)(?=$|[^\u4e00-\u9fff]))|"
    r"\d{1,2}:\d\d|\d{1,2}点(?:半|\d{1,2}分?)?(?!\d)|(?:[\d,]{1,12}(?:\.\d{1,4})?|[一二两三四五六七八九十百千]{1,5})(?<!一(?=起(?!火|案|事|警|纠纷|矛盾|投诉|交通|诈骗|举报)))(?:万|亿|千|百)?(?:余|多|来)?(?:个|名|场次|场|处|户|起|次|人次|人|件|家|元|台|辆|条|批|轮|所|栋"
    r"|本|套|份|期|班|天|公里|平方米|平米|支|张|块|座|对|项|篇|例|宗|组|位|村|社区|学校|小时|分钟|个点|万|亿)"
)
_CANNOT = re.compile(
    r"(?:不太|不大|不怎么|不是很|不够|不甚|不那么|没那么|并不|不很|不是太)(?:配合|支持|理解|积极|顺利|顺|顺畅|理想|充足|稳定|到位|主动|热心|热情|重视|明显|乐观)"
    r"|(?![少免离忘错大要用都也还就并却达过半]|成不到)[\u4e00-\u9fff]不(?:了|上|下[来去]?|动|进[来去]?|出[来去]?|到位?|起来?|成|开|拢|齐|够|来|通|过[来去]|上来|去(?<=[上下进出]不去)|住|到|赢|完(?![全善整备]))(?![年月半位])"
)
"""What cannot be done (登不进去, 对不上), or is not as it should be (不太配合)."""
_CLOSING = r"(?:全部|整体|真正)?(?:完成|办结|做完|搞完|销号|收官|结束)"
_FAR_OFF = re.compile(
    rf"(?:(?:要|真要)?[说谈讲]|[离距])(?:到)?{_CLOSING}[^,。;]{{0,2}}?(?:还|尚|都|也)?(?:太|有点|有些)?(?:早|远|为时过早|有距离|有差距|差得远)"
    r"|早着呢|远着呢"
)
"""How far it is from being done (说完成还早, 离办结还远)."""
_UNDONE = re.compile(
    r"(?:还|仍|尚|都|也|一直)?(?:没有?|未)(?![人钱法地有])[\u4e00-\u9fff]{1,2}[完好齐](?![整美成备满善])(?=$|[,。;!~\s了呢])"
)
"""What is not done to its end (没写完, 第三个没建好)."""
_SHORT = re.compile(
    r"(?:人手|人员|人力|资金|经费|预算|场地|设备|师资|力量|警力|编制|车辆)(?:一直|实在|确实|还是|太|很|也|都|比较|有点|有些|特别|非常|偏|较|严重|极其|十分)*"
    r"(?:紧(?![密急迫跟盯])|少(?!量)|薄弱|单薄|有限|老化|老旧|跟不上|捉襟见肘)"
)
"""What is short (人手太紧)."""
_OVERDUE = re.compile(r"迟迟(?:不|没|未)(?:有|能|见|肯)?[\u4e00-\u9fff]{1,2}")
_GONE = re.compile(
    r"(?:(?:走|跑)了(?:[一两二三四五六七八九十几]|\d{1,3})(?:个人?|名|人|位)(?=$|[,，。;!~\s])|(?:坏|丢|断|塌|掉|死|撤|辞|宕|垮)了(?!解))"
)
"""Who or what is gone (咨询师走了两个): it may hold the work up."""
_AS_EVER = re.compile(
    r"[跟和同与像](?:平[时日常]|往常|以往|以前|原来|前段|前面)(?:都)?(?:一样|一个样|差不多)|[跟和同与](?:原)?(?:计划|预期|方案|安排|进度表|时间表)(?:的|都)?(?:一样|一致|差不多|相符|吻合)"
)
_AS_BEFORE = re.compile(
    r"(?:[跟和同与]|情况同)(?:上[次回周月期]|上一[次回周期]|上个?(?:星期|礼拜|月)|之前|先前|早先|前面|前几天|昨[天日]|刚才)"
    r"(?:报|填|说|写|发|汇报|上报|填报|讲)?过?的?(?:情况|内容|进[度展])?"
    r"(?:都|还是|完全|基本|差不多)?(?:一样|一致|相同|没区别|没有区别|没两样|没差别|无变化|没变化?|(?=$|[,。;!~]))"
)
"""As it was reported before (跟之前报的一样)."""
_REGULARLY = re.compile(
    r"(?:如期|按期|按时|依期|有序|稳步|照常|正常|平稳|逐步)(?:地|在)?(?:进行|开展|推进|推动|实施|展开|组织|落实|运[行转]|办理)(?![^,。;]{0,6}(?:后|才))"
)
"""What goes on as it should (如期进行)."""
_STUCK = re.compile(r"(?:停|停留|停滞|卡|堵|压|徘徊|定格|搁|滞留)[在于]$")
"""Before a figure: where it has come to a stop (停在四成)."""
_AT_IT = re.compile(
    r"(?:还|仍|正|都|也)?在(?![家校岗会场线内外此职位乡村区里上下前后座册编押逃手路这那你我他它即望])[\u4e00-\u9fff](?=$|[,。;!~\s呢])"
)
"""What is being done, whatever that is (我们在补)."""
_CONTINUES = re.compile(
    r"(?:行动|整治|工作|活动|检查|排查|巡查|巡逻|宣传|打击|严打|治理|清理|整改|培训|走访|督查|监测|攻坚|摸排|调解|创建|帮扶)"
    r"(?:还在|仍在|正在|还|仍|也)?(?:继续|持续)(?:中|着|进行|推进|开展)?(?=$|[,。;!~\s)])"
)
"""Work that goes on (查处61人，行动继续)."""
_JUST = re.compile(r"刚刚?(?:开班|开课|进场|立项|挂网|[定出批签开选])(?:下来|好|了|完)?(?=$|[,。;!~\s)])")
"""What has just been done, and begins the work (今年的方案刚定)."""
_ALMOST = re.compile(r"快要?(?:(?![不没未])[\u4e00-\u9fff]){1,2}(?:完|好|齐)了?(?=$|[,。;!~\s)])")
"""What is almost done, whatever that is (快写完了)."""
_SLOW = re.compile(
    r"(?:有一?点儿?|有些|稍微|稍稍?|略微?|略有)(?:有点)?(?:慢|拖|掉队|落后|滞后|吃紧|迟缓?|紧张?|卡|费劲|吃力|难)(?:了)?(?:一?[点些]儿?)?"
)
"""That it is a little behind (稍微慢了点)."""
_WHICH = re.compile(
    r"[,\s]?(?:就是|也就是|即)[\u4e00-\u9fff]{1,8}?[那这]一?(?:条|项|个|块)(?=$|[,。;!~\s]|我们|已|都|全)"
)
"""The entry, said again by what it is about (就是网格那条)."""
_KEPT = re.compile(
    r"(?:还|仍|一直|都)?[放存搁收留]?在(?:(?:[我你他她]们?)?(?:(?:文件|档案)?柜子?里?|抽屉里?|办公室里?|档案室|仓库里?)"
    r"|[^\s,。;]{0,3}(?:会议|资料|档案|文印|值班)室里?|桌[子上]{1,2}|[我你他她]们?(?:这|那|手)[里儿边上头]?)(?:[放收搁]着)?(?=[呢吧哦啊]*(?:$|[,。;!~\s]))"
)
"""Where a paper lies (还在柜子里), which tells nothing of the work."""
_ON_IT = re.compile(r"[推做办抓弄搞整唠干走建忙写改查谈排练学收管盯跟跑]着(?=$|[,。;!~\s)呢])")
_NO_REMINDER = re.compile(
    r"(?:不用|不必|无需|无须|不需要|别|不要)(?:再|继续|老)*(?:盯|催|操心|惦记|挂念|跟踪|提醒)(?:着|我们|了|啦|办)*"
)
"""What is said to be needless once it is done, or in hand (不用再盯)."""
_NO_EFFECT = re.compile(
    r"(?:并?不|没有?|未)影响(?:到)?(?:我们)?(?:的)?(?:整体|总体|正常|全局)?(?:工作|任务|进度|推进|开展|使用|大局)"
)
"""What says that the work goes on in spite of a difficulty."""
_THERE_IS_NONE = re.compile(r"(?:问题|困难|难处|障碍)(?:都)?没有(?=$|[,。;!~\s])")
"""困难没有，正常推进."""
_AFFECTED = re.compile(
    r"受(?:到)?(?:了)?(?:严重|较大|很大|一定|明显|直接)?(?:的)?(?:影响|制约|限制|阻碍|冲击)(?=$|[,。;!~\s])"
)
"""What suffers from something (进展受到严重影响)."""
_NOBODY = re.compile(
    r"没人(?:离婚|投诉|举报|上访|闹事|受伤|伤亡|感染|报警|违规|掉队|缺席|反映)|零(?:发生|伤亡|差错|感染|违规|舆情|缺陷|失误)"
)
"""What nobody did, which is well."""
_NONE_LEFT = re.compile(
    r"(?:一点儿?|一个|一项|啥|再)?(?:也|都)?没有?(?:剩|留|落)下?(?:的?(?:活|事|尾巴)儿?)?(?=$|[,。;!~\s了])"
)
"""What says that nothing is left to do (一点儿没剩)."""
_NOT_COUNTED = re.compile(
    r"(?:具体|确切|准确)的?(?:数据?|数字|多少|几多|好多|比例|百分比)?(?:还|都|也|暂时?)?"
    r"(?:(?:没有?|未)(?:[算统数]|汇总)[\u4e00-\u9fff]{0,3}|[算统数说讲估]不(?:出来?|清楚?|准|上来?|好))"
)
"""That nobody has counted how far it is (过半了，具体数没算出来)."""
_NO_GREAT_TROUBLE = re.compile(
    r"(?:没有?|无|没得)(?:什么|啥子?|任何|太|多|很)*(?:大|特别|明显|突出|重大|实质性?|根本性?)的?(?:困难|问题|阻力|障碍|压力|难度|难题|毛病)"
)
_NOT_NONE = re.compile(r"(?:不能说|不敢说|不好说|并非|并不是|不是说?|谁说|哪能说)就?(?:没有?|无|不存在)")
"""A denial that is denied (不能说没有困难)."""
_OTHER_REPORT = re.compile(
    r"以(?:第[一二三四\d]|前|后|上|下|最[后新])[面一]?(?:那|的)?[条次遍个份](?:那?[条次个份])?为准"
)
"""Which of several reports holds, and is not this one."""
_NOTHING_NEW = re.compile(
    r"(?:没有?|无|冇得?|冒得|莫得|暂无|暂时没有?)(?:啥子?|什么|任何|得|太)*(?:新|大|别|特别|明显)?的?(?:情况|变化|进展|动静|动态|花样|名堂)"
)
_GOES_ON = re.compile(
    r"(?:接着|继续|接续|照旧|照样|照常|重新|天天|一直|还|仍|再)(?:在|来|往下|往前)?[干做搞办推抓弄赶](?=$|[,。;!~\s了着呢])"
)
"""What is gone on with, whatever it was before (去年做到60%，今年接着干)."""
_WAITS = re.compile(
    r"待(?:[\u4e00-\u9fff]{1,2}|(?!遇|业|定)[^,。;!~\s]{2,8}(?:安排|部署|通知|认定|复查|复核|验收))(?=$|[,。;!~\s)])"
)
"""What is still to be done (其余38路待装)."""
_BY_A_TABLE = re.compile(
    r"按(?:照)?(?:[\u4e00-\u9fff]{0,3}(?:时间|进度|计划|任务|节点)(?:表|节点|安排)?|节奏|日程|工期)(?:在|地)?(?:走|来|办|做|赶|推|跑)(?=$|[,。;!~\s)着呢的])"
)
"""按时间表走."""
_ALL_WELL = re.compile(r"没事儿?(?=$|[,。;!~\s了啊哈])")
_PAPERS_FOLLOW = re.compile(
    r"(?:材料|照片|佐证|附件|总结|资料|台账|证明|纪要|盖章件|扫描件|原件|复印件|影像件)(?:随后|稍后|后续|另行|另|回头|晚点|明天|下午|会后)(?:再|就)?[送补附发交传报寄上]{1,2}到?"
    r"(?=$|[,。;!~\s])"
)
"""What proves it and comes later (材料随后送), which is no work left."""
_DIGITS = "0123456789一二两三四五六七八九十百千"
_FORMS = (
    ("要真说谈讲离距早远", _FAR_OFF, Cue.UNDONE),
    ("走跑坏丢断塌掉死撤辞宕垮", _GONE, Cue.HALTED),
    ("人资经预场设师力警编车", _SHORT, Cue.DIFFICULT),
    ("迟", _OVERDUE, Cue.DIFFICULT),
    ("没未还仍尚都也一", _UNDONE, Cue.UNDONE),
    ("没", _ALL_WELL, Cue.PLAN),
    ("待", _WAITS, Cue.FUTURE),
    ("按", _BY_A_TABLE, Cue.PLAN),
    ("没无", _NO_GREAT_TROUBLE, Cue.PLAN),
    ("不并谁哪", _NOT_NONE, Cue.HEDGE),
    ("以", _OTHER_REPORT, Cue.FORGOTTEN),
    ("没无冇冒莫暂", _NOTHING_NEW, Cue.SAME),
    ("接继照重天一还仍再", _GOES_ON, Cue.PLAN),
    ("不没未并", _NO_EFFECT, Cue.SOLVED),
    ("问困难障", _THERE_IS_NONE, Cue.PLAN),
    ("受", _AFFECTED, Cue.DIFFICULT),
    ("没零", _NOBODY, Cue.PLAN),
    ("没一啥也都再", _NONE_LEFT, Cue.NEUTRAL),
    ("具确准", _NOT_COUNTED, Cue.NEUTRAL),
    ("还仍一都放存搁收留在", _KEPT, Cue.NEUTRAL),
    ("跟和同与像", _AS_EVER, Cue.PLAN),
    ("跟和同与情", _AS_BEFORE, Cue.SAME),
    ("如按依有稳照正平逐", _REGULARLY, Cue.PLAN),
    ("停卡堵压徘定搁滞", _STUCK, Cue.DIFFICULT, Cue.LEAD),
    ("还仍正都也在", _AT_IT, Cue.PLAN),
    ("行整工活检排巡宣打严治清培走督监攻摸调创帮", _CONTINUES, Cue.PLAN),
    ("刚", _JUST, Cue.PLAN),
    ("快", _ALMOST, Cue.NEARLY),
    ("有稍略", _SLOW, Cue.DIFFICULT),
    ("就也即", _WHICH, Cue.MATTER),
    ("材照佐附总资台证纪盖扫原复影", _PAPERS_FOLLOW, Cue.NEUTRAL),
    ("推做办抓弄搞整唠干走建忙写改查谈排练学收管盯跟跑", _ON_IT, Cue.PLAN),
    ("不无别", _NO_REMINDER, Cue.POLITE),
    (_DIGITS, _COUNT, Cue.COUNT),
    *HINDRANCES,
)
"""What is read by its form, with the characters that it can begin with."""
BY_FIRST = {
    first: tuple((pattern, frozenset(cues)) for begins, pattern, *cues in _FORMS if first in begins)
    for begins, *_ in _FORMS
    for first in begins
}
WITHIN = (
    ("中", 3, _UNDER_WAY, frozenset({Cue.PLAN})),
    ("不", 2, _CANNOT, frozenset({Cue.DIFFICULT})),
)
"""Forms that can begin with anything: a character without which they cannot be, and within how many that stands."""
