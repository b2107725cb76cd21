"""The year as a picture: months across, duties down, in each field how the occurrence that is due there stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bot.duties.occurrence import Stage
from bot.lights.light import Light
from bot.questions.text import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

COLOURS = {
    "closed": "#3f8f5b",
    "waived": "#c9c9c9",
    "planned": "#dfe7ee",
    "under way": "#6fa8d6",
    "near": "#e8b63a",
    "late": "#c8453b",
}
NAMES = {
    "closed": ("已销号", "closed"),
    "under way": ("进行中", "under way"),
    "near": ("临近或待审核", "near or in review"),
    "late": ("逾期", "overdue"),
    "planned": ("未开始", "not begun"),
    "waived": ("不适用", "waived"),
}
TITLE = ("{department}{year}年周期性任务", "{department} tasks of {year}")
UNTIL = ("（截至{day.month}月{day.day}日）", " (as of {day})")
PROVISIONAL, ON_DAY, TIMES = ("日期暂定", "day provisional"), ("{}日", "{}"), ("{}次", "{}×")
MONTH_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DARK = {"closed", "late", "under way"}
BROADEST = 40
"""Letters of the name of a duty, a Chinese character counted twice."""
MONTHS = 12
WIDTH, ABOVE, BELOW, ROW = 10.8, 1.15, 0.75, 0.46
"""Inches."""


@dataclass(frozen=True, slots=True)
class Field:
    """An occurrence in the picture: its due day, where it stands, its light, and whether the day is certain."""

    due: date
    stage: Stage
    light: Light
    provisional: bool

    @property
    def status(self) -> str:
        """Which colour it has."""
        if self.stage in {Stage.CLOSED, Stage.WAIVED}:
            return str(self.stage)
        if self.light is not Light.GREEN:
            return "late" if self.light is Light.RED else "near"
        return "planned" if self.stage is Stage.PLANNED else "under way"


@dataclass(frozen=True, slots=True)
class Line:
    """A duty in the picture, with everything of it that is due in the year."""

    name: str
    fields: Sequence[Field]


def draw(
    year: int, lines: Sequence[Line], today: date, department: str = "", language: Language = Language.CHINESE
) -> bytes:
    """Return the year as a PNG, of a department where one is named. Raises ImportError without the charts."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    height = ABOVE + BELOW + ROW * max(len(lines), 1)
    figure = Figure(figsize=(WIDTH, height), dpi=110)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.30, BELOW / height, 0.68, 1 - (ABOVE + BELOW) / height))
    axes.set_xlim(0, MONTHS)
    axes.set_ylim(max(len(lines), 1), 0)
    for row, line in enumerate(lines):
        _draw_line(axes, row, line, language)
    if today.year == year:
        axes.axvline(today.month - 1 + (today.day - 1) / 31, color="#333333", linewidth=1.6, zorder=0.5, clip_on=False)
    _name_months(axes, language)
    until = _in(UNTIL, language).format(day=today) if today.year == year else ""
    title = _in(TITLE, language).format(department=department, year=year).strip()
    figure.text(
        0.02,
        1 - 0.38 / height,
        f"{title}{until}",
        va="center",
        fontsize=14.5,
        fontproperties=_font(),
    )
    _explain_colours(figure, language)
    buffer = BytesIO()
    figure.savefig(buffer, format="png")
    return buffer.getvalue()


def _in(texts: tuple[str, str], language: Language) -> str:
    """The one of two texts that is in a language."""
    return texts[language is Language.ENGLISH]


def _draw_line(axes: "Axes", row: int, line: Line, language: Language) -> None:
    from matplotlib.patches import Rectangle

    for month in range(MONTHS):
        axes.add_patch(Rectangle((month + 0.04, row + 0.08), 0.92, 0.84, color="#f6f7f8", linewidth=0))
    for month, found in _by_month(line.fields).items():
        worst = min(found, key=lambda each: _GRAVEST.index(each.status))
        style, edge = ("--", "#555555") if worst.provisional else ("-", "none")
        place = (month - 1 + 0.04, row + 0.08)
        axes.add_patch(Rectangle(place, 0.92, 0.84, facecolor=COLOURS[worst.status], linestyle=style, edgecolor=edge))
        is_one = len(found) == 1
        text = _in(ON_DAY if is_one else TIMES, language).format(worst.due.day if is_one else len(found))
        colour = "white" if worst.status in DARK else "#222222"
        axes.text(month - 0.5, row + 0.52, text, ha="center", va="center", color=colour, fontproperties=_font())
    axes.text(-0.15, row + 0.52, _shortened(line.name), ha="right", va="center", fontsize=10.5, fontproperties=_font())


def _shortened(name: str) -> str:
    """A name as long as there is room for; a Chinese character is as broad as two others."""
    breadth = 0
    for place, each in enumerate(name):
        breadth += 2 if each > "\u2e80" else 1
        if breadth > BROADEST:
            return f"{name[: place - 1]}…"
    return name


def _name_months(axes: "Axes", language: Language) -> None:
    axes.set_xticks([month + 0.5 for month in range(MONTHS)])
    names = [_in((f"{month}月", name), language) for month, name in enumerate(MONTH_NAMES, start=1)]
    axes.set_xticklabels(names, fontproperties=_font())
    axes.xaxis.tick_top()
    axes.set_yticks([])
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _explain_colours(figure: "Figure", language: Language) -> None:
    from matplotlib.patches import Patch

    keys = [Patch(color=COLOURS[each], label=_in(NAMES[each], language)) for each in NAMES]
    keys.append(Patch(facecolor="white", edgecolor="#555555", linestyle="--", label=_in(PROVISIONAL, language)))
    figure.legend(handles=keys, loc="lower center", ncols=len(keys), frameon=False, prop=_font())


@lru_cache(maxsize=1)
def _font() -> "FontProperties":
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=Path(str(files("bot.fonts") / "qingdan-sans.otf")), size=10)


_GRAVEST = ("late", "near", "under way", "planned", "closed", "waived")


def _by_month(found: Sequence[Field]) -> dict[int, list[Field]]:
    months: dict[int, list[Field]] = {}
    for each in found:
        months.setdefault(each.due.month, []).append(each)
    return months
