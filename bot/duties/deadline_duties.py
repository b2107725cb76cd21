"""Duties from the deadlines that a document prints for its items: a day becomes work due once, 每季度 a period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.involvement import is_tracked
from bot.timing.rule import USUAL_START, Rule
from checklist_data.deadline import DeadlineKind
from checklist_data.model import Checklist, DutyKind, Item, Period

_PERIODS = (
    (r"每(?:个)?(?:工作)?[日天]|逐日", Period.DAILY),
    (r"每(?:个)?(?:周|星期)|逐周", Period.WEEKLY),
    (r"每(?:个)?季度?|逐季", Period.QUARTERLY),
    (r"每半年", Period.HALF_YEARLY),
    (r"每(?:个|1|一)?月|逐月", Period.MONTHLY),
    (r"每(?:一)?年度?|逐年", Period.YEARLY),
)
_DAY_OF_MONTH = re.compile(r"每(?:个)?月(?:的)?([12]?[1-9]|[123]0|31)[日号]")
_KINDS = (
    ("演练", DutyKind.DRILL),
    ("检查|排查|督查", DutyKind.INSPECTION),
    ("巡查", DutyKind.PATROL),
)


@dataclass(frozen=True, slots=True)
class DeadlineDuty:
    """What an item asks for by its deadline."""

    key: str
    ref: str
    quote: str
    kind: DutyKind
    rule: Rule

    @property
    def start_days(self) -> int:
        """Working days before the due day on which work starts."""
        return USUAL_START[self.rule.period]


def deadline_duties(checklist: Checklist) -> Iterator[DeadlineDuty]:
    """The duties of the items that are tracked; what is standing (长期坚持) or a milestone is shown and not planned."""
    for item in checklist.all_items:
        rule = _rule(item) if is_tracked(checklist, item.ref) else None
        if rule is not None and not _is_planned(checklist, item, rule):
            yield DeadlineDuty(deadline_key(item.ref), item.ref, item.title, _kind(item), rule)


def deadline_key(ref: str) -> str:
    """The key of the duty that an item's deadline asks for."""
    return f"deadline-{ref}"


def _rule(item: Item) -> Rule | None:
    if item.deadline is None:
        return None
    if item.deadline.kind is DeadlineKind.DATE:
        return Rule(Period.ONCE, once=item.deadline.day)
    if item.deadline.kind is not DeadlineKind.PERIOD:
        return None
    if found := _DAY_OF_MONTH.search(item.deadline.text):
        return Rule(Period.MONTHLY, month=1, day=int(found[1]))
    return next((Rule(period) for words, period in _PERIODS if re.search(words, item.deadline.text)), None)


def _is_planned(checklist: Checklist, item: Item, rule: Rule) -> bool:
    """Whether the folder lists a duty of the same period for the item or one of its clauses."""
    refs = {item.ref, *(each.ref for each in item.clauses)}
    return any(each.ref in refs and each.period is rule.period for each in checklist.duties)


def _kind(item: Item) -> DutyKind:
    return next((kind for words, kind in _KINDS if re.search(words, item.title)), DutyKind.TASK)
