"""A browser on the practice ground, as a newcomer finds it after `make run`."""

import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.page.opened import Grounds, prepared
from tests.page.toasts import keep_toasts

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The same engine; the first is without what surrounds a page, which takes the other ones two thirds of their time."""
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
QUIET = """--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync""".split()
"""The browser asks nothing of the world outside this machine."""
GIVEN_UP = "net::ERR_ABORTED"
"""The page itself ended a request, as it was loaded anew or closed."""
expect.set_options(timeout=60_000)
"""Milliseconds; the usual five seconds are few on a busy machine."""
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


_running = ExitStack()


@cache
def _chromium() -> Browser:
    found = _running.enter_context(sync_playwright()).chromium.launch(executable_path=CHROMIUM, args=QUIET)
    _running.callback(found.close)
    return found


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> Generator[None]:
    """Close the browser after the last of the tests of the page that follow each other.

    Its driver leaves an event loop running that other tests would stumble over.
    """
    try:
        return (yield)
    finally:
        if nextitem is None or not nextitem.path.is_relative_to(Path(__file__).parent):
            _running.close()
            _chromium.cache_clear()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Continuous integration installs it and sets REQUIRE_CHROMIUM, so nothing is left out there."""
    if CHROMIUM is None:
        if os.environ.get("REQUIRE_CHROMIUM"):
            pytest.fail("Chromium is required and not installed")
        pytest.skip("the page is not tested without Chromium: sudo apt-get install chromium-headless-shell")
    found = _chromium()
    yield found
    for each in found.contexts:
        each.close()


@pytest.fixture(scope="session")
def grounds() -> Iterator[Grounds]:
    """What opens practice grounds at once."""
    with prepared() as ready:
        yield ready


@pytest.fixture
def address(grounds: Grounds, tmp_path: Path) -> Iterator[str]:
    """The address of a practice ground with the bot in it, for this test alone."""
    with grounds.opened(tmp_path) as found:
        yield found


@pytest.fixture
def desktop(browser: Browser, address: str) -> Iterator[Page]:
    """The page at desktop width."""
    yield from page_at(browser, address, DESKTOP)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """The page at phone width."""
    yield from page_at(browser, address, PHONE)


def page_at(browser: Browser, address: str, size: dict[str, int]) -> Iterator[Page]:
    """A page of this size; that it has no fault is looked at in the end."""
    page = browser.new_page(viewport={"width": size["width"], "height": size["height"]}, locale="zh-CN")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url) if request.failure != GIVEN_UP else None)
    page.on(
        "request",
        lambda request: faults.append(request.url) if not request.url.startswith((address, "blob:")) else None,
    )
    keep_toasts(page)
    page.goto(address)
    page.get_by_test_id("composer").wait_for(state="attached")
    yield page
    seen = list(faults)  # closing the page fails what it is just fetching
    page.close()
    assert seen == []
