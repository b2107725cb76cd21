"""The tables of the present schema."""

from storage.engine.catalogue import tables


def test_every_table_has_a_key_by_which_it_is_read() -> None:
    assert [each.name for each in tables() if not each.key] == []
    assert [each.name for each in tables() if not set(each.key) <= set(each.columns)] == []
