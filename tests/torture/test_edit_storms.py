"""The short form of the storms of edits; `python -m torture.edit_storms` is the long one."""

import asyncio

from tests.patience import HUNG
from torture.edit_storms import weathered
from torture.victims import ForkServer


async def test_of_a_message_that_is_changed_many_times_the_last_text_counts_and_nothing_beside_it(
    fork_server: ForkServer,
) -> None:
    found = await asyncio.wait_for(weathered(fork_server, edits=20), HUNG)
    assert [(each.storm.what, each.faults) for each in found if each.faults] == []
    assert max(each.to_office for each in found) == 1
