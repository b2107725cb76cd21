"""The open question set: questions with what a right answer must carry, as the ask contract has it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

QUESTIONS = Path(__file__).with_name("questions.jsonl")
"""The open set, one question a line."""

FIELDS = frozenset({"kind", "refs", "refs_alt", "departments", "departments_alt", "about", "first", "top3", "values"})
FINDING = ("who-by-topic", "topic-search")
"""The categories in which other ways to search can answer at all."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a right answer carries; a field that is None is not compared."""

    kinds: tuple[str, ...]
    """The kinds that serve a person equally well."""
    refs: tuple[tuple[str, ...], ...] | None = None
    """Sets of refs, each of which is right."""
    departments: tuple[tuple[str, ...], ...] | None = None
    """Sets of departments, each of which is right."""
    about: tuple[str, ...] | None = None
    """The entry that is asked about; where there are several, each will do."""
    first: tuple[str, ...] | None = None
    """What the first ref may be; empty where the answer must name no entry."""
    top3: tuple[str, ...] | None = None
    """One of these stands among the first three refs."""
    values: tuple[str, ...] | None = None
    """Figures that the answer gives, all of them."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the open set."""

    id: str
    category: str
    text: str
    expected: Expectation

    @property
    def is_finding(self) -> bool:
        """Whether its heart is to find an entry by its topic, which any search can do."""
        return self.category in FINDING

    @property
    def is_overheard(self) -> bool:
        """Whether it is said among people and not to the bot."""
        return self.category == "chatter"


def read_questions(path: Path = QUESTIONS) -> tuple[Question, ...]:
    """All questions of a file, one JSON object a line; errors as for `question`."""
    with path.open(encoding="utf-8") as lines:
        return tuple(question(line) for line in lines if line.strip())


def question(line: str) -> Question:
    """The question of one line.

    ValueError for a field that the contract does not know, TypeError for a value of the wrong type.
    """
    fields = json.loads(line)
    if not isinstance(fields, dict):
        raise TypeError("a question is a JSON object")
    return Question(str(fields["id"]), str(fields["category"]), str(fields["text"]), expectation(fields["expect"]))


def expectation(fields: Mapping[str, object]) -> Expectation:
    """The expectation of a question's `expect`; errors as for `question`."""
    unknown = sorted(fields.keys() - FIELDS)
    if unknown:
        raise ValueError(f"unknown in expect: {', '.join(unknown)}")
    kind = fields["kind"]
    return Expectation(
        kinds=(kind,) if isinstance(kind, str) else _strings(kind),
        refs=_sets(fields, "refs"),
        departments=_sets(fields, "departments"),
        about=_optional(fields, "about"),
        first=_optional(fields, "first"),
        top3=_optional(fields, "top3"),
        values=_optional(fields, "values"),
    )


def _sets(fields: Mapping[str, object], name: str) -> tuple[tuple[str, ...], ...] | None:
    if name not in fields:
        return None
    return (_strings(fields[name]), *_alternatives(fields.get(f"{name}_alt", [])))


def _alternatives(value: object) -> tuple[tuple[str, ...], ...]:
    if not isinstance(value, list):
        raise TypeError(f"not a list: {value!r}")
    if any(isinstance(each, list) for each in value):
        return tuple(_strings(each) for each in value)
    return (_strings(value),) if value else ()


def _optional(fields: Mapping[str, object], name: str) -> tuple[str, ...] | None:
    if isinstance(alone := fields.get(name), str):
        return (alone,)
    return _strings(fields[name]) if name in fields else None


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise TypeError(f"not a list of strings: {value!r}")
    return tuple(str(each) for each in value)
