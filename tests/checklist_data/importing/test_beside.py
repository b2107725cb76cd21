"""What stands around the entries of a list and is none: heads printed again, notes, those who signed."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Class, DocumentReading
from tests.checklist_data.importing.builders import PARAGRAPHS, TABLES

HEAD = ["序号", "工作任务", "责任单位", "完成时限"]
ROW = ["1", "修路", "区交通局", "9月底前"]
SIGNED = [
    ["填表人：赵敏", "", "审核人：孙国栋", "联系电话：0000-5550126"],
    ["填报人：", "", "单位负责人：", "填报日期：2026年3月16日"],
    ["制表：区整改办", "", "", "审核：李明"],
    ["承办人", "股长", "科长", "处长"],
    ["填报单位（盖章）：", "", "", ""],
]
TASKS = ["任务清单", "一、修好道路。（区交通局负责，9月底前）", "二、种好树木。（区林业局负责）"]


def words(reading: DocumentReading) -> list[str]:
    return [each.words for each in reading.entries]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("row", SIGNED[:4], ids=range(4))
def test_the_row_of_signatures_is_no_entry(kind: str, row: list[str]) -> None:
    found = read(read_bytes(TABLES[kind]([HEAD, ROW, ["2", "种树", "区林业局", ""], row])))
    assert words(found) == ["修路", "种树"]
    assert found.left_over == []


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("row", SIGNED[:4], ids=range(4))
def test_the_line_of_signatures_is_no_entry(kind: str, row: list[str]) -> None:
    line = "\u3000\u3000".join(each for each in row if each)
    found = read(read_bytes(PARAGRAPHS[kind]([*TASKS, line])))
    assert words(found) == ["修好道路。", "种好树木。"]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("label", ["主办单位", "承办单位", "联系单位", "负责人", "分管领导", "主管部门"])
def test_a_line_of_roles_is_no_line_of_signatures(kind: str, label: str) -> None:
    found = read(
        read_bytes(PARAGRAPHS[kind](["任务清单", "1.修路。", f"{label}：区交通局", "2.种树。", f"{label}：区林业局"]))
    )
    assert [into for block, into in found.blocks if block.text.startswith(label)] not in (
        [Class.NOTICE] * 2,
        [Class.NOTE] * 2,
    )


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("head", ["备注：", "说明：", "注：", "附注："])
@pytest.mark.parametrize("marks", ["一、二、", "1.2.", "（1）（2）", "①②"])
def test_numbered_notes_are_no_entries(kind: str, head: str, marks: str) -> None:
    one, two = marks[: len(marks) // 2], marks[len(marks) // 2 :]
    notes = [head, f"{one}本表所称各镇街，指辖内有河道的镇街。", f"{two}期限未填列者，由责任单位自行订定。"]
    found = read(read_bytes(PARAGRAPHS[kind]([*TASKS, *notes])))
    assert words(found) == ["修好道路。", "种好树木。"]
    assert found.notes == notes


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_tasks_behind_a_line_that_says_notes_stay_tasks(kind: str) -> None:
    found = read(read_bytes(PARAGRAPHS[kind]([TASKS[0], "说明：", *TASKS[1:]])))
    assert words(found) == ["修好道路。", "种好树木。"]
    lined = ["任务清单", "说明：", "1.修路。", "责任单位：区交通局", "2.种树。", "责任单位：区林业局"]
    assert words(read(read_bytes(PARAGRAPHS[kind](lined)))) == ["修路。", "种树。"]


@pytest.mark.parametrize("kind", ["docx", "html", "xlsx"])
@pytest.mark.parametrize("again", [1, 2])
def test_both_rows_of_a_head_that_are_printed_again_are_the_head(kind: str, again: int) -> None:
    heads = [
        ["考核项目", "考核指标", "<", "组织实施", "<"],
        ["^", "序号", "考核内容", "完成时限", "责任单位"],
    ]
    rows = [["一、组织", "1", "开会", "每季度", "各镇街"], ["二、排查", "2", "检查", "9月底前", "区应急局"]]
    repeated = heads if again == 2 else [["考核项目", "序号", "考核内容", "完成时限", "责任单位"]]
    found = read(read_bytes(TABLES[kind]([*heads, rows[0], *repeated, rows[1]])))
    assert [each.words.split("\n")[-1] for each in found.entries] == ["开会", "检查"]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("name", ["函", "通知", "意见"])
def test_a_letter_may_hold_the_list_itself(kind: str, name: str) -> None:
    letter = [
        "望湖区人民政府办公室",
        "望政办〔2026〕17号",
        "望湖区人民政府办公室",
        f"关于分解落实议定事项的{name}",
        "各镇人民政府，区政府各部门：",
    ]
    found = read(
        read_bytes(
            PARAGRAPHS[kind](
                [
                    *letter,
                    "现将任务分解如下。",
                    "一、道路",
                    "（一）修路。（区交通局负责）",
                    "（二）修桥。（区住建局负责）",
                ]
            )
        )
    )
    assert found.title == f"望湖区人民政府办公室关于分解落实议定事项的{name}"
    assert words(found) == ["修路。", "修桥。"]
    assert [each.title for each in found.sections] == ["道路"]
