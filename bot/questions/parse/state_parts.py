"""Which parts of a long, spoken question ask for the state; what is told around them is not read against it."""

import re
from collections.abc import Iterator

from bot.calendars.period_reading import Found
from bot.questions.intents import Topic
from bot.questions.parse.frame import YES_OR_NO
from bot.questions.parse.state_topics import ASKING, WISHES, topics_in

SHORTEST = 16
"""Letters of a text from which on somebody may have told a story before asking."""
_JOINT = re.compile(
    r"[,。!?;:~…]+ *|(?<=[啊呀嘛吧哈噢哦呗诶]) *|(?:问|跟|和|对)(?:我|咱)们?(?:说|讲)"
    r"|(?=[你您](?:给|帮|跟|替|看|说|讲|查|综合))|(?=我(?:记得|一下子|突然|昨天|刚|在|都|也|们?(?:这边|单位)))|(?=就是|到底|然后)"
)
"""Where one part of spoken words ends, with a mark or without."""
_CLAUSE = re.compile(r"[^,。!?;]+")
_SOMEBODY_SAYS = re.compile(
    r"(?:昨[天晚]|今[天早]|前[天几]天?|刚才?|刚刚|[上下]午|早上|晚上)*(?:[他她]们?|人家|局长|主任|书记|领导|对方|有人|听|[局办委司])[^,。?!要想会]{0,4}?(?<![要想会好])[说讲](?!一|[说讲]|[得的])"
)
"""How it is told what others say (他说都快弄完了)."""


def asking_parts(text: str) -> list[range]:
    """Return the parts of a long text that ask for the state; none of a short one, or where no part does so alone."""
    if len(text) < SHORTEST:
        return []
    parts = list(_parts(text))
    return [each for each in parts if _asks(text[each.start : each.stop])] if len(parts) > 1 else []


def told_by_others(text: str) -> list[tuple[int, int]]:
    """Return where somebody else's words are told, beside a part that asks; what stands before them is the asker's."""
    asking = asking_parts(text)
    told = (each for each in _parts(text) if asking and each not in asking)
    begun = ((_SOMEBODY_SAYS.search(text, each.start, each.stop), each.stop) for each in told)
    return [(found.start(), stop) for found, stop in begun if found is not None]


def asks_apart(text: str, period: Found | None) -> bool:
    """Whether a part with days of its own asks for one thing and another part for something else.

    The days are those of their part alone (逾期几项,下周又有哪些到期).
    """
    asked = [(each.span(), _asked(each[0])) for each in _CLAUSE.finditer(text)] if period is not None else []
    topics = {topic for _, topic in asked} - {None}
    dated = [topic for (start, end), topic in asked if period is not None and start <= period.start < end]
    return len(topics) > 1 and not topics.isdisjoint(dated)


def _asked(clause: str) -> Topic | None:
    """What a clause asks for by itself."""
    asks = _asks(clause) or WISHES.search(clause)
    return next((topic for topic, _, _ in topics_in(clause)), None) if asks else None


def _parts(text: str) -> Iterator[range]:
    start = 0
    for joint in _JOINT.finditer(text):
        if joint.start() > start:
            yield range(start, joint.start())
        start = joint.end()
    if start < len(text):
        yield range(start, len(text))


def _asks(part: str) -> bool:
    return bool(topics_in(part) and (ASKING.search(part) or part.rstrip("呢啊呀吧哈哦").endswith(YES_OR_NO)))
