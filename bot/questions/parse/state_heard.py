"""Whether a text that an entry of the list would answer asks how the work stands all the same."""

import re
from collections.abc import Collection, Iterator

from bot.questions.intents import StateAsked, Topic
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.state_topics import IS_DUE, IS_PROGRESS, TELLING, topics_in
from bot.questions.spans.cues import Cue

LONGEST_FOLLOW_UP = 24
"""Letters of a text that can go on from the last question for the state."""
_OF_THE_LIST = (*ROLES, Cue.TASK, Cue.TEXT, Cue.SCORE, Cue.DEDUCT, Cue.FIGURE)
"""What asks for the list itself, whatever was asked before."""
_WEAK = frozenset({Topic.DUE, Topic.PROGRESS, Topic.OVERVIEW})
"""Topics whose words stand in questions for the list as well, but for the most telling of them."""
_HAPPENED = re.compile(
    r"(?<!有)(?!有)(?P<verb>[\u4e00-\u9fff])没(?P=verb)|(?<!出)现在|目前|眼下|如今|这会儿|截至|至今"
    r"|了(?:没有?|吗|么|冇|没得|几[个项条家]|多少)|(?:一|半|啥|什么|任何)[^,。?]{0,4}(?:都|也)(?:没|未|冇)|还没|还在|尚未"
    r"|\b(?:now|currently|so far|yet)\b"
)
"""Forms that tell of what has happened by now: a list only says what is to be done (动没动, 卡了几条, 一份都没有)."""


def is_of_the_state(inquiry: Inquiry, printed: Collection[int]) -> bool:
    """Whether words of the state stand in a text where no entry prints them, or it goes on from a question for it."""
    return _goes_on(inquiry) or any(not set(each) & set(printed) for each in _heard(inquiry.frame, inquiry.beside))


def _goes_on(inquiry: Inquiry) -> bool:
    frame = inquiry.frame
    is_short = len(frame.text) <= LONGEST_FOLLOW_UP and not frame.has(*_OF_THE_LIST)
    return isinstance(inquiry.context.question, StateAsked) and is_short


def _heard(frame: Frame, beside: str) -> Iterator[range]:
    """The places of words that are never said of the list itself."""
    text = f"{frame.text} {beside}"
    yield from (range(*each.span()) for each in TELLING.finditer(text))
    if not frame.has(*ROLES):
        yield from (range(*each.span()) for each in _HAPPENED.finditer(text))
    for topic, start, end in topics_in(text):
        telling = IS_DUE if topic is Topic.DUE else IS_PROGRESS
        if topic not in _WEAK or telling.search(text, start, end):
            yield range(start, end)
