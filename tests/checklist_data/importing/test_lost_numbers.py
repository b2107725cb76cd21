"""An entry whose number was lost is told by the gap that it leaves, and asked about."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import PARAGRAPHS

WORKS = {
    "修路三公里": "区交通局",
    "种树两千棵": "区林业局",
    "清淤十公里": "区水利局",
    "架桥一座": "区住建局",
}


def numbered(style: str, at: int) -> str:
    return style.format(at if "、" not in style and "一" not in style else "一二三四"[at - 1])


def entries(kind: str, lines: list[str]) -> list[Entry]:
    return read(read_bytes(PARAGRAPHS[kind](["任务清单", *lines]))).entries


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("style", ["{}.", "{}．", "（{}）", "({})", "{}、"])
@pytest.mark.parametrize("ending", ["（{}负责）", "【{}】", "\n责任单位：{}", "（责任单位：{}）"])
@pytest.mark.parametrize("lost", [1, 2, 3])
def test_it_stays_an_entry_of_its_own(kind: str, style: str, ending: str, lost: int) -> None:
    lines = []
    for at, (work, body) in enumerate(WORKS.items(), 1):
        number = "" if at == lost else numbered(style, at)
        lines += f"{number}{work}。{ending.format(body)}".split("\n")
    found = entries(kind, lines)
    assert [each.words for each in found] == [f"{each}。" for each in WORKS]
    assert [each.assigned.responsible for each in found] == [[each] for each in WORKS.values()]
    assert [bool(each.assigned.doubts) for each in found] == [at == lost for at in range(1, 5)]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("ending", ["（{}负责）", "\n责任单位：{}"])
def test_without_a_gap_two_paragraphs_with_bodies_are_one_entry_and_asked(kind: str, ending: str) -> None:
    lines = [*f"1.修路。{ending.format('区交通局')}".split("\n"), *f"种树。{ending.format('区林业局')}".split("\n")]
    found = entries(kind, [*lines, *f"2.清淤。{ending.format('区水利局')}".split("\n")])
    assert [bool(each.assigned.doubts) for each in found] == [True, False]
