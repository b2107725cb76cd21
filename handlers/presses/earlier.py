"""Buttons of the versions before typed ones, under messages that people still see."""

import re

from handlers.questions.pages import Pick, TurnPage
from handlers.questions.wording_buttons import TurnUnanswered

_DATA = re.compile(r"(page|pick|miss):(\d{1,15}):(\d{1,4})", re.ASCII)


def earlier(data: str) -> object | None:
    """Return the typed button that such data means today; None if it is none."""
    found = _DATA.fullmatch(data)
    if found is None:
        return None
    first, second = int(found[2]), int(found[3])
    match found[1]:
        case "page":
            return TurnPage(first, second)
        case "pick":
            return Pick(first, second)
        case _:
            return TurnUnanswered(first)
