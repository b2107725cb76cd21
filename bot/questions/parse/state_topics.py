"""What of the state a text asks for: each topic with the words that say it, the most telling first."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.questions.intents import Topic
from bot.questions.lexicon.state import parts, pattern

TOPICS = tuple((Topic(part), pattern(part)) for part in parts() if part in set(Topic))
"""In the order of the table."""
SAID_OF_NOTHING_ELSE = frozenset(Topic) - {Topic.PROGRESS, Topic.OVERVIEW, Topic.DONE, Topic.DUE}
"""Topics whose words are never part of a question for another one."""
KEY_WORDS = tuple(parts()["words"].split("|"))
"""Words of how things stand that are read with a wrong character as well."""
DONE_OR_NOT = pattern("done or not")
"""Whether something is done: how it stands is what answers."""
HOW_FAR = pattern("how far")
"""How much of something is done: how it stands is what answers."""
UNDONE = pattern("undone")
"""That something is not done."""
A_FIGURE = pattern("a figure")
"""A figure of the checklist, unless it is how long something is late or silent."""
SOMETHING_ELSE = pattern("something else")
"""What asks for rules, for how to do something, or to have something done."""
A_RULE = pattern("a rule")
"""What asks for a rule, unless it is said of whom or of which entry it is asked (25项算不算逾期)."""
ASKED_OF_OTHERS = pattern("asked of others")
"""What asks a department to do something (请 报一下进展)."""
CONTRARY = pattern("contrary")
"""That something of the state is not so (没有逾期的)."""
OWN = pattern("one's own")
"""Whoever asks means their own department."""
BESIDE = pattern("beside")
"""What is said beside a question for the state and changes nothing of it."""
WITHIN_TOPICS = pattern("within topics")
"""What may stand between the words of a topic and changes nothing of it (全区清单 落实 得怎样)."""
TURNING = pattern("turning")
"""Small words that can turn what is asked into something else, though they mostly change nothing of it."""
ORDERS = pattern("orders")
"""What may be done with an entry, or with a report on it."""
SHOWS = pattern("shows")
"""What may be done with an answer alone: it is to be shown (把逾期的 列出来)."""
DOES = pattern("does", "{}+[的了过着]*")
"""What a department does with its work, right behind its short name (公安报的)."""
ENDS_AS_WANTED = pattern("ends as wanted", "{}$")
"""How a text ends that names what is wanted."""
WISHES = pattern("wishes")
"""What asks to be shown or told something."""
ASKING = pattern("asking")
"""Words that ask."""
LEANS = pattern("leans")
"""What says itself that it goes on from the last question."""
SOMEBODY = pattern("somebody")
"""Somebody of whom it is asked how they are, or where."""
OF_WORK = pattern("of work")
"""What makes a question of how something is one for the state of the work."""
REASON = pattern("reason")
"""Why somebody asks (我下午要跟他们局长碰头): nothing of it is asked about."""
SITUATION = pattern("situation", "{}[ ?!。,~呢啊呀吧哈哦]*$")
"""How a text ends that wants to hear how somebody or something stands (教体局的情况说一下)."""
WHEN = pattern("when")
"""What asks for a day."""
IS_DUE = pattern("is due")
"""Words that tell a question for what is due from one for the list itself."""
WEAK = pattern("weak")
"""Words of how things stand that are said of the list itself as well (汇总, 总数)."""

TELLING = pattern("telling")
"""What is never said of the list itself: a question that has it is one for the state, whatever else it names."""


@lru_cache(maxsize=64)
def topics_in(text: str) -> tuple[tuple[Topic, int, int], ...]:
    """Give every topic that a plain text names, with the place, the most telling first."""
    found = ((topic, match.span()) for topic, said in TOPICS for match in said.finditer(text))
    return tuple((topic, start, end) for topic, (start, end) in found if end > start)


@lru_cache(maxsize=64)
def passed_over(text: str) -> frozenset[int]:
    """Give the places between the words of the topics of a text that none of them reads."""
    found = [match for _, said in TOPICS for match in said.finditer(text)]
    passed = {match: _places(match, range(1, match.re.groups + 1)) for match in found}
    read = (_places(match, [0]) - passed[match] for match in found)
    return frozenset().union(*passed.values()).difference(*read)


def _places(match: re.Match[str], groups: Iterable[int]) -> frozenset[int]:
    """The places of a text that groups of a match hold, within the match."""
    return frozenset(
        place for each in groups for place in range(*match.span(each)) if match.start() <= place < match.end()
    )
