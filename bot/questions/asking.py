"""Whether a text asks: one decision for questions and reports."""

import re

_MARKED = re.compile(r"[?]|吗[\s。!,~]*$|吗[,。;]|[\d项局办条款]呢[\s。!~]*$|(?:了|完成|做|干|报|交)(?:没有?|不)[\s。!]*$|么[\s。!]*$")
_ASKING = re.compile(
    r"(?<!不)是不是|有没有|是否(?!可以)|怎么(?!都|也|样都)|怎样|如何|谁(?!都|也)|归谁|多少|哪[些个项几家里]|什么(?:时候|时间|意思|内容|要求)|几时|请问"
    r"|查一?下|看看(?!到)|为什么|为啥|咋|啥时|几[项个条分](?=[?。,]|$)|\b(?:what|who|which|how|when|where|does|do i|can you)\b"
)
_TOLD = re.compile(
    r"不(?:知道|清楚|晓得|确定|明确)|没(?:有)?(?:定|说|明确|想好|着落)|还没|尚未|未定|未明确|怎么(?:都|也)|如何(?:推进|开展)的?(?:方案|研究)|不管|无论|多少(?:有|会|还|也)|\d ?%|按计划|有困难|需协调|已办结|已完成|正常推进|完成了"
)


def asks(text: str) -> bool:
    """Whether a folded text asks for something, instead of telling how something stands."""
    if _MARKED.search(text):
        return True
    return bool(_ASKING.search(text)) and not _TOLD.search(text)
