"""An update over which the process ends is given up and named; all others are answered, whatever stands beside it."""

import asyncio
from collections.abc import Sequence

from bot.doctor.findings import Grade
from storage.inbox import ATTEMPTS
from tests.patience import HUNG
from torture.fork_server import DEADLY
from torture.killers import FIRST, QUESTION, Endured, endured
from torture.victims import ForkServer

LATER = "第32项多少分"


async def asked(fork_server: ForkServer, *chats: tuple[str, ...]) -> Endured:
    return await asyncio.wait_for(endured(fork_server, chats), HUNG)


def unanswered(found: Endured, chats: Sequence[Sequence[str]]) -> list[int]:
    """Chats that lack an answer, or have it in another order, although none of theirs was being sent at an end."""
    wanted = {
        number: [each.partition("项")[0] for each in said if each != DEADLY] for number, said in enumerate(chats, FIRST)
    }
    got = {number: [each.partition("项")[0] for each in said] for number, said in found.answers.items()}
    return [number for number in wanted if got[number] != wanted[number] and number not in found.held]


async def test_all_others_are_answered_and_health_names_the_one_over_which_it_ended(fork_server: ForkServer) -> None:
    chats = [*[(QUESTION,)] * 25, (DEADLY,), *[(QUESTION,)] * 25]
    found = await asked(fork_server, *chats)
    assert found.given_up == found.deadly
    assert unanswered(found, chats) == []
    (number,) = found.deadly
    (named,) = [each for each in found.findings if f"来信 {number} " in each.text]
    assert named.grade is Grade.FAULT
    assert found.starts == ATTEMPTS + 2, "once as it came in, then as often as it is tried, then to the end"


async def test_two_of_them_take_nobody_with_them_and_each_chat_goes_on_in_its_order(fork_server: ForkServer) -> None:
    beside = (QUESTION, DEADLY, LATER)
    chats = [beside, *[(QUESTION,)] * 9, beside, (QUESTION,)]
    found = await asked(fork_server, *chats)
    assert found.given_up == found.deadly
    assert len(found.deadly) == 2
    assert unanswered(found, chats) == []
    assert found.starts <= 2 * (ATTEMPTS + 1) + 1
