"""Cells that number several tasks with bodies of their own, and tables that are cards."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading, Entry
from tests.checklist_data.importing.builders import TABLES, page, page_table, paragraph, word, word_table

Told = list[tuple[list[str], list[str], str]]


def reading(kind: str, *rows: list[str]) -> DocumentReading:
    return read(read_bytes(TABLES[kind](rows)))


def told(entries: list[Entry]) -> Told:
    return [(each.assigned.leads, each.assigned.responsible, each.assigned.deadline) for each in entries]


TWO: Told = [([], ["区财政局"], "3月底前"), ([], ["区民政局"], "6月底前")]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize(
    "cell",
    [
        "1.清查台账。（区财政局，3月底前）\n2.公开清单。（区民政局，6月底前）",
        "1.清查台账。（区财政局，3月底前）2.公开清单。（区民政局，6月底前）",
        "（1）清查台账。【区财政局，3月底前】\n（2）公开清单。【区民政局，6月底前】",
        "①清查台账。（责任单位：区财政局；完成时限：3月底前）\n②公开清单。（责任单位：区民政局；完成时限：6月底前）",
        "1、清查台账（区财政局负责，3月底前）；\n2、公开清单（区民政局负责，6月底前）。",
        "1.清查台账。责任单位：区财政局；完成时限：3月底前\n2.公开清单。责任单位：区民政局；完成时限：6月底前",
    ],
)
def test_each_is_an_entry(kind: str, cell: str) -> None:
    found = reading(
        kind,
        ["序号", "任务", "具体举措及责任分工", "分管领导"],
        ["1", "惠民", cell, "张强"],
        ["2", "绿化", "种树。（区林业局，年底前）", "李明"],
    )
    assert told(found.entries) == [*TWO, ([], ["区林业局"], "年底前")]
    assert [each.assigned.leaders for each in found.entries] == [["张强"], ["张强"], ["李明"]]
    assert [each.title for each in found.entries] == ["惠民", "惠民", "绿化"]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("marks", ["1.2.", "（1）（2）", "①②", "1、2、"])
def test_cells_numbered_alike_belong_together_by_number(kind: str, marks: str) -> None:
    one, two = marks[: len(marks) // 2], marks[len(marks) // 2 :]
    row = [
        "1",
        "惠民",
        f"{one}清查台账。\n{two}公开清单。",
        f"{one}区财政局\n{two}区民政局",
        f"{one}3月底前\n{two}6月底前",
    ]
    found = reading(kind, ["序号", "问题", "整改措施", "责任单位", "整改时限"], row)
    assert told(found.entries) == TWO


@pytest.mark.parametrize("kind", TABLES)
def test_steps_of_one_task_stay_together(kind: str) -> None:
    row = ["1", "惠民", "1.清查台账。\n2.公开清单。", "区财政局、区民政局", "6月底前"]
    found = reading(kind, ["序号", "问题", "整改措施", "责任单位", "整改时限"], row)
    assert told(found.entries) == [([], ["区财政局", "区民政局"], "6月底前")]


@pytest.mark.parametrize("kind", TABLES)
def test_a_bracket_beside_a_column_of_bodies_is_asked(kind: str) -> None:
    row = ["1", "清查台账。（区民政局牵头）", "区财政局"]
    (found,) = reading(kind, ["序号", "任务", "责任单位"], row).entries
    assert [each for each, _ in found.assigned.doubts] == ["unread"]


def card(number: str, name: str, task: str, lead: str, time: str) -> list[list[str]]:
    return [["项目编号", number, "项目名称", name], ["建设内容", task, "<", "<"], ["牵头单位", lead, "完成时限", time]]


def test_cards_are_one_list() -> None:
    cards = [
        card("1", "旧改", "改造小区28个。", "区住建局", "11月底前"),
        card("2", "托育", "新增托位400个。", "区卫健局", "9月底前"),
    ]
    for data in (
        word(paragraph("民生项目责任卡"), *(part for each in cards for part in (word_table(each), paragraph("")))),
        page("<h1>民生项目责任卡</h1>" + "".join(map(page_table, cards))),
        page("<h1>民生项目责任卡</h1>" + "<p>附表</p>".join(map(page_table, cards))),
    ):
        found = read(read_bytes(data))
        assert told(found.entries) == [(["区住建局"], [], "11月底前"), (["区卫健局"], [], "9月底前")]
        assert [each.number for each in found.entries] == ["1", "2"]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("head", ["整改责任单位", "区级责任单位", "项目责任单位", "工作责任部门"])
def test_words_before_a_label_do_not_hide_it(kind: str, head: str) -> None:
    found = reading(kind, ["序号", "问题", "整改措施", head, "整改情况"], ["1", "扬尘", "洒水。", "区城管局", "已完成"])
    assert [each.assigned.responsible for each in found.entries] == [["区城管局"]]
    assert (found.entries[0].words, found.entries[0].remark) == ("扬尘\n洒水。", "已完成")


@pytest.mark.parametrize("kind", TABLES)
def test_a_column_of_bodies_under_another_name_is_asked(kind: str) -> None:
    rows = [["1", "洒水", "区城管局、区住建局", "年底前"], ["2", "种树", "区林业局", "年底前"]]
    found = reading(kind, ["序号", "任务", "情况", "完成时限"], *rows)
    assert [each.assigned.responsible for each in found.entries] == [["区城管局", "区住建局"], ["区林业局"]]
    assert all(each.assigned.doubts for each in found.entries)


MEASURES = ["序号", "反馈问题", "整改措施及责任分工", "整改时限"]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("own", ["完成时限：3月底前", "3月底前", "长期坚持"])
def test_a_time_of_its_own_is_the_time_of_a_numbered_measure(kind: str, own: str) -> None:
    cell = f"（1）清查台账。（责任单位：区财政局；{own}）\n（2）公开清单。（责任单位：区民政局）"
    found = reading(kind, MEASURES, ["1", "账目不清", cell, "6月底前"])
    assert told(found.entries) == [([], ["区财政局"], own.removeprefix("完成时限：")), ([], ["区民政局"], "6月底前")]


@pytest.mark.parametrize("kind", TABLES)
def test_a_second_time_of_a_task_without_a_number_is_asked(kind: str) -> None:
    row = ["1", "账目不清", "清查台账。（责任单位：区财政局；3月底前）", "6月底前"]
    (found,) = reading(kind, MEASURES, row).entries
    assert (found.assigned.deadline, found.assigned.doubts) == ("6月底前", [("deadline_in_text", "3月底前")])


@pytest.mark.parametrize("kind", TABLES)
def test_a_cell_that_goes_on_with_the_numbers_above_is_several_too(kind: str) -> None:
    rows = [
        ["1", "账目不清", "（1）清查台账。（责任单位：区审计局）", "6月底前"],
        ["^", "^", "（2）公开清单。（责任单位：区财政局）\n（3）走访群众。（责任单位：区民政局）", "^"],
    ]
    found = reading(kind, MEASURES, *rows)
    assert [each.assigned.named for each in found.entries] == [["区审计局"], ["区财政局"], ["区民政局"]]


FIRST, SECOND = "整治主街立面12条", "新增停车位800个"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}（责任单位：区财政局）。{SECOND}（责任单位：区民政局）。",
        f"{FIRST}（区财政局负责）；{SECOND}〔区民政局负责〕。",
        f"{FIRST}。（责任单位：区财政局）{SECOND}。（责任单位：区民政局）",
        f"{FIRST}（责任单位：区财政局。）{SECOND}（责任单位：区民政局。）",
        f"{FIRST}（含巷口）（责任单位：区财政局）。{SECOND}【区民政局负责】",
    ],
)
def test_tasks_of_a_paragraph_that_each_end_in_a_bracket_are_an_entry_each(text: str) -> None:
    lines = ("一、提升街区品质", text, "二、加强检查", "公布举报电话，受理线索（责任单位：区住建局）。")
    entries = read(read_bytes(word(*map(paragraph, lines)))).entries
    assert told(entries) == [([], [body], "") for body in ("区财政局", "区民政局", "区住建局")]
    assert not any(each.assigned.doubts for each in entries[:2])


def test_brackets_within_one_task_do_not_part_its_paragraph() -> None:
    text = f"1.{FIRST}（区财政局负责），{SECOND}（区民政局负责）。"
    assert len(read(read_bytes(word(paragraph(text), paragraph("2.修路（责任单位：区住建局）。")))).entries) == 2


@pytest.mark.parametrize("kind", TABLES)
def test_sentences_of_a_cell_that_each_end_in_a_bracket_are_tasks_where_no_column_holds_bodies(kind: str) -> None:
    told_out = f"{FIRST}。（区财政局负责）{SECOND}。（责任单位：区民政局）"
    rows = [
        ["序号", "任务", "完成时限", "备注"],
        ["1", told_out, "9月底前", ""],
        ["2", "种树。（区林业局负责）", "年底前", told_out],
    ]
    found = read(read_bytes(TABLES[kind](rows))).entries
    assert [(each.number, each.assigned.responsible, each.assigned.deadline) for each in found] == [
        ("1", ["区财政局"], "9月底前"),
        ("1", ["区民政局"], "9月底前"),
        ("2", ["区林业局"], "年底前"),
    ]
