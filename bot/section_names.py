"""The sections of a checklist, and those of its second list beside them."""

from collections.abc import Mapping

from bot.questions.text import Language
from checklist_data.model import Checklist, Section


def section_names(checklist: Checklist) -> Mapping[str, str]:
    """Return all of them by ref, in the order of the source."""
    beside = checklist.second.sections if checklist.second else ()
    return {each.ref: each.title for each in (*checklist.sections, *beside)}


def section_name(checklist: Checklist, ref: str) -> str:
    """Return the title of one; the ref of what is none."""
    found = checklist.entries.get(ref)
    return found.title if isinstance(found, Section) else ref


def section_mark(checklist: Checklist, ref: str, language: Language = Language.CHINESE) -> str:
    """Return its number as it is spoken of: 一, 二, … (1, 2, … in English); the ref of one in the second list."""
    number = next((each.number for each in checklist.sections if each.ref == ref), len(_NUMERALS))
    if language is Language.ENGLISH and number < len(_NUMERALS):
        return str(number)
    return _NUMERALS[number] if number < len(_NUMERALS) else ref


_NUMERALS = ("〇", *"一二三四五六七八九十", *(f"十{each}" for each in "一二三四五六七八九"), "二十")
