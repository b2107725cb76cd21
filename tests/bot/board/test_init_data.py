"""Who opens the page is believed to the platform alone, once, and not for long."""

import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest

from bot.board.init_data import EARLY, GOOD_FOR, LONGEST, MOST_FIELDS, NotFromPlatform, opened_by
from bot.questions.text import Language

TOKEN = "7:made-up"  # noqa: S105 - no bot has it
NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def signed(fields: dict[str, str], token: str = TOKEN) -> str:
    """Fields as the platform signs them."""
    said = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return urlencode({**fields, "hash": hmac.new(secret, said.encode(), hashlib.sha256).hexdigest()})


def fields(at: datetime = NOW, **user: object) -> dict[str, str]:
    """What the platform says of a user."""
    return {"auth_date": str(int(at.timestamp())), "user": json.dumps({"id": 5, **user}), "query_id": "q"}


def test_the_user_is_known_by_their_id_and_language() -> None:
    found = opened_by(signed(fields(language_code="en-GB")), TOKEN, NOW)
    assert (found.account, found.language) == ("5", Language.ENGLISH)
    assert opened_by(signed(fields()), TOKEN, NOW).language is Language.CHINESE


def test_two_openings_are_told_apart() -> None:
    marks = {opened_by(signed(fields() | {"query_id": each}), TOKEN, NOW).mark for each in "ab"}
    assert len(marks) == 2


def test_what_another_token_has_signed_or_nobody_is_not_believed() -> None:
    for said in (
        signed(fields(), "8:other"),
        signed(fields()).replace("query_id=q", "query_id=x"),
        urlencode(fields()),
    ):
        with pytest.raises(NotFromPlatform):
            opened_by(said, TOKEN, NOW)


@pytest.mark.parametrize(
    ("age", "is_good"),
    [
        (timedelta(), True),
        (GOOD_FOR, True),
        (GOOD_FOR + timedelta(seconds=1), False),
        (-EARLY, True),
        (-EARLY - timedelta(seconds=1), False),
    ],
)
def test_it_is_good_for_some_minutes_and_the_platforms_clock_may_be_ahead(age: timedelta, *, is_good: bool) -> None:
    said = signed(fields(NOW - age))
    if is_good:
        assert opened_by(said, TOKEN, NOW).account == "5"
    else:
        with pytest.raises(NotFromPlatform):
            opened_by(said, TOKEN, NOW)


@pytest.mark.parametrize(
    "wrong",
    [
        {"user": "5"},
        {"user": "null"},
        {"user": "{"},
        {"user": '{"id": "5"}'},
        {"user": '{"id": true}'},
        {"user": "[" * 3_000},
        {"auth_date": "soon"},
        {"auth_date": "9" * 400},
    ],
)
def test_what_has_not_the_form_is_not_believed_even_signed(wrong: dict[str, str]) -> None:
    with pytest.raises(NotFromPlatform):
        opened_by(signed(fields() | wrong), TOKEN, NOW)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "x",
        "hash=",
        signed(fields()) + "&query_id=q",
        signed(fields() | {"x": "y" * LONGEST}),
        signed(fields() | {f"x{each}": "" for each in range(MOST_FIELDS)}),
        "hash=\udc80",
    ],
)
def test_what_is_no_list_of_few_fields_each_once_is_not_believed(said: str) -> None:
    with pytest.raises(NotFromPlatform):
        opened_by(said, TOKEN, NOW)
