"""The answer to a question, as the ask contract has it."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.questions.context import Context
from bot.questions.explanation import Explanation
from bot.questions.text import Tongue


class Kind(StrEnum):
    """What sort of answer it is."""

    TASKS = "tasks"
    DEPARTMENTS = "departments"
    ENTRY = "entry"
    VALUE = "value"
    SEARCH = "search"
    UNKNOWN_DEPARTMENT = "unknown_department"
    CLARIFY = "clarify"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Content:
    """What an answer says: the part that does not depend on how the question came in."""

    kind: Kind
    reply: str = ""
    refs: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    said: str = ""
    """The name that could not be told; `choices` are the departments that may be meant."""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with the question that it answers, and what a follow-up can lean on."""

    text: str
    content: Content
    context: Context
    tongue: Tongue
    explanation: Explanation = field(repr=False)

    @property
    def kind(self) -> Kind:
        """What sort of answer it is."""
        return self.content.kind

    @property
    def refs(self) -> tuple[str, ...]:
        """The entries that the answer names, in the order shown."""
        return self.content.refs

    @property
    def departments(self) -> tuple[str, ...]:
        """The departments that the answer names, lead departments first."""
        return self.content.departments

    @property
    def values(self) -> tuple[str, ...]:
        """The figures that the answer gives."""
        return self.content.values

    @property
    def reply(self) -> str:
        """The reply as plain text, in the question's language; empty where the bot stays silent."""
        return self.content.reply

    @property
    def is_sure(self) -> bool:
        """Whether the text surely asks: a topic that is merely touched upon could be talk among colleagues."""
        return self.kind is not Kind.NONE and (self.kind is not Kind.SEARCH or self.explanation.asks)

    @property
    def choices(self) -> tuple[str, ...]:
        """The departments between which the person has to choose."""
        return self.content.choices

    def as_dict(self) -> dict[str, object]:
        """The six fields of the contract, ready for JSON."""
        return {
            "text": self.text,
            "kind": str(self.kind),
            "refs": list(self.refs),
            "departments": list(self.departments),
            "values": list(self.values),
            "reply": self.reply,
        }

    def explain(self) -> str:
        """How the question was read: what matched what, with which score, and why the others lost."""
        return self.explanation.render()
