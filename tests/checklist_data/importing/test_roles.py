"""Labels, brackets and sentences that hand an entry to bodies."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.prose import Prose
from checklist_data.importing.bodies.roles import RoleReader

ROLES = RoleReader(NameBook())
Bodies = tuple[list[str], list[str], list[str], str]


def bodies(found: Assigned | None) -> Bodies:
    assert found is not None
    return found.leads, found.responsible, found.participants, found.deadline


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("（牵头单位：区水务局；配合单位：各镇街；完成时限：9月底前）", (["区水务局"], [], ["各镇街"], "9月底前")),
        (
            "（区住建局牵头，区城管局、各镇街配合，12月底前完成）",
            (["区住建局"], [], ["区城管局", "各镇街"], "12月底前完成"),
        ),
        ("〔责任单位：区住建局，各镇街；完成时限：持续推进〕", ([], ["区住建局", "各镇街"], [], "持续推进")),
        ("（区民政局、区残联按职责分工负责）", ([], ["区民政局", "区残联"], [], "")),
        ("(牵头单位:区应急局;责任单位:各镇街,2026年6月底前)", (["区应急局"], ["各镇街"], [], "2026年6月底前")),
        ("（区消防大队负责；有关单位参加）", ([], ["区消防大队"], ["有关单位"], "")),
        ("【牵头单位】区水利局【配合单位】各镇【完成时限】6月", (["区水利局"], [], ["各镇"], "6月")),
        ("（区财政局）", ([], ["区财政局"], [], "")),
        ("（12月底前完成）（责任单位：区城管局）", ([], ["区城管局"], [], "12月底前完成")),
    ],
)
def test_a_bracket_at_the_end_assigns(text: str, want: Bodies) -> None:
    rest, found = (
        ROLES.bracket(f"更新消火栓。{text}") if not text.startswith("【") else ROLES.labelled(f"更新消火栓。{text}")
    )
    assert rest == "更新消火栓。"
    assert bodies(found) == want


@pytest.mark.parametrize(
    "text", ["建设（20分）", "方案（试行）", "治理（含农村地区）", "各镇（街道）", "三级（区、镇、村）"]
)
def test_a_bracket_about_something_else_assigns_nobody(text: str) -> None:
    assert ROLES.bracket(text) == (text, None)


@pytest.mark.parametrize(
    ("cell", "want"),
    [
        ("区城管局牵头，云溪燃气公司实施，有关镇街配合", (["区城管局"], ["云溪燃气公司"], ["有关镇街"], "")),
        ("牵头单位：区住建局\n配合单位：区财政局\n各镇街", (["区住建局"], [], ["区财政局", "各镇街"], "")),
        ("区住建局（牵头）、区财政局", (["区住建局"], ["区财政局"], [], "")),
        ("各镇街\n区住建局", ([], ["各镇街", "区住建局"], [], "")),
        ("县教育体\n育局、县公安\n局", ([], ["县教育体育局", "县公安局"], [], "")),
    ],
)
def test_one_column_may_hold_several_roles(cell: str, want: Bodies) -> None:
    assert bodies(ROLES.under("责任分工", cell)) == want


def test_a_sentence_assigns_what_it_names() -> None:
    found = Prose(ROLES).sentence("改造老旧小区12个，由区住建局牵头，区财政局、各镇街配合，12月底前完成。")
    assert bodies(found) == (["区住建局"], [], ["区财政局", "各镇街"], "12月底前完成")
    assert found is not None
    assert found.doubts == [("closing_deadline", "12月底前完成")]


def test_leaders_are_never_bodies() -> None:
    found = ROLES.under("责任单位及责任人", "区经信局 李四")
    assert (found.responsible, found.leaders) == (["区经信局"], ["李四"])
    assert ROLES.under("牵头领导", "分管副区长").leaders == ["分管副区长"]


def test_a_label_that_may_mean_two_things_is_asked_and_the_answer_taken() -> None:
    assert ("label", "主办单位") in ROLES.under("主办单位", "区住建局").doubts
    answered = RoleReader(NameBook(), Answers({"label.主办单位": "responsible"}))
    assert bodies(answered.under("主办单位", "区住建局")) == ([], ["区住建局"], [], "")


def test_the_first_of_a_column_leads_where_a_person_says_so() -> None:
    answered = RoleReader(NameBook(), Answers({"label.牵头单位及责任单位": "first_leads"}))
    assert bodies(answered.under("牵头单位及责任单位", "县住建局\n县财政局")) == (["县住建局"], ["县财政局"], [], "")


def test_the_same_as_above_is_told_out() -> None:
    roles = RoleReader(NameBook())
    roles.under("责任单位", "市水利局")
    assert bodies(roles.under("责任单位", "同上")) == ([], ["市水利局"], [], "")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("受灾地区医疗救护由区卫健局牵头，各镇街配合。", (["区卫健局"], [], ["各镇街"], "")),
        ("道路交通保畅由区交通局、公安交警大队按职责分工负责。", ([], ["区交通局", "公安交警大队"], [], "")),
        ("由区气象局牵头，会同区水利局、区住建局建立会商机制。", (["区气象局"], [], ["区水利局", "区住建局"], "")),
    ],
)
def test_the_work_before_by_is_no_part_of_a_name(text: str, want: Bodies) -> None:
    assert bodies(Prose(RoleReader(NameBook())).sentence(text)) == want


def test_a_label_within_its_own_value_ends() -> None:
    _, found = RoleReader(NameBook()).labelled("责任单位：责任单位：同上")
    assert found is not None
    assert found.responsible == []
