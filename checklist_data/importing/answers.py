"""What a person answered, and which of it a document took up."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checklist_data.importing.labels import Label, Meaning, label
from checklist_data.importing.question_kinds import YES, keys_closing, meant

WORDS = "words"
"""How the entry began for which values were written: numbers change, from one answer to the next and by the year."""


@dataclass(frozen=True)
class Answers:
    """Answers by the key of their question; `yes` takes what was proposed. What was not offered answers nothing."""

    said: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Bodies by the words that the source prints for them."""
    entries: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Values of single entries by number, where a person knows better."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """Classes of single lines by how they begin."""
    covers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The bodies that a name stands for: 各镇街."""
    taken: set[tuple[str, str]] = field(default_factory=set, compare=False)
    """The tables and keys that the document read last had a question or an entry for."""

    def to(self, key: str) -> str:
        """The answer to a question, which is taken up by this; empty where it is open."""
        under, answer = self._found(key)
        if answer:
            self.take("answers", under)
        return answer

    def _found(self, key: str) -> tuple[str, str]:
        """The key under which a question is answered, and the answer; both empty where it is open."""
        for each in keys_closing(key):
            if answer := meant(each, self.said.get(each, "")):
                return each, answer
        return "", ""

    def take(self, table: str, key: str) -> None:
        """Note that the document has what this answer is about."""
        self.taken.add((table, key))

    def unused(self) -> list[str]:
        """Answers to what the document read last does not ask, as they are written."""
        tables = {
            "answers": self.said,
            "names": self.names,
            "entries": self.entries,
            "lines": self.lines,
            "covers": self.covers,
        }
        return [f"[{name}] {key}" for name, rows in tables.items() for key in rows if (name, key) not in self.taken]

    def label(self, words: str) -> Label:
        """What a label means, as it was answered or as it is known."""
        known = label(words)
        key = f"label.{known.words}"
        under, answer = self._found(key) if known.words else ("", "")
        if under == key:
            self.take("answers", key)
        if answer in (YES, "first_leads"):
            return Label(known.words, known.meaning, is_sure=True)
        if answer in set(Meaning):
            return Label(known.words, Meaning(answer), is_sure=True)
        return known
