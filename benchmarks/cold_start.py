"""Times whole processes: the program until it is ready to answer, beside the import of the chat library."""

import subprocess
import sys
from statistics import median
from time import perf_counter

from benchmarks.results import ColdStart

READY = (
    "from bot.questions.assistant import Assistant; from checklist_data.reader import load; Assistant(load())"
)
OURS = "list read, ready to answer"
CHAT_LIBRARY = "chat library imported"
COMMANDS = (
    ("bare interpreter", "pass"),
    (OURS, READY),
    (CHAT_LIBRARY, "import telegram.ext"),
)
"""What is started, by the name that the report gives it."""


def cold_starts(runs: int) -> tuple[ColdStart, ...]:
    """The median of so many runs of each command, taken in turn so that a slow moment strikes all alike."""
    rounds = [[_seconds(command) for _, command in COMMANDS] for _ in range(runs)]
    medians = map(median, zip(*rounds, strict=True))
    return tuple(
        ColdStart(name, command, seconds) for (name, command), seconds in zip(COMMANDS, medians, strict=True)
    )


def _seconds(command: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", command], check=True)
    return perf_counter() - start
