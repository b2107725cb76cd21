"""Next year's document: the packaged list as it might be printed anew, made from its own files.

One entry is gone, one is new, two are merged, one clause has other words, one entry has another lead, a department
has another name, and everything behind them has another number.
"""

import json
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checklist_data.reader import PACKAGED

GONE = "13"
NEW_AFTER = "15"
NEW = "15"
"""The number of the new entry: after it everything has the number that it had, until two are merged."""
NEW_ITEM = {
    "title": "防范化解低空飞行安全风险",
    "score": 18,
    "lead": "宜阳公安分局",
    "participants": "应急管理局",
    "clauses": ["建立低空飞行报备和巡查制度,每季度开展1次联合检查,对未按规定报备的飞行活动依法处置。"],
}
MERGED = ("20", "21")
"""The second becomes a part of the first, after its two clauses."""
MERGED_TITLE = "防范化解涉医疗和家庭婚恋纠纷矛盾风险"
WORDS, NEW_WORDS = "强化高层特别是超高层民用建筑消防安全管理", "强化高层和超高层建筑消防安全管理"
"""In the first clause of entry 25."""
LED, OLD_LEAD, NEW_LEAD = "23", "应急管理局", "工程局"
RENAMED, NEW_NAME = "教体局", "教育和体育事务中心"
PAIRS = f'[entries]\n"21" = "20"\n\n[departments]\n"{RENAMED}" = "{NEW_NAME}"\n'
"""Answers to everything that is asked when it takes the place of the packaged list."""
Item = dict[str, Any]


def next_year(folder: Path) -> Path:
    """Write the list of next year into a folder that is not there yet."""
    shutil.copytree(PACKAGED, folder)
    paths = sorted(folder.glob("sections/*.toml"))
    sections = [tomllib.loads(each.read_text(encoding="utf-8")) for each in paths]
    numbers: dict[str, str] = {}
    places: dict[str, list[str]] = {}
    for section in sections:
        section["item"] = list(_changed(section["item"], numbers, places))
    lines = (folder / "source.txt").read_text(encoding="utf-8").splitlines()
    (folder / "source.txt").write_text("\n".join(_printed(lines, places)) + "\n", encoding="utf-8")
    for path, section in zip(paths, sections, strict=True):
        path.write_text(_as_toml(section), encoding="utf-8")
    for name in ("synonyms", "anomalies"):
        (folder / f"{name}.toml").unlink()
    for name in ("duties", "targets"):
        _renumber(folder / f"{name}.toml", numbers)
    for path in (*folder.glob("*.t*"), *folder.glob("second_list/**/*.toml"), *paths):
        text = path.read_text(encoding="utf-8").replace(RENAMED, NEW_NAME).replace(WORDS, NEW_WORDS)
        path.write_text(text, encoding="utf-8")
    departments = folder / "departments.toml"
    text = departments.read_text(encoding="utf-8")
    departments.write_text(re.sub(rf'(name = "{NEW_NAME}"\n)short_names = .*\n', r"\1", text), encoding="utf-8")
    return folder


def _changed(items: list[Item], numbers: dict[str, str], places: dict[str, list[str]]) -> Iterator[Item]:
    """The items of a section as they are now; where each old one has gone, and how it is printed."""
    by_ref = {each["ref"]: each for each in items}
    for old, item in by_ref.items():
        places[old] = [f"{old}.", item["title"]]
        if old in {GONE, MERGED[1]}:
            continue
        numbers[old] = str(len(set(numbers.values())) + 1)
        now = {**item, **_news_of(old, by_ref), "ref": numbers[old]}
        yield now
        places[old] += _lines(now)
        if old == NEW_AFTER:
            numbers["new"] = str(len(set(numbers.values())) + 1)
            new = {"ref": numbers["new"], **NEW_ITEM}
            yield new
            places[old] += _lines(new)
    if MERGED[1] in by_ref:
        numbers[MERGED[1]] = numbers[MERGED[0]]


def _news_of(ref: str, by_ref: dict[str, Item]) -> Item:
    """What an item says otherwise than before."""
    if ref == MERGED[0]:
        one, other = by_ref[ref], by_ref[MERGED[1]]
        sums = {"score": one["score"] + other["score"], "clauses": one["clauses"] + other["clauses"]}
        return {**other, **one, "title": MERGED_TITLE, **sums}
    return {"lead": NEW_LEAD} if ref == LED else {}


def _lines(item: Item) -> list[str]:
    roles = [("牵头单位", item.get("lead")), ("参与单位", item.get("participants"))]
    heading = f"{item['ref']}.{item['title']}({item['score']}分)"
    return [heading, *item.get("clauses", ()), *(f"{label}:{line}" for label, line in roles if line)]


def _printed(lines: list[str], places: dict[str, list[str]]) -> Iterator[str]:
    """The source with the items as they are printed now, in the places where they stood."""
    waiting = list(places.values())
    is_within = False
    for line in lines:
        if waiting and line.startswith(waiting[0][0]) and re.sub(r"^\d+\.\?*\s*", "", line).startswith(waiting[0][1]):
            yield from waiting.pop(0)[2:]
            is_within = True
        elif re.match(r"[一二三四五六七八九十]+、|负面清单$", line):
            is_within = False
        if not is_within:
            yield line


def _as_toml(section: dict[str, Any]) -> str:
    def table(values: dict[str, Any]) -> str:
        return "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())

    head = {key: value for key, value in section.items() if key != "item"}
    return table(head) + "".join(f"\n[[item]]\n{table(each)}" for each in section["item"])


def _renumber(path: Path, numbers: dict[str, str]) -> None:
    """Give what is noted on an entry its number, and leave out what is noted on one that is gone."""
    head, *tables = re.split(r"^(?=\[\[)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    kept = [each for each in tables if not re.search(rf'^ref = "{GONE}(\.\d+)?"', each, re.MULTILINE)]
    renumbered = [
        re.sub(r'^ref = "(\d+)(?:\.(\d+))?"', lambda found: _ref(found, numbers), each, flags=re.MULTILINE)
        for each in kept
    ]
    path.write_text(head + "".join(renumbered), encoding="utf-8")


def _ref(found: re.Match[str], numbers: dict[str, str]) -> str:
    item, clause = found[1], found[2]
    if clause and item == MERGED[1]:
        clause = str(int(clause) + 2)
    return f'ref = "{numbers[item]}.{clause}"' if clause else f'ref = "{numbers[item]}"'
