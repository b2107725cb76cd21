"""A reading written as a folder is a checklist that the reader accepts."""

from datetime import date
from pathlib import Path

import pytest

from checklist_data.deadline import Deadline, DeadlineKind
from checklist_data.faults import BadChecklist
from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.writing.folder import folder_files
from checklist_data.model import Checklist, Tracking
from checklist_data.reader import load
from tests.checklist_data.importing.builders import workbook
from tests.checklist_data.importing.documents import DOCUMENTS, opened, read_agreed, read_plainly

YES = Answers({"roles": "yes", "structure": "yes", "names": "yes", "times": "yes"})
LETTER = """关于印发《云溪区任务清单》的通知
各镇街：
现将清单印发给你们。
云溪区消防安全委员会
2025年3月5日
云溪区任务清单
一、补齐短板（10分）
1.更新消火栓（10分）
补建60个。（牵头单位：区水务局；责任单位：各镇街；完成时限：9月底前）
"""


def written(data: bytes, folder: Path, answers: Answers | None = None) -> Checklist:
    document = read_bytes(data)
    folder_files(document, read(document, answers or Answers())).write(folder)
    return load(folder)


def test_the_folder_of_every_document_passes_its_check_where_its_questions_are_answered(
    file: Path, tmp_path: Path
) -> None:
    reading = read_agreed(file)
    folder_files(opened(file), reading).write(tmp_path)
    assert len(load(tmp_path).items) == len(reading.entries)


def test_what_no_field_holds_is_named_line_by_line(tmp_path: Path) -> None:
    document = read_bytes(LETTER.encode())
    folder_files(document, read(document)).write(tmp_path)
    source = tmp_path / "source.txt"
    source.write_text(source.read_text(encoding="utf-8") + "2.新修一座桥。\n", encoding="utf-8")
    with pytest.raises(BadChecklist, match=r"source\.txt: 第\d+行: 没有任何字段对应"):
        load(tmp_path)


def test_roles_deadline_points_and_letter_reach_the_checklist(tmp_path: Path) -> None:
    checklist = written(LETTER.encode(), tmp_path)
    (item,) = checklist.items
    assert item.lead is not None
    assert item.responsible is not None
    assert (item.lead.departments, item.responsible.departments) == (("区水务局",), ("各镇街",))
    assert item.deadline == Deadline("9月底前", DeadlineKind.DATE, date(2025, 9, 30))
    assert (item.score, checklist.score) == (10, 10)
    assert checklist.notice is not None
    assert (checklist.notice.issuer, checklist.notice.recipients) == ("云溪区消防安全委员会", "各镇街")


def test_bodies_of_a_heading_hold_for_the_items_under_it(tmp_path: Path) -> None:
    checklist = load_document("yunxi-05-by-department.html", tmp_path)
    assert [each.responsible.departments for each in checklist.items if each.responsible][:2] == [("区委宣传部",)] * 2
    joined = next(each for each in checklist.items if each.participants)
    assert joined.participants is not None
    assert joined.participants.departments == ("区市场监管局",)


def test_numbers_that_begin_anew_get_that_of_their_section_before_them(tmp_path: Path) -> None:
    checklist = load_document("yunxi-05-by-department.html", tmp_path)
    assert [each.ref for each in checklist.items][:3] == ["1-1", "1-2", "2-1"]


def test_entries_about_what_people_believe_or_say_are_proposed_for_reference(tmp_path: Path) -> None:
    text = "任务清单\n一、稳定\n1.排查宗教活动场所人员。（责任单位：区民宗局）\n2.修路。（责任单位：区交通局）\n"
    checklist = written(text.encode(), tmp_path)
    assert [each.tracking for each in checklist.items] == [Tracking.REFERENCE, Tracking.TRACKED]


def test_a_draft_leaves_out_what_is_doubtful() -> None:
    document = read_bytes("任务清单\n1.修路。（区交通局会同各镇负责）\n2.修桥。（责任单位：区交通局）\n".encode())
    files = folder_files(document, read(document))
    assert files.texts["sections/01.toml"].count("responsible") == 1


def load_document(name: str, folder: Path) -> Checklist:
    file = DOCUMENTS / name
    folder_files(opened(file), read_plainly(file)).write(folder)
    return load(folder)


def load_agreed(name: str, folder: Path) -> Checklist:
    file = DOCUMENTS / name
    folder_files(opened(file), read_agreed(file)).write(folder)
    return load(folder)


def test_the_same_as_above_holds_in_the_folder_too(tmp_path: Path) -> None:
    first = "1.修路。\n牵头单位：区交通局　配合单位：各镇\n完成时限：2025年6月底前\n"
    second = "2.修桥。\n牵头单位：同上　配合单位：区住建局\n完成时限：同上\n"
    one, other = written(f"任务清单\n{first}{second}".encode(), tmp_path).items
    assert other.lead == one.lead
    assert other.deadline == one.deadline


def test_a_deadline_in_brackets_of_its_own_is_accounted_for(tmp_path: Path) -> None:
    text = (
        "任务清单\n区交通局\n1.修路。（2025年8月底前）\n2.养路。（长期坚持）\n区林业局\n1.种树。（完成时限：3月底前）\n"
    )
    kinds = [each.deadline.kind for each in written(text.encode(), tmp_path, YES).items if each.deadline]
    assert kinds == [DeadlineKind.DATE, DeadlineKind.STANDING, DeadlineKind.MILESTONE]


def test_a_remark_that_says_what_the_deadline_says_is_kept(tmp_path: Path) -> None:
    rows = [["序号", "任务", "责任单位", "完成时限", "备注"], ["1", "修路", "区交通局", "长期坚持", "长期坚持"]]
    (item,) = written(workbook({"表": rows}), tmp_path).items
    assert item.remarks == ("备注：长期坚持",)


def test_one_number_that_returns_changes_no_other_ref(tmp_path: Path) -> None:
    rows = [["编号", "任务", "责任单位"], *([f"{at}-1", f"任务{at}号事项", "区交通局"] for at in (*range(1, 11), 10))]
    refs = [each.ref for each in written(workbook({"表": rows}), tmp_path).items]
    assert refs == [*(f"{at}-1" for at in range(1, 11)), "2-10-1"]


def test_what_the_source_calls_the_roles_is_kept(tmp_path: Path) -> None:
    text = "任务清单\n1.修路。（牵头部门：区交通局；协办单位：各镇）\n2.修桥。（牵头部门：区交通局）\n"
    assert written(text.encode(), tmp_path).words == {"lead": "牵头部门", "participants": "协办单位"}


def test_people_may_leave_the_district_out_of_a_name_that_nobody_else_has(tmp_path: Path) -> None:
    text = "任务清单\n1.修路。（责任单位：区交通局、市公安局、区公安局、区委宣传部、高新区管委会）\n"
    short = {each.name: each.short_names for each in written(text.encode(), tmp_path).departments}
    assert (short["区交通局"], short["区委宣传部"]) == (("交通局",), ("宣传部",))
    assert (short["市公安局"], short["区公安局"], short["高新区管委会"]) == ((), (), ())


def test_a_name_that_is_printed_short_is_no_remark(tmp_path: Path) -> None:
    rows = [
        ["序号", "任务", "牵头单位", "配合单位"],
        ["1", "建平台", "县公安局", "县数据、财政局"],
        ["2", "报账", "县数据局", "县财政局"],
    ]
    (first, _) = written(workbook({"表": rows}), tmp_path, YES).items
    assert first.participants is not None
    assert (first.participants.departments, first.remarks) == (("县数据局", "县财政局"), ())


@pytest.mark.parametrize("marks", ["a）b）", "a)b)", "(a)(b)", "A.B.", "A、B、"])
def test_letters_before_tasks_are_their_numbers(marks: str, tmp_path: Path) -> None:
    first, second = marks[: len(marks) // 2], marks[len(marks) // 2 :]
    text = (
        "任务清单\n一、农业\n1．治病虫。\n"
        f"{first}布点45个。（责任单位：县植保站）\n{second}统防统治40万亩。（责任单位：县供销社）\n"
    )
    assert [each.remarks for each in written(text.encode(), tmp_path, YES).items] == [(), ()]


def test_each_of_several_tasks_in_a_paragraph_has_its_own_words(tmp_path: Path) -> None:
    text = (
        "任务清单\n一、养老\n（一）聚人才。扩大招生规模。（区教育局牵头，区人社局配合）评选优秀护理员。（区总工会负责）\n"
        "（二）保资金。增加投入。（区财政局负责）\n"
    )
    items = written(text.encode(), tmp_path, YES).items
    assert [each.remarks for each in items] == [()] * len(items)


def test_a_body_may_open_the_paragraph_of_its_tasks(tmp_path: Path) -> None:
    items = load_agreed("numbered-by-body.txt", tmp_path).items
    assert items[1].responsible is not None
    assert items[1].responsible.departments == ("县公安局",)


def test_the_title_of_a_leader_may_begin_with_the_name_of_a_body_of_the_item(tmp_path: Path) -> None:
    text = "任务清单\n一、招工\n1.招聘\n每月一场。\n责任领导：云溪开发区管委会副主任\n责任单位：云溪开发区管委会\n"
    (item,) = written(text.encode(), tmp_path, YES).items
    assert item.responsible is not None
    assert (item.responsible.departments, item.leaders) == (("云溪开发区管委会",), ("云溪开发区管委会副主任",))


def test_a_heading_with_a_letter_within_others_is_not_counted_as_sections_are(tmp_path: Path) -> None:
    text = "任务清单\n一、农业\n1.灭虫。（区农业局）\n二、畜牧\nA.防疫\n（a）春防。（区农业局）\n（b）秋防。（各镇）\n"
    assert len(written(text.encode(), tmp_path, YES).items) == 3


@pytest.mark.parametrize("numbers", ["一二三", "ABC", "甲乙丙", "①②③", "123", "壹贰叁"])
def test_a_number_in_a_cell_of_its_own_is_no_remark_of_its_task(numbers: str, tmp_path: Path) -> None:
    tasks = (("修路", "区交通局"), ("修桥\n修建桥梁三座", "区住建局"), ("种树", "区林业局"))
    rows = [["序号", "任务", "责任单位"], *([number, *task] for number, task in zip(numbers, tasks, strict=True))]
    items = written(workbook({"表": rows}), tmp_path, YES).items
    assert [(each.title, each.remarks) for each in items] == [("修路", ()), ("修桥", ()), ("种树", ())]
