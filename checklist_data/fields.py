"""Typed access to a TOML table that notes what is wrong instead of stopping at the first fault."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from checklist_data.faults import Fault

Choice = TypeVar("Choice", bound=StrEnum)
NO_DATE = date(1, 1, 1)
"""What stands for a date that could not be read; its fault is noted."""


@dataclass
class Fields:
    """One table of a file. What is read from it is remembered, so that `close` can name the keys that nobody knows."""

    file: str
    path: str
    table: Mapping[str, object]
    faults: list[Fault]
    _read: set[str] = field(default_factory=set)

    def fault(self, key: str, problem: str) -> None:
        """Note that something is wrong with a key."""
        self.faults.append(Fault(self.file, f"{self.path}.{key}" if self.path and key else self.path or key, problem))

    def _value(self, key: str, kind: type, what: str, *, needed: bool) -> object | None:
        self._read.add(key)
        if key not in self.table:
            if needed:
                self.fault(key, f"缺少此项,应为{what}")
            return None
        value = self.table[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.fault(key, f"应为{what}")
            return None
        return value

    def text(self, key: str, *, needed: bool = True) -> str:
        """A text; empty where it is missing."""
        value = self._value(key, str, "文字", needed=needed)
        if value == "" and needed:
            self.fault(key, "不能为空")
        return value if isinstance(value, str) else ""

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number; without a default it must be there."""
        value = self._value(key, int, "整数", needed=default is None)
        return value if isinstance(value, int) else default or 0

    def flag(self, key: str) -> bool:
        """A yes or no; no where it is missing."""
        return self._value(key, bool, "true 或 false", needed=False) is True

    def day(self, key: str) -> date:
        """A date."""
        value = self._value(key, date, "日期(如 2022-06-28)", needed=True)
        return value if isinstance(value, date) else NO_DATE

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where it is missing."""
        values = self._value(key, list, "文字列表", needed=False)
        texts = values if isinstance(values, list) else []
        for place, each in enumerate(texts):
            if not isinstance(each, str) or not each:
                self.fault(f"{key}[{place}]", "应为文字,且不能为空")
        return tuple(each for each in texts if isinstance(each, str) and each)

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; empty where it is missing."""
        values = self._value(key, list, "整数列表", needed=False)
        numbers = values if isinstance(values, list) else []
        for place, each in enumerate(numbers):
            if not isinstance(each, int):
                self.fault(f"{key}[{place}]", "应为整数")
        return tuple(each for each in numbers if isinstance(each, int))

    def choice(self, key: str, choices: type[Choice], default: Choice) -> Choice:
        """One of a few words."""
        value = self._value(key, str, "文字", needed=False)
        known = {str(each): each for each in choices}
        if value is not None and value not in known:
            self.fault(key, f"应为 {' / '.join(known)} 之一")
        return known.get(str(value), default)

    def tables(self, key: str) -> list["Fields"]:
        """The tables of a list of tables, each with its place in its path."""
        values = self._value(key, list, "表的列表", needed=False)
        found: list[Fields] = []
        for place, each in enumerate(values if isinstance(values, list) else []):
            path = f"{self.path}.{key}[{place}]" if self.path else f"{key}[{place}]"
            if isinstance(each, dict):
                found.append(Fields(self.file, path, each, self.faults))
            else:
                self.faults.append(Fault(self.file, path, "应为一张表"))
        return found

    def inner(self, key: str) -> "Fields":
        """One table within this one; empty where it is missing."""
        value = self._value(key, dict, "一张表", needed=True)
        path = f"{self.path}.{key}" if self.path else key
        return Fields(self.file, path, value if isinstance(value, dict) else {}, self.faults)

    def close(self) -> None:
        """Note every key that was never asked for: probably a slip in its name."""
        for key in self.table:
            if key not in self._read:
                self.fault(key, "不认识此项,请检查拼写")
