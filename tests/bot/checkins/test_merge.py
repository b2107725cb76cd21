"""What the lead of an entry reports of its participants' words."""

from datetime import UTC, date, datetime

import pytest

from bot.checkins.merge import merged
from bot.checkins.model import LONGEST
from bot.lights.state import State
from storage.ids import ChatId, MessageId
from storage.reports import Matter, Report, Source, Words

TODAY = date(2026, 11, 23)
PARTICIPANTS = ("财政局", "审计局")


def report(department: str, state: State, text: str = "", percent: int | None = None) -> Report:
    words = Words(TODAY, state, percent, text)
    return Report(1, Matter(department, "33"), Source(ChatId(""), MessageId(""), "r"), 1, words, 1, datetime.now(UTC))


def text_of(own: Report | None, *parts: Report) -> str:
    return merged(own, parts, PARTICIPANTS, "33", TODAY).text


def again(text: str, *parts: Report) -> str:
    """The words of the lead, whose last report was this merged one, merged with what was said since."""
    return text_of(report("公安局", State.ON_PLAN, text), *parts)


def test_each_participant_is_named_with_its_state_percentage_and_words() -> None:
    parts = report("财政局", State.ON_PLAN, "资金已拨付", 60), report("审计局", State.DIFFICULT)
    assert text_of(report("公安局", State.ON_PLAN, "正在排查"), *parts) == (
        "本单位：正在排查；财政局：按计划60%，资金已拨付；审计局：有困难"
    )


@pytest.mark.parametrize(
    ("own", "parts", "whole"),
    [
        (State.ON_PLAN, [State.DONE, State.DIFFICULT], State.DIFFICULT),
        (State.DIFFICULT, [State.COORDINATE], State.COORDINATE),
        (State.DONE, [State.ON_PLAN], State.ON_PLAN),
        (State.DONE, [State.DONE, State.DONE], State.DONE),
    ],
)
def test_the_whole_is_as_grave_as_its_gravest_part(own: State, parts: list[State], whole: State) -> None:
    said = [report("财政局", each) for each in parts]
    assert merged(report("公安局", own), said, PARTICIPANTS, "33", TODAY).state is whole


def test_nothing_is_done_before_the_lead_has_said_so() -> None:
    assert merged(None, [report("财政局", State.DONE)], PARTICIPANTS, "33", TODAY).state is State.ON_PLAN


def test_the_percentage_is_that_of_the_lead() -> None:
    part = report("财政局", State.ON_PLAN, percent=90)
    assert merged(report("公安局", State.ON_PLAN, percent=40), [part], PARTICIPANTS, "33", TODAY).percent == 40
    assert merged(None, [part], PARTICIPANTS, "33", TODAY).percent is None


def test_all_of_the_leads_own_words_are_kept_when_it_merges_again() -> None:
    part = report("财政局", State.ON_PLAN)
    first = text_of(report("公安局", State.ON_PLAN, "已排查；隐患已整改"), part)
    assert again(first, report("审计局", State.DONE)) == "本单位：已排查；隐患已整改；审计局：已办结"


def test_what_participants_said_is_not_put_into_the_leads_mouth_when_it_merges_again() -> None:
    first = text_of(None, report("财政局", State.ON_PLAN, "资金已拨付"))
    assert again(first, report("审计局", State.DONE)) == "审计局：已办结"


def test_words_of_the_lead_that_only_look_like_those_of_a_participant_are_its_own() -> None:
    own = report("公安局", State.DIFFICULT, "排查完毕；存在问题：有困难群众未搬离")
    assert (
        text_of(own, report("财政局", State.ON_PLAN)) == "本单位：排查完毕；存在问题：有困难群众未搬离；财政局：按计划"
    )


def test_it_is_no_longer_than_a_report_may_be() -> None:
    parts = [report("财政局", State.ON_PLAN, "资" * 600), report("审计局", State.ON_PLAN, "审" * 600)]
    assert len(text_of(None, *parts)) == LONGEST
