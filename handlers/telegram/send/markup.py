"""The one door through which text becomes HTML for the platform."""

from html import escape

from bot.richtext import EMPHASISED, unmarked
from handlers.text_parts import clean


def escaped(text: str) -> str:
    """Return the text as HTML in which nothing is marked."""
    return escape(clean(unmarked(text)), quote=False)


def marked(text: str) -> str:
    """Return a reply as HTML: what stands out is bold."""
    pieces = EMPHASISED.split(clean(text))
    plain, bold = pieces[::3], zip(pieces[1::3], pieces[2::3], strict=True)
    strong = [f"<b>{escaped(inside)}</b>" if (inside := first or second) else "" for first, second in bold]
    return "".join(escaped(before) + after for before, after in zip(plain, [*strong, ""], strict=True))
