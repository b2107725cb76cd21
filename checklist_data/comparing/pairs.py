"""The file of pairs: what a person has said of entries and departments that may be the same ones."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checklist_data.comparing.outline import Kind, Outline

GONE = "gone"
"""What is written for an entry, or a department, that the newer list does not have."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Answers: refs and names of the newer list by those of the older one, empty for what is gone."""

    entries: Mapping[str, str] = field(default_factory=dict)
    departments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """A pairing that is not sure: what the older list has, and what it may be now, the likeliest first."""

    table: str
    """`entries` or `departments`."""
    old: str
    words: str
    candidates: tuple[tuple[str, str], ...]
    """Ref or name, and words, of each."""
    reason: str


class BadPairs(Exception):
    """The file of pairs cannot be used: correct what is listed."""

    def __init__(self, faults: Sequence[str]) -> None:
        """Carry every fault."""
        self.faults = tuple(faults)
        super().__init__("\n".join(faults))


def read_pairs(path: Path, old: Outline, new: Outline) -> Pairs:
    """Read a file of pairs for two lists. Raises BadPairs, with all its faults, and OSError."""
    try:
        said = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadPairs([f"不是有效的 TOML (not TOML)：{error}"]) from None
    faults = [f"没有“{each}”这一节，只有 [entries] 和 [departments]" for each in said if each not in _TABLES]
    names = {each.name for each in old.bodies}, {each.name for each in new.bodies}
    entries = _answers(said.get("entries", {}), "entries", set(old.by_ref), set(new.by_ref), faults)
    departments = _answers(said.get("departments", {}), "departments", *names, faults)
    faults += [_of_two_kinds(a, b) for a, b in entries.items() if b and _kind(old, a) is not _kind(new, b)]
    if faults:
        raise BadPairs(faults)
    return Pairs(entries, departments)


def as_toml(questions: Sequence[Question]) -> str:
    """Write questions as a file of pairs to be filled in: remove the # before the line that holds."""
    lines = ["# 每一项留一行，删去行首的 #；gone = 新清单中已没有 (keep one line of each, without its #)"]
    for table in _TABLES:
        asked = [each for each in questions if each.table == table]
        lines += [f"\n[{table}]"] if asked else []
        for each in asked:
            lines.append(f"# {f'{each.old} {_short(each.words)}'.rstrip()}：{each.reason}")
            lines += [f"# {_quoted(each.old)} = {_quoted(name)}  # {_short(words)}" for name, words in each.candidates]
            lines.append(f"# {_quoted(each.old)} = {_quoted(GONE)}")
    return "\n".join(lines) + "\n"


_TABLES = ("entries", "departments")


def _answers(said: object, table: str, old: set[str], new: set[str], faults: list[str]) -> dict[str, str]:
    if not isinstance(said, dict):
        faults.append(f"[{table}] 应是一节 (not a table)")
        return {}
    found: dict[str, str] = {}
    for before, after in said.items():
        if before not in old:
            faults.append(f"[{table}] “{before}”：原清单中没有 (not in the older list)")
        elif not isinstance(after, str) or (after != GONE and after not in new):
            faults.append(f"[{table}] “{before}” = “{after}”：新清单中没有；没有了请写 gone (not in the newer list)")
        else:
            found[before] = "" if after == GONE else after
    return found


def _kind(outline: Outline, ref: str) -> Kind:
    return outline.by_ref[ref].kind


def _of_two_kinds(old: str, new: str) -> str:
    return f"[entries] “{old}” = “{new}”：一个是事项，一个是条款或标题，不能对应 (of two kinds)"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
