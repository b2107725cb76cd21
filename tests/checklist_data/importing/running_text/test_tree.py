"""Paragraphs under their numbers, and those that stand beside them."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.reading import Class, DocumentReading
from tests.checklist_data.importing.builders import PARAGRAPHS

LIST = (
    "任务清单", "一、阵地建设", "1.改造图书馆阅览室。", "牵头单位：区文旅局", "完成时限：9月底前",
    "2.建设城市书房六座。", "牵头单位：区文旅局", "完成时限：年底前",
)  # fmt: skip


def reading_of(kind: str, *lines: str) -> DocumentReading:
    return read(read_bytes(PARAGRAPHS[kind](list(lines))))


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    "line",
    [
        "要求：各单位于每季度末月25日前报送进展。联系人：区文旅局公共服务科",
        "报送方式：进展发区政府门户网站邮箱，每季度一次。",
        "有关要求：各单位要明确专人，倒排工期。",
        "工作保障：区财政局安排专项资金。",
        "几点说明：图书馆阅览室改造分两期。",
    ],
)
def test_a_label_of_its_own_behind_the_last_task_is_asked_about(kind: str, line: str) -> None:
    reading = reading_of(kind, *LIST, line)
    last = reading.entries[-1]
    assert (last.words, last.assigned.leaders) == ("建设城市书房六座。", [])
    assert [each.text for each in reading.left_over] == [line]
    assert questions(reading)


def test_a_label_that_other_tasks_have_too_belongs_to_its_task() -> None:
    lines = [
        each
        for at in "12"
        for each in (f"{at}.改造第{at}座图书馆。", "牵头单位：区文旅局", f"建设内容：座席{at}百个。")
    ]
    reading = reading_of("txt", "任务清单", *lines)
    assert reading.left_over == []
    assert "座席2百个" in reading.entries[-1].words


def test_bodies_stand_on_the_lines_below_a_label_alone() -> None:
    reading = reading_of(
        "txt", "任务清单", "1.修建农村公路。", "责任单位：", "区交通局", "各镇街", "2.种树。", "责任单位：", "区林业局"
    )
    assert [each.assigned.responsible for each in reading.entries] == [["区交通局", "各镇街"], ["区林业局"]]


def classes_of(reading: DocumentReading) -> dict[str, Class]:
    return {block.text: into for block, into in reading.blocks}


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_remark_below_the_roles_of_a_task_is_its_own(kind: str) -> None:
    reading = reading_of(kind, *LIST[:5], "备注：去年结转", *LIST[5:])
    assert classes_of(reading)["备注：去年结转"] is Class.REMARK
    assert reading.notes == []


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_remark_behind_the_last_task_is_the_list_s_unless_other_tasks_have_theirs(kind: str) -> None:
    assert reading_of(kind, *LIST, "备注：按月报送").notes == ["备注：按月报送"]
    each_with_one = reading_of(kind, *LIST[:5], "备注：去年结转", *LIST[5:], "备注：今年新增")
    assert classes_of(each_with_one)["备注：今年新增"] is Class.REMARK
    numbered = reading_of(kind, *LIST[:5], "备注：去年结转", *LIST[5:], "备注：1.按月报送", "2.年底考核")
    assert numbered.notes == ["备注：1.按月报送", "2.年底考核"]
