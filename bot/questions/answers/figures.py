"""Answers that are a figure: points, targets, deductions, counts, the most and the least."""

from collections.abc import Sequence

from bot.questions.answers.answered import answered
from bot.questions.answers.entries import headline, titled
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue, FigureFact, ranked
from bot.questions.content import Content, Kind
from bot.questions.intents import Count, DepartmentRanking, EntryRanking, Figure, Idle, Score, Thing
from bot.questions.selection import RoleAsked, Scope
from checklist_data.model import Item, NegativeEntry

CLOSE_SECOND = 0.9
"""How near to the best a further figure of the same entry must come to be given too."""
TOP_SHOWN = 8


@answered.register
def score(question: Score, catalogue: Catalogue, voice: Voice) -> Content:
    """The points of entries or of a whole list."""
    if not question.refs:
        return _list_score(question, catalogue, voice)
    lines, values = [], []
    for ref in question.refs:
        points = catalogue.score(ref)
        if points is None:
            lines.append(voice.say("scoreless", ref=ref))
        else:
            lines.append(voice.say("points", what=titled(ref, catalogue, voice), score=points))
            values.append(str(points))
    return Content(Kind.VALUE, "\n".join(lines), question.refs, (), tuple(values))


def _list_score(question: Score, catalogue: Catalogue, voice: Voice) -> Content:
    second = catalogue.checklist.second
    totals = {Scope.COMMON: catalogue.checklist.score}
    if second is not None:
        totals[Scope.SECOND] = second.score
    chosen = {scope: total for scope, total in totals.items() if question.scope in (None, scope) and total}
    if not chosen:
        return Content(Kind.VALUE, voice.say("no points"))
    lines = [voice.say("points", what=voice.list_name(scope), score=total) for scope, total in chosen.items()]
    return Content(Kind.VALUE, "\n".join(lines), values=tuple(str(total) for total in chosen.values()))


@answered.register
def figure(question: Figure, catalogue: Catalogue, voice: Voice) -> Content:
    """The figure that the source sets, with the words that set it."""
    best = question.found[0]
    facts = [catalogue.figures[int(each.ref)] for each in question.found if each.score >= best.score * CLOSE_SECOND]
    same = [each for each in facts if each.ref == facts[0].ref]
    lines = [voice.say("figure", what=each.what, value=_bounded(each, voice)) for each in same]
    lines.append(voice.say("source", ref=facts[0].ref, quote=facts[0].quote))
    owner = catalogue.owner(facts[0].ref)
    if owner in catalogue.items and not catalogue.checklist.part_of(owner):
        lines.append(headline(owner, catalogue, voice))
    refs = tuple(dict.fromkeys(each.ref for each in same))
    return Content(Kind.VALUE, "\n".join(lines), refs, (), tuple(dict.fromkeys(each.value for each in same)))


def _bounded(fact: FigureFact, voice: Voice) -> str:
    return voice.say(fact.bound, value=fact.value + fact.unit)


@answered.register
def count(question: Count, catalogue: Catalogue, voice: Voice) -> Content:
    """How many sections, departments, clauses or goals there are."""
    items = [item for item in catalogue.checklist.items if _wanted(item, question, catalogue)]
    second = catalogue.checklist.second
    totals = {
        Thing.SECTIONS: len(catalogue.checklist.sections),
        Thing.DEPARTMENTS: len(catalogue.checklist.departments),
        Thing.CLAUSES: sum(len(item.clauses) for item in items) + _requirements(question, catalogue),
        Thing.GOALS: len(second.sections) if second else 0,
    }
    total = str(totals[question.thing])
    return Content(Kind.VALUE, voice.say(question.thing, count=total), question.refs, (), (total,))


def _requirements(question: Count, catalogue: Catalogue) -> int:
    """How many requirements the tasks of the second list have that are asked about."""
    return sum(each.ref.startswith(f"{ref}(") for ref in question.refs for each in catalogue.checklist.second_items)


def _wanted(item: Item, question: Count, catalogue: Catalogue) -> bool:
    if question.refs:
        return item.ref in [catalogue.owner(ref) for ref in question.refs]
    return not question.section or catalogue.section_of(item.ref) == question.section


@answered.register
def rank_departments(question: DepartmentRanking, catalogue: Catalogue, voice: Voice) -> Content:
    """The department with most, or least, entries in a role."""
    groups = _groups(question, catalogue)
    if not groups:
        return Content(Kind.DEPARTMENTS, voice.say("nothing", what=voice.say(f"part {question.role}")))
    first, best = groups[0]
    role = voice.say(f"part {question.role}")
    lines = [voice.say("least" if question.least else "most", role=role, names=voice.names(first), count=best)]
    lines += [voice.say("next", names=voice.names(names), count=total) for names, total in groups[1:2]]
    return Content(Kind.DEPARTMENTS, "\n".join(lines), (), first, (str(best),))


def _groups(question: DepartmentRanking, catalogue: Catalogue) -> Sequence[tuple[tuple[str, ...], int]]:
    groups = catalogue.ranking[question.role]
    if question.among or question.section:
        names = question.among or tuple(name for group, _ in groups for name in group)
        counts = {name: _held(name, question, catalogue) for name in names}
        groups = ranked({name: count for name, count in counts.items() if count})
    return groups[::-1] if question.least else groups


def _held(name: str, question: DepartmentRanking, catalogue: Catalogue) -> int:
    refs = catalogue.tasks_of(name, question.role)
    return sum(not question.section or catalogue.section_of(ref) == question.section for ref in refs)


@answered.register
def idle(question: Idle, catalogue: Catalogue, voice: Voice) -> Content:
    """The departments that have no entry in a role."""
    held = catalogue.tasks_of
    names = [each.name for each in catalogue.checklist.departments if not held(each.name, question.role)]
    role = voice.say(f"part {question.role}")
    if question.instead is None:
        reply = voice.say("idle", role=role, count=len(names), names=voice.names(names))
    else:
        names = [each for each in names if held(each, question.instead)]
        instead = voice.say(f"part {question.instead}")
        reply = voice.say("idle instead", role=role, instead=instead, count=len(names), names=voice.names(names))
    kind = Kind.VALUE if question.counted else Kind.DEPARTMENTS
    return Content(kind, reply, (), tuple(names), (str(len(names)),))


@answered.register
def rank_entries(question: EntryRanking, catalogue: Catalogue, voice: Voice) -> Content:
    """The entries with most, or least, of something."""
    sizes = _sizes(question, catalogue)
    kept = {
        ref: size
        for ref, size in sizes.items()
        if size and (not question.section or catalogue.section_of(ref) == question.section)
    }
    groups = ranked(kept)
    if not groups:
        return Content(Kind.TASKS, voice.say("nothing", what=voice.say(f"by {question.by}")))
    refs, best = groups[-1 if question.least else 0]
    phrase = "low entries" if question.least else "top entries"
    lines = [voice.say(phrase, by=voice.say(f"by {question.by}"), count=len(refs), value=best)]
    lines += _titles(refs, catalogue, voice)
    cue = "-" if question.by == "deduction" else ""
    return Content(Kind.TASKS, "\n".join(lines), refs, (), (f"{cue}{best}",))


def _titles(refs: Sequence[str], catalogue: Catalogue, voice: Voice) -> list[str]:
    if len(refs) > TOP_SHOWN:
        return [voice.names(refs)]
    return [headline(ref, catalogue, voice) for ref in refs]


def _sizes(question: EntryRanking, catalogue: Catalogue) -> dict[str, int]:
    """What entries are ranked by, by their refs."""
    checklist = catalogue.checklist
    match question.by:
        case "sections":
            return {each.ref: each.score for each in checklist.sections}
        case "deduction":
            return {each.ref: _largest_loss(each) for each in checklist.negative}
        case "clauses":
            return {each.ref: len(each.clauses) for each in checklist.items}
        case "score":
            return {each.ref: each.score for each in checklist.items}
        case by:
            role = {"lead": RoleAsked.LEAD, "participants": RoleAsked.PARTICIPATE}.get(by, RoleAsked.ANY)
            return _bodies(role, catalogue)


def _largest_loss(entry: NegativeEntry) -> int:
    return max((-each.points for each in entry.deductions), default=0)


def _bodies(role: RoleAsked, catalogue: Catalogue) -> dict[str, int]:
    """How many departments have a role in each item."""
    parties = {each.ref: catalogue.parties(each.ref, role) for each in catalogue.checklist.items}
    return {ref: len(each.departments) for ref, each in parties.items() if each}
