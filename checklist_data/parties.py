"""Reading a line of departments as the source prints it: `官园街道、财政局等`."""

from collections.abc import Iterator, Mapping, Sequence

from checklist_data.fields import Fields
from checklist_data.model import Department, Parties

SEPARATOR = "、"
AND_OTHERS = "等"
Names = Mapping[str, str]
"""Canonical names by every writing of them in the source."""


def spelled(departments: Sequence[Department]) -> dict[str, str]:
    """Every writing of a department in the source, with its canonical name."""
    return {writing: each.name for each in departments for writing in (each.name, *each.spellings)}


def read_parties(fields: Fields, key: str, ref: str, names: Names) -> Parties | None:
    """The departments of a line under the entry `ref`, None if it has no such line; an unknown name is a fault.

    The line is copied as it is printed, or, where other marks than 、 part its names, listed name by name.
    等 at the end leaves the list open; 等 before a last name (社会事业局等区直部门) does so too, and names that body.
    """
    if isinstance(fields.table.get(key), list):
        return _listed(fields, key, ref, names)
    line = fields.printed(key, ref, needed=False)
    if not line:
        if fields.table.get(key) == "":
            fields.fault(key, "不能为空;原文没有这一行的,请删去此项")
        return None
    writings = [each for said in line.split(SEPARATOR) for each in _writings(said, names)]
    for each in writings:
        if each not in names and each != AND_OTHERS:
            fields.fault(key, f"departments.toml 中没有“{each}”")
    departments = dict.fromkeys(names[each] for each in writings if each in names)
    return Parties(tuple(departments), AND_OTHERS in writings)


def _listed(fields: Fields, key: str, ref: str, names: Names) -> Parties:
    """Departments that are listed one by one, because the source parts them with other marks than 、."""
    writings = fields.printed_texts(key, ref, ordered=False)
    for each in writings:
        if each not in names and each != AND_OTHERS:
            fields.fault(key, f"departments.toml 中没有“{each}”")
    departments = dict.fromkeys(names[each] for each in writings if each in names)
    return Parties(tuple(departments), AND_OTHERS in writings)


def _writings(said: str, names: Names) -> Iterator[str]:
    """One name, or a name and 等, or two names with 等 between them."""
    places = [place for place, character in enumerate(said) if character == AND_OTHERS]
    if said in names or not places:
        yield said
        return
    known = [at for at in places if said[:at] in names and said[at + 1 :] in ("", *names)]
    at = (known or places[-1:])[0]
    yield from filter(None, (said[:at], AND_OTHERS, said[at + 1 :]))
