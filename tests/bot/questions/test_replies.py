"""What the replies show."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.text import is_han
from checklist_data.model import Checklist

PHONE_LINES = 22
"""Lines that a phone shows at once."""
LONGEST_ITEM = 700
"""Characters of an item's reply."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("33.2", "33.2（第33项 保护网络设施和系统安全，18分）"),
        ("第18项", "原文此项没有条款。"),
        ("II-4(2)", "责任部门：党群工作部、官园街道、综治办"),
        ("II-4", "II-4(1) 全面落实"),
        ("I-2", "II-7 工作运行信息化"),
        ("负面清单第1条", "（原文另有7条界定）"),
        ("第六部分多少分", "六、防范化解网络安全风险：90分"),
        ("第十二部分", "清单中没有第12部分。"),
        ("负面清单第9条", "清单中没有负面清单第9条。"),
        ("33项谁牵头", "牵头单位：原文未列牵头单位"),
        ("扫黑除恶是公安牵头吗", "原文未列宜阳公安分局为牵头单位。"),
        ("26项教体局参与吗", "是，教体局为参与单位。"),
        ("市监局有牵头的任务没", "市场监督管理局宜阳分局牵头：没有这样的事项。"),
        ("公安牵头的任务一共多少分", "合计156分"),
        ("公安牵头但应急局不参与的", "宜阳公安分局牵头且非（应急管理局参与）：8项"),
        ("街道综治中心要配几个人", "街道综治中心专职工作人员人数：不低于2名"),
        ("市委政法委委员违纪扣多少", "-3分/人"),
        ("谁牵头最多", "牵头事项最多的是党群工作部，共13项\n其次综治办（11项）"),
        ("哪些部门没有牵头任务", "没有牵头事项的部门有9个"),
        ("每季度的报告是哪个任务", "每季度的（报告）：1项"),
        ("我们局牵头哪几项", "请问您是哪个部门"),
        ("who participates in item 26", "Participants: 教体局, 社会事业局"),
        ("how many points is item 33 worth", "18 points"),
    ],
)
def test_a_reply_says_it(assistant: Assistant, text: str, shown: str) -> None:
    assert shown in assistant.ask(text).reply


def test_a_department_s_list_fits_on_a_phone(assistant: Assistant, checklist: Checklist) -> None:
    for department in checklist.departments:
        assert len(assistant.ask(f"{department.name}有哪些任务").reply.splitlines()) <= PHONE_LINES, department.name


def test_an_item_is_shown_in_a_screen_or_two(assistant: Assistant, checklist: Checklist) -> None:
    for item in checklist.items:
        reply = assistant.ask(f"第{item.ref}项").reply
        assert len(reply) <= LONGEST_ITEM, item.ref
        assert item.title in reply


def test_a_clause_is_shown_whole(assistant: Assistant, checklist: Checklist) -> None:
    for item in checklist.items:
        for clause in item.clauses:
            assert clause.text in assistant.ask(clause.ref).reply


def test_an_english_reply_frames_the_source_s_words_in_english(assistant: Assistant) -> None:
    reply = assistant.ask("which items have no lead department").reply
    assert reply.startswith("Items for which the source names no lead: 27")
    assert any(is_han(each) for each in reply)
