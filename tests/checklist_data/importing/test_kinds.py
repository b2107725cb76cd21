"""Every kind of doubt has a document that raises it, and an answer that ends it."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.question_kinds import ABOUT_NAMES, KINDS
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from tests.checklist_data.importing.builders import page, page_table, paragraph, pdf, word, word_table, workbook

HEAD = ["序号", "任务", "责任单位", "完成时限"]
LONG = "各单位要提高站位，压实责任，按照时间节点推进，每季度向领导小组办公室报送一次进展情况，逾期通报"
ROW = ["1", "更新消火栓", "区水务局", "9月底前"]


def lines(*texts: str) -> bytes:
    return "\n".join(("任务清单", *texts)).encode()


def sheet(*rows: list[str]) -> bytes:
    return workbook({"表": rows})


def whole(*rows: list[str]) -> bytes:
    return page(page_table(rows))


def torn() -> Document:
    """A table whose second page begins with a blank cell under one that was merged."""
    rows = [HEAD, ROW, ["2", "修路", "", "年底前"]]
    cells = [
        Cell(Block(text, f"{at}-{column}"), at, column, rows=2 if text == "区水务局" else 1)
        for at, row in enumerate(rows)
        for column, text in enumerate(row)
    ]
    return Document((Table(tuple(cells), breaks=frozenset({2})),), "pdf")


RAISING: dict[str, bytes | Document] = {
    "label": lines("1.修路。（主办单位：区交通局）"),
    "verb": lines("1.修路。（区交通局主办，各镇配合）"),
    "together": lines("1.修路。（区交通局会同各镇负责）"),
    "assists": lines("一、区交通局", "1.配合区林业局种树。", "二、区林业局", "1.种树。"),
    "semicolon": lines("1.修路。（区交通局；各镇）", "2.种树。（区林业局；各镇）"),
    "rule": lines("1.修路。（区交通局、各镇）", "2.种树。（区林业局、各镇）", "注：加粗的为牵头单位。"),
    "tail": lines("1.修好道路——区交通局", "2.种好树木——区林业局"),
    "aside": lines("1.修路。（区交通局负责）", "2.种树。（区林业局负责）", "注：路灯由区城管局牵头修缮。"),
    "cell_parts": sheet(HEAD, ROW, ["2", "1.修路。\n2.修桥。", "区交通局", "年底前"]),
    "crossed": sheet(["", "3月", "6月"], ["区交通局", "修好道路", "修好桥梁"], ["区林业局", "种好树木", ""]),
    "comma": sheet(HEAD, ["1", "修路", "区交通局，各镇配合", "9月底前"]),
    "roleless": lines("1.修路。（区交通局牵头，各镇）"),
    "bracket": lines("1.修路。（区道路养护站）"),
    "several": lines("1.修路（区交通局负责），修桥（区住建局负责）。", "2.种树。（区林业局负责）"),
    "sentence": lines("1.修路。（区交通局负责）", "2.修桥。（区住建局负责）", "3.由区林业局牵头种树，由区林业局牵头。"),
    "subject": lines("1.区交通局负责修路。", "2.区林业局负责种树。"),
    "bare_line": lines("一、道路", "1.修路。", "区交通局、各镇", "2.种树。（区林业局负责）"),
    "across": whole(["序号", "任务", "牵头单位", "配合单位"], ["1", "修路", "区交通局", "<"]),
    "opening_role": lines("一、区交通局", "1.牵头修路。", "二、区林业局", "1.种树。"),
    "no_number": lines("1.修路。（区交通局）", "种树。（区林业局）", "3.清淤。（区水利局）"),
    "odd_entry": lines("1.修路。（区交通局）", "2.的绿化带修剪。（区林业局）"),
    "text_column": sheet(["序号", "民生期盼", "责任单位"], ["1", "公园太少，老人没处去", "区城管局"]),
    "numbered_cell": sheet(HEAD, ROW, ["2", "（1）修路。\n（2）修桥。", "（1）区交通局", "年底前"]),
    "parts": lines("1.修路。（区交通局）", "2.绿化", "①种树。（区林业局）", "②种草。（各镇）", "3.排涝。（区水利局）"),
    "bodies_column": sheet(["任务", "时限", ""], ["修好道路", "3月底", "区交通局"], ["种好树木", "9月底", "区林业局"]),
    "heading_bodies": lines("一、区交通局", "1.修路。"),
    "heading_role": lines("一、区交通局", "（一）主办事项", "1.修路。", "二、区林业局", "（一）主办事项", "1.种树。"),
    "heading_and_own": lines("一、区交通局", "1.修路。（区住建局负责）", "二、区林业局", "1.种树。"),
    "heading_roles": whole(HEAD, ["一、修路（区交通局牵头）", "<", "<", "<"], ROW),
    "inherit": lines("一、道路（区交通局牵头）", "1.修路。", "2.修桥。（区住建局负责）"),
    "blank_roles": sheet(HEAD, ROW, ["2", "修路", "", "9月底前"]),
    "other_row": sheet(HEAD, ROW, ["2", "修路", "同第1项", "9月底前"]),
    "unread": lines("1.修路。（区交通局负责）", "2.修桥，设计交区住建局。（区林业局负责）", "3.搭桥。（区住建局负责）"),
    "ditto": lines("1.修路。（区交通局负责）", "2.修桥。（单位同上）"),
    "heading_time": lines("◆一月份", "1.修路。（区交通局负责）", "◆二月份", "1.修桥。（区住建局负责）"),
    "last_or_all": lines("一、甲", "1.修路。", "2.修桥。（区交局负责）", "二、乙", "1.种树。", "2.种草。（各镇负责）"),
    "paragraphs": lines("一、区交通局", "修好道路。", "修好桥梁。", "二、区林业局", "种好树木。", "种好草地。"),
    "children": lines("1.修好道路。（区交通局负责）", "（1）修路。", "（2）修桥。"),
    "roleless_entry": lines(*(f"{at}.修第{at}条路。" for at in range(1, 5)), "5.种树。（区林业局负责）"),
    "no_roles": lines("一、总体要求", "坚持标本兼治。", "二、任务", "1.修路。（区交通局负责）"),
    "torn_row": sheet(HEAD, ROW, ["", "并补建二十个。", "", ""]),
    "rows_of_one": whole(HEAD, ROW, ["^", "^", "区住建局", "年底前"]),
    "goes_on": word(word_table([HEAD, ROW]), paragraph("续"), word_table([["2", "修路", "区交通局", "年底前"]])),
    "headless": sheet(ROW, ["2", "整治违规停放充电", "区公安局", "长期坚持"]),
    "unruled": pdf([(at * 120 + 40, y, text) for y, texts in ((40, HEAD), (80, ROW)) for at, text in enumerate(texts)]),
    "unnamed_column": sheet([*HEAD[:3], ""], [*ROW[:3], "见附图"]),
    "page_blank": torn(),
    "wide_row": whole(HEAD, [LONG, "<", "<", "<"], ROW),
    "no_list": word(word_table([["项目", "金额"], ["经费", "三万元"]]), word_table([HEAD, ROW])),
    "left_over": whole(HEAD, ROW).replace(b"</table>", "</table><p>办公室在三楼，咨询请在工作日上午来。</p>".encode()),
    "hidden": workbook({"表": [HEAD, ROW, ["2", "修路", "区交通局", "年底前"]]}, hidden_rows=[2]),
    "closing_deadline": lines("1.修路，由区交通局牵头，9月底前完成。", "2.种树，由区林业局牵头。"),
    "deadline_in_text": lines("1.修路，由区交通局牵头，每季度通报进展。", "2.种树，由区林业局牵头。"),
    "goals_or_deadline": sheet(["序号", "任务", "责任单位", "工作目标"], ["1", "修路", "区交通局", "9月底前完成"]),
    "two_deadlines": sheet([*HEAD[:3], "整改时间", "完成时间"], ["1", "修路", "区交通局", "3月", "9月底前"]),
    "deadline_words": lines("1.修路。（责任单位：区交通局；完成时限：9月底前；验收）"),
    "bracket_deadline": lines("1.修路（2025年）。（区交通局负责）", "2.种树。（区林业局负责）（2025年3月）"),
    "name": lines("1.修路。（责任单位：区交通局、修路小能手）"),
    "broken": lines("1.修路。（责任单位：区委 宣传部）"),
    "one_or_two": lines("1.修路。（责任单位：各镇街、企业）"),
    "elided": lines("1.联合检查。（责任单位：市教育、公安、民政局）"),
    "others": lines("1.修路。（责任单位：区住建局等联席会议成员单位）"),
    "and": lines("1.修路。（责任单位：区住建局和水务局）"),
    "unseparated": lines("1.修路。（责任单位：区交通局区住建局）"),
    "marked": lines("1.修路。（责任单位：★区交通局、区住建局）"),
}  # fmt: skip


def doubts_of(reading: DocumentReading) -> set[str]:
    return {kind for kind, _ in reading.doubts} | {kind for each in reading.entries for kind, _ in each.assigned.doubts}


def test_every_kind_has_its_document() -> None:
    assert set(RAISING) == (set(KINDS) - {"names"}) | ABOUT_NAMES


@pytest.mark.parametrize("kind", RAISING)
def test_a_kind_is_asked_where_its_document_raises_it_and_ended_by_a_yes(kind: str) -> None:
    given = RAISING[kind]
    document = read_bytes(given) if isinstance(given, bytes) else given
    assert kind in doubts_of(read(document))
    said = dict.fromkeys(("roles", "names", "structure", "times"), "yes")
    assert kind not in doubts_of(read(document, Answers(said)))


def test_a_time_at_the_end_of_a_text_can_be_told_to_be_the_deadline() -> None:
    document = lines("1.修路，由区交通局牵头，每季度通报进展。", "2.种树，由区林业局牵头。（9月底前）")
    said = read(read_bytes(document), Answers({"deadline_in_text": "deadline"}))
    assert [each.assigned.deadline for each in said.entries] == ["每季度通报进展", "9月底前"]
    assert "deadline_in_text" not in doubts_of(said)
