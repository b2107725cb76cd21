"""The front door: `python -m bot`, installed as `qingdan`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from bot import cli

if TYPE_CHECKING:
    from bot.front_end import BotStanding
    from bot.settings import Settings
    from checklist_data.model import Checklist
    from storage.ids import ChatId


class _TelegramFrontEnd:
    """Imports the platform's library only when it is needed: most commands do without it."""

    def moment(self) -> datetime:
        """The time, in UTC."""
        from handlers.clock import SystemClock

        return SystemClock().reading()

    def serve(self, settings: Settings, checklist: Checklist) -> int:
        """Run the bot until it is told to stop."""
        from handlers.telegram.serving import serve

        return serve(settings, checklist)

    def stand_by(self, settings: Settings, opening: Callable[[], Checklist]) -> int:
        """Run the bot as soon as no other copy does."""
        from handlers.telegram.serving import stand_by

        return stand_by(settings, opening)

    def standing(self, settings: Settings, groups: Sequence[ChatId]) -> BotStanding:
        """Ask the platform about the bot."""
        from handlers.telegram.inspection import standing

        return standing(settings, groups)

    def practise(self, settings: Settings, checklist: Checklist | None, port: int) -> int:
        """Open the practice ground."""
        from handlers.telegram.practising import practise

        return practise(settings, checklist, port)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; its exit status."""
    gc.set_threshold(50_000)  # what is loaded stays: looking through it again and again costs a tenth of the time
    os.umask(0o077)  # whatever is written, what people said is for this account alone
    return cli.main(argv, _TelegramFrontEnd())


if __name__ == "__main__":
    sys.exit(main())
