"""Typed access to a TOML table that notes what is wrong instead of stopping at the first fault."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from checklist_data.notes import Notes, Printed

Choice = TypeVar("Choice", bound=StrEnum)
NO_DATE = date(1, 1, 1)
"""What stands for a date that could not be read; its fault is noted."""


@dataclass
class Fields:
    """One table of a file. What is read from it is remembered, so that `close` can name the keys that nobody knows."""

    file: str
    path: str
    table: Mapping[str, object]
    notes: Notes
    _read: set[str] = field(default_factory=set)

    def place(self, key: str) -> str:
        """A key with its path in the file: `item[4].lead`."""
        return f"{self.path}.{key}" if self.path else key

    def fault(self, key: str, problem: str) -> None:
        """Note that something is wrong with a key."""
        self.notes.fault(self.file, self.place(key), problem)

    def _unread(self, key: str, problem: str) -> None:
        self.notes.unread(self.file, self.place(key), problem)

    def _value(self, key: str, kind: type, what: str, *, needed: bool) -> object | None:
        self._read.add(key)
        if key not in self.table:
            if needed:
                self._unread(key, f"缺少此项,应为{what}")
            return None
        value = self.table[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self._unread(key, f"应为{what}")
            return None
        return value

    def text(self, key: str, *, needed: bool = True) -> str:
        """A text; empty if it is missing."""
        value = self._value(key, str, "文字", needed=needed)
        if isinstance(value, str) and needed and not value.strip():
            self._unread(key, "不能为空")
        return value if isinstance(value, str) else ""

    def ref(self, key: str = "ref") -> str:
        """The ref of the entry that this table holds; no other entry may have it."""
        ref = self.text(key)
        self.notes.claim(ref, self.file, self.place(key))
        return ref

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
        if isinstance(value, datetime):
            self._unread(key, "应为日期,不带时间(如 2022-06-28)")
            return NO_DATE
        return value if isinstance(value, date) else NO_DATE

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty if it is missing."""
        values = self._value(key, list, "文字列表", needed=False)
        texts = values if isinstance(values, list) else []
        for place, each in enumerate(texts):
            if not isinstance(each, str) or not each.strip():
                self._unread(f"{key}[{place}]", "应为文字,且不能为空")
        return tuple(each for each in texts if isinstance(each, str) and each.strip())

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; empty if it is missing."""
        values = self._value(key, list, "整数列表", needed=False)
        numbers = values if isinstance(values, list) else []
        for place, each in enumerate(numbers):
            if not isinstance(each, int) or isinstance(each, bool):
                self._unread(f"{key}[{place}]", "应为整数")
        return tuple(each for each in numbers if isinstance(each, int) and not isinstance(each, bool))

    def choice(self, key: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """One of a few words; without a default it must be there."""
        value = self._value(key, str, "文字", needed=default is None)
        known = {str(each): each for each in choices}
        if value is not None and value not in known:
            self._unread(key, f"应为 {' / '.join(known)} 之一")
        return known.get(str(value), default or next(iter(choices)))

    def heading(self, key: str, ref: str = "", score: int | None = None) -> str:
        """The text that opens an entry in the source, perhaps followed by its points."""
        text = self.text(key)
        series = self.file.split("/")[0]
        self._note(Printed(self.file, self.place(key), text, ref, ref, opens=True, score=score, series=series))
        return text

    def printed(self, key: str, ref: str = "", *, needed: bool = True) -> str:
        """A text that the source prints, under the heading of the entry with this ref, or anywhere."""
        text = self.text(key, needed=needed)
        self._note(Printed(self.file, self.place(key), text, ref, ref))
        return text

    def printed_day(self, key: str) -> date:
        """A date that accounts for its line where the source prints it as `2022年6月28日`."""
        day = self.day(key)
        writing = f"{day.year}年{day.month}月{day.day}日"
        self._note(Printed(self.file, self.place(key), writing, needed=False))
        return day

    def printed_texts(
        self, key: str, ref: str = "", *, numbered: bool = False, ordered: bool = True
    ) -> tuple[str, ...]:
        """The texts that the source prints under a heading one after the other, or, without a ref, anywhere.

        Numbered texts are entries of their own: `33.2` is the second under `33`. Texts that are not ordered may stand
        in any order.
        """
        texts = self.texts(key)
        for number, text in enumerate(texts, 1):
            place = self.place(f"{key}[{number - 1}]")
            entry = f"{ref}.{number}" if numbered and ref else ref
            if entry != ref:
                self.notes.claim(entry, self.file, place)
            self._note(Printed(self.file, place, text, entry, ref, series=self.place(key) if ref and ordered else ""))
        return texts

    def _note(self, printed: Printed) -> None:
        if printed.text:
            self.notes.printed.append(printed)

    def tables(self, key: str) -> list["Fields"]:
        """The tables of a list of tables, each with its place in its path."""
        values = self._value(key, list, "表的列表", needed=False)
        found: list[Fields] = []
        for place, each in enumerate(values if isinstance(values, list) else []):
            if isinstance(each, dict):
                found.append(Fields(self.file, self.place(f"{key}[{place}]"), each, self.notes))
            else:
                self._unread(f"{key}[{place}]", "应为一张表")
        return found

    def inner(self, key: str) -> "Fields":
        """One table within this one; empty if it is missing."""
        value = self._value(key, dict, "一张表", needed=True)
        if not isinstance(value, dict):
            return Fields(self.file, self.place(key), {}, Notes())
        return Fields(self.file, self.place(key), value, self.notes)

    def close(self) -> None:
        """Note every key that was never asked for: probably a slip in its name."""
        for key in self.table:
            if key not in self._read:
                self.fault(key, "不认识此项,请检查拼写")
