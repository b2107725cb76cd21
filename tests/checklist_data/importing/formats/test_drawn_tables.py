"""Tables that plain text draws with bars and rules."""

import pytest

from checklist_data.importing.blocks import Table
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading

RULED = """\
云溪县重点任务表
+------+----------------------+----------------+------------+
| 序号 | 工作内容             | 责任单位       | 办结时限   |
+------+----------------------+----------------+------------+
| 1    | 改造农贸市场11家，   | 县市场监管局、 | 9月底前    |
|      | 接入管网。           | 县住建局       |            |
+------+----------------------+----------------+------------+
| 2    | 清淤河道12公里。     | 县水利局       | 5月底前    |
+------+----------------------+----------------+------------+
"""
BOXED = """\
云溪县重点任务表
┌──┬───────────┬────────┬──────┐
│序号│工作内容              │责任单位        │办结时限    │
├──┼───────────┼────────┼──────┤
│1   │改造农贸市场11家，    │县市场监管局、  │9月底前     │
│    │接入管网。            │县住建局        │            │
├──┼───────────┼────────┼──────┤
│2   │清淤河道12公里。      │县水利局        │5月底前     │
└──┴───────────┴────────┴──────┘
"""
HEAD_ALONE = """\
云溪县重点任务表
+------+----------------------+----------------+------------+
| 序号 | 工作内容             | 责任单位       | 办结时限   |
+======+======================+================+============+
| 1    | 改造农贸市场11家，   | 县市场监管局、 | 9月底前    |
|      | 接入管网。           | 县住建局       |            |
| 2    | 清淤河道12公里。     | 县水利局       | 5月底前    |
+------+----------------------+----------------+------------+
"""
DASHES = """\
云溪县重点任务表
-------------------------------------------------------------
| 序号 | 工作内容             | 责任单位       | 办结时限   |
-------------------------------------------------------------
| 1    | 改造农贸市场11家，   | 县市场监管局、 | 9月底前    |
|      | 接入管网。           | 县住建局       |            |
-------------------------------------------------------------
| 2    | 清淤河道12公里。     | 县水利局       | 5月底前    |
-------------------------------------------------------------
"""
TORN = RULED.replace("| 2 ", f"\n{'- 1 -':>30}\n\n{RULED.splitlines()[1]}\n| 2 ")
"""The same, torn by the end of a page."""


def reading(text: str) -> DocumentReading:
    return read(read_bytes(text.encode()))


@pytest.mark.parametrize("text", [RULED, BOXED, HEAD_ALONE, DASHES, TORN])
def test_the_lines_between_two_rules_are_a_row(text: str) -> None:
    assert [(each.ref, each.assigned.responsible, each.assigned.deadline) for each in reading(text).entries] == [
        ("1", ["县市场监管局", "县住建局"], "9月底前"),
        ("2", ["县水利局"], "5月底前"),
    ]


MERGED = """\
云溪县重点任务表
+------+------------------+--------------+------------+
| 序号 | 工作内容         | 责任单位     | 办结时限   |
+------+------------------+--------------+------------+
| 一、农贸市场                                        |
+------+------------------+--------------+------------+
| 1    | 改造农贸市场。   | 县市场监管局 | 9月底前    |
+------+------------------+              +------------+
| 2    | 公示检测结果。   |              | 长期坚持   |
+------+------------------+--------------+------------+
"""


def test_a_cell_goes_on_where_no_rule_is_drawn_below_it() -> None:
    entries = reading(MERGED).entries
    assert [(each.ref, each.assigned.responsible) for each in entries] == [
        ("1", ["县市场监管局"]), ("2", ["县市场监管局"]),
    ]  # fmt: skip
    assert {each.section.title for each in entries if each.section} == {"农贸市场"}


def test_lines_without_numbers_under_the_only_ruled_head_are_a_row_each() -> None:
    text = RULED.replace("+\n| 2 ", "+\n| 2 ").replace("| 1    |", "| 甲类 |").replace("| 2    |", "|      |")
    rules = [at for at, line in enumerate(text.splitlines()) if line.startswith("+")]
    lines = [line for at, line in enumerate(text.splitlines()) if at != rules[2]]
    table = next(each for each in read_bytes("\n".join(lines).encode()).parts if isinstance(each, Table))
    assert table.height == 4


def test_lines_of_dashes_alone_draw_no_table() -> None:
    document = read_bytes("-----\n1.清淤河道（县水利局负责）\n-----\n-----\n".encode())
    assert not any(isinstance(each, Table) for each in document.parts)
