"""Questions for a price, a fee or a benefit in money: an entry answers them only where it says something of money."""

import re
from collections.abc import Iterator

from bot.questions.intents import Figure, Search
from bot.questions.parse.reading import Inquiry, Reading
from bot.questions.retrieval.index import Reason
from bot.questions.retrieval.topic import Topic
from bot.questions.spans.cues import Cue

_ASKED = re.compile(
    r"(?:多少|几多?|好多)(?:个)?(?:钱|元|毛)|几(?:万|千|百)(?:块|元)|(?<![分成有这那])几块(?=钱|一|[呀啊呢?。,]|$)"
    r"|(?:补|发|收|交|缴|付|贴|卖|涨到)(?:的)?(?:多少|几多|几块|好多)(?!分|[项条个家件次人])"
    r"|一(?:斤|两|吨|度|方|平|瓶|罐|餐|桶|张|户|个钟头|个月|天|年|晚)(?:要|收|卖|交|补|发)*(?:多少|几多|几块|好多)(?![次项条个家件人回遍])"
    r"|(?:票|学|房|租|电|水|话|气|物业|停车|住宿|火化|挂号|清运|取暖|培训|报名|手续|工本)(?:费|价|金).{0,4}(?:多少|几)"
    r"|how much (?:is|are|does|do|for|to|would|will)(?![a-z])|what (?:does|do|is|are) .{1,40}(?:cost|price|fees?|fare)"
)
"""What asks for money: a price, a fee, or what is paid out."""
_OF_MONEY = frozenset("价费钱金薪资元贴补奖款")


def lacks_a_price(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether money is asked for, and the entry found says nothing of it in the words of the question."""
    frame = inquiry.frame
    if not isinstance(reading.question, Search | Figure) or reading.fit is None:
        return False
    if frame.has(Cue.WHO, Cue.DEDUCT, Cue.SCORE) or not _ASKED.search(frame.text):
        return False
    if isinstance(reading.question, Figure):
        figure = inquiry.catalogue.figures[int(reading.question.found[0].ref)]
        return not any(each in figure.unit + figure.value for each in _OF_MONEY)
    return _OF_MONEY.isdisjoint("".join(_printed_words(inquiry.topic)))


def _printed_words(topic: Topic) -> Iterator[str]:
    """The words of a question that the best entry prints."""
    for each in topic.best.matched if topic.best is not None else ():
        if each.reason is Reason.EXACT:
            yield from each.forms
