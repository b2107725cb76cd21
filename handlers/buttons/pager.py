"""The row of buttons that turns the pages of a list."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.questions.text import Language
from handlers.buttons.stored import Choice
from handlers.wording.phrases import phrase

T = TypeVar("T")


def within(page: int, count: int) -> int:
    """Return the page of so many that is shown: the last where the list became shorter since its button was offered."""
    return max(0, min(page, count - 1))


def on_page(items: Sequence[T], page: int, size: int) -> tuple[Sequence[T], int, int]:
    """Return the items of a page, which page that is, and how many pages there are."""
    count = -(-len(items) // size)
    page = within(page, count)
    return items[page * size : (page + 1) * size], page, count


def pager(turn: Callable[[int], object], page: int, count: int, language: Language) -> tuple[tuple[Choice, ...], ...]:
    """One row of buttons that turn pages, counted from 0; none if there is a single page.

    `turn` makes the button that shows a page.
    """
    if count <= 1:
        return ()
    row = [Choice(f"{page + 1}/{count}", turn(page))]
    if page > 0:
        row.insert(0, Choice(phrase("previous", language), turn(page - 1)))
    if page + 1 < count:
        row.append(Choice(phrase("next", language), turn(page + 1)))
    return (tuple(row),)
