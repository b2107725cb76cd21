"""Cases of questions for the state: a text, and what of the state it asks."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.calendars.date_reading import Lean
from bot.calendars.period_days import Days
from bot.calendars.period_reading import read_period
from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.context import Context
from bot.questions.intents import StateAsked, Topic

TODAY = date(2026, 11, 23)
NOT_STATE = "not state"
_PERIODS = {
    "today": "今天",
    "tomorrow": "明天",
    "this week": "本周",
    "next week": "下周",
    "this month": "本月",
    "next month": "下月",
    "this quarter": "本季度",
    "this year": "今年",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A case with what was understood; `is_right` where that is one of the expected readings."""

    text: str
    understood: object
    is_right: bool
    is_sure: bool


def judged(path: Path, assistant: Assistant) -> Iterator[Verdict]:
    """Ask every question of a file, turns of a dialog in order."""
    before: dict[str, Context] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        dialog = case.get("dialog", "")
        answer = assistant.ask(case["text"], before.get(dialog) if dialog else None)
        before[dialog] = answer.context
        understood = understood_by(answer, case.get("own", ""))
        expected = [case["expect"], *case.get("or", [])]
        is_right = any(_is_met(each, understood, answer) for each in expected)
        yield Verdict(case["text"], understood, is_right, answer.certainty == "sure")


def understood_by(answer: Answer, own: str) -> Mapping[str, object] | str:
    """Return what of the state was understood to be asked."""
    decision = answer.explanation.decision
    chosen = decision.chosen if decision is not None else None
    question = chosen.reading.question if chosen is not None else None
    if not isinstance(question, StateAsked):
        return NOT_STATE
    lean = Lean.FUTURE if question.topic is Topic.DUE else Lean.PAST
    departments = question.departments or ((own,) if question.is_own and own else ())
    return {
        "topic": str(question.topic),
        "departments": sorted(departments),
        "refs": sorted(question.refs),
        "sections": sorted(each.removeprefix("S") for each in question.sections),
        "period": read_period(question.period, TODAY, lean) if question.period else None,
    }


def _is_met(expected: Any, understood: object, answer: Answer) -> bool:  # noqa: ANN401 - as JSON has it
    if expected == "ask":
        return str(answer.kind) == "clarify"
    if expected == NOT_STATE:
        return understood == NOT_STATE
    wanted = {key: sorted(expected.get(key) or ()) for key in ("departments", "refs", "sections")}
    return understood == {"topic": expected["topic"], **wanted, "period": _days(expected.get("period"))}


def _days(named: str | None) -> Days | None:
    if not named:
        return None
    if ".." in named:
        first, last = named.split("..")
        return Days(date.fromisoformat(first), date.fromisoformat(last))
    year, _, month = named.partition("-")
    return read_period(_PERIODS.get(named) or f"{year}年{int(month)}月", TODAY)
