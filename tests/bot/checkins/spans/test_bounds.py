"""A text with more than any report holds is known before it is read."""

import pytest

from bot.checkins.spans.bounds import MOST_ALIKE, MOST_DONE, MOST_MARKS, MOST_NUMBERS, is_too_dense


@pytest.mark.parametrize(("piece", "most"), [("{}3", MOST_NUMBERS), ("甲{}、", MOST_MARKS), ("完成了{}，", MOST_DONE)])
def test_a_text_may_have_as_much_as_its_bound_and_no_more(piece: str, most: int) -> None:
    letters = (chr(0x4E00 + 17 * each) for each in range(1, 2 * most))
    different = [each for each in letters if each not in "一二三四五六七八九十"]
    pieces = [piece.format(each) for each in different[: most + 1]]
    assert not is_too_dense("".join(pieces[:most]))
    assert is_too_dense("".join(pieces))


def test_the_same_words_again_and_again_are_refused_where_they_are_long() -> None:
    assert not is_too_dense(("有困难" * MOST_ALIKE)[:MOST_ALIKE])
    assert is_too_dense(("有困难" * MOST_ALIKE)[: MOST_ALIKE + 1])


def test_blanks_make_no_text_long() -> None:
    assert not is_too_dense("已排查" + " \n" * MOST_ALIKE)
