"""Answers that are a set of entries: listed, counted, or their points added up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.numerals import written
from bot.questions.answers.answered import answered
from bot.questions.answers.entries import headline, party_lines
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Content, Kind
from bot.questions.intents import Departments, Tasks
from bot.questions.selecting import select
from bot.questions.selection import RoleAsked, Scope, Selection, Term
from bot.richtext import heading
from checklist_data.model import Section

SHOWN_WITH_TITLES = 10
"""Entries up to which each has a line of its own; more are grouped and counted."""


@answered.register
def tasks(question: Tasks, catalogue: Catalogue, voice: Voice) -> Content:
    """The entries that meet the conditions, or how many they are."""
    refs = select(question.selection, catalogue)
    what = described(question.selection, catalogue, voice)
    names = tuple(
        dict.fromkeys(name for each in question.selection.terms if not each.negated for name in each.departments)
    )
    values = _values(question, refs, catalogue)
    kind = Kind.VALUE if question.counted or question.scored else Kind.TASKS
    if not refs and (charged := _in_charge(question, catalogue)):
        lines = [voice.say("nothing", what=what), voice.say("charged", count=len(charged))]
        return Content(kind, "\n".join(lines + _listed(charged, catalogue, voice)), charged, names, values)
    if not refs:
        return Content(kind, voice.say("nothing", what=what), (), names, values)
    lines = [voice.say("count", what=what, count=len(refs)), *_parts(question.selection, catalogue, voice)]
    if question.scored:
        lines.append(voice.say("points in all", score=values[0]))
    lines += _listed(refs, catalogue, voice)
    lines += _through(names, refs, catalogue, voice)
    return Content(kind, "\n".join(lines), refs, names, values)


@answered.register
def departments(question: Departments, catalogue: Catalogue, voice: Voice) -> Content:
    """Every department of the checklist."""
    del question
    names = tuple(each.name for each in catalogue.checklist.departments)
    reply = voice.say("department list", count=len(names), names=voice.names(names))
    return Content(Kind.DEPARTMENTS, reply, (), names, (str(len(names)),))


def _through(names: Sequence[str], refs: Sequence[str], catalogue: Catalogue, voice: Voice) -> list[str]:
    """The entries that name a department only together with others: 各镇街."""
    return [
        voice.say("through", name=whole, part=name, refs=voice.names(held))
        for name in names
        for whole, held in catalogue.through(name, refs).items()
    ]


def _in_charge(question: Tasks, catalogue: Catalogue) -> tuple[str, ...]:
    """The items of those who lead none, but whom the source names as responsible."""
    if question.counted or question.scored or len(question.selection.terms) != 1:
        return ()
    term = question.selection.terms[0]
    if term.role is not RoleAsked.LEAD or term.negated:
        return ()
    wider = replace(question.selection, terms=(replace(term, role=RoleAsked.ANY),))
    held = {ref for name in term.departments for ref in catalogue.responsible_for(name)}
    return tuple(ref for ref in select(wider, catalogue) if ref in held)


def _values(question: Tasks, refs: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    if question.scored:
        return (str(sum(catalogue.score(ref) or 0 for ref in refs)),)
    return (str(len(refs)),)


def described(selection: Selection, catalogue: Catalogue, voice: Voice) -> str:
    """The conditions in words."""
    joint = voice.say("or" if selection.either else "and")
    what = joint.join(_term(each, voice) for each in selection.terms)
    for where in (*_conditions(selection, voice), *_places(selection, catalogue, voice)):
        what = voice.say("in", what=what, where=where) if what else where
    return what


def _conditions(selection: Selection, voice: Voice) -> Iterator[str]:
    """What the entries themselves must be, apart from whose they are."""
    yield from (voice.say(f"gap {gap}") for gap in selection.gaps)
    if selection.unscheduled:
        yield voice.say("unscheduled", word=selection.unscheduled)
    if selection.periods:
        yield voice.say(selection.periods[0] if len(selection.periods) == 1 else "recurring")
    if selection.kinds:
        yield voice.names([voice.say(kind) for kind in selection.kinds])


def _places(selection: Selection, catalogue: Catalogue, voice: Voice) -> Iterator[str]:
    """Where they stand, what they are worth, and with how many bodies."""
    if selection.scope:
        yield voice.list_name(selection.scope)
    if selection.points is not None:
        yield voice.say("worth", points=selection.points)
    if selection.sole is not None:
        phrase = "sole" if selection.parties == 1 else "several"
        yield voice.say(f"{phrase} {selection.sole}", count=selection.parties)
    if selection.section:
        yield _title(selection.section, catalogue)
    if selection.outside:
        yield voice.say("outside", section=_title(selection.outside, catalogue))


def _title(ref: str, catalogue: Catalogue) -> str:
    section = catalogue.entry(ref)
    return section.title if isinstance(section, Section) else ""


def _term(term: Term, voice: Voice) -> str:
    phrase = {RoleAsked.LEAD: "leads", RoleAsked.PARTICIPATE: "participates", RoleAsked.ANY: "has"}[term.role]
    what = voice.say(phrase, who=voice.names(term.departments))
    if term.alone:
        what = voice.say("alone", what=what)
    return voice.say("not", what=what) if term.negated else what


def _parts(selection: Selection, catalogue: Catalogue, voice: Voice) -> list[str]:
    """For one department in any role: how many in each."""
    if len(selection.terms) != 1 or selection != Selection((Term(selection.terms[0].departments, RoleAsked.ANY),)):
        return []
    name = selection.terms[0].departments[0]
    led, joined = (
        len(_of_list(Scope.COMMON, name, role, catalogue)) for role in (RoleAsked.LEAD, RoleAsked.PARTICIPATE)
    )
    second = len(_of_list(Scope.SECOND, name, RoleAsked.ANY, catalogue))
    counts = (("as lead", led), ("as participant", joined), ("in second", second))
    second_name = voice.list_name(Scope.SECOND)
    said = [voice.say(phrase, count=count, name=second_name) for phrase, count in counts if count]
    return [voice.names(said)] if len(said) > 1 else []


def _of_list(scope: Scope, name: str, role: RoleAsked, catalogue: Catalogue) -> list[str]:
    return [ref for ref in catalogue.tasks_of(name, role) if catalogue.scope_of(ref) is scope]


def _listed(refs: Sequence[str], catalogue: Catalogue, voice: Voice) -> list[str]:
    if len(refs) == 1:
        return [heading(headline(refs[0], catalogue, voice)), *party_lines(refs[0], RoleAsked.ANY, catalogue, voice)]
    if len(refs) <= SHOWN_WITH_TITLES:
        return [headline(ref, catalogue, voice) for ref in refs]
    groups: dict[str, list[str]] = {}
    for ref in refs:
        groups.setdefault(catalogue.section_of(ref), []).append(ref)
    lines = [_group(section, each, catalogue, voice) for section, each in groups.items()]
    return [*lines, voice.say("details", ref=refs[0])]


def _group(section: str, refs: Sequence[str], catalogue: Catalogue, voice: Voice) -> str:
    entry = catalogue.entry(section) if section else None
    title = f"{written(entry.number)}、{entry.title}" if isinstance(entry, Section) else voice.list_name(Scope.SECOND)
    return voice.say("count", what=title, count=len(refs)) + " " + voice.names(refs)
