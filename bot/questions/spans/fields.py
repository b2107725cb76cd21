"""The fields of bodies, as people say them for the bodies: 住建 for 住建局, 交通 for 交通运输局."""

from collections import defaultdict
from collections.abc import Mapping

from bot.questions.spans.bodies import GENERAL, LEVELS

_ENDINGS = ("分局", "大队", "中心", "局", "委", "办")
"""How the names of bodies end whose field is said for them."""
SHORTEST, LONGEST = 2, 4
"""Characters of a field that is said alone."""


def fields_of(owners: Mapping[str, str]) -> dict[str, str]:
    """The fields that are one owner's alone; `owners` by what they are called."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, owner in owners.items():
        found[_field(name)].add(owner)
    return {field: next(iter(of)) for field, of in found.items() if field and len(of) == 1 and field not in owners}


def _field(name: str) -> str:
    """What stands before the ending of a name; empty where it tells nothing."""
    ending = next((each for each in _ENDINGS if name.endswith(each)), "")
    field = name.removesuffix(ending) if ending else ""
    tells = field[-1:] not in LEVELS and not field.endswith(GENERAL)
    return field if SHORTEST <= len(field) <= LONGEST and tells else ""
