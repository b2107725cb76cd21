"""`qingdan run`: the bot in its group; without a token, on the practice ground."""

import argparse

from bot.commands.opening import open_checklist
from bot.commands.practice import DEFAULT_PORT
from bot.conversation import Conversation
from bot.settings import load_settings


def run(arguments: argparse.Namespace) -> int:
    """Run until told to stop."""
    conversation: Conversation = arguments.conversation
    settings = load_settings()
    checklist = open_checklist(arguments.checklist)
    if settings.token is None:
        return conversation.practise(settings, checklist, DEFAULT_PORT)
    return conversation.serve(settings, checklist)
