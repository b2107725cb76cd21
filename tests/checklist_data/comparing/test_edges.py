"""Pairing by likeness, whichever of two lists is the older."""

from hypothesis import given
from hypothesis import strategies as st

from checklist_data.comparing.edges import MARGIN, by_far, edges_between, equal, left, without
from checklist_data.comparing.likeness import Unit
from tests.checklist_data.comparing.lists import texts


def units(*titles: str, side: str = "a", parent: str = "S1") -> list[Unit]:
    """Entries under one heading, numbered by their side."""
    return [Unit(f"{side}{at}", parent, title, "", frozenset()) for at, title in enumerate(titles)]


def title_of(unit: Unit) -> str:
    """What an entry says."""
    return unit.title


def test_what_says_the_same_is_paired_in_its_order() -> None:
    assert equal(units("检查", "检查", "培训"), units("培训", "检查", "检查", side="b"), title_of) == {
        "a0": "b1",
        "a1": "b2",
        "a2": "b0",
    }


def test_of_several_that_say_the_same_those_under_the_same_heading_are_one() -> None:
    before = [*units("检查", parent="S1"), *units("x", "检查", parent="S2")[1:]]
    after = [*units("检查", side="b", parent="S2"), *units("x", "检查", side="b", parent="S1")[1:]]
    assert equal(before, after, title_of) == {"a0": "b1", "a1": "b0"}


def test_where_their_number_differs_nobody_knows_which_is_which() -> None:
    assert equal(units("检查", "检查"), units("检查", side="b"), title_of) == {}


def test_what_cannot_be_the_same_has_no_edge_but_where_it_is_asked_for() -> None:
    before, after = units("消防安全检查"), units("生态环境保护督察", side="b")
    assert edges_between(before, after) == {}
    assert set(edges_between(before, after, lambda _, __: True)) == {("a0", "b0")}


def test_liker_by_far_is_liker_by_the_margin_on_both_sides() -> None:
    assert by_far({("a", "b"): 90.0, ("a", "c"): 90.0 - MARGIN}) == [("a", "b")]
    assert by_far({("a", "b"): 90.0, ("a", "c"): 90.1 - MARGIN}) == []
    assert by_far({("a", "b"): 90.0, ("x", "b"): 90.1 - MARGIN}) == []


@given(st.lists(texts(1, 3), max_size=6), st.lists(texts(1, 3), max_size=6))
def test_each_is_paired_once_at_most(olds: list[str], news: list[str]) -> None:
    before, after = units(*olds), units(*news, side="b")
    same = equal(before, after, title_of)
    far = dict(by_far(edges_between(before, after)))
    for pairs in (same, far):
        assert len(set(pairs.values())) == len(pairs)
    titles = {each.ref: each.title for each in (*before, *after)}
    assert all(titles[a] == titles[b] for a, b in same.items())


def test_what_is_paired_or_taken_is_no_longer_looked_at() -> None:
    edges = {("a0", "b0"): 90.0, ("a1", "b0"): 70.0, ("a1", "b1"): 80.0, ("a1", "b2"): 75.0}
    assert left(edges, {"a0": "b0"}, taken=["b1"]) == {("a1", "b2"): 75.0}
    assert [each.ref for each in without(units("x", "y"), ["a0"])] == ["a1"]
