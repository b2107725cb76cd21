"""Forms in which the words of how things stand ask nothing: orders, petitions, reports that are announced."""

import re

from bot.questions.parse.reported import STANDS
from bot.questions.parse.state_said import StateSaid
from bot.questions.parse.state_topics import ASKING, ENDS_AS_WANTED, ORDERS, SHOWS
from bot.questions.spans.cues import Cue

_OBJECT = re.compile(r"把|(?<![即就])将(?![要近到会于来逾超])")
"""What stands before that with which something is done (把21项退回去)."""
_FOR_SOMEBODY = re.compile(
    r"(?:给|帮|替)(?:我们?|咱们?|[它他她]们?)(?:单位|部门|局里?)?(?:先|再|都|也|就|直接|顺便|赶紧| )*"
    rf"(?:{ORDERS.pattern})(?![的过了])"
)
"""An order for somebody (24项给我们延到12月20号)."""
_MADE_TO_DO = re.compile(
    r"(?:让|叫|命|责成|督促|通知|安排)\s*(?:[他她它]们?)?[^,。?!]{0,8}?"
    r"(?:报|写|填|交|补|做|办|改|弄|搞|处理|落实|完成|解决|说明|[重再])"
)
"""That somebody is to be made to do something (让他们重新报)."""
_SETTLED = re.compile(
    rf"(?:{ORDERS.pattern})[^,。?!]{{0,10}}?(?<!了)(?:吧|算了|得了|好了|就行)[。!~ ]*$"
    rf"|的(?:都|全部?|一律|统统|直接|先|就)*(?:{ORDERS.pattern})[了掉]?[。! ]*$"
    rf"|(?:{ORDERS.pattern})(?:回?去|掉)(?:[改重补][^,。?的]{{0,6}})?[,。! ]*$|(?:{ORDERS.pattern}|审核?)一?下"
    rf"|(?:^|[,。;: ])(?:已|我们?|综治办|本办)*(?:同意|准予|准许|批准|予以)(?:{ORDERS.pattern})[了。! ]*$"
)
"""How an order ends (延到12月20号吧, 逾期的都销号)."""
_OF_A_REPORT = re.compile(
    rf"(?:请|麻烦)?(?:审核)?(?:{ORDERS.pattern})[^,。?!的]{{2,24}}?"
    r"(?:的(?:填报|报告|材料|申请|佐证|办结|延期|销号)|(?:报的)?[那这]一?[条项份件])(?=[,。!; ]|$)"
)
"""How a text begins that has something done with a report (驳回公安分局第45项的填报)."""
_PETITION = re.compile(
    r"(?<!申)请(?!问|说|报|列|提供|发)[^,。?!]{0,10}?"
    r"(?:协调|支持|解决|帮助|帮忙|协助|出面|指导|关注|批准|同意|审核|审批|销号|撤[回销]|更正|删除)"
    r"(?:一下|解决|处理|支持|为盼|谢谢|[,。! ])*$"
)
"""How a text ends that tells what somebody wants to have done, and why (有困难,请综治办协调)."""
_EXPLAINED = re.compile(r"是(?:因为|由于)|原因[是为:]")
"""What stands before the reason that somebody gives (没报是因为换人了)."""
_ANNOUNCED = re.compile(
    r"[^,。?!:]{0,8}?(?:报一?[下个]|报告一?下?|汇报一?下?|上报|反馈一?下?|说明|说一?下)(?:个?(?:事|情况|进展))? ?[:,]"
    r"|(?:item |entry )?[\w.()-]{1,9} (?:progress |status )?(?:update|progress|report|status) ?:"
    r"|(?:progress |status )?(?:report|update|note) (?:on|for) [^,?:]{1,16}:"
)
"""How a text begins that announces what somebody has to tell (报一下:17项…, item 57 update: …)."""
_HAS_TO_TELL = re.compile(
    r"(?<![给帮跟向对替])我们?(?:(?:来|要|先|想|再|也)*(?:报|汇报|填报|上报|反馈)(?:一?下|个)|(?:来|先)+(?:说|讲|报|汇报))"
)
"""That who writes has something to tell (33项我报一下进展)."""


_ASKS_LEAVE = re.compile(r"(?:行|可以|好|成|中|要得|方便)(?:不(?:行|可以|好|成|中)|[吗么不嘛吧])[呀啊呢?。! ]*$")
"""How an order ends that is put as a question (把23项延到下周五行吗)."""


def asks_nothing(said: StateSaid) -> str:
    """Why a text by its form asks nothing of how things stand; empty where it may ask."""
    text = said.frame.text.rstrip(" 。!")
    if _HAS_TO_TELL.search(text):
        return "somebody has something to tell"
    if _ASKS_LEAVE.search(text) and _is_an_order(said.text):
        return "it asks to have something done"
    if _asks(said) or text.endswith(STANDS):
        return ""
    if _is_an_order(said.text):
        return "it gives an order"
    return "it tells how things stand" if _tells(text) else ""


def _tells(text: str) -> bool:
    """Whether a text pleads, explains or announces, and does not end as one that wants to know."""
    told = _PETITION.search(text) or _EXPLAINED.search(text) or _ANNOUNCED.match(text)
    return told is not None and not ENDS_AS_WANTED.search(text)


def _asks(said: StateSaid) -> bool:
    frame = said.frame
    return frame.has(Cue.WHO, Cue.WHICH, Cue.COUNT) or frame.is_yes_or_no or bool(ASKING.search(frame.text))


def _is_an_order(text: str) -> bool:
    """Whether something is to be done, other than to show an answer."""
    if _OF_A_REPORT.match(text.strip()):
        return True
    told = _OBJECT.search(text) or _FOR_SOMEBODY.search(text) or _MADE_TO_DO.search(text)
    if told is None:
        return bool(_SETTLED.search(text))
    return not SHOWS.search(text, told.end())
