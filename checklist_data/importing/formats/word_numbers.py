"""The numbers that Word counts while it shows a document, and that its text does not hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from checklist_data.importing.formats.archive import Archive

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FIGURES = "零一二三四五六七八九"
_CHINESE = {
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
    "ideographDigital", "chineseLegalSimplified", "koreanDigital", "koreanCounting", "japaneseDigitalTenThousand",
}  # fmt: skip
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbered list."""

    start: int
    format: str
    text: str
    restarts_after: int
    """The level above whose step starts this one anew; 0 where it never does."""
    is_plain: bool


@dataclass
class Counters:
    """All numbered lists of a document and how far each has counted."""

    lists: dict[str, tuple[str, dict[int, Level]]]
    """For each list the list that it counts with, and its levels."""
    styles: dict[str, tuple[str, int]]
    headings: frozenset[str]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)

    def is_heading(self, paragraph: Element) -> bool:
        """Whether the paragraph has a style of headings."""
        return _value(paragraph, "pPr/pStyle") in self.headings

    def count(self, paragraph: Element) -> str:
        """The number of a paragraph as Word shows it; empty where it has none."""
        number, level = self._numbered(paragraph)
        abstract, levels = self.lists.get(number, ("", {}))
        if level not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        if number not in self._begun:
            self._begun.add(number)
            for (of, at), start in self.starts.items():
                if of == number:
                    counts[at] = start - 1
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for below in [each for each in counts if each > level]:
            if below in levels and levels[below].restarts_after:
                del counts[below]
        return _shown(level, levels, counts)

    def level(self, paragraph: Element) -> int:
        """How deep in its list a paragraph is."""
        return self._numbered(paragraph)[1]

    def _numbered(self, paragraph: Element) -> tuple[str, int]:
        number = _value(paragraph, "pPr/numPr/numId")
        level = _value(paragraph, "pPr/numPr/ilvl")
        styled = self.styles.get(_value(paragraph, "pPr/pStyle"), ("", 0))
        depth = int(level) if level.isdecimal() else styled[1]
        return (number or styled[0]), min(depth, _LEVELS)


def _shown(level: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
    one = levels[level]
    if one.format in ("bullet", "none"):
        return ""

    def figure(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        of = levels.get(at, one)
        return written(counts.get(at, of.start), "decimal" if one.is_plain else of.format)

    return re.sub(r"%([1-9])", figure, one.text)


def written(number: int, how: str) -> str:
    """A number as a list writes it."""
    if how in _CHINESE:
        return chinese(number)
    if how.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if how in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if how == "upperLetter" else letter
    if how in ("lowerRoman", "upperRoman"):
        return _roman(number).lower() if how == "lowerRoman" else _roman(number)
    if how == "decimalZero":
        return f"{number:02}"
    return str(number)


def chinese(number: int) -> str:
    """A number below 100 in Chinese figures."""
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        return str(number)
    if not tens:
        return _FIGURES[ones]
    return ("" if tens == 1 else _FIGURES[tens]) + "十" + (_FIGURES[ones] if ones else "")


def _roman(number: int) -> str:
    text = ""
    for size, letters in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        text += letters * (number // size)
        number %= size
    return text


def read_counters(archive: Archive) -> Counters:
    """The lists and styles of a document. Raises Unreadable."""
    styles, headings = _styles(archive)
    if "word/numbering.xml" not in archive.names:
        return Counters({}, {}, headings)
    root = archive.tree("word/numbering.xml")
    abstracts = {each.get(f"{W}abstractNumId", ""): _levels(each) for each in root.iter(f"{W}abstractNum")}
    lists, starts = {}, {}
    for each in root.iter(f"{W}num"):
        number, abstract = each.get(f"{W}numId", ""), _value(each, "abstractNumId")
        levels = dict(abstracts.get(abstract, {}))
        for override in each.iter(f"{W}lvlOverride"):
            levels |= _levels(override)
            start = _value(override, "startOverride")
            if start.isdecimal():
                starts[number, int(override.get(f"{W}ilvl", "0"))] = int(start)
        lists[number] = (abstract, levels)
    return Counters(lists, styles, headings, starts=starts)


def _levels(parent: Element) -> dict[int, Level]:
    found = {}
    for each in parent.iter(f"{W}lvl"):
        at, start, restart = each.get(f"{W}ilvl", "0"), _value(each, "start"), _value(each, "lvlRestart")
        found[int(at)] = Level(
            int(start) if start.isdecimal() else 1,
            _value(each, "numFmt"),
            _value(each, "lvlText"),
            0 if restart == "0" else 1,
            each.find(f"{W}isLgl") is not None,
        )
    return found


def _styles(archive: Archive) -> tuple[dict[str, tuple[str, int]], frozenset[str]]:
    """The list and level of each style that numbers its paragraphs, and the styles of headings."""
    if "word/styles.xml" not in archive.names:
        return {}, frozenset()
    styles = {each.get(f"{W}styleId", ""): each for each in archive.tree("word/styles.xml").iter(f"{W}style")}
    numbered, headings = {}, set()
    for name, style in styles.items():
        chain = list(_chain(name, styles))
        number = next((found for each in chain if (found := _value(each, "pPr/numPr/numId"))), "")
        level = next((found for each in chain if (found := _value(each, "pPr/numPr/ilvl"))), "0")
        if number:
            numbered[name] = (number, int(level))
        title = _value(style, "name").casefold()
        if title.startswith(("heading", "title", "标题")) or _value(style, "pPr/outlineLvl"):
            headings.add(name)
    return numbered, frozenset(headings)


def _chain(name: str, styles: dict[str, Element]) -> Iterator[Element]:
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        yield styles[name]
        name = _value(styles[name], "basedOn")


def _value(element: Element, path: str) -> str:
    found = element.find("/".join(f"{W}{each}" for each in path.split("/")))
    return found.get(f"{W}val", "") if found is not None else ""
