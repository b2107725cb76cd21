"""The board in a browser, opened from the practice ground: it fits, everybody can read it, it prints and stays true."""

import re
import time
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.practice.control.cast import LEADER, LIAISON
from handlers.telegram.practising import TOKEN
from tests.handlers.web.board_visitor import init_data
from tests.page.conftest import DESKTOP, PHONE
from tests.page.opened import Grounds
from tests.page.test_check_in_scene import as_persona
from tests.page.test_practice_page import say, shot
from tests.page.test_reach import FAINT, STRUCTURE

VIEWS = {
    "wall": "",
    "matrix": "?view=sections",
    "year": "?view=year",
    "entry": "?view=entry&ref=51",
    "section": "?view=entry&ref=S5",
    "department": "?view=department&department=教体局",
    "search": "?view=search&q=消防归谁管",
    "english": "?lang=en",
    "nothing": "?view=nothing",
}
WIDE = "() => document.documentElement.scrollWidth > window.innerWidth"
SMALL = """() => [...document.querySelectorAll("select, .filters button, .top nav a, .filters input[type=search]")]
  .filter((each) => each.checkVisibility())
  .map((each) => each.getBoundingClientRect().height)
  .filter((each) => each < 43)"""


@pytest.fixture(scope="module")
def pages(browser: Browser, grounds: Grounds, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Page]]:
    """The practice ground, where a report was made, and the board that the leader has opened beside it."""
    with grounds.opened(tmp_path_factory.mktemp("board")) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
        chat = context.new_page()
        chat.goto(address)
        as_persona(chat, LIAISON)
        say(chat, "51 完成80% 已评选道德模范8名")
        expect(chat.get_by_role("log")).to_contain_text("已记录")
        as_persona(chat, LEADER)
        say(chat, "/board")
        with context.expect_page() as found:
            chat.get_by_role("link", name="在浏览器中打开").click()
        board = found.value
        faults: list[str] = []
        board.on("pageerror", lambda error: faults.append(str(error)))
        board.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
        board.get_by_role("heading", name="总览").wait_for()
        home = board.url.partition("?")[0]
        board.on("request", lambda asked: faults.append(asked.url) if not asked.url.startswith(home) else None)
        yield chat, board
        context.close()
        assert [each for each in faults if "404" not in each] == []


def go(board: Page, view: str, size: dict[str, int], scheme: str = "light") -> None:
    board.set_viewport_size({"width": size["width"], "height": size["height"]})
    board.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    board.goto(board.url.partition("?")[0] + VIEWS[view])
    board.locator("main").wait_for()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_fits_and_can_be_read(pages: tuple[Page, Page], view: str, size: dict[str, int]) -> None:
    _, board = pages
    for scheme in ("light", "dark"):
        go(board, view, size, scheme)
        assert board.evaluate(WIDE) is False
        assert board.evaluate(FAINT) == []
        if view != "nothing":
            assert board.evaluate(STRUCTURE) == []
        if size is PHONE:
            assert board.evaluate(SMALL) == []
        shot(board, f"board-{view}-{size['width']}-{scheme}")


def test_the_keyboard_reaches_the_content_first(pages: tuple[Page, Page]) -> None:
    _, board = pages
    go(board, "wall", DESKTOP)
    board.keyboard.press("Tab")
    expect(board.get_by_role("link", name="跳到正文")).to_be_focused()
    board.keyboard.press("Enter")
    expect(board.locator("main")).to_be_focused()
    board.keyboard.press("Tab")
    assert board.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_wall_is_one_page_of_paper(pages: tuple[Page, Page]) -> None:
    _, board = pages
    go(board, "wall", DESKTOP)
    printed = board.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    [box] = {tuple(map(float, each)) for each in re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed)}
    assert box[0] > box[1], "landscape"


def test_a_choice_is_kept_in_the_address(pages: tuple[Page, Page]) -> None:
    _, board = pages
    go(board, "wall", DESKTOP)
    board.get_by_label("部门").select_option("教体局")
    board.wait_for_url("**/*department=*")
    expect(board.get_by_label("部门")).to_have_value("教体局")
    board.get_by_role("link", name="清除筛选").click()
    expect(board.get_by_label("部门")).to_have_value("")


def test_what_is_said_in_the_chat_is_on_the_open_page_without_touching_it(pages: tuple[Page, Page]) -> None:
    chat, board = pages
    go(board, "department", DESKTOP)
    row = board.get_by_role("row", name="51 加强个人品德建设")
    expect(row).to_contain_text("80%")
    row.get_by_role("link").focus()
    as_persona(chat, LIAISON)
    say(chat, "51 有困难 缺少场地")
    expect(row).to_contain_text("缺少场地")
    expect(row.get_by_role("link")).to_be_focused()
    expect(board.get_by_role("status")).to_contain_text("已更新")
    shot(board, "board-updated")


def test_the_platform_opens_it_inside_the_chat(pages: tuple[Page, Page], browser: Browser) -> None:
    _, board = pages
    signed = init_data(str(LEADER.id), time.time(), token=TOKEN)
    inside = browser.new_context()
    page = inside.new_page()
    page.goto(f"{board.url.partition('?')[0]}enter?view=year#tgWebAppData={quote(signed)}&tgWebAppVersion=9.1")
    expect(page.get_by_role("heading", level=1)).to_contain_text("年任务")
    assert "tgWebApp" not in page.url
    inside.close()


def test_a_link_opens_once(pages: tuple[Page, Page], browser: Browser) -> None:
    chat, _ = pages
    as_persona(chat, LEADER)
    address = chat.get_by_role("link", name="在浏览器中打开").last.get_attribute("href")
    assert address is not None
    stranger = browser.new_context()
    page = stranger.new_page()
    page.goto(address)
    expect(page.get_by_role("main")).to_contain_text("发送 /board")
    assert "link=" not in page.url
    stranger.close()
