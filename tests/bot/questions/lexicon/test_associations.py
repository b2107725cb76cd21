"""What pairs of characters in lay words stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.lexicon.associations import Associations, load_associations
from bot.questions.lexicon.make_associations import LEAST_SHARE, associated, packed

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x4E20), min_size=2, max_size=5)


def table(words: dict[str, tuple[str, ...]]) -> Associations:
    """The table of these lay words."""
    return Associations(packed(associated(words)))


def test_a_pair_stands_for_the_terms_of_the_words_that_have_it_the_commonest_first() -> None:
    words = table({"网吧吵": ("噪音",), "黑网吧": ("网吧管理",), "网吧通宵": ("网吧管理",)})
    assert [(term, round(share, 2)) for term, share in words.of("网吧")] == [("网吧管理", 0.67), ("噪音", 0.33)]
    assert words.of("通宵") == [("网吧管理", 1.0)]
    assert words.of("酒吧") == []


def test_only_chinese_pairs_are_kept() -> None:
    words = table({"app诈骗": ("诈骗",)})
    assert words.of("ap") == words.of("p诈") == []
    assert words.of("诈骗") == [("诈骗", 1.0)]


def test_without_a_table_nothing_is_associated() -> None:
    assert Associations(b"").of("网吧") == []


def test_a_character_beyond_the_table_is_in_no_pair() -> None:
    assert load_associations().of("\U00020000网") == []


def test_a_file_that_is_no_table_is_refused() -> None:
    with pytest.raises(ValueError, match="not a table"):
        Associations(b"XXXX" + bytes(20))


@given(st.dictionaries(HAN, st.lists(HAN, min_size=1, max_size=3, unique=True).map(tuple), max_size=20))
def test_shares_are_those_of_the_words(words: dict[str, tuple[str, ...]]) -> None:
    read = table(words)
    for pair in {said[at : at + 2] for said in words for at in range(len(said) - 1)}:
        having = [terms for said, terms in words.items() if pair in said]
        shares = {term: sum(term in terms for terms in having) / len(having) for terms in having for term in terms}
        kept = {term: share for term, share in shares.items() if share >= LEAST_SHARE}
        assert {term: pytest.approx(share, abs=0.003) for term, share in kept.items()} == dict(read.of(pair))
