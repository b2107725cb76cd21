"""Work in a thread apart: what it gives and raises, and that a program can end beside it."""

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from handlers.thread_apart import done_apart, is_at_it
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
ENDS = """
import asyncio, threading
from handlers.thread_apart import done_apart

async def end_meanwhile() -> None:
    begun = threading.Event()
    waiting = asyncio.create_task(done_apart(lambda: begun.set() or threading.Event().wait()))
    while not begun.is_set():
        await asyncio.sleep(0.01)
    waiting.cancel()

asyncio.run(end_meanwhile())
"""


async def test_what_it_gives_is_returned() -> None:
    assert await done_apart(lambda: 49) == 49


async def test_what_it_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        await done_apart(lambda: 1 // 0)


async def test_who_hears_that_it_is_done_may_begin_it_anew_at_once() -> None:
    for _ in range(300):
        assert await done_apart(lambda: 49, "a job") == 49
        assert not is_at_it("a job")


async def test_what_nobody_waits_for_any_more_is_still_at_it() -> None:
    may_end = threading.Event()
    waiting = asyncio.create_task(done_apart(may_end.wait, "a job that hangs"))
    async with asyncio.timeout(PATIENCE):
        while not is_at_it("a job that hangs"):
            await asyncio.sleep(0.01)
        waiting.cancel()
        await asyncio.sleep(0)
        assert is_at_it("a job that hangs")
        may_end.set()
        while is_at_it("a job that hangs"):
            await asyncio.sleep(0.01)


def test_a_program_ends_beside_work_that_does_not() -> None:
    ended = subprocess.run([sys.executable, "-c", ENDS], cwd=ROOT, timeout=PATIENCE, check=False)
    assert ended.returncode == 0


IN_HAND = """
import asyncio, threading
from handlers.thread_apart import done_apart

def work() -> None:
    begun.set()
    threading.main_thread().join()
    print(sum(range(10_000_000)))

async def end_meanwhile() -> None:
    waiting = asyncio.create_task(done_apart(work))
    while not begun.is_set():
        await asyncio.sleep(0.01)
    waiting.cancel()

begun = threading.Event()
asyncio.run(end_meanwhile())
"""


def test_what_is_in_hand_at_the_end_is_not_cut_off() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", IN_HAND], cwd=ROOT, timeout=PATIENCE, check=False, capture_output=True
    )
    assert ended.returncode == 0
    assert ended.stdout.split() == [b"49999995000000"]
