"""A comparison line by line."""

from bot.comparison.rows import Fate, rows_of
from checklist_data.comparing.difference import Difference


def test_every_line_of_both_lists_is_in_the_rows_once(change: Difference, asked: Difference) -> None:
    for each in (change, asked):
        rows = rows_of(each)
        olds = [row.old_ref for row in rows if row.old_ref]
        news = [row.new_ref for row in rows if row.new_ref and row.fate is not Fate.MERGED]
        assert sorted(olds) == sorted(line.ref for line in each.old.lines)
        assert news == [line.ref for line in each.new.lines]
