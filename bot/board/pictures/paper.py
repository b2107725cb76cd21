"""What every picture of the board is drawn on: a sheet of a phone's width, its title, its day, the packaged font."""

from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

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
NAMES = {"red": "红灯", "yellow": "黄灯", "green": "绿灯", "silent": "未填报", "reference": "仅供参考"}
ON_DARK = {"red", "green"}


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
