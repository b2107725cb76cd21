"""`qingdan health`: whether the bot is at work, for whoever watches over it."""

import argparse

from bot.conversation import Conversation
from bot.doctor.database import on_life
from bot.doctor.findings import Grade
from bot.errors import FAULTY
from bot.settings import load_settings
from storage.condition import pulses
from storage.errors import TryAgain


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong, if anything; 0 where the last poll, tick and send are recent and the database answers."""
    conversation: Conversation = arguments.conversation
    try:
        found = list(on_life(pulses(load_settings().database), conversation.moment()))
    except TryAgain as error:
        print(f"数据库读不出 (database unreadable): {error}")
        return FAULTY
    problems = [each for each in found if each.grade is not Grade.GOOD]
    print("\n".join(map(str, problems)) if problems else "正常 (at work)")
    return FAULTY if problems else 0
