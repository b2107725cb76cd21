"""Who may act after a reminder."""

import pytest

from bot.duties.concern import is_concerned
from bot.people.rights import Actor
from storage.people import Role

LIAISON = Actor("7", 1, posts=((Role.LIAISON, "教体局"),))
OFFICE = Actor("8", 2, posts=((Role.OFFICE, ""),))
READER = Actor("9", 3, posts=((Role.READER, ""),))


@pytest.mark.parametrize(
    ("actor", "audience", "may"),
    [
        (LIAISON, "lead:教体局", True),
        (LIAISON, "participant:教体局", True),
        (LIAISON, "lead:公安分局", False),
        (LIAISON, "office", False),
        (LIAISON, "leader", False),
        (OFFICE, "lead:教体局", True),
        (OFFICE, "office", True),
        (READER, "lead:教体局", False),
        (READER, "office", False),
    ],
)
def test_the_department_that_was_reminded_and_those_in_charge_may_act(actor: Actor, audience: str, may: bool) -> None:  # noqa: FBT001
    assert is_concerned(actor, audience) is may
