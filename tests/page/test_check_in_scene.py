"""The scene of a check-in, played in a browser: reported, returned, corrected, closed."""

from playwright.sync_api import Page, expect

from bot.practice.control.cast import GROUP, LIAISON, OFFICE, Persona
from tests.page.test_practice_page import say, shot

ITEM = "第51项 加强个人品德建设"


def as_persona(page: Page, persona: Persona) -> None:
    """Play somebody, in their private chat with the bot."""
    page.get_by_test_id(f"persona-{persona.id}").click()
    page.get_by_test_id(f"conversation-{persona.id}").click()


def test_a_liaison_reports_the_office_returns_the_liaison_corrects_the_office_closes(desktop: Page) -> None:
    log = desktop.get_by_role("log")
    say(desktop, "51 已办结 全区评选道德模范8名")
    expect(log).to_contain_text("已记录：")
    expect(log).to_contain_text(f"教体局 {ITEM}")
    shot(desktop, "check-in-reported")

    as_persona(desktop, OFFICE)
    expect(log).to_contain_text("待审核：教体局（牵头）")
    desktop.get_by_role("button", name="退回", exact=True).click()
    shot(desktop, "check-in-returning")
    desktop.get_by_role("button", name="请补充佐证材料", exact=True).click()
    expect(log).to_contain_text("已退回：教体局（牵头）")

    as_persona(desktop, LIAISON)
    expect(log).to_contain_text("已退回。请补充佐证材料")
    say(desktop, "51 已办结 全区评选道德模范8名 教发〔2026〕12号")
    expect(log).to_contain_text("佐证材料1件")
    shot(desktop, "check-in-corrected")

    as_persona(desktop, OFFICE)
    expect(log).to_contain_text("佐证材料：教发〔2026〕12号")
    desktop.get_by_role("button", name="销号", exact=True).click()
    expect(desktop.get_by_role("button", name="重新打开", exact=True)).to_be_visible()
    shot(desktop, "check-in-closed")

    as_persona(desktop, LIAISON)
    expect(log).to_contain_text("已销号")
    say(desktop, "/status")
    expect(log).to_contain_text("教体局填报：红灯0项、黄灯0项、绿灯1项")
    shot(desktop, "check-in-status")


def test_one_tap_reports_on_a_phone(phone: Page) -> None:
    phone.get_by_test_id(f"conversation-{GROUP}").click()
    say(phone, "/report@qingdan_bot")
    log = phone.get_by_role("log")
    expect(log).to_contain_text("教体局：没有需关注的事项")
    phone.get_by_role("button", name="第51项").first.click()
    phone.get_by_role("button", name="按计划", exact=True).click()
    expect(log).to_contain_text("已记录：")
    shot(phone, "phone-one-tap")
