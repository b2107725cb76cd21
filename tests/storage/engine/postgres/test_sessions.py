"""What a session says of itself in its name."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.engine.postgres.sessions import LONGEST, CopyRole, Session, name_of

SINCE = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


@given(st.sampled_from(CopyRole), st.from_regex(r"[a-z0-9.-]{1,30}", fullmatch=True))
def test_its_name_says_what_it_is_there_for_since_when_and_where(role: CopyRole, host: str) -> None:
    session = Session(7, name_of(role, SINCE.astimezone(timezone(timedelta(hours=8))), host))
    assert session.since == SINCE
    assert (session.role, session.host) == (role, host[: LONGEST - len(name_of(role, SINCE, ""))])


def test_a_name_is_as_long_as_the_server_keeps_it_and_of_ascii() -> None:
    name = name_of(CopyRole.STANDBY, SINCE, "服务器" * 30)
    assert len(name) == LONGEST
    assert name.isascii()
    assert Session(7, name).role is CopyRole.STANDBY


@pytest.mark.parametrize("name", ["", "psql", "qingdan", "qingdan stranger 2026-11-23T08:30:00Z h"])
def test_of_another_program_nothing_is_known(name: str) -> None:
    assert Session(7, name).role is None


def test_a_copy_that_stands_by_holds_another_lock_than_the_active_one() -> None:
    assert CopyRole.ACTIVE.key == CopyRole.COMMAND.key != CopyRole.STANDBY.key
