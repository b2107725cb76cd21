"""A practice ground with the bot in it, opened as `make run` does, or by a process that has everything loaded."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]


@contextmanager
def opened(folder: Path, port: int = 0) -> Iterator[str]:
    """Open a practice ground in a process of its own; its address."""
    process = _python("bot", "practice", "--port", str(port), cwd=folder)
    assert process.stdout is not None
    try:
        yield _address(process.stdout.readline())
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)
        assert process.returncode == 0


class Grounds:
    """Opens practice grounds at once: each is a process of its own, forked from one that has everything loaded."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        """Give orders to this process; `prepared` makes one."""
        self._process = process

    @contextmanager
    def opened(self, folder: Path) -> Iterator[str]:
        """Open a practice ground; its address."""
        said = folder / "said"
        os.mkfifo(said)
        child = self._told(folder=str(folder), said=str(said))
        try:
            with said.open(encoding="utf-8") as lines:
                yield _address(lines.readline())
        finally:
            assert self._told(end=child) == 0

    def _told(self, **order: str | int) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())


@contextmanager
def prepared() -> Iterator[Grounds]:
    """Prepare practice grounds as long as the block."""
    process = _python("tests.page.prepared", cwd=ROOT)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield Grounds(process)
    process.stdin.close()
    assert process.wait(PATIENCE) == 0
    process.stdout.close()


def _python(module: str, *arguments: str, cwd: Path) -> "subprocess.Popen[str]":
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QINGDAN_")}
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=cwd,
        env=environment | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _address(line: str) -> str:
    found = re.search(r"http://\S+", line)
    assert found
    return found[0]
