"""The parameters of a call, however they came: in the address, as JSON, as a form, with files."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.practice.people import Json
from bot.practice.refused import bad_request

NOTHING = (None, "")


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

    def text(self, name: str) -> str:
        """A text; empty where it is missing."""
        value = self.values.get(name)
        return "" if value is None else value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """A whole number."""
        value = self.values.get(name)
        if value in NOTHING:
            return default
        try:
            return int(str(value))
        except ValueError:
            raise bad_request(f'can\'t parse "{name}": expected an Integer') from None

    def flag(self, name: str) -> bool:
        """A yes or no."""
        return str(self.values.get(name, "")).lower() in {"true", "1"}

    def loaded(self, name: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """A value that can have come as JSON in a text; None where it is missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def chat(self) -> int:
        """The chat that is meant."""
        value = self.values.get("chat_id")
        if value in NOTHING:
            raise bad_request("chat_id is empty")
        try:
            return int(str(value))
        except ValueError:
            raise bad_request("chat not found") from None

    def shown(self) -> Json:
        """The values as a person reads them: decoded, and files by name and size."""
        shown = {name: _decoded(value) for name, value in self.values.items()}
        files = {name: {"file_name": each.name, "size": len(each.data)} for name, each in self.uploads.items()}
        return {**shown, **files}


def _decoded(value: object) -> object:
    if isinstance(value, str) and value[:1] in "[{":
        try:
            decoded: object = json.loads(value)
        except ValueError:
            return value
        return decoded
    return value
