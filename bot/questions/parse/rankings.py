"""A wish to see departments ranked: nobody is, and that is said."""

import re
from collections.abc import Iterator

from bot.questions.intents import Courtesy, Help
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.spans.cues import Cue

_RANKS = re.compile(
    r"排(?:个|一个|一?下|一排)?(?:名|行|座次|位次)|名次|龙虎榜|第几名"
    r"|(?:倒数|排(?:在)?)第[几一二三1-3]名?(?![项条部章节\d])|\branke?d?s?(?:ings?)?\b|\bleague table\b"
)
"""What asks for a ranking, or for a place in one."""
_OF_THE_LIST = (Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE, Cue.TASK, Cue.SCORE, Cue.TEXT)
"""What asks for the list, in which something may be ranked."""
_DONE_BY = re.compile(r"的是(?:谁|哪(?![些几]))")
"""How it is asked who does something (给各镇街打分排名次的是哪家)."""


@reads
def rankings(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a wish for a ranking of departments or people."""
    frame = inquiry.frame
    ranks = _RANKS.search(frame.text) if inquiry.addressed else None
    if ranks is None or frame.numbers or frame.has(*_OF_THE_LIST) or _DONE_BY.search(frame.text):
        yield "no ranking is asked for"
    elif inquiry.desk.entries.index.holds(ranks[0]):
        yield "the checklist ranks something itself"
    else:
        yield Reading(
            "a ranking", Help(Courtesy.RANKING), (Evidence.COURTESY, Evidence.LEAN, Evidence.TITLE, Evidence.CONDITION)
        )
