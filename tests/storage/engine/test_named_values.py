"""Short values that are kept by name."""

import pytest

from storage.engine.database import Database
from storage.engine.named_values import remember, value_of


@pytest.mark.engine("sqlite", "postgres")
async def test_the_last_value_of_a_name_is_kept_and_of_no_other(database: Database) -> None:
    async with database.transaction("test") as rows:
        assert await value_of(rows, "a") == ""
        await remember(rows, "a", "1")
        await remember(rows, "b", "2")
        await remember(rows, "a", "3")
        assert [await value_of(rows, each) for each in "abc"] == ["3", "2", ""]
