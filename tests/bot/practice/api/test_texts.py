"""Texts and captions within the platform's limits, counted in UTF-16."""

import pytest

from bot.practice.api.parameters import Parameters
from bot.practice.api.texts import LONGEST_CAPTION, LONGEST_SOURCE, LONGEST_TEXT, caption_of, text_of, units
from bot.practice.refusing.refused import Refused


def test_characters_beyond_the_basic_plane_count_twice() -> None:
    assert [units(each) for each in ("", "清单", "🚀", "\ud800")] == [0, 2, 2, 1]


@pytest.mark.parametrize("longest", ["清" * LONGEST_TEXT, "🚀" * (LONGEST_TEXT // 2)])
def test_a_text_of_the_full_length_is_taken_and_no_longer_one(longest: str) -> None:
    assert text_of(Parameters({"text": longest})) == {"text": longest}
    with pytest.raises(Refused, match="message is too long"):
        text_of(Parameters({"text": f"{longest}x"}))


def test_a_caption_is_shorter_and_may_be_missing() -> None:
    assert caption_of(Parameters({})) == {}
    longest = "清" * LONGEST_CAPTION
    assert caption_of(Parameters({"caption": longest})) == {"caption": longest}
    with pytest.raises(Refused, match="caption is too long"):
        caption_of(Parameters({"caption": f"{longest}x"}))


@pytest.mark.parametrize("empty", ["", "  \n ", "<b></b>"])
def test_a_message_without_a_text_is_refused(empty: str) -> None:
    with pytest.raises(Refused, match="text is empty"):
        text_of(Parameters({"text": empty, "parse_mode": "HTML"}))


def test_marks_become_entities_and_do_not_count() -> None:
    found = text_of(Parameters({"text": f"<b>{'清' * LONGEST_TEXT}</b>", "parse_mode": "HTML"}))
    assert [(each["type"], each["length"]) for each in found["entities"]] == [("bold", LONGEST_TEXT)]


def test_a_source_of_too_many_bytes_is_refused_before_it_is_read() -> None:
    with pytest.raises(Refused, match="text is too long"):
        text_of(Parameters({"text": "x" * (LONGEST_SOURCE + 1)}))


def test_entities_are_objects() -> None:
    with pytest.raises(Refused, match="MessageEntity"):
        text_of(Parameters({"text": "清单", "entities": [5]}))
