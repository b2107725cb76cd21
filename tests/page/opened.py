"""A practice ground with the bot in it, opened as `make run` does."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def opened(folder: Path, port: int = 0) -> Iterator[str]:
    """Open a practice ground in a process of its own; its address."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QINGDAN_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "practice", "--port", str(port)],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found
    try:
        yield found[0]
    finally:
        process.terminate()
        assert process.wait(10) == 0
        process.stdout.close()
