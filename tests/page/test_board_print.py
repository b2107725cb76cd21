"""The wall on paper: one page of A4 landscape, whatever was reported, for any list."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.board.address import Address, ViewName
from bot.board.markup.page import page
from bot.board.markup.pieces import Drawn
from bot.board.markup.wall import wall_main
from bot.board.views.wall import wall_of
from bot.involvement import involved
from bot.lights.light import Light, Standing
from bot.lights.state import State
from bot.section_names import section_names
from bot.standing.facts import Facts
from checklist_data.model import Checklist
from checklist_data.reader import load
from tests.bot.standing.made import NOW, TODAY, facts, matter, occurrence
from tests.page.test_practice_page import SHOTS

ROOT = Path(__file__).parents[2]
WAITS = Standing(Light.YELLOW, "已请求协调，待综治办答复", TODAY, "")
LISTS = {"packaged": None, "another": ROOT / "tests" / "examples" / "panling_2026"}
OVERLAPS = """() => [...document.querySelectorAll("#wall td.day")].filter((each) => {
  const range = document.createRange();
  range.selectNodeContents(each);
  return range.getBoundingClientRect().right > each.getBoundingClientRect().right + 0.5;
}).map((each) => each.textContent)"""


def reported(checklist: Checklist, share: int) -> Facts:
    """Of so many entries one each waits for the office, and is due next year; the others go on. Of none for 0.

    All were reported on last year.
    """
    refs = [each.ref for each in checklist.all_items]
    chosen = refs[::share] if share else []
    owners = {ref: (involved(checklist, ref).departments or ("",))[0] for ref in refs}
    matters = [
        matter(owners[ref], ref, State.COORDINATE, WAITS)
        if ref in chosen
        else matter(owners[ref], ref, State.ON_PLAN if share else None)
        for ref in refs
    ]
    last_year = TODAY - timedelta(days=365)
    matters = [replace(each, report=each.report and replace(each.report, made_on=last_year)) for each in matters]
    tasks = [replace(occurrence(1, owners[ref]), ref=ref, due=TODAY + timedelta(days=365)) for ref in chosen]
    placed = [replace(each, section=section_of(checklist, each.ref)) for each in matters]
    return facts(*(replace(each, section=section_of(checklist, each.ref)) for each in tasks), matters=tuple(placed))


def section_of(checklist: Checklist, ref: str) -> str:
    """The section at the top, above an entry."""
    names = section_names(checklist)
    while ref not in names:
        ref = checklist.parents[ref]
    return ref


@pytest.mark.parametrize("share", [0, 3, 2, 1])
@pytest.mark.parametrize("name", LISTS)
def test_the_wall_is_one_page_whatever_was_reported(browser: Browser, name: str, share: int) -> None:
    checklist, address = load(LISTS[name]) if LISTS[name] else load(), Address(ViewName.WALL)
    wall = wall_of(reported(checklist, share), checklist, address)
    made = browser.new_page()
    made.set_content(page(wall_main(wall, Drawn(address, checklist, TODAY, NOW)), address, "总览"))
    made.add_style_tag(path=ROOT / "bot" / "board" / "page" / "board.css")
    printed = made.pdf(prefer_css_page_size=True)
    if SHOTS:
        (Path(SHOTS) / f"print-{name}-{share}.pdf").write_bytes(printed)
    made.emulate_media(media="print")
    assert made.evaluate(OVERLAPS) == []
    made.close()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
