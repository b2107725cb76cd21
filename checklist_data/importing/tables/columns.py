"""The columns of a table: which rows are its head, and what they say stands in each column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Cell
from checklist_data.importing.labels import BODIES, Label, Meaning
from checklist_data.importing.reading import Class

Grid = Sequence[Sequence[Cell | None]]
_FEWEST = 2
"""Kinds of columns that a head has."""
_MANY = 3
"""Heads of numbers, bodies and times that tell a head in which others are not known."""
_TOLD_ABOVE = {Meaning.TEXT, Meaning.DEADLINE, Meaning.GOALS, Meaning.UNKNOWN}
"""What a column seems to be that belongs to remarks by the head above it: 投资情况 over 年度计划."""
_HEADS = set(Meaning) - {Meaning.UNKNOWN}
CLASSES = {
    Meaning.NUMBER: Class.NUMBERING,
    Meaning.SECTION: Class.SECTION,
    Meaning.TEXT: Class.TEXT,
    Meaning.LEADS: Class.ROLE,
    Meaning.PARTICIPANTS: Class.ROLE,
    Meaning.RESPONSIBLE: Class.ROLE,
    Meaning.LEADERS: Class.LEADER,
    Meaning.DEADLINE: Class.DEADLINE,
    Meaning.GOALS: Class.GOAL,
    Meaning.POINTS: Class.POINTS,
    Meaning.REMARK: Class.REMARK,
    Meaning.MARK: Class.ROLE,
}
"""What a cell below a head of such a meaning is accounted for as."""
_OVER = re.compile(
    r"(?P<label>考核对象|被考核(?:单位|对象)|受考核单位|适用对象|(?:牵头|主办|责任|实施)(?:单位|部门|主体))\s*[：:]\s*(?P<names>[^\s：:]+)"
)
"""What a line over the head of a table says of whose all its rows are."""

_OWN_ROLE = {"牵头", "配合", "责任人"}
_BARE = {"单位", "部门", "责任", "姓名", "单位名称", *_OWN_ROLE}
"""Heads that say too little without the one above them; some say their role."""
_ADDED = re.compile(r"[（(][^（）()]*[）)]")
"""What a head says of its column: 责任单位（★为牵头单位，其余为配合单位）."""


@dataclass
class Columns:
    """What stands where in a table."""

    labels: list[Label]
    first: int
    """The first row below the head."""
    head: tuple[int, int]
    """The rows of the head."""
    upper: list[str] = field(default_factory=list)
    doubts: list[tuple[str, str]] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)

    def of(self, *meanings: Meaning) -> list[int]:
        """The columns with one of these meanings."""
        return [at for at, each in enumerate(self.labels) if each.meaning in meanings]


def distinct(row: Sequence[Cell | None]) -> list[Cell]:
    """The cells of a row that hold text, merged ones once."""
    return list({id(each): each for each in row if each is not None and each.text}.values())


def bodies_over(rows: Grid) -> re.Match[str] | None:
    """What the rows over the head of a table say of whose it is: 考核对象：各镇街; None where they do not."""
    return next((found for row in rows for each in distinct(row) if (found := _OVER.search(each.text))), None)


def is_head(row: Sequence[Cell | None], answers: Answers) -> bool:
    """Whether a row names columns."""
    cells = distinct(row)
    words = [_ADDED.sub("", each.text) for each in cells]
    if len(cells) < 2 or any(len(each) > 24 for each in words):
        return False
    return _are_heads([answers.label(each.text) for each in cells]) and not any(
        _is_sentence(each, answers) for each in words
    )


def _are_heads(labels: Sequence[Label]) -> bool:
    """Whether enough of the labels of a row are known as heads of columns."""
    known = [each for each in labels if each.meaning in _HEADS and re.search("[\u4e00-\u9fffNn№]", each.words)]
    bodies = [each for each in labels if each.meaning in (*BODIES, Meaning.DEADLINE, Meaning.NUMBER)]
    if not bodies or len({each.meaning for each in known}) < _FEWEST:
        return False
    return len(known) * 3 >= len(labels) * 2 or (len(bodies) >= _MANY and len(known) * 2 >= len(labels))


def _is_sentence(text: str, answers: Answers) -> bool:
    """Whether the marks of a text part words that are no heads of columns: 责任单位、完成时限 are two."""
    parts = re.split("[、，]", text)
    return bool(re.search("[。；]", text)) or (
        len(parts) > 1 and any(answers.label(each).meaning is Meaning.UNKNOWN for each in parts)
    )


def headed(grid: Grid, at: int, answers: Answers) -> Columns:
    """The columns of a table whose head begins in a row, by what its cells say."""
    bottom = max(each.row + each.rows for each in distinct(grid[at]))
    at = min(each.row for each in distinct(grid[at]))  # a cell of the head may begin in a row above
    while bottom < len(grid) and _goes_below(grid, at, bottom, answers):
        bottom += 1
    labels, upper = [], []
    for column in range(len(grid[at])):
        path = list(
            dict.fromkeys(each.text for row in grid[at:bottom] if (each := row[column]) is not None and each.text)
        )
        labels.append(column_label(path, answers))
        upper.append(path[0] if path else "")
    return Columns(labels, bottom, (at, bottom), upper)


def _goes_below(grid: Grid, at: int, row: int, answers: Answers) -> bool:
    """Whether a row is a second row of the head, under cells of the first that span several columns."""
    wide = {id(each) for each in distinct(grid[at]) if each.columns > 1}
    cells = distinct(grid[row])
    under = [each for each in cells if (above := grid[at][each.column]) is not None and id(above) in wide]
    labels = [answers.label(each.text) for each in cells]
    return bool(under) and len(under) == len(cells) and all(each.meaning in _HEADS for each in labels)


def column_label(path: list[str], answers: Answers) -> Label:
    """The meaning of a column: that of its own head, else of the one above."""
    if not path:
        return Label("", Meaning.UNKNOWN)
    own = answers.label(path[-1])
    over = (_under(own, answers.label(words)) for words in reversed(path[:-1]))
    return next(filter(None, over), own)


def _under(own: Label, above: Label) -> Label | None:
    """What a head means by the one above it; None where that says nothing of it."""
    if above.meaning is Meaning.GOALS or (above.meaning is Meaning.REMARK and own.meaning in _TOLD_ABOVE):
        return Label(own.words, above.meaning)
    if own.meaning is Meaning.UNKNOWN and above.meaning is not Meaning.UNKNOWN:
        return own if above.meaning in BODIES else Label(own.words, above.meaning, above.is_sure)
    if own.words in _BARE and above.meaning in BODIES:
        return own if own.words in _OWN_ROLE else Label(own.words, above.meaning, above.is_sure)
    return None
