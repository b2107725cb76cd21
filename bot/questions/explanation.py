"""Telling how a question was read, for people who want to know why."""

from dataclasses import dataclass

from bot.questions.frame import Frame
from bot.questions.question import Reading
from bot.questions.readings import Desk, Inquiry
from bot.questions.scan import Kind
from bot.questions.topics import Topic


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is needed to tell how a text was read; the telling is done only when it is asked for."""

    plain: str
    frame: Frame | None = None
    reading: Reading | None = None
    desk: Desk | None = None

    @property
    def asks(self) -> bool:
        """Whether the text has a word or a mark of asking."""
        return self.plain.endswith("?") or (self.frame is not None and self.frame.asks)

    def render(self) -> str:
        """The account, a fact a line."""
        lines = [f"read as: {self.plain}"]
        if self.frame is not None:
            lines += self._tokens(self.frame) + self._names(self.frame)
        if self.frame is not None and self.desk is not None:
            lines += self._found(Inquiry(self.frame, self.desk).topic)
        if self.reading is not None:
            lines += [f"not {name}: {reason}" for name, reason in self.reading.lost]
            chosen = f"{self.reading.chosen}: {self.reading.question}" if self.reading.question else "none"
            lines.append(f"understood as {chosen}")
        return "\n".join(lines)

    def _tokens(self, frame: Frame) -> list[str]:
        shown = []
        for token in frame.tokens:
            if token.said.strip():
                what = "/".join(sorted(token.signs)) if token.kind is Kind.WORD else str(token.kind)
                shown.append(f"{token.said}[{what or 'mark'}]")
        return ["tokens: " + " ".join(shown)]

    def _names(self, frame: Frame) -> list[str]:
        namings = [each.naming for each in frame.tokens if each.naming]
        lines = []
        for naming in namings:
            meant = "、".join(naming.departments) or "no department"
            rivals = ", ".join(f"{name} {likeness}" for name, likeness in naming.rivals)
            lines.append(
                f"name: {naming.said} = {meant} ({naming.reason}, {naming.score})"
                + (f"; nearest others: {rivals}" if rivals else "")
            )
        return lines

    def _found(self, topic: Topic) -> list[str]:
        lines = []
        for found in topic.found[:5]:
            forms = " ".join(
                f"{form}({feature.reason}, {feature.weight:.1f})"
                for form, feature in zip(found.held, found.matched, strict=True)
            )
            lines.append(f"entry {found.ref}: score {found.score:.1f}, covers {topic.coverage(found):.0%}: {forms}")
        return lines
