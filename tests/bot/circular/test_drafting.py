"""What a circular says of what is in difficulty."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.circular.drafting import draft, late_line
from bot.circular.month import Month
from bot.circular.month_facts import MonthFacts
from bot.lights.light import Light, Standing
from bot.lights.state import State
from bot.standing.facts import Facts, LastReport, MatterFact
from checklist_data.model import Checklist
from tests.bot.standing.made import occurrence

TODAY, NOW = date(2026, 11, 28), datetime(2026, 11, 28, tzinfo=UTC)


def matter(department: str, ref: str, state: State, text: str) -> MatterFact:
    report = LastReport(1, 1, state, None, text, TODAY, TODAY, NOW)
    standing = Standing(Light.YELLOW, "有困难", TODAY, "")
    return MatterFact(department, ref, "S3", None, is_tracked=True, is_clause=False, standing=standing, report=report)


def troubled(checklist: Checklist, *matters: MatterFact) -> list[tuple[str, str]]:
    found = MonthFacts(Month(2026, 11), Facts(TODAY, NOW, matters, ()), frozenset())
    part = next(each for each in draft(found, checklist).parts if each.heading == "需协调事项")
    return [(each.heading, each.text) for each in part.paragraphs]


def test_what_several_departments_say_of_one_entry_stands_under_one_heading(checklist: Checklist) -> None:
    found = troubled(
        checklist,
        matter("综治办", "11", State.COORDINATE, "数据未打通"),
        matter("财政局", "11", State.COORDINATE, "缺资金"),
        matter("教体局", "11", State.DIFFICULT, "缺人手"),
    )
    said = "综治办请求协调：数据未打通。财政局请求协调：缺资金。教体局反映有困难：缺人手。"
    assert found == [("11 常态化开展扫黑除恶斗争", said)]


def test_a_long_name_ends_at_a_stop(checklist: Checklist) -> None:
    ((heading, _),) = troubled(checklist, matter("综治办", "II-4(1)", State.DIFFICULT, "缺人手"))
    assert heading == "II-4(1) 全面落实赣办字〔2019〕3号文件精神,以市域为单位"


def test_the_rest_is_told_only_where_some_sections_reported(checklist: Checklist) -> None:
    def quiet(*matters: MatterFact) -> str:
        found = MonthFacts(Month(2026, 11), Facts(TODAY, NOW, matters, ()), frozenset())
        part = next(each for each in draft(found, checklist).parts if each.heading == "各部分进展")
        return part.paragraphs[-1].text

    reported = matter("综治办", "11", State.DIFFICULT, "缺人手")
    silent = replace(reported, ref="46", section="S9", report=None)
    assert quiet(silent) == "各部分均没有填报，也没有当月到期和逾期任务。"
    assert quiet(reported, silent) == "其余1个部分没有填报，也没有当月到期和逾期任务。"


def test_two_periods_of_a_duty_that_are_late_are_told_apart(checklist: Checklist) -> None:
    late = tuple(replace(occurrence(n, "教体局", late=True), period=f"2026-W4{n}") for n in (6, 7))
    found = MonthFacts(Month(2026, 11), Facts(TODAY, NOW, (), late), frozenset())
    part = next(each for each in draft(found, checklist).parts if "逾期" in each.heading)
    assert [each.heading for each in part.paragraphs] == ["49 任务（11月9日—15日）", "49 任务（11月16日—22日）"]
    assert [late_line(each).partition("：")[0] for each in late] == [
        "· 教体局 49 任务（11月9日—15日）",
        "· 教体局 49 任务（11月16日—22日）",
    ]
