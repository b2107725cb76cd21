"""Choosing whom to play: where news draw the control anew between the two halves of a click, the click is lost."""

from playwright.sync_api import Page

from bot.practice.control.cast import Persona


def choose(page: Page, persona: Persona) -> None:
    """Play somebody: click again, as a person would, where nothing came of it."""
    control = page.get_by_test_id(f"persona-{persona.id}")
    control.click()
    while control.get_attribute("aria-pressed") != "true":
        control.click()
