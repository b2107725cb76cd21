"""Reading a line of departments as the source prints it: `官园街道、财政局等`."""

from collections.abc import Mapping, Sequence

from checklist_data.fields import Fields
from checklist_data.model import Department, Parties

SEPARATOR = "、"
AND_OTHERS = "等"


def spelled(departments: Sequence[Department]) -> dict[str, str]:
    """Every writing of a department in the source, with its canonical name."""
    return {writing: each.name for each in departments for writing in (each.name, *each.spellings)}


def read_parties(fields: Fields, key: str, names: Mapping[str, str]) -> Parties | None:
    """The departments of a line, None where there is no line; a name that no department has is a fault.

    等 at the end leaves the list open; 等 before a last name (社会事业局等区直部门) does so too, and names that body.
    """
    line = fields.text(key, needed=False)
    if key not in fields.table:
        return None
    found: list[str] = []
    is_open = False
    for said in line.split(SEPARATOR):
        here, is_last_open = _split(said, names)
        is_open = is_open or is_last_open
        for each in here:
            if each in names:
                found.append(names[each])
            else:
                fields.fault(key, f"departments.toml 中没有“{each}”")
    return Parties(tuple(dict.fromkeys(found)), is_open)


def _split(said: str, names: Mapping[str, str]) -> tuple[list[str], bool]:
    if said in names or AND_OTHERS not in said:
        return [said], False
    before, _, after = said.partition(AND_OTHERS)
    return [each for each in (before, after) if each], True
