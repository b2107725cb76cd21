"""A month lived by the seven of the practice ground, in the browser: who says what, who is told, and who is not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.practice.control.cast import (
    DEPUTY,
    GROUP,
    LEADER,
    LIAISON,
    OFFICE,
    OWNER,
    SECOND_LIAISON,
    STRANGER,
    Persona,
)
from tests.page.conftest import DESKTOP, PHONE, page_at
from tests.page.opened import Grounds
from tests.page.test_practice_page import PIXEL, say, shot
from tests.page.test_reach import FAINT, STRUCTURE

pytestmark = pytest.mark.slow
WEEKLY = "道德模范信息"
DRILL = "消防疏散演练"


class Month:
    """The page, played by whoever has something to do."""

    def __init__(self, page: Page) -> None:
        """Play on this page."""
        self.page, self.log = page, page.get_by_role("log")

    def at(self, moment: str) -> None:
        """Wind the clock to a moment of November."""
        clock = self.page.get_by_test_id("clock")
        clock.locator("input").fill(f"2026-11-{moment}")
        clock.locator("input").press("Enter")
        day, time = moment.split("T")
        expect(clock.locator("output")).to_contain_text(re.compile(f"2026年11月{day}日.*{time[:4]}"))

    def plays(self, persona: Persona, chat: int = 0) -> None:
        """Go on as somebody, in private or in a group."""
        self.page.get_by_test_id(f"persona-{persona.id}").click()
        self.page.get_by_test_id(f"conversation-{chat or persona.id}").click()

    def says(self, persona: Persona, text: str, answer: str, chat: int = 0) -> None:
        """Say something and read the answer."""
        self.plays(persona, chat)
        say(self.page, text)
        self.reads(answer)

    def reads(self, text: str) -> None:
        """The newest messages of the open conversation say this."""
        expect(self.last(text)).to_be_visible()

    def last(self, text: str) -> Locator:
        """The newest message with a text."""
        return self.log.get_by_role("article").filter(has_text=text).last

    def presses(self, under: str, *buttons: str) -> None:
        """Press buttons under the newest message with a text; each press may change what stands there."""
        first = self.page.get_by_role("button", name=buttons[0], exact=True)
        number = (
            self.log.get_by_role("article").filter(has_text=under).filter(has=first).last.get_attribute("data-testid")
        )
        for each in buttons:
            self.page.get_by_test_id(number or "").get_by_role("button", name=each, exact=True).click()

    def understands(self) -> None:
        """Close what was shown to this person alone."""
        self.page.get_by_role("button", name="知道了").click()

    def never_read(self, persona: Persona, *texts: str) -> None:
        """Nobody was told what is not for them."""
        self.plays(persona)
        for each in texts:
            expect(self.log).not_to_contain_text(each)

    def fits(self, name: str) -> None:
        """Everything can be read, at desktop and at phone width, light and dark."""
        for size in (DESKTOP, PHONE):
            self.page.set_viewport_size({"width": size["width"], "height": size["height"]})
            for scheme in ("light", "dark"):
                self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                assert self.page.evaluate(STRUCTURE) == []
                assert self.page.evaluate(FAINT) == []
                assert self.page.evaluate("document.documentElement.scrollWidth") <= size["width"]
                shot(self.page, f"month-{name}-{size['width']}-{scheme}")
        self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size({"width": DESKTOP["width"], "height": DESKTOP["height"]})


def first_week(month: Month, picture: Path) -> None:
    """The office sets tasks; reports, a return, and evidence; the poll; a difficulty."""
    for text, what in (
        (f"/duty 51 每周五 教体局 {WEEKLY}", WEEKLY),
        (f"/duty 23.1 2026-11-25 演练 提前15天 应急管理局 {DRILL}", DRILL),
    ):
        month.says(OFFICE, text, "请核对")
        month.presses(what, "确认")
        month.understands()
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


def the_end(month: Month) -> None:
    """What the leader and the office read says the same."""
    figures = []
    for persona in (LEADER, OFFICE):
        month.says(persona, "/status", "全区填报：")
        figures.append(month.last("全区填报：").inner_text().split("\n")[1])
    assert figures[0] == figures[1]
    assert "红灯0项、黄灯1项、绿灯1项" in figures[0]
    month.says(OFFICE, "/circular 2026-11", "2026年11月工作通报")


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
    the_end(month)
    month.fits("end")
