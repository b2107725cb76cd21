"""What a person is asked: one question a kind, with the words of the source and a proposal."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checklist_data.importing.labels import label
from checklist_data.importing.question_kinds import (
    ABOUT_NAMES,
    KINDS,
    MEANINGS,
    NAMES,
    YES,
    families_of,
    family_words,
    joined_key,
    key_of,
    kind_of,
)
from checklist_data.importing.reading import DocumentReading, Entry

_MOST_SAMPLES = 6
_MOST = 12
"""Questions that a document may ask."""
_ENTRIES_A_QUESTION = 10


@dataclass
class Question:
    """One thing to be said by a person."""

    key: str
    """What the answer is written under."""
    text: str
    proposal: str
    choices: dict[str, str]
    """What may be answered, and the words for it; `yes` takes the proposal."""
    samples: list[str] = field(default_factory=list)
    """Words of the source that it is about, with their place and how they were read."""
    entries: list[str] = field(default_factory=list)
    """Numbers of the entries that it touches."""
    count: int = 0
    every: list[str] = field(default_factory=list)
    """The words of all places, the samples first."""
    parts: list["Question"] = field(default_factory=list)
    """The questions that this one stands for; each may be answered by itself."""

    @property
    def options(self) -> tuple[str, ...]:
        """What may be answered."""
        return tuple(self.choices)

    @property
    def mark(self) -> str:
        """The same as long as the question is about the same words: an answer is to what was seen."""
        seen = repr((self.key, self.proposal, self.count, self.every, [each.mark for each in self.parts]))
        return hashlib.sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    def answered(self, answer: str) -> dict[str, str]:
        """What an answer is written under: for a family, each question that it stands for, and none that may come."""
        return dict.fromkeys([each.key for each in self.parts] or [self.key], answer)

    def as_dict(self) -> dict[str, object]:
        """The question as JSON has it."""
        return {
            "key": self.key, "question": self.text, "proposal": self.proposal, "options": list(self.options),
            "choices": self.choices, "samples": self.samples, "entries": self.entries, "count": self.count,
            "parts": [each.as_dict() for each in self.parts],
        }  # fmt: skip


def questions(reading: DocumentReading) -> list[Question]:
    """Everything that is open, the widest first: a question a kind, or one for families where that would be too many."""
    asked = every_question(reading)
    while len(asked) > _limit(len(reading.entries)):
        sizes = Counter(joined_key(_families(each)) for each in asked)
        family, count = max(sizes.items(), key=lambda each: each[1], default=("", 0))
        some = [each for each in asked if joined_key(_families(each)) == family] if count > 1 else _smallest(asked)
        if len(some) < 2:
            break
        asked = _joined(asked, some)
    return sorted(asked, key=lambda each: -each.count)


def _smallest(asked: Sequence[Question]) -> list[Question]:
    """The two questions about the least; names are asked by themselves, since they are answered with names."""
    return sorted((each for each in asked if NAMES not in _families(each)), key=lambda each: each.count)[:2]


def _families(question: Question) -> tuple[str, ...]:
    return families_of(question.key) or (kind_of(question.key).family,)


def _limit(entries: int) -> int:
    return min(_MOST, max(1, -(-entries // _ENTRIES_A_QUESTION)))


def _joined(asked: Sequence[Question], some: Sequence[Question]) -> list[Question]:
    """The questions with some of them made one."""
    parts = [part for each in some for part in (each.parts or [each])]
    key = joined_key(family for each in some for family in _families(each))
    whole = Question(key, family_words(key), "都按拟读的", _choices({}), parts=parts)
    whole.count = sum(each.count for each in parts)
    whole.samples = [each.samples[0] for each in parts if each.samples][:_MOST_SAMPLES]
    whole.every = [sample for each in parts for sample in each.every]
    whole.entries = list(dict.fromkeys(ref for each in parts for ref in each.entries))
    return [whole, *(each for each in asked if each not in some)]


def asked_under(key: str) -> Question:
    """The question that answers under a key are given to, without what a document says of it."""
    if key not in KINDS and families_of(key):
        return Question(key, family_words(key), "都按拟读的", _choices({}))
    return _question(key.partition(".")[0], key.partition(".")[2], key)


def flat(asked: Sequence[Question]) -> list[Question]:
    """Questions with those that they stand for, each of which may be answered by itself."""
    return [one for each in asked for one in (each, *each.parts)]


def every_question(reading: DocumentReading) -> list[Question]:
    """Everything that is open, a question a kind."""
    found: dict[str, Question] = {}
    shown: set[tuple[str, str]] = set()
    for kind, words, entry in _doubts(reading):
        key = key_of(kind, words)
        asked = found.setdefault(key, _question(kind, words, key))
        asked.count += 1
        sample = _sample(kind, words, entry)
        asked.every.append(sample)
        same = (key, words if kind in ABOUT_NAMES else sample)  # a name is the same in every place
        if len(asked.samples) < _MOST_SAMPLES and same not in shown:
            asked.samples.append(sample)
            shown.add(same)
        if entry is not None and entry.ref not in asked.entries:
            asked.entries.append(entry.ref)
    return list(found.values())


def _doubts(reading: DocumentReading) -> Iterator[tuple[str, str, Entry | None]]:
    for kind, words in reading.doubts:
        yield kind, words, None
    for entry in reading.entries:
        for kind, words in entry.assigned.doubts:
            yield kind, words, entry


def _question(kind: str, words: str, key: str) -> Question:
    asked = kind_of(key)
    meaning = MEANINGS.get(label(words).meaning, "备注，不作为责任单位") if kind == "label" else ""
    proposal = asked.proposal.format(words=words, proposal=meaning)
    return Question(key, asked.text.format(words=words), proposal, _choices(asked.options))


def _choices(options: Mapping[str, str]) -> dict[str, str]:
    return {YES: "按拟读的", **options}


def _sample(kind: str, words: str, entry: Entry | None) -> str:
    if entry is None:
        return words
    read = "；".join(
        f"{name}：{'、'.join(getattr(entry.assigned, role))}"
        for role, name in (("leads", "牵头"), ("responsible", "责任"), ("participants", "参与"))
        if getattr(entry.assigned, role)
    )
    return (
        f"{entry.block.place}：“{words}” → {read}"
        if kind in ABOUT_NAMES
        else f"{entry.block.place}：“{words}”（拟读 {read or '无单位'}）"
    )
