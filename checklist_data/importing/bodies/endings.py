"""What assigns a paragraph at its end: labels behind its last sentence, brackets, or brackets within it."""

import re

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.roles import RoleReader

_BRACKET = re.compile(r"[（(〔\[【]([^（(〔\[【）)〕\]】]*(?:[（(][^（）()]*[）)][^（(〔）)〕]*)*)[）)〕\]】]")


class Endings:
    """Takes paragraphs apart into what is to be done and what assigns it."""

    def __init__(self, roles: RoleReader) -> None:
        self._roles = roles

    def parted(self, text: str) -> tuple[str, Assigned | None]:
        """A paragraph without what assigns it at its end, and that; None where nothing does."""
        before, labelled = self._roles.labelled(text)
        if labelled is not None and before and not labelled.is_blank and _is_balanced(before):
            return before, labelled
        rest, found = self._roles.bracket(text)
        inside = [inner for each in _BRACKET.finditer(rest) if (inner := self._spoken(each[1])) is not None]
        if inside:
            several = len(inside) + bool(found) > 1
            found = Assigned() if found is None else found
            for inner in inside:
                found.add(inner)
            if several:
                found.doubt("several", text[:60])
        return rest, found

    def _spoken(self, text: str) -> Assigned | None:
        """What a bracket within a text assigns, where it says so with a label or a verb."""
        found = self._roles.inside(text)
        return found if found and re.search("牵头|负责|配合|责任|参与|协助|落实|协同", text) else None


def _is_balanced(text: str) -> bool:
    """Whether every bracket that the text opens is closed."""
    return sum(text.count(each) for each in "（(〔[【［") == sum(text.count(each) for each in "）)〕]】］")
