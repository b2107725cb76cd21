"""Lines that hold roles and nothing else: a list behind a label, or in a bracket that is the whole line."""

import re
from collections import Counter
from collections.abc import Sequence

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.brackets import OPENING
from checklist_data.importing.bodies.roles import RoleReader, labels_in
from checklist_data.importing.labels import ROLES

_DASHES = "—–－- "
"""What may stand before a line of roles."""
_LINE_LABEL = re.compile(r"([\u4e00-\u9fff]{2,8})[：:](?=.)")


class RoleLines:
    """Reads such lines, once it has seen which labels the document uses again and again."""

    def __init__(self, roles: RoleReader) -> None:
        """Read with the document's roles."""
        self._roles = roles
        self._labels: frozenset[str] = frozenset()
        self._last: Block | None = None
        self._listed = ""
        """The label of the list that the last line of roles ends with."""

    def learn(self, blocks: Sequence[Block]) -> None:
        """See which labels open more than one line."""
        opened = Counter(found[1] for block in blocks if (found := _LINE_LABEL.match(block.text.strip())))
        self._labels = frozenset(each for each, count in opened.items() if count > 1)

    def is_single(self, text: str) -> bool:
        """Whether a line begins with a label that opens no other line."""
        opened = _LINE_LABEL.match(text)
        return opened is not None and opened[1] not in self._labels

    def only_roles(self, text: str) -> Assigned | None:
        """Return what a line of roles tells; None where it is none."""
        before, found = self._roles.labelled(text.lstrip(_DASHES))
        if found is not None and not before.strip(OPENING + " "):
            if before:
                inner = self._roles.bracket(text)
                return inner[1] if inner[1] is not None and not inner[0] else None
            return found
        rest, found = self._roles.bracket(text)
        return found if found is not None and not rest.strip() else None

    def remember(self, block: Block, text: str) -> None:
        """Keep a line of roles, and the label of the list that it ends with, for a line that goes on with it."""
        self._last, labels = block, labels_in(text)
        words = (labels[-1]["label"] or labels[-1]["boxed"] or labels[-1]["rounded"]) if labels else self._listed
        self._listed = words if self._roles.answers.label(words).meaning in ROLES else ""

    def going_on(self, above: Block | None, text: str) -> Assigned | None:
        """What a line tells that goes on with the list of the line above, under its label; asked."""
        words = self._listed if above is self._last else ""
        before, found = self._roles.labelled(text)
        listed = before if found is not None else text
        if not words or not self._roles.are_bodies(listed):
            return None
        assigned = self._roles.under(words, listed)
        assigned.doubt("bare_line", listed[:40])
        if found is not None:
            assigned.add(found)
        return assigned

    def under_own_label(self, text: str) -> Assigned | None:
        """What a line holds under a label that the document uses again and again: 主体：县林业局."""
        opened = _LINE_LABEL.match(text)
        if opened is None or opened[1] not in self._labels:
            return None
        found = self._roles.under(opened[1], text[opened.end() :])
        return found if found or found.deadline or found.leaders else None
