"""Updates answered per second through real HTTP: the whole bot, its durable inbox included, beside a bare echo bot."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.request import Request, urlopen

from benchmarks.results import LineSpeed
from bot.practice.control.callers import TOKEN_HEADER

PEOPLE = 100
QUESTIONS = ("第{number}项多少分", "第{number}项谁牵头", "{number}.1", "{department}牵头哪些任务", "{subject}归谁管")
DEPARTMENTS = ("教体局", "财政局", "社会事业局", "经济发展局", "应急管理局", "党群工作部")
SUBJECTS = ("消防", "扫黑除恶", "信访", "雪亮工程", "医疗纠纷", "禁毒")
BOTS = ("echo", "qingdan")
PATIENCE = 300.0


@dataclass(frozen=True, slots=True)
class GroundAlone:
    """The practice ground in its process, and the token of its control routes."""

    address: str
    token: str

    def post(self, route: str, **fields: object) -> None:
        """Do something as one of the people."""
        self.ask(route, json.dumps(fields).encode())

    def ask(self, route: str, body: bytes | None = None) -> Any:  # noqa: ANN401 - whatever JSON holds
        """What a control route answers."""
        headers = {TOKEN_HEADER: self.token, "Content-Type": "application/json"}
        request = Request(f"{self.address}/sim/{route}", body, headers)  # noqa: S310 - our own server
        with urlopen(request) as answer:  # noqa: S310 - our own server
            return json.load(answer)


def line_speeds(updates: int, rounds: int) -> tuple[LineSpeed, ...]:
    """The best of so many rounds of each bot, taken in turn."""
    speeds: dict[str, list[float]] = {name: [] for name in BOTS}
    for _ in range(rounds):
        for name in BOTS:
            with TemporaryDirectory() as folder:
                speeds[name].append(speed(name, updates, str(Path(folder) / "bot.sqlite3")))
    return tuple(LineSpeed(name, max(found), updates) for name, found in speeds.items())


def speed(name: str, updates: int, database: str) -> float:
    """Answers per second, from the first to the last, to questions that wait when the bot starts on a new database."""
    with _ground() as ground:
        ground.post("flood", on=False)
        for number in range(updates):
            person = 1000 + number % PEOPLE
            ground.post("message", chat=person, user=person, text=_question(number // PEOPLE))
        module = [sys.executable, "-m", "benchmarks.line_bots", name, ground.address, database]
        bot = subprocess.Popen(module, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            moments = _answers(ground, updates)
        finally:
            bot.kill()
            bot.wait()
    return (len(moments) - 1) / (moments[-1] - moments[0]).total_seconds()


def _question(turn: int) -> str:
    """What a person asks at this turn; nobody asks the same twice, as that has one answer."""
    kind, of_kind = turn % len(QUESTIONS), turn // len(QUESTIONS)
    return QUESTIONS[kind].format(
        number=1 + turn % 62,
        department=DEPARTMENTS[of_kind % len(DEPARTMENTS)],
        subject=SUBJECTS[of_kind % len(SUBJECTS)],
    )


def _answers(ground: GroundAlone, count: int) -> list[datetime]:
    """When the answers came in, once they all have."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        time.sleep(0.5)
        if ground.ask(f"outbox?since={count - 1}"):
            sent = [each for each in ground.ask("outbox") if each["method"] == "sendMessage" and each["ok"]]
            if len(sent) >= count:
                return [datetime.fromisoformat(each["at"]) for each in sent]
    raise TimeoutError("the bot has not answered everything")


@contextmanager
def _ground() -> Iterator[GroundAlone]:
    """The practice ground alone, a process of its own."""
    call = [sys.executable, "-m", "bot", "practice", "--api-only", "--port", "0"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None, "made with a pipe"
        found = re.search(r"http://[\d.:]+", process.stdout.readline())
        assert found is not None, "it tells its address"
        token = process.stdout.readline().split()[-1]
        try:
            yield GroundAlone(found[0], token)
        finally:
            process.terminate()
            process.wait()
