"""Marked words: both texts can be read out of them, and a figure is never split."""

from hypothesis import given

from checklist_data.comparing.words import Mark, marked
from tests.checklist_data.comparing.lists import texts


@given(texts(0), texts(0))
def test_both_texts_are_in_the_marked_one(old: str, new: str) -> None:
    found = marked(old, new)
    assert "".join(each.text for each in found if each.mark is not Mark.PUT_IN) == old
    assert "".join(each.text for each in found if each.mark is not Mark.TAKEN_OUT) == new
    assert all(each.text for each in found)


def test_a_figure_is_taken_out_whole() -> None:
    found = marked("合格率达到95%以上", "合格率达到98%以上")
    assert [(each.mark, each.text) for each in found if each.mark is not Mark.KEPT] == [
        (Mark.TAKEN_OUT, "95%"),
        (Mark.PUT_IN, "98%"),
    ]
