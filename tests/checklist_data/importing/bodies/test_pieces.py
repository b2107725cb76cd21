"""What parts a list of bodies, and what closes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.bodies.pieces import pieces_of, tight, without_others

NAMES = st.lists(st.sampled_from(["县公安局", "教体局（县委教育工委）", "各乡镇", "团县委"]), min_size=1, max_size=6)


@given(NAMES, st.sampled_from("、，,；;/／|｜"))
def test_every_separator_parts_and_nothing_of_the_names_is_lost(names: list[str], separator: str) -> None:
    assert pieces_of(separator.join(names)) == names


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("、、", []),
        ("县公安局、", ["县公安局"]),
        ("各乡镇（清源、柳河镇）、县公安局", ["各乡镇（清源、柳河镇）", "县公安局"]),
        ("县公安局 县司法局", ["县公安局", "\0县司法局"]),
        ("县公安局、 县司法局", ["县公安局", "县司法局"]),
        ("县公安局 、县司法局", ["县公安局", "县司法局"]),
        (" 县公安局  县司法局 ", ["县公安局", "\0县司法局"]),
        ("（县公安局、县司法局", ["（县公安局、县司法局"]),
    ],
)
def test_white_space_alone_is_marked_and_brackets_hold_together(text: str, pieces: list[str]) -> None:
    assert pieces_of(text) == pieces


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("县公安局、县司法局等", "县公安局、县司法局"),
        ("县公安局等有关部门", "县公安局"),
        ("县公安局、县司法局等5个部门单位", "县公安局、县司法局"),
        ("县公安局等十二个成员单位", "县公安局"),
        ("县公安局等等", "县公安局"),
    ],
)
def test_what_closes_a_list_is_taken_off_and_told(text: str, rest: str) -> None:
    assert without_others(text) == (rest, True)


@pytest.mark.parametrize("text", ["", "县公安局", "等有关部门", "高等", "平等", "等级评定办公室"])
def test_a_list_without_such_a_close_stays(text: str) -> None:
    assert without_others(text) == (text, False)


def test_white_space_beside_brackets_is_taken_away_and_other_stays() -> None:
    assert tight("县 公安局 （ 交警大队 ）　等") == "县 公安局（交警大队）　等"
