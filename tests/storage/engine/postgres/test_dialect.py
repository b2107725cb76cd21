"""What PostgreSQL writes in another way than the tables' files."""

import pytest

from storage.engine.postgres.dialect import affected, translated


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("SELECT * FROM t WHERE a = ? AND b = ?", "SELECT * FROM t WHERE a = $1 AND b = $2"),
        ("UPDATE t SET a = ?2 WHERE b = ?1", "UPDATE t SET a = $2 WHERE b = $1"),
        ("SELECT CAST(a AS INTEGER)", "SELECT CAST(a AS BIGINT)"),
        ("a IN (SELECT value FROM json_each(?))", "a = ANY ($1)"),
        ("a NOT IN (SELECT value FROM json_each(?2))", "a <> ALL ($2)"),
        (
            "FROM duties, json_each(duties.departments)",
            "FROM duties, json_array_elements_text(CAST(duties.departments AS json)) AS json_each (value)",
        ),
        ("t.said ->> 'text' = ?", "CAST(t.said AS json) ->> 'text' = $1"),
    ],
)
def test_what_both_engines_understand_becomes_what_this_one_writes(here: str, there: str) -> None:
    assert translated(here) == there


@pytest.mark.parametrize("text", ["'?'", "'INTEGER'", "'it''s ?'", "'?2'"])
def test_within_a_text_nothing_is_replaced(text: str) -> None:
    assert translated(f"SELECT {text}, ?") == f"SELECT {text}, $1"


@pytest.mark.parametrize(
    ("status", "count"), [("UPDATE 3", 3), ("INSERT 0 12", 12), ("SELECT 0", 0), ("BEGIN", 0), ("", 0)]
)
def test_the_server_says_at_the_end_how_many_rows_there_were(status: str, count: int) -> None:
    assert affected(status) == count
