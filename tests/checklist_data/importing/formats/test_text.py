"""Texts without any form: lines that have as many cells are a table."""

import pytest

from checklist_data.importing.blocks import Table
from checklist_data.importing.formats import text
from checklist_data.importing.formats.text import read_text

ROW = "{}\t完成工作\t县住建局"


def tables(lines: list[str]) -> list[list[str]]:
    """The tables in a text, as the texts of their cells."""
    parts = read_text("\n".join(lines).encode()).parts
    return [[each.text for each in part.cells] for part in parts if isinstance(part, Table)]


def test_lines_with_as_many_cells_are_a_table_with_the_headings_between_them() -> None:
    found = tables(["清单", *map(ROW.format, "123"), "二、民生", *map(ROW.format, "45"), "完"])
    rows = [" ".join(ROW.format(each).split("\t")) for each in "12345"]
    assert [" ".join(each) for each in found] == [" ".join([*rows[:3], "二、民生", *rows[3:]])]
    assert tables(["清单", *map(ROW.format, "12"), "完"]) == []


def test_each_line_is_looked_at_a_few_times_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def noted(line: str) -> list[str]:
        looked.append(line)
        return line.split("\t")

    monkeypatch.setattr(text, "_PARTINGS", (noted,))
    lines = [ROW.format(each) if each % 4 else "牵头\t配合" for each in range(4_000)]
    assert len(tables(lines)) == 1_000
    assert len(looked) < 4 * len(lines)
