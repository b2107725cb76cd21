"""Rows of tables as entries: merged cells, headings between them, rows that belong together."""

import pytest

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from tests.checklist_data.importing.builders import page, page_table, workbook
from tests.checklist_data.importing.tables.listed import HEAD, rows_of, told


def test_the_head_that_a_page_repeats_is_no_entry() -> None:
    reading = rows_of(HEAD, "1|修路|区交通局|年底前", HEAD, "2|修桥|区交通局|年底前")
    assert [each[0] for each in told(reading)] == ["1", "2"]


def test_the_sum_under_a_table_is_a_note() -> None:
    reading = rows_of(HEAD, "1|修路|区交通局|年底前", "合计|1项||")
    assert (len(reading.entries), reading.left_over) == (1, [])


def test_a_head_of_two_rows_names_columns_by_both() -> None:
    reading = rows_of("序号|任务|责任分工|<", "^|^|牵头单位|配合单位", "1|修路|区交通局|各镇")
    (entry,) = reading.entries
    assert (entry.assigned.leads, entry.assigned.participants) == (["区交通局"], ["各镇"])


def test_both_rows_of_a_head_may_stand_again() -> None:
    head = ("序号|任务|责任分工|<", "^|^|牵头单位|配合单位")
    reading = rows_of(*head, "1|修路|区交通局|各镇", *head, "2|修桥|区住建局|各镇")
    assert [(each.number, each.assigned.leads) for each in reading.entries] == [
        ("1", ["区交通局"]),
        ("2", ["区住建局"]),
    ]


def test_what_stands_under_the_text_of_a_web_page_is_about_other_pages() -> None:
    table = page_table([each.split("|") for each in (HEAD, "1|修路|区交通局|年底前")])
    behind = "<p>上一篇：通知</p><ol><li>区水务局牵头整治河道</li></ol>"
    (entry,) = read(read_bytes(page(f"<p>任务清单</p>{table}{behind}"))).entries
    assert entry.words == "修路"


def test_the_title_of_a_form_is_asked_together_with_it() -> None:
    rows = ([each.split("|") for each in (HEAD, "1|修路|区交通局|年底前")], [["姓名", "电话"], ["", ""]])
    first, form = map(page_table, rows)
    reading = read(read_bytes(page(f"<p>任务清单</p>{first}<p>附件2</p><p>联络员信息表</p>{form}<p>填报单位：</p>")))
    assert [kind for kind, _ in reading.doubts] == ["no_list"]
    assert {"姓名", "电话", "填报单位："} <= {each.text for each in reading.left_over}


def test_rows_of_work_and_time_under_one_title_are_entries() -> None:
    head = "序号|项目名称|任务内容|责任单位|完成时限"
    rows = (
        "1|免费筛查|筛查甲病一万人|区卫健局|10月底",
        "^|^|筛查乙病一万人|^|11月底",
        "2|修路|修好道路|区交通局|年底前",
    )
    reading = rows_of(head, *rows)
    assert [each[0] for each in told(reading)] == ["1", "1", "2"]
    assert [each[2:] for each in told(reading)][:2] == [(["区卫健局"], "10月底"), (["区卫健局"], "11月底")]


def test_a_blank_at_the_top_of_a_page_goes_on_where_its_column_is_merged_and_is_asked() -> None:
    rows = [HEAD, "1|修路|区交通局|4月", "2|修桥|区住建局", "3|清淤|区水利局|5月", "4|种树|区林业局|"]
    cells = tuple(
        Cell(Block(text, f"{at}-{column}"), at, column, rows=2 if text == "4月" else 1)
        for at, row in enumerate(rows)
        for column, text in enumerate(row.split("|"))
    )
    found = read(Document((Table(cells, breaks=frozenset({4})),), "pdf")).entries
    assert [each.assigned.deadline for each in found] == ["4月", "4月", "5月", "5月"]
    assert ["page_blank" in dict(each.assigned.doubts) for each in found] == [False, False, False, True]


def test_a_line_that_gives_a_role_below_bodies_without_one_is_asked() -> None:
    (found,) = rows_of(HEAD, "1|修路|各街道，区交通局\n区财政局配合|年底前").entries
    assert ("comma", "各街道，区交通局，区财政局配合") in [
        (kind, words.replace("\n", "，")) for kind, words in found.assigned.doubts
    ]


@pytest.mark.parametrize(("label", "role"), [("责任单位", "responsible"), ("牵头单位", "leads")])
def test_a_line_over_the_head_says_in_which_role_its_body_does_the_rows(label: str, role: str) -> None:
    rows = (f"{label}：区数据局|<|<", "任务|协同单位|时限", "归集数据|区财政局|年底前", "发布目录|区司法局|3月")
    entries = rows_of(*rows).entries
    assert [getattr(each.assigned, role) for each in entries] == [["区数据局"]] * 2
    assert all(each.assigned.doubts for each in entries)


def test_the_body_that_a_sheet_is_called_after_is_responsible_beside_those_who_take_part() -> None:
    rows = [["任务", "配合单位", "完成时限"], ["归集数据", "区财政局", "年底前"], ["发布目录", "区司法局", "3月"]]
    reading = read(read_bytes(workbook({"区数据局": rows, "区公安局": rows})))
    assert [each.assigned.responsible for each in reading.entries] == [["区数据局"]] * 2 + [["区公安局"]] * 2
    assert all(each.assigned.doubts for each in reading.entries)


def test_a_heading_row_that_is_a_body_with_its_role_gives_it_to_the_rows_below() -> None:
    rows = (
        "序号|任务|配合单位",
        "区教体局（牵头）|<|<",
        "1|建步道|区住建局",
        "区总工会负责|<|<",
        "2|办运动会|区教体局",
    )
    first, other = (each.assigned for each in rows_of(*rows).entries)
    assert (first.leads, first.participants) == (["区教体局"], ["区住建局"])
    assert (other.responsible, other.participants) == (["区总工会"], ["区教体局"])
    assert all(each.doubts for each in (first, other))


def test_rows_of_roles_behind_the_rows_of_work_are_theirs_and_asked() -> None:
    rows = (
        "序号|任务|完成时限", "1|修路|9月底前", "牵头单位：区交通局　配合单位：各镇|<|<",
        "2|修桥|10月底前", "责任单位：区住建局|<|<",
    )  # fmt: skip
    first, other = (each.assigned for each in rows_of(*rows).entries)
    assert (first.leads, first.participants, first.responsible) == (["区交通局"], ["各镇"], [])
    assert (other.leads, other.responsible) == ([], ["区住建局"])
    assert all(each.doubts for each in (first, other))


def test_rows_of_roles_before_the_rows_of_work_hold_for_those_below() -> None:
    rows = (
        "序号|任务|完成时限", "责任单位：区交通局|<|<", "1|修路|9月底前", "2|修桥|10月底前",
        "责任单位：区林业局|<|<", "3|种树|3月底前",
    )  # fmt: skip
    assert [each[2] for each in told(rows_of(*rows))] == [["区交通局"]] * 2 + [["区林业局"]]


@pytest.mark.parametrize("heading", ["区教体局主办", "区教体局（责任单位）", "区教体局"])
def test_a_heading_row_that_is_a_body_is_responsible_however_its_role_is_written(heading: str) -> None:
    (entry,) = rows_of("序号|任务|配合单位|时限", f"{heading}|<|<|<", "1|建步道|区住建局|9月底前").entries
    assert (entry.assigned.responsible, entry.assigned.participants) == (["区教体局"], ["区住建局"])
    assert entry.assigned.doubts


def test_a_blank_under_another_heading_is_not_what_stands_above_it() -> None:
    head = "工程|类别|序号|任务|责任单位"
    found = rows_of(head, "民宿工程|示范|1|修屋|区住建局", "||2|培训|区人社局", "保障工程||3|筹钱|区财政局")
    paths = [each.section.path for each in found.entries if each.section]
    assert paths == [("民宿工程", "示范"), ("民宿工程", "示范"), ("保障工程",)]
