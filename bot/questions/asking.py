"""Whether a text asks, or tells others what to do: one decision for questions and reports.

A report comes with a mark, U+FFFC, in place of its percentages: 哪里有… before one asks nothing.
"""

import re

_MARKED = re.compile(
    r"[?]|吗[\s。!,~]*$|吗[,。;]|[\d项局办条款]呢[\s。!~]*$|(?:了|完成|做|干|报|交)(?:没有?|不)[\s。!]*$|么[\s。!]*$"
)
_ASKING = re.compile(
    r"(?<!不)是不是|要不要|该不该|用不用|(?:能不能|可不可以|可否|能否)(?:延|缓|推迟|晚|不报|补报|改)|有没有|是否(?!可以|[^,。;?]{1,8}[,:=(]\s*[是否])|(?<![不没])怎么(?!都|也|样都)|怎样|如何|谁(?!都|也|说.{0,6}了)|归谁|多少|哪(?:[些个项几家天]|里(?!有\ufffc))"
    r"|(?<!没)有(?:什么|啥子?|何)(?:不同|不一样|区别|差别|两样|关系)|(?:什么|啥)(?:不同|区别|意思)|(?:不同|区别|差别|关系)(?:在哪|是(?:什么|啥))"
    r"|[讲说指]的是(?:什么|啥)|是?[干做搞](?:什么|啥子?)的|[要该](?:报|填)(?:什么|啥)"
    r"|什么(?:时候|时间|意思|内容|要求)|几时|请问|查一?下|看看(?!到)|为什么|为啥|咋|啥时|[写说讲]了?些?啥|几[项个条分](?=[?。,]|$)"
    r"|(?:发|传|转|给)(?:我们?|给我们?)?(?:一下|下|一份|份)(?:呗|吧|呀|啊|哈|嘛|可以不)?[。!~]*$"
    r"|\b(?:what|who|which|how|when|where|does|do i|can you)\b"
)
_TOLD = re.compile(
    r"不(?:知道|清楚|晓得|确定|明确)|没(?:有)?(?:定|说|明确|想好|着落)|还没|尚未|未定|未明确|怎么(?:都|也)"
    r"|如何(?:推进|开展)的?(?:方案|研究)|不管|无论"
    r"|没.{0,3}多少|多少(?:有|会|还|也)|\d ?%|按计划|有困难|需协调|已办结|已完成"
    r"|正常推进|完成了"
)
_DIRECTS = re.compile(
    r"请(?:大家|各(?!位领导)|有关|相关|责任|未报|还没)|各(?:单位|部门|街道|片区|责任单位)[^,。]{0,16}(?:请|要|报|务必)"
    r"|@所有人|请于|请在.{1,8}前|请尽快(?:报|填)|请及时|(?:^|[\s\d项,。])请(?:大家)?(?:继续|抓紧|加快|尽快|按时)?(?:按计划|按要求|按时)?(?:推进|办理|落实|办结|完成)(?=$|[\s,。!])|请(?:大家|各位)?(?:抓紧|加快|尽快|按时|及时)(?=$|[\s,。!]|报|填|上报)|记得(?:报|填)|务必(?:报|填|于)"
)


def asks(text: str) -> bool:
    """Whether a plain text asks for something, instead of telling how something stands."""
    if _MARKED.search(text):
        return True
    return bool(_ASKING.search(text)) and not _TOLD.search(text)


def directs(text: str) -> bool:
    """Whether a plain text tells others to do something (请各单位于周五前报送)."""
    return bool(_DIRECTS.search(text))
