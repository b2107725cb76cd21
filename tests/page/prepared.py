"""A process that has everything loaded and the checklist indexed, and forks a practice ground for each order.

The grounds have no flood rules, unlike those that `make run` opens: no test waits for the second between two
messages.

An order is a line of JSON on its standard input: the folder to work in, the pipe for what is printed, and at which
moment the clock begins, empty for the present. It is answered with the id of the process. The order to end one is
answered with its exit status.
"""

import json
import os
import signal
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot.__main__ import main as qingdan
from bot.clock import WoundClock
from bot.commands import practice
from bot.practice.ground import Ground, open_ground
from bot.questions.assistant import Assistant
from checklist_data.reader import load
from handlers.clock import SystemClock
from handlers.telegram import practising
from handlers.telegram.deployment import Deployment
from handlers.telegram.send.rate_limit import Unlimited


def main() -> None:
    """Take orders until there are no more."""
    checklist = load()
    assistant = Assistant(checklist)
    vars(practice)["open_checklist"] = lambda *_, **__: checklist
    vars(practising)["Assistant"] = lambda _: assistant
    vars(practising)["Deployment"] = partial(Deployment, rate_limit=Unlimited())
    vars(practising)["open_ground"] = _opened
    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        print(_ended(order["end"]) if "end" in order else _begun(**order), flush=True)


async def _opened(*places: Any, **options: Any) -> Ground:  # noqa: ANN401 - what the program gives
    ground = await open_ground(*places, **options)
    ground.world.flood.enabled = False
    return ground


def _begun(folder: str, said: str, at: str) -> int:
    child = os.fork()
    if child:
        return child
    with Path(os.devnull).open(encoding="utf-8") as sys.stdin, Path(said).open("w", encoding="utf-8") as sys.stdout:
        os.chdir(folder)
        if at:
            vars(practising)["SystemClock"] = lambda: clock_at(datetime.fromisoformat(at))
        os._exit(qingdan(["practice", "--port", "0"]))


def clock_at(moment: datetime) -> WoundClock:
    """A clock that shows a moment now."""
    clock = WoundClock(SystemClock().reading)
    clock.wind_to(moment)
    return clock


def _ended(child: int) -> int:
    os.kill(child, signal.SIGTERM)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
