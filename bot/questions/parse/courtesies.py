"""What is said to the bot as to a colleague: a greeting, thanks, a question about itself."""

import re
from collections.abc import Iterator

from bot.questions.intents import Courtesy, Help
from bot.questions.lexicon.talk import any_of, parts
from bot.questions.parse.frame import ASKS, Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span

COURTESIES = (
    (Cue.USAGE, Courtesy.USAGE),
    (Cue.GREETING, Courtesy.GREETING),
    (Cue.THANKS, Courtesy.THANKS),
)
BESIDE = frozenset({Cue.USAGE, Cue.GREETING, Cue.THANKS, Cue.POLITE})
LONGEST_ASIDE = 16
ASIDE = 0.3
"""The chance from which on words beside a courtesy name a subject."""
_DOES = "(?:查|干|做|问|答|回答|解答|答复|查询|查阅|咨询|检索|办|办理|处理|解决|协助|帮助|支持|搞|弄|提供|说|为)"
_HOW_IT_IS_USED = "(?:怎么个?|怎样|如何|咋个?)(?:用|使|玩|弄|整|操作|使唤)"
_ABOUT_THE_BOT = re.compile(
    rf"(?:请问|敢问|那|哎|嗨|诶|喂|所以)*(?:{any_of('the bot')})+(?:都|到底|究竟|还|这儿|这里|这边|主要)*"
    rf"(?:{any_of('can')}(?:[帮替给]我?)?{_DOES}{{0,2}}(?:得到|到|得)?[些点]?{any_of('what it can')}[呀啊呢吗嘛噻事]?"
    rf"|(?:是|系)?{_DOES}(?:得到|到|得)?[些点]?{any_of('what it can')}用?的?[呀啊呢]?"
    rf"|{_HOW_IT_IS_USED}[的法]?[呀啊呢嘛]?)[?。!]*"
    rf"|{_HOW_IT_IS_USED}(?:{any_of('the bot')})[呀啊呢嘛]?[?。!]*"
    r"|what (?:do you do|are you for|can you (?:do|help with|answer)"
    r"|is (?:this|the)(?: (?:bot|assistant|tool|app|program|robot|thing))?(?: for)?)\??"
    r"|how (?:do|does) (?:this|the|that|it|you)(?: (?:thing|bot|tool|assistant|app))? work\??"
)
"""What asks what the bot can do, or is there for (你都能查些什么, 你是做什么的, 你怎么用)."""

_PAUSE = re.compile("[,?。!;~…]")
_GREETS = re.compile(r"^(?:你好|您好|嗨|哈[喽啰]|喂+|hi|hello|在[吗么不])+[啊呀哇]?")
_HEARS = re.compile(
    r"(?:喂+|嗨|哎|诶)*(?:请问)?(?:你|您|小?机器人|小?助手)*(?:能|可以|会)?(?:不能)?(?:听|看)(?:得|不)?(?:见|到|懂|清楚?)?得?"
    r"(?:我|咱)?们?(?:在)?(?:说话?|讲话?|打字)?的?话?(?:不|吗|么|没|没有)?[啊呀呢]?"
)
"""What asks whether anybody listens (听得见我讲话不)."""
_SPOKEN_TO = re.compile("[你您汝尔]|阁下|程序|助手|机器|工具|软件|东西|bot|这|怎|咋|如何|how|what")
"""What stands in any question about the bot: looked for first, as few texts have it."""
_HOW_TO_ASK = re.compile(
    r"(?:怎么|怎样|如何|咋个?)(?:个?问|使你|提问|用你|使唤你|[跟和同与向][你您](?:问|说|对话|聊天?|交流|沟通|打交道|提问))法?(?:你|问题|话)*[才比较更最]*(?:好|合适|准|对|清楚|管用|快)?些?[呀啊呢嘛]?(?:小?机器人|小?助手|同志)?"
    r"(?:[, ]*(?:教教|教一?下|说说|讲讲|指点)[我们]*)?[?。!]*$"
    r"|how (?:do|can|should) i (?:ask|use) you"
)
"""How a text ends that asks how to ask (可以问你负面清单吗,怎么问)."""
_WHO_ARE_YOU = re.compile(
    r"^你(?:到底|究竟)?(?:是|算)(?:个)?(?:不是)?(?:真人|活人|人|机器|机器人|人工|电脑|程序|ai|bot|客服|robot"
    r"|(?:什么|啥子?|何种|哪种)(?:机器人?|东西|程序|软件|玩意儿?|来头))(?:$|[?吗还或呢,吧啊呀的 ]|听|懂)"
)
"""How a text begins that asks what it is spoken to (你是真人还是机器)."""
_INTRODUCES = re.compile(any_of("who says so"))
"""How a part of a text begins that says who asks (我是新来的网格员,…)."""
_WANTS_SOMETHING = re.compile(r"[问查找看想要求请办管]|来了解|怎|咋")
"""What a part that only says who asks does not have."""
LONGEST_INTRODUCTION = 14
LONGEST_REASON = 10
"""Letters of what may be said beside a question about the bot (你都会些啥,我新来的)."""


@reads
def courtesies(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a greeting, thanks or a question about the bot, where nothing else is said."""
    frame = inquiry.frame
    courtesy = next((courtesy for cue, courtesy in COURTESIES if frame.has(cue)), None)
    if _is_about_the_bot(inquiry):
        yield Reading("a question about the bot", Help(Courtesy.USAGE), (Evidence.COURTESY, Evidence.LEAN))
    elif _says_more(inquiry):
        yield "more is said than a courtesy"
    elif courtesy is None:
        yield "no courtesy"
    else:
        yield Reading("a courtesy", Help(courtesy), (Evidence.COURTESY,))


def _says_more(inquiry: Inquiry) -> bool:
    """Whether anything is said but courtesies and what stands beside them."""
    said = _what_counts(inquiry)
    beside = BESIDE | {Cue.WHICH} if inquiry.addressed and inquiry.frame.has(Cue.USAGE) else BESIDE
    return not said or any(each.kind is not Kind.WORD or not each.cues & beside for each in said)


def _what_counts(inquiry: Inquiry) -> list[Span]:
    """What is said, without asides, who asks, and how the bot is called."""
    said = [each for each in inquiry.frame.tokens if any(map(str.isalnum, each.said))]
    if _is_said_beside(inquiry) or _introduces_the_asker(inquiry):
        said = [each for each in said if each.cues & BESIDE]
    if inquiry.addressed and inquiry.frame.has(Cue.GREETING):
        said = [each for each in said if each.said not in parts()["the bot"]]
    return said


def _is_about_the_bot(inquiry: Inquiry) -> bool:
    """Whether it is asked what the bot can do (你都能查些什么)."""
    text = inquiry.frame.text
    if not inquiry.addressed or inquiry.frame.numbers:
        return False
    if _asks_whether_it_hears(text):
        return True
    if not _SPOKEN_TO.search(text):
        return False
    return bool(_HOW_TO_ASK.search(text) or _WHO_ARE_YOU.match(text)) or _asks_what_it_can_do(text)


def _asks_whether_it_hears(text: str) -> bool:
    """Whether a part of a text asks no more than that somebody listens, and the others greet."""
    pieces = [each.strip() for each in _PAUSE.split(text) if each.strip()]
    begun = [_GREETS.sub("", each) for each in pieces]
    return any(begun) and all(_HEARS.fullmatch(each) for each in begun if each)


def _asks_what_it_can_do(text: str) -> bool:
    """Whether a part of a text asks that, and little but who asks is said beside it."""
    pieces = [each.strip() for each in _PAUSE.split(text) if each.strip()]
    beside = [each for each in pieces if not _ABOUT_THE_BOT.fullmatch(each)]
    told = sum(len(each) for each in beside if not _INTRODUCES.match(each))
    return len(beside) < len(pieces) and told <= LONGEST_REASON


def _is_said_beside(inquiry: Inquiry) -> bool:
    """Whether thanks or a question of usage come with a few words that ask for nothing (谢谢,帮大忙了)."""
    frame = inquiry.frame
    if not inquiry.addressed or not frame.has(Cue.THANKS, Cue.USAGE) or _asks_of_the_list(frame):
        return False
    if not (_is_little_beside_thanks(frame) and _stands_apart(frame)):
        return False
    told = frame.text.rstrip("。!~ ").endswith(("了", "啦"))
    return told or not inquiry.topic.content or inquiry.fit(inquiry.topic).chance < ASIDE


def _asks_of_the_list(frame: Frame) -> bool:
    """Whether something is named, or asked for with more than a word for a text."""
    return bool(frame.departments or frame.numbers) or frame.has(*ASKS - {Cue.TEXT})


def _is_little_beside_thanks(frame: Frame) -> bool:
    beside = sum(len(each.said) for each in frame.tokens if Cue.THANKS not in each.cues)
    return beside <= LONGEST_ASIDE * (2 if frame.text.isascii() else 1)


def _stands_apart(frame: Frame) -> bool:
    """Whether thanks or a question of usage are a sentence of their own."""
    if "," in frame.text or " " in frame.text:
        return True
    first = frame.tokens[0] if frame.tokens else None
    if first is None:
        return False
    thanks = Cue.THANKS in first.cues and not frame.text.endswith("?")
    return thanks or (Cue.USAGE in first.cues and frame.text.startswith("我", first.end))


def _introduces_the_asker(inquiry: Inquiry) -> bool:
    """Whether a greeting comes with no more than who says it (你好呀 我是新来的联络员)."""
    frame = inquiry.frame
    if not inquiry.addressed or not frame.has(Cue.GREETING) or frame.numbers or frame.has(*ASKS):
        return False
    first = frame.those(Cue.GREETING)[0]
    told = "".join(each.said for each in frame.tokens if Cue.GREETING not in each.cues).strip(" ,。!~呀啊")
    return first.start == 0 and len(told) <= LONGEST_INTRODUCTION and _says_who_asks(told)


def _says_who_asks(told: str) -> bool:
    """Whether a part of a text only says who writes."""
    return bool(_INTRODUCES.match(told)) and not (_WANTS_SOMETHING.search(told) or told.endswith(("了", "啦")))
