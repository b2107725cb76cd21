"""The rules of axe-core for what everybody needs of a page: WCAG 2.2 up to AA, and good practice."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def broken_rules(page: Page) -> list[str]:
    """Each rule that the page breaks as it stands, with the elements that break it."""
    options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": TAGS}}
    if not page.evaluate("'axe' in window"):  # half a megabyte to read, once a page
        page.evaluate(Axe().axe_script)
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]} ({node['failureSummary']})" for rule in found for node in rule["nodes"]
    ]
