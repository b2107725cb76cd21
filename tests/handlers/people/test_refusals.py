"""Refusals: who has the right, and which roles the person has."""

import pytest

from bot.people.rights import OWN_DEPARTMENT, Action, Actor, NotAllowed
from bot.questions.text import Language
from handlers.people.refusals import is_stranger, not_liaison, refusal, refusal_of
from handlers.wording.phrases import phrase
from storage.people import Role

STRANGER = Actor("9")
LIAISON = Actor("2", 1, "李敏", posts=((Role.LIAISON, "教体局"),))
READER = Actor("3", 2, "周宁", posts=((Role.READER, ""),))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("action", [each for each in Action if not STRANGER.may(each)])
def test_a_stranger_is_told_how_to_get_a_role_and_not_who_has_which(action: Action, language: Language) -> None:
    assert refusal(STRANGER, action, language) == phrase("no role", language)


@pytest.mark.parametrize("action", Action)
def test_who_may_is_not_refused_and_who_may_not_is(action: Action) -> None:
    assert bool(refusal(READER, action, Language.CHINESE)) == (not READER.may(action))


def test_what_a_department_does_for_itself_is_refused_as_a_matter_of_liaisons() -> None:
    for action in OWN_DEPARTMENT:
        told = refusal_of(NotAllowed(action), READER, Language.CHINESE)
        assert told == not_liaison(READER, Language.CHINESE)


def test_a_liaison_of_another_department_is_told_so() -> None:
    told = not_liaison(LIAISON, Language.CHINESE, "妇联")
    assert "妇联" in told
    assert "教体局" in told
    assert not_liaison(READER, Language.CHINESE, "妇联") != told


def test_a_stranger_has_no_role_at_all() -> None:
    assert is_stranger(STRANGER)
    assert not is_stranger(READER)
