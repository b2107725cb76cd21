"""A cell that is merged over columns of roles, and rows that a page tore."""

import pytest

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.answers import Answers
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import TABLES

HEAD = ["序号", "任务", "牵头单位", "责任单位", "配合单位", "完成时限"]
FIRST = ["1", "修路", "区交通局", "区城投集团", "区财政局", "9月底前"]
ALL = "区直各部门、各镇街"


def second(kind: str, row: list[str], said: dict[str, str] | None = None) -> Entry:
    return read(read_bytes(TABLES[kind]([HEAD, FIRST, row])), Answers(said or {})).entries[1]


def roles(entry: Entry) -> tuple[list[str], list[str], list[str]]:
    return entry.assigned.leads, entry.assigned.responsible, entry.assigned.participants


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize(
    ("row", "want"),
    [
        (["2", "清查", ALL, "<", "<", "年底前"], ([], ["区直各部门", "各镇街"], [])),
        (["2", "清查", "区应急局", "<", "各镇街", "年底前"], (["区应急局"], ["区应急局"], ["各镇街"])),
        (["2", "清查", "区应急局", ALL, "<", "年底前"], (["区应急局"], ["区直各部门", "各镇街"], ["区直各部门", "各镇街"])),
        (["2", "清查", "区应急局", "", "<", "年底前"], (["区应急局"], [], [])),
    ],
)
def test_who_would_lead_and_take_part_at_once_is_responsible_and_asked(
    kind: str, row: list[str], want: tuple[list[str], list[str], list[str]]
) -> None:
    found = second(kind, row)
    assert roles(found) == want
    assert bool(found.assigned.doubts) == (row.count("<") > 0 and bool(row[row.index("<") - 1]))


@pytest.mark.parametrize("kind", TABLES)
def test_a_person_may_give_every_role(kind: str) -> None:
    names = ["区直各部门", "各镇街"]
    assert roles(second(kind, ["2", "清查", ALL, "<", "<", "年底前"], {"across": "all"})) == (names, names, names)


@pytest.mark.parametrize("kind", TABLES)
def test_a_deadline_in_the_columns_of_bodies_is_asked(kind: str) -> None:
    found = second(kind, ["2", "清查", "区应急局", "各镇街", "长期坚持", "<"])
    assert found.assigned.deadline == "长期坚持"
    assert found.assigned.doubts


HEADS = [
    [["序号", "任务", "责任单位", "完成时限"]],
    [["序号", "任务", "年度目标", "责任单位"], ["", "", "2026年", ""]],
    [],
]


def torn(head: list[list[str]], rest: list[str], before: str) -> Document:
    """A table whose second page prints its head again and goes on with the rest of a row."""
    shown = head or HEADS[0]
    rows = [*shown, ["1", "修路", "区交通局", "9月底前"], ["2", before, "区住建局", "年底前"], *head, rest]
    if "年度目标" in shown[0]:
        rows = [[row[0], row[1], row[3], row[2]] if row[0] in ("1", "2") else row for row in rows]
    cells = [
        Cell(Block(text, f"{at}-{column}"), at, column) for at, row in enumerate(rows) for column, text in enumerate(row)
    ]
    return Document((Table(tuple(cells), breaks=frozenset({len(shown) + 2})),), "pdf")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("before", ["新建住宅小区配建养老用房，已", "对全区老旧小区逐一排查，建立", "改造管网，其中"])
@pytest.mark.parametrize("after", ["建成小区在年底前补齐", "台账并销号。"])
def test_a_row_that_the_page_tore_is_one(head: list[list[str]], before: str, after: str) -> None:
    bodies = 3 if len(head) == 2 else 2
    rest = ["", after, "", ""]
    rest[bodies] = "各街道"
    found = read(torn(head, rest, before)).entries
    assert len(found) == 2
    assert found[1].words.replace("\n", "") == before + after
    assert found[1].assigned.responsible == ["区住建局", "各街道"]


@pytest.mark.parametrize("head", HEADS)
def test_a_whole_row_without_a_number_is_not_joined(head: list[list[str]]) -> None:
    bodies = 3 if len(head) == 2 else 2
    rest = ["", "更新路灯。", "", ""]
    rest[bodies] = "各街道"
    assert len(read(torn(head, rest, "改造管网。")).entries) == 3
