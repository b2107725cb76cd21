"""A link gives one person a role, once, within a week, unless it is called back."""

from datetime import timedelta

from storage.engine.database import Transaction
from storage.invitations import GOOD_FOR, by_token, end, invitation, invite, open_ones
from storage.people import Person, Role
from tests.storage.conftest import NOW


def test_no_two_invitations_have_the_same_token_and_none_can_be_guessed() -> None:
    tokens = {invitation(Role.LIAISON, "教体局", 1, NOW).token for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) >= 20


async def test_it_is_open_for_a_week(rows: Transaction, person: Person) -> None:
    made = invitation(Role.LIAISON, "教体局", person.id, NOW)
    await invite(rows, made)
    assert await by_token(rows, made.token) == made
    assert await open_ones(rows, NOW + GOOD_FOR - timedelta(seconds=1)) == [made]
    assert await open_ones(rows, NOW + GOOD_FOR) == []


async def test_it_is_used_or_called_back_once(rows: Transaction, person: Person) -> None:
    used, back = (invitation(Role.DEPUTY, "教体局", person.id, NOW) for _ in range(2))
    for each in (used, back):
        await invite(rows, each)
    assert [await end(rows, used.token, person.id, NOW), await end(rows, used.token, None, NOW)] == [True, False]
    assert await end(rows, back.token, None, NOW)
    assert await open_ones(rows, NOW) == []
    found = [await by_token(rows, each.token) for each in (used, back)]
    assert [each and (each.has_ended, each.used_by) for each in found] == [(True, person.id), (True, None)]
    assert await by_token(rows, "guessed") is None
