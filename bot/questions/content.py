"""What an answer says, of which kind it is, and what can be chosen from it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.richtext import as_plain


class Kind(StrEnum):
    """What sort of answer it is."""

    TASKS = "tasks"
    DEPARTMENTS = "departments"
    ENTRY = "entry"
    VALUE = "value"
    SEARCH = "search"
    STATE = "state"
    UNKNOWN_DEPARTMENT = "unknown_department"
    CLARIFY = "clarify"
    ABSENT = "absent"
    REPORT = "report"
    HELP = "help"
    NONE = "none"


class Certainty(StrEnum):
    """Whether an answer is said as a fact, or as a proposal that a person confirms."""

    SURE = "sure"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that the person can choose: what is shown, and the text that is asked for it."""

    label: str
    asks: str


@dataclass(frozen=True, slots=True)
class Content:
    """What an answer says: the part that does not depend on how the question came in."""

    kind: Kind
    rich: str = ""
    """What is said, with emphasis (`bot.richtext`)."""
    refs: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    """Entries offered as perhaps meant, beside or instead of an answer."""
    options: tuple[Choice, ...] = ()
    certainty: Certainty = Certainty.SURE
    note: str = ""
    """What is said first of an answer that a person should check: what was not taken account of."""

    @property
    def reply(self) -> str:
        """What is said, as plain text: marked words in 【】."""
        return as_plain(self.rich)
