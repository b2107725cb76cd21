"""Telling how a question was read."""

from bot.questions.assistant import Assistant
from bot.questions.explanation import Explanation


def account(assistant: Assistant, text: str, *, addressed: bool = True) -> list[str]:
    """The lines of an account."""
    return assistant.ask(text, addressed=addressed).explain().splitlines()


def test_a_text_that_was_not_looked_into_is_told_as_it_was_read() -> None:
    assert Explanation("消防").render() == "read as: 消防"


def test_every_span_is_told_with_what_it_was_taken_for(assistant: Assistant) -> None:
    assert "spans: 消防[department] 归谁管[responsible/who]" in account(assistant, "消防归谁管")
    assert "spans: 第33项[number] ,[mark] 谁[who] 牵头[lead]" in account(assistant, "第33项，谁牵头")


def test_a_misspelt_name_is_told_with_its_likeness(assistant: Assistant) -> None:
    (name,) = [line for line in account(assistant, "教休局参与哪几项") if line.startswith("name: ")]
    assert name.startswith("name: 教休局 = 教体局 (similar characters, 88)")


def test_entries_are_told_with_what_of_the_topic_they_cover_and_with_their_chance(assistant: Assistant) -> None:
    told = account(assistant, "校园食品安全")
    assert any(line.startswith("entry 23.1: score ") and "covers 100%" in line for line in told)
    assert any(line.startswith("chance that 23.1 is meant: ") for line in told)


def test_every_reading_is_told_with_its_score_and_why_it_lost(assistant: Assistant) -> None:
    readings = [line for line in account(assistant, "反邪教谁牵头") if line.startswith("reading ")]
    assert "who answers for a topic: a topic + who + a role" in readings[0]
    assert readings[0].endswith("— taken")
    assert all("—" in line and not line.endswith("taken") for line in readings[1:])
    scores = [float(line.split()[1]) for line in readings]
    assert scores == sorted(scores, reverse=True)


def test_margin_and_threshold_are_told(assistant: Assistant) -> None:
    *_, threshold, verdict = account(assistant, "反邪教谁牵头")
    assert threshold.startswith("addressed: a score of ")
    assert "margin" in verdict


def test_of_what_was_overheard_it_is_told_why_nothing_is_said(assistant: Assistant) -> None:
    told = account(assistant, "教体局的车停门口了", addressed=False)
    assert told[-2].startswith("overheard: ")
    assert told[-1] == "understood as none"
