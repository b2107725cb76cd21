"""What an answer reports: what it does not speak of stays as it was, and nothing is guessed to be done."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.entry_status import Known
from bot.checkins.model import LONGEST, Draft
from bot.checkins.reading.answering import answered, corrected
from bot.lights.light import Light, Standing
from bot.lights.state import State
from storage.reports import Matter, Report, Source, Words
from storage.reviews import Decision, Review

TODAY, BEFORE = date(2026, 11, 27), date(2026, 11, 20)
NOW = datetime(2026, 11, 27, 4, tzinfo=UTC)


def report(state: State, text: str = "已建12所", percent: int | None = None) -> Report:
    words = Words(BEFORE, state, percent, text)
    return Report(1, Matter("教体局", "49"), Source("7", "1", "x"), 1, words, 1, NOW)


def asked(state: State, decision: Decision | None, *, version: int = 1, percent: int | None = None) -> Known:
    """A report, and what the office has said of a version of it."""
    review = Review(1, version, decision, "为什么", 2, NOW) if decision else None
    return Known(report(state, percent=percent), review, Standing(Light.YELLOW, "", None, ""))


def said(text: str, state: State = State.ON_PLAN, percent: int | None = None, *, names_state: bool = False) -> Draft:
    return Draft("49", state, percent, text, TODAY, names_state=names_state)


@pytest.mark.parametrize("decision", [Decision.ASKED, Decision.RETURNED])
@pytest.mark.parametrize("state", State)
def test_an_answer_to_the_office_keeps_state_and_words(state: State, decision: Decision) -> None:
    found = answered(said("已补签"), asked(state, decision, percent=60))
    assert (found.state, found.percent, found.text) == (state, 60, "已建12所；已补签")


@pytest.mark.parametrize("decision", list(Decision))
@pytest.mark.parametrize("before", State)
@pytest.mark.parametrize("state", State)
def test_a_state_that_is_said_always_holds(state: State, before: State, decision: Decision) -> None:
    draft = said("说明", state, names_state=True)
    assert answered(draft, asked(before, decision)) == draft


@pytest.mark.parametrize("decision", [None, Decision.REOPENED, Decision.CLOSED, Decision.AGREED])
def test_nothing_becomes_done_that_nobody_asked_about(decision: Decision | None) -> None:
    assert answered(said("正在筹备下一次"), asked(State.DONE, decision)).state is State.ON_PLAN


def test_a_question_about_an_older_version_asks_nothing_any_more() -> None:
    assert answered(said("正在筹备"), asked(State.DONE, Decision.ASKED, version=2)).state is State.ON_PLAN


def test_done_is_not_kept_beside_a_figure_that_says_otherwise() -> None:
    found = answered(said("还差一所", percent=95), asked(State.DONE, Decision.RETURNED))
    assert (found.state, found.percent) == (State.ON_PLAN, 95)


@pytest.mark.parametrize("state", [State.DIFFICULT, State.COORDINATE])
def test_a_difficulty_stays_one_until_it_is_said_to_be_solved(state: State) -> None:
    assert answered(said("已开会研究"), asked(state, None)).state is state
    assert answered(said("场地已落实", names_state=True), asked(state, None)).state is State.ON_PLAN


@given(st.text(max_size=1_500), st.text(max_size=1_500))
def test_an_answer_is_never_longer_than_a_report(before: str, answer: str) -> None:
    known = asked(State.DIFFICULT, Decision.ASKED)
    known = replace(known, report=report(State.DIFFICULT, before[:LONGEST]))
    assert len(answered(said(answer[:LONGEST]), known).text) <= LONGEST


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        (said("已建13所"), (State.DIFFICULT, 60, "已建13所", BEFORE)),
        (said("", percent=70), (State.DIFFICULT, 70, "已建12所", BEFORE)),
        (said("", State.ON_PLAN, names_state=True), (State.ON_PLAN, 60, "已建12所", BEFORE)),
        (said("", State.DONE, names_state=True), (State.DONE, None, "已建12所", BEFORE)),
        (replace(said("已建13所"), day=date(2026, 11, 1)), (State.DIFFICULT, 60, "已建13所", date(2026, 11, 1))),
        (replace(said("已建13所"), names_day=True), (State.DIFFICULT, 60, "已建13所", TODAY)),
    ],
)
def test_a_correction_changes_what_it_speaks_of(draft: Draft, wanted: tuple[object, ...]) -> None:
    found = corrected(draft, report(State.DIFFICULT, percent=60), TODAY)
    assert (found.state, found.percent, found.text, found.day) == wanted
