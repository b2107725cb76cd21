"""The practice ground in a browser: a persona asks, gets the answer, turns its pages, says which was meant."""

import base64
import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.practice.control.cast import FORUM, GROUP, LEADER, LIAISON, OFFICE, OWNER, SECOND_LIAISON, STRANGER, Persona
from tests.page.conftest import PHONE
from tests.page.rules import broken_rules
from tests.page.toasts import keep_toasts, toasted

SHOTS = os.environ.get("QINGDAN_SCREENSHOTS")
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def say(page: Page, text: str) -> None:
    page.get_by_test_id("composer").fill(text)
    page.get_by_test_id("composer").press("Enter")


def private(page: Page, persona: Persona) -> None:
    """Play somebody in their private chat with the bot."""
    page.get_by_test_id(f"persona-{persona.id}").click()
    page.get_by_test_id(f"conversation-{persona.id}").click()


def shot(page: Page, name: str) -> None:
    """Hold a state of the page against the rules; keep a picture where the environment says where, to be looked at."""
    assert broken_rules(page) == []
    if SHOTS:
        page.screenshot(path=Path(SHOTS) / f"{name}.png")


def test_a_question_that_is_offered_is_answered(desktop: Page) -> None:
    desktop.get_by_role("button", name="教体局牵头哪些任务？", exact=True).click()
    expect(desktop.get_by_role("log")).to_contain_text("第51项 加强个人品德建设（10分）")
    shot(desktop, "desktop-answer")


def test_the_pages_of_an_answer_are_turned_in_the_same_bubble(desktop: Page) -> None:
    say(desktop, "经发局参与哪些任务？")
    count = desktop.get_by_role("article").count
    desktop.get_by_role("button", name="下一页 ›").click()
    expect(desktop.get_by_role("log")).to_contain_text("第1项 完善党委领导体制（18分）")
    before = count()
    desktop.get_by_role("button", name="下一页 ›").click()
    expect(desktop.get_by_role("log")).to_contain_text("第26项")
    assert count() == before
    shot(desktop, "desktop-pages")


def test_which_was_meant_is_said_with_a_button(desktop: Page) -> None:
    say(desktop, "工委有啥任务？")
    desktop.get_by_role("button", name="纪检监察工委", exact=True).click()
    expect(desktop.get_by_role("log")).to_contain_text("纪检监察工委涉及：6项")
    shot(desktop, "desktop-choice")


def test_somebody_else_is_told_that_the_choice_is_not_theirs(desktop: Page) -> None:
    say(desktop, "工委有啥任务？")
    desktop.get_by_role("button", name="团工委", exact=True).wait_for()
    desktop.get_by_test_id(f"persona-{SECOND_LIAISON.id}").click()
    desktop.get_by_role("button", name="团工委", exact=True).click()
    expect(desktop.get_by_role("dialog")).to_contain_text("请由提问人选择")
    desktop.get_by_role("button", name="知道了").click()
    expect(desktop.get_by_role("log")).to_contain_text("可能指")


def test_a_stranger_is_in_no_group_and_can_open_a_private_chat_in_english(desktop: Page) -> None:
    desktop.get_by_test_id(f"persona-{STRANGER.id}").click()
    expect(desktop.get_by_test_id(f"conversation-{GROUP}")).to_have_count(0)
    desktop.get_by_role("button", name="开始", exact=True).click()
    expect(desktop.get_by_role("log")).to_contain_text("Hello, I am the checklist's assistant")
    say(desktop, "which tasks does 教体局 lead?")
    expect(desktop.get_by_role("log")).to_contain_text("教体局 leads: 1")


def test_a_topic_has_its_own_conversation(desktop: Page) -> None:
    desktop.get_by_test_id(f"conversation-{FORUM}").click()
    desktop.get_by_role("tab", name="消防安全").click()
    say(desktop, "消防归谁管？")
    expect(desktop.get_by_role("log")).to_contain_text("第25项")
    desktop.get_by_role("tab", name="校园安全").click()
    expect(desktop.get_by_role("log")).not_to_contain_text("第25项")


def test_commands_are_offered_by_who_and_where(desktop: Page) -> None:
    desktop.get_by_test_id("composer").fill("/")
    expect(desktop.get_by_role("option")).to_have_count(12)
    desktop.get_by_test_id(f"persona-{OWNER.id}").click()
    desktop.get_by_test_id("composer").fill("/a")
    desktop.get_by_test_id("composer").press("ArrowDown")
    desktop.get_by_test_id("composer").press("ArrowDown")
    expect(desktop.get_by_role("option", selected=True)).to_contain_text("/adopt")
    desktop.get_by_test_id("composer").press("Enter")
    expect(desktop.get_by_test_id("composer")).to_have_value("/adopt@qingdan_bot ")


def test_a_reply_an_edit_and_a_picture(desktop: Page, tmp_path: Path) -> None:
    say(desktop, "消防归谁管")
    expect(desktop.get_by_role("log")).to_contain_text("第25项")
    desktop.get_by_test_id("composer").press("ArrowUp")
    say(desktop, "第33项多少分")
    expect(desktop.get_by_role("log")).to_contain_text("18分")
    expect(desktop.get_by_role("log")).to_contain_text("已修改")
    picture = tmp_path / "现场.png"
    picture.write_bytes(PIXEL)
    desktop.locator("input[type=file]").set_input_files(picture)
    expect(desktop.get_by_role("img", name="图片")).to_have_count(1)


def test_a_file_in_answer_to_a_return_goes_to_that_report(desktop: Page, tmp_path: Path) -> None:
    log = desktop.get_by_role("log")
    say(desktop, "51 已办结 全区评选道德模范8名")
    expect(log).to_contain_text("已记录")
    private(desktop, OFFICE)
    desktop.get_by_role("button", name="退回", exact=True).click()
    desktop.get_by_role("button", name="请补充佐证材料", exact=True).click()
    expect(log).to_contain_text("已退回")
    private(desktop, LIAISON)
    desktop.get_by_role("article").last.get_by_role("button", name="回复", exact=True).click()
    picture = tmp_path / "表彰.png"
    picture.write_bytes(PIXEL)
    desktop.locator("input[type=file]").set_input_files(picture)
    expect(log).to_contain_text("第51项：已补充佐证材料1件，已送综治办")


def test_an_invitation_is_followed_on_the_practice_ground(desktop: Page) -> None:
    private(desktop, OFFICE)
    say(desktop, "/invite 应急管理局 副")
    desktop.get_by_role("log").get_by_role("button", name="https://t.me/qingdan_bot?start=").click()
    expect(desktop.get_by_role("log")).to_contain_text("现为应急管理局副联络员")
    assert len(desktop.context.pages) == 1


def test_the_page_that_is_loaded_anew_stays_with_the_person_and_the_conversation(desktop: Page) -> None:
    private(desktop, OFFICE)
    desktop.reload()
    expect(desktop.get_by_test_id(f"persona-{OFFICE.id}")).to_have_attribute("aria-pressed", "true")
    expect(desktop.get_by_test_id(f"conversation-{OFFICE.id}")).to_have_attribute("aria-current", "true")


def test_what_the_practice_ground_does_not_take_is_told_in_words_and_kept(desktop: Page, tmp_path: Path) -> None:
    composer = desktop.get_by_test_id("composer")
    long = "社区矫正" * 1_100
    say(desktop, long)
    toasted(desktop, "一条消息最多4096字")
    expect(composer).to_have_value(long)
    composer.fill("49 按计划")
    many = [tmp_path / f"{each}.png" for each in range(11)]
    for each in many:
        each.write_bytes(PIXEL)
    desktop.locator("input[type=file]").set_input_files(many)
    toasted(desktop, "一次最多发送10个文件")
    expect(composer).to_have_value("49 按计划")
    large = tmp_path / "大.bin"
    with large.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    desktop.locator("input[type=file]").set_input_files(large)
    toasted(desktop, "文件太大")


def test_what_is_new_hides_nothing_that_can_be_pressed(desktop: Page) -> None:
    private(desktop, LIAISON)
    say(desktop, "51 已办结 全区评选道德模范8名")
    toasted(desktop, "周宁1条")
    assert desktop.evaluate("getComputedStyle(document.getElementById('toast')).pointerEvents") == "none"


def test_the_clock_is_wound_forward(desktop: Page) -> None:
    before = desktop.get_by_test_id("clock").locator("output").inner_text()
    desktop.get_by_role("button", name="+1天").click()
    expect(desktop.get_by_test_id("clock").locator("output")).not_to_have_text(before)


def test_the_keyboard_is_enough(desktop: Page) -> None:
    desktop.keyboard.press("Control+5")
    expect(desktop.get_by_test_id(f"persona-{LEADER.id}")).to_have_attribute("aria-pressed", "true")
    desktop.keyboard.press("Control+ArrowDown")
    expect(desktop.get_by_test_id(f"conversation-{FORUM}")).to_have_attribute("aria-current", "true")


def test_what_could_not_be_sent_stays_in_the_composer_and_goes_out_later(browser: Browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    keep_toasts(page)
    page.goto(address)
    composer = page.get_by_test_id("composer")
    composer.wait_for()
    page.context.set_offline(True)
    say(page, "第33项多少分")
    toasted(page, "练习场没有应答，请稍后再试")
    expect(composer).to_have_value("第33项多少分")
    page.context.set_offline(False)
    composer.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("第33项多少分")
    expect(composer).to_have_value("")
    page.close()


def test_markup_that_people_write_stays_text(desktop: Page) -> None:
    say(desktop, "<img src=x onerror=alert(1)><b>粗</b>")
    expect(desktop.get_by_role("log")).to_contain_text("<img src=x onerror=alert(1)><b>粗</b>")


def test_on_a_phone_list_and_chat_are_two_screens(phone: Page) -> None:
    expect(phone.get_by_role("log")).to_be_hidden()
    phone.get_by_test_id(f"persona-{LIAISON.id}").click()
    phone.get_by_test_id(f"conversation-{GROUP}").click()
    say(phone, "消防归谁管？")
    expect(phone.get_by_role("log")).to_contain_text("第25项")
    shot(phone, "phone-answer")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_role("button", name="返回会话列表").click()
    expect(phone.get_by_test_id(f"conversation-{GROUP}")).to_be_visible()
    shot(phone, "phone-list")


@pytest.mark.parametrize("text", ["教体局牵头哪些任务?"])
def test_the_first_page_a_newcomer_sees_answers(desktop: Page, text: str) -> None:
    say(desktop, text)
    expect(desktop.get_by_role("log")).to_contain_text("教体局牵头：1项")


def test_the_newest_message_stays_in_sight_where_a_keyboard_takes_its_room(phone: Page) -> None:
    private(phone, LIAISON)
    say(phone, "第33项")
    newest = phone.get_by_role("log").get_by_role("article").last
    expect(newest).to_contain_text("处置反馈率不低于90%")
    phone.set_viewport_size({"width": PHONE["width"], "height": 520})
    expect(newest.get_by_text("回复", exact=True)).to_be_in_viewport()
