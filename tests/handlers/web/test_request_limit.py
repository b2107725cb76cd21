"""How many requests of a client are taken."""

import pytest

from handlers.web import request_limit
from handlers.web.request_limit import RequestLimit


def test_a_burst_is_taken_and_then_a_rate() -> None:
    limit = RequestLimit(rate=2.0, burst=3.0)
    assert [limit.takes("a", 10.0) for _ in range(4)] == [True, True, True, False]
    assert [limit.takes("a", 10.5) for _ in range(2)] == [True, False]


def test_whoever_stays_away_for_long_has_a_burst_again_and_no_more() -> None:
    limit = RequestLimit(rate=2.0, burst=3.0)
    for _ in range(3):
        limit.takes("a", 0.0)
    assert [limit.takes("a", 1_000_000.0) for _ in range(4)] == [True, True, True, False]


def test_one_client_takes_nothing_from_another() -> None:
    limit = RequestLimit(rate=1.0, burst=1.0)
    assert [limit.takes(each, 0.0) for each in "aabb"] == [True, False, True, False]


def test_of_too_many_clients_the_one_that_came_least_lately_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_limit, "MOST_KEPT", 2)
    limit = RequestLimit(rate=0.0, burst=1.0)
    assert [limit.takes(each, 0.0) for each in "abacba"] == [True, True, False, True, True, True]
