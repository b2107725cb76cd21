"""What everybody needs of the page: names, roles that fit, contrast, and targets that a thumb hits."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.practice.control.cast import FORUM, GROUP
from tests.page.conftest import DESKTOP, PHONE
from tests.page.rules import broken_rules
from tests.page.test_practice_page import say, shot

CONTROLS = "button, a[href], input:not([type=file]), textarea, [role=option], [role=tab]"
UNNAMED = re.compile(
    r"""^\s*- '?((?:button|link|textbox|searchbox|checkbox|combobox|option|tab)\b(?! ").*)""", re.MULTILINE
)
"""A control of a snapshot of the page as assistive technology has it, that has no name."""
SHOWN = "(each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.skip')"
# What stands in the line of a text is as high as the line, as WCAG 2.5.8 allows.
SMALL = f"""() => [...document.querySelectorAll("{CONTROLS}")].filter({SHOWN})
  .filter((each) => !each.closest(".text"))
  .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44)
  .map(([what, box]) => `${{box.width}}x${{box.height}} ${{what}}`)"""
FAINT = """() => {
  const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const parsed = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (text) => {
    const [red, green, blue] = parsed(text).map((each) => channel(each / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((parsed(colour)[3] ?? 1) > 0) return colour;
    }
  };
  const own = (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll("body *")].filter((each) => own(each) && each.checkVisibility())
    .filter((each) => !each.matches("title, script, .initial, .spoiler"))
    .map((each) => {
      const [one, two] = [light(getComputedStyle(each).color), light(ground(each))];
      return [(Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05), each.outerHTML.slice(0, 80)];
    })
    .filter(([ratio]) => ratio < 4.5).map(([ratio, what]) => `${ratio.toFixed(2)} ${what}`);
}"""
STRUCTURE = """() => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const ids = all("[id]").map((each) => each.id);
  const told = (found, what) => faults.push(...found.map((each) => `${what}: ${each.outerHTML ?? each}`));
  told(ids.filter((each, place) => ids.indexOf(each) !== place), "twice");
  for (const name of ["aria-controls", "aria-activedescendant", "aria-labelledby"]) {
    told(all(`[${name}]`).filter((each) => !document.getElementById(each.getAttribute(name))), name);
  }
  const parents = { option: "[role=listbox]", tab: "[role=tablist]" };
  for (const [role, parent] of Object.entries(parents)) {
    told(all(`[role=${role}]`).filter((each) => !each.parentElement.matches(parent)), `without ${parent}`);
  }
  const scrolls = (each) => ["auto", "scroll"].includes(getComputedStyle(each).overflowY)
    && each.scrollHeight > each.clientHeight + 1;
  const inside = "a[href], button, input, select, textarea, [tabindex='0']";
  const shut = (each) => each.checkVisibility() && scrolls(each) && each.tabIndex < 0 && !each.querySelector(inside);
  told(all("body *").filter(shut), "scrolls, and not by keyboard");
  if (all("main").length !== 1 || all("h1").length !== 1) faults.push("one main, one h1");
  if (!document.documentElement.lang || !document.title) faults.push("language and title");
  return faults;
}"""


def check(page: Page, width: int, name: str) -> None:
    """Find what somebody could not read, name or hit."""
    assert page.evaluate(STRUCTURE) == []
    assert page.evaluate(FAINT) == []
    assert UNNAMED.findall(page.locator("body").aria_snapshot()) == []
    if width < 720:
        assert page.evaluate(SMALL) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shot(page, name)


@pytest.mark.parametrize("width", [320, 720, 800, 1101])
def test_at_no_width_is_the_page_wider_than_the_window(desktop: Page, width: int) -> None:
    desktop.set_viewport_size({"width": width, "height": 800})
    desktop.get_by_test_id(f"conversation-{GROUP}").wait_for(state="attached")
    assert desktop.evaluate("document.documentElement.scrollWidth") <= width


def test_a_control_without_a_name_is_found() -> None:
    assert UNNAMED.findall('- button\n- \'button "a: b"\': x\n  - tab [selected]\n- link "y":\n- text: button') == [
        "button",
        "tab [selected]",
    ]


def test_a_broken_rule_is_found(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html><body><main><h1>x</h1><img src='data:,'><button></button></main></body></html>")
    found = {each.partition(":")[0] for each in broken_rules(page)}
    page.close()
    assert {"html-has-lang", "document-title", "image-alt", "button-name"} <= found


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read_named_and_hit(
    browser: Browser, address: str, size: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="zh-CN")  # type: ignore[arg-type]
    page, width = context.new_page(), size["width"]
    page.goto(address)
    expect(page.get_by_role("region", name="一分钟看懂练习场")).to_be_visible()
    expect(page.get_by_test_id(f"conversation-{GROUP}")).to_contain_text("清单助手：")
    check(page, width, f"page-guide-{width}-{scheme}")
    page.get_by_role("button", name="收起说明").click()
    page.get_by_test_id(f"conversation-{GROUP}").click()
    say(page, "工委有啥任务？")
    page.get_by_role("button", name="团工委", exact=True).last.wait_for()
    page.get_by_test_id("composer").press("ArrowUp")
    check(page, width, f"page-chat-{width}-{scheme}")
    page.get_by_test_id("composer").press("Escape")
    page.get_by_test_id("composer").fill("/")
    page.get_by_role("option").first.wait_for()
    check(page, width, f"page-menu-{width}-{scheme}")
    page.get_by_test_id("composer").fill("")
    if width < 720:
        page.get_by_role("button", name="指定", exact=True).click()
        page.get_by_role("button", name="返回会话列表").click()
        check(page, width, f"page-list-{width}-{scheme}")
    page.get_by_test_id(f"conversation-{FORUM}").click()
    page.get_by_role("tab", name="消防安全").wait_for()
    check(page, width, f"page-topics-{width}-{scheme}")
    context.close()
