"""`qingdan adopt FOLDER`: the deployment works by another list from now on, and all that it keeps follows."""

import argparse
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.adopting.adopt import Adopted, AnotherList, adopt
from bot.adopting.news import duties_told
from bot.commands.on_database import on_database, reading_database
from bot.commands.opening import open_checklist
from bot.commands.pairing import compared
from bot.errors import FAULTY, CommandFailed
from bot.settings import Settings, load_settings
from checklist_data.comparing.difference import Difference
from checklist_data.comparing.outline import Kind, outline_from, outline_of
from checklist_data.comparing.pairs import as_toml
from storage import lists
from storage.engine.copies import back_up
from storage.engine.database import Transaction
from storage.engine.location import stem_of
from storage.engine.process_lock import held
from storage.errors import Exists, InUse, NotACopy, TryAgain

SHOWN = 30
"""Reports that are listed."""


def run(arguments: argparse.Namespace) -> int:
    """Show what adopting would change, or adopt. Raises CommandFailed if the list cannot be adopted."""
    if arguments.folder is None:
        raise CommandFailed("请写明新清单的文件夹 (name the folder): qingdan adopt 新清单")
    settings, moment = load_settings(), arguments.front_end.moment()
    wanted, running = open_checklist(arguments.folder), open_checklist(arguments.checklist)
    recorded = reading_database(settings, lists.present)
    old = outline_from(recorded.outline) if recorded else outline_of(running)
    change = compared(old, outline_of(wanted), arguments.pairs)
    is_of_chat = recorded is not None and bool(recorded.files)  # it goes before the folder of the settings
    if change.is_empty and (not is_of_chat or wanted == running):
        print(f"清单没有变化，无需采用 (nothing differs): {wanted.title}")
        return 0
    _refuse_doubt(change)
    adopted = _adopted(settings, change, moment, is_trial=arguments.dry_run)
    _print(change, adopted, arguments.folder, is_trial=arguments.dry_run)
    return 0


def _adopted(settings: Settings, change: Difference, moment: datetime, *, is_trial: bool) -> Adopted:
    work = partial(adopt, change=change, moment=moment, is_trial=is_trial)
    try:
        return reading_database(settings, work) if is_trial else _stored(settings, work, moment)
    except InUse:
        raise CommandFailed("助手正在运行，请先停止它，再采用新清单 (stop the bot first)") from None
    except AnotherList as error:
        raise CommandFailed(f"数据库刚刚改按《{error}》记录，请重新运行 (the list has just changed)", FAULTY) from None
    except (Exists, NotACopy, TryAgain) as error:
        raise CommandFailed(f"备份不成，没有作任何更改 (no copy could be made, nothing was changed): {error}") from None


def _stored(settings: Settings, work: Callable[[Transaction], Awaitable[Adopted]], moment: datetime) -> Adopted:
    """Adopt while no bot runs: one that does holds the older list in its memory, and reads by it."""
    with held(settings.database):
        stem = stem_of(settings.database)
        copy = stem.with_name(f"{stem.name}.before-{moment:%Y%m%dT%H%M%SZ}")
        back_up(settings.database, copy)
        print(f"已先备份 (copied first): {copy}")
        return on_database(settings, "adopt list", work)


def _refuse_doubt(change: Difference) -> None:
    """Raise Told, with the questions as a file to be filled in, where some pairings are not sure."""
    count = len(change.questions)
    if count:
        raise CommandFailed(
            f"有{count}处对应关系待确认，没有作任何更改。请把下列内容写入文件，每项留一行，再加 --pairs 运行"
            f" ({count} pairings in doubt, nothing was changed):\n\n{as_toml(change.questions)}",
            FAULTY,
        )


def _print(change: Difference, adopted: Adopted, folder: Path, *, is_trial: bool) -> None:
    print("将采用 (would adopt)" if is_trial else "已采用 (adopted)", f"{change.old.title} → {change.new.title}")
    kept = [each for each in change.kept if each.new.kind is Kind.ENTRY]
    moved = sum(each.old.ref != each.new.ref for each in kept)
    added, gone = (sum(each.kind is Kind.ENTRY for each in some) for some in (change.added, change.gone))
    print(f"条目延续{len(kept)}，其中编号改变{moved}；新增{added}，取消{gone}")
    print(f"填报延续{adopted.reports_kept}，终止{len(adopted.following.ended)}；{duties_told(adopted.following)}")
    for matter, reason in list(adopted.following.ended.items())[:SHOWN]:
        print(f"  终止 {matter.ref} {matter.department}：{reason}")
    for name in adopted.following.departments_gone:
        print(
            f"  单位 {name}：新清单中没有，其联络员的身份将终止" if is_trial else f"  单位 {name}：联络员的身份已终止"
        )
    for name, text in adopted.texts.items():
        print(f"\n通知 {name or '综治办（总的情况）'}：\n{text}")
    if is_trial:
        print("\n核对无误后，停止助手，去掉 --dry-run 再运行 (stop the bot and run it without --dry-run)")
    else:
        print(
            f"\n请把 QINGDAN_CHECKLIST 设为 {folder}，再启动助手；各单位在工作时间收到通知 (set it, then start the bot)"
        )
