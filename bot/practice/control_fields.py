"""The fields of a control call, each checked when it is read."""

import base64
import binascii
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.practice.people import Json

Missing = type("Missing", (), {})
REQUIRED: Any = Missing()
T = TypeVar("T")


class WrongCall(Exception):
    """A control call has to be changed; the text says how."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields by name."""

    values: Json

    def text(self, name: str, default: str = REQUIRED) -> str:
        """A text."""
        return self._typed(name, str, "a text", default)

    def number(self, name: str, default: int = REQUIRED) -> int:
        """A whole number."""
        return self._typed(name, int, "a whole number", default)

    def real(self, name: str, default: float) -> float:
        """A number."""
        return float(self._typed(name, int | float, "a number", default))

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no."""
        return self._typed(name, bool, "true or false", default)

    def list(self, name: str) -> "list[Any]":
        """A list, empty where it is missing."""
        return self._typed(name, list, "a list", [])

    def data(self, name: str) -> bytes:
        """Bytes that came as base64."""
        try:
            return base64.b64decode(self.text(name), validate=True)
        except binascii.Error:
            raise WrongCall(f"{name} is not base64") from None

    def _typed(self, name: str, kind: Any, what: str, default: T) -> T:  # noqa: ANN401 - a type or a union of types
        value = self.values.get(name, default)
        if value is REQUIRED:
            raise WrongCall(f"{name} is missing: {what}")
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise WrongCall(f"{name} is {what}")
        found: T = value
        return found
