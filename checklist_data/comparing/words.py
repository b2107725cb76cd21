"""Marking what differs between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\d+(?:\.\d+)?[%‰]?|[A-Za-z]+|\s+|.", re.DOTALL)


class Mark(StrEnum):
    """What became of a stretch of text."""

    KEPT = "kept"
    TAKEN_OUT = "out"
    PUT_IN = "in"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that was kept, taken out or put in."""

    mark: Mark
    text: str


def marked(old: str, new: str) -> tuple[Stretch, ...]:
    """Return two texts as one, in stretches; figures are never split."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    found: list[Stretch] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Stretch(Mark.KEPT, "".join(before[a:b])))
            continue
        found += [Stretch(Mark.TAKEN_OUT, "".join(before[a:b]))] if b > a else []
        found += [Stretch(Mark.PUT_IN, "".join(after[c:d]))] if d > c else []
    return tuple(found)
