"""The lines of a PDF page, and the paragraphs that they make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from checklist_data.importing.formats.text import joined
from checklist_data.importing.numbering import begins_anew, split_number, value

if TYPE_CHECKING:
    from pdfplumber.page import Page


_PAIRS = (
    "⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 "
    "⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⻑長"
)
_RADICALS = {each[0]: each[1] for each in _PAIRS.split()}
"""Radicals that Unicode does not count as other forms of their characters."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and where it stands, in points from the top left."""

    text: str
    left: float
    right: float
    top: float
    size: float


def lines_within(page: "Page") -> list[Line]:
    """The lines of a page or of a part of it, from the top."""
    found = page.extract_text_lines(strip=True, x_tolerance_ratio=0.3, y_tolerance=5)
    return [
        Line(
            whole_characters(each["text"]),
            each["x0"],
            each["x1"],
            each["top"],
            max(char["size"] for char in each["chars"]),
        )
        for each in found
        if each["text"].strip()
    ]


def whole_characters(text: str) -> str:
    """A text with the radicals that some programs print for whole characters (⽉ for 月) replaced by these."""
    return "".join(
        normalize("NFKC", _RADICALS.get(each, each)) if "\u2e80" <= each <= "\u2fdf" else each for each in text
    )


def paragraphs(lines: Sequence[Line], bars: Sequence[float]) -> Iterator[tuple[float, str]]:
    """The top and the text of each paragraph. A bar is the top of something that no paragraph reaches across."""
    left = min((each.left for each in lines), default=0.0)
    right = max((each.right for each in lines), default=0.0)
    found: list[list[Line]] = []
    counted: dict[str, int | None] = {}
    for line in lines:
        numbered = split_number(line.text)
        number = value(numbered.number) if numbered.kind else None
        is_next = number is not None and counted.get(numbered.kind) == number - 1
        counted |= {numbered.kind: number} if numbered.kind else {}
        before = found[-1][-1] if found and not is_next else None
        if before is not None and not _is_barred(before, line, bars) and _goes_on(before, line, left, right):
            found[-1].append(line)
        else:
            found.append([line])
    yield from ((some[0].top, joined("\n".join(each.text for each in some))) for some in found)


def _is_barred(before: Line, line: Line, bars: Sequence[float]) -> bool:
    """Whether something that no paragraph reaches across lies between two lines."""
    return any(before.top < bar < line.top for bar in bars)


def _goes_on(before: Line, line: Line, left: float, right: float) -> bool:
    is_full = before.right > right - 1.8 * before.size
    is_indented = line.left > left + 1.2 * line.size
    is_apart = line.top - before.top > 3.2 * before.size
    anew = begins_anew(line.text) and is_indented
    return is_full and not is_indented and not is_apart and not anew and abs(before.size - line.size) < 1
