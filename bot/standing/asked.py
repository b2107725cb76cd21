"""A question for the state, made definite: whose, on which entries, in which days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.calendars.date_reading import Lean
from bot.calendars.period_reading import read_period
from bot.involvement import Part
from bot.questions.intents import StateAsked, Topic
from bot.questions.selection import RoleAsked, Scope
from bot.standing.facts import Facts, MatterFact, OccurrenceFact

PARTS = {RoleAsked.LEAD: Part.LEAD, RoleAsked.PARTICIPATE: Part.PARTICIPANT}


def definite(asked: StateAsked, own: Sequence[str], today: date) -> StateAsked:
    """Return what a question asks on a day; `own` are the departments for which the asker speaks."""
    departments = asked.departments or (tuple(own) if asked.is_own else ())
    topic = _topic(asked, today)
    lean = Lean.FUTURE if topic is Topic.DUE else Lean.PAST
    days = read_period(asked.period, today, lean) if asked.period else None
    first, last = days if days is not None else (None, None)
    return replace(asked, topic=topic, departments=departments, first=first, last=last)


def _topic(asked: StateAsked, today: date) -> Topic:
    """What is asked for; of days that are to come it is what is due, as nothing is late yet (12月到期还没办的)."""
    if asked.topic is not Topic.OVERDUE or not asked.period:
        return asked.topic
    lean = Lean.FUTURE if asked.period.endswith("月") else Lean.PAST
    days = read_period(asked.period, today, lean)
    return Topic.DUE if days is not None and today < days.first else asked.topic


def narrowed(facts: Facts, asked: StateAsked) -> Facts:
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


def _is_asked(fact: MatterFact, asked: StateAsked) -> bool:
    if asked.departments and fact.department not in asked.departments:
        return False
    if not _is_within(fact.section, asked):
        return False
    wanted = PARTS.get(asked.role)
    leads = wanted is Part.LEAD and fact.part is Part.RESPONSIBLE
    return wanted is None or fact.part is wanted or leads


def _is_asked_of(fact: OccurrenceFact, asked: StateAsked) -> bool:
    if not _is_within(fact.section, asked):
        return False
    named = {RoleAsked.LEAD: fact.leads, RoleAsked.PARTICIPATE: fact.participants}.get(asked.role, fact.departments)
    return not asked.departments or bool(set(asked.departments) & set(named))


def _is_within(section: str, asked: StateAsked) -> bool:
    """Whether a section is asked about; those of the common list are numbered by `S`."""
    scope = Scope.COMMON if section.startswith("S") else Scope.SECOND
    return (not asked.sections or section in asked.sections) and asked.scope in {None, scope}
