"""The source against the data: nothing in the data that is not printed, nothing printed that no field accounts for."""

import re
from collections.abc import Iterator, Sequence

from checklist_data.faults import Fault
from checklist_data.folder import Folder
from checklist_data.model import Checklist

SOURCE = "source.txt"
_LEFT_OVER = re.compile(r"[\s\d.,?、:：()（）分年月日等A-Za-z一二三四五六七八九十百第项条款部分章节*-]*")
Piece = tuple[tuple[str, str], str]
"""A text with the file and the key that it comes from."""
_LABELS = ("牵头单位", "参与单位", "责任部门", "责任单位", "配合单位")


def check_source(checklist: Checklist, files: Folder) -> None:
    """Note every text that is not in the source, and every line of the source that no text accounts for."""
    lines = files.text(SOURCE).splitlines()
    source = "".join(line.strip() for line in lines)
    pieces = [*_pieces(checklist), *_raw_pieces(files)]
    files.faults.extend(_not_printed([*pieces, *_quotes(checklist)], source))
    covered = _covered([text for _, text in pieces], source)
    files.faults.extend(_unaccounted(lines, covered))


def _pieces(checklist: Checklist) -> Iterator[Piece]:
    notice = checklist.notice
    for key, text in (
        ("title", notice.title),
        ("issuer", notice.issuer),
        ("recipients", notice.recipients),
        ("body", notice.body),
    ):
        yield ("document.toml", f"notice.{key}"), text
    yield ("document.toml", "title"), checklist.title
    yield ("document.toml", "heading"), checklist.heading
    for section in checklist.sections:
        file = f"sections/{section.number:02d}.toml"
        yield (file, "title"), section.title
        for item in section.items:
            yield (file, f"{item.ref}.title"), item.title
            yield from (((file, each.ref), each.text) for each in item.clauses)
    yield from _provincial_pieces(checklist)
    for entry in checklist.negative:
        yield ("negative_list.toml", entry.ref), entry.text
        yield from ((("negative_list.toml", f"{entry.ref}.definitions"), each) for each in entry.definitions)


def _quotes(checklist: Checklist) -> Iterator[Piece]:
    """What is quoted beside the entries; it must be printed, but accounts for nothing."""
    yield from ((("anomalies.toml", each.ref), each.quote) for each in checklist.anomalies)
    yield from ((("everyday.toml", each.said), printed) for each in checklist.everyday for printed in each.printed)


def _provincial_pieces(checklist: Checklist) -> Iterator[Piece]:
    if checklist.provincial is None:
        return
    yield ("provincial.toml", "title"), checklist.provincial.title
    yield ("provincial.toml", "heading"), checklist.provincial.heading
    for goal in checklist.provincial.goals:
        yield ("provincial.toml", goal.ref), goal.title
        for task in goal.tasks:
            yield ("provincial.toml", task.ref), task.title
            yield from ((("provincial.toml", each.ref), each.text) for each in task.requirements)


def _raw_pieces(files: Folder) -> Iterator[Piece]:
    """Lines that the values no longer hold as printed: lines of departments, and lines without content."""
    for line in files.table("document.toml").texts("other_lines"):
        yield ("document.toml", "other_lines"), line
    for name in files.names("sections"):
        for item in files.table(name).tables("item"):
            yield from (((name, key), item.text(key)) for key in ("lead", "participants") if key in item.table)
    provincial = files.table("provincial.toml", needed=False)
    yield from ((("provincial.toml", "stray_lines"), line) for line in provincial.texts("stray_lines"))
    for goal in provincial.tables("goal"):
        for task in goal.tables("task"):
            for each in task.tables("requirement"):
                if "responsible" in each.table:
                    yield ("provincial.toml", "responsible"), each.text("responsible")


def _not_printed(pieces: Sequence[Piece], source: str) -> Iterator[Fault]:
    for (file, key), text in pieces:
        if text not in source:
            yield Fault(file, key, f"source.txt 中没有这段文字:{text[:40]}")


def _covered(texts: Sequence[str], source: str) -> bytearray:
    covered = bytearray(len(source))
    for text in set(texts):
        place = source.find(text)
        while place >= 0 and text:
            covered[place : place + len(text)] = b"\x01" * len(text)
            place = source.find(text, place + 1)
    return covered


def _unaccounted(lines: Sequence[str], covered: bytearray) -> Iterator[Fault]:
    place = 0
    for number, line in enumerate(lines, 1):
        text = line.strip()
        rest = "".join(each for each, known in zip(text, covered[place : place + len(text)], strict=True) if not known)
        place += len(text)
        for label in _LABELS:
            rest = rest.removeprefix(label)
        if not _LEFT_OVER.fullmatch(rest):
            yield Fault(SOURCE, f"第{number}行", f"没有任何字段对应:{rest[:40]}")
