"""Answers that show entries."""

import pytest

from bot.questions.answers.entries import FOUND_SHOWN, SHOWN_WHOLE, headline, party_lines, search, show, who
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Kind
from bot.questions.intents import Search, Show, Who
from bot.questions.retrieval.index import Found
from bot.questions.selection import RoleAsked
from bot.questions.text import Language

CHINESE, ENGLISH = Voice(Language.CHINESE), Voice(Language.ENGLISH)


@pytest.mark.parametrize(
    ("ref", "line"),
    [
        ("33", "第33项 保护网络设施和系统安全（18分）"),
        ("33.2", "33.2（第33项 保护网络设施和系统安全，18分）"),
        ("S11", "十一、发挥智治支撑作用（60分，6项）"),
        ("NEG-5", "负面清单第5条（NEG-5）"),
        ("I-2", "I-2 加强和改进基层综治中心实体化建设和网格化服务管理"),
    ],
)
def test_an_entry_has_its_number_title_and_points_in_one_line(catalogue: Catalogue, ref: str, line: str) -> None:
    assert headline(ref, catalogue, CHINESE) == line


def test_a_requirement_goes_by_the_title_of_its_task(catalogue: Catalogue) -> None:
    task = catalogue.checklist.parents["II-4(2)"]
    assert headline("II-4(2)", catalogue, CHINESE).split(" ")[1] == headline(task, catalogue, CHINESE).split(" ")[1]


def test_only_the_line_of_the_role_that_was_asked_for_is_shown(catalogue: Catalogue) -> None:
    lead, participants = party_lines("25", RoleAsked.ANY, catalogue, CHINESE)
    assert party_lines("25.1", RoleAsked.LEAD, catalogue, CHINESE) == [lead]
    assert party_lines("25", RoleAsked.PARTICIPATE, catalogue, CHINESE) == [participants]
    assert party_lines("NEG-1", RoleAsked.ANY, catalogue, CHINESE) == []


def test_shown_entries_bring_their_departments_and_points(catalogue: Catalogue) -> None:
    content = show(Show(("25", "II-8(2)")), catalogue, CHINESE)
    assert (content.kind, content.refs, content.values) == (Kind.ENTRY, ("25", "II-8(2)"), ("15",))
    assert content.departments[:2] == ("应急管理局", "消防大队")
    assert "教体局" in content.departments


@pytest.mark.parametrize(
    ("wanted", "reply"),
    [
        ("99", "The checklist has no item 99."),
        ("33.9", "The checklist has no 33.9."),
        ("NEG-9", "The checklist has no entry 9 of the negative list."),
        ("S12", "The checklist has no section 12."),
    ],
)
def test_what_is_missing_is_said_in_its_own_words(catalogue: Catalogue, wanted: str, reply: str) -> None:
    assert show(Show((), (wanted,)), catalogue, ENGLISH).reply.startswith(reply)


def test_an_item_is_shown_whole_or_with_a_hint_how_to_read_on(catalogue: Catalogue) -> None:
    for item in catalogue.checklist.items:
        reply = show(Show((item.ref,)), catalogue, CHINESE).reply
        whole = sum(len(each.text) for each in item.clauses) <= SHOWN_WHOLE
        assert all(each.text in reply for each in item.clauses) or not whole
        assert ("看全文" in reply) is not whole, item.ref


def test_a_department_is_said_to_be_among_them_only_if_each_one_is(catalogue: Catalogue) -> None:
    def reply(*asked: str) -> str:
        return who(Who(("51",), RoleAsked.LEAD, asked), catalogue, CHINESE).reply.splitlines()[0]

    assert reply("教体局") == "是，教体局为牵头单位。"
    assert reply("教体局", "妇联") == "原文未列教体局、妇联为牵头单位。"


def test_departments_of_several_entries_are_named_once(catalogue: Catalogue) -> None:
    content = who(Who(("21", "49"), RoleAsked.LEAD), catalogue, CHINESE)
    assert content.departments.count("妇联") == 1
    assert content.reply.count("牵头单位：") == 2


def test_a_finding_brings_the_words_that_matched_and_near_seconds(catalogue: Catalogue) -> None:
    found = tuple(
        Found(ref, score, (), held, title_share=0.0)
        for ref, score, held in (("23.1", 10.0, ("食品",)), ("23", 9.0, ()), ("24.1", 8.0, ()), ("25.1", 7.0, ()))
    )
    content = search(Search(found), catalogue, CHINESE)
    assert content.refs == ("23.1", "24.1")
    assert len(content.refs) <= FOUND_SHOWN
    assert "【食品】" in content.reply
    assert content.reply.count("牵头单位：") == 1
