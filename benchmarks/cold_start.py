"""Times whole processes: the program until it listens, and until it can answer, beside the chat library's import."""

import os
import subprocess
import sys
from collections.abc import Mapping
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.first_poll import first_poll
from benchmarks.results import ColdStart

READY = "from bot.questions.assistant import Assistant; from checklist_data.reader import load; Assistant(load())"
OURS = "list read, ready to answer"
CHAT_LIBRARY = "chat library imported"
LISTENS = "the bot, until its first getUpdates"
RUN = "python -m bot run"
COMMANDS = (
    ("bare interpreter", "pass"),
    (OURS, READY),
    (CHAT_LIBRARY, "import telegram.ext"),
    (LISTENS, RUN),
)
"""What is started, by the name that the report gives it."""


def cold_starts(runs: int) -> tuple[ColdStart, ...]:
    """The median of so many runs of each command, taken in turn so that a slow moment strikes all alike.

    A run before them, not counted, compiles every module, so that none is compiled while the clock runs.
    """
    with TemporaryDirectory() as folder:
        settings = compiling_into(folder, os.environ)
        rounds = [[_seconds(command, settings) for _, command in COMMANDS] for _ in range(runs + 1)]
    medians = map(median, zip(*rounds[1:], strict=True))
    return tuple(ColdStart(name, command, seconds) for (name, command), seconds in zip(COMMANDS, medians, strict=True))


def compiling_into(folder: str, settings: Mapping[str, str]) -> dict[str, str]:
    """The environment in which a process keeps its compiled modules in a folder, whatever was set before."""
    kept = {name: value for name, value in settings.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def _seconds(command: str, settings: Mapping[str, str]) -> float:
    if command == RUN:
        return first_poll(settings)
    start = perf_counter()
    subprocess.run([sys.executable, "-c", command], check=True, env=settings)
    return perf_counter() - start
