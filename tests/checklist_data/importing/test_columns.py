"""What the head of a table and its contents say about its columns."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.labels import Meaning, label
from tests.checklist_data.importing.tables.headed import TASK, D, L, N, P, R, S, T, columns_of, meanings


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("序号|任务|责任单位|完成时限", [N, T, R, D]),
        ("编号|类别|工作内容|牵头单位|配合单位", [N, S, T, L, P]),
        ("项次|重点任务|牵头 单位|参与部门|备注", [N, T, L, P, Meaning.REMARK]),
        ("序号|任务|责任领导|责任科室|分值", [N, T, Meaning.LEADERS, R, Meaning.POINTS]),
        ("序号|任务|2025年目标|责任单位|时间节点", [N, T, Meaning.GOALS, R, D]),
    ],
)
def test_a_head_names_its_columns(head: str, expected: list[Meaning]) -> None:
    width = head.count("|")
    assert meanings(head, "|".join(["1", TASK, *["区水务局"] * (width - 1)])) == expected


@pytest.mark.parametrize(
    ("words", "meaning"),
    [("牵头市直单位", L), ("总牵头单位", L), ("协办科室", P), ("责任落实单位", R), ("完成时间", D), ("№", N)],
)
def test_labels_that_are_sure(words: str, meaning: Meaning) -> None:
    assert (label(words).meaning, label(words).is_sure) == (meaning, True)


@pytest.mark.parametrize("words", "主办单位 主要责任单位 承办单位 督导单位 牵头及责任单位 责任单位及责任人".split())
def test_labels_that_a_person_decides(words: str) -> None:
    assert not label(words).is_sure


def test_an_answer_tells_a_column() -> None:
    rows = ("序号|任务|督导单位", f"1|{TASK}|区水务局")
    assert meanings(*rows, answers=Answers({"label.督导单位": "leads"})) == [N, T, L]


def test_of_two_columns_of_times_the_end_is_the_deadline() -> None:
    rows = ("序号|任务|责任单位|启动时间|办结时间", f"1|{TASK}|区水务局|3月|9月底前")
    assert meanings(*rows)[3:] == [Meaning.REMARK, D]


def test_a_schedule_that_holds_no_times_holds_what_is_to_be_done() -> None:
    rows = ("序号|任务|进度安排|责任单位", f"1|{TASK}|先勘察，再施工|区水务局", "2|修路|分三段推进|区交通局")
    assert meanings(*rows)[2] == T


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("责任部门\nمەسئۇل ئورۇن", R), ("协助单位 ماسلاشقۇچى ئورۇن", P), ("完成时限\nདུས་ཚོད", D),
        ("主办机关 Lead Agency", L),
        ("主责单位", R), ("牵头督改单位", L), ("状态", Meaning.REMARK), ("形象进度", Meaning.REMARK),
    ],
)  # fmt: skip
def test_a_label_may_stand_beside_another_script_or_word(words: str, meaning: Meaning) -> None:
    assert label(words).meaning is meaning


@pytest.mark.parametrize("begin", ["启动时间", "开工时间", "开始时间"])
def test_a_head_that_tells_when_work_begins_leaves_no_doubt_which_time_is_the_deadline(begin: str) -> None:
    found = columns_of(f"序号|任务|责任单位|{begin}|完成时限", "1|修路|区交通局|3月|9月底前")
    assert found is not None
    assert (found.labels[3].meaning, found.labels[4].meaning, found.doubts) == (Meaning.REMARK, Meaning.DEADLINE, [])


NAMES = ("1|粮食面积|播种面积稳定在62万亩以上|区农业农村局", "2|水源保障|清淤灌渠180公里，修复机井75眼|区水利局")


@pytest.mark.parametrize("head", ["目标要求", "工作目标", "干成什么样"])
def test_beside_short_names_the_column_that_tells_the_demand_is_work(head: str) -> None:
    assert meanings(f"序号|工作任务|{head}|牵头单位", *NAMES)[2] is T


def test_a_column_of_demands_under_an_unknown_head_is_asked() -> None:
    found = columns_of("序号|工作任务|干成什么样|牵头单位", *NAMES)
    assert found is not None
    assert found.doubts == [("text_column", "干成什么样")]


def test_goals_beside_whole_sentences_stay_goals() -> None:
    assert meanings("序号|工作任务|目标要求|牵头单位", f"1|{TASK}|全部更新|区水务局")[2] is Meaning.GOALS
