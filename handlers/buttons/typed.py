"""Typed buttons: what a button does, and what an answer to a message means, is a value that is checked when it is read.

    @button("extend")
    class Extend:
        occurrence: int
        day: date | None = None

The name is what is stored with the message, so it is never changed; a new field needs a default, as buttons that people
see today have to work tomorrow.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, dataclass_transform

from pydantic import BeforeValidator, TypeAdapter, ValidationError

T = TypeVar("T")
_KINDS: dict[str, type[Any]] = {}
_NAMES: dict[type[Any], str] = {}
_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}
"""Made when first used: making all of them would slow the start."""
KeptId = Annotated[str, BeforeValidator(lambda kept: str(kept or "") if isinstance(kept, int) else kept)]
"""The id of a chat or a message in a button. Buttons of earlier versions have numbers, 0 for none."""


class Unreadable(ValueError):
    """What is stored names no button of this program, or has other values: the button is stale."""


@dataclass_transform(frozen_default=True)
def button(name: str) -> Callable[[type[T]], type[T]]:
    """Make a class a frozen dataclass, and register it under the name by which it is stored."""

    def registered(kind: type[T]) -> type[T]:
        assert name not in _KINDS, f"two buttons are called {name}"
        made = kind if "__dataclass_fields__" in vars(kind) else dataclass(frozen=True, slots=True)(kind)
        _KINDS[name], _NAMES[made] = made, name
        return made

    return registered


def to_json(value: object) -> dict[str, Any]:
    """Return a button as it is stored: its name and its values."""
    kind: type[Any] = type(value)
    return {"do": _NAMES[kind], "values": _adapter(kind).dump_python(value, mode="json")}


def from_json(stored: Mapping[str, Any]) -> object:
    """Return the button that was stored. Raises Unreadable."""
    kind = _KINDS.get(stored.get("do", ""))
    if kind is None:
        raise Unreadable(str(stored.get("do")))
    try:
        return _adapter(kind).validate_python(stored.get("values", {}))
    except ValidationError as error:
        raise Unreadable(str(error)) from None


def name_of(kind: type[Any]) -> str:
    """Return the name under which a kind of button is stored."""
    return _NAMES[kind]


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
