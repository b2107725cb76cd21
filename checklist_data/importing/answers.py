"""What a person answered, from a file that a clerk can write: TOML or JSON."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.labels import Label, Meaning, label

YES = "yes"
_TAKEN_AS_YES = {"yes", "y", "是", "对", "同意", "true"}


@dataclass(frozen=True)
class Answers:
    """Answers by the key of their question; `yes` takes what was proposed."""

    said: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Bodies by the words that the source prints for them."""
    entries: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Values of single entries by number, where a person knows better."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """Classes of single lines by how they begin."""

    def to(self, key: str) -> str:
        """The answer to a question; empty where it is open."""
        answer = self.said.get(key, "").strip()
        return YES if answer.casefold() in _TAKEN_AS_YES else answer

    def label(self, words: str) -> Label:
        """What a label means, as it was answered or as it is known."""
        known = label(words)
        answer = self.to(f"label.{known.words}")
        if answer in (YES, "first_leads"):
            return Label(known.words, known.meaning, is_sure=True)
        if answer in set(Meaning):
            return Label(known.words, Meaning(answer), is_sure=True)
        return known


def read_answers(path: Path) -> Answers:
    """The answers of a file. Raises Unreadable where it is no answers file, and OSError."""
    text = path.read_text(encoding="utf-8-sig")
    try:
        table = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except ValueError as error:
        raise Unreadable(f"回答文件 {path.name} 写法有误：{error} (the answers cannot be read)") from None
    if not isinstance(table, dict):
        raise Unreadable(f"回答文件 {path.name} 写法有误 (the answers cannot be read)")
    return Answers(
        {str(key): _word(value) for key, value in _table(table, "answers").items()},
        {str(key): _names(value) for key, value in _table(table, "names").items()},
        {str(key): value for key, value in _table(table, "entries").items() if isinstance(value, dict)},
        {str(key): _word(value) for key, value in _table(table, "lines").items()},
    )


def _table(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = table.get(key, {})
    return found if isinstance(found, dict) else {}


def _word(value: object) -> str:
    return YES if value is True else "no" if value is False else str(value)


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else (str(value),)
