"""`qingdan health`: whether the bot is at work, for whoever watches over it."""

import argparse

from bot.conversation import Conversation
from bot.doctor.findings import Grade
from bot.doctor.life import on_vitals
from bot.errors import FAULTY
from bot.settings import load_settings
from storage.engine.condition import vitals
from storage.errors import TryAgain


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong, if anything; 0 where nothing is: see `on_vitals`."""
    conversation: Conversation = arguments.conversation
    moment = conversation.moment()
    try:
        found = list(on_vitals(vitals(load_settings().database, moment), moment))
    except TryAgain as error:
        print(f"数据库读不出 (database unreadable): {error}")
        return FAULTY
    problems = [each for each in found if each.grade is Grade.FAULT]
    print("\n".join(map(str, problems)) if problems else "正常 (at work)")
    return FAULTY if problems else 0
