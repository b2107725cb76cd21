"""The buttons by which people report: stored as JSON, they are what they were."""

from datetime import date

import pytest

from bot.checkins.model import Draft, Proof, ProofKind
from bot.lights.state import State
from handlers.buttons.typed import from_json, to_json
from handlers.checkins import report_buttons as buttons
from handlers.checkins.report_buttons import AnswerOn, Attach, FileFor, ReportState, SendMerged, ShowEntry, Waiting
from storage.reports import Matter

MATTER = Matter("教体局", "49")
DRAFT = Draft("49", State.DONE, 100, "已评选", date(2026, 11, 23), (Proof(ProofKind.DOCUMENT, "教发〔2026〕15号"),))
WAITING = Waiting.of(MATTER, DRAFT)


@pytest.mark.parametrize(
    "button",
    [
        FileFor((WAITING,), (3, 4), "5"),
        buttons.Undo(),
        buttons.TurnMenu("教体局", 2),
        ShowEntry("教体局", "49", 7),
        ReportState("教体局", "49", State.DIFFICULT),
        SendMerged("教体局", "49"),
        buttons.FulfilBy(1, 2),
        buttons.TurnStatus("教体局", 0),
        buttons.TurnHistory("49.1", 1),
        buttons.Revise(),
        AnswerOn(("49", "51"), "教体局", 7, State.ON_PLAN),
        Attach("5", "album", AnswerOn(("49",))),
    ],
    ids=lambda each: type(each).__name__,
)
def test_a_button_is_read_back_as_it_was_stored(button: object) -> None:
    assert from_json(to_json(button)) == button


def test_what_waits_for_its_department_is_filed_as_it_was_written() -> None:
    filing = WAITING.filing((3,))
    assert (filing.matter, filing.draft, filing.pieces, filing.occurrence) == (MATTER, DRAFT, (3,), None)


def test_a_button_on_an_entry_is_about_its_matter() -> None:
    assert ShowEntry(*MATTER).matter == ReportState(*MATTER, State.DONE).matter == SendMerged(*MATTER).matter == MATTER
