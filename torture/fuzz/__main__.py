"""`python -m torture.fuzz`: mutated updates and mutated answers of the platform, and a question after each hundred.

Each leg has a database and a seed of its own: `--seed` of one leg with `--updates` or `--answers` makes it again.
"""

import argparse
import asyncio
import sys
from pathlib import Path
from time import monotonic

from bot.questions.assistant import Assistant
from checklist_data.reader import load
from torture.fuzz.account import Account
from torture.fuzz.answers_leg import answers_tried, starts_tried
from torture.fuzz.finds import Find
from torture.fuzz.ground import hurried
from torture.fuzz.leg import updates_tried
from torture.fuzz.page import page
from torture.fuzz.watch import place_of

LEG_UPDATES, LEG_ANSWERS, START_ANSWERS = 5_000, 1_400, 200
"""Updates, answers at work, and answers to a start, in a leg."""
EVERY_WEBHOOK, EVERY_START = 4, 3
"""Of so many legs, one is by webhook, and one is the start of a bot."""
IDLE_LEGS = 3
"""Legs in a row in which nothing could be tried, after which the run is ended."""
DOCUMENT = Path(__file__).parents[2] / "docs" / "fuzzing.md"


def main() -> int:
    """Run it; 0 where nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m torture.fuzz", description=__doc__)
    parser.add_argument("--updates", type=int, default=200_000)
    parser.add_argument("--answers", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1, help="of the first leg; the next leg has the next one")
    parser.add_argument("--minutes", type=float, default=120, help="begin no leg after so many")
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    account = Account()
    end = monotonic() + 60 * arguments.minutes
    asyncio.run(tried(account, arguments.updates, arguments.answers, arguments.seed, end))
    text = page(account, arguments.updates, arguments.answers, arguments.seed)
    print(text)
    if arguments.write:
        DOCUMENT.write_text(text, encoding="utf-8")
    return 0 if account.is_clean else 1


async def tried(account: Account, updates: int, answers: int, seed: int, end: float = float("inf")) -> None:
    """Try so many updates and answers, a leg after the other, until a moment of the machine's clock."""
    assistant = Assistant(load())
    with hurried():
        legs = idle = 0
        while account.updates.total() + account.answers.total() < updates + answers and monotonic() < end:
            left, answers_left = updates - account.updates.total(), answers - account.answers.total()
            done = account.tried
            try:
                if left > 0 and (legs % 2 == 0 or answers_left <= 0):
                    await _leg_of_updates(assistant, account, min(LEG_UPDATES, left), seed + legs)
                elif answers_left > 0:
                    await _leg_of_answers(assistant, account, answers_left, seed + legs)
            except Exception as error:  # noqa: BLE001 - whatever ends a leg is a find, and the next one begins
                account.found(Find("a leg has broken off", place_of(error), f"seed {seed + legs}"))
            legs += 1
            _say(f"leg {legs}, seed {seed + legs - 1}: {account.tried:,} tried, {len(account.finds)} finds")
            idle = 0 if account.tried > done else idle + 1
            if idle == IDLE_LEGS:
                break


async def _leg_of_updates(assistant: Assistant, account: Account, count: int, seed: int) -> None:
    by_webhook = seed % EVERY_WEBHOOK == 0
    await updates_tried(assistant, account, count, seed, by_webhook=by_webhook)


async def _leg_of_answers(assistant: Assistant, account: Account, left: int, seed: int) -> None:
    if seed % EVERY_START:
        await answers_tried(assistant, account, min(LEG_ANSWERS, left), seed)
    else:
        await starts_tried(assistant, account, min(START_ANSWERS, left), seed, by_webhook=seed % 2 == 0)


def _say(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
