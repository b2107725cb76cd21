"""Whether the parts of a message report anything."""

import re
from collections.abc import Sequence
from itertools import chain, islice

from bot.checkins.claims.claim import Claim
from bot.checkins.reading.message import Message
from bot.checkins.reading.part import Part
from bot.checkins.reading.unnamed import ANSWERED, DONE_OR_SHORT, WANTS, lacks_an_entry
from bot.lights.state import State
from bot.questions.asking import asks, directs

TALK = 32
"""Characters from which on a message that names its entry in the midst of its words is talk."""
NEXT = 1
_CLAUSE = re.compile(r"[,，。;；!？?\n]")
_EXAMPLE = re.compile(
    r"(?:例如|比如|譬如|举例|举个例|示例|样例|范例|模板|(?<!按)(?<!按照)格式|教程|[这那][样么](?:写|报|填|发)|写成这样)[^\n]{0,8}$"
)
"""What stands before an entry that is named to show how reports are written."""
_OF_THE_RECORD = re.compile(
    r"(?:怎么|为什么|为何|为啥|咋)(?:就?是|会|成了|变|显示|记|标|写)|系统[^,。;]{0,5}(?:毛病|出错)|显示(?![屏牌器大])|被(?:标|记|显示)[成为]"
)
"""Words on what is recorded, which ask for it or wonder at it."""
_OF_FILLING = re.compile(
    r"怎么[填报写选]|如何[填报写选]|[填报写选]哪|哪[个种一]状态|[是该]填[^,。;]{1,6}还是[该]?填"
    r"|(?:能不能|能否|可否|可不可以|该不该|要不要)[就先]?(?:[填写记]|报(?!请|送|告))"
)
"""What asks how a report is written, whatever it is about (有困难怎么填)."""
_NUMBER_ALONE = re.compile(r"\s*\d{1,2}\s*[。.!~]*\s*")
_AT_WHAT_TIME = re.compile(r"要[交报填附盖][^,，。]{0,3}(?:几|多少)[份个张次项]|几点钟?(?=$|[?？。开到集结出上下截])")
_PLEA = re.compile(
    r"(?:能不能|能否|可否|可不可以)[^,。;?]{0,12}(?:协调|帮[我忙]|出面|牵头)(?!的)[^,。;?]{0,16}\??(?![^。;]*谁)"
)
"""What asks for help."""
_OF_WORK = frozenset({Claim.FACT, Claim.PLANNED, Claim.SOLVED, Claim.AIMED, Claim.RATE, Claim.PERHAPS_RATE})
_WORK_DONE = frozenset({Claim.FACT, Claim.SUBJECT_DONE, Claim.PART, Claim.SOLVED})
_OPEN = frozenset({Claim.FACT, Claim.NOTE, Claim.UNREAD, Claim.PLANNED})
"""What tells nothing beside a question, wherever in the message that is asked."""


_THANKS = (
    r"收到|好[的嘞啦]?|明白|知道[了啦]?|晓得了?|了解|行|ok|嗯"
    r"|[您你]?(?:多谢|感谢|谢谢|麻烦|辛苦)(?:[您你]们?|大家|领导|老师|提[醒示])?了?"
)
_FIGURE = re.compile(r"[1-9]\d")
_ACKNOWLEDGES = re.compile(rf"(?:{_THANKS})(?:{_THANKS}|没问题|没事|可以|[了啊哈呀,。!~\s])*+")
"""What answers an acknowledgement and tells nothing (收到，没问题; 感谢提醒)."""


def reports(parts: Sequence[Part], message: Message, *, is_answer: bool) -> bool:
    """Whether a message reports anything: it names an entry and tells something, and does not ask."""
    told = [each for each in parts if each.is_named]
    if _ACKNOWLEDGES.fullmatch(message.text):
        return False
    if not told:
        return _lacks_its_entry(parts, message)
    if is_about_reports(told, message) or (not is_answer and all(each.is_unreal for each in told)):
        return False
    return _begins_with_own(told, message) or any(_says(each, is_answer=is_answer) for each in told)


def _lacks_its_entry(parts: Sequence[Part], message: Message) -> bool:
    """Whether a message reports on an entry that it does not name, and asks nothing."""
    return bool(message.own) and not _leaves_open(message.bare) and any(lacks_an_entry(each.body) for each in parts)


def _says(part: Part, *, is_answer: bool) -> bool:
    """Whether a part says how its entry stands; in an answer, anything that can be read."""
    return part.body.weighed.says or (is_answer and bool(part.body.claims))


def tells_of_work(part: Part) -> bool:
    """Whether a state is said outright, or that something was done."""
    return part.body.weighed.is_plain or bool(part.body.claimed & _WORK_DONE)


def leaves_a_figure(part: Part) -> bool:
    """Whether a number that may be how far the work is stays unread, beside no plain words (手滑了，55才对)."""
    unread = (each.token.said for each in part.body.claims if each.claim is Claim.UNREAD)
    is_open = part.body.weighed.percent is None and not part.body.weighed.is_plain
    return is_open and any(_FIGURE.fullmatch(each) for each in unread)


def wonders(message: Message) -> bool:
    """Whether a message asks something, and not for help alone (能不能帮我们协调一下？)."""
    return asks(_PLEA.sub("请", message.bare))


def is_said_outright(parts: Sequence[Part], message: Message) -> bool:
    """Whether it is said of an entry how it stands; where a message begins with one of the writer's, what was done."""
    named = [each for each in parts if each.is_named]
    return any(each.body.weighed.is_plain for each in named) or any(_tells_of_own(each, message) for each in named[:1])


def _tells_of_own(part: Part, message: Message) -> bool:
    """Whether an entry of the writer's comes first, with a gap or a word of entries behind it, and what was done."""
    head = part.segment.head
    is_apart = head is not None and (head.is_outright or not message.text[head.end : head.end + 1].isalpha())
    return (
        head is not None
        and is_apart
        and not message.text[: head.start].strip()
        and message.is_surely_own(head)
        and bool(part.body.claimed & (DONE_OR_SHORT | _OF_WORK))
    )


def _near(told: Sequence[Part], message: Message) -> str:
    """The words that may ask about an entry: of one in the midst of talk, its clause and the next."""
    head = told[0].segment.head if told else None
    if head is None or len(message.text) <= TALK or not _CLAUSE.search(message.bare, 0, head.start):
        return message.bare
    ends = [each.start() for each in islice(_CLAUSE.finditer(message.bare, head.end), NEXT + 1)]
    begun = max((each.end() for each in _CLAUSE.finditer(message.bare, 0, head.start)), default=0)
    return message.bare[begun : ends[-1] if len(ends) > NEXT else None]


def _leaves_open(words: str) -> bool:
    """Whether it asks, or tells others what to do."""
    bare = ANSWERED.sub(",", words)
    return asks(bare) or directs(bare) or bool(_AT_WHAT_TIME.search(bare))


def is_about_reports(told: Sequence[Part], message: Message) -> bool:
    """Whether a message asks, speaks of what is recorded or of what others say, or shows how reports are written."""
    if not any(each.body.claimed - _OPEN for each in told) and asks(ANSWERED.sub(",", message.bare)):
        return True
    if _asks_about(told, message) or _OF_THE_RECORD.search(message.text):
        return True
    return _shows_how(told, message) or any(each.body.is_hearsay for each in told)


def _asks_about(told: Sequence[Part], message: Message) -> bool:
    """Whether the words near an entry ask, and not for help with it."""
    if not _leaves_open(_near(told, message)):
        return False
    return not any(each.body.claimed & WANTS for each in told) or bool(_OF_FILLING.search(message.text))


def _shows_how(told: Sequence[Part], message: Message) -> bool:
    """Whether the first entry is named to show how reports are written."""
    named = next((each for each in told if each.segment.head is not None), None)
    return named is not None and bool(_EXAMPLE.search(message.text, 0, named.head.start))


def _begins_with_own(told: Sequence[Part], message: Message) -> bool:
    """Whether it names an entry of the writer, with words, whatever was understood of them, or alone: how it stands."""
    named = [each for each in told if each.segment.head is not None]
    has_words = any(each.body.has_words for each in named) or _NUMBER_ALONE.fullmatch(message.text)
    return bool(has_words) and any(message.is_surely_own(each.head) for each in named)


def without_preface(parts: Sequence[Part]) -> list[Part]:
    """The parts without what stands before the first entry, if another part names it: lines, and lists of entries."""
    parts = [each for place, each in enumerate(parts) if not _announces(each, parts[place + 1 :])]
    named = [each for each in parts if each.segment.head is not None]
    if not named or parts[0].segment.head is not None or parts[0].body.claimed & WANTS:
        return list(parts)
    return named


def _announces(part: Part, later: Sequence[Part]) -> bool:
    """Whether a part but names the entries that the parts behind it are about (51、52：51按计划，52已办结).

    It may say of all of them that they go on, where the parts behind say so of each, and how far (51、52都在推进).
    """
    told = {*chain.from_iterable(each.head.refs for each in later)}
    if not part.head.refs or not told.issuperset(part.head.refs):
        return False
    is_of_all = len(part.head.refs) > 1 and part.body.claimed == {Claim.PLAN}
    if is_of_all and all(each.body.weighed.state is State.ON_PLAN for each in later):
        return True
    return not part.body.weighed.says
