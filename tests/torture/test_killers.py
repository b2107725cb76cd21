"""An update over which the process ends is given up and named; all others are answered, whatever stands beside it."""

from bot.doctor.findings import Grade
from storage.inbox import ATTEMPTS
from tests.torture.test_torture import with_fork_server
from torture.fork_server import DEADLY
from torture.killers import FIRST, QUESTION, Endured, endured


def asked(*chats: tuple[str, ...]) -> Endured:
    return with_fork_server(lambda fork_server: endured(fork_server, chats))


def test_all_others_are_answered_and_health_names_the_one_over_which_it_ended() -> None:
    found = asked(*([(QUESTION,)] * 25), (DEADLY,), *([(QUESTION,)] * 25))
    assert found.given_up == found.deadly
    answers = {number: each for number, each in found.answers.items() if number != FIRST + 25}
    assert [number for number, each in answers.items() if len(each) != 1 or "18分" not in each[0]] == []
    assert found.answers[FIRST + 25] == ()
    (number,) = found.deadly
    (named,) = [each for each in found.findings if str(number) in each.text]
    assert named.grade is Grade.FAULT
    assert found.starts == ATTEMPTS + 2, "once as it came in, then as often as it is tried, then to the end"


def test_two_of_them_take_nobody_with_them_and_each_chat_goes_on_in_its_order() -> None:
    beside = (QUESTION, DEADLY, "第32项多少分")
    found = asked(beside, *([(QUESTION,)] * 9), beside, (QUESTION,))
    assert found.given_up == found.deadly
    assert len(found.deadly) == 2
    assert [len(each) for each in found.answers.values()] == [2, *[1] * 9, 2, 1]
    assert all("第33项" in each[0] for each in found.answers.values())
    assert all("第32项" in found.answers[FIRST + place][1] for place in (0, 10))
    assert found.starts <= 2 * (ATTEMPTS + 1) + 1
