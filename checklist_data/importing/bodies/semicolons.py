"""Lists in two halves, 县林业局；县公安局、各乡镇: who stands before the semicolon may lead, the others take part."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.labels import Meaning

_RULE = re.compile(
    r"(?:分号|[“”\"']?[；;][“”\"']?号?)(?:之|以)?前[^。；;]{0,10}?(?P<before>牵头|主办|主责|责任|负责)"
    r"[^。]{0,24}?后[^。；;]{0,10}?(?P<after>配合|参与|协办|协助|责任)"
)
_MEANINGS = {
    "责任": Meaning.RESPONSIBLE, "负责": Meaning.RESPONSIBLE,
    "配合": Meaning.PARTICIPANTS, "参与": Meaning.PARTICIPANTS,
    "协办": Meaning.PARTICIPANTS, "协助": Meaning.PARTICIPANTS,
}  # fmt: skip
_HALF = re.compile(r"[；;](?![^（(]*[）)])")
_HALVES = 2


@dataclass(frozen=True, slots=True)
class Halves:
    """The roles before and behind a semicolon."""

    before: Meaning = Meaning.LEADS
    after: Meaning = Meaning.PARTICIPANTS
    is_stated: bool = False
    """Whether the document says so."""
    is_usual: bool = False
    """Whether its brackets hold such lists, so that a list by itself may be the first half."""


def stated(texts: Iterable[str]) -> Halves:
    """What a document says that the semicolon means, else what it may mean."""
    found = next((each for text in texts if (each := _RULE.search(text))), None)
    if found is None:
        return Halves()
    return Halves(_MEANINGS.get(found["before"], Meaning.LEADS), _MEANINGS[found["after"]], is_stated=True)


def halves_of(text: str) -> tuple[str, str, str] | None:
    """The two lists of a text with one semicolon, and the time behind it; None where it has more lists, or one.

    >>> halves_of("县林业局；县公安局、各乡镇；9月底前")
    ('县林业局', '县公安局、各乡镇', '9月底前')
    """
    parts = [each for part in _HALF.split(text) if (each := part.strip(" \u3000\n，,。"))]
    lists = [each for each in parts if not is_deadline(each)]
    times = [each for each in parts if is_deadline(each)]
    return (lists[0], lists[1], "；".join(times)) if len(lists) == _HALVES and parts[0] == lists[0] else None
