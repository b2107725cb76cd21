"""Bodies as people write them in a line."""

import pytest

from checklist_data.importing.questions.names_said import bodies_said, names_said


def test_bodies_are_parted_at_their_marks_and_said_once() -> None:
    assert names_said("区住建局、区城管局，各镇街；区住建局") == ["区住建局", "区城管局", "各镇街"]


def test_a_known_name_that_holds_a_mark_stays_whole() -> None:
    assert names_said("各区、县级市政府、市公安局", ["各区、县级市政府"]) == ["各区、县级市政府", "市公安局"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("安全生产、应急管理和生态环境局", ["安全生产、应急管理和生态环境局"]),
        ("县公路、桥梁养护中心、县公安局", ["县公路、桥梁养护中心", "县公安局"]),
        ("县公安局、县防汛、抗旱指挥部办公室", ["县公安局", "县防汛、抗旱指挥部办公室"]),
        ("市教育局、市公安局、市民政局", ["市教育局", "市公安局", "市民政局"]),
        ("供销社，各镇街", ["供销社", "各镇街"]),
        ("老周、小李", ["老周", "小李"]),
    ],
)
def test_what_is_no_body_by_itself_belongs_to_the_one_behind_it(text: str, bodies: list[str]) -> None:
    assert bodies_said(text) == bodies
