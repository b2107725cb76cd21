"""Which pairs of characters phrases have."""

from hypothesis import given
from hypothesis import strategies as st

from bot.questions.pairs import Pairs


@given(st.lists(st.text()), st.text(min_size=2, max_size=2))
def test_a_pair_is_held_where_a_phrase_has_its_characters_side_by_side(phrases: list[str], other: str) -> None:
    pairs = Pairs(phrases)

    assert all(phrase[at : at + 2] in pairs for phrase in phrases for at in range(len(phrase) - 1))
    assert (other in pairs) == any(other in phrase for phrase in phrases)


def test_what_is_no_pair_is_held_nowhere() -> None:
    pairs = Pairs(["平安建设"])

    assert "" not in pairs
    assert "平" not in pairs
    assert "平安建" not in pairs
    assert 7 not in pairs
