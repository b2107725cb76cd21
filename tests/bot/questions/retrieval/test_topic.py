"""What a question is about, and how much of it a document accounts for."""

import pytest

from bot.questions.retrieval.index import Feature, Found, Reason
from bot.questions.retrieval.topic import Topic


def feature(start: int, end: int, reason: Reason = Reason.EXACT) -> Feature:
    """A stretch of the question that a document holds."""
    return Feature(start, end, (), 1.0, reason)


FIRST = Found("49", 2.0, (feature(0, 2), feature(3, 4, Reason.LETTER)), (), 1.0)
SECOND = Found("50", 1.0, (feature(2, 4),), (), 0.0)
TOPIC = Topic({0: 1.0, 1: 1.0, 2: 0.5, 3: 1.5}, (), (FIRST, SECOND))


def test_the_best_comes_first_and_of_nothing_there_is_none() -> None:
    assert TOPIC.best is FIRST
    assert Topic({}, (), ()).best is None


def test_a_document_accounts_for_a_share_of_the_weight() -> None:
    assert TOPIC.coverage(FIRST) == pytest.approx(3.5 / 4)
    assert TOPIC.coverage(FIRST, Reason.EXACT) == pytest.approx(0.5)
    assert TOPIC.coverage(SECOND, Reason.LETTER) == 0
    assert TOPIC.coverage(FIRST) == pytest.approx(3.5 / 4), "asked again it is the same"


def test_letters_alone_are_no_strength() -> None:
    assert (TOPIC.strength(FIRST), TOPIC.strength(SECOND)) == (2, 2)


def test_of_no_topic_every_share_is_nothing() -> None:
    assert Topic({}, (), (FIRST,)).share([0, 1]) == 0


def test_with_fewer_found_the_topic_is_the_same() -> None:
    left = TOPIC.only(["50", "51"])
    assert (left.found, left.content) == ((SECOND,), TOPIC.content)
    assert TOPIC.only(["49", "50"]) is TOPIC
