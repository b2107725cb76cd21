"""The parameters of a call, however they came: in the address, as JSON, as a form, with files."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.practice.refusing.refused import bad_request
from bot.practice.world.people import Json

NOTHING = (None, "")
ATTACHED = "attach://"
_JSON = frozenset(
    """
    allowed_updates caption_entities commands entities link_preview_options media menu_button message_ids reaction
    reply_markup reply_parameters scope
    """.split()
)
"""Parameters that a form has as JSON in a text."""
_NUMBERS = frozenset(
    "chat_id from_chat_id limit message_id message_thread_id offset reply_to_message_id timeout user_id".split()
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came along."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Parameters:
    """The values by name; a form has them as texts, some of which are JSON."""

    values: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether there is a value that is not empty."""
        return self.values.get(name) not in NOTHING

    def text(self, name: str) -> str:
        """A text; empty if it is missing."""
        value = self.values.get(name)
        return "" if value is None else value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """A whole number."""
        if not self.has(name):
            return default
        try:
            return int(str(self.values[name]))
        except ValueError:
            raise bad_request(f'invalid value of the parameter "{name}": a whole number is expected') from None

    def seconds(self, name: str) -> float:
        """A length of time."""
        if not self.has(name):
            return 0.0
        try:
            return float(str(self.values[name]))
        except ValueError:
            raise bad_request(f'invalid value of the parameter "{name}": seconds are expected') from None

    def flag(self, name: str) -> bool:
        """A yes or no."""
        return str(self.values.get(name, "")).lower() in {"true", "yes", "1"}

    def loaded(self, name: str) -> object:
        """A value that can have come as JSON in a text; None if it is missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def list(self, name: str, what: str) -> "list[Any]":
        """A list, empty if it is missing."""
        found = self.loaded(name)
        if found is None:
            return []
        if not isinstance(found, list):
            raise bad_request(f"expected an Array of {what}")
        return found

    def chat(self, name: str = "chat_id") -> int:
        """The chat that is meant."""
        if not self.has(name):
            raise bad_request(f"{name} is empty")
        try:
            return int(str(self.values[name]))
        except ValueError:
            raise bad_request("chat not found") from None

    def upload(self, field_name: str, given: str) -> Upload | None:
        """The file that came along for a field: under its name, or under the one that its value tells."""
        if given.startswith(ATTACHED):
            return self.uploads.get(given.removeprefix(ATTACHED))
        return None if given else self.uploads.get(field_name)

    def shown(self) -> Json:
        """The values as a person reads them: decoded, and files by name and size."""
        files = {name: {"file_name": each.name, "size": len(each.data)} for name, each in self.uploads.items()}
        shown = {name: _decoded(name, value) for name, value in self.values.items()}
        named = {name: files.pop(_attached(value)) for name, value in shown.items() if _attached(value) in files}
        return {**shown, **named, **files}


def _attached(value: object) -> str:
    return value.removeprefix(ATTACHED) if isinstance(value, str) and value.startswith(ATTACHED) else ""


def _decoded(name: str, value: object) -> object:
    if not isinstance(value, str) or name not in _JSON | _NUMBERS:
        return value
    try:
        decoded: object = json.loads(value)
    except (ValueError, RecursionError):
        return value
    return decoded
