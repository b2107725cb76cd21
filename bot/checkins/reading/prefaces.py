"""What stands before an entry and makes the rest somebody else's words, or none to be recorded: it is asked about."""

import re

from bot.checkins.reading.greetings import NAMES
from bot.checkins.reading.remarks import is_announced

_PAPER = (
    r"(?:通报|简报|纪要|公告|公示|报道|新闻|公众号|推文|日程|议程|排期|时间表|草[稿案]|初稿|讨论稿|目标|计划书?|规划|方案|任务书|责任书|讲话稿?|发言稿?|台账|原文|原话"
    r"|格式|[示样范]例|fwd?|批示|指示|签批|摘[要抄录]|抄[送报录]|转[载发]?|引[用述]?|答复?|截图|链接|(?<![\u4e00-\u9fff])例)(?:\([^()]{1,6}\))?"
)
"""What a report is copied from, or is said to be."""
_RELAYS = (
    r"(?:反映|介绍|转达|转告|转述|传达|传话|透露|念(?:的是?|到|道)|写[着道]|(?:[说讲]|提到|指出|通报)(?:的是|着|道)?)"
)
_SOMEBODY = (
    r"(?:同志|主任|书记|局长|科长|领导|老师|群主|群友|群众|居民|村民|网友|同事|会议|有人|人家|[他她]们?"
    r"|[小老](?![老实])[一-鿿])"
)
_OTHERS_WORDS = re.compile(
    rf"^(?!已|按|[根依]据|请|回复|上报|报)[^,。;]{{0,10}}?(?:{_PAPER}(?:第\d{{1,3}}期)?[里上中]?(?:{_RELAYS}|念一[遍下])?|会上{_RELAYS})"
    r"\s*[:,)\]]\s*(?:\(?\d{1,2}[.、)]|\d{1,2}[月/.-]\d{1,2}日?)?\s*$"
    rf"|(?<![向对跟给和同]){_SOMEBODY}[^,。;:向对给我咱]{{0,4}}{_RELAYS}[:,\s]*$"
    r"|^据[^,。;我本]{1,8}(?:反馈|通报|介绍|反映|透露|[说讲称])[,:]?\s*$"
    r"|^\s{0,4}[>》]+\s{0,4}$|撤回了?(?:的|一条)[^,。;:]{0,6}[:,]\s*$|^\s*愚人节[^。;]{0,12}$"
)
"""简报：49 已办结; 妇联的同志反映49搞完了; > 49 已办结."""

_SAYING = re.compile(
    r"(?:^|[,，。;；])(?:(?![^:：]{0,14}[我咱您你向跟和同])[^\s,，。;；:：]{1,14}[说讲问道答称喊]"
    rf"|(?!任务|周[一二三四五六日末报前]|余下|于是|方[案面])[{NAMES}][\u4e00-\u9fff]{{1,2}})\s?[:：]$"
)
"""书记问：49办结; 王强：49 完成80%."""


def is_said_by(before: str) -> bool:
    """Whether what stands before an entry, as it was sent, names who says the rest."""
    return bool(_SAYING.search(before.strip()))


def tells_others_words(before: str) -> bool:
    """Whether what stands before an entry says that the rest is copied, passed on, tried, or not to be recorded."""
    return bool(_OTHERS_WORDS.search(before)) or is_announced(before)
