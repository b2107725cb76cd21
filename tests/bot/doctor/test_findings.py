"""Findings as they are shown."""

from bot.doctor.findings import Grade, fault, good, note


def test_what_is_well_is_one_line() -> None:
    assert str(good("数据库完好")) == "［好］数据库完好"


def test_what_is_not_well_says_what_to_do() -> None:
    assert str(note("磁盘剩余 400 MB", "请尽快清理")) == "［注意］磁盘剩余 400 MB\n    → 请尽快清理"
    assert str(fault("没有设置令牌", "向 @BotFather 申请")).startswith("［故障］没有设置令牌\n    → ")


def test_the_grades_are_told_apart() -> None:
    assert [each.grade for each in (good("a"), note("b", "c"), fault("d", "e"))] == list(Grade)
