"""Words of being done that only lead to a percentage, and claim nothing by themselves."""

from bot.checkins.clauses import Clause
from bot.checkins.progress import BESIDE
from bot.checkins.words import Sign


def leading(clause: Clause) -> frozenset[int]:
    """The words of done that only lead to a percentage (完成80%), or follow one (80%完成)."""
    found: set[int] = set()
    for place, token in enumerate(clause.tokens):
        if token.share is not None:
            found.update(_leads_to(clause, place))
            found.update(_follows(clause, place))
    return frozenset(found)


def _leads_to(clause: Clause, place: int) -> list[int]:
    start = max((each + 1 for each in range(place) if clause.tokens[each].share is not None), default=0)
    return [each for each in range(start, place) if clause.tokens[each].has(Sign.DONE)][-1:]


def _follows(clause: Clause, place: int) -> list[int]:
    behind = clause.tokens[place + 1 : place + 4]
    first = next((offset for offset, each in enumerate(behind) if not each.has(*BESIDE) or each.has(Sign.DONE)), None)
    return [place + 1 + first] if first is not None and behind[first].has(Sign.DONE) else []
