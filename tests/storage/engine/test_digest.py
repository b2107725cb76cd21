"""A digest of a table's contents is the same on every engine, and in every order."""

from hypothesis import given
from hypothesis import strategies as st

from storage.engine.digest import Digest, Values

VALUE = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
ROWS = st.lists(st.tuples(VALUE, VALUE), max_size=8)


def digest(*portions: list[Values]) -> Digest:
    """The digest of rows that come in portions."""
    made = Digest()
    for each in portions:
        made.add(each)
    return made


@given(ROWS, st.randoms(use_true_random=False), st.integers(0, 8))
def test_neither_order_nor_portions_matter(rows: list[Values], dice: object, cut: int) -> None:
    shuffled = list(rows)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert digest(rows) == digest(shuffled[:cut], shuffled[cut:])


@given(ROWS, st.integers(0, 7))
def test_a_row_that_is_lost_doubled_or_changed_is_noticed(rows: list[Values], place: int) -> None:
    whole = digest(rows)
    if rows:
        row = rows[place % len(rows)]
        rest = [each for at, each in enumerate(rows) if at != place % len(rows)]
        assert len({str(each.sum) for each in (whole, digest(rest), digest([*rows, row]))}) == 3
        assert digest([*rest, (*row, 1)]) != whole


def test_what_one_engine_cannot_keep_counts_as_what_it_keeps_instead() -> None:
    with_nul, instead = digest([("a\0b", 1)]), digest([("a\ufffdb", 1)])
    assert with_nul == instead
    assert (with_nul.replaced, instead.replaced) == (1, 0)
    assert digest([("\\u0000", 1)]).replaced == 0, "a text that only looks like it"


def test_a_text_and_the_number_that_it_writes_differ() -> None:
    assert digest([("1",)]) != digest([(1,)]) != digest([(None,)])
