"""Words by which texts hand work to bodies, where the reading took up none of them."""

import pytest

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.borne_out.handed_out import rule_of_roles, set_aside, unread
from checklist_data.importing.reading import Class, Entry, Section


def block(text: str) -> Block:
    return Block(text, "第1行")


def entry(text: str, *bodies: str, title: str = "") -> Entry:
    section = Section("一", title, (title,)) if title else None
    return Entry("1", "", text, Assigned(responsible=list(bodies)), block(text), section)


@pytest.mark.parametrize(
    "text",
    [
        "更新消火栓。责任单位：县水利局",
        "由县水利局组织更新消火栓",
        "更新消火栓，县水利局牵头",
        "会同县水利局更新消火栓",
        "更新消火栓。主体：县水利局",
    ],
)
def test_a_body_that_a_text_gives_work_is_missed_and_one_that_was_read_is_not(text: str) -> None:
    assert list(unread(entry(text)))
    assert list(unread(entry(text, "县水利局"))) == []


@pytest.mark.parametrize("text", ["更新消火栓", "由所在单位负责人签字", "加强干部负责制建设", "统计局数据"])
def test_words_that_hand_nothing_out_are_passed_over(text: str) -> None:
    assert list(unread(entry(text))) == []


def test_a_heading_that_names_a_body_in_brackets_is_held_against_the_entry_too() -> None:
    assert list(unread(entry("更新消火栓", title="消防（县水利局）"))) == ["县水利局"]
    assert list(unread(entry("更新消火栓", "县水利局", title="消防（县水利局）"))) == []


def test_a_time_behind_a_label_is_missed_where_none_was_read() -> None:
    told = entry("更新消火栓。办结节点：年底前")
    assert list(unread(told))
    told.assigned.deadline = "年底前"
    assert list(unread(told)) == []


def test_notes_that_give_work_are_told_and_those_about_the_document_are_not() -> None:
    notes = ["各镇街要抓好落实。责任单位：县水利局", "本清单由县府办负责解释", "区水利局、区民政局：组织开展培训"]
    found = list(set_aside([*((block(each), Class.NOTE) for each in notes), (block(notes[0]), Class.ENTRY)]))
    assert found == [notes[0], notes[2]]


@pytest.mark.parametrize("text", ["加粗的为牵头单位", "标注黑体的单位是责任单位。"])
def test_a_rule_of_the_document_that_was_not_followed_is_told(text: str) -> None:
    assert rule_of_roles(["说明", text]) == text


def test_a_rule_that_the_reading_knows_is_none_of_them() -> None:
    assert rule_of_roles(["排在第一位的为牵头单位"]) == ""
    assert rule_of_roles([]) == ""
