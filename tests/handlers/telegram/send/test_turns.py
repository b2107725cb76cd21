"""Whose message goes out next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.clock import WoundClock
from handlers.telegram.send.rate_limit import RateLimit, Unlimited
from handlers.telegram.send.turns import AT_ONCE, BEGUN_AT_ONCE, Turns
from storage.outbox import ClaimedMessage, Purpose
from storage.outbox_waiting import QueueHead

BEGIN = datetime(2026, 12, 1, tzinfo=UTC)


def turns(rate_limit: RateLimit | None = None) -> tuple[Turns, WoundClock]:
    """Turns by a clock that stands until it is wound."""
    clock = WoundClock(lambda: BEGIN)
    return Turns(clock, rate_limit or Unlimited()), clock


def head(number: int, lane: str = "", purpose: Purpose = Purpose.ANSWER) -> QueueHead:
    """A message that waits in a chat of its own, or in the one that is named."""
    chat = lane or str(number)
    return QueueHead(number, chat, chat, purpose, BEGIN, "", purpose.rank, 0, is_strangers=False, created_at=BEGIN)


def begun(giving: Turns, *heads: QueueHead, under_way: tuple[str, ...] = ()) -> list[int]:
    """The numbers of the messages that get their turn."""
    return [each.id for each in giving.startable(heads, under_way)]


def test_one_message_of_a_chat_is_under_way_at_a_time() -> None:
    giving, _ = turns()
    assert begun(giving, head(1, "a"), head(2, "a"), head(3, "b")) == [1, 3]
    assert begun(giving, head(2, "a"), head(4, "c"), under_way=("a",)) == [4]


def test_answers_go_before_what_nobody_asked_for() -> None:
    giving, _ = turns()
    assert begun(giving, head(1, purpose=Purpose.REMINDER), head(2)) == [2, 1]


def test_strangers_in_private_come_last_even_with_answers() -> None:
    giving, _ = turns()
    assert begun(giving, replace(head(1), is_strangers=True), head(2, purpose=Purpose.REMINDER)) == [2, 1]


def test_chats_that_were_served_longest_ago_come_first() -> None:
    giving, _ = turns()
    begun(giving, head(1, "a"))
    begun(giving, head(2, "b"))
    assert begun(giving, head(3, "b"), head(4, "a"), head(5, "new")) == [5, 4, 3]


def test_a_round_begins_few_and_no_more_than_may_be_under_way() -> None:
    giving, _ = turns()
    waiting = [head(number) for number in range(1, 2 * AT_ONCE)]
    assert len(begun(giving, *waiting)) == BEGUN_AT_ONCE
    assert len(begun(giving, *waiting, under_way=tuple(f"x{each}" for each in range(AT_ONCE - 1)))) == 1
    assert begun(giving, *waiting, under_way=tuple(f"x{each}" for each in range(AT_ONCE))) == []


def test_nothing_goes_out_before_its_moment() -> None:
    giving, clock = turns()
    later = replace(head(1), not_before=BEGIN + timedelta(seconds=7))
    assert giving.wait(later) == 7
    assert begun(giving, later) == []
    clock.wind(timedelta(seconds=7))
    assert begun(giving, later) == [1]


def test_the_flood_rules_hold_up_a_chat_but_no_answer_to_a_press() -> None:
    giving, _ = turns(RateLimit())
    assert begun(giving, head(1, "-5")) == [1]
    assert giving.wait(head(2, "-5")) > 0
    assert giving.wait(head(3, "-5", Purpose.PRESS)) == 0
    assert begun(giving, head(2, "-5"), head(3, "-5", Purpose.PRESS)) == [3]


def test_what_an_earlier_program_sent_counts() -> None:
    giving, _ = turns(RateLimit())
    giving.was_sent("7", BEGIN, "")
    assert giving.wait(head(1, "7")) == 1


def test_a_request_counts_from_its_end() -> None:
    giving, clock = turns(RateLimit())
    assert begun(giving, head(1, "7")) == [1]
    clock.wind(timedelta(seconds=3))
    giving.ended(ClaimedMessage(1, "k", "7", "7", Purpose.ANSWER, "", 0, 0))
    assert giving.wait(head(2, "7")) == 1
