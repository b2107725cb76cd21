"""A cell that is merged over columns of roles, and rows that a page tore."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.formats.sniff import read_bytes
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
        (
            ["2", "清查", "区应急局", ALL, "<", "年底前"],
            (["区应急局"], ["区直各部门", "各镇街"], ["区直各部门", "各镇街"]),
        ),
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


ONE_ROW = [("序号", 0, 0, 1, 1), ("任务", 0, 1, 1, 1), ("2026年目标", 0, 2, 1, 1), ("责任单位", 0, 3, 1, 1)]
WIDE = [
    ("序号", 0, 0, 2, 1), ("任务", 0, 1, 2, 1), ("责任分工", 0, 2, 1, 2), ("备注", 1, 2, 1, 1), ("责任单位", 1, 3, 1, 1)
]  # fmt: skip
Head = list[tuple[str, int, int, int, int]]


def torn(head: Head, before: str, after: str, *, is_printed_again: bool = True) -> Document:
    """A table whose second page goes on with the rest of a row, perhaps below its head."""
    height = max(row + rows for _, row, _, rows, _ in head)
    rows = [["1", "修路", "", "区交通局"], ["2", before, "", "区住建局"], ["", after, "", "各街道"]]
    starts = [height, height + 1, height + 2 + (height if is_printed_again else 0)]
    tops = [0, height + 2] if is_printed_again else [0]
    cells = [
        Cell(Block(text, f"{top + row}-{column}"), top + row, column, down, right)
        for top in tops
        for text, row, column, down, right in head
    ]
    cells += [
        Cell(Block(text, f"{at}-{column}"), at, column)
        for at, row in zip(starts, rows, strict=True)
        for column, text in enumerate(row)
    ]
    return Document((Table(tuple(cells), breaks=frozenset({height + 2})),), "pdf")


@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize("head", [ONE_ROW, WIDE])
@pytest.mark.parametrize("before", ["新建住宅小区配建养老用房，已", "对全区老旧小区逐一排查，建立", "改造管网，其中"])
@pytest.mark.parametrize("after", ["建成小区在年底前补齐", "台账并销号。"])
def test_a_row_that_the_page_tore_is_one(head: Head, before: str, after: str, *, again: bool) -> None:
    found = read(torn(head, before, after, is_printed_again=again)).entries
    assert len(found) == 2
    assert found[1].words == before + after
    assert found[1].assigned.responsible == ["区住建局", "各街道"]


@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize("head", [ONE_ROW, WIDE])
def test_a_whole_row_without_a_number_is_not_joined(head: Head, *, again: bool) -> None:
    assert len(read(torn(head, "改造管网。", "更新路灯。", is_printed_again=again)).entries) == 3


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("words", ["同上", "（同上）", "〃"])
def test_the_first_row_of_a_table_may_point_to_the_last_of_the_one_above_and_is_asked(kind: str, words: str) -> None:
    above, below = [HEAD, FIRST], [HEAD, ["2", "修桥", "区交通局", words, "", "10月底前"]]
    one, other = (open_one(kind, rows) for rows in (above, below))
    found = read(Document((one, Block("（续表）", ""), other), kind)).entries[1]
    assert roles(found) == (["区交通局"], ["区城投集团"], [])
    assert found.assigned.doubts == [("ditto", f"{words}：区城投集团")]


def open_one(kind: str, rows: list[list[str]]) -> Table:
    return next(each for each in read_bytes(TABLES[kind](rows)).parts if isinstance(each, Table))
