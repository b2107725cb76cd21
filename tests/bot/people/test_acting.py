"""Who somebody is now."""

from bot.people.acting import actor_holding
from storage.engine.timestamps import restored
from storage.people import Appointment, Person, Role

PERSON = Person(3, "7", "张三")
LIAISON = Appointment(PERSON, Role.LIAISON, "教体局", restored(0))


def test_whom_the_settings_name_is_an_owner_beside_every_other_role() -> None:
    actor = actor_holding("7", PERSON, [LIAISON], frozenset({"7"}))
    assert actor.roles() == {Role.OWNER, Role.LIAISON}
    assert (actor.person, actor.name) == (3, "张三")


def test_an_owner_needs_not_be_known() -> None:
    actor = actor_holding("7", None, [], frozenset({"7"}))
    assert actor.roles() == {Role.OWNER}
    assert (actor.person, actor.name) == (0, "")


def test_a_stranger_has_no_role_in_the_database() -> None:
    assert actor_holding("8", None, [], frozenset({"7"})).posts == ()
