"""What the buttons do."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from handlers.buttons.stored import Choice, Press, Taken
from handlers.checkins import (
    closing,
    entry_view,
    evidence_opening,
    history,
    menu,
    referring,
    report_buttons,
    review,
    review_buttons,
    review_queue,
    revising,
    status,
    submitting,
)
from handlers.duties import agenda, deciding, extending, reminder_answers, setting
from handlers.office import daily_poll
from handlers.people import roster
from handlers.work import Context

B = TypeVar("B")
Taker = Callable[[Press, Choice, Context], Awaitable[Taken]]
Typed = Callable[[Press, Any, Context], Awaitable[Taken]]


def _on(kind: type[B], take: Callable[[Press, B, Context], Awaitable[Taken]]) -> tuple[type, Typed]:
    """Pair a kind of button with what takes its presses."""
    return kind, take


TYPED: Mapping[type, Typed] = dict(
    [
        _on(roster.TurnPeople, roster.turn_list),
        _on(roster.AskDismissal, roster.ask_dismissal),
        _on(roster.Dismiss, roster.end_role),
        _on(roster.CallBack, roster.end_link),
        _on(report_buttons.FileFor, submitting.file_chosen),
        _on(report_buttons.Undo, revising.undo),
        _on(report_buttons.TurnMenu, menu.turn_menu),
        _on(report_buttons.ShowEntry, entry_view.show_entry),
        _on(report_buttons.ReportState, entry_view.report_state),
        _on(report_buttons.SendMerged, entry_view.send_merged),
        _on(report_buttons.FulfilBy, closing.take_offer),
        _on(report_buttons.TurnStatus, status.turn_status),
        _on(report_buttons.TurnHistory, history.turn_history),
        _on(review_buttons.Decide, review.decide),
        _on(review_buttons.AskReason, review.ask_why),
        _on(review_buttons.ShowReport, review.show_again),
        _on(review_buttons.TurnQueue, review_queue.turn_queue),
        _on(review_buttons.AskWhom, referring.ask_whom),
        _on(review_buttons.Refer, referring.refer),
        _on(review_buttons.OpenEvidence, evidence_opening.open_evidence),
    ]
)
"""Typed buttons and what takes their presses."""
TAKERS: Mapping[str, Taker] = {
    "round": daily_poll.answer_daily_poll,
    "nudge one": reminder_answers.show_one,
    "nudge all": reminder_answers.show_all,
    "nudge seen": reminder_answers.acknowledge,
    "nudge why": reminder_answers.tell_why,
    "nudge not ours": reminder_answers.ask_whose,
    "nudge extend": extending.ask_reason,
    "nudge when": extending.ask_day,
    "nudge waive": extending.ask_waiver,
    "nudge ask": extending.ask_office,
    "nudge assign": deciding.ask_assignment,
    "nudge assigned": deciding.assign,
    "request decide": deciding.decide,
    "duties": agenda.turn_agenda,
    "duty list": setting.turn_duties,
    "duty show": setting.show_duty,
    "duty open": setting.show_open,
    "duty decide": setting.decide_open,
    "duty confirm": setting.confirm,
    "duty cancel": setting.cancel,
    "duty stop": setting.stop,
}
