"""The bot as a process that can be killed and started anew at once.

A parent has everything imported and the checklist indexed. For each order on its standard input (a JSON object) it
forks a child that is the bot, and tells its process id. The child is killed with SIGKILL by whoever gave the order.
"""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.board.place import board_place
from bot.clock import WoundClock
from bot.logs import set_up_logging
from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.context import Context
from bot.service_manager import Notifier
from checklist_data.reader import load
from handlers.clock import SystemClock
from handlers.services import Services, fingerprint_of
from handlers.telegram.account import BotAccount
from handlers.telegram.active_copy import opened
from handlers.telegram.deployment import Deployment, run_until
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send.rate_limit import Unlimited
from storage.engine.database import Database
from storage.engine.location import location_of
from storage.engine.process_lock import ProcessLock
from storage.errors import StorageError, TakenOver
from torture.stock import run_stock
from torture.troubles import make_trouble

OWNER = 1
BEFORE, AFTER = "before ", "after "
"""How what is noted of a commit begins."""
TAKEN_OVER = "taken over"
"""What is written down where another copy has taken over."""
POISON = "毒"
"""A question with this makes the bot's understanding fail."""
DEADLY = "毙"
"""A question with this ends the process, as the system does with one that takes too much memory."""
SLOW = "缓"
"""A question with this keeps the process busy for as long as others need to come in beside it."""
BUSY = 1.0
"""Seconds of that."""


class Brittle(Assistant):
    """An assistant with a fault in it."""

    def ask(self, text: str, context: Context | None = None, *, addressed: bool = True) -> Answer:
        """Answer, or fail, or end the process."""
        if POISON in text:
            raise ArithmeticError("the question is poison")
        if SLOW in text:
            time.sleep(BUSY)
        if DEADLY in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().ask(text, context, addressed=addressed)


@dataclass(frozen=True, slots=True)
class Order:
    """How the bot is to be run."""

    token: str
    base_url: str
    database: str
    end_at: str = ""
    """The point at which the process ends itself, as if the power were cut; `name` or `name#n` for the n-th time."""
    trouble: str = ""
    """What goes wrong in the process once the first answer is sent."""
    ahead: float = 0.0
    """Seconds by which its clock is ahead of the machine's."""
    folder: str = ""
    """Where it works, if anywhere else than here."""
    events: str = ""
    """The file, its process id added, in which a bot notes every commit, before and after it, and its end."""
    board: str = ""
    """Where the board listens, `host:port`; nowhere without it."""
    stock: bool = False
    """Whether the rival is run: the library's own polling with a handler that stores and replies."""


def main() -> None:
    """Take orders until there are no more."""
    checklist = load()
    assistant, fingerprint = Brittle(checklist), fingerprint_of(checklist)
    print("ready", flush=True)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            order = Order(**json.loads(line))
            run_stock(order.token, order.base_url, order.database) if order.stock else _run(
                order, assistant, fingerprint
            )
            os._exit(0)
        print(child, flush=True)


def _run(order: Order, assistant: Assistant, fingerprint: str) -> None:
    set_up_logging("error", [order.token])
    if order.folder:
        os.chdir(order.folder)
    asyncio.run(_bot(order, assistant, fingerprint))


async def _bot(order: Order, assistant: Assistant, fingerprint: str) -> None:
    location, stop, notifier = location_of(order.database), asyncio.Event(), Notifier("")
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    ending = _ending(order.end_at)

    def observe(reached: str) -> None:
        ending(reached)
        _note(order, reached)

    with ProcessLock(location) if isinstance(location, Path) else nullcontext():
        try:
            async with opened(location, stop, notifier, standby=True, observer=observe) as database:
                if database is not None:
                    await run_until(stop, _deployment(order, assistant, fingerprint, database))
        except TakenOver:
            _note(order, TAKEN_OVER)
        except StorageError as error:
            _note(order, f"ended: {error}")


def _deployment(order: Order, assistant: Assistant, fingerprint: str, database: Database) -> Deployment:
    deployments: list[Deployment] = []
    ending = _ending(order.end_at)

    def observe(reached: str) -> None:
        ending(reached)
        if order.trouble and reached == "after answer" and deployments:
            make_trouble(deployments.pop(), order.trouble)

    clock = WoundClock(SystemClock().reading)
    clock.wind(timedelta(seconds=order.ahead))
    board = board_place(order.board, f"http://{order.board}/", order.token, clock) if order.board else None
    services = Services(assistant, fingerprint, database, clock, frozenset({str(OWNER)}), board=board)
    place = BotAccount(order.token, order.base_url)
    deployments.append(
        Deployment(
            Reception(place, services.database, services.clock), services, rate_limit=Unlimited(), observer=observe
        )
    )
    return deployments[0]


def _note(order: Order, what: str) -> None:
    """Write down what has happened, with the machine's own time, at once."""
    if order.events:
        with Path(f"{order.events}-{os.getpid()}").open("ab", buffering=0) as file:
            file.write(f"{time.monotonic()} {what}\n".encode())


def _ending(point: str) -> Callable[[str], None]:
    """Ends the process at a point."""
    name, _, count = point.partition("#")
    left = int(count or 1)

    def observe(reached: str) -> None:
        nonlocal left
        if reached == name:
            left -= 1
            if not left:
                os._exit(9)

    return observe


if __name__ == "__main__":
    main()
