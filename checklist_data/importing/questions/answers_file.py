"""The file with a person's answers, TOML or JSON, and everything in it that answers nothing."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from checklist_data.importing.answers import WORDS, Answers
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.question_kinds import YES, families_of, is_known, kind_of, meant
from checklist_data.importing.questions.answers_workbook import read_workbook
from checklist_data.importing.reading import LINE_CLASSES

_ROLES = ("leads", "participants", "responsible", "leaders")
_OF_ENTRY = (*_ROLES, "deadline", "open", "skip", WORDS)
_QUOTED = '中文的名字和回答都要加引号，如 "联系人" = "note"'
Said = Mapping[str, object]
Found = tuple[tuple[str, ...], str]
"""The path of a key in the file, and what is wrong with it."""


def read_answers(path: Path) -> Answers:
    """The answers of a file or a workbook. Raises Unreadable with every fault and its place, and OSError."""
    if path.suffix.lower() == ".xlsx":
        given = read_workbook(path)
        _refuse(path.name, [f"{given.places.get(keys[:2], '')} {problem}" for keys, problem in _faults(given.tables)])
        return as_answers(given.tables)
    try:
        text = path.read_bytes().decode("utf-8-sig")
        table = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"回答文件 {path.name} 写法有误：{error}；{_QUOTED} (the answers cannot be read)") from None
    if not isinstance(table, dict):
        raise Unreadable(f"回答文件 {path.name} 写法有误 (the answers cannot be read)")
    _refuse(path.name, [f"{_line(text, keys)}{problem}" for keys, problem in _faults(table)])
    return as_answers(table)


def _refuse(name: str, faults: list[str]) -> None:
    """Raise Unreadable where there are faults."""
    if faults:
        told = "\n".join(f"  {each.strip()}" for each in faults)
        raise Unreadable(f"回答文件 {name} 有{len(faults)}处要改 (the answers have faults)：\n{told}")


def as_answers(table: Mapping[str, Said]) -> Answers:
    """Answers from tables without faults."""
    return Answers(
        {key: _word(value) for key, value in table.get("answers", {}).items()},
        {key: _names(value) for key, value in table.get("names", {}).items()},
        {key: value for key, value in table.get("entries", {}).items() if isinstance(value, dict)},
        {key: _word(value) for key, value in table.get("lines", {}).items()},
        {key: _names(value) for key, value in table.get("covers", {}).items()},
    )


def _faults(table: Said) -> Iterator[Found]:
    for name, rows in table.items():
        if name not in _CHECKS:
            yield (name,), f"没有“{name}”这张表，可写：{'、'.join(f'[{each}]' for each in _CHECKS)}"
        elif not isinstance(rows, dict):
            yield (name,), f"“{name}”应为一张表：[{name}]"
        else:
            for key, value in rows.items():
                yield from ((((name, *keys)), problem) for keys, problem in _CHECKS[name](str(key), value))


def _answer(key: str, value: object) -> Iterator[Found]:
    word = _word(value)
    if not is_known(key):
        yield (key,), f"没有“{key}”这个问题；问题名见读取结果方括号里的字"
    elif not meant(key, word):
        options = {} if families_of(key) else kind_of(key).options
        offered = "、".join(["yes（按拟读的）", *(f"{each}（{words}）" for each, words in options.items())])
        yield (key,), f"“{key}”不能写“{word}”，可写：{offered}；不是这样的，请在 [entries] 下逐条写明"


def _named(key: str, value: object) -> Iterator[Found]:
    if not all(isinstance(each, str) and each.strip() for each in _listed(value)) or not _listed(value):
        yield (key,), f'“{key}”应写单位名称，如 ["区住建局", "区水务局"]'


def _entry(key: str, value: object) -> Iterator[Found]:
    if not isinstance(value, dict):
        yield (key,), f"“{key}”应为一张表：[entries.{key}]"
        return
    for name, said in value.items():
        if name not in _OF_ENTRY:
            yield (key, str(name)), f"条目“{key}”没有“{name}”一项，可写：{'、'.join(_OF_ENTRY)}"
        elif name in _ROLES and not (isinstance(said, list) and all(isinstance(each, str) for each in said)):
            yield (key, name), f'条目“{key}”的 {name} 应写单位名称，如 ["区住建局"]，没有的写 []'
        elif name in ("deadline", WORDS) and not isinstance(said, str):
            yield (key, name), f'条目“{key}”的 {name} 应照原文写，如 "12月底前"'
        elif name in ("open", "skip") and not isinstance(said, bool):
            yield (key, name), f"条目“{key}”的 {name} 应写 true 或 false"


def _line_class(key: str, value: object) -> Iterator[Found]:
    if _word(value) not in LINE_CLASSES:
        offered = "、".join(f"{each}（{words}）" for each, words in LINE_CLASSES.items())
        yield (key,), f"“{key}”不能写“{_word(value)}”，可写：{offered}"


_CHECKS: Mapping[str, Callable[[str, object], Iterator[Found]]] = {
    "answers": _answer,
    "names": _named,
    "entries": _entry,
    "lines": _line_class,
    "covers": _named,
}


def _line(text: str, keys: tuple[str, ...]) -> str:
    """The line on which a key stands, as words; empty where it cannot be told."""
    at = 0
    for key in keys:
        found = re.compile(rf"(?<!\w){re.escape(key)}(?!\w)").search(text, at)
        if found is None:
            return ""
        at = found.start() if key is keys[-1] else found.end()
    return f"第{text.count(chr(10), 0, at) + 1}行："


def _word(value: object) -> str:
    return YES if value is True else "no" if value is False else str(value)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in _listed(value))
