"""A table of something else is no list."""

from tests.checklist_data.importing.tables.headed import columns_of


def test_a_table_of_something_else_is_no_list() -> None:
    assert columns_of("项目|金额", "经费|三万元") is None
