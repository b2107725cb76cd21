"""A label alone on a line, whose bodies stand on the lines below it."""

import re

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.roles import RoleReader

_ALONE = re.compile(r"([\u4e00-\u9fff]{2,8})[：:]")
_OF_ROLES = re.compile("单位|部门|时限|领导|牵头|配合")
_BODY = "各镇街"
"""What tells whether a label is one of bodies."""


class OpenLabel:
    """Follows the lines below such a label."""

    def __init__(self, roles: RoleReader) -> None:
        """Read with the document's roles; no label is open."""
        self._roles = roles
        self._words, self._is_full = "", False

    def close(self) -> None:
        """Let nothing more stand under the label."""
        self._words = ""

    def opens(self, text: str) -> bool:
        """Take a line that is a label of roles and nothing else."""
        found = _ALONE.fullmatch(text)
        if found is None or not _OF_ROLES.search(found[1]):
            return False
        with self._roles.above.looking():
            if self._roles.under(found[1], _BODY).is_blank:
                return False
        self._words, self._is_full = found[1], False
        return True

    def under(self, text: str) -> Assigned | None:
        """What a line tells under the label; None where none is open or the line is no part of its list."""
        if not self._words or not self._goes_on(text):
            return None
        self._is_full = True
        return self._roles.under(self._words, text)

    def _goes_on(self, text: str) -> bool:
        """Whether a line belongs to the label: the first one does, and lists do after it."""
        if self._roles.labelled(text)[1] is not None:
            return False
        return not self._is_full or self._roles.book.split(text).is_sure
