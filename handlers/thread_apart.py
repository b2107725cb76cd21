"""A thread apart: for work that takes long, and for which the end of the program hardly waits."""

import asyncio
import atexit
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from time import monotonic
from typing import Any, TypeVar
from weakref import WeakSet

T = TypeVar("T")
AT_THE_END = 3.0
"""Seconds for which the end of the program waits: a library that is cut off while it draws makes it crash."""
_begun: WeakSet[Thread] = WeakSet()
_at_it: list[str] = []
"""The names of those whose work is not done: a thread lives a moment longer than its work."""


async def done_apart(work: Callable[[], T], name: str = "apart") -> T:
    """Do work in a thread of its own with a name, and return what it gives. Raises what it raises.

    Where the waiting is cancelled the work goes on, and nobody hears of it; the threads of `asyncio.to_thread` would
    keep the program from ending until then; this one keeps it for a moment at the most.
    """
    loop = asyncio.get_running_loop()
    waits: asyncio.Future[T] = loop.create_future()

    def tell(then: Callable[[Any], None], found: object) -> None:
        with suppress(RuntimeError):  # the loop is closed: the program ends
            loop.call_soon_threadsafe(lambda: None if waits.done() else then(found))

    def run() -> None:
        try:
            found = _done(work, name)
        except BaseException as error:  # noqa: BLE001 - it is the caller's
            tell(waits.set_exception, error)
        else:
            tell(waits.set_result, found)

    thread = Thread(target=run, name=name, daemon=True)
    _begun.add(thread)
    thread.start()
    return await waits


def _done(work: Callable[[], T], name: str) -> T:
    _at_it.append(name)
    try:
        return work()
    finally:
        _at_it.remove(name)


def is_at_it(name: str) -> bool:
    """Return whether the work of a thread with this name is not done, as where the waiting for it was cancelled."""
    return name in _at_it


@atexit.register
def _wait_for_a_moment() -> None:
    """Let what was begun come to its end."""
    latest = monotonic() + AT_THE_END
    for each in list(_begun):
        each.join(max(0, latest - monotonic()))
