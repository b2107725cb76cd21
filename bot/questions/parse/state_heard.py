"""Whether a text that an entry of the list would answer asks how the work stands all the same."""

import re
from collections.abc import Collection, Iterator

from bot.questions.intents import StateAsked, Topic
from bot.questions.parse.frame import ROLES
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.state_topics import IS_DUE, TELLING, WEAK, topics_in
from bot.questions.spans.cues import Cue

LONGEST_FOLLOW_UP = 24
"""Chinese letters of a text that can go on from the last question for the state."""
_OF_THE_LIST = (*ROLES, Cue.TASK, Cue.TEXT, Cue.SCORE, Cue.DEDUCT, Cue.FIGURE)
"""What asks for the list itself, whatever was asked before."""
_WEAK = frozenset({Topic.DUE, Topic.PROGRESS, Topic.OVERVIEW})
"""Topics whose words stand in questions for the list as well, but for the most telling of them."""
_HAPPENED = re.compile(
    r"(?<!有)(?!有)(?P<verb>[\u4e00-\u9fff])没(?P=verb)|(?<!出)现在|(?:搞|做|办|推|走|审|弄|干|进行)到|目前|眼下|如今|这会儿|截至|至今"
    r"|了(?:没有?|吗|么|冇|没得|几[个项条家]|多少)|(?:一|半|啥|什么|任何)[^,。?]{0,4}(?:都|也)(?:没|未|冇)|还没|还在|尚未"
    r"|\b(?:now|currently|so far|yet)\b"
)
"""Forms that tell of what has happened by now: a list only says what is to be done (动没动, 卡了几条, 一份都没有)."""


def is_of_the_state(inquiry: Inquiry, printed: Collection[int]) -> bool:
    """Whether words of the state stand in a text where no entry prints them, or it goes on from a question for it."""
    frame, held = inquiry.frame, set(printed)
    is_said = any(held.isdisjoint(each) for each in _heard(f"{frame.text} {inquiry.beside}"))
    has_happened = not frame.has(*ROLES) and _HAPPENED.search(frame.text)
    return is_said or bool(has_happened and not held.issuperset(range(*has_happened.span()))) or _goes_on(inquiry)


def _goes_on(inquiry: Inquiry) -> bool:
    is_short = not is_too_long(inquiry.frame.text) and not inquiry.frame.has(*_OF_THE_LIST)
    return isinstance(inquiry.context.question, StateAsked) and is_short


def is_too_long(text: str) -> bool:
    """Whether a text is too long to go on from the last question for the state."""
    return len(text) > LONGEST_FOLLOW_UP * (2 if text.isascii() else 1)


def _heard(text: str) -> Iterator[range]:
    """The places of words that are never said of the list itself."""
    yield from (range(*each.span()) for each in TELLING.finditer(text))
    for topic, start, end in topics_in(text):
        if topic not in _WEAK or _is_telling(topic, text[start:end]):
            yield range(start, end)


def _is_telling(topic: Topic, said: str) -> bool:
    return bool(IS_DUE.search(said)) if topic is Topic.DUE else not WEAK.fullmatch(said)
