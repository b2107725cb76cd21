"""Findings on what the platform says."""

from bot.doctor.findings import Grade
from bot.doctor.platform import on_groups, on_standing
from bot.front_end import BotStanding, Rights

MEMBER = Rights("-100", "member", may_write=True)


def test_a_bot_that_reads_and_writes_everywhere_is_well() -> None:
    found = list(on_standing(BotStanding("qingdan_bot", reads_all=True, rights=(MEMBER,)), {"-100": "工作群"}))
    assert {each.grade for each in found} == {Grade.GOOD}
    assert "@qingdan_bot" in found[0].text
    assert "群“工作群”：member" in found[2].text


def test_privacy_mode_is_a_note_as_commands_still_work() -> None:
    _, found = on_standing(BotStanding("qingdan_bot", reads_all=False, rights=()), {})
    assert found.grade is Grade.NOTE
    assert "/setprivacy" in found.advice


def test_a_group_in_which_the_bot_cannot_write_is_a_fault_named_by_its_title_or_its_id() -> None:
    rights = (Rights("-100", "restricted", may_write=False), Rights("-200", "kicked", may_write=False))
    *_, first, second = on_standing(
        BotStanding("qingdan_bot", reads_all=True, rights=rights), {"-100": "工作群", "-200": ""}
    )
    assert (first.grade, second.grade) == (Grade.FAULT, Grade.FAULT)
    assert "工作群" in first.text
    assert "-200" in second.text


def test_groups_that_nobody_has_adopted_are_noted() -> None:
    (found,) = on_groups((("-100", "工作群", True), ("-200", "", False)))
    assert found.grade is Grade.NOTE
    assert "-200" in found.text
    assert "/adopt" in found.advice
