"""Reports are folded as questions are, and every place leads back to the words that were sent."""

from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.spans.folding import folded

PIECES = st.sampled_from(
    ["４９", "第 51 項", "\u200b", "　", "【2026】", "①", "完成", "８０％", "é", "e\u0301", "\n", "½", "號"]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join)))
def test_every_character_has_a_place_and_places_do_not_go_back(sent: str) -> None:
    found = folded(sent)
    assert len(found.places) == len(found.text) + 1
    assert list(found.places) == sorted(found.places)
    assert found.places[-1] == len(found.sent)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_words_of_two_halves_are_those_of_the_whole(sent: str) -> None:
    found = folded(sent)
    middle = len(found.text) // 2
    assert found.words(0, middle) + found.words(middle, len(found.text)) == found.words(0, len(found.text))


def test_words_come_back_as_they_were_sent() -> None:
    found = folded("\u200b第 49 項　完成８０％，已建家長學校１２所")
    start = found.text.index("已建")
    assert found.text == "第49项 完成80%,已建家长学校12所"
    assert found.words(start, len(found.text)) == "已建家長學校１２所"


def test_a_circled_number_is_a_mark_and_no_digit_of_the_number_behind_it() -> None:
    assert folded("②49 按计划").text == "•49 按计划"


def test_slips_are_mended_and_a_colon_is_a_pause() -> None:
    assert folded("49：己办结，9:30报，以完成八层").text == "49,已办结,9:30报,已完成八成"


def test_a_mark_that_was_dictated_by_its_name_is_that_mark() -> None:
    assert folded("按计划推进逗号没啥说的句号").text == "按计划推进, 没啥说的。 "
    assert folded("为整治画上句号").text == "为整治画上句号"


def test_the_number_of_an_entry_that_was_dictated_apart_is_one_number() -> None:
    assert folded("第 二十 八 项 有困难").text.startswith("第二十八项")
