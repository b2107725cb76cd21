"""The bot listens before it can answer, and where it must not run it does not even listen."""

import asyncio
import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from bot.settings import Settings
from checklist_data.model import Checklist
from checklist_data.reader import PACKAGED
from handlers.telegram import answering
from handlers.telegram.account import BotAccount
from handlers.telegram.receive.polling import HOLD
from handlers.telegram.serving import _serve
from tests.handlers.telegram.raw_platform import PATIENCE, RawPlatform, until
from tests.handlers.telegram.test_serving import TOKEN, started


class Attentive(RawPlatform):
    """Remembers for how many seconds it was to hold each poll."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[int] = []

    async def _batch(self, fields: dict[str, str]) -> bytes:
        self.held.append(int(fields["timeout"]))
        return await super()._batch(fields)


async def serve_until_answered(folder: Path, platform: RawPlatform, checklist: Checklist) -> None:
    """Start the bot as it is deployed, and end it once somebody who asked before that has an answer."""
    account = platform.next_account()
    platform.ask(account)
    settings = Settings(database=folder / "bot.sqlite3", board_listen="")
    place = BotAccount(TOKEN, platform.address)
    serving = asyncio.create_task(_serve(settings, place, lambda: checklist, standby=False))
    answered = asyncio.create_task(until(lambda: bool(platform.answers_to(account))))
    await asyncio.wait({serving, answered}, return_when=asyncio.FIRST_COMPLETED)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(serving, PATIENCE)
    await answered


def building(assistant: Assistant, platform: RawPlatform, seen: list[str]) -> Callable[[Checklist], Assistant]:
    """What builds the assistant: it takes until what was brought is confirmed, and notes the calls up to then."""

    def build(_: Checklist) -> Assistant:
        seen.extend(platform.calls)
        end = time.monotonic() + PATIENCE
        while platform.updates and time.monotonic() < end:
            time.sleep(0.01)
        seen.append("stored" if not platform.updates else "lost")
        return assistant

    return build


def test_it_polls_and_stores_before_it_builds_what_answers(
    tmp_path: Path, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    async def run() -> list[int]:
        platform = Attentive()
        await platform.open()
        monkeypatch.setattr(answering, "Assistant", building(assistant, platform, seen))
        await serve_until_answered(tmp_path, platform, assistant.checklist)
        await platform.close()
        return platform.held

    held = asyncio.run(run())
    assert "getUpdates" in seen
    assert seen[-1] == "stored", "what came before anybody could answer it was confirmed by then"
    assert held[:2] == [0, HOLD], "the rest is loaded after the first answer, which is therefore not held back"


def test_a_list_with_a_fault_never_polls(tmp_path: Path) -> None:
    broken = tmp_path / "list"
    shutil.copytree(PACKAGED, broken)
    next(broken.rglob("departments.toml")).write_text("[[", encoding="utf-8")
    (tmp_path / ".env").write_text(f"QINGDAN_CHECKLIST={broken}\n", encoding="utf-8")

    async def run() -> tuple[int | None, str, list[str]]:
        platform = RawPlatform()
        await platform.open()
        process = await started(platform.address, tmp_path)
        output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        await platform.close()
        return process.returncode, output.decode(), platform.calls

    status, output, calls = asyncio.run(run())
    assert status == 1
    assert "处需要改正" in output
    assert calls == []
