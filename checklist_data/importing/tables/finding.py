"""Finds the columns of a table, and holds what its head says against what stands below it, with counts."""

import re
from collections.abc import Sequence

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Table
from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.bodies.roles import labels_in
from checklist_data.importing.labels import BODIES, ROLES, Label, Meaning, together
from checklist_data.importing.numbering import split_number
from checklist_data.importing.tables.columns import Columns, Grid, bodies_over, distinct, headed, is_head

_HIGHEST = 12
"""Rows from the top within which the head of a table begins."""
_FEWEST = 2
"""Cells that can speak for what a column holds."""
_LONGER = 1.5
"""How much longer what is to be done is than what it is called."""
_ON_THE_WAY = re.compile("启动|开始|开工|起始|[上下]半年|季度")
"""Heads of times before the last one."""
CALLED = {Meaning.RESPONSIBLE.value: "责任单位", Meaning.DEADLINE.value: "完成时限", Meaning.TEXT.value: "任务内容"}
"""What columns are called that no head names."""


def find_columns(grid: Grid, answers: Answers, book: NameBook, *, under_body: bool = False) -> Columns | None:
    """The columns of a table with a head; None where it is no list.

    `under_body` is whether the paragraph above is the name of a body, which then needs no column.
    """
    for at, row in enumerate(grid[:_HIGHEST]):
        if is_head(row, answers):
            columns = headed(grid, at, answers)
            _prefer_labels(columns, grid)
            find_text(columns, grid)
            if columns.of(Meaning.TEXT, Meaning.SECTION) and (
                columns.of(*BODIES)
                or columns.of(Meaning.DEADLINE)
                or under_body
                or _has_bodies(grid, book)
                or bodies_over(grid[:at])
            ):
                _settle(columns, grid, book)
                return columns
    return None


def told_by_place(table: Table) -> Columns:
    """The columns of a table whose arrangement told what stands where; asked."""
    labels = [Label(CALLED.get(each, ""), Meaning(each)) for each in table.meanings]
    head = next((each.row for each in table.cells if each.column == 0 and each.columns == 1), 0)
    columns = Columns(labels, table.first, (min(head, table.first), table.first), ["" for _ in labels])
    columns.doubts.append(("crossed", "、".join(each.text for each in table.cells if each.row == table.first)[:60]))
    return columns


def find_text(columns: Columns, grid: Grid) -> None:
    """Where no column is named for what is to be done, the one with the longest texts holds it; asked."""
    sizes = {
        at: sum(len(cell.text) for row in grid[columns.first :] if (cell := row[at]) is not None)
        for at in columns.of(Meaning.UNKNOWN)
        if columns.labels[at].words
    }
    longest = max(sizes, key=lambda at: sizes[at], default=None)
    if longest is not None and not columns.of(Meaning.TEXT, Meaning.SECTION) and columns.of(*BODIES):
        columns.labels[longest] = Label(columns.labels[longest].words, Meaning.TEXT)
        columns.doubts.append(("text_column", columns.labels[longest].words))


def _has_bodies(grid: Grid, book: NameBook) -> bool:
    """Whether rows of one cell name bodies, for a list whose headings are the bodies."""
    wide = [cells[0].text for row in grid if len(cells := distinct(row)) == 1]
    return any(book.split(split_number(each).rest).is_sure for each in wide)


def settle_labels(columns: Columns, grid: Grid) -> None:
    """Note what the heads leave open of the columns that hold anything."""
    body = grid[columns.first :]
    for at, named in enumerate(columns.labels):
        cells = {id(cell): cell.text for row in body if (cell := row[at]) and cell.text and cell.columns == 1}
        if cells and named.meaning is not Meaning.MARK:
            _settle_label(columns, at, list(cells.values()))


def _settle(columns: Columns, grid: Grid, book: NameBook) -> None:
    """Note what the heads leave open, and which columns the contents speak against."""
    body = grid[columns.first :]
    settle_labels(columns, grid)
    _prefer_dates(columns, body)
    _prefer_text(columns, body)
    _prefer_demands(columns, body, book)
    _prefer_bodies(columns, grid, book)
    _one_deadline(columns)
    columns.evidence.append("、".join(f"{each.words}→{each.meaning}" for each in columns.labels if each.words))


def _settle_label(columns: Columns, at: int, cells: list[str]) -> None:
    """Ask what a column is whose head does not tell; one without a head holds numbers, sections, or remarks."""
    named = columns.labels[at]
    if named.words:
        if not named.is_sure or named.meaning is Meaning.UNKNOWN:
            columns.doubts.append(("label", named.words))
        return
    are_numbers = all(map(str.isdigit, cells))
    columns.labels[at] = Label("", Meaning.NUMBER if are_numbers else Meaning.SECTION if at == 0 else Meaning.UNKNOWN)
    if columns.labels[at].meaning is Meaning.UNKNOWN:
        columns.doubts.append(("unnamed_column", cells[0][:30]))


def _one_deadline(columns: Columns) -> None:
    """Of several columns of times one is the deadline, the others are remarks; asked unless the heads tell which."""
    times = columns.of(Meaning.DEADLINE)
    if len(times) <= 1:
        return
    ends = [at for at in times if re.search("完成|办结|截止|时限|期限|结束", columns.labels[at].words)]
    kept = ends[-1] if ends else times[-1]
    for at in times:
        if at != kept:
            columns.labels[at] = Label(columns.labels[at].words, Meaning.REMARK)
    before = [columns.labels[at].words for at in times if at != kept]
    if len(ends) != 1 or not all(map(_ON_THE_WAY.search, before)):
        columns.doubts.append(("two_deadlines", "、".join(columns.labels[at].words for at in times)))


def _prefer_dates(columns: Columns, body: Grid) -> None:
    """A column named for something else that holds dates alone is still what its name says, but that is asked."""
    for at in columns.of(Meaning.GOALS):
        cells = [cell.text for row in body if (cell := row[at]) is not None and cell.text]
        if cells and sum(map(is_deadline, cells)) * 3 > len(cells) * 2 and not columns.of(Meaning.DEADLINE):
            columns.doubts.append(("goals_or_deadline", columns.labels[at].words))


def _prefer_demands(columns: Columns, body: Grid, book: NameBook) -> None:
    """Beside a column of short names, the one that says at length what is to be reached is work too.

    Where its head is no known one, that is asked.
    """
    texts = columns.of(Meaning.TEXT)
    others = [each for each in columns.of(Meaning.GOALS, Meaning.UNKNOWN) if columns.labels[each].words]
    longer = [each for each in others if len(texts) == 1 and _is_longer(body, each, texts[0])]
    if len(longer) != 1 or _are_bodies([cell.text for row in body if (cell := row[longer[0]])], book):
        return
    named = columns.labels[longer[0]]
    if named.meaning is Meaning.UNKNOWN:
        columns.doubts = [each for each in columns.doubts if each != ("label", named.words)]
        columns.doubts.append(("text_column", named.words))
    columns.labels[longer[0]] = Label(named.words, Meaning.TEXT)


def _is_longer(body: Grid, column: int, than: int) -> bool:
    """Whether most cells of a column are much longer than those of another beside them."""
    pairs = [(one, other) for row in body if (one := row[column]) and (other := row[than]) and one is not other]
    told = [(len(one.text), len(other.text)) for one, other in pairs if one.text and other.text]
    return sum(one >= _LONGER * other for one, other in told) * 3 > len(told) * 2


def _prefer_text(columns: Columns, body: Grid) -> None:
    """A column named for a plan or a schedule that hardly holds times holds what is to be done."""
    for at in columns.of(Meaning.DEADLINE):
        cells = [cell.text for row in body if (cell := row[at]) is not None and cell.text]
        words = columns.labels[at].words
        if re.search("安排|计划|要求|步骤", words) and sum(map(is_deadline, cells)) * 3 < len(cells):
            columns.labels[at] = Label(words, Meaning.TEXT)


def _prefer_bodies(columns: Columns, grid: Grid, book: NameBook) -> None:
    """A column that is not named for bodies and holds hardly anything else is theirs; asked.

    Beside a column of bodies what is to be done may be called like one (新建冷链物流中心) and stays.
    """
    texts = columns.of(Meaning.TEXT, Meaning.SECTION)
    kept = texts if columns.of(*ROLES) or len(texts) == 1 else []
    if bodies_over(grid[: columns.head[0]]):
        return
    for at in columns.of(Meaning.TEXT, Meaning.SECTION, Meaning.GOALS, Meaning.REMARK, Meaning.UNKNOWN):
        body = grid[columns.first :]
        cells = list({id(cell): cell.text for row in body if (cell := row[at]) is not None and cell.text}.values())
        is_named = columns.labels[at].words and columns.labels[at].meaning is Meaning.UNKNOWN
        if is_named or at in kept or not _are_bodies(cells, book):
            continue
        words = columns.labels[at].words
        columns.labels[at] = Label(words, Meaning.RESPONSIBLE)
        columns.doubts.append(("bodies_column", words or cells[0][:30]))


def _prefer_labels(columns: Columns, grid: Grid) -> None:
    """A column whose cells tell by labels of their own whose each task is, and until when, is that of the bodies."""
    for at, named in enumerate(columns.labels):
        cells = [cell.text for row in grid[columns.first :] if (cell := row[at]) and cell.text and cell.columns == 1]
        if named.words and sum(map(_opens_with_label, cells)) * 3 > len(cells) * 2:
            columns.labels[at] = Label(named.words, Meaning.RESPONSIBLE)


def _opens_with_label(text: str) -> bool:
    found = labels_in(together(text))
    return bool(found) and found[0].start() == 0


def _are_bodies(cells: Sequence[str], book: NameBook) -> bool:
    """Whether most of several cells are names of bodies and nothing else."""
    splits = [book.split(each) for each in cells]
    sure = sum(each.is_sure and all(map(is_plain_body, each.names)) for each in splits)
    return len(cells) >= _FEWEST and sure * 3 > len(cells) * 2
