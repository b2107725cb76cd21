"""A month lived by the seven of the practice ground, in the browser: who says what, who is told, and who is not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.practice.control.cast import (
    DEPUTY,
    GROUP,
    LEADER,
    LIAISON,
    OFFICE,
    OWNER,
    SECOND_LIAISON,
    STRANGER,
)
from tests.page.conftest import DESKTOP, page_at
from tests.page.month import Month
from tests.page.month_end import last_week, the_end
from tests.page.opened import Grounds
from tests.page.test_practice_page import PIXEL

pytestmark = pytest.mark.slow
WEEKLY = "道德模范信息"
DRILL = "消防疏散演练"


def first_week(month: Month, picture: Path) -> None:
    """The office sets tasks; reports, a return, and evidence; the poll; a difficulty."""
    for text, what in (
        (f"/duty 51 每周五 教体局 {WEEKLY}", WEEKLY),
        (f"/duty 23.1 2026-11-25 演练 提前15天 应急管理局 {DRILL}", DRILL),
    ):
        month.says(OFFICE, text, "请核对")
        month.presses(what, "确认")
        month.understands()
    month.plays(OFFICE, GROUP)
    month.reads("本群已启用")
    expect(month.log).not_to_contain_text("尚未启用")
    month.says(OFFICE, "/round daily 9:30", "进展询问：工作日每天 09:30", GROUP)
    month.says(OFFICE, "/quiet 12:00-14:00", "免打扰时段：12:00-14:00", GROUP)
    month.says(LIAISON, "51 已办结 全区评选道德模范8名", "已记录：")
    month.plays(OFFICE)
    month.presses("待审核：教体局", "退回", "请补充佐证材料")
    month.plays(LIAISON)
    month.last("已退回").get_by_role("button", name="回复", exact=True).click()
    month.page.locator("input[type=file]").set_input_files(picture)
    month.reads("第51项：已补充佐证材料1件，已送综治办")
    month.plays(OFFICE)
    month.presses("佐证材料：图片", "销号")
    month.reads("已销号")
    month.says(SECOND_LIAISON, "25 有困难：缺经费", "已记录：")
    month.at("03T09:31")
    month.plays(LIAISON, GROUP)
    month.presses("今日进展", "教体局")
    month.understands()
    month.reads("已有1个部门答复")


def second_week(month: Month) -> None:
    """A start with every button, an objection, and an extension that is granted."""
    month.at("04T09:31")
    month.plays(LIAISON)
    month.presses(f"51 {WEEKLY}", "明天再提醒")
    month.understands()
    month.presses(f"51 {WEEKLY}", "不合理")
    month.presses("有意见", "重复报送，增加负担")
    month.reads("已转综治办（不写姓名）")
    month.plays(SECOND_LIAISON)
    month.presses(DRILL, "延期", "等待上级部署", "12月9日")
    month.reads("已提交综治办")
    month.plays(OFFICE)
    month.reads("认为不合理")
    month.presses("申请延期", "同意")
    month.plays(SECOND_LIAISON)
    month.reads("综治办同意")
    month.at("05T09:02")
    month.plays(LIAISON)
    month.reads("还有1个工作日到期")


def third_week(month: Month) -> None:
    """Leave: the deputy is reminded; the office invites another deputy, who comes by the link."""
    month.says(LIAISON, "/leave 11月12日-11月13日", "期间提醒刘芳")
    month.says(OFFICE, "/invite 应急管理局 副", "邀请应急管理局副联络员的链接")
    link = month.last("邀请应急管理局副联络员的链接").inner_text()
    found = re.search(r"/start \S+", link)
    assert found is not None
    month.says(STRANGER, found[0], "路人 is now deputy liaison of 应急管理局")
    month.says(STRANGER, found[0], "already")
    month.at("13T09:31")
    month.plays(DEPUTY)
    month.reads("今天（11月13日）到期")
    month.at("16T09:31")
    month.plays(LIAISON)
    month.reads("已逾期1个工作日")


def fourth_week(month: Month) -> None:
    """A handover to the owner, who is reminded from then on; whoever leaves speaks for nobody; the leader reads."""
    month.says(LIAISON, "/handover 教体局", "教体局的交接链接")
    found = re.search(r"/start \S+", month.last("教体局的交接链接").inner_text())
    assert found is not None
    month.says(OWNER, found[0], "孙伟现为教体局联络员")
    month.says(LIAISON, "49 按计划", "未作记录")
    month.at("24T09:31")
    month.plays(OWNER)
    month.reads("已逾期7个工作日")
    month.plays(OFFICE)
    month.reads("已逾期7个工作日")
    month.never_read(LIAISON, "已逾期7个工作日")
    month.never_read(LEADER, "已逾期7个工作日")


@pytest.fixture
def november(browser: Browser, grounds: Grounds, tmp_path: Path) -> Iterator[Page]:
    """The page of a practice ground that was opened on a Monday in November."""
    with grounds.opened(tmp_path, "2026-11-02T08:30+08:00") as address:
        yield from page_at(browser, address, DESKTOP)


def test_a_month_is_lived_and_everybody_is_told_what_is_theirs(november: Page, tmp_path: Path) -> None:
    picture = tmp_path / "表彰.png"
    picture.write_bytes(PIXEL)
    month = Month(november)
    first_week(month, picture)
    month.fits("first-week")
    second_week(month)
    month.fits("second-week")
    third_week(month)
    month.fits("third-week")
    fourth_week(month)
    month.fits("fourth-week")
    last_week(month, tmp_path)
    the_end(month, tmp_path)
    month.fits("end")
