"""Emphasis is told by characters that nobody can write."""

from hypothesis import given
from hypothesis import strategies as st

from bot.richtext import EMPHASISED, as_plain, heading, mark, template, unmarked

ANY = st.text(st.characters() | st.sampled_from("\ufdd0\ufdd1\ufdd2\ufdd3【】\n"))


@given(ANY)
def test_a_text_from_outside_has_no_emphasis(text: str) -> None:
    clean = unmarked(text)
    assert not EMPHASISED.search(clean)
    assert unmarked(clean) == clean
    assert not EMPHASISED.search(unmarked(mark(text)))


@given(ANY)
def test_marked_words_stand_in_brackets_where_nothing_can_be_bold(text: str) -> None:
    assert as_plain(mark(unmarked(text))) == f"【{unmarked(text)}】"


def test_a_heading_is_one_stretch_without_marks_in_it() -> None:
    found = EMPHASISED.fullmatch(heading(f"第{mark('49')}项"))
    assert found is not None
    assert (found[1], found[2]) == (None, "第49项")
    assert as_plain(found[0]) == "第49项"


def test_brackets_of_our_own_templates_are_marks_and_those_of_people_are_not() -> None:
    said = template("【注意】{}").format("【不】")
    assert [each[1] for each in EMPHASISED.finditer(said)] == ["注意"]
    assert as_plain(said) == "【注意】【不】"
