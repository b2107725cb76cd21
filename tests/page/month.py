"""The page of the practice ground, played through a month by whoever has something to do."""

import re

from playwright.sync_api import Locator, Page, expect

from bot.practice.control.cast import Persona
from tests.page.conftest import DESKTOP, PHONE
from tests.page.test_practice_page import say, shot
from tests.page.test_reach import FAINT, STRUCTURE


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
        expect(clock.locator("output")).to_contain_text(re.compile(f"2026年11月{int(day)}日.*{time[:4]}"))

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
