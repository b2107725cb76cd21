"""Passes and what the platform signs: whatever is given, only what was signed for this bot and is fresh is taken."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.board.init_data import NotFromPlatform, opened_by
from bot.board.passes import GOOD_FOR, NoPass, Purpose, new_pass, opened, signed

NOW = datetime(2026, 11, 28, 2, 0, tzinfo=UTC)
KEY = b"a key"
purposes = some.sampled_from(list(Purpose))
accounts = some.from_regex(r"[0-9A-Za-z_.-]{1,64}", fullmatch=True)


@given(purposes, accounts, some.integers(0, 3599))
def test_a_pass_is_read_as_it_was_written_until_it_ends(purpose: Purpose, account: str, later: int) -> None:
    made = new_pass(purpose, account, NOW)
    moment = NOW + timedelta(seconds=later)
    written = signed(purpose, made, KEY)
    if timedelta(seconds=later) < GOOD_FOR[purpose]:
        assert opened(purpose, written, KEY, moment) == made
    else:
        with pytest.raises(NoPass):
            opened(purpose, written, KEY, moment)


@given(purposes, accounts, some.integers(0, 120), some.characters())
def test_a_pass_that_was_changed_anywhere_is_none(purpose: Purpose, account: str, place: int, other: str) -> None:
    written = signed(purpose, new_pass(purpose, account, NOW), KEY)
    place %= len(written)
    changed = written[:place] + other + written[place + 1 :]
    if changed == written:
        return
    with pytest.raises(NoPass):
        opened(purpose, changed, KEY, NOW)


@given(some.text())
def test_any_other_text_is_no_pass(written: str) -> None:
    for purpose in Purpose:
        with pytest.raises(NoPass):
            opened(purpose, written, KEY, NOW)


@given(purposes, accounts)
def test_a_pass_for_one_thing_or_one_bot_is_none_for_another(purpose: Purpose, account: str) -> None:
    other = next(each for each in Purpose if each is not purpose)
    made = new_pass(purpose, account, NOW)
    for kind, key in ((other, KEY), (purpose, b"another key")):
        with pytest.raises(NoPass):
            opened(purpose, signed(kind, made, key), KEY, NOW)


@given(some.text() | some.text(alphabet='=&%hashuserid0123456789{}[]"'))
def test_any_other_text_is_nothing_that_the_platform_signed(said: str) -> None:
    with pytest.raises(NotFromPlatform):
        opened_by(said, "1:token", NOW)
