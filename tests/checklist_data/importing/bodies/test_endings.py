"""What assigns a paragraph at its end."""

import pytest

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.endings import Endings
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.roles import RoleReader


@pytest.fixture
def endings() -> Endings:
    return Endings(RoleReader(NameBook()))


def roles(found: Assigned | None) -> tuple[list[str], list[str], list[str]] | None:
    return None if found is None else (found.leads, found.responsible, found.participants)


@pytest.mark.parametrize(
    ("text", "rest", "found"),
    [
        ("更新消火栓。（县水利局负责）", "更新消火栓。", ([], ["县水利局"], [])),
        ("更新消火栓。责任单位：县水利局", "更新消火栓。", ([], ["县水利局"], [])),
        ("更新消火栓。（牵头单位：县水利局；配合单位：县住建局）", "更新消火栓。", (["县水利局"], [], ["县住建局"])),
        ("改造农村公路——县交通运输局", "改造农村公路", ([], ["县交通运输局"], [])),
        ("改造农村公路 县交通运输局", "改造农村公路 县交通运输局", None),
        ("改造农村公路（含桥梁）", "改造农村公路（含桥梁）", None),
        ("更新消火栓", "更新消火栓", None),
        ("", "", None),
    ],
)
def test_a_bracket_a_label_or_a_dash_parts_a_task_from_its_bodies(
    endings: Endings, text: str, rest: str, found: tuple[list[str], list[str], list[str]] | None
) -> None:
    left, assigned = endings.parted(text)
    assert (left, roles(assigned)) == (rest, found)


def test_a_body_behind_a_dash_without_a_word_for_its_role_is_asked(endings: Endings) -> None:
    _, found = endings.parted("改造农村公路——县交通运输局")
    assert found is not None
    assert ("tail", "县交通运输局") in found.doubts


def test_as_above_takes_over_what_is_said_to_be_the_same_and_is_asked(endings: Endings) -> None:
    endings.parted("更新消火栓。（责任单位：县水利局；完成时限：年底前）")
    _, both = endings.parted("清理楼道。（单位、时限同上）")
    _, bodies = endings.parted("建停车场。（责任单位同上）")
    _, time = endings.parted("修路。（时限同上）")
    assert both is not None
    assert bodies is not None
    assert time is not None
    assert (both.responsible, both.deadline) == (["县水利局"], "年底前")
    assert (bodies.responsible, bodies.deadline) == (["县水利局"], "")
    assert (time.responsible, time.deadline) == ([], "年底前")
    assert {each.doubts[0][0] for each in (both, bodies, time)} == {"ditto"}


def test_as_above_the_time_is_that_of_the_task_above_also_where_that_names_no_body(endings: Endings) -> None:
    endings.parted("更新消火栓。（责任单位：县水利局；完成时限：年底前）")
    endings.parted("清理楼道。（完成时限：3月底前）")
    _, found = endings.parted("建停车场。（单位、时限同上）")
    assert found is not None
    assert (found.responsible, found.deadline) == (["县水利局"], "3月底前")


def test_as_above_with_nothing_above_is_no_body(endings: Endings) -> None:
    _, found = endings.parted("清理楼道。（同上）")
    assert not found


def test_brackets_behind_sentences_part_a_text_into_what_each_assigns(endings: Endings) -> None:
    text = "更新消火栓。（县水利局负责）清理楼道。（县住建局负责）其余另行安排"
    assert endings.each_assigned(text) == ["更新消火栓。（县水利局负责）", "清理楼道。（县住建局负责）", "其余另行安排"]
    assert endings.each_assigned("建停车场（含充电桩）和公厕") == ["建停车场（含充电桩）和公厕"]


def test_several_brackets_in_one_paragraph_are_put_together_and_asked(endings: Endings) -> None:
    _, found = endings.parted("更新消火栓（县水利局负责），清理楼道（县住建局负责）")
    assert found is not None
    assert sorted(found.responsible) == ["县住建局", "县水利局"]
    assert "several" in dict(found.doubts)
