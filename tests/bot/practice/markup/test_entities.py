"""Entities come in order, and none crosses another."""

from tests.bot.practice.markup.stretches import stretches


def test_offsets_count_in_utf16() -> None:
    assert stretches("😀<b>😀</b>") == [("bold", 2, 2)]


def test_entities_come_by_their_start_and_the_longer_first() -> None:
    html = "<i>甲<b>乙</b></i><blockquote><b>丙</b>丁</blockquote>"
    assert stretches(html) == [("italic", 0, 2), ("bold", 1, 1), ("blockquote", 2, 2), ("bold", 2, 1)]


def test_neighbours_of_one_kind_are_one() -> None:
    assert stretches("<b>甲</b><b>乙<b>丙</b></b>") == [("bold", 0, 3)]


def test_nothing_lies_in_code_or_around_it() -> None:
    assert stretches("<b>甲<code>乙<i>丙</i></code>丁</b>") == [("bold", 0, 1), ("code", 1, 2), ("bold", 3, 1)]
