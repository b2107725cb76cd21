"""The columns of the ledger: a new one is a line here, with what stands in it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.ledger.rows import Row


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what stands in it, how wide it is in characters, and whether it may be changed.

    A fixed one says what the checklist says, whenever the ledger is taken. A folded one is unfolded on the screen, and
    leaves the others enough of an A4 page to be read.
    """

    heading: str
    text: Callable[[Row], str]
    width: float
    may_change: bool = False
    is_fixed: bool = False
    is_folded: bool = False


STATE = "状态"
COLUMNS = (
    Column("序号", lambda row: row.matter.ref, 5.5),
    Column("部分", lambda row: row.sheet, 9, is_fixed=True, is_folded=True),
    Column("事项", lambda row: row.title, 10, is_fixed=True),
    Column("工作要求", lambda row: row.requirement, 34, is_fixed=True),
    Column("分值", lambda row: row.score, 5, is_fixed=True, is_folded=True),
    Column("牵头单位", lambda row: row.leads, 7.5, is_fixed=True),
    Column("责任单位", lambda row: row.responsible, 7.5, is_fixed=True),
    Column("参与单位", lambda row: row.participants, 30, is_fixed=True, is_folded=True),
    Column("填报单位", lambda row: row.matter.department, 7.5),
    Column("职责", lambda row: row.part, 5, is_fixed=True, is_folded=True),
    Column("联络员", lambda row: "、".join(row.liaisons), 6),
    Column("办理期限", lambda row: row.due.isoformat() if row.due else "", 11),
    Column(STATE, lambda row: row.state, 6, may_change=True),
    Column("完成比例", lambda row: row.percent, 5.5, may_change=True),
    Column("进展日期", lambda row: row.day, 11, may_change=True),
    Column("进展情况", lambda row: row.text, 19, may_change=True),
    Column("佐证材料", lambda row: row.evidence, 8.5, may_change=True),
    Column("审核", lambda row: row.reviewed, 6.5),
    Column("亮灯", lambda row: row.light, 5),
    Column("亮灯依据", lambda row: row.rule, 7.5),
    Column("标识", lambda row: row.key, 12),
)
KEY = len(COLUMNS) - 1
CHANGED = tuple(each.heading for each in COLUMNS if each.may_change)
FOLDED = tuple(each.heading for each in COLUMNS if each.is_folded)
