"""Conditions on departments and entries in homely words."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.selection import RoleAsked


@pytest.mark.parametrize(
    "text",
    [
        "哪些单位光牵头,不给人家打下手的",
        "哪几家只挂帅、从不给别家搭手",
        "只当主角不当配角的单位是哪几个",
        "which departments only lead and never help anyone",
    ],
)
def test_departments_that_only_lead(assistant: Assistant, text: str) -> None:
    assert set(assistant.ask(text).departments) == _with(assistant, RoleAsked.LEAD, without=RoleAsked.PARTICIPATE)


@pytest.mark.parametrize(
    "text",
    [
        "反过来,一样都不牵头、只当配角的单位是哪些",
        "哪家单位光打下手,一次头都没牵过",
        "给人家跑龙套、自己从不唱主角的单位有哪些",
        "who never leads anything, only supports",
    ],
)
def test_departments_that_only_take_part(assistant: Assistant, text: str) -> None:
    assert set(assistant.ask(text).departments) == _with(assistant, RoleAsked.PARTICIPATE, without=RoleAsked.LEAD)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("只有一家牵头、没人分担的项有哪些", 1),
        ("一家单挑大梁、没有第二家的有哪几项", 1),
        ("牵头单位就写了一个名字的事项有哪些", 1),
        ("items with just one lead department", 1),
        ("哪几项是两家合着牵头的", 2),
        ("两个单位搭伙牵头的项有哪些", 2),
        ("items that two departments lead together", 2),
        ("三家一块儿挑头的是哪项", 3),
    ],
)
def test_entries_that_so_many_departments_lead(assistant: Assistant, text: str, number: int) -> None:
    leads = {each.ref: each.lead for each in assistant.checklist.items if each.lead and not each.lead.open}
    wanted = {ref for ref, lead in leads.items() if len(lead.departments) == number}
    assert set(assistant.ask(text).refs) == wanted


def _with(assistant: Assistant, role: RoleAsked, *, without: RoleAsked) -> set[str]:
    catalogue = Catalogue(assistant.checklist)
    names = [each.name for each in assistant.checklist.departments]
    return {name for name in names if catalogue.tasks_of(name, role) and not catalogue.tasks_of(name, without)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("社会事业局牵头的那几条,不要参与的", RoleAsked.LEAD),
        ("社会事业局参与的有哪些,牵头的别列", RoleAsked.PARTICIPATE),
        ("社会事业局不要牵头的,只要参与的", RoleAsked.PARTICIPATE),
    ],
)
def test_a_part_that_is_not_wanted_is_left_out(assistant: Assistant, text: str, role: RoleAsked) -> None:
    assert assistant.ask(text).refs == Catalogue(assistant.checklist).tasks_of("社会事业局", role)


@pytest.mark.parametrize("text", ["13 points each: which items", "which items are worth 13 points each"])
def test_points_that_each_entry_has(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs == ("16", "17", "18", "19", "20", "21")
