"""The answer to a question, as the ask contract has it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.questions.content import Certainty, Content, Kind
from bot.questions.context import Context
from bot.questions.text import Language

if TYPE_CHECKING:
    from bot.questions.explanation import Explanation


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with the question that it answers, and what a follow-up can lean on."""

    text: str
    content: Content
    context: Context
    language: Language
    explanation: "Explanation" = field(repr=False)

    @property
    def kind(self) -> Kind:
        """What sort of answer it is."""
        return self.content.kind

    @property
    def certainty(self) -> Certainty:
        """Whether it is said as a fact or as a proposal."""
        return self.content.certainty

    @property
    def refs(self) -> tuple[str, ...]:
        """The entries that the answer names, in the order shown."""
        return self.content.refs

    @property
    def near(self) -> tuple[str, ...]:
        """Entries that are offered as perhaps meant."""
        return self.content.near

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
    def rich(self) -> str:
        """The reply with emphasis (`bot.richtext`)."""
        return self.content.rich

    @property
    def choices(self) -> tuple[str, ...]:
        """What the person can choose from, as it is shown."""
        return tuple(each.label for each in self.content.options)

    def as_dict(self) -> dict[str, object]:
        """The fields of the contract, ready for JSON."""
        return {
            "text": self.text,
            "kind": str(self.kind),
            "certainty": str(self.certainty),
            "refs": list(self.refs),
            "near": list(self.near),
            "departments": list(self.departments),
            "values": list(self.values),
            "reply": self.reply,
        }

    def explain(self) -> str:
        """How the text was read: its spans, its readings with their scores, and why the others lost."""
        return self.explanation.render()
