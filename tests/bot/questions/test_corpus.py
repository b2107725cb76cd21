"""The phrase corpora: what must be understood, what must be left alone, and what leans on the last answer."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from benchmarks.open_set import QUESTIONS
from benchmarks.understanding import TALK, Verdict, judge, turns
from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from checklist_data.reader import load

CORPUS = Path(__file__).parents[2] / "corpus"
RIGHT = 0.97
WRONG_AND_SURE = 0.015


@cache
def verdicts(assistant: Assistant, path: Path) -> list[Verdict]:
    """How every turn of a set is answered."""
    return judge(assistant, list(turns(path)))


def told(wrong: list[Verdict]) -> str:
    """The misses, a line each."""
    return "\n".join(f"{each.turn.text}: {each.wrong[0]}" for each in wrong)


@pytest.mark.parametrize(
    "path",
    [
        QUESTIONS,
        *(CORPUS / f"{name}.toml" for name in ("questions", "more_questions", "third_questions", "follow_ups")),
    ],
    ids=lambda path: path.stem,
)
def test_what_was_learnt_is_answered_and_hardly_anything_wrong_is_said_as_sure(
    assistant: Assistant, path: Path
) -> None:
    found = verdicts(assistant, path)
    wrong = [each for each in found if each.wrong]
    assert len(found) >= 80
    assert len(wrong) <= (1 - RIGHT) * len(found), told(wrong)
    assert sum(each.is_wrong_and_sure for each in found) <= WRONG_AND_SURE * len(found), told(wrong)


@pytest.mark.parametrize(
    "name", [*(f"first_questions_{each}" for each in "abcdefghijklmnopqrstuvw"), "dev_2", "homely_questions"]
)
def test_questions_of_other_hands_stay_understood(assistant: Assistant, name: str) -> None:
    found = verdicts(assistant, CORPUS / f"{name}.jsonl")
    wrong = [each for each in found if each.wrong]
    assert len(wrong) <= 0.055 * len(found), told(wrong)
    assert sum(each.is_wrong_and_sure for each in found) <= 0.005 * len(found), told(wrong)


@pytest.mark.parametrize(
    ("name", "right", "sure"),
    [
        ("first_questions_x", 262, 1),
        ("first_questions_y", 291, 0),
        ("first_questions_z", 254, 1),
        ("first_questions_aa", 272, 0),
        ("first_questions_ab", 244, 0),
        ("first_questions_ac", 268, 0),
        ("first_questions_ad", 260, 0),
        ("first_questions_ae", 274, 0),
        ("first_questions_af", 277, 0),
        ("first_questions_ag", 262, 1),
    ],
)
def test_the_questions_of_the_newest_hands_are_understood_no_worse_than_they_were(
    assistant: Assistant, name: str, right: int, sure: int
) -> None:
    found = verdicts(assistant, CORPUS / f"{name}.jsonl")
    assert sum(not each.wrong for each in found) >= right
    assert sum(each.is_wrong_and_sure for each in found) <= sure


@pytest.mark.parametrize(
    ("name", "year", "sure"),
    [("linjiang", 2025, 0), ("panling", 2026, 1), ("shuoyuan", 2026, 0), ("lanxi", 2026, 0), ("tongxi", 2026, 0)],
)
def test_another_district_is_understood_without_words_of_its_own(name: str, year: int, sure: int) -> None:
    folder = CORPUS.parent / "examples" / f"{name}_{year}"
    assert not (folder / "synonyms.toml").exists()
    found = verdicts(Assistant(load(folder)), CORPUS / f"{name}.jsonl")
    wrong = [each for each in found if each.wrong]
    assert len(wrong) <= 0.08 * len(found), told(wrong)
    assert sum(each.is_wrong_and_sure for each in found) <= sure, told(wrong)


def test_lay_words_for_another_district_are_understood_no_worse_than_they_were() -> None:
    folder = CORPUS.parent / "examples" / "panling_2026"
    found = verdicts(Assistant(load(folder)), CORPUS / "panling_lay.jsonl")
    assert sum(not each.wrong for each in found) >= 71
    assert sum(each.is_wrong_and_sure for each in found) == 0


@pytest.mark.parametrize("kind", ["none", "unknown_department"])
def test_of_the_open_set_silence_and_unknown_bodies_are_never_missed(assistant: Assistant, kind: str) -> None:
    found = [each for each in verdicts(assistant, QUESTIONS) if each.turn.expected.kinds == (kind,)]
    assert found
    assert told([each for each in found if each.wrong]) == ""


def test_our_own_questions_cover_the_kinds_that_need_a_checklist_alone() -> None:
    wanted = {kind for each in turns(CORPUS / "questions.toml") for kind in each.expected.kinds}
    assert set(Kind) - {"none", "absent", "state", "report", "help"} <= wanted


def test_talk_among_people_is_left_alone(assistant: Assistant) -> None:
    lines = tomllib.loads((CORPUS / "chatter.toml").read_text(encoding="utf-8"))["line"]
    assert len(lines) >= 100
    texts = [str(each["text"]) for each in lines]
    assert [text for text in texts if assistant.ask(text, addressed=False).kind is not Kind.NONE] == []


def test_talk_is_overheard_and_anything_else_is_said_to_the_bot() -> None:
    assert {each.addressed for each in turns(QUESTIONS) if each.category == TALK} == {False}
    assert {each.addressed for each in turns(QUESTIONS) if each.category != TALK} == {True}
