"""Buttons and meanings of answers that were stored before they had types go on working."""

from typing import Any

import pytest

from bot.checkins.model import ProofKind
from bot.lights.state import State
from handlers.buttons.typed import Unreadable, from_json, to_json
from handlers.checkins.report_buttons import AnswerOn, Attach, FileFor, ReportState, ShowEntry
from handlers.checkins.review.buttons import AskReason, Decide, ShowReport
from handlers.presses.replies import REPLIES
from handlers.presses.table import TYPED
from storage.reviews import Decision

FILING = {"department": "教体局", "ref": "49", "state": "done", "percent": 80, "text": "x", "day": "2026-11-03"}


@pytest.mark.parametrize(
    ("do", "values", "wanted"),
    [
        ("answer", {"department": "教体局", "refs": ["49"]}, AnswerOn(("49",), "教体局")),
        ("answer", {"refs": ["49", "50"]}, AnswerOn(("49", "50"))),
        ("attach", {"message": 5, "album": None}, Attach("5")),
        ("entry", {"department": "教体局", "ref": "49", "all": []}, ShowEntry("教体局", "49")),
        ("state", {"department": "教体局", "ref": "49", "state": "done"}, ReportState("教体局", "49", State.DONE)),
        ("review", {"report": 1, "version": 2, "decision": "returned"}, Decide(1, 2, Decision.RETURNED)),
        (
            "review",
            {"report": 1, "version": 2, "decision": "closed", "reason": "", "occurrences": [3]},
            Decide(1, 2, Decision.CLOSED, "", (3,)),
        ),
        ("review why", {"report": 1, "version": 2, "decision": "asked"}, AskReason(1, 2, Decision.ASKED)),
        ("review show", {"report": 1, "version": 2, "decision": "asked"}, ShowReport(1, 2)),
    ],
)
def test_what_was_stored_is_read(do: str, values: dict[str, Any], wanted: object) -> None:
    assert from_json({"do": do, "values": values}) == wanted


def test_reports_that_wait_for_their_department_keep_everything() -> None:
    stored = {"filings": [{**FILING, "proofs": [["document", "教发〔2026〕12号"]]}], "pieces": [1, 2], "said": 9}
    found = from_json({"do": "file", "values": stored})
    assert isinstance(found, FileFor)
    filing = found.filings[0].filing(found.pieces)
    assert (filing.draft.state, filing.draft.percent, filing.pieces) == (State.DONE, 80, (1, 2))
    assert filing.draft.proofs[0].kind is ProofKind.DOCUMENT
    assert from_json(to_json(found)) == found


@pytest.mark.parametrize(
    ("do", "values"),
    [
        ("state", {"department": "教体局", "ref": "49", "state": "perhaps"}),
        ("review", {"report": 1, "version": 2, "decision": "burnt"}),
        ("review", {"report": "a", "version": 2, "decision": "closed"}),
        ("menu", {"department": "教体局"}),
        ("evidence", {"report": 1}),
        ("answer", {"refs": "49"}),
    ],
)
def test_other_values_are_refused(do: str, values: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        from_json({"do": do, "values": values})


def test_no_kind_of_button_is_both_pressed_and_answered_but_a_decision() -> None:
    both = {"Decide", "AskDay", "AskOffice", "TellOffice", "Ended"}
    assert {each.__name__ for each in TYPED.keys() & REPLIES.keys()} <= both
