"""A thread apart: for work that takes long, and for which the end of the program does not wait."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


async def done_apart(work: Callable[[], T]) -> T:
    """Do work in a thread of its own, and return what it gives. Raises what it raises.

    Where the waiting is cancelled the work goes on, and nobody hears of it; the threads of `asyncio.to_thread` would
    keep the program from ending until then.
    """
    loop = asyncio.get_running_loop()
    waits: asyncio.Future[T] = loop.create_future()

    def tell(then: Callable[[Any], None], found: object) -> None:
        with suppress(RuntimeError):  # the loop is closed: the program ends
            loop.call_soon_threadsafe(lambda: None if waits.done() else then(found))

    def run() -> None:
        try:
            found = work()
        except BaseException as error:  # noqa: BLE001 - it is the caller's
            tell(waits.set_exception, error)
        else:
            tell(waits.set_result, found)

    Thread(target=run, name="apart", daemon=True).start()
    return await waits
