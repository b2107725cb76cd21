"""Finding the longest of many phrases at a place."""

from hypothesis import given
from hypothesis import strategies as st

from bot.questions.trie import Trie


def test_the_longest_phrase_comes_first() -> None:
    trie: Trie[int] = Trie()
    for value, phrase in enumerate(("牵头", "牵头单位", "单位")):
        trie.add(phrase, value)
    assert list(trie.at("谁是牵头单位", 2)) == [(6, 1), (4, 0)]
    assert list(trie.at("谁是牵头单位", 0)) == []


def test_the_first_to_claim_a_phrase_keeps_it() -> None:
    trie: Trie[str] = Trie()
    trie.add("公安", "first")
    trie.add("公安", "second")
    assert trie.get("公安") == "first"
    assert trie.get("公") is None


def test_an_empty_phrase_is_nowhere() -> None:
    trie: Trie[int] = Trie()
    trie.add("", 1)
    assert trie.get("") is None


@given(st.sets(st.text(min_size=1, max_size=4), max_size=8), st.text(min_size=1, max_size=12))
def test_what_is_found_is_what_stands_there(phrases: set[str], text: str) -> None:
    trie: Trie[str] = Trie()
    for phrase in phrases:
        trie.add(phrase, phrase)
    for start in range(len(text)):
        found = [value for _, value in trie.at(text, start)]
        expected = sorted((each for each in phrases if text.startswith(each, start)), key=len, reverse=True)
        assert found == expected
