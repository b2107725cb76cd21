"""How surely the best entry is the one that was meant."""

from collections.abc import Callable

import pytest

from bot.questions.parse.reading import Inquiry
from bot.questions.retrieval.fit import features, fit_of, load_weights

At = Callable[[str], Inquiry]


def test_every_measure_has_a_weight_and_no_weight_is_idle(inquiry_of: At) -> None:
    inquiry = inquiry_of("校园食品安全")
    best = inquiry.topic.best
    assert best is not None
    measured = features(inquiry.topic, best, inquiry.frame.text, inquiry.catalogue.owner, ())
    assert {"bias", *measured} == set(load_weights()["weights"]) == set(load_weights()["presence"])


@pytest.mark.parametrize("text", ["校园食品安全", "信访", "邪教发传单", "谁管网吧", "网各化管理"])
def test_a_chance_lies_between_impossible_and_certain(inquiry_of: At, text: str) -> None:
    inquiry = inquiry_of(text)
    assert 0 <= inquiry.fit(inquiry.topic).chance <= 1


def test_what_is_printed_is_more_probable_than_what_is_printed_in_part(inquiry_of: At) -> None:
    whole, part = inquiry_of("校园食品安全"), inquiry_of("校园门口堵车安全")
    assert whole.fit(whole.topic).chance > part.fit(part.topic).chance
    assert whole.fit(whole.topic).is_printed
    assert not part.fit(part.topic).is_printed


def test_general_words_make_a_subject_less_probable(inquiry_of: At) -> None:
    inquiry = inquiry_of("公积金")
    text, topic, owner = inquiry.frame.text, inquiry.topic, inquiry.catalogue.owner
    assert topic.best is not None
    assert features(topic, topic.best, text, owner, {"公积金"})["general"] == 1
    assert features(topic, topic.best, text, owner, {"彩票"})["general"] == 0


def test_a_general_word_within_a_longer_lay_word_is_none(inquiry_of: At) -> None:
    lay, alone = inquiry_of("手机号被卖"), inquiry_of("换手机号")
    assert lay.fit(lay.topic).features["general"] == 0
    assert alone.fit(alone.topic).features["general"] > 0


def test_without_a_finding_there_is_no_chance(inquiry_of: At) -> None:
    inquiry = inquiry_of("鱻麤")
    fit = fit_of(inquiry.topic.only([]), inquiry.frame.text, inquiry.catalogue.owner, ())
    assert (fit.chance, fit.tied, fit.is_printed) == (0.0, (), False)


def test_entries_are_tied_that_hold_the_same_of_the_topic(inquiry_of: At) -> None:
    tied = inquiry_of("矛盾谁牵头")
    assert {"16", "17", "18", "19"} <= set(tied.fit(tied.topic).tied)
    single = inquiry_of("见义勇为谁牵头")
    assert len(single.fit(single.topic).tied) == 1


def test_a_lay_word_is_found_and_not_printed(inquiry_of: At) -> None:
    lay, printed = inquiry_of("黑社会"), inquiry_of("扫黑除恶")
    assert lay.fit(lay.topic).printed_share < printed.fit(printed.topic).printed_share == 1
