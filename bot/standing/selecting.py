"""What a question for the state is answered with: the facts that it asks for, in the order in which they are told."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.duties.occurrence import Stage
from bot.lights.light import Light
from bot.lights.state import State
from bot.questions.intents import StateAsked, Topic
from bot.standing.asked import narrowed
from bot.standing.facts import Facts, MatterFact, OccurrenceFact, RequestFact
from storage.reviews import Decision

SOON = timedelta(days=30)
"""How far ahead is looked for what is due where no time was said."""
WORST_FIRST = list(Light)


@dataclass(frozen=True, slots=True)
class Silent:
    """A department that has not reported on some of its entries."""

    department: str
    refs: tuple[str, ...]
    """Those without a report."""
    entries: int
    """How many are asked about."""


@dataclass(frozen=True, slots=True)
class LastSaid:
    """The last report of a department on what is asked about; None if there is none."""

    department: str
    matter: MatterFact | None


@dataclass(frozen=True, slots=True)
class Selected:
    """What is told: occurrences, matters, and what is found of departments; `facts` are all that were asked about."""

    facts: Facts
    matters: tuple[MatterFact, ...] = ()
    occurrences: tuple[OccurrenceFact, ...] = ()
    requests: tuple[RequestFact, ...] = ()
    silent: tuple[Silent, ...] = ()
    last: tuple[LastSaid, ...] = ()

    @property
    def refs(self) -> tuple[str, ...]:
        """The entries that are told of, in their order."""
        found = [each.ref for each in self.occurrences] + [each.ref for each in self.matters]
        return tuple(dict.fromkeys([*found, *(each.matter.ref for each in self.last if each.matter is not None)]))


def select(asked: StateAsked, facts: Facts) -> Selected:
    """Return what a question asks for among the facts of the moment."""
    return _BY_TOPIC[asked.topic](asked, narrowed(facts, asked))


def _overdue(asked: StateAsked, facts: Facts) -> Selected:
    """What is late, and what has been red for another reason: returned or asked for too long."""
    late = tuple(each for each in facts.late if asked.holds(each.due))
    red = tuple(each for each in facts.matters if each.light is Light.RED and asked.holds(each.standing.since))
    return Selected(facts, red, late)


def _due(asked: StateAsked, facts: Facts) -> Selected:
    """What falls due in the days, what is still to be done first; without days, in the next month."""
    found = list(_falling_due(asked, facts))
    still = [each for each in found if each.stage.is_live and each.stage is not Stage.REPORTED]
    return Selected(facts, occurrences=(*still, *(each for each in found if each not in still)))


def _falling_due(asked: StateAsked, facts: Facts) -> Iterable[OccurrenceFact]:
    if asked.refs and not asked.has_days:
        return [each for each in facts.occurrences if each.stage.is_live][: len(asked.refs) * 3]
    first, last = asked.first or facts.today, asked.last or facts.today + SOON
    return (each for each in facts.occurrences if first <= each.due <= last and each.stage is not Stage.WAIVED)


def _missing(asked: StateAsked, facts: Facts) -> Selected:
    """The departments with entries on which nothing was reported, or nothing since the days began."""
    owed = [each for each in facts.matters if each.department and each.is_tracked and not each.is_clause]
    silent = []
    for name in dict.fromkeys(each.department for each in owed):
        of_it = [each for each in owed if each.department == name]
        refs = tuple(each.ref for each in of_it if _is_silent(each, asked.first))
        if refs:
            silent.append(Silent(name, refs, len(of_it)))
    return Selected(facts, silent=tuple(sorted(silent, key=lambda each: len(each.refs) < each.entries)))


def _is_silent(fact: MatterFact, since: date | None) -> bool:
    """Whether nothing was reported, or nothing since a day."""
    return fact.is_silent or (since is not None and fact.report is not None and fact.report.made_on < since)


def _progress(asked: StateAsked, facts: Facts) -> Selected:
    """Everything that is asked about: what is under way, then what was reported, the worst first."""
    under_way = tuple(each for each in facts.occurrences if each.is_begun)
    matters = facts.matters if asked.refs else tuple(each for each in facts.matters if each.report is not None)
    found = [each for each in matters if each.report is None or asked.holds(each.report.day)]
    return Selected(facts, _worst_first(found), under_way)


def _overview(asked: StateAsked, facts: Facts) -> Selected:
    del asked
    return Selected(facts)


def _difficult(asked: StateAsked, facts: Facts) -> Selected:
    return _of_matters(asked, facts, lambda each: each.is_troubled)


def _coordinate(asked: StateAsked, facts: Facts) -> Selected:
    return _of_matters(asked, facts, lambda each: each.is_troubled and _state(each) is State.COORDINATE)


def _review(asked: StateAsked, facts: Facts) -> Selected:
    """What the office has to decide: reviews and help, occurrences whose report is not among them, and requests."""
    found = _of_matters(asked, facts, lambda each: each.waits_for_office)
    numbers = {each.report.number for each in found.matters if each.report is not None}
    alone = tuple(each for each in facts.occurrences if each.stage is Stage.REPORTED and each.report not in numbers)
    return Selected(facts, found.matters, alone, facts.requests)


def _returned(asked: StateAsked, facts: Facts) -> Selected:
    found = (each for each in facts.matters if each.is_returned and each.review and asked.holds(each.review.day))
    return Selected(facts, tuple(found))


def _done(asked: StateAsked, facts: Facts) -> Selected:
    """What is closed, what is reported as done and waits, and occurrences that are closed."""
    closed = [each for each in facts.matters if each.is_closed and each.review and asked.holds(each.review.day)]
    said = [each for each in facts.matters if _is_said_to_be_done(each, asked)]
    ended = [each for each in facts.occurrences if each.stage is Stage.CLOSED and asked.holds(each.ended_on)]
    return Selected(facts, (*closed, *said), tuple(ended))


def _is_said_to_be_done(matter: MatterFact, asked: StateAsked) -> bool:
    """Whether a matter was reported as done in the days asked about, and the office has not said otherwise."""
    if matter.report is None or matter.report.state is not State.DONE or not asked.holds(matter.report.day):
        return False
    if matter.is_closed or matter.is_returned:
        return False
    return matter.review is None or not matter.review.holds or matter.review.decision is not Decision.REOPENED


def _last(asked: StateAsked, facts: Facts) -> Selected:
    """The last report of every department that is asked about; of those within the days alone, where any are named."""
    names = dict.fromkeys(each.department for each in facts.matters if each.department and each.is_tracked)
    last = [LastSaid(name, _last_of(name, facts)) for name in names]
    return Selected(facts, last=tuple(each for each in last if not asked.has_days or _is_within(each, asked)))


def _last_of(department: str, facts: Facts) -> MatterFact | None:
    """The matter on which a department reported last."""
    said = (each for each in facts.matters if each.department == department and each.report is not None)
    return max(said, key=_made, default=None)


def _is_within(last: LastSaid, asked: StateAsked) -> bool:
    matter = last.matter
    return matter is not None and matter.report is not None and asked.holds(matter.report.made_on)


def _extended(asked: StateAsked, facts: Facts) -> Selected:
    """What was put off or does not apply, and what waits for that."""
    moved = [each for each in facts.occurrences if each.extended_from is not None and each.stage.is_live]
    waived = [each for each in facts.occurrences if each.stage is Stage.WAIVED]
    found = [each for each in (*moved, *waived) if asked.holds(each.due)]
    return Selected(facts, occurrences=tuple(found), requests=facts.requests)


def _of_matters(asked: StateAsked, facts: Facts, is_wanted: Callable[[MatterFact], bool]) -> Selected:
    found = [each for each in facts.matters if is_wanted(each) and each.report is not None]
    return Selected(facts, tuple(each for each in found if each.report and asked.holds(each.report.day)))


def _worst_first(found: Sequence[MatterFact]) -> tuple[MatterFact, ...]:
    return tuple(sorted(found, key=lambda each: (each.report is None, WORST_FIRST.index(each.light))))


def _state(fact: MatterFact) -> State | None:
    return fact.report.state if fact.report is not None else None


def _made(fact: MatterFact) -> tuple[float, int]:
    return (fact.report.made_at.timestamp(), fact.report.number) if fact.report is not None else (0.0, 0)


_BY_TOPIC: dict[Topic, Callable[[StateAsked, Facts], Selected]] = {
    Topic.OVERDUE: _overdue,
    Topic.DUE: _due,
    Topic.MISSING: _missing,
    Topic.PROGRESS: _progress,
    Topic.OVERVIEW: _overview,
    Topic.DIFFICULT: _difficult,
    Topic.COORDINATE: _coordinate,
    Topic.REVIEW: _review,
    Topic.RETURNED: _returned,
    Topic.DONE: _done,
    Topic.LAST: _last,
    Topic.EXTENDED: _extended,
}
