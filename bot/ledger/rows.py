"""The rows of the ledger."""

from dataclasses import dataclass
from datetime import date

from bot.involvement import Part
from bot.standing.facts import MatterFact
from storage.evidence import Piece
from storage.reports import Matter, Report
from storage.reviews import Review

UNASSIGNED = "原文未列责任单位，不收进展；有任务的可在提醒里指派"
COVER, SHEET, SUMMARY = "封面", "台账", "汇总"
"""The sheets; only the second holds rows of the ledger."""
TAKEN_BACK, ENDED = "最近一次填报已撤销", "最近一次填报已终止"
"""Signs that the last report holds no longer; the row shows the one before it."""
FILE_MARK = "［文件］"
"""Before the name of a file, which cannot be given in words."""


@dataclass(frozen=True, slots=True)
class Row:
    """A department's part in an entry, with its last report where there is one."""

    sheet: str
    fact: MatterFact
    title: str
    score: str
    leads: str
    responsible: str
    participants: str
    report: Report | None = None
    review: Review | None = None
    pieces: tuple[Piece, ...] = ()
    reviewed: str = ""
    list: int = 0
    """The record of the list by whose numbers it was taken; 0 if none was ever adopted."""
    requirement: str = ""
    """What the source asks for: the clauses of an item, each on its line."""
    due: date | None = None
    """When the next occurrence falls due that is still open; None if there is none."""
    liaisons: tuple[str, ...] = ()

    @property
    def matter(self) -> Matter:
        """Which department's, and on which entry."""
        return Matter(self.fact.department, self.fact.ref)

    @property
    def tracked(self) -> bool:
        """Whether reports are taken on it."""
        return self.fact.is_tracked

    @property
    def part(self) -> str:
        """How the department takes part; one that is not named and has reported takes part."""
        return (self.fact.part or Part.PARTICIPANT) if self.fact.department else ""

    @property
    def state(self) -> str:
        """How it stands by the department's word."""
        return "" if self.fact.report is None else self.fact.report.state.chinese

    @property
    def light(self) -> str:
        """The light that a report has."""
        if self.fact.report is not None:
            return self.fact.light.chinese
        return "" if self.tracked else "—"

    @property
    def rule(self) -> str:
        """The rule that has set the light, or why there is none."""
        if self.fact.report is not None:
            return self.fact.standing.rule
        if not self.tracked:
            return "仅供查阅，不收进展"
        return "未要求填报" if self.fact.department else UNASSIGNED

    @property
    def percent(self) -> str:
        """How far it is."""
        return "" if self.report is None or self.report.words.percent is None else f"{self.report.words.percent}%"

    @property
    def day(self) -> str:
        """The day of the report."""
        return "" if self.report is None else self.report.words.day.isoformat()

    @property
    def text(self) -> str:
        """What was reported."""
        return "" if self.report is None else self.report.words.text

    @property
    def evidence(self) -> str:
        """What proves it, a piece a line."""
        return "\n".join(_named(each) for each in self.pieces)

    @property
    def key(self) -> str:
        """What the row is recognised by when it comes back."""
        report = f"{self.report.id}.{self.report.version}" if self.report else "0.0"
        key = f"{self.matter.ref}|{self.matter.department}|{report}"
        return f"{key}|{self.list}" if self.list else key


@dataclass(frozen=True, slots=True)
class Ledger:
    """A whole ledger: of which checklist, taken on which day, for which department, since when."""

    title: str
    taken: date
    department: str
    since: date | None
    rows: tuple[Row, ...]


def _named(piece: Piece) -> str:
    if piece.file is None:
        return piece.text
    return f"{FILE_MARK}{piece.text} {(piece.sha256 or '')[:12]}".rstrip()
