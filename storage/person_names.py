"""Finding a person's names in texts, but not longer names that contain them."""

import json
import re
from collections.abc import Callable, Iterable

LETTERS = 2
"""The least letters or ideographs of a name that is searched for: `%` and `王` occur in texts about others."""

READ_BY_THE_PROGRAM = frozenset(
    (
        *("do", "department", "departments", "audience", "all", "state", "decision", "role", "kind", "sort", "mode"),
        *(
            "key",
            "ref",
            "refs",
            "rule",
            "ladder",
            "rung",
            "day",
            "start",
            "stop",
            "since",
            "token",
            "tongue",
            "language",
        ),
        *("press", "edits", "reply_to_key", "file", "callback_data", "data"),
    )
)
"""Fields of a stored JSON that hold no words for people: somebody may be called 教体局, or done."""


class Names:
    """The names of a person, among those of others."""

    def __init__(self, own: Iterable[str], others: Iterable[str], label: str) -> None:
        """`label` is what takes their place."""
        self._own = {each for each in own if sum(map(str.isalpha, each)) >= LETTERS}
        around = {each for each in others if any(name in each for name in self._own)} - self._own
        every = sorted(self._own | around, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_bounded, every))) if self._own else None
        self._label = label

    def in_text(self, text: str) -> bool:
        """Whether a text names the person."""
        return self.without(text) != text

    def without(self, text: str) -> str:
        """Return a text with the label in place of the person's names."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self._label if found[0] in self._own else found[0], text)

    def without_json(self, text: str) -> str:
        """Do the same in the text fields of a JSON document; other texts are returned unchanged."""
        try:
            said = json.loads(text)
        except ValueError:
            return self.without(text)
        changed = _walked(said, self.without)
        return text if changed == said else json.dumps(changed, ensure_ascii=False)


def _bounded(name: str) -> str:
    """The pattern for a name; one that begins or ends with a Latin letter or digit has to be a whole word."""
    before = r"(?<![A-Za-z0-9])" if name[0].isascii() and name[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if name[-1].isascii() and name[-1].isalnum() else ""
    return f"{before}{re.escape(name)}{after}"


def _walked(said: object, change: Callable[[str], str], field: str = "") -> object:
    match said:
        case str():
            return said if field in READ_BY_THE_PROGRAM else change(said)
        case list():
            return [_walked(each, change, field) for each in said]
        case dict():
            return {key: _walked(value, change, key) for key, value in said.items()}
        case _:
            return said
