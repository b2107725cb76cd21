"""Questions for a counter or the nearest place: a checklist of duties tells neither, unless an entry prints it."""

import re

from bot.questions.intents import Search
from bot.questions.parse.reading import Inquiry, Reading
from bot.questions.spans.cues import Cue

CLOSE = 0.5
"""The chance from which on an entry is about what is asked for all the same."""
_ASKED = re.compile(
    r"(?:在|到|去|上)哪(?:里|儿|个地方)?(?:去|可以|能|才能)?"
    r"(?:办|补|领|打|买|修|换|考|交|缴|报名|看病|开证明|配|做检查)"
    r"|(?:补办|换领|申领|办理|注销).{0,8}(?:去|到|在|找)?哪(?:里|儿)"
    r"|where (?:is|are|can i find) (?:the|a) (?:nearest|closest)"
    r"|where (?:can|do|could|should) (?:i|we) (?:buy|get|renew|exchange|apply|register|park|eat|see)"
    r"|how (?:can|do) i (?:renew|apply|get|book|buy)"
)


def asks_for_a_service(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether it is asked where to have something done, and the entry found is hardly about it."""
    if not isinstance(reading.question, Search) or reading.fit is None or inquiry.frame.has(Cue.WHO):
        return False
    return reading.fit.chance < CLOSE and _ASKED.search(inquiry.frame.text) is not None
