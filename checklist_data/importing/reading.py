"""What a document is read as: sections, entries, and the class of each of its blocks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.numbering import bare


class Class(StrEnum):
    """What a block turned out to be."""

    TITLE = "title"
    NOTICE = "notice"
    SECTION = "section"
    ENTRY = "entry"
    TEXT = "text"
    ROLE = "role"
    LEADER = "leader"
    DEADLINE = "deadline"
    GOAL = "goal"
    POINTS = "points"
    NUMBERING = "numbering"
    HEADER = "header"
    REMARK = "remark"
    NOTE = "note"
    NAVIGATION = "navigation"
    LEFT_OVER = "left over"


LINE_CLASSES = {
    Class.NOTE: "说明",
    Class.NOTICE: "通知正文",
    Class.TITLE: "标题",
    Class.REMARK: "备注",
    Class.NAVIGATION: "网页导航、页码",
}
"""What a person may say that a line is which was left over: nothing that would hold a task."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading over entries."""

    number: str
    title: str
    path: tuple[str, ...]
    """The headings above it and itself, as they are printed."""
    block: Block | None = None
    points: int | None = None


@dataclass
class Entry:
    """One thing to be done."""

    number: str
    title: str
    text: str
    assigned: Assigned
    block: Block
    section: Section | None = None
    goals: dict[str, str] = field(default_factory=dict)
    remark: str = ""
    points: int | None = None
    is_hidden: bool = False
    opening: str = ""
    """The bodies and the colon that the text began with, which are taken for its roles."""
    lines: list[tuple[str, str]] = field(default_factory=list)
    """The head of each column beside its text, and what the column holds, for an entry of a table."""
    read: Assigned | None = None
    """What was read of its bodies and deadline, where a person has corrected it."""

    @property
    def as_read(self) -> Assigned:
        """What was read of its bodies and deadline, before any correction."""
        return self.assigned if self.read is None else self.read

    @property
    def words(self) -> str:
        """Title and text together."""
        return f"{self.title}\n{self.text}".strip() if self.title else self.text

    @property
    def ref(self) -> str:
        """The number as it is cited."""
        return bare(self.number)


class Account:
    """Which class each block ended in; none in two, and none in none."""

    def __init__(self) -> None:
        self._classes: dict[int, tuple[Block, Class]] = {}

    def put(self, block: Block, into: Class) -> None:
        """Give a block its class; a later one takes the place of an earlier one."""
        self._classes[id(block)] = (block, into)

    def of(self, block: Block) -> Class | None:
        """The class of a block; None where it has none so far."""
        found = self._classes.get(id(block))
        return found[1] if found else None

    def forget(self, into: Class) -> None:
        """Take their class from all blocks that have this one."""
        self._classes = {key: each for key, each in self._classes.items() if each[1] is not into}

    def close(self, blocks: Iterable[Block]) -> list[tuple[Block, Class]]:
        """Every block with its class, in order; those without one are left over."""
        return [(each, self.of(each) or Class.LEFT_OVER) for each in blocks]


@dataclass
class DocumentReading:
    """A document as it was read."""

    title: str = ""
    notice: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    blocks: list[tuple[Block, Class]] = field(default_factory=list)
    doubts: list[tuple[str, str]] = field(default_factory=list)
    """What a person is asked about the document as a whole."""
    evidence: list[str] = field(default_factory=list)
    """Why the shape was taken for what it is, with counts."""
    first_leads: str = ""
    """The words of a note that says that the first of several bodies leads."""

    rules: list[str] = field(default_factory=list)
    """Texts of the document that say how it marks roles, and that the reading followed."""
    words: dict[str, str] = field(default_factory=dict)
    """What the source calls those who lead, are responsible and take part, by the roles' names."""
    covers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What names such as 各镇街 stand for, as a person has said."""
    uncovered: list[str] = field(default_factory=list)
    """Such names of which nobody has said it."""
    asked_with: dict[int, tuple[str, str]] = field(default_factory=dict)
    """The doubt that decides what a block is, by the identity of the block."""
    by_number: list[str] = field(default_factory=list)
    """Answers that are given to an entry by its number alone, which may be another one's by the next year."""
    unused: list[str] = field(default_factory=list)
    """Answers to questions that this document does not bring up."""

    @property
    def left_over(self) -> list[Block]:
        """The blocks that nothing could be made of."""
        return [block for block, into in self.blocks if into is Class.LEFT_OVER]

    def classes(self) -> dict[str, int]:
        """How many blocks ended in which class."""
        return dict(Counter(str(into) for _, into in self.blocks))
