"""The page of a comparison in a browser: on a phone and on a desk, without a script, and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.comparison.page import write_page
from checklist_data.comparing.difference import compare
from checklist_data.comparing.outline import outline_of
from checklist_data.model import Checklist
from checklist_data.reader import load
from tests.next_year import next_year
from tests.page.conftest import DESKTOP, PHONE
from tests.page.rules import broken_rules


@pytest.fixture(scope="module")
def page_file(checklist: Checklist, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of what next year's list changes, with its questions."""
    folder = tmp_path_factory.mktemp("lists")
    file = folder / "out.html"
    write_page(compare(outline_of(checklist), outline_of(load(next_year(folder / "next")))), file)
    return file


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_needs_nothing(browser: Browser, page_file: Path, size: dict[str, int], scheme: str) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(page_file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert broken_rules(page) == []
    assert page.locator("#asked li").count() == 2
    assert page.locator("ins").first.is_visible()
    page.locator(".sums a").last.click()
    assert page.locator("#roles h2").is_visible()
    assert told == []
    context.close()
