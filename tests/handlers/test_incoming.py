"""What comes in, as the conversations see it."""

from dataclasses import replace
from datetime import UTC, datetime

from handlers.incoming import Joined, Left, Moved, Person, Place, Pressed, Replied, Said, Towards, person_of, place_of

GROUP, PRIVATE = Place("-100", "supergroup"), Place("2")
AUTHOR = Person("2", "李敏", "zh-hans")
SAID = Said(GROUP, "5", AUTHOR, "2", "/report 49 完成80%", Towards.BOT, datetime(2026, 11, 30, tzinfo=UTC))


def test_a_chat_with_one_person_is_private_and_any_other_is_not() -> None:
    assert PRIVATE.is_private
    assert not GROUP.is_private


def test_the_words_of_a_command_are_those_behind_it() -> None:
    assert SAID.words == ("49", "完成80%")
    assert replace(SAID, text="").words == ()


def test_a_group_in_whose_name_is_written_is_no_person() -> None:
    assert SAID.is_by_person
    assert not replace(SAID, speaker="-100").is_by_person
    assert not replace(SAID, author=None, speaker="").is_by_person


def test_only_a_reply_to_the_bot_answers_a_message_of_it() -> None:
    assert SAID.replies_to == ""
    assert replace(SAID, replied=Replied("4", is_bots=True)).replies_to == "4"
    assert replace(SAID, replied=Replied("4", AUTHOR)).replies_to == ""


def test_where_it_happened_is_known_but_for_a_group_that_moved() -> None:
    pressed = Pressed("1", AUTHOR, "do:1:1:0", GROUP)
    assert [place_of(each) for each in (SAID, pressed, Joined(GROUP, ()), Left(GROUP, AUTHOR))] == [GROUP] * 4
    assert place_of(Moved("-1", "-2")) is None
    assert place_of(replace(pressed, place=None)) is None


def test_who_wrote_or_pressed_is_known_and_who_joined_has_done_neither() -> None:
    assert person_of(SAID) == AUTHOR
    assert person_of(Pressed("1", AUTHOR, "x")) == AUTHOR
    assert person_of(Joined(GROUP, (AUTHOR,))) is None
    assert SAID.code == "zh-hans"
    assert replace(SAID, author=None).code is None
