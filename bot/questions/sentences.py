"""Which part of a message is the question: a whole short text, or one of its sentences."""

import re
from collections.abc import Callable, Container, Iterable, Iterator

from bot.numerals import CHARACTERS
from bot.questions.spans.span import Span
from bot.questions.text import is_han

LONGEST_QUESTION = 80
"""Chinese letters of a text; a longer one is read sentence by sentence only."""
SHORTEST_NOTICE = 25
PARTS_AT_MOST = 6
SHORTEST_SPACED = 6
"""Characters that a stretch between spaces needs to be read on its own."""
_SENTENCE = re.compile(r"[^。!?;\n…~]+[。!?;\n…~]*")
_SPACED = re.compile(r"[^ ]+")
_NUMERALS = frozenset(CHARACTERS)
_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
_PIECE = re.compile(r"[^,。!?;:\n…~]+[,。!?;:\n…~]*")
_ASKING = re.compile(r"谁|哪|什么|啥|多少|几[项个条分]|吗|牵头|参与|边[个啲]|which|who|what|how many")
_WANTING = re.compile(r"原文|[查看列发贴管找项条款]|部分|清单|任务|负责|要求|规定|情况|进展|[a-z]{2}")
_NOTICE = re.compile(
    r"^\s*(?:\[?转发\]?|\[?通知\]?|各(?:单位|部门)(?!.*(?:哪[些几]|多少|几[项个条家]|怎么?样|如何)[^请务须]*$)|@所有人|请各|关于(?!.*\?\s*$))|接上级通知|特此(?!上报|报告|汇报|反馈|说明|回复)|请于|逾期(?:不|未|仍)[^,。?]{1,6}?[,]?(?:将|予以|一律|视|责任|后果|严肃)|逾期(?:将|者|视|一律|责任|后果|不候|不予|不再|不报|不交)|回复收到|收到回复|联系人:|准时参加|不得请假|抄送|会议纪要|温馨提示|友情提醒|请大家|^转[:发]|关于.{2,30}的通知|会商研判|值班制度"
)

_CORRECTION = re.compile(
    r"(?<=[,。.…!;~ ])(?:哦|噢|啊|唉|呃)?(?:不对|说错了?|打错了?|写错了?|搞错了?|弄错了?|口误|更正(?:一下)?|算了|不不"
    r"|不是(?=[,。 ]+我))"
    r"[,。!…:~ ]*(?:我?改(?:问|看|查|要|列)|我(?:说|问|要)的是|我(?:是)?(?:说|问|要)|应该是|改成|换成|是)?(?=.{2})"
)

_SLIPPED = re.compile(
    r"^(?:(?:(?:不好意思|抱歉|哎呀?|哦)[, ]*)?我?[打说写搞弄问输发]错(?:字|人|单位)?了?[,。!… ]*)+(?:应该)?是(?=.{2})"
    r"|^(?:哦|噢|哎呀?)?[, ]*我?[打说写搞弄问输记看]错(?:字|人|单位|号)?了[,。!… ]+(?!.*[撤删改重怎咋])(?=.{2,16}$)"
    r"|^(?:哎|唉|哦)?(?:不对|算了|更正|口误)[,。!…: ]+(?:应该|我?改(?:问|看|查|要|列)|我?要?(?:说|问)的)?是?(?=.{2})"
)
"""How a text begins that takes back the one before (打错了打错了 是教体局)."""
_TAKES_BACK = re.compile(
    r"(?:哦|噢|啊|哎呀?|唉|对不起|抱歉|不好意思|等等|等下|不不)?[, ]*"
    r"(?:我?(?:刚才?)?(?:号码?|数字|序号)?(?:打|写|说|问|输|搞|弄|记|看|敲|按|点|发|念|报)"
    r"(?:错|岔)(?:了|啦|号|字|人|单位|(?=[ ,。]))"
    r"|不对(?![劲头口])|更正|口误|不是[^,。!?]{1,12}[, ](?:而)?是)"
    r"|(?:sorry|oops|no|no wait)[, ]+(?:i mean|typo|(?:it is |it's )?(?:item|no\.))"
    r"|(?:(?:sorry|oops|no)[, ]+)?(?:i meant|wrong (?:number|item|one))\b"
)
"""How a text begins that takes back the last one, and says another in its place (打错了,我要问18项; 不是24,是26)."""
_BROKEN_OFF = re.compile(r"^(?:[a-z]{1,8}|[\u4e00-\u9fff]{1,3}) ?(?:\.{2,}|…+) *(?=.{4})")
"""A beginning that is broken off (who... Finance Bureau lead items)."""
_HESITATION = re.compile(r"^([\u4e00-\u9fff]{2,8}) ?(?:\.{2,}|…+|。{2,}) *(?=.{4})")
"""A beginning behind which somebody pauses (团工委…参与哪些)."""
_PAUSE = re.compile(r"[,。;!?]| (?=[\u4e00-\u9fff])")
_PRONOUN = re.compile(
    r"(?:它们?|他们?|她们?|这家|那家|[本我](?:单位|部门|局)|我们(?:单位|部门|局))(?:这家|单位|局里|那边)?(?=[,到底究竟要该得都也牵领带挑参打配跟有还的是主负帮管讲说写值归分手名现目在涉承])"
    r"|我?(?:没有?|看不|听不)[听看记带找]?[见清到住着懂全楚]*了?[,。;!? ]+(?=[念读讲说报发贴][^,。;!?]{0,6}$)"
    r"|(?<= )(?:their|its)\b"
)
"""What stands for somebody named before, or says why an entry is wanted (…点到第33项 我没听见,念一下)."""
_NOT_BUT = re.compile(r"^不是[^,。!?]{1,12}[, ](?:而)?是(?=.{2})")


_SPOKEN_MARK = re.compile(r"[,。 ](?:逗号|句号|问号|感叹号|冒号|顿号)[,。 ]*(?=.)")
"""A mark that was dictated by its name."""
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
}  # fmt: skip
_COUNTED = "item|entry|clause|paragraph|requirement|section|part|chapter|task|point"
_ORDINAL = re.compile(rf"(?<![a-z])({'|'.join(_ORDINALS)})(?= (?:{_COUNTED}))")


_CLIPPED = {"u": "you", "ur": "your"}
_CLIPPED_WORD = re.compile(rf"(?:^|(?<= ))({'|'.join(_CLIPPED)})(?= [a-z]|[?!.]*$)")
"""English words of which people type the sound alone (what can u do)."""


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAYS_FIRST = re.compile(
    r"(?<![\w.])(\d{1,2})(?:st|nd|rd|th)?( ?- ?| (?:and|to|till|until|through) )(?:the )?(\d{1,2})(?:st|nd|rd|th)?"
    rf" (?:of )?({_MONTHS})(?![a-z])"
)
"""Two days of a month that is named behind them (between 1 and 15 December)."""
_DAY_FIRST = re.compile(
    rf"(?<![\w.])(?<!item )(?<!entry )(?<!items )(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTHS})(?![a-z]| \d{{1,2}}\b)"
)
"""A day with its month behind it (3 December)."""
_ACKNOWLEDGED = re.compile(
    r"^(?:(?:[^,。? ]{1,8}的)?(?:知道|晓得|清楚|明白|看到)了"
    r"|(?:好的?|行|嗯+|哦|明白|了解|知道|晓得|清楚)了?|(?:非常|十分|太)?(?:感谢|谢谢|多谢)[您你]?了?|辛苦[您你]?了?)"
    r"[啊呀哈啦呢吧]?[,。! ]+(?=.{3})"
)
"""How a text begins that takes note of the last answer before it asks on (好的,谢谢您。那么第十八项呢)."""


_SAME_QUESTION = re.compile(
    r"^(?:那|再)?(?:同样|一样|相同)的?(?:问题)?[, ]*(?:再|也)?(?:问一?下?|查|看|换(?:成|到|作)?|轮到)?(?:的?是)?[, ]*"
    r"(?P<of>[^,。?!]{2,16}?)(?:呢|吧)?[?。! ]*$"
)
_SAME_IN_ENGLISH = re.compile(
    r"^(?:and )?(?:the )?same (?:question|thing|query|again)(?: please)?,? (?:for|about|with|on|but) "
)
"""A whole text that asks the last question of another one (同样的问题,妇联; same question for …)."""
_OF_THE_STATE = "overdue|deadlines?|ddl|status|progress|pending|done|delayed|finished|completed|extended|returned"
_WRITTEN_INTO = re.compile(
    rf"(?<=[\u4e00-\u9fff])(?:{_OF_THE_STATE})(?![a-z])|(?<![a-z])(?:{_OF_THE_STATE})(?=[\u4e00-\u9fff])"
)
_SHORT = {"ddl": "due"}
_TRADE = {
    "expired": "逾期",
    "submit": "提交",
    "submitted": "提交",
    "dashboard": "总览",
    "overview": "总览",
    "feedback": "反馈",
    "update": "进展",
    "rejected": "退回",
    "approved": "审过",
    "blocked": "卡住",
    "closed": "办结",
}
"""What English words of the trade are in Chinese, within which they are written (要 submit 的条目)."""
_IN_CHINESE = re.compile(rf"(?<![a-z])(?<![a-z] ) ?({'|'.join(_TRADE)}) ?(?! ?[a-z])")
_GOES_ON = re.compile(r"呢[?。! ]*$")


def set_apart(text: str) -> str:
    """The text with blanks around English words of how work stands that are written into Chinese (财政局overdue的).

    Those that are asked about as well as said are in Chinese.
    """
    if any(map(is_han, text)):
        text = _IN_CHINESE.sub(lambda found: _TRADE[found[1]], text)
    return _WRITTEN_INTO.sub(lambda found: f" {_SHORT.get(found[0], found[0])} ", text)


def asked_of_another(text: str) -> str:
    """The text that asks the last question of another one, as everybody begins it (那妇联呢, what about …)."""
    return _SAME_QUESTION.sub(r"那\g<of>呢", _SAME_IN_ENGLISH.sub("what about ", text))


def in_digits(text: str) -> str:
    """The text with English ordinals before what they count as digits (the sixth entry)."""
    return _ORDINAL.sub(lambda match: f"{_ORDINALS[match[1]]}th", text)


def month_first(text: str) -> str:
    """The text with the days of a month behind its English name (between december 1 and 15, from december 3 to …)."""
    return _DAY_FIRST.sub(r"\2 \1", _DAYS_FIRST.sub(r"\4 \1\2\3", text))


def without_thanks(text: str) -> str:
    """The text without what takes note of the last answer before it asks on."""
    said, rest = _ACKNOWLEDGED.match(text), text
    while said is not None:
        rest = rest[said.end() :]
        said = _ACKNOWLEDGED.match(rest)
    return rest if asks(rest) or _GOES_ON.search(rest) else text


def spelt_out(text: str) -> str:
    """The text with English words in full of which the sound alone was typed, where other words stand beside."""
    return _CLIPPED_WORD.sub(lambda match: _CLIPPED[match[1]], text) if " " in text else text


def corrected(text: str) -> str:
    """What of a text still counts where its writer takes the beginning back (6项…不对,我说的是62项)."""
    text = _SPOKEN_MARK.sub(",", text)
    text = _SLIPPED.sub("", text)
    return _NOT_BUT.sub("", _BROKEN_OFF.sub("", _CORRECTION.split(text)[-1].lstrip(" ,。.…!:")))


def without_a_pause(text: str, is_name: Callable[[str], bool]) -> str:
    """The text without the pause behind the name with which it begins."""
    begun = _HESITATION.match(text)
    return begun[1] + text[begun.end() :] if begun is not None and is_name(begun[1]) else text


def takes_back(text: str) -> bool:
    """Whether a text is said in place of the last one, which was wrong."""
    return _TAKES_BACK.match(text) is not None


def pronoun(text: str, start: int) -> re.Match[str] | None:
    """What stands, in a later part of a text than the place, for somebody who was named before (它要牵头几项)."""
    comma = _PAUSE.search(text, start)
    return _PRONOUN.search(text, comma.end()) if comma else None


def is_notice(text: str) -> bool:
    """Whether a text is a forwarded notice or an announcement."""
    return bool(_NOTICE.search(text)) and len(text) > SHORTEST_NOTICE


def candidates(text: str, *, notice: bool) -> list[str]:
    """The stretches of a text that could be its question, the likeliest first; of a notice only what plainly asks."""
    sentences = _parts(_SENTENCE, text)
    pieces = _parts(_PIECE, text)
    if notice or len(text) > longest_question(text):
        return list(dict.fromkeys(each for each in [*sentences, *pieces] if asks(each)))[:PARTS_AT_MOST]
    asking = [each for each in sentences if each.endswith("?")]
    return list(dict.fromkeys([text, *asking, *sentences, *pieces]))[: 2 * PARTS_AT_MOST]


def longest_question(text: str) -> int:
    """How many characters of a text are read as one question: a Latin letter says half as much as a Chinese one."""
    return LONGEST_QUESTION * (2 if text.isascii() else 1)


def asks(stretch: str) -> bool:
    """Whether a stretch has a mark or a word of asking."""
    return stretch.endswith("?") or bool(_ASKING.search(stretch))


def wants(stretch: str) -> bool:
    """Whether a stretch asks, or names what could be wanted from the bot."""
    return asks(stretch) or bool(_WANTING.search(stretch))


def joined(text: str) -> str:
    """The text without the blanks between its Chinese characters."""
    return _BLANK.sub("", text)


def unslipped(text: str, unread: Iterable[Span], pairs: Container[str]) -> Iterator[str]:
    """The text with two neighbours exchanged, or one of a pair left out, around each stretch that stays unread.

    Only where characters come together that are known as a pair.
    """
    places = {place for each in unread for place in range(max(each.start - 1, 0), min(each.end + 1, len(text) - 1))}
    for place in sorted(places):
        one, other = text[place], text[place + 1 : place + 2]
        if one == other:
            yield text[:place] + text[place + 1 :]
        elif _are_words(one, other):
            exchanged = text[:place] + other + one + text[place + 2 :]
            if exchanged[max(place - 1, 0) : place + 1] in pairs or exchanged[place + 1 : place + 3] in pairs:
                yield exchanged


def _are_words(one: str, other: str) -> bool:
    """Whether two characters are of words, and no numerals."""
    return is_han(one) and is_han(other) and _NUMERALS.isdisjoint((one, other))


def between_spaces(text: str) -> list[str]:
    """The longer stretches between the spaces of a Chinese text, where these stand for punctuation."""
    if not is_han(text[:1]) or " " not in text:
        return []
    return [each for each in _parts(_SPACED, text) if len(each) >= SHORTEST_SPACED]


def _parts(pattern: re.Pattern[str], text: str) -> list[str]:
    parts = [each.strip() for each in pattern.findall(text)]
    return [each for each in parts if 1 < len(each) <= longest_question(each)][-PARTS_AT_MOST:]
