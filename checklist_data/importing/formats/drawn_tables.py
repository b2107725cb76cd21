"""Tables that plain text draws: rules of +----+ or ├──┼──┤ between their rows, and bars between their cells."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby, pairwise

from checklist_data.importing.blocks import Block, Cell, Table, Unreadable
from checklist_data.importing.formats.broken_lines import columns
from checklist_data.importing.limits import CELLS

_BARS = "|｜│┃║"
_JOINTS = "┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜┠┯┷┨┝┿┥"
_STROKES = "-－=＝─━═"
_EDGE = re.compile(rf"[{_BARS}{_JOINTS}]|[+＋](?=[{_STROKES}]{{2}})|(?<=[{_STROKES}]{{2}})[+＋]")
_RULED = re.compile(rf"[{_STROKES}]{{2,}}")
_ENDS = f"+＋{_BARS}{_JOINTS}"
_RULE = re.compile(rf"[{_ENDS}]?(?:[{_STROKES}]{{2,}}[{_ENDS}])*[{_STROKES}]{{2,}}[{_ENDS}]?")
_ROW = re.compile(rf"[{_ENDS}].*[{_ENDS}]")
_FEWEST_RULES, _FEWEST_EDGES = 2, 4
_WITH_HEAD = 3
"""Rules of a table of which only the head is ruled off."""
_LONGEST = 1_000
"""Letters of a line that is drawn."""
_NUMBER = re.compile(r"[A-Za-z]{0,2}[-—]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）]?")

Line = tuple[int, str]
"""The number of a line, and what it holds."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two edges of a line: the places that it takes, and its text."""

    column: int
    columns: int
    text: str

    @property
    def is_rule(self) -> bool:
        """Whether it rules off what stands above it."""
        return bool(_RULED.fullmatch(self.text))

    @property
    def places(self) -> range:
        """The columns that it covers."""
        return range(self.column, self.column + self.columns)


@dataclass
class _Drawn:
    """A cell while its lines are gathered."""

    piece: _Piece
    line: int
    row: int
    last: int
    """The last row that it covers."""
    texts: list[str] = field(default_factory=list)

    def cell(self) -> Cell:
        """The cell, with its first line for its place."""
        block = Block("\n".join(filter(None, self.texts)), f"第{self.line}行第{self.piece.column + 1}列")
        return Cell(block, self.row, self.piece.column, self.last - self.row + 1, self.piece.columns)


def drawn_tables(lines: Sequence[Line]) -> list[list[Line] | Table]:
    """The lines in runs, with a table in place of each run that draws one. Raises Unreadable."""
    parts: list[list[Line] | Table] = []
    for is_drawn, run in groupby(lines, lambda line: _is_drawn(line[1])):
        found = list(run)
        if is_drawn and (edges := _edges_of(found)):
            parts.append(_Drawing(edges, found).table())
        elif parts and isinstance(parts[-1], list):
            parts[-1] += found
        else:
            parts.append(found)
    return parts


def _is_drawn(line: str) -> bool:
    words = line.strip()
    return len(words) <= _LONGEST and bool(_RULE.fullmatch(words) or _ROW.fullmatch(words))


def _edges_of(lines: Sequence[Line]) -> list[int]:
    """Where the columns of a table begin and end; nothing where the lines draw none."""
    rules = [_edges(line) for _, line in lines if _RULE.fullmatch(line.strip())]
    rows = [_edges(line) for _, line in lines if not _RULE.fullmatch(line.strip())]
    edges = max(rules, key=len, default=[])
    if len(edges) < _FEWEST_EDGES:
        edges = max(rows, key=len, default=[])
    return edges if rows and len(rules) >= _FEWEST_RULES and len(edges) >= _FEWEST_EDGES else []


def _edges(line: str) -> list[int]:
    widths = [0, *accumulate(map(columns, line))]
    return [widths[each.start()] for each in _EDGE.finditer(line)]


class _Drawing:
    """Gathers the cells of a table from its lines."""

    def __init__(self, edges: Sequence[int], lines: Sequence[Line]) -> None:
        self._edges = edges
        self._lines = [(number, list(self._pieces(line))) for number, line in lines]
        self._found: list[_Drawn] = []
        self._open: dict[int, _Drawn] = {}
        self._row, self._is_below_rule = -1, True

    def table(self) -> Table:
        """The table, with a row for what stands between two rules; where only the head is ruled off, for each line."""
        opening = self._opening()
        for at, (number, pieces) in enumerate(self._lines):
            self._line(number, pieces, opens=at in opening)
        if len(self._found) > CELLS:
            raise Unreadable("表格过大，没有读取 (too many cells)")
        return Table(tuple(sorted((each.cell() for each in self._found), key=lambda each: (each.row, each.column))))

    def _opening(self) -> set[int]:
        """Which lines open a row though no rule is above them."""
        rules = [at for at, (_, pieces) in enumerate(self._lines) if _rules_off(pieces)]
        if len(rules) != _WITH_HEAD:
            return set()
        body = range(rules[1] + 1, rules[2])
        first = {at: next((each.text for each in self._lines[at][1] if each.column == 0), "") for at in body}
        are_numbered = all(_NUMBER.fullmatch(each) for each in first.values() if each)
        return {at for at in body if first[at] or not are_numbered}

    def _pieces(self, line: str) -> Iterator[_Piece]:
        ends = [*_EDGE.finditer(line)]
        is_whole = len(ends) == len(self._edges)
        places = list(range(len(ends))) if is_whole else [self._place(each) for each in _edges(line)]
        for (left, right), (first, last) in zip(pairwise(ends), pairwise(places), strict=True):
            yield _Piece(first, max(last - first, 1), line[left.end() : right.start()].strip())

    def _place(self, at: int) -> int:
        """The column whose edge is nearest to a place."""
        after = bisect(self._edges, at)
        near = range(max(after - 1, 0), min(after + 1, len(self._edges)))
        return min(near, key=lambda each: abs(self._edges[each] - at))

    def _line(self, number: int, pieces: Sequence[_Piece], *, opens: bool) -> None:
        """Take a line; one that opens a row goes on with no cell above it."""
        if opens:
            self._open.clear()
        is_rule = _rules_off(pieces)
        if not is_rule and (opens or self._is_below_rule):
            self._row += 1
        self._is_below_rule = is_rule
        for each in pieces:
            if each.is_rule:
                for place in each.places:
                    self._open.pop(place, None)
            else:
                self._text(number, each)
        if not pieces:
            self._open.clear()

    def _text(self, number: int, piece: _Piece) -> None:
        cell = self._open.get(piece.column)
        if cell is None:
            cell = _Drawn(piece, number, self._row, self._row)
            self._found.append(cell)
            self._open |= dict.fromkeys(piece.places, cell)
        cell.texts.append(piece.text)
        cell.last = self._row


def _rules_off(pieces: Sequence[_Piece]) -> bool:
    """Whether a line rules off what stands above it, or a part of it."""
    return not pieces or any(each.is_rule for each in pieces)
