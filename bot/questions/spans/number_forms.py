"""The forms in which people write the numbers of entries, a pattern each."""

import re

from bot.numerals import NUMERAL

_N = NUMERAL
_TENS = "[二三四五六七八九]?十[一二三四五六七八九]?"
_INSIDE = r"(?:的|之(?=第)|里面|里头|里边|里|当中|之中|中|下面|下|那){,2}\s*"
PART = re.compile(rf"{_INSIDE}第\s*({_N})\s*(?:项|个)")
"""A part of an entry of another list: there 项 counts requirements."""
CLAUSE = re.compile(
    rf"{_INSIDE}(?:第\s*\(?({_N})\)?\s*(?:个?条款|小条|小点|小项|自然段|条|款|点|段)|之?\(\s*({_N})\s*\)|[.．](\d{{1,2}})(?![\d.%‰])"
    rf"|第\s*\(\s*({_N})\s*\)\s*(?:项|目)|(?<![里面头中下那])({_N})(?:条|款)|之\s*({_N})(?![\d一二三四五六七八九十]))"
)
"""A clause behind the number of its item (第2条, （2）, .2)."""
CLAUSE_BEHIND_A_COMMA = re.compile(
    rf"\s*(?:[,。.·/-]\s*(?:就|看|要|是|的|里|其中|它|他|那)*|的?(?:末|最后一?|末了一)[款条](?:,|也|就|是|即)+)第\s*\(?({_N})\)?\s*(?:个?条款|小条|小点|小项|自然段|条|款|点|段)"
)
"""The same behind a mark, or said in two ways, where the item has so many (22项,第三条; 53项末款即第四款)."""
DASHED = re.compile(r"-(\d{1,2})(?!\d)")
"""The same with a dash (II-4-2)."""
_UNIT = r"号任务|号事项|号条目|号项|项任务|项事项|项|个任务|个事项"
_WEAK_UNIT = r"条款|条|款|号"
_SLIP = r"[向相像象巷](?![关同似邻])"
"""What is typed for 项."""
_NO_ORDINAL = (
    r"(?![\d届]|个|自然段|小?段|小?点(?!名)|小条|部分|部份|板块|章|节|篇|大类|大块|块|季|次|名|批|届|天|年|期|轮|步|位|者"
    r"|类|种|责任|方|时间|一)"
)
NTH = re.compile(rf"第\s*\(?\s*({_N})\s*\)?\s*(?:({_UNIT})|({_WEAK_UNIT}|{_SLIP})|{_NO_ORDINAL})")
"""第33项, 第33, 第（33）项."""
THEN_ASKED = re.compile(
    r"\s*(?:$|谁|由谁|归谁|是谁|多少|几分|分值|牵头|参与|讲|说|写|原文|内容|哪个|边个|有几|[?,。]|、\d?[一二三四五六七八九十]{1,3}[两俩])"
)
"""What may follow an ordinal of one digit that names an entry (第八谁牵头), and no rank (第一责任)."""
COUNTS = (
    "年月日时点秒寸个人次名元万亿千百家所户件起场处份度米里斤吨天周届期岁层楼栋部辆台套"
    "余多只张座块间组位站街路室单平级种样本批回遍轮级代后"
)
"""What a number counts where it names nothing."""
_COUNTS_ALONE = "".join(each for each in COUNTS if each not in "人平里多")
_ASKED_WITHIN = r"[面头边]|的?(?:参与|牵头|责任|配合|主责|协办|谁|几分|第|哪|都|多少分|有(?:哪|几|什么|谁))"
ALONE = (
    rf"(?![\d%‰:/号项条款{_COUNTS_ALONE}]|平(?!安)|多(?!少分)|里(?!{_ASKED_WITHIN})|人(?!手|员[不紧缺少偏])"
    r"|[.．]\d|分(?!值|数|别))"
)
"""A number that counts nothing."""
MEASURED = re.compile(
    rf"(?<![\d.a-z几哪每多数百千第一二三四五六七八九十-])(\d{{1,3}}|[二三四五六七八九]?十[一二三四五六七八九\d]?|[廿卅卌][一二三四五六七八九]?"
    rf"|[贰叁肆伍陆柒捌玖]?拾[壹贰叁肆伍陆柒捌玖]?|[壹贰叁肆伍陆柒捌玖])\s*"
    rf"(?:({_UNIT})|({_WEAK_UNIT}))(?!目(?!前)|数(?!据|字)|线索|楼|车|文(?![稿明化])|令|(?<!项)院|门|店|房|码|召)"
)
"""33项, 33号, 三十三条."""
COUNT_SAID = re.compile(
    r"(?:(?:牵头|参与|配合|负责|协办|主办|主责|承担|领衔)的[这那]?"
    r"|(?:[数算]|统计|清点|合计)(?:了|出|下|来|过|完){,3}[是有]?|[数算统记]了) ?$"
)
"""How a text goes before a number that counts what a role has, or what was counted (配合的4条, 数下来是3项)."""
LISTED = re.compile(r"[ ,。!]?(?:$|请|都|全|分别|给|发|列|导|报|念|(?:是|有)?哪[些几])")
"""How a text goes on behind a number of entries that are to be listed."""
OF_THE_WHOLE = re.compile(
    r"(?:总共|一共|全部|所有|合计|全[区县市旗体]上?下?|通盘|整个(?:区|县|清单|单子))的?(?:这|那|全部|所有)?$"
)
"""How a text goes before the number of all there are (全区这63项)."""
ALL_OF = re.compile(rf"[那这共全性]{_N}\s*(?:{_UNIT})\s*(?:里|中|当中|之中|里面)")
"""那63项里: where there are so many, all of them."""
OF_THOSE = re.compile(
    rf"[这那]{_N}\s*(?:{_UNIT}|条)\s*(?:里头?|里面|里边|当中|之中|中)[^,。?]{{0,16}}?(?:哪[些几]|几[项条个])"
    r"(?!要求|条?款|规定|内容|点|小项|分|单位|部门|家|局|个?(?:单位|部门|局))"
)
"""那9条里…是哪些: entries are chosen from what was shown, which has so many."""
ALL_TOGETHER = re.compile(
    rf"{_N}\s*(?:{_UNIT}|条)\s*(?:任务|事项|清单)?的?(?:总[的体共计]|整体|全部|全都|一共|合计|加起来|(?:都|分别|各自|各)(?!是谁))"
)
"""63项总的进展: the same where they are told together."""
OF_SEVERAL = re.compile(
    r"\s*(?:里头?|里面|里边|当中|之中|中|,)\s*(?:只有|唯一|(?:[^,。?]{0,6}?(?:哪[些几]|几|多少)[项条个]?)"
    r"(?!要求|条?款|规定|内容|点|小项|分|单位|部门|家|局))"
)
"""How a text goes on behind the number of all from which some are chosen (五项里办结了哪几项)."""
ONE_DIGIT = re.compile(
    r"(?<![\d.a-z几每多数百千第这那哪共有前后头上下其零一二三四五六七八九十])([一二三四五六七八九])\s*"
    r"(?:号(?:任务|事项|条目|项)|[项条号](?=谁|由谁|由哪|归谁|归哪|是谁|是哪|的(?:牵头|参与|责任|配合|主责|协办|分|原文|内容|要求)|多少分|几分|值多少|占|这一?项|的具体|原文|讲|说的|写"
    r"|有哪些要求|有啥要求|有什么要求|是[么什啥咩乜讲说写干做]|[么写讲说]|那[条项]|上上下下|打头阵?的是|里?的?[\u4e00-\u9fff]{2,4}单位))"
)
"""三项谁牵头: a numeral that could count, where it is asked of."""
MARKED = re.compile(
    rf"(?:#\s*|(?<![a-z])(?:items?|no\.?|task|number|entry)\s*#?\s*)(?:(\d{{1,3}})(?![\d.])|({_N})(?=$|[\s,.?!]))"
)
"""#33, item 33."""
DOTTED = re.compile(
    r"(?:#|(?<![a-z])(?:item|no\.?)\s*)?(?<![\d.a-z-])(\d{1,3})\s*([.．-])\s*(\d{1,2})(?![\d.%‰年月日时点个人-])"
    r"\s*(?:(条款|条|款|点)|(项))?"
)
"""33.2, 33-2."""
LABELLED = re.compile(
    rf"(?:(?:(?:序列?|编)号|号码)\s*(?:是|为|等于|:)?\s*({_N})(?![一二三四五六七八九十])|(?:事项|条目)\s*({_N})|任务\s*(\d{{1,3}}|[二三四五六]?十[一二三四五六七八九]?))(?![共样起些览定直致切律般下并同道])(?![个类种])(?:{ALONE})"
)
"""事项三, 任务5."""
BRACKETED = re.compile(rf"(?<![\d.a-z第一二三四五六七八九十-])(\d{{1,3}}|{_TENS})\s*\(\s*({_N})\s*\)")
"""33（2）, 三十三（2）."""
ENGLISH_CLAUSE = re.compile(
    r"(?:(?<![a-z])(?:item|no\.?)\s*|#)(\d{1,3})\s*,?\s*"
    r"(?:(?:clause|paragraph)\s*(\d{1,2})|(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:clause|paragraph))"
)
"""item 33, clause 2."""
CLAUSE_OF = re.compile(
    r"(?<![a-z])(?:clause|paragraph)\s*(\d{1,2})\s*(?:of|in)\s*(?:item)?\s*(\d{1,3})"
    r"|(\d{1,2})(?:st|nd|rd|th) (?:clause|paragraph) (?:of|in) (?:item )?(\d{1,3})"
)
"""clause 2 of item 33."""
BARE = re.compile(rf"(?<![\da-z.:/第-])(?<![给打得扣]了)(?:\((\d{{1,3}})\)|(\d{{1,3}}){ALONE})")
"""33, （33）."""
POINTED_AT = re.compile(r"(?:那|这)一?(?:[条项]|个任务)|\s*的?(?:全文(?!检索)|原文(?!件)|条文|正文)")
"""What points at the entry whose number stands before it, or asks for its text (26那条, 42全文)."""
BARE_WORD = re.compile(
    rf"(?:(?<![\w])|(?<=[看查念读下翻把和与及跟])(?=.?十)|(?<=[出找调要])(?={_TENS}之[一二三四五六七八九]))"
    r"([二三四五六七八九]?十[一二三四五六七八九]?|[廿卅卌][一二三四五六七八九]?|[贰叁肆伍陆柒捌玖]?拾[壹贰叁肆伍陆柒捌玖]?|[二三四五六七八九])"
    r"(?=$|[\s,.?、和与跟及到至这那之都-]|。(?:谁|牵头|参与|多少|几分|讲|说|写|念[一给来]|读[一给来下]|看|查|翻|原文|全文|内容)|谁|是|归|讲|说|的|牵|参|多少|呢)"
)
"""三十三, 卅三, where nothing goes on behind it."""
SECTION = re.compile(
    rf"第\s*({_N})\s*(?:个)?(?:大部分|大板块|大版块|部分|部份|章节|章|节|篇|板块|版块|大类|大块|大项|块)"
    rf"(?:{_INSIDE}(?:第?\s*(?!两)({_N})\s*(?:项|条|个|号)(?!任务|部分)|\(\s*({_N})\s*\)))?"
    r"|(?<![a-z])(?:section|part|chapter)\s*(\d{1,3})"
    r"|(?<![a-z\d])(\d{1,3})(?:st|nd|rd|th) (?:section|part|chapter)(?![a-z])"
)
"""第八部分, 第八部分第3项, 第八部分（三）."""
WHOLE_REF = re.compile(r"(?:第\s*)?(?<![\d.a-z-])(\d{1,3}(?:\s*-\s*\d{1,3}){2,3})(?![\d-])\s*(?:项|条|号)?")
"""2-1-3: a ref that is read as a whole or not at all."""
IN_SECTION = re.compile(rf"第\s*(\d{{1,3}})\s*-\s*(\d{{1,3}})\s*(?:项|条|号)|(?<!\w)({_N})\s*、?\s*\(\s*({_N})\s*\)")
"""第1-2项, 二、（三）: an item under the number of its section, where numbers begin anew."""
AT_THE_BEGINNING = (
    r"(?:(?:(?:清单|单子)?(?:打头|开头|最前(?:面|头)|最头(?:上|里)?|排头)的?(?:[那这](?:第?一)?|第?一)|头第?一)的?)"
)
AT_THE_END = r"(?:(?:最后(?:头|面)?|最末(?:尾|了)?|末尾|末了|压轴|收尾|收官|倒数第?一)(?:的|那|这)*一?|末一?)"
LAST = re.compile(rf"(?:的|里|里面|中|上)?\s*{AT_THE_END}(?:条|项|个|款)")
"""The last entry of a list (最后一条)."""
LAST_ONE = re.compile(rf"{AT_THE_END}(?:条|项|个)")
"""The last of what is named beside it."""
FIRST = re.compile(rf"(?:的|里|里面|中|上)?\s*{AT_THE_BEGINNING}(?:条|项|个|款)")
"""The first entry of a list (打头那一条)."""
_ASKED_OF = r"(?=$|[ ?。!,的是写讲说念有值记占谁归由几多叫给拿发看贴])"
OF_ALL = re.compile(
    rf"(?:清单|单子)?(?:上|里|里面|里头|中)?(?:的)?"
    rf"(?:(?P<first>{AT_THE_BEGINNING})|倒数第(?P<back>[二三四五])|(?P<last>{AT_THE_END}))(?:项|条){_ASKED_OF}"
    r"|(?P<first_en>first)(?: item| entry)(?: (?:of|in|on) (?:the )?(?:check)?list)?(?![a-z])"
    r"|(?P<last_en>last)(?: item| entry)(?: (?:of|in|on) (?:the )?(?:check)?list)?(?![a-z])"
)
"""An entry by its place in the whole list (头一项, 倒数第二项)."""
END_SECTION = re.compile(
    rf"(?:(?P<first>{AT_THE_BEGINNING})|(?P<last>{AT_THE_END}))(?:个)?(?:大部分|部分|部份|章节|章|节|篇|板块|版块|大类|大块)"
)
"""The first or the last section (头一部分, 末尾那一章)."""
STRETCH = re.compile(rf"\s*(?:--?|~|至|到|through|thru|up to|to(?= ))\s*第?\s*\(?({_N})\)?\s*({_UNIT}|{_WEAK_UNIT})?")
"""The end of a range (-35项, 至第35项)."""
_ONE = "[一二三四五六七八九]"
COUNTED = re.compile(
    rf"第?(\d{{1,3}}|[二三四五六七八九]?十?{_ONE}|[二三四五六七八九]?十(?=[两俩]))\s*([两俩二三四五六七八九十])\s*个?(?:条|款|项|个|件)"
)
"""The end of a list that says how many it has (24、25三条, 十六、十八两项): no clause of its last entry."""
JOINT = re.compile(r"\s*(?:、|,|和|与|及|跟|同|以及|还有|或者?|/|&|\+|and)\s*")
"""What joins the entries of a list."""
