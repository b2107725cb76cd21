"""The page by keyboard: the focus stays, the way is short, the command menu says what it does."""

from playwright.sync_api import Page, expect

from bot.practice.control.cast import GROUP, LIAISON, OFFICE
from tests.page.test_practice_page import say

FOCUSED = "document.activeElement.closest('[data-testid], #messages')?.dataset.testid ?? document.activeElement.tagName"


def test_the_focus_stays_on_a_button_whose_message_is_drawn_anew(desktop: Page) -> None:
    say(desktop, "经发局参与哪些任务？")
    desktop.get_by_role("button", name="下一页 ›").focus()
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("log")).to_contain_text("第1项 完善党委领导体制（18分）")
    expect(desktop.get_by_role("button", name="下一页 ›")).to_be_focused()
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("log")).to_contain_text("第26项")
    desktop.wait_for_function(f"({FOCUSED}).startsWith('message-')")


def test_what_did_not_change_is_not_drawn_anew(desktop: Page) -> None:
    say(desktop, "消防归谁管？")
    expect(desktop.get_by_role("log")).to_contain_text("第25项")
    desktop.evaluate(
        "document.querySelectorAll('.bubble, .persona, .conversation').forEach((each) => (each.old = true))"
    )
    before = desktop.get_by_role("article").count()
    desktop.get_by_test_id(f"persona-{LIAISON.id}").focus()
    say(desktop, "第33项")
    expect(desktop.get_by_role("log")).to_contain_text("18分")
    kept = "[...document.querySelectorAll('.bubble, .persona')].filter((each) => each.old).length"
    assert desktop.evaluate(kept) == before + desktop.locator(".persona").count()


def test_the_focus_stays_on_the_person_and_the_clock(desktop: Page) -> None:
    for target in (desktop.get_by_test_id(f"persona-{OFFICE.id}"), desktop.get_by_role("button", name="+1小时")):
        target.focus()
        desktop.keyboard.press("Enter")
        say_elsewhere = "document.querySelector('[data-testid=clock] output').textContent"
        before = desktop.evaluate(say_elsewhere)
        desktop.get_by_test_id("clock").get_by_role("button", name="+1天").evaluate("(each) => each.click()")
        expect(desktop.get_by_test_id("clock").locator("output")).not_to_have_text(before)
        expect(target).to_be_focused()


def test_the_way_from_the_list_to_the_composer_is_short_however_many_messages_there_are(desktop: Page) -> None:
    for text in ("消防归谁管？", "第33项", "经发局参与哪些任务？"):
        say(desktop, text)
    expect(desktop.get_by_role("button", name="下一页 ›")).to_be_visible()
    desktop.get_by_test_id(f"conversation-{LIAISON.id}").focus()
    stops = 0
    while desktop.evaluate(FOCUSED) != "composer":
        desktop.keyboard.press("Tab")
        stops += 1
        assert stops < 15


def test_skip_links_come_first_and_lead_to_list_messages_and_composer(desktop: Page) -> None:
    desktop.reload()
    desktop.get_by_test_id("composer").wait_for()
    targets = ["conversation-", "BODY", "composer"]
    for place, name in enumerate(("跳到会话", "跳到消息", "跳到输入框")):
        link = desktop.get_by_role("link", name=name)
        link.focus()
        expect(link).to_be_in_viewport()
        desktop.keyboard.press("Enter")
        found = desktop.evaluate(FOCUSED)
        if name == "跳到消息":
            expect(desktop.get_by_role("log")).to_be_focused()
        else:
            assert found.startswith(targets[place])


def test_skip_links_turn_to_the_screen_on_a_phone(phone: Page) -> None:
    phone.get_by_role("link", name="跳到输入框").focus()
    phone.keyboard.press("Enter")
    expect(phone.get_by_test_id("composer")).to_be_focused()
    phone.get_by_role("button", name="返回会话列表").click()
    expect(phone.get_by_test_id(f"conversation-{GROUP}")).to_be_focused()


def test_arrows_go_from_message_to_message(desktop: Page) -> None:
    say(desktop, "消防归谁管？")
    expect(desktop.get_by_role("log")).to_contain_text("第25项")
    last = desktop.get_by_role("article").last
    last.focus()
    desktop.keyboard.press("ArrowUp")
    expect(desktop.get_by_role("article").nth(-2)).to_be_focused()
    desktop.keyboard.press("End")
    expect(last).to_be_focused()


def test_the_command_menu_says_what_is_open_and_active_and_escape_closes_it(desktop: Page) -> None:
    composer, opener = desktop.get_by_test_id("composer"), desktop.get_by_role("button", name="命令", exact=True)
    expect(opener).to_have_attribute("aria-expanded", "false")
    composer.press_sequentially("/")
    expect(opener).to_have_attribute("aria-expanded", "true")
    for key in ("ArrowUp", "ArrowUp", "ArrowDown"):  # round the end of a list that is longer than what is seen of it
        composer.press(key)
        chosen = desktop.get_by_role("option", selected=True)
        expect(chosen).to_have_count(1)
        expect(chosen).to_be_in_viewport(ratio=1)
        expect(composer).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "-")
    composer.press("Escape")
    expect(desktop.get_by_role("listbox")).to_be_hidden()
    expect(composer).to_have_value("/")
    expect(composer).not_to_have_attribute("aria-activedescendant", "option-0")
    expect(opener).to_have_attribute("aria-expanded", "false")


def test_the_command_button_offers_all_and_keeps_what_was_written(desktop: Page) -> None:
    composer, opener = desktop.get_by_test_id("composer"), desktop.get_by_role("button", name="命令", exact=True)
    composer.fill("教体局")
    opener.click()
    expect(desktop.get_by_role("option").first).to_be_visible()
    expect(composer).to_be_focused()
    desktop.get_by_role("option").filter(has_text="/status").click()
    expect(composer).to_have_value("/status@qingdan_bot 教体局")
    composer.fill("/")
    composer.press("Shift+Tab")
    expect(desktop.get_by_role("listbox")).to_be_hidden()
