"""The trend as a picture: for each of twelve weeks the lights of what was reported, and the tasks that were late."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.board.pictures.paper import COLOURS, INK, ON_DARK, PALE, as_png, font, picture_light, sheet, until
from bot.board.wording import text_of
from bot.lights.light import Light
from bot.questions.text import Language
from bot.standing.trend import Point

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

HEIGHT = 1080
LIGHTS = (Light.GREEN, Light.YELLOW, Light.RED)
"""From the bottom up."""


def draw_trend(points: Sequence[Point], language: Language = Language.CHINESE) -> bytes:
    """Return the picture as PNG. Raises ImportError if the charts are not installed."""
    figure = sheet(HEIGHT)
    day = points[-1].day
    figure.text(0.03, 0.95, text_of("trend", language), fontproperties=font(27), color=INK, va="center")
    figure.text(0.97, 0.95, until(day, language), fontproperties=font(18), color=PALE, va="center", ha="right")
    _draw_lights(_panel(figure, 0.44, 0.40, text_of("trend reported", language)), points)
    _draw_late(_panel(figure, 0.09, 0.23, text_of("late", language)), points)
    for number, light in enumerate(Light):
        figure.text(0.50 + 0.17 * number, 0.885, "■", fontproperties=font(20), color=COLOURS[light], va="center")
        said = picture_light(light.value, points[-1].lights[light], language)
        figure.text(0.54 + 0.17 * number, 0.885, said, fontproperties=font(18), color=INK, va="center")
    return as_png(figure)


def _panel(figure: "Figure", bottom: float, height: float, name: str) -> "Axes":
    axes = figure.add_axes((0.04, bottom, 0.92, height))
    figure.text(0.03, bottom + height + 0.045, name, fontproperties=font(20), color=INK, va="center")
    for side in ("left", "top", "right"):
        axes.spines[side].set_visible(False)
    axes.set_yticks([])
    axes.tick_params(length=0)
    return axes


def _draw_lights(axes: "Axes", points: Sequence[Point]) -> None:
    tallest = max(1, *(sum(each.lights.values()) for each in points))
    for week, point in enumerate(points):
        bottom = 0
        for light in LIGHTS:
            count = point.lights[light]
            axes.bar(week, count, bottom=bottom, width=0.8, color=COLOURS[light])
            if count >= tallest / 12:
                ink = "white" if light.value in ON_DARK else INK
                _write(axes, week, bottom + count / 2, count, ink)
            bottom += count
        _write(axes, week, bottom + tallest * 0.04, bottom, PALE)
    _name_weeks(axes, points, tallest)


def _draw_late(axes: "Axes", points: Sequence[Point]) -> None:
    tallest = max(1, *(each.late for each in points))
    for week, point in enumerate(points):
        axes.bar(week, point.late, width=0.8, color=COLOURS["red"])
        _write(axes, week, point.late + tallest * 0.07, point.late, INK)
    _name_weeks(axes, points, tallest)


def _write(axes: "Axes", week: int, height: float, count: int, ink: str) -> None:
    axes.text(week, height, str(count), fontproperties=font(17), color=ink, ha="center", va="center")


def _name_weeks(axes: "Axes", points: Sequence[Point], tallest: int) -> None:
    axes.set_xlim(-0.6, len(points) - 0.4)
    axes.set_ylim(0, tallest * 1.12)
    axes.set_xticks(range(len(points)))
    axes.set_xticklabels([f"{each.day.month}.{each.day.day}" for each in points], fontproperties=font(15))
