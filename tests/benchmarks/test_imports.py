"""Counting what became of the entries of published lists, and the table of first contacts."""

import json
import tomllib
from pathlib import Path

from benchmarks.imports import PAGE, TABLE, Outcome, measured, with_table

LIST = """任务清单
1.修建农村公路。（责任单位：区交通局）
2.更新行道树木。（责任单位：区林业局、绿化能手）
3.疏浚城中河道。
"""


def a_folder(folder: Path, *entries: dict[str, object]) -> Path:
    (folder / "list.txt").write_text(LIST, encoding="utf-8")
    (folder / "list.json").write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
    return folder


def test_what_is_asked_is_counted_apart_from_what_is_silently_wrong(tmp_path: Path) -> None:
    folder = a_folder(
        tmp_path,
        {"no": "1", "text": "修建农村公路。", "responsible": ["区住建局"]},
        {"no": "2", "text": "更新行道树木。", "responsible": ["区林业局"]},
        {"no": "4", "text": "安装路灯三十盏。", "responsible": ["区城管局"]},
    )
    plainly, agreed = measured(folder)
    assert [plainly[each] for each in Outcome] == [0, 1, 1, 1, 1, plainly[Outcome.QUESTIONS]]
    assert (agreed[Outcome.ASKED], agreed[Outcome.SILENT]) == (0, 2), "a yes does not make a wrong reading right"


def test_the_page_shows_every_first_contact() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))["documents"]
    assert with_table(page, rows) == page
    assert all(f"| {each['title']} | {each['first']['date']} |" in page for each in rows)


def test_every_entry_of_a_first_contact_came_to_something() -> None:
    for each in tomllib.loads(TABLE.read_text(encoding="utf-8"))["documents"]:
        first = each["first"]
        assert sum(first[name] for name in ("right", "asked", "silent", "missed")) == each["entries"], each["title"]
