"""Tables that are arranged otherwise: matrices of marks, bodies against times, on their side, cards in a stack."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from tests.checklist_data.importing.builders import TABLES, page, page_table
from tests.checklist_data.importing.formats.arranged import Told, reading, told

MATRIX = [["任务", "区教育局", "区公安局", "各镇街"], ["校园安全检查", "●", "", "√"], ["路口交通劝导", "√", "●", "√"]]


LEGEND = ["注：●为牵头单位，√为配合单位。", "<", "<", "<"]


LED: list[Told] = [
    ("校园安全检查", ["区教育局"], [], ["各镇街"], ""),
    ("路口交通劝导", ["区公安局"], [], ["区教育局", "各镇街"], ""),
]


@pytest.mark.parametrize("kind", TABLES)
def test_marks_have_the_roles_of_the_legend(kind: str) -> None:
    found = reading(kind, [*MATRIX, LEGEND])
    assert told(found) == LED
    assert questions(found) == []


@pytest.mark.parametrize("kind", TABLES)
def test_marks_without_a_legend_are_asked_each_for_itself(kind: str) -> None:
    assert {part.key for each in questions(reading(kind, MATRIX)) for part in each.parts or [each]} == {
        "label.●",
        "label.√",
    }
    answered = reading(kind, MATRIX, {"label.●": "leads", "label.√": "participants"})
    assert told(answered) == LED
    assert questions(answered) == []


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_on_its_side_is_turned(kind: str) -> None:
    found = reading(
        kind,
        [
            ["序号", "1", "2"],
            ["工作任务", "建成充电桩50个", "改造公厕12座"],
            ["牵头单位", "区发改局", "区城管局"],
            ["完成时限", "6月底前", "9月底前"],
        ],
    )
    assert told(found) == [
        ("建成充电桩50个", ["区发改局"], [], [], "6月底前"),
        ("改造公厕12座", ["区城管局"], [], [], "9月底前"),
    ]
    assert questions(found) == []


@pytest.mark.parametrize("kind", TABLES)
def test_cards_below_each_other_are_one_list(kind: str) -> None:
    cards = [
        row
        for number, task, lead in (("1", "改造供水管网", "区住建局"), ("2", "新建口袋公园", "区城管局"))
        for row in (["任务编号", number], ["任务名称", task], ["牵头单位", lead], ["完成时限", "年底前"])
    ]
    found = reading(kind, [["区城建任务卡", "<"], *cards])
    assert told(found) == [
        ("改造供水管网", ["区住建局"], [], [], "年底前"),
        ("新建口袋公园", ["区城管局"], [], [], "年底前"),
    ]


@pytest.mark.parametrize("kind", TABLES)
def test_a_card_may_have_a_label_that_is_not_known(kind: str) -> None:
    card = [
        ["反馈问题", "扬尘大"],
        ["整改措施", "建全封闭料棚"],
        ["责任单位", "区住建局"],
        ["验收销号单位", "市住建局"],
    ]
    found = reading(kind, card)
    assert told(found) == [("扬尘大\n建全封闭料棚", [], ["区住建局"], [], "")]
    assert [each.key for each in questions(found)] == ["label.验收销号单位"]


@pytest.mark.parametrize("kind", TABLES)
def test_a_row_hands_its_bodies_to_those_below_and_that_is_asked(kind: str) -> None:
    found = reading(
        kind,
        [
            ["序号", "任务", "配合单位"],
            ["牵头单位：区住建局", "<", "<"],
            ["1", "改造危房", "各镇"],
            ["牵头单位：区水利局", "<", "<"],
            ["2", "维修渠系", "区农业农村局"],
        ],
    )
    assert [(leads, participants) for _, leads, _, participants, _ in told(found)] == [
        (["区住建局"], ["各镇"]),
        (["区水利局"], ["区农业农村局"]),
    ]
    assert [each.key for each in questions(found)] == ["heading_roles"]


@pytest.mark.parametrize("kind", TABLES)
def test_numbered_tasks_of_a_body_in_one_cell_are_asked(kind: str) -> None:
    rows = [["责任单位", "工作任务"], ["区教育局", "1.新建幼儿园。\n2.改造厕所。"], ["区卫健局", "开展义诊活动"]]
    assert [each.text for each in reading(kind, rows).entries] == ["新建幼儿园。", "改造厕所。", "开展义诊活动"]
    assert [each.key for each in questions(reading(kind, rows))] == ["cell_parts"]
    assert len(reading(kind, rows, {"cell_parts": "one"}).entries) == 2


def test_a_row_is_the_head_again_only_in_its_own_words() -> None:
    rows = [
        ["序号", "任务", "责任单位"],
        ["1", "责任落实", "区教育局"],
        ["任务", "责任单位", "序号"],
        ["2", "培训", "各镇"],
    ]
    found = read(read_bytes(page(page_table(rows))))
    assert [each.text for each in found.entries] == ["责任落实", "培训"]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("between", ["\n", " "])
def test_the_names_over_marks_may_be_broken_to_fit(kind: str, between: str) -> None:
    heads = ["任务", *(f"{each[:2]}{between}{each[2:]}" for each in ("区教育局", "区公安局")), "各镇街"]
    found = reading(kind, [heads, *MATRIX[1:], LEGEND])
    assert told(found) == LED
    assert questions(found) == []


@pytest.mark.parametrize("kind", TABLES)
def test_a_column_of_marks_under_a_name_that_is_not_known_is_asked(kind: str) -> None:
    found = reading(kind, [["任务", "区教育局", "财政", "各镇街"], ["校园安全检查", "●", "√", "√"], LEGEND])
    assert found.entries[0].assigned.doubts == [("label", "财政")]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("nothing", ["—", "/", "－"])
def test_cells_that_say_that_they_hold_nothing_are_no_marks(kind: str, nothing: str) -> None:
    found = reading(kind, [*([each or nothing for each in row] for row in MATRIX), LEGEND])
    assert told(found) == LED
    assert questions(found) == []


@pytest.mark.parametrize("kind", TABLES)
def test_a_mark_that_stands_for_two_roles_is_asked(kind: str) -> None:
    legend = ["注：●为牵头单位，√为责任单位和配合单位。", "<", "<", "<"]
    assert {kind for each in reading(kind, [*MATRIX, legend]).entries for kind, _ in each.assigned.doubts} == {"label"}
