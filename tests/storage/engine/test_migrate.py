"""Numbered migrations: none is left out, and a newer database is left alone."""

import pytest

from storage.engine.migrate import migrations, newest, refuse_newer
from storage.errors import Newer


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    assert list(migrations()) == list(range(1, newest() + 1))
    assert all(each.strip() for each in migrations().values())


def test_a_database_of_a_newer_program_is_refused_and_both_versions_are_told() -> None:
    refuse_newer(newest())
    refuse_newer(0)
    with pytest.raises(Newer, match=rf"version {newest() + 1}.* {newest()}"):
        refuse_newer(newest() + 1)
