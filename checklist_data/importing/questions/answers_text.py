"""Answers as the text of their file."""

from collections.abc import Mapping
from pathlib import Path

from checklist_data.importing.answers import Answers
from checklist_data.importing.writing.toml import Value, written

_HEAD = "# 导入清单时的回答，下次、明年接着用（qingdan import-checklist --answers）"


def answers_text(answers: Answers) -> str:
    """The file of some answers, as TOML."""
    tables: dict[str, Mapping[str, Value]] = {
        "answers": answers.said,
        "names": answers.names,
        "covers": answers.covers,
        "lines": answers.lines,
    }
    tables |= {f"entries.{written(key)}": _plain(values) for key, values in answers.entries.items()}
    parts = [_HEAD] + [f"[{name}]\n{_rows(rows)}" for name, rows in tables.items() if rows]
    return "\n\n".join(parts).rstrip() + "\n"


def write_answers(answers: Answers, path: Path) -> None:
    """Write the file whole or not at all. Raises OSError."""
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(answers_text(answers), encoding="utf-8")
    beside.replace(path)


def _rows(rows: Mapping[str, Value]) -> str:
    return "\n".join(f"{written(key)} = {written(value)}" for key, value in rows.items())


def _plain(values: Mapping[str, object]) -> dict[str, Value]:
    return {
        key: [str(each) for each in value]
        if isinstance(value, list)
        else value
        if isinstance(value, bool)
        else str(value)
        for key, value in values.items()
    }
