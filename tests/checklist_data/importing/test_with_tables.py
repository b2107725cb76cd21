"""Text with entries of its own before, between and behind tables."""

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from tests.checklist_data.importing.builders import page, page_table, workbook

TABLE = page_table([["工程", "责任单位", "完成时限"], ["改建大桥", "市公路中心", "年底前"]])
TASKS = "<p>二、重点任务</p><p>1.修路</p><p>责任单位：市交通局</p><p>2.种树</p><p>责任单位：市林业局</p>"


def reading(body: str) -> DocumentReading:
    return read(read_bytes(page(f"<p>三年行动方案</p><p>各县区：</p>{body}")))


def sections(found: DocumentReading) -> list[tuple[str, str]]:
    return [(each.words, each.section.title if each.section else "") for each in found.entries]


def test_entries_before_the_first_table_are_read_and_its_heading_stays_its_own() -> None:
    found = reading(f"{TASKS}<p>三、重点工程</p><p>工程按下表实施。</p>{TABLE}")
    assert sections(found) == [("修路", "重点任务"), ("种树", "重点任务"), ("改建大桥", "重点工程")]


def test_a_letter_before_the_first_table_is_no_list() -> None:
    letter = "<p>一、请报送材料（责任单位：各县区）。</p><p>二、联系人另行通知。</p>"
    found = reading(f"{letter}<p>附表</p>{TABLE}")
    assert [each.words for each in found.entries] == ["改建大桥"]


def test_a_heading_between_entries_and_the_next_table_is_that_of_the_table() -> None:
    found = reading(f"<p>一、重点工程</p>{TABLE}{TASKS}<p>三、其他工程</p>{TABLE.replace('大桥', '小桥')}")
    assert sections(found)[-1] == ("改建小桥", "其他工程")


def test_the_line_right_above_a_table_names_who_does_all_of_it_and_is_asked_about() -> None:
    head = ["序号", "任务", "完成时限"]
    tables = [page_table([head, ["1", "建食堂", "10月底"]]), page_table([head, ["2", "建托育点", "年底前"]])]
    lines = ("以下任务由市民政局牵头，市财政局配合：", "以下任务由市卫健局牵头：")
    found = reading("".join(f"<p>{line}</p>{table}" for line, table in zip(lines, tables, strict=True)))
    assert [(each.assigned.leads, each.assigned.participants) for each in found.entries] == [
        (["市民政局"], ["市财政局"]),
        (["市卫健局"], []),
    ]
    assert all("heading_roles" in dict(each.assigned.doubts) for each in found.entries)


def test_a_table_is_called_after_the_row_behind_the_mark_of_an_annex() -> None:
    head = [["附件2", "", ""], ["云溪区任务分解表", "<", "<"], ["序号", "任务", "责任单位"]]
    rows = [["1", "修路", "区交通局"], ["2", "种树", "区林业局"]]
    assert read(read_bytes(workbook({"任务": [*head, *rows]}))).title == "云溪区任务分解表"
