"""Findings on the list that the bot runs by: which one, since when, where its folder lies, whether it reads."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adopting.kept_lists import packed
from bot.adopting.running_list import RunningList
from bot.doctor.findings import Finding, fault, good, note
from bot.settings import Settings
from checklist_data.faults import BadChecklist
from checklist_data.importing.writing.short_names import short_names_to_add
from checklist_data.model import Checklist
from checklist_data.reader import load

_NAMED = 3
"""Departments that a finding names."""


def on_list(running: RunningList, settings: Settings) -> Iterator[Finding]:
    """Yield what is found."""
    if running.is_of_chat and not running.folder.is_dir():
        yield note(f"{_named(running, settings)}：尚未写出", "下次启动时从数据库写出，无须处理")
        return
    try:
        checklist = load(running.folder)
    except BadChecklist as error:
        yield fault(f"{_named(running, settings)}：读不出，{len(error.faults)}处有误", _remedy(running))
        return
    yield good(f"{_named(running, settings)}：《{checklist.title}》{len(checklist.all_items)}项 (list reads)")
    yield from _on_short_names(checklist, running)
    if running.is_of_chat and settings.checklist is not None:
        yield note("QINGDAN_CHECKLIST 不起作用：已在聊天里换用清单", "要改用它，请停止助手，运行 qingdan adopt 文件夹")
    if running.recorded is not None and running.recorded.files and not _is_as_kept(running.folder, running):
        yield note("换用的清单被改动过，备份里是换用时的文字", f"用改好的文件重新换用，或移走 {running.folder}")


def _on_short_names(checklist: Checklist, running: RunningList) -> Iterator[Finding]:
    """Tell of departments that people call by names which the folder does not have yet."""
    if names := short_names_to_add(checklist.departments):
        some = "、".join(f"{name}（{words[0]}）" for name, words in list(names.items())[:_NAMED])
        way = "把清单文件重新发一次并换用" if running.is_of_chat else f"qingdan check {running.folder} 列出可补的简称"
        yield note(f"{len(names)}个单位没有简称，这样说查不到：{some}", way)


def described(running: RunningList, settings: Settings) -> str:
    """Say which list is in force, since when, and where it lies."""
    title = f"《{running.recorded.title}》" if running.recorded else ""
    return f"{_named(running, settings)}{title}"


def _named(running: RunningList, settings: Settings) -> str:
    source = "在聊天里换用 (adopted in the chat)" if running.is_of_chat else "设置 (settings)"
    if not running.is_of_chat and settings.checklist is None:
        source = "自带 (packaged)"
    since = running.recorded.since.astimezone(ZoneInfo(settings.zone)) if running.recorded else None
    return f"清单 {running.folder}，{source}" + (f"，{since:%Y-%m-%d %H:%M} 起" if since else "")


def _remedy(running: RunningList) -> str:
    if running.is_of_chat:
        return "移走这个文件夹，重新启动：完好的一份在数据库里"
    return f"qingdan check {running.folder}"


def _is_as_kept(folder: Path, running: RunningList) -> bool:
    try:
        return running.recorded is not None and packed(folder) == running.recorded.files
    except (OSError, UnicodeDecodeError):
        return False
