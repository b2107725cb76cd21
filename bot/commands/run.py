"""`qingdan run`: the bot in its group; without a token, on the practice ground."""

import argparse
from functools import partial

from bot.commands.opening import open_checklist
from bot.commands.practice import DEFAULT_PORT
from bot.errors import CommandFailed
from bot.front_end import FrontEnd
from bot.settings import Settings, load_settings
from storage.engine.location import Server


def run(arguments: argparse.Namespace) -> int:
    """Run until told to stop; with `--standby`, as soon as no other copy runs on the database."""
    front_end: FrontEnd = arguments.front_end
    settings = load_settings()
    if arguments.standby:
        _check(settings)
        return front_end.stand_by(settings, partial(open_checklist, arguments.checklist))
    checklist = open_checklist(arguments.checklist)
    if settings.token is None:
        return front_end.practise(settings, checklist, DEFAULT_PORT)
    return front_end.serve(settings, checklist)


def _check(settings: Settings) -> None:
    if settings.token is None or not isinstance(settings.database, Server):
        raise CommandFailed(
            "备用需要 PostgreSQL 和令牌，请设置 QINGDAN_DATABASE=postgresql://… 和 QINGDAN_TOKEN"
            " (a standby needs a PostgreSQL server and the token)"
        )
