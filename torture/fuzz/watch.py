"""What is watched while the bot is tried: the log, the time that was not waited for the processor, the memory."""

import logging
import os
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, process_time

from bot.logs import OWN, Redacting
from torture.scene import TOKEN

SECRET = TOKEN.partition(":")[2]
KEPT = 20
"""Updates of which one fault is told."""


@dataclass(slots=True)
class Stumble:
    """An exception that came as far as the log: where it came from, how often, over which updates, its first words."""

    place: str
    times: int = 0
    updates: list[int] = field(default_factory=list)
    words: str = ""


class LogWatch(logging.Handler):
    """Writes every line as it is written at work, and keeps of it the length and the tracebacks."""

    def __init__(self) -> None:
        """Nothing is logged yet."""
        super().__init__()
        self.setFormatter(Redacting([TOKEN]))
        self.size = 0
        """Bytes."""
        self.lines: Counter[str] = Counter()
        """By logger and sentence."""
        self.stumbles: dict[str, Stumble] = {}
        self.leaks: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Take a line."""
        line = self.format(record)
        self.size += len(line.encode("utf-8", "replace")) + 1
        self.lines[f"{record.name}: {record.msg}"[:120]] += 1
        if SECRET in line:
            self.leaks.append(line[:300].replace(SECRET, "…"))
        if record.exc_info and record.exc_info[1] is not None:
            self._stumbled(record, record.exc_info[1])
        elif record.levelno >= logging.ERROR and record.name == "asyncio":
            self.stumbles.setdefault(line[:200], Stumble(line[:200])).times += 1

    def _stumbled(self, record: logging.LogRecord, error: BaseException) -> None:
        place = place_of(error)
        found = self.stumbles.setdefault(place, Stumble(place, words=str(error)[:200]))
        found.times += 1
        if isinstance(record.args, tuple) and record.args and isinstance(record.args[0], int):
            found.updates = [*found.updates, record.args[0]][-KEPT:]


def place_of(error: BaseException) -> str:
    """Return the kind of an error, and the innermost line of this program that it went through."""
    root = f"{Path(__file__).parents[2]}{os.sep}"
    frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename.startswith(root)]
    own = [each for each in frames if Path(each.filename).relative_to(root).parts[0] in OWN]
    last = own[-1] if own else None
    where = f"{last.filename.removeprefix(root)}:{last.lineno} {last.name}" if last else "elsewhere"
    return f"{type(error).__name__} in {where}"


@contextmanager
def watched() -> Iterator[LogWatch]:
    """Log as at work, into a watch."""
    watch, root = LogWatch(), logging.getLogger()
    loggers = [logging.getLogger(name) for name in OWN]
    levels, handlers, level = [each.level for each in loggers], root.handlers[:], root.level
    root.handlers[:] = [watch]
    root.setLevel(logging.WARNING)
    for each in loggers:
        each.setLevel(logging.INFO)
    try:
        yield watch
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        for logger, before in zip(loggers, levels, strict=True):
            logger.setLevel(before)


@dataclass(frozen=True, slots=True)
class Clock:
    """A moment by three clocks, all in seconds."""

    wall: float
    waiting: float
    """For how long threads of this process could have run, and other programs had the processors."""
    processor: float

    @classmethod
    def now(cls) -> "Clock":
        """Read them."""
        return cls(monotonic(), _waited(), process_time())


@dataclass(frozen=True, slots=True)
class Took:
    """How long something took."""

    wall: float = 0.0
    quiet: float = 0.0
    """Without what other programs took."""
    processor: float = 0.0

    @classmethod
    def since(cls, begun: Clock) -> "Took":
        """Measure from a moment on."""
        now = Clock.now()
        wall = now.wall - begun.wall
        processor = now.processor - begun.processor
        quiet = max(min(processor, wall), wall - (now.waiting - begun.waiting))
        return cls(wall, quiet, processor)


def _waited() -> float:
    """Seconds that this process's threads have waited for a processor; 0 where the system does not tell."""
    total = 0
    for each in Path("/proc/self/task").glob("*/schedstat"):
        try:
            total += int(each.read_text("ascii").split()[1])
        except (OSError, IndexError):  # a thread that has ended
            continue
    return total / 1e9


def resident() -> float:
    """Return this process's memory in MB; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
