"""The entries that are named where a report begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.reading.heads import Head, Heads
from bot.checkins.spans.folding import folded
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def heads(checklist: Checklist) -> Heads:
    return Heads(checklist)


def at(heads: Heads, said: str, start: int = 0) -> Head | None:
    text = folded(said).text
    return heads.at(text, start, len(text))


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("51 已办结", ("51",)),
        ("第51项已办结", ("51",)),
        ("51、49 已办结", ("51", "49")),
        ("49、51、12项按计划", ("49", "51", "12")),
        ("49至51项按计划", ("49", "50", "51")),
        ("33.2已办结", ("33.2",)),
        ("II-10已办结", ("II-10",)),
    ],
)
def test_entries_are_named_one_by_one_in_a_list_or_from_one_to_another(
    heads: Heads, text: str, refs: tuple[str, ...]
) -> None:
    found = at(heads, text)
    assert found is not None
    assert found.refs == refs
    assert found.missing == ()
    assert found.last == refs[-1]


@pytest.mark.parametrize("text", ["已办结", "", "，51", "教体局51"])
def test_where_no_entry_is_named_there_is_no_head(heads: Heads, text: str) -> None:
    assert at(heads, text) is None


def test_a_number_that_no_entry_has_is_kept_as_missing(heads: Heads) -> None:
    found = at(heads, "第99项已办结")
    assert found is not None
    assert (found.refs, found.missing) == ((), ("99",))


def test_numbers_with_nothing_but_blanks_between_them_are_loose(heads: Heads) -> None:
    found = at(heads, "49 51 按计划")
    assert found is not None
    assert found.is_loose or found.refs == ("49",)


@given(st.text("第0123456789项条款.、,至-~ 和II已办结%", max_size=30))
def test_a_head_stands_where_it_was_looked_for_and_ends_within_the_text(
    checklist: Checklist, heads: Heads, text: str
) -> None:
    said = folded(text).text
    found = heads.at(said, 0, len(said))
    if found is not None:
        assert found.start == 0 < found.end <= len(said)
        assert found.refs or found.missing
        assert all(each in checklist.entries for each in found.refs)
        assert not any(each in checklist.entries for each in found.missing)
