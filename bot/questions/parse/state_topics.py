"""What of the state a text asks for: each topic with the words that say it, the most telling first."""

import re
from collections.abc import Iterator

from bot.questions.intents import Topic

_NOT = r"(?:还|都|仍|一直|至今|到现在)*(?:没有?|沒|未|尚未|不曾|从没|从未)"
_SAYS = (
    r"(?:上报|填报|报送|报告|报过|报上来|报|填|上交|提交|交上来|交过|交|反馈|回复|回话|回音|回|更新|吭声|吱声|吭气|说话|表态"
    r"|消息|音信|音讯|动静|响应|发声|报进展|进展)"
)
_HELP = r"(?:综治办|区里|办里|领导|上级|上面|我们|咱们|你们|我|区领导|党工委|管委会|别的部门|其他部门)"
_PATTERNS: tuple[tuple[Topic, str], ...] = (
    (
        Topic.LAST,
        r"(?:上次|上回|上一次|上一回|最近一次|最近一回|最后一次|最后一回|最后|最近|前一次).{0,6}?(?:什么时候|啥时候|何时|哪天|几号|几时|多会儿)?"
        rf".{{0,4}}?(?:{_SAYS}|进度|说的|动)(?!了没|了吗|完|齐|到期)"
        rf"|(?<!该)(?:什么时候|啥时候|何时|几时|哪天|几号|哪一天|多会儿)(?!要|该|得|需|截|到期|能|可以|才|前|之前).{{0,2}}?{_SAYS}"
        rf"(?:的|过|上来|了|$|\?|呢)|(?:多久|多长时间|几天|多少天|好久|很久){_NOT}(?:过|有)?{_SAYS}"
        r"|\blast (?:report|update|time|reported|updated|heard)|\b(?:most recent|latest) (?:report|update)"
        r"|\bwhen (?:was|were|did|has|have)\b.*\b(?:report|reported|update|updated|heard|file|filed)|\breported last|last reported",
    ),
    (
        Topic.RETURNED,
        r"退回|退件|被退|退了|退的|退过|打回|驳回|打下来|返工|退稿|发回|要补正|需补正|补正|没(?:有)?通过|未通过|不通过|没审过|没过审"
        r"|\b(?:sent|send|went|kicked) back\b|\breturned\b|\brejected\b|\bturned down\b|\bbounced\b",
    ),
    (
        Topic.REVIEW,
        r"待审核?|待审批|待复核|等待?(?:你们?|综治办|办里|我们)?(?:审核|审批|审|批|销号|确认)|(?:要|需要?|该|等着|排队|积压).{0,3}(?:审核|审批|审|批|复核)"
        rf"|{_NOT}(?:人|来得及)?(?:给)?(?:审核|审批|审完|审|批|销号|销|复核)|(?:审核|审批).{{0,4}}(?:多少|几|情况|进度|积压|队列|完了?[没吗]|了[没吗]|中)"
        r"|在审|审核中|待销号|待销|等销号|报了(?:办结|完成).{0,6}(?:没|未)|审核|审批"
        r"|\b(?:awaiting|waiting for|waiting on|wait for|await|pending|to) (?:review|approval|be reviewed)|\bunreviewed\b|\bin review\b|\breview queue\b"
        r"|\b(?:to|need to|needs to|needs|need) review|\bneeds? (?:our|my|the office's) review|\bwaiting for (?:the office|us|me)\b",
    ),
    (
        Topic.EXTENDED,
        r"延期|展期|延后|缓办|缓交|宽限|推迟|推后|改期|顺延|往后推|往后延|延长|延了|延过|(?:本年|今年)?不适用|免报|免除|豁免|免办|不用办了"
        r"|\bextensions?\b|\bextended\b|\bpostponed\b|\bput off\b|\bwaived\b|\bwaivers?\b|\bexempt(?:ed|ions?)?\b|\bnot applicable\b",
    ),
    (
        Topic.COORDINATE,
        rf"协调|求助|求援|{_HELP}(?:出面|出手|帮忙|帮一把|支持|解决|帮着|推动|拍板)|(?:要|需要?|请|请求|申请)(?:支援|支持|帮忙|帮助)|请示解决"
        r"|\bcoordinat\w+|\b(?:need|needs|needing|asked for|asking for|ask for|want|wants|requested|requesting) (?:\w+ )?(?:help|support|assistance)"
        r"|\bhelp (?:from|of) the office\b|\bescalat\w+",
    ),
    (
        Topic.DIFFICULT,
        r"困难|难点|难处|难题|难办|难度|难推|遇难|犯难|卡住|卡壳|卡在|卡着|卡点|被卡|卡了|堵点|堵住|瓶颈|阻力|梗阻|障碍|受阻|碰壁|推不动|推动不了|推不下去"
        r"|推进不(?:动|下去|了|力|顺)|搞不(?:动|定|下去)|进行不下去|干不下去|做不下去|办不下去|不顺利|不顺|遇到(?:什么|啥|哪些)?问题|有(?:什么|啥|没有|哪些)?问题|存在(?:的|什么|哪些)?问题"
        r"|\bdifficult\w*|\bstuck\b|\btrouble[ds]?\b|\bproblems?\b|\bblocked\b|\bobstacles?\b|\bstruggl\w+|\bissues?\b|\bbottlenecks?\b",
    ),
    (
        Topic.OVERDUE,
        r"逾期|逾時|超期|超时|超限|过期|误期|误点|误时|脱期|拖期|滞后|拖欠|拖延|拖拉|拖着|拖了|拖后腿|拖到|拖沓|欠着|欠交|落后|(?<!几个)红灯(?!.{0,4}[黄绿])|亮红|飘红|迟交|迟报|晚交|晚报|迟了|晚了|黄了"
        r"|(?:过|超|超过|过了|错过|误了|耽误|赶不上|没赶上)(?:了)?(?:期限|时限|时间|日子|截止|点|期|日期|最后期限)"
        rf"|{_NOT}(?:能)?(?:按时|按期|如期|及时|按时限|准时|按规定时间|按要求时间)|不按时|没按(?:时|期|要求)|到期(?:了|后)?(?:还|却|仍|都)?{_NOT}"
        r"|(?:该|应|应该|早该|本该|早就该)(?:交|报|办|完成|做|填)(?:的|了)?(?:都|还|却|而)?(?:没|未|不)(?:有)?(?:交|报|办|完成|做|填)"
        r"|\boverdue\b|\bpast (?:due|the deadline|its deadline|their deadline)|\blate\b|\bbehind\b(?: schedule)?|\bmissed (?:the |its |their )?deadlines?|\bdelayed\b|\bdelinquent\b|\bred lights?\b",
    ),
    (
        Topic.MISSING,
        rf"{_NOT}(?:有人?|人|什么|任何|一?次|一条)?(?:都)?(?:{_SAYS})|{_NOT}(?:交|报|填)[齐全完]|零填报|零报告|空白|一片空白|漏报|缺报|少报|未报|差谁|缺谁|差哪|缺哪|差几家|还差"
        r"|一(?:次|条|个字|个)都(?:没|未)(?:有)?|(?:报|交|填)[齐全完](?:了)?(?:没有?|吗|么)?|都(?:报|交|填)了(?:没有?|吗|么)"
        r"|(?:谁|哪[些家个几]\S{0,4}|有没有)(?:还)?欠(?:着)?(?:报告|材料|进展)?|(?:报|交|填)(?:了)?没(?:有)?(?:报|交|填)?$|(?:报|交|填)了(?:吗|没有?)"
        r"|\b(?:has|have|had)(?:n't| not|nt) (?:\w+ )?(?:report\w*|filed?|submitted|handed|sent|said|responded|replied|updated|heard)|\bnot (?:yet )?(?:reported|filed|submitted|handed)"
        r"|\bno (?:reports?|updates?|word|news)\b|\bsilent\b|\bunreported\b|\bmissing\b|\bstill (?:to|has to|have to) report|\bnever reported|\bdid(?:n't| not) (?:report|submit|file)|\bstill owes?\b",
    ),
    (
        Topic.DONE,
        r"办结|销号|销了|完结|结案|办完|做完|干完|搞完|弄完|完工|搞定|收尾|完成了|已完成|已经完成|(?<!要)(?<!该)(?<!得)(?<!需)(?<!须)(?<!应)完成的|完成过|完成(?=哪|几|多少(?!几成))|全完|办妥|办好|办成|结了|结掉|办掉|干成|做好了|弄好了"
        rf"|{_NOT}(?:能|有)?(?:完成|做完|干完|做好|弄好|落实|到位|解决|弄完|搞完|达标)"
        r"|\bfinished\b|\bdone\b|\bcompleted?\b|\bclosed\b|\bwrapped up\b|\bclosed out\b",
    ),
    (
        Topic.DUE,
        r"到期|截止|临期|期限|时限|快到|将到|要到(?:了|的)|到日子|到时间|到点|临近|(?<!谁)(?:要|该|得|需|需要|应|应该|必须|须|准备|等着)(?:要)?(?:上交|交|上报|报|填报|填|完成|办结|办|做|干|提交|报送|弄|落实|搞定|收)"
        r"|(?:待|须|应)(?:办|交|报)|(?:交|报|办)(?:什么|啥|哪些|哪几)|(?:有|还有)(?:什么|啥|哪些|几项|几个|多少)(?:任务|事项|事|活|工作|要|节点)|什么时候(?:要|该|得|前)?(?:交|报|完成|办)|deadline"
        r"|\bdue\b|\bdeadlines?\b|\bcoming up\b|\bto be (?:handed in|submitted|done|finished|reported)|\bexpires?\b|\bupcoming\b",
    ),
    (
        Topic.OVERVIEW,
        r"总体|整体|总的|总览|总况|总量|总数|数字|全局|全盘|大盘|概况|概览|概括|一览|汇总|统计|通报|全貌|大面上|面上|综述|(?:红|黄|绿)灯|亮灯|几个?[红黄绿]|亮了|一共.{0,6}(?:报|办|完)|(?:全区|全部|所有|各单位|各部门|大家).{0,4}(?:情况|进展|进度|怎么样|如何)"
        r"|\boverall\b|\boverview\b|\bsummary\b|\bin total\b|\baltogether\b|\bbig picture\b|\bhow (?:do|are) (?:things|we|we all) (?:stand|doing|going)?|\blights?\b|\bat a glance\b",
    ),
    (
        Topic.PROGRESS,
        r"进展|进度|进程|推进(?:情况|的?情形|得|到|如何|怎|咋|了?没|了?吗|了?多少|$)|动态|动向|近况|现状|状态|状况|情况|到哪(?:一)?步|到哪儿?了|到什么(?:程度|地步|阶段)|(?:办|做|干|搞|弄|推|抓|落实|完成|开展|整改|进行|走|忙)(?:得|到|的)(?:怎么样|怎样|如何|咋样|咋|哪|怎么|什么|啥|多少|几成|好不好|还好|顺不顺|还行)"
        r"|怎么样|怎样|如何|咋样|咋个样|咋了|啥样|啥情况|啥进展|什么样|什么灯|啥灯|亮什么|完成(?:了)?(?:多少|几成|率|没有?|吗|比例|百分|到)|落实(?:了)?(?:没有?|吗|情况)|办结了?(?:吗|没有?)|(?:办|做|干|弄|搞)(?:完|好)了?(?:吗|没有?)|顺利吗|顺不顺利|还顺利|动了(?:吗|没有?)|开始了?(?:吗|没有?)"
        r"|\bprogress\b|\bstatus\b|\bhow(?:'s| is| are| far| has| was)\b|\bgoing\b|\bcoming along\b|\bstands?\b|\bdoing\b|\bwhere are\b|\bon track\b|\bstate of\b|\bhow things\b",
    ),
)
TOPICS: tuple[tuple[Topic, re.Pattern[str]], ...] = tuple((topic, re.compile(said)) for topic, said in _PATTERNS)
DONE_IN_QUESTION = re.compile(
    r"(?<!已)(?<!已经)(?:完成|办结|办完|做完|干完|搞定|办好|做好|弄好|弄完|搞完|结)(?:了|掉)?(?:没有?|吗|么|没|否|不|\?)|(?:是否|有没有|有无)(?:已经?)?(?:完成|办结|办完|做完)"
)
"""Whether something is done: how it stands is what answers."""
UNDONE = re.compile(
    rf"{_NOT}(?:能|有)?(?:给)?(?:完成|办结|办完|做完|干完|办好|做好|弄好|落实|到位|解决|弄完|搞完|达标|完(?!全))"
    r"|\b(?:not|isn't|aren't|hasn't|haven't)(?: yet)?(?: been)? (?:done|finished|completed?|closed)|\bunfinished\b|\bincomplete\b|\bstill open\b"
)
"""That something is not done."""
ASKS_FOR_A_FIGURE = re.compile(
    r"多少(?:户|人|名|天|小时|分钟|元|万|平|公里|所|处|辆|场|起|%|个百分点)|几(?:天|人|名|户|小时|分钟|个工作日)|多长时间"
)
"""A figure of the checklist, unless it is how long something is late or silent."""
ASKS_FOR_ELSE = re.compile(
    r"^(?:我要|我想|要|来)?(?:填?报|上报|填)(?:一下|个)?(?:进展|进度)?$|怎么(?:申请|办(?!得|的怎)|填|报(?!了)|重新|弄(?!得|的怎)|操作|扣|处理|处罚|算|审|销|退|改|写|计)|如何(?:申请|填|上报|填报|办理|操作|处理|审核|销号|计算|写)"
    r"|扣[分多几]?|扣不|后果|会怎|什么意思|啥意思|(?<![报交送])(?:什么|啥|哪些|有何)(?:材料|标准|条件|手续|流程)|由谁|谁(?:来|去|负责)?(?:审核|审批|销号|批准|协调|管|牵头|负责)"
    r"|归谁|谁的责任|发(?:个|一个|一下|条)?(?:通知|提醒|消息|催办)|催(?:一下|下|一催|促|办(?:一下)?|他|他们)|提醒(?:一下|下|他|他们|各|大家)?|督促|通知(?:一下|他|各|大家)"
    r"|每(?:个)?(?:月|周|季|年|天|日|半年|两|星期)|(?:多久|几天|多长时间)(?:报|交|做|开|查|检查|演练)?一次|标准是|算不算|能不能(?:申请|延|报|改|不)|可以(?:申请|延|不报|晚)|可不可以|应该怎么|该怎么(?:办|报|填)"
    r"|请(?:各|大家|于|在|尽快|及时|按时)|务必|帮我(?:报|填|交|申请|催|延)|我要(?:报|填|延|申请)|我想(?:报|填|延|申请)|给(?:他|他们|它|它们).{0,6}(?:发|打|催)|为什么|为啥"
    r"|\bhow (?:do|can|should|to)\b|\bwhat happens\b|\bremind\b|\bplease (?:tell|ask|push)\b|\bwho (?:leads|is responsible|is in charge|reviews|approves)\b"
)
"""What asks for rules, for how to do something, or to have something done."""
OWN = re.compile(
    r"(?<![给帮替让叫跟请问])(?:我们|咱们|咱|俺们)(?!区|全区|大家|看看|看下|协调|审|来|出面|帮|解决|查|需要协调)(?:自己)?(?:单位|部门|局里?|办公室|街道|这边|这儿|这里|家|大队|公司|名下|手头|手里)?(?:自己)?"
    r"|本(?:单位|部门|局|办(?!结|理|公)|街道|大队|公司|委)|我(?:单位|部门|局|办(?!结|理|公)|街道|大队|公司|名下|手头|手里|手上|这边|这儿|这里|自己)"
    r"|(?<![给帮替让叫跟请问])我(?=还有|有(?:没有|哪|几|什么|多少|啥)|的|(?:还|这|本|下|今|明|上)(?!看)|(?:要|该|得)(?:交|报|办|做|完成)|负责)"
    r"|自己(?:单位|部门|局)|自家|\b(?:our|we|ours|my|mine|us)\b(?! (?:see|look|know))"
)
"""Whoever asks means their own department."""
FILLERS = re.compile(
    r"今天|昨天|明天|今年|去年|到现在|到目前|目前|现在|当前|眼下|截至|截止到|至今|一直|仍然|仍|还是|还|已经|已|都|也|有没有|有|没有|是不是|是|的|了|着|过|在|给|把|被|让|就|又|再|先|快|最近|近期|近来|这段时间|这阵子|阶段|刚"
    r"|谁家|谁|哪些个?|哪几家|哪几个|哪几项|哪几|哪个|哪家|哪项|哪|几家|几个|几项|几条|几|多少|什么|啥|吗|呢|呀|啊|嘛|么|吧|哈|哦|噢|呗|喽|诶|哎|嗯|呃|那个|这个|那边|这边|这块|那块|这摊|那|这|些|所有|全部|全区|各|每家|各家|各单位|各部门|区里|咱区|我区|本区"
    r"|单位|部门|科室|家|人|同志|任务|事项|项目|项|条|件|材料|月报|周报|报表|表格|情况|数据|总结|台账|清单|名单|单子|列表|工作|东西|事情|事儿|事|活儿?|内容|任务书|节点|方面|板块|部分|领域|条线"
    r"|填报|上报|报|交|办|做|看看|看一?下|看|查一?下|查查|查|一下|帮忙|帮我|帮|我想知道|我想|想|知道|请问|请|麻烦|告诉我|告诉|我|你|您|他们|它们|他|统计|列一?下|列|出来|发我|发一?下|发|说说|说一?下|说|讲讲|讲|报一?下|汇报一?下|汇报|拉一?下|拉个|拉|给|通报|汇总|梳理|盘点|摸一?下|总共|一共|总|合计|加起来|分别|具体|详细|主要|另外|以及|和|与|跟|及|或|还剩下?|剩下?|剩余|里面?|内|中|上|下|底|前|后|之|其中|要|该|得|需要|需|能|可以|会|到|从|对|为|按|的话|呗|本|第|个|号|点|次|遍|时候|时间|日期|天|日|月|周|年|领导|老师|小助手|助手|机器人|机器|整个|一览|目录|明细|进展|进度|不|没|未|行不行|好不好|对吧"
    r"|\b(?:the|a|an|of|for|in|on|at|is|are|was|were|has|have|had|be|been|do|does|did|to|and|or|by|with|that|there|any|all|which|what|who|whom|whose|when|how|many|much|yet|still|so|far|now|currently|please|me|us|we|our|my|i|you|can|could|show|list|tell|give|see|it|its|this|these|those|from|as|up|out|not|department|departments|unit|units|office|offices|body|bodies|item|items|entry|entries|task|tasks|work|things?|report|reports|reported|number|one|ones|than|about|right|today|moment|us|their|they|them|he|she|anything|anyone|anybody|everything|whats|whos|s|ve|section|checklist|far)\b"
)
"""What is said beside a question for the state and changes nothing of it."""


def topics_in(text: str) -> Iterator[tuple[Topic, int, int]]:
    """Give every topic that a plain text names, with the place, the most telling first."""
    for topic, said in TOPICS:
        for found in said.finditer(text):
            if found.end() > found.start():
                yield topic, found.start(), found.end()
