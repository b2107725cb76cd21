"""The phrase corpora: what must be understood, what must be left alone, and what leans on the last answer."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.judging import faults
from benchmarks.open_set import FIELDS, expectation, read_questions
from bot.questions.answer import Kind
from bot.questions.assistant import Assistant
from bot.questions.context import Context

CORPUS = Path(__file__).parents[2] / "corpus"
OPEN_SET_SHARE = 0.97
OWN_SHARE = 0.97


def entries(name: str, key: str) -> list[dict[str, object]]:
    """The entries of a corpus file."""
    table = tomllib.loads((CORPUS / name).read_text(encoding="utf-8"))
    return list(table[key])


def misses(
    assistant: Assistant, fields: Mapping[str, object], context: Context | None = None
) -> tuple[list[str], Context]:
    """What is wrong with the answer to a corpus entry, and the context that it leaves."""
    text = str(fields["text"])
    answer = assistant.ask(text, context)
    wanted = expectation({key: value for key, value in fields.items() if key in FIELDS})
    return [f"{text}: {fault}" for fault in faults(answer, wanted)], answer.context


def test_the_open_set_is_answered(assistant: Assistant) -> None:
    questions = read_questions()
    wrong = {each.text: found for each in questions if (found := faults(assistant.ask(each.text), each.expected))}
    assert len(wrong) <= (1 - OPEN_SET_SHARE) * len(questions), wrong


@pytest.mark.parametrize("kind", ["none", "unknown_department"])
def test_of_the_open_set_silence_and_unknown_bodies_are_never_missed(assistant: Assistant, kind: str) -> None:
    questions = [each for each in read_questions() if each.expected.kinds == (kind,)]
    assert questions
    assert [each.text for each in questions if assistant.ask(each.text).kind != kind] == []


@pytest.mark.parametrize("name", ["questions.toml", "more_questions.toml", "third_questions.toml"])
def test_our_own_questions_are_answered(assistant: Assistant, name: str) -> None:
    questions = entries(name, "question")
    wrong = [fault for each in questions for fault in misses(assistant, each)[0][:1]]
    assert len(questions) >= 200
    assert len(wrong) <= (1 - OWN_SHARE) * len(questions), "\n".join(wrong)


def test_our_own_questions_cover_every_kind() -> None:
    wanted = [expectation({"kind": each["kind"]}).kinds for each in entries("questions.toml", "question")]
    assert {str(kind) for kind in Kind} - {"none"} <= {kind for kinds in wanted for kind in kinds}


def test_talk_among_people_is_left_alone(assistant: Assistant) -> None:
    lines = [str(each["text"]) for each in entries("chatter.toml", "line")]
    assert len(lines) >= 100
    assert [line for line in lines if assistant.ask(line).kind is not Kind.NONE] == []


def test_follow_ups_lean_on_the_last_answer(assistant: Assistant) -> None:
    wrong = []
    conversations = entries("follow_ups.toml", "conversation")
    for conversation in conversations:
        context = None
        for turn in conversation["turns"]:  # type: ignore[attr-defined]
            found, context = misses(assistant, turn, context)
            wrong += found
    assert len(wrong) <= (1 - OWN_SHARE) * len(conversations), "\n".join(wrong)
