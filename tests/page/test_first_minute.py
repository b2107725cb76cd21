"""The first minute on the page: the guide, the clock, and the marks on those who have something new."""

import re

import pytest
from playwright.sync_api import Page, expect

from bot.practice.control.cast import FORUM, GROUP, LIAISON, OFFICE, PERSONAS, STRANGER
from tests.page.test_practice_page import say
from tests.page.toasts import toasted

NEW = re.compile("条新消息")
ONE_NEW = re.compile(r"1\s?条新消息")


def reported_to_the_office(page: Page) -> None:
    """The liaison has looked at what the bot said at its start, and reports something as done; the office is told."""
    looked_at_the_groups(page)
    say(page, "51 已办结 全区评选道德模范8名")
    expect(page.get_by_role("log")).to_contain_text("已记录：")


def looked_at_the_groups(page: Page) -> None:
    """Look at both groups, and come to the private chat with the bot."""
    for group in (GROUP, FORUM):
        page.get_by_test_id(f"conversation-{group}").click()
        expect(page.get_by_role("log")).to_contain_text("本群已启用责任清单助手")
        if page.get_by_role("button", name="返回会话列表").is_visible():
            page.get_by_role("button", name="返回会话列表").click()
    page.get_by_test_id(f"conversation-{LIAISON.id}").click()


def test_the_guide_says_what_this_is_and_whom_to_play_and_stays_away_once_put_away(desktop: Page) -> None:
    guide = desktop.get_by_role("region", name="一分钟看懂练习场")
    expect(guide).to_contain_text("内容不出本机")
    expect(guide).to_contain_text("为什么拨时钟")
    for each in PERSONAS:
        expect(guide).to_contain_text(f"{each.name}（{each.role}）")
    guide.get_by_role("button", name="收起说明").click()
    expect(guide).to_be_hidden()
    opener = desktop.get_by_role("button", name="说明", exact=True)
    expect(opener).to_be_focused()
    desktop.reload()
    expect(desktop.get_by_test_id("clock").locator("output")).to_contain_text("年")
    expect(guide).to_be_hidden()
    opener.click()
    expect(guide).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")


def test_what_the_guide_proposes_can_be_tried_at_once(desktop: Page) -> None:
    desktop.get_by_role("button", name="报办结，送审核").click()
    expect(desktop.get_by_role("log")).to_contain_text("已记录：")
    desktop.get_by_role("button", name="由周宁审核").click()
    expect(desktop.get_by_test_id(f"persona-{OFFICE.id}")).to_have_attribute("aria-pressed", "true")
    expect(desktop.get_by_role("log")).to_contain_text("待审核：教体局（牵头）")


def test_people_and_conversations_with_something_new_are_marked_until_it_is_looked_at(desktop: Page) -> None:
    reported_to_the_office(desktop)
    office = desktop.get_by_test_id(f"persona-{OFFICE.id}")
    expect(office).to_have_accessible_name(ONE_NEW)
    toasted(desktop, "新消息：周宁1条")
    expect(desktop.get_by_test_id(f"persona-{STRANGER.id}")).not_to_have_accessible_name(NEW)
    desktop.reload()
    expect(office).to_have_accessible_name(ONE_NEW)
    office.click()
    conversation = desktop.get_by_test_id(f"conversation-{OFFICE.id}")
    expect(conversation).to_have_accessible_name(ONE_NEW)
    conversation.click()
    expect(conversation).not_to_have_accessible_name(NEW)
    expect(office).not_to_have_accessible_name(NEW)


def test_a_press_counts_though_news_come_before_it_is_let_go(desktop: Page) -> None:
    office = desktop.get_by_test_id(f"persona-{OFFICE.id}")
    looked_at_the_groups(desktop)
    office.hover()
    desktop.mouse.down()
    say(desktop, "51 已办结 全区评选道德模范8名")
    toasted(desktop, "周宁1条")
    expect(office).not_to_have_accessible_name(NEW)
    desktop.mouse.up()
    expect(office).to_have_attribute("aria-pressed", "true")
    expect(office).to_have_accessible_name(ONE_NEW)


def test_what_comes_while_the_clock_is_wound_is_seen_on_a_phone(phone: Page) -> None:
    reported_to_the_office(phone)
    office = phone.get_by_test_id(f"persona-{OFFICE.id}")
    expect(office.locator(".unread")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_message_in_a_topic_is_new_in_that_topic_alone(desktop: Page) -> None:
    desktop.get_by_test_id(f"conversation-{FORUM}").click()
    desktop.get_by_role("tab", name="消防安全").click()
    say(desktop, "消防归谁管？")
    desktop.get_by_role("tab", name="综合").click()
    desktop.get_by_test_id(f"conversation-{GROUP}").click()
    # Either the answer was looked at before the topic was left, or it is new in its topic; never in another one.
    desktop.get_by_test_id(f"conversation-{FORUM}").click()
    expect(desktop.get_by_role("tab", name="校园安全")).not_to_have_accessible_name(NEW)
    expect(desktop.get_by_role("tab", name="综合")).not_to_have_accessible_name(NEW)


def clock_shows(page: Page, text: str) -> None:
    expect(page.get_by_test_id("clock").locator("output")).to_contain_text(text)


def wind_to(page: Page, moment: str) -> None:
    page.get_by_label("指定时间").fill(moment)
    page.get_by_role("button", name="拨到").click()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_clock_has_its_year_and_goes_to_working_days_past_holidays(desktop: Page, width: int) -> None:
    desktop.set_viewport_size({"width": width, "height": 844})
    if width == 390:
        other = desktop.get_by_role("button", name="指定", exact=True)
        other.click()
        expect(other).to_have_attribute("aria-expanded", "true")
    wind_to(desktop, "2026-12-31T10:00")
    clock_shows(desktop, "2026年12月31日 周四 10:00")
    assert desktop.get_by_label("指定时间").get_attribute("type") == "text", "in no order of the browser's language"
    wind_to(desktop, "2026年12月31日 10:30")
    clock_shows(desktop, "2026年12月31日 周四 10:30")
    desktop.get_by_role("button", name="下个工作日9点").click()
    clock_shows(desktop, "2027年1月4日 周一 09:00")
    box = desktop.get_by_role("button", name="拨到").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= width


def test_a_moment_that_cannot_be_is_told(desktop: Page) -> None:
    desktop.get_by_label("指定时间").fill("2500-01-01T09:00")
    desktop.get_by_role("button", name="拨到").click()
    toasted(desktop, "1971")


def test_the_bar_tells_who_somebody_is_by_now(desktop: Page) -> None:
    desktop.get_by_test_id(f"conversation-{LIAISON.id}").click()
    say(desktop, "/handover")
    desktop.get_by_text("https://t.me/").first.wait_for()
    link = desktop.get_by_text("https://t.me/").first.inner_text()
    token = link.split("start=")[1].split()[0]
    desktop.get_by_test_id(f"persona-{STRANGER.id}").click()
    say(desktop, f"/start {token}")
    expect(desktop.get_by_test_id(f"persona-{STRANGER.id}")).to_contain_text("教体局联络员")
    expect(desktop.get_by_test_id(f"persona-{LIAISON.id}")).to_contain_text("尚未登记身份")
    expect(desktop.locator(".playing")).to_contain_text("教体局联络员")


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_told_for_a_moment_hides_no_head(desktop: Page, width: int) -> None:
    desktop.set_viewport_size({"width": width, "height": 844})
    desktop.get_by_test_id(f"conversation-{FORUM}").click()
    desktop.evaluate("import('/page/notices.js').then((notices) => notices.notify('已登记'))")
    toast, head = desktop.get_by_test_id("toast").bounding_box(), desktop.locator("#heading").bounding_box()
    assert toast is not None
    assert head is not None
    assert toast["y"] >= head["y"] + head["height"]
