"""What words that are printed nowhere stand for, as far as that is printed."""

import pytest

from bot.questions.lexicon.associations import Associations
from bot.questions.lexicon.make_associations import associated, packed
from bot.questions.lexicon.neighbours import Neighbours
from bot.questions.lexicon.sounds import Sounds
from bot.questions.retrieval.index import REMEMBERED, Document, Index, Reason
from bot.questions.retrieval.related import NEAR_ENOUGH, Related, letter_form


class Near(Neighbours):
    """A few neighbours, and how often they were asked for."""

    def __init__(self, near: dict[str, list[tuple[str, float]]]) -> None:
        self._held, self.looks = near, 0

    def near(self, word: str) -> list[tuple[str, float]]:
        """Return what stands there, and count the look."""
        self.looks += 1
        return self._held.get(word, [])

    def __contains__(self, word: object) -> bool:
        return word in self._held


@pytest.fixture
def near() -> Near:
    return Near({"网吧": [("网络", 0.6), ("酒吧", 0.9), ("设施", NEAR_ENOUGH - 0.1)]})


@pytest.fixture
def related(near: Near, sounds: Sounds) -> Related:
    index = Index([Document("1", "保护网络设施", "")], sounds)
    table = Associations(packed(associated({"连网难": ["网络"], "连网慢": ["网络"], "没信号": ["基站"]})))
    return Related(index, near, table)


def test_only_neighbours_that_are_printed_and_near_enough_count(related: Related) -> None:
    (found,) = related.neighbours_of("网吧", 3)
    assert (found.start, found.end, found.reason) == (3, 5, Reason.NEIGHBOUR)
    assert related.neighbours_of("酒吧", 0) == []


def test_a_word_is_looked_up_once_and_told_at_each_of_its_places(related: Related, near: Near) -> None:
    first, again = related.neighbours_of("网吧", 0), related.neighbours_of("网吧", 7)
    assert near.looks == 1
    assert [(each.start, each.end) for each in (*first, *again)] == [(0, 2), (7, 9)]


def test_what_lay_words_with_a_pair_stand_for_counts_where_it_is_printed(related: Related) -> None:
    (found,) = related.associated_with("连网", 0)
    assert found.reason is Reason.ASSOCIATION
    assert related.associated_with("信号", 0) == []


def test_what_is_remembered_stays_bounded(related: Related, near: Near) -> None:
    for at in range(REMEMBERED + 1):
        related.neighbours_of(f"词{at}", 0)
    related.neighbours_of("词0", 0)
    assert near.looks == REMEMBERED + 2


def test_a_word_is_one_where_the_table_has_it(related: Related) -> None:
    assert related.is_a_word("网吧")
    assert not related.is_a_word("网")
    assert letter_form("ＡＢ") == letter_form("ab")
