"""A question for the state, made definite: whose, on which entries, in which days."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.calendars.date_reading import Lean
from bot.calendars.period_reading import read_period
from bot.involvement import Part
from bot.questions.intents import StateAsked, Topic
from bot.questions.selection import Role, Scope
from bot.standing.facts import Facts, MatterFact, OccurrenceFact

PARTS = {Role.LEAD: Part.LEAD, Role.PARTICIPATE: Part.PARTICIPANT}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; empty tuples do not restrict, nor do days that were not said."""

    topic: Topic
    departments: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    role: Role = Role.ANY
    scope: Scope | None = None

    def holds(self, day: date | None) -> bool:
        """Whether a day is within the days that are asked for; what has no day is not, where there are any."""
        if self.first is None or self.last is None:
            return True
        return day is not None and self.first <= day <= self.last

    @property
    def has_days(self) -> bool:
        """Whether days were said."""
        return self.first is not None


def asked_by(state: StateAsked, own: Sequence[str], today: date) -> Asked:
    """Return what a question asks on a day; `own` are the departments for which the asker speaks."""
    departments = state.departments or (tuple(own) if state.is_own else ())
    lean = Lean.FUTURE if state.topic is Topic.DUE else Lean.PAST
    days = read_period(state.period, today, lean) if state.period else None
    first, last = days if days is not None else (None, None)
    return Asked(state.topic, departments, state.refs, state.sections, first, last, state.role, state.scope)


def narrowed(facts: Facts, asked: Asked) -> Facts:
    """Return the facts that are asked about, whatever the topic and the days."""
    found = facts.of_entries(asked.refs) if asked.refs else facts
    matters = tuple(each for each in found.matters if _is_asked(each, asked))
    occurrences = tuple(each for each in found.occurrences if _is_asked_of(each, asked))
    numbers = {each.number for each in occurrences}
    requests = tuple(
        each
        for each in found.requests
        if each.occurrence in numbers and (not asked.departments or each.department in asked.departments)
    )
    return replace(found, matters=matters, occurrences=occurrences, requests=requests)


def _is_asked(fact: MatterFact, asked: Asked) -> bool:
    if asked.departments and fact.department not in asked.departments:
        return False
    if not _is_within(fact.section, asked):
        return False
    wanted = PARTS.get(asked.role)
    leads = wanted is Part.LEAD and fact.part is Part.RESPONSIBLE
    return wanted is None or fact.part is wanted or leads


def _is_asked_of(fact: OccurrenceFact, asked: Asked) -> bool:
    if not _is_within(fact.section, asked):
        return False
    named = {Role.LEAD: fact.leads, Role.PARTICIPATE: fact.participants}.get(asked.role, fact.departments)
    return not asked.departments or bool(set(asked.departments) & set(named))


def _is_within(section: str, asked: Asked) -> bool:
    """Whether a section is asked about; those of the common list are numbered by `S`."""
    scope = Scope.COMMON if section.startswith("S") else Scope.SECOND
    return (not asked.sections or section in asked.sections) and asked.scope in {None, scope}
