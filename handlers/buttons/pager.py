"""The row of buttons that turns the pages of a list."""

from collections.abc import Mapping
from typing import Any

from bot.questions.text import Language
from handlers.buttons.stored import Choice
from handlers.wording.phrases import phrase


def turning(
    do: str, values: Mapping[str, Any], page: int, count: int, language: Language
) -> tuple[tuple[Choice, ...], ...]:
    """One row, or none where there is a single page; pages are counted from 0."""
    if count <= 1:
        return ()
    row = [Choice(f"{page + 1}/{count}", do, {**values, "page": page})]
    if page > 0:
        row.insert(0, Choice(phrase("previous", language), do, {**values, "page": page - 1}))
    if page + 1 < count:
        row.append(Choice(phrase("next", language), do, {**values, "page": page + 1}))
    return (tuple(row),)
