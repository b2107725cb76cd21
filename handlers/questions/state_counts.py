"""How the counts above a state answer are told: as many as there are lines of them; what is none is left out."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.lights.light import Light
from bot.questions.text import Language
from bot.section_names import section_mark, section_name
from bot.standing.counting import Counts, by_section, overall
from bot.standing.facts import Facts
from bot.standing.selecting import Selected
from checklist_data.model import Checklist
from handlers.wording.phrases import phrase


def counts_of_progress(found: Selected, language: Language) -> list[str]:
    """Count what is listed below, duties apart from what was reported, and what waits or is missing of the same."""
    counts, clause = overall(found.facts), _separated(language, "；", "; ")
    reported = [each.light for each in found.matters if each.report is not None]
    listed = (
        _with_lights("state reported", Counter(reported), language) + _clauses(counts, language),
        _with_lights("state under way", Counter(each.standing.light for each in found.occurrences), language),
        _not_reported(counts, language),
    )
    return _lines([clause.join(filter(None, listed)), _waiting(counts, language)], language)


def counts_of_everything(counts: Counts, language: Language) -> list[str]:
    """Count everything that is asked about."""
    clause = _separated(language, "；", "; ")
    late = _counted("state late", counts.late, language)
    parts = (_lights(counts.lights, language) + _clauses(counts, language), _not_reported(counts, language), late)
    return _lines([clause.join(filter(None, parts)), _waiting(counts, language)], language)


def counts_of_sections(facts: Facts, language: Language, checklist: Checklist) -> list[str]:
    """Count each section; its title stands as the source has it, in English behind its number."""
    return [
        phrase("state section", language, name=section_called(ref, language, checklist), told=_short(counts, language))
        for ref, counts in by_section(facts).items()
        if counts.entries or counts.reported
    ]


def section_called(ref: str, language: Language, checklist: Checklist) -> str:
    """Return the title of a section as it is spoken of."""
    mark, name = section_mark(checklist, ref, language), section_name(checklist, ref)
    return phrase("state section name" if mark.isdigit() else "state part name", language, mark=mark, name=name)


def _short(counts: Counts, language: Language) -> str:
    lights = {f"state short {each.value}": counts.lights[each] for each in Light}
    told = {**lights, "state short late": counts.late, "state short silent": counts.silent}
    found = _told(told, language)
    return _separated(language, "，", ", ").join(found) or phrase("state nothing", language)


def _with_lights(name: str, lights: Mapping[Light, int], language: Language) -> str:
    count = sum(lights.values())
    return phrase(name, language, count=count, lights=_lights(lights, language)) if count else ""


def _lights(lights: Mapping[Light, int], language: Language) -> str:
    told = (
        phrase("state light", language, light=each.chinese if language is Language.CHINESE else each.value, count=count)
        for each in Light
        if (count := lights.get(each, 0))
    )
    return _separated(language, "、", ", ").join(told)


def _clauses(counts: Counts, language: Language) -> str:
    return phrase("status clauses", language, count=counts.clauses) if counts.clauses else ""


def _not_reported(counts: Counts, language: Language) -> str:
    values = {"count": counts.silent, "entries": counts.entries}
    return phrase("state not reported", language, **values) if counts.silent else ""


def _waiting(counts: Counts, language: Language) -> str:
    told = {
        "state waiting": counts.waiting,
        "state sent back": counts.returned,
        "state closed": counts.closed,
    }
    return _separated(language, "，", ", ").join(_told(told, language))


def _told(counted: Mapping[str, int], language: Language) -> Iterable[str]:
    return filter(None, (_counted(name, count, language) for name, count in counted.items()))


def _counted(name: str, count: int, language: Language) -> str:
    return phrase(name, language, count=count) if count else ""


def _lines(told: list[str], language: Language) -> list[str]:
    return [each for each in told if each] or [phrase("state nothing", language)]


def _separated(language: Language, chinese: str, english: str) -> str:
    return chinese if language is Language.CHINESE else english
