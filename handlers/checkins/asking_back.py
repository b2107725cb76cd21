"""Why nothing is recorded: what was understood, what was not, and what to change."""

from collections.abc import Iterable

from bot.checkins.model import Fault, ReportReading
from bot.involvement import Involved, involved
from bot.people.rights import Action, Actor
from bot.questions.text import Language
from bot.richtext import mark
from bot.sensitive import found_in
from checklist_data.model import Checklist
from handlers.wording.names import number_of, shortened, state_name, title_of
from handlers.wording.phrases import phrase
from handlers.work import Context

LONGEST = 30
"""Characters of what was said that are repeated."""


def asked_back(reading: ReportReading, language: Language, checklist: Checklist) -> str:
    """What could not be read, beside what was understood."""
    is_clear = bool(reading.faults and reading.faults[0].proposals)
    lines = [phrase("confirm before recording" if is_clear else "not recorded", language)]
    lines += [_problem(each, language, checklist) for each in reading.faults] or [f"· {phrase('no entry', language)}"]
    if reading.drafts:
        lines.append(phrase("understood", language))
    for each in reading.drafts:
        percent = "" if each.percent is None else f" {each.percent}%"
        lines.append(f"· {title_of(checklist, each.ref)} {mark(state_name(each.state, language))}{percent}")
    return "\n".join(lines)


def not_yours(checklist: Checklist, ref: str, actor: Actor, language: Language) -> str:
    """That an entry is not with the departments of a person, and with whose it is."""
    mark = "、" if language is Language.CHINESE else ", "
    parties = _parties(involved(checklist, ref), mark) or phrase("nobody named", language)
    departments = mark.join(actor.departments)
    return phrase("not your entry", language, title=title_of(checklist, ref), departments=departments, parties=parties)


def kinds_in(text: str, language: Language) -> str:
    """What must not be kept in a text."""
    kinds = [phrase(each.name, language) for each in found_in(text)]
    return phrase("must not be kept", language, kinds=("、" if language is Language.CHINESE else ", ").join(kinds))


def _problem(fault: Fault, language: Language, checklist: Checklist) -> str:
    """A fault with what was said; of what may have been meant, whether that is right."""
    if fault.proposals:
        states = [state_name(each, language) for each in dict.fromkeys(each.state for each in fault.proposals)]
        name = "take it as" if fault.said.strip() not in fault.refs else "take it as how"
        titles = "、".join(title_of(checklist, each, language) for each in fault.refs)
        asked = phrase(name, language, title=titles, state=states[0], said=shortened(fault.said.strip(), LONGEST))
        return f"· {asked}"
    about = number_of(fault.about, language) if fault.about else shortened(fault.said, LONGEST)
    problem = phrase(fault.problem.value, language, about=about)
    colon = "：" if language is Language.CHINESE else ": "
    return f"· {shortened(fault.said, LONGEST)}{colon}{problem}" if fault.said else f"· {problem}"


def _parties(found: Involved, mark: str) -> str:
    """教体局牵头、公安分局参与."""
    by_part: dict[str, list[str]] = {}
    for name, part in found.parts:
        by_part.setdefault(part, []).append(name)
    return "；".join(f"{part}：{mark.join(names)}" for part, names in by_part.items())


def departments_of(actor: Actor, ref: str, context: Context) -> tuple[str, ...]:
    """Return those departments of a person that an entry concerns."""
    parties = involved(context.services.checklist, ref)
    return tuple(each for each in actor.departments if parties.part_of(each) and actor.may(Action.REPORT, each))


def foreign_to(actor: Actor, refs: Iterable[str], context: Context) -> str:
    """Return the first entry that is none of a person's; empty if all are."""
    return next((each for each in refs if not departments_of(actor, each, context)), "")


def not_taken(reading: ReportReading, language: Language, context: Context) -> str:
    """Say why a reading cannot be stored; empty if it can."""
    if reading.faults or not reading.drafts:
        return asked_back(reading, language, context.services.checklist)
    return ""
