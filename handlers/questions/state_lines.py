"""How facts are told in words: a heading that says what was asked and found, and a line for each thing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from bot.duties.occurrence import Stage
from bot.duties.responsible import NOBODY
from bot.lights.light import Light
from bot.lights.names import rule_name
from bot.lights.state import State
from bot.questions.intents import StateAsked, Topic
from bot.questions.selection import RoleAsked, Scope
from bot.questions.text import Language
from bot.standing.counting import overall
from bot.standing.facts import Facts, LastReport, MatterFact, OccurrenceFact, RequestFact
from bot.standing.selecting import LastSaid, Selected, Silent
from checklist_data.model import Checklist
from handlers.questions.state_counts import counts_of_everything, counts_of_progress, counts_of_sections, section_called
from handlers.standing.task_names import named, names_of
from handlers.wording.names import day_beside, day_of, number_of, shortened, state_name, title_of
from handlers.wording.phrases import phrase
from storage.requests import Kind

LONGEST_WORDS = 40
"""Characters of a department's words in a line."""
FEW = 3
"""Departments up to which those that owe a report are told with their entries."""
MOST_NUMBERS = 20
_ENDED = (Stage.REPORTED, Stage.CLOSED, Stage.WAIVED)
"""Where an occurrence stands of which its department says that it is over."""
ENGLISH_KINDS = {
    Kind.EXTENSION: "wants more time",
    Kind.WAIVER: "wants a waiver",
    Kind.NOT_OURS: "says it is not theirs",
}
CHINESE_KINDS = {Kind.EXTENSION: "申请延期", Kind.WAIVER: "申请不适用", Kind.NOT_OURS: "称非本单位职责"}


def heading_of(asked: StateAsked, found: Selected, language: Language, checklist: Checklist) -> list[str]:
    """Return the first lines of every page."""
    scope = phrase("state scope", language, scope=_scope(asked, found.facts, language, checklist))
    topic = asked.topic
    if topic in {Topic.PROGRESS, Topic.OVERVIEW}:
        return [phrase(f"state {topic}", language, scope=scope), *_counted(topic, found, language)]
    values = _figures(found)
    if not values["any"]:
        return [phrase(f"state {topic} none", language, scope=scope)]
    heading = phrase(f"state {topic}", language, scope=scope, **values)
    if topic is Topic.MISSING and values["never"]:
        heading += phrase("state never", language, never=values["never"])
    return [heading, *_notes(topic, found, language)]


def _notes(topic: Topic, found: Selected, language: Language) -> Iterator[str]:
    """What is said below the figures of a heading."""
    if topic is Topic.OVERDUE and found.matters:
        yield phrase("state red", language, count=len(found.matters))
    if topic is Topic.MISSING:
        yield phrase("state missing why", language)
    if topic in {Topic.REVIEW, Topic.EXTENDED} and found.requests:
        yield phrase("state requests", language, count=len(found.requests))


def lines_of(asked: StateAsked, found: Selected, language: Language, checklist: Checklist) -> list[str]:
    """Return a line for each thing that is told."""
    if asked.topic is Topic.OVERVIEW:
        return counts_of_sections(found.facts, language, checklist)
    today, moved = found.facts.today, asked.topic is Topic.EXTENDED
    told = [_moved(each, language) if moved else _occurrence(each, today, language) for each in found.occurrences]
    told += _matters(found.matters, language, checklist)
    told += [_request(each, found.facts, language) for each in found.requests]
    told += [_silent(each, language, shows_entries=len(found.silent) <= FEW) for each in found.silent]
    return told + [_last(each, language, checklist) for each in found.last]


def _figures(found: Selected) -> dict[str, int]:
    """The figures of a heading; `any` is zero where there is nothing to tell."""
    matters, occurrences = found.matters, found.occurrences
    stages = Counter(each.stage for each in occurrences)
    closed = sum(each.is_closed for each in matters)
    return {
        "any": len(matters) + len(occurrences) + len(found.requests) + len(found.silent) + len(found.last),
        "count": len(found.silent) or len(occurrences) or len(matters),
        "done": sum(stages[each] for each in _ENDED),
        "never": sum(len(each.refs) == each.entries for each in found.silent),
        "help": sum(each.report is not None and each.report.state is State.COORDINATE for each in matters),
        "closed": closed + stages[Stage.CLOSED],
        "said": len(matters) - closed,
        "moved": sum(each.stage.is_live for each in occurrences),
        "waived": stages[Stage.WAIVED],
    }


def _called(scope: Scope, language: Language, checklist: Checklist) -> str:
    """What people call one of the lists, in their language where it has a name in it."""
    called = checklist.second.called if scope is Scope.SECOND and checklist.second else checklist.called
    named = (each for each in called if each.isascii() == (language is Language.ENGLISH))
    return next(named, checklist.title)


_IN_THE_ROLE = {RoleAsked.LEAD: "state lead", RoleAsked.PARTICIPATE: "state participate"}


def _scope(asked: StateAsked, facts: Facts, language: Language, checklist: Checklist) -> str:
    """What was asked about, and the day on which that is so."""
    separator = "、" if language is Language.CHINESE else ", "
    sections = [section_called(each, language, checklist) for each in asked.sections]
    refs = [number_of(each, language) for each in asked.refs]
    said = [separator.join(each) for each in (asked.departments, refs, sections)]
    if asked.scope is not None:
        said.append(phrase(f"state {asked.scope}", language, called=_called(asked.scope, language, checklist)))
    if asked.role is not RoleAsked.ANY:
        said.append(phrase(_IN_THE_ROLE[asked.role], language))
    said += [_days(asked, facts, language), phrase("state as of", language, day=day_of(facts.today, language))]
    return ("，" if language is Language.CHINESE else "; ").join(filter(None, said))


def _days(asked: StateAsked, facts: Facts, language: Language) -> str:
    """The days that were asked about; empty where none were, and none are looked at."""
    if asked.first is not None and asked.last is not None:
        first, last = (day_beside(each, facts.today, language) for each in (asked.first, asked.last))
        return first if asked.first == asked.last else f"{first}—{last}"
    is_soon = asked.topic is Topic.DUE and not asked.refs
    return phrase("state soon", language) if is_soon else ""


def _counted(topic: Topic, found: Selected, language: Language) -> list[str]:
    if topic is Topic.PROGRESS:
        return counts_of_progress(found, language)
    return counts_of_everything(overall(found.facts), language)


def _occurrence(fact: OccurrenceFact, today: date, language: Language) -> str:
    return phrase(
        "state occurrence",
        language,
        light=_light(fact.standing.light, language),
        who=names_of(fact.leads) or NOBODY,
        name=named(fact.ref, fact.name, fact.period, language),
        rule=rule_name(fact.standing.rule, language),
        due=day_beside(fact.due, today, language),
    )


def _moved(fact: OccurrenceFact, language: Language) -> str:
    values = {"who": names_of(fact.leads) or NOBODY, "name": named(fact.ref, fact.name, fact.period, language)}
    reason = shortened(fact.reason, LONGEST_WORDS)
    if fact.extended_from is None or not fact.stage.is_live:
        return phrase("state waived", language, reason=reason, **values)
    old, new = day_of(fact.extended_from, language), day_beside(fact.due, fact.extended_from, language)
    return phrase("state moved", language, old=old, new=new, reason=reason, **values)


def _matters(matters: Sequence[MatterFact], language: Language, checklist: Checklist) -> list[str]:
    """A line for each that was reported on, and one for all who have said nothing of an entry."""
    silent: dict[str, list[str]] = {}
    for each in matters:
        if each.report is None:
            silent.setdefault(each.ref, []).append(each.department or NOBODY)
    between, said = "、" if language is Language.CHINESE else ", ", phrase("status silent", language)
    told = [_matter(each, each.report, language, checklist) for each in matters if each.report is not None]
    return told + [f"{between.join(who)} {title_of(checklist, ref, language)}{said}" for ref, who in silent.items()]


def _matter(fact: MatterFact, report: LastReport, language: Language, checklist: Checklist) -> str:
    department, title = fact.department or NOBODY, title_of(checklist, fact.ref, language)
    light, rule = _light(fact.light, language), rule_name(fact.standing.rule, language)
    text = phrase("state matter", language, light=light, department=department, title=title, rule=rule)
    if fact.standing.since is not None:
        text += phrase("state since", language, since=day_of(fact.standing.since, language))
    if fact.is_returned and fact.review is not None:
        return text + shortened(fact.review.reason, LONGEST_WORDS)
    percent = f" {report.percent}%" if report.percent is not None else ""
    return f"{text}{percent} {shortened(report.text, LONGEST_WORDS)}".rstrip()


def _request(fact: RequestFact, facts: Facts, language: Language) -> str:
    of_it = next((each for each in facts.occurrences if each.number == fact.occurrence), None)
    name = named(of_it.ref, of_it.name, of_it.period) if of_it is not None else ""
    kind = (CHINESE_KINDS if language is Language.CHINESE else ENGLISH_KINDS)[fact.kind]
    reason = shortened(fact.reason, LONGEST_WORDS)
    return phrase("state request", language, department=fact.department, kind=kind, name=name, reason=reason)


def _silent(each: Silent, language: Language, *, shows_entries: bool) -> str:
    if not shows_entries:
        values = {"department": each.department, "entries": each.entries, "count": len(each.refs)}
        return phrase("state silent", language, **values)
    between, before_more = ("、", "，") if language is Language.CHINESE else (", ", ", ")
    names = between.join(number_of(ref, language) for ref in each.refs[:MOST_NUMBERS])
    more = len(each.refs) - MOST_NUMBERS
    names += f"{before_more}{phrase('state more', language, count=more)}" if more > 0 else ""
    return phrase("state silent entries", language, department=each.department, names=names)


def _last(each: LastSaid, language: Language, checklist: Checklist) -> str:
    fact = each.matter
    if fact is None or fact.report is None:
        return phrase("state last never", language, department=each.department)
    return phrase(
        "state last line",
        language,
        department=each.department,
        day=day_of(fact.report.made_on, language),
        title=title_of(checklist, fact.ref, language),
        words=state_name(fact.report.state, language),
    )


def _light(light: Light, language: Language) -> str:
    return light.chinese if language is Language.CHINESE else light.value
