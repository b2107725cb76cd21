"""What every picture of the board is drawn on: a sheet of a phone's width, its title, its day, the packaged font."""

from datetime import date
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bot.board.wording import text_of
from bot.questions.text import Language

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

WIDTH = 1080
"""Pixels: what a phone shows without shrinking."""
DPI = 100
INK, PALE = "#222222", "#777777"
COLOURS = {
    "red": "#c8453b",
    "yellow": "#e8b63a",
    "green": "#3f8f5b",
    "silent": "#dfe7ee",
    "reference": "#f1f1f1",
}
ON_DARK = {"red", "green"}


def until(day: date, language: Language) -> str:
    """Return up to which day a picture tells."""
    written = day.isoformat() if language is Language.ENGLISH else f"{day.year}年{day.month}月{day.day}日"
    return text_of("as of", language, day=written)


def picture_light(name: str, count: int, language: Language) -> str:
    """Return how many are in a light."""
    return text_of("picture light", language, light=text_of(name, language), count=count)


def breadth_of(name: str) -> int:
    """Return the pixels that a name of the legend takes; an ideograph is as broad as two letters."""
    return sum(26 if each > "\u2e80" else 13 for each in name)


def sheet(height: int) -> "Figure":
    """Return an empty sheet; its size is in pixels. Raises ImportError if the charts are not installed."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor="white")
    FigureCanvasAgg(figure)
    return figure


def as_png(figure: "Figure") -> bytes:
    """Return the sheet as a picture."""
    buffer = BytesIO()
    figure.savefig(buffer, format="png")
    return buffer.getvalue()


@lru_cache(maxsize=16)
def font(size: float) -> "FontProperties":
    """Return the packaged font in a size."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=Path(str(files("bot.fonts") / "qingdan-sans.otf")), size=size)
