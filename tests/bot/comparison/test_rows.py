"""A comparison line by line."""

import pytest

from bot.comparison.rows import Fate, Row, rows_of
from checklist_data.comparing.difference import Difference
from checklist_data.comparing.outline import Kind


def test_every_line_of_both_lists_is_in_the_rows_once(change: Difference, asked: Difference) -> None:
    for each in (change, asked):
        rows = rows_of(each)
        olds = [row.old_ref for row in rows if row.old_ref]
        news = [row.new_ref for row in rows if row.new_ref and row.fate is not Fate.MERGED]
        assert sorted(olds) == sorted(line.ref for line in each.old.lines)
        assert news == [line.ref for line in each.new.lines]


@pytest.mark.parametrize(
    ("kind", "ref", "known"),
    [
        (Kind.HEADING, "S1", "第一部分"),
        (Kind.HEADING, "S12", "第十二部分"),
        (Kind.HEADING, "II-4", "II-4"),
        (Kind.EVENT, "NEG-5", "第5条"),
        (Kind.ENTRY, "33", "33"),
        (Kind.CLAUSE, "33.2", "33.2"),
    ],
)
def test_a_line_has_the_number_by_which_people_know_it(kind: Kind, ref: str, known: str) -> None:
    assert Row(Fate.MOVED, kind, ref, "", (), ()).numbers == (known, "")
