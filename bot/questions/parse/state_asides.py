"""A long, polite question for the state without its asides: who asks, why, and what for (my boss wants to know …)."""

import re
from collections.abc import Iterable

from bot.calendars.period_reading import find_period
from bot.questions.intents import Topic
from bot.questions.lexicon.state import pattern
from bot.questions.parse.state_topics import topics_in
from bot.questions.spans.span import Span
from bot.questions.text import is_han

ASIDE = pattern("aside", r"[,;:.!?~ ]*{}[,;:.!?~。 ]*")
"""A clause that tells of the asker alone, or asks to be shown the answer."""
LEAD_IN = pattern("lead in", "^ *{}")
"""How a clause begins that tells of the asker before it asks."""
FARTHEST_DAY = 2
"""Letters before a day on which the asker does something (我今天要写汇报), and not one that is asked about."""
_WHY = re.compile(r"[ ,]*(?:because|since|so that)\b")
_NARROWS = re.compile(
    r"只(?!要一)|除|不[含要算]|别的|以[外上下]|之外|超过|(?<![来要用看手])的[?。! ]*$"
    r"|\b(?:only|just the|except|without|exclud\w+|besides|over|more|ones?)\b"
)
"""What says of which of all it is asked."""
_CLAUSE = re.compile(r"(?:[^,。!?;:~.]|[.:,](?=[\w(]))+[,。!?;:~.]*")
_SPACED = re.compile(r"(?:[^,。!?;~ ]|(?<=[a-z]) (?=[a-z]))+[,。!?;~ ]*")


def without_asides(text: str, named: Iterable[Span]) -> str:
    """Return a text without its asides, where it asks for the state; `named` is what it names, which is no aside."""
    places = [range(each.start, each.end) for each in named]
    clause = _SPACED if any(map(is_han, text)) else _CLAUSE
    kept = [_kept(text, *each.span(), places) for each in clause.finditer(text)]
    asked = "".join(text[each.start : each.stop] for each in kept).strip(" ,;")
    mark = "?" if text.endswith("?") and not asked.endswith("?") else ""
    return asked + mark if topics_in(asked) else text


def asks_for_some(before: str, after: str) -> bool:
    """Whether a pronoun between two stretches points back to what stands in some way (教体局逾期的,它们进展如何)."""
    in_some_way = {topic for topic, _, _ in topics_in(before)} - {Topic.OVERVIEW, Topic.PROGRESS}
    return bool(in_some_way and topics_in(after))


def _kept(text: str, start: int, end: int, named: list[range]) -> range:
    """What of a clause is no aside: it names something, or asks for the state."""
    if ASIDE.fullmatch(text, start, end) and _says_nothing(text, start, end, named):
        return range(end, end)
    begun = LEAD_IN.match(text[start:end])
    if begun is not None and _says_nothing(text, start, start + begun.end(), named):
        return range(start + begun.end(), end)
    return range(start, end)


def _says_nothing(text: str, start: int, end: int, named: list[range]) -> bool:
    """Whether a stretch narrows nothing: no name, no topic, no exception, and no days but those of the asker's own."""
    said = text[start:end]
    if _NARROWS.search(said) or topics_in(said) or any(each.start < end and start < each.stop for each in named):
        return False
    dated = None if _WHY.match(said) else find_period(said)
    return dated is None or dated.start <= FARTHEST_DAY
