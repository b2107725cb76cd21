"""The scene of a drill in a browser: its ladder, every button, the escalation, and the year as a picture."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from bot.calendars.workdays import packaged_calendar
from bot.practice.control.cast import GROUP, LEADER, OFFICE, SECOND_LIAISON
from tests.page.test_check_in_scene import as_persona
from tests.page.test_practice_page import say, shot

CALENDAR = packaged_calendar()
DUE = CALENDAR.shifted(date.today() + timedelta(days=60), 1)  # noqa: DTZ011 - the page has the clock of the machine
DRILL = "消防疏散演练"


def wind(page: Page, workdays: int) -> None:
    """Wind the clock to nine o'clock of a working day, counted from the due day."""
    day = CALENDAR.shifted(DUE, workdays)
    page.get_by_test_id("clock").locator("input").fill(f"{day}T09:00")
    page.get_by_test_id("clock").locator("input").press("Enter")
    expect(page.get_by_test_id("clock").locator("output")).to_contain_text(f"{day.month}月{day.day}日")


def press(page: Page, name: str) -> None:
    """Press the last button of that name."""
    page.get_by_role("button", name=name, exact=True).last.click()


@pytest.fixture
def drill(desktop: Page) -> Page:
    """The office has set a drill for 应急管理局, two months from now."""
    as_persona(desktop, OFFICE)
    say(desktop, f"/duty 23.1 {DUE} 演练 提前30天 应急管理局 {DRILL}")
    log = desktop.get_by_role("log")
    expect(log).to_contain_text("请核对")
    shot(desktop, "duty-proposed")
    press(desktop, "确认")
    expect(log).to_contain_text(re.compile(rf"接下来：(\d+年)?{DUE.month}月{DUE.day}日"))
    desktop.get_by_role("button", name="知道了").click()
    return desktop


def test_a_ladder_is_climbed_each_button_does_what_it_says_and_the_end_is_escalation(drill: Page) -> None:
    log = drill.get_by_role("log")
    wind(drill, -30)
    as_persona(drill, SECOND_LIAISON)
    expect(log).to_contain_text("请备佐证：演练方案")
    shot(drill, "nudge-start")
    press(drill, "为什么收到")
    expect(log).to_contain_text("时限：")
    shot(drill, "nudge-why")
    press(drill, "‹ 返回")
    press(drill, "已在办")
    expect(drill.get_by_role("dialog")).to_contain_text("正在办理")
    drill.get_by_role("button", name="知道了").click()
    press(drill, "不是我负责")
    expect(log).to_contain_text("清单原文：")
    shot(drill, "nudge-not-ours")
    press(drill, "‹ 返回")
    press(drill, "报进展")
    expect(log).to_contain_text("按计划")
    shot(drill, "nudge-report")
    press(drill, "按计划")
    expect(log).to_contain_text("已记录")

    wind(drill, -7)
    expect(log).to_contain_text("还有7个工作日到期")
    press(drill, "延期")
    press(drill, "与其他工作统筹安排")
    expect(log).to_contain_text("请选择新的日期")
    shot(drill, "nudge-extension")
    later = CALENDAR.shifted(DUE, 5)
    press(drill, f"{later.month}月{later.day}日")
    expect(log).to_contain_text("已提交综治办")
    as_persona(drill, OFFICE)
    expect(log).to_contain_text("应急管理局申请延期")
    shot(drill, "nudge-decision")
    press(drill, "不同意")
    as_persona(drill, SECOND_LIAISON)
    expect(log).to_contain_text("综治办不同意")

    for days in (0, 1, 7, 14):
        wind(drill, days)
        expect(log).to_contain_text("今天（" if days == 0 else f"已逾期{days}个工作日")
    shot(drill, "nudge-late")
    as_persona(drill, OFFICE)
    expect(log).to_contain_text("已逾期7个工作日")
    shot(drill, "nudge-office")
    as_persona(drill, LEADER)
    expect(log).to_contain_text("已逾期14个工作日")
    shot(drill, "nudge-leader")
    drill.get_by_test_id(f"conversation-{GROUP}").click()
    expect(log).not_to_contain_text(DRILL)


def test_the_year_is_a_picture_and_the_burden_is_told(drill: Page) -> None:
    log = drill.get_by_role("log")
    say(drill, "/calendar")
    expect(log.locator("img").last).to_be_visible()  # the drawing program is loaded first
    shot(drill, "calendar")
    say(drill, "/duties")
    expect(log).to_contain_text("未来60天任务")
    shot(drill, "duties")
    say(drill, "/duty")
    expect(log).to_contain_text("周期任务")
    shot(drill, "duty-list")
    press(drill, "待决定周期的事项")
    expect(log).to_contain_text("建议每季度一次")
    shot(drill, "duty-open")
    wind(drill, -30)
    say(drill, "负担")
    expect(log).to_contain_text("应急管理局：提醒")
    shot(drill, "burden")
