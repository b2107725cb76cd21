"""Texts in which one thing is named, with what is asked of it: what the model of wants learns from.

Frames tell it themselves (`tests/corpus/frames*`, `tests/corpus/training/frames_*.toml`). Of other questions a want is
the one whose answer carries what is expected; what none does, what asks for the state and what reports is `else`.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.judging import faults
from benchmarks.open_set import QUESTIONS, Expectation
from benchmarks.understanding import turns
from bot.questions.answers import entries, figures, tasks  # noqa: F401 - each registers its answers
from bot.questions.answers.answered import answered
from bot.questions.answers.wording import Voice
from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.content import Content
from bot.questions.context import Context
from bot.questions.intents import Question
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.parse.named import Named, Sort, named_in
from bot.questions.parse.role_asked import role_of
from bot.questions.parse.wants import ELSE, WANTS, features, question_of
from bot.questions.spans.cues import Cue
from bot.questions.text import Language, question
from bot.questions.understanding import Understanding
from checklist_data.model import Checklist
from tests.bot.questions import generated

FRAMES = ("frames", "frames_of_others", "training")
"""Folders of frames."""
CORPORA = ("first_questions_*.jsonl", "dev_2.jsonl", "homely_questions.jsonl", "*.toml")
STATES, MORE_STATES = "*state*.jsonl", "training/state_*.tsv"
REPORTS = "reports_*.jsonl"
EACH_STATE, EACH_REPORT = 3, 4
"""Of so many lines one is enough."""
FILLINGS = 6
"""Questions that are made of a frame."""
TWICE = 2
"""How often a frame counts, of which there are few."""
_OF_A_KIND = {"both": "tasks/any", "answers": "who/any", "entry": "show", "subject": "show", "section": "items"}
_WITH_A_ROLE = {"tasks": "tasks", "how-many": "tasks", "who": "who"}
Sample = tuple[set[str], str]
"""What a model sees of a text, and what is asked in it."""


class WantSets:
    """Finds what is asked in the texts of a folder."""

    def __init__(self, checklist: Checklist) -> None:
        """Take the checklist that the texts are about."""
        self._assistant = Assistant(checklist)
        self._understanding = Understanding(checklist)
        self._catalogue = Catalogue(checklist)
        self._voice = Voice(Language.CHINESE, {}, checklist.words)

    def of(self, folder: Path) -> dict[str, list[Sample]]:
        """Return every set with its samples, no sample twice in one set but those of frames."""
        sets = {name: list(self._frames(folder / name)) for name in FRAMES}
        sets |= {path.stem: list(self._questions(path)) for path in _found(folder, CORPORA)}
        sets["questions of the benchmark"] = list(self._questions(QUESTIONS))
        return sets | {name: list(self._else(texts)) for name, texts in _others(folder)}

    def seen(self, text: str) -> tuple[Named, Frame] | None:
        """Return what a text names, where it names one thing."""
        frame = self._understanding.whole(question(text), Context()).frame
        named = named_in(frame, self._catalogue)
        return (named, frame) if named is not None else None

    def _frames(self, folder: Path) -> Iterator[Sample]:
        generator = generated.Generator(self._assistant)
        for frame in generated.frames(folder):
            samples: dict[tuple[str, ...], Sample] = {}
            for made in generator.some(frame, FILLINGS):
                seen, want = self.seen(made.text), want_of(frame, made.text)
                if seen is not None and want:
                    known = want if want in WANTS[seen[0].sort] else ELSE
                    samples[seen[0].marked(seen[1].text), known] = (features(*seen), known)
            yield from (each for each in samples.values() for _ in range(TWICE))

    def _questions(self, path: Path) -> Iterator[Sample]:
        for turn in turns(path):
            seen = self.seen(turn.text) if turn.addressed and not turn.dialog else None
            want = self.meant(*seen, turn.expected) if seen else ""
            if seen and want:
                yield features(*seen), want

    def _else(self, texts: Iterable[str]) -> Iterator[Sample]:
        for text in texts:
            if seen := self.seen(text):
                yield features(*seen), ELSE

    def meant(self, named: Named, frame: Frame, expected: Expectation) -> str:
        """Return the want whose answer is expected; of several the one that the words speak for, or nothing."""
        if named.sort is Sort.BODY:
            return "outside" if {"unknown_department", "clarify"} & set(expected.kinds) else ELSE
        answers = {each: self._answer(question_of(each, named, frame)) for each in WANTS[named.sort]}
        right = [want for want, answer in answers.items() if not faults(answer, expected)]
        if not right:
            return ELSE
        exact = [each for each in right if answers[each].kind in expected.kinds] or right
        if "show" in exact and not frame.has(*ROLES, Cue.WHO, Cue.DEPARTMENT):
            return "show"
        return (
            exact[0] if len(exact) == 1 else next((each for each in exact if each.endswith(f"/{role_of(frame)}")), "")
        )

    def _answer(self, asked: Question) -> Content:
        return answered(asked, self._catalogue, self._voice)


def want_of(frame: generated.Frame, text: str) -> str:
    """Return what a frame asks, with the one role that it asks for; nothing where that is not told."""
    if frame.kind in _OF_A_KIND or frame.kind in ("points", "outside"):
        return _OF_A_KIND.get(frame.kind, frame.kind)
    said = [role for role in frame.roles if any(word in text for word in frame.words.get(role, ()))]
    roles = frame.roles if len(frame.roles) == 1 else said[:1]
    return f"{_WITH_A_ROLE[frame.kind]}/{roles[0]}" if roles and frame.kind in _WITH_A_ROLE else ""


def _found(folder: Path, patterns: Sequence[str]) -> Iterator[Path]:
    return chain.from_iterable(sorted(folder.glob(each)) for each in patterns)


def _others(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Texts that ask for the state, and that report."""
    for path in sorted(folder.glob(STATES)):
        yield path.stem, [each["text"] for each in _cases(path) if each["expect"] != "ask" and not each.get("dialog")]
    for path in sorted(folder.glob(MORE_STATES)):
        lines = path.read_text("utf-8").splitlines()
        yield path.stem, [each.partition("\t")[2] for each in lines[::EACH_STATE]]
    for path in sorted(folder.glob(REPORTS)):
        told = [each["text"] for each in _cases(path) if not isinstance(each["expect"], str)]
        yield path.stem, told[::EACH_REPORT]


def _cases(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, filter(str.strip, path.read_text("utf-8").splitlines()))
