"""`qingdan erase-person WHO`: forget a person; first to see what would go, then with --apply."""

import argparse
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot.commands.on_database import on_database, on_database_in_steps, reading_database
from bot.errors import FAULTY, CommandFailed
from bot.settings import Settings, load_settings
from storage import erasing
from storage.engine.database import Transaction
from storage.erasing import AT_ONCE, Erased, Whom

T = TypeVar("T")


def run(arguments: argparse.Namespace) -> int:
    """Show what is kept of a person, or forget it."""
    said = str(arguments.account or "").strip()
    if not said:
        raise CommandFailed("请写明平台账号数字编号、@用户名或姓名，如 qingdan erase-person 123456789 (say who)")
    settings = load_settings()
    whom = _one(reading_database(settings, lambda rows: erasing.called(rows, said)), said)
    kept = reading_database(settings, lambda rows: erasing.found(rows, whom))
    if not whom.person and kept.is_nothing:
        raise CommandFailed(f"没有这个人的任何记录 (nothing is kept of this person): {said}", FAULTY)
    if arguments.apply:
        _erase(settings, whom, kept, arguments.front_end.moment())
    _print(whom, kept, is_done=bool(arguments.apply))
    return 0


def _one(found: list[Whom], said: str) -> Whom:
    """The only person who is meant. Raises CommandFailed with all of them where there are several."""
    if not found:
        raise CommandFailed(
            f"没有这个人的任何记录 (nothing is kept of this person): {said}\n"
            "姓名须完整；用户名只在来信还保留时可查，否则请写账号数字编号 (give the account's number)",
            FAULTY,
        )
    if len(found) > 1:
        listed = "\n".join(f"{each.account}  {each.names[0]}（人员{each.person}）" for each in found)
        raise CommandFailed(
            f"有{len(found)}人叫“{said}”，请写账号数字编号 (several: give the account's number):\n{listed}"
        )
    return found[0]


def _erase(settings: Settings, whom: Whom, kept: Erased, moment: datetime) -> None:
    """Rows and texts first, a few at a time; then the person; then what came in meanwhile."""
    heir = next(iter(settings.owners), "")
    on_database_in_steps(settings, "erase texts", _steps(whom, kept))
    on_database(settings, "erase person", lambda rows: erasing.erase(rows, whom, heir, moment))
    later = reading_database(settings, lambda rows: erasing.found(rows, whom))
    on_database_in_steps(settings, "erase texts", _steps(whom, later))


def _steps(whom: Whom, kept: Erased) -> Iterator[Callable[[Transaction], Awaitable[None]]]:
    """Delete what is theirs before names are replaced in what is left."""
    for theirs in _few(kept.theirs):
        yield partial(erasing.delete, account=whom.account, theirs=theirs)
    for updates in _few(kept.updates):
        yield partial(erasing.erase_texts, updates=updates, mentions=())
    for mentions in _few(kept.mentions):
        yield partial(erasing.erase_texts, updates=(), mentions=mentions)


def _few(many: Sequence[T]) -> Iterator[Sequence[T]]:
    return (many[start : start + AT_ONCE] for start in range(0, len(many), AT_ONCE))


def _print(whom: Whom, kept: Erased, *, is_done: bool) -> None:
    done = "已抹去 (forgotten)" if is_done else "将抹去 (would be forgotten)"
    earlier = f"（曾用名：{'、'.join(whom.names[1:])}）" if len(whom.names) > 1 else ""
    name = whom.names[0] if whom.names else whom.account
    print(f"{done}: {name}{earlier}，身份{kept.appointments}个，提问{kept.questions}条，消息{kept.messages}条")
    print(f"来信{len(kept.updates)}条，其他消息和按钮中提到姓名{len(kept.mentions)}处 (updates, mentions)")
    print(f"部门的记录保留，不再有姓名 (reports that stay, without a name): {kept.reports}")
    if kept.records:
        print(f"填报、审核和审计的文字中提到姓名{kept.records}处，属部门记录，不改动 (records that name them stay)")
    if not is_done:
        print("核对无误后加 --apply (add --apply to do it)")
