"""`qingdan health`: whether the bot is running, for monitoring."""

import argparse
import socket
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.doctor.cluster import at_work
from bot.doctor.findings import Finding, Grade
from bot.doctor.liveness import on_standby, on_vitals
from bot.doctor.writing import on_writing
from bot.errors import FAULTY
from bot.front_end import FrontEnd
from bot.settings import Settings, load_settings
from storage.engine.cluster import Cluster, cluster
from storage.errors import TryAgain
from storage.health import vitals


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong, if anything, and what is noted; 0 if nothing is wrong.

    See `on_vitals`, and `on_standby` where one stands by here.
    """
    front_end: FrontEnd = arguments.front_end
    settings = load_settings()
    try:
        copies = cluster(settings.database)
        stands_by = copies is not None and copies.stands_by(socket.gethostname())
        found = list(_examined(settings, front_end.moment(), stands_by=stands_by))
    except TryAgain as error:
        print(f"数据库读不出 (database unreadable): {error}")
        return FAULTY
    problems, notes = ([each for each in found if each.grade is grade] for grade in (Grade.FAULT, Grade.NOTE))
    word = "备用正常 (standing by)" if stands_by else "正常 (at work)"
    print("\n".join(map(str, problems)) if problems else word + _others(copies, settings))
    for each in notes:
        print(each)
    return FAULTY if problems else 0


def _examined(settings: Settings, moment: datetime, *, stands_by: bool) -> Iterator[Finding]:
    found = vitals(settings.database, moment)
    yield from on_standby(found) if stands_by else on_vitals(found, moment)
    yield from on_writing(settings.database)


def _others(copies: Cluster | None, settings: Settings) -> str:
    told = at_work(copies, ZoneInfo(settings.zone)) if copies else ""
    return f"；{told}" if told else ""
