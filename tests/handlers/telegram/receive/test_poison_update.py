"""An update that makes every response unreadable is passed over, and no other."""

from handlers.telegram.receive.poison_update import SECONDS, TIMES, PoisonUpdate

TORN = b'{"ok": true, "result": [{"update_id": 7, "message": {"text": "\x00'


def convicted(suspect: PoisonUpdate, payload: bytes, *, every: float, times: int = TIMES) -> list[int | None]:
    return [suspect.convict(payload, number * every) for number in range(times)]


def test_it_is_passed_over_after_so_many_responses_in_so_long_a_time() -> None:
    assert convicted(PoisonUpdate(), TORN, every=SECONDS / (TIMES - 1)) == [None] * (TIMES - 1) + [7]


def test_a_line_that_cuts_many_responses_in_a_short_time_convicts_nobody() -> None:
    assert set(convicted(PoisonUpdate(), TORN, every=0.1, times=100)) == {None}


def test_of_several_the_last_that_was_begun_is_suspected() -> None:
    found = convicted(PoisonUpdate(), b'[{"update_id": 6}, {"update_id" : 9, "x', every=SECONDS)
    assert found[-1] == 9


def test_another_update_and_a_response_that_is_readable_clear_the_suspicion() -> None:
    suspect = PoisonUpdate()
    convicted(suspect, TORN, every=SECONDS, times=TIMES - 1)
    assert suspect.convict(TORN.replace(b"7", b"8"), 10 * SECONDS) is None
    convicted(suspect, TORN, every=SECONDS, times=TIMES - 1)
    suspect.acquit()
    assert suspect.convict(TORN, 10 * SECONDS) is None


def test_a_response_without_a_number_convicts_nobody() -> None:
    assert set(convicted(PoisonUpdate(), b"<html>", every=SECONDS, times=20)) == {None}
