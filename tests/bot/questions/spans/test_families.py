"""Refs with letters: what their lists are called, and how their entries are written."""

import pytest

from bot.questions.spans.families import Family, families, heads, key_of, list_names, name_heads
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def found(checklist: Checklist) -> dict[str, Family]:
    return {each.letters: each for each in families(checklist)}


@pytest.mark.parametrize(
    ("ref", "key"),
    [
        ("II-4(2)", ("ii", "4", "2")),
        ("ii 4 2", ("ii", "4", "2")),
        ("NEG-5", ("neg", "5")),
        ("33.2", ("33", "2")),
        ("S6", ("s", "6")),
        ("二十三", ("23",)),
        ("", ()),
    ],
)
def test_refs_are_compared_by_their_letters_and_numbers(ref: str, key: tuple[str, ...]) -> None:
    assert key_of(ref) == key


def test_every_ref_with_letters_is_written_in_the_shape_of_its_family(
    checklist: Checklist, found: dict[str, Family]
) -> None:
    for ref in checklist.entries:
        letters, *numbers = key_of(ref)
        if letters.isalpha():
            family = found[letters]
            shape = family.shape if len(numbers) == 1 else family.within
            assert shape.format(*numbers) == ref, ref


def test_longer_letters_are_looked_for_first(checklist: Checklist) -> None:
    letters = [each.letters for each in families(checklist)][:-1]
    assert letters == sorted(letters, key=len, reverse=True)


@pytest.mark.parametrize(
    ("letters", "text", "number"),
    [("neg", "neg-5", "5"), ("neg", "neg5", "5"), ("ii", "ii-4", "4"), ("ii", "二-4", "4"), ("s", "s6", "6")],
)
def test_a_ref_is_found_where_it_stands(found: dict[str, Family], letters: str, text: str, number: str) -> None:
    match = found[letters].pattern.search(f"问 {text}")
    assert match is not None
    assert number in match.groups()


@pytest.mark.parametrize(
    ("letters", "text"), [("neg", "xneg-5"), ("ii", "iii-4"), ("s", "is6"), ("s", "s6a"), ("ii", "第二-4")]
)
def test_a_ref_within_other_letters_is_none(found: dict[str, Family], letters: str, text: str) -> None:
    assert found[letters].pattern.search(text) is None


def test_a_list_that_has_a_name_is_named_by_it_and_by_what_people_say(
    checklist: Checklist, found: dict[str, Family]
) -> None:
    assert list_names(checklist).keys() <= found.keys()
    named = found["neg"].named
    assert named is not None
    for text in ("负面清单第5条", "反面那张单子第五项", "倒扣分清单的第5项"):
        match = named.search(text)
        assert match is not None, text
        assert {"5", "五"} & {each for each in match.groups() if each}


def test_the_letters_with_which_refs_and_names_begin_are_told(checklist: Checklist, found: dict[str, Family]) -> None:
    assert set(heads(found["ii"])) == {"i", "二"}
    assert set(heads(found["neg"])) == {"n"}
    assert "第" in set(name_heads(checklist))
