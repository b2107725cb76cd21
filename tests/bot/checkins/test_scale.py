"""The claims on one entry beside each other: what they say of it in all."""

import pytest

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.claims.scale import Scale
from bot.checkins.claims.tokens import Token


def scale(text: str, *claims: tuple[Claim, str, int | None]) -> Scale:
    """Claims that are made by pieces of a text, in their order."""
    made, place = [], 0
    for claim, said, percent in claims:
        start = text.index(said, place)
        place = start + len(said)
        made.append(Claimed(claim, Token(start, place, said, frozenset()), percent))
    return Scale(made, text, is_answer=False)


def shares(text: str, *figures: str) -> Scale:
    return scale(text, *((Claim.SHARE, each, int(each.rstrip("%"))) for each in figures))


def test_without_a_claim_nothing_is_said() -> None:
    empty = scale("好")
    assert (empty.percent, empty.is_done, empty.shares, empty.rests) == (None, False, (), ())
    assert not empty.goes_on
    assert not empty.moves


@pytest.mark.parametrize("between", ["，不对，", "，更正", "，现在", " → "])
def test_a_percentage_that_mends_the_one_before_takes_its_place(between: str) -> None:
    assert shares(f"完成60%{between}80%", "60%", "80%").shares == (80,)


def test_percentages_that_do_not_are_both_there_and_equal_ones_are_one() -> None:
    assert shares("完成60%，另一处80%", "60%", "80%").shares == (60, 80)
    assert shares("完成60%，也就是60%", "60%", "60%").shares == (60,)


def test_a_sum_is_not_mended_by_what_follows_it() -> None:
    assert shares("累计60%，本月80%", "60%", "80%").shares == (60, 80)


def test_what_is_left_tells_how_far_it_is_where_nothing_else_does() -> None:
    left = (Claim.LEFT, "还剩两成", 80)
    assert scale("还剩两成", left).percent == 80
    assert scale("完成70%，还剩两成", (Claim.SHARE, "70%", 70), left).percent == 70


@pytest.mark.parametrize(("claim", "percent"), [(Claim.DONE, None), (Claim.SHARE, 100)])
def test_done_is_said_in_words_or_as_a_hundred(claim: Claim, percent: int | None) -> None:
    assert scale("办结", (claim, "办结", percent)).is_done


def test_letters_that_could_turn_the_meaning_alarm_where_they_stay_unread() -> None:
    assert scale("拖着呢", (Claim.UNREAD, "拖着呢", None)).alarms()
    assert not scale("开会呢", (Claim.UNREAD, "开会呢", None)).alarms()
    assert not scale("拖着呢", (Claim.NOTE, "拖着呢", None)).alarms()


def test_an_unread_verb_with_its_object_is_something_that_was_done() -> None:
    assert scale("约了企业座谈", (Claim.UNREAD, "企业座谈", None)).moves
    assert not scale("约了谁座谈", (Claim.UNREAD, "谁座谈", None)).moves


def test_it_goes_on_unless_what_goes_on_only_leads_to_its_being_done() -> None:
    done, plan = (Claim.DONE, "办结", None), (Claim.PLAN, "按计划", None)
    assert scale("按计划", plan).goes_on
    assert not scale("按计划办结", plan, done).goes_on
    assert scale("按计划，51办结", plan, done).goes_on
