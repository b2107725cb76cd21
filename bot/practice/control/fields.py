"""The fields of a control call, each checked when it is read."""

import base64
import binascii
import json
from dataclasses import dataclass
from types import UnionType
from typing import Any, TypeVar, cast

from bot.practice.world.people import Json

REQUIRED: Any = object()
T = TypeVar("T")


class WrongCall(Exception):
    """A control call has to be changed; the text says how."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields by name. Each reading raises WrongCall if a field is missing or is something else."""

    values: Json

    def has(self, name: str) -> bool:
        """Whether a field is given."""
        return name in self.values

    def text(self, name: str, default: str = REQUIRED) -> str:
        """A text; halves of characters, which no file can hold, are no text."""
        found = self._typed(name, str, "a text", default)
        if any("\ud800" <= each <= "\udfff" for each in found):
            raise WrongCall(f"{name} must be a text")
        return found

    def number(self, name: str, default: int = REQUIRED) -> int:
        """A whole number."""
        return self._typed(name, int, "a whole number", default)

    def real(self, name: str, default: float = REQUIRED) -> float:
        """A number."""
        return float(self._typed(name, int | float, "a number", default))

    def flag(self, name: str, *, default: bool = REQUIRED) -> bool:
        """A yes or no."""
        return self._typed(name, bool, "true or false", default)

    def list(self, name: str) -> "list[Any]":
        """A list, empty if it is missing."""
        return self._typed(name, list, "a list", [])

    def data(self, name: str) -> bytes:
        """Bytes that came as base64."""
        try:
            return base64.b64decode(self.text(name), validate=True)
        except (binascii.Error, ValueError):
            raise WrongCall(f"{name} must be base64") from None

    def _typed(self, name: str, kind: type | UnionType, what: str, default: T) -> T:
        value = self.values.get(name, default)
        if value is REQUIRED:
            raise WrongCall(f"{name} is missing: it must be {what}")
        if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
            raise WrongCall(f"{name} must be {what}")
        return cast("T", value)


def fields_of(body: bytes) -> Fields:
    """The fields in the body of a control call. Raises WrongCall."""
    try:
        found: Any = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        raise WrongCall("the body must be JSON") from None
    if not isinstance(found, dict):
        raise WrongCall("the body must be a JSON object")
    return Fields(found)
