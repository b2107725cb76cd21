"""Sections of the rows of a table: by a row of one cell, or by a column of topics."""

from tests.checklist_data.importing.tables.listed import HEAD, rows_of


def test_a_row_of_one_cell_is_a_heading() -> None:
    reading = rows_of(HEAD, "一、道路|<|<|<", "1|修路|区交通局|年底前", "二、绿化|<|<|<", "1|种树|区林业局|3月")
    assert [each.section.title for each in reading.entries if each.section] == ["道路", "绿化"]


def test_a_heading_may_have_its_number_in_a_cell_of_its_own() -> None:
    reading = rows_of(HEAD, "一|道路|<|<", "1|修路|区交通局|年底前", "2|修桥|区交通局|年底前")
    assert [each.section.title for each in reading.entries if each.section] == ["道路", "道路"]


def test_a_merged_column_of_topics_heads_the_rows_beside_it() -> None:
    reading = rows_of(
        "类别|任务|责任单位|时限", "道路|修路|区交通局|年底前", "^|修桥|区住建局|年底前", "绿化|种树|区林业局|3月"
    )
    assert [each.section.title for each in reading.entries if each.section] == ["道路", "道路", "绿化"]
