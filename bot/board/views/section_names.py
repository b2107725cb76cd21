"""The sections of a checklist, and the goals of its provincial list, which stand beside them."""

from collections.abc import Mapping

from checklist_data.model import Checklist, Goal, Section


def section_names(checklist: Checklist) -> Mapping[str, str]:
    """Return all of them by ref, in the order of the source."""
    goals = checklist.provincial.goals if checklist.provincial else ()
    sections = {each.ref: each.title for each in checklist.sections}
    return sections | {each.ref: each.title for each in goals}


def section_name(checklist: Checklist, ref: str) -> str:
    """Return the title of one; the ref of what is none."""
    found = checklist.entries.get(ref)
    return found.title if isinstance(found, Section | Goal) else ref


def section_mark(checklist: Checklist, ref: str) -> str:
    """Return its number as it is spoken of: 一, 二, … and the ref of a goal."""
    found = checklist.entries.get(ref)
    return _NUMERALS[found.number] if isinstance(found, Section) and found.number < len(_NUMERALS) else ref


_NUMERALS = ("〇", *"一二三四五六七八九十", *(f"十{each}" for each in "一二三四五六七八九"), "二十")
