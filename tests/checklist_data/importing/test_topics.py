"""Headings of bodies with what they lead and what they take part in beneath."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import page, page_table, paragraph, word

LEADS, TAKES_PART = "一、区民政局", "二、区财政局"


def entries(*lines: str) -> list[Entry]:
    return read(read_bytes("\n".join(("任务清单", *lines)).encode())).entries


def roles(found: list[Entry]) -> list[tuple[list[str], list[str], list[str]]]:
    return [(each.assigned.leads, each.assigned.participants, each.assigned.responsible) for each in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("牵头任务：", "配合任务："),
        ("牵头任务", "配合任务"),
        ("（牵头事项）", "（配合事项）"),
        ("【牵头任务】", "【参与任务】"),
        ("主要牵头工作：", "协助工作："),
        ("牵头：", "配合："),
        ("牵头任务（共1项）：", "配合任务（共1项）："),
        ("（一）牵头任务", "（二）配合任务"),
    ],
)
@pytest.mark.parametrize("heads", [(LEADS, TAKES_PART), ("区民政局", "区财政局")])
def test_the_role_is_that_of_the_line_above(first: str, second: str, heads: tuple[str, str]) -> None:
    found = entries(heads[0], first, "1.编制规划。", second, "2.做好宣传。", heads[1], first, "1.拨付资金。")
    assert roles(found) == [(["区民政局"], [], []), ([], ["区民政局"], []), (["区财政局"], [], [])]
    assert not any(each.assigned.doubts for each in found)


def test_what_stands_behind_the_colon_is_done_in_that_role() -> None:
    found = entries(LEADS, "牵头任务：1.编制规划。", "2.发放补贴。", "配合任务：做好宣传。", TAKES_PART, "1.拨付资金。")
    assert [each.words for each in found] == ["编制规划。", "发放补贴。", "做好宣传。", "拨付资金。"]
    assert [bool(each.assigned.leads) for each in found] == [True, True, False, False]


def test_the_role_may_stand_above_the_bodies() -> None:
    found = entries("一、牵头任务", "（一）区民政局", "1.编制规划。", "（二）区财政局", "1.拨付资金。")
    assert roles(found) == [(["区民政局"], [], []), (["区财政局"], [], [])]


def test_paragraphs_without_numbers_are_all_kept_and_asked_about() -> None:
    first = "<h2>区民政局</h2><p>牵头任务：</p><p>编制规划。</p><p>发放补贴。</p>"
    second = "<h2>区财政局</h2><p>配合任务：</p><p>拨付资金。</p>"
    found = read(read_bytes(page(f"<h1>任务清单</h1>{first}{second}"))).entries
    assert roles(found) == [(["区民政局"], [], [])] * 2 + [([], ["区财政局"], [])]
    assert all(each.assigned.doubts for each in found[:2])


@pytest.mark.parametrize("topic", ["牵头和配合任务：", "（一）负责任务"])
def test_a_role_that_may_be_two_is_asked(topic: str) -> None:
    found = entries(LEADS, topic, "1.编制规划。", TAKES_PART, topic, "1.拨付资金。")
    assert [kind for kind, _ in found[0].assigned.doubts] == ["heading_role"]


def test_columns_of_tasks_by_role_are_asked_about() -> None:
    head = ["序号", "部门", "牵头任务", "配合任务"]
    found = read(read_bytes(page(page_table([head, ["1", "区民政局", "编制养老规划。", "做好防灾宣传。"]])))).entries
    assert [words for _, words in found[0].assigned.doubts] == ["牵头任务", "配合任务"]


def test_who_is_assisted_may_lead_and_is_asked_about() -> None:
    found = entries(LEADS, "1.配合民政部门排查。", "2.配合区公安局整治。", TAKES_PART, "1.拨付资金。")
    assert [each.assigned.leads for each in found] == [[], ["区公安局"], []]
    assert [[kind for kind, _ in each.assigned.doubts] for each in found] == [
        ["opening_role", "assists"],
        ["opening_role", "assists"],
        [],
    ]
    assert [each.assigned.participants for each in found] == [["区民政局"], ["区民政局"], []]


def test_a_bracket_with_another_name_belongs_to_the_heading() -> None:
    bodies = ["区委组织部（区委老干部局）", "区发改局（区粮食和物资储备局）"]
    found = entries(f"一、{bodies[0]}", "1.开展行动。", f"二、{bodies[1]}", "1.种树。")
    assert [each.assigned.responsible for each in found] == [[bodies[0]], [bodies[1]]]
    rows = [
        ["序号", "任务", "时限"],
        [bodies[0], "<", "<"],
        ["1", "开展行动", "年底前"],
        ["区财政局", "<", "<"],
        ["2", "拨款", "年底前"],
    ]
    table = read(read_bytes(page(page_table(rows)))).entries
    assert table[0].assigned.responsible == [bodies[0]]
    parts = [
        paragraph(each) for each in ("任务清单", f"一、{bodies[0]}", "配合工作：", "1.宣传。", TAKES_PART, "1.拨款。")
    ]
    written = read(read_bytes(word(*parts))).entries
    assert written[0].assigned.participants == [bodies[0]]
