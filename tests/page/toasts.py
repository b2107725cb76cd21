"""What a page has shown for a moment: on a busy machine it can be gone before a test looks."""

from playwright.sync_api import Page

KEPT = """document.addEventListener("DOMContentLoaded", () => {
  window.toasted = "";
  const toast = document.getElementById("toast");
  if (toast) new MutationObserver(() => (window.toasted += toast.textContent)).observe(toast, { childList: true });
});"""


def keep_toasts(page: Page) -> None:
    """Keep what the pages that are opened from now on show for a moment."""
    page.add_init_script(KEPT)


def toasted(page: Page, text: str) -> None:
    """Wait until a page has shown a text for a moment."""
    page.wait_for_function("text => window.toasted.includes(text)", arg=text)
