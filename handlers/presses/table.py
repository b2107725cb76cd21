"""What the buttons do."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from handlers.buttons.stored import Press, Taken
from handlers.checkins import (
    completing,
    entry_view,
    history,
    menu,
    report_buttons,
    revising,
    status,
    submitting,
    unfinished,
)
from handlers.checkins.review import buttons as review_buttons
from handlers.checkins.review import closing, referring
from handlers.checkins.review import deciding as review
from handlers.checkins.review import opening_evidence as evidence_opening
from handlers.checkins.review import queue as review_queue
from handlers.commands import table as commands
from handlers.commands.help import TurnHelp
from handlers.duties import agenda, deciding, extending, listing, objecting, setting, urging
from handlers.duties.reminders import answers as reminder_answers
from handlers.duties.reminders import buttons as reminder_buttons
from handlers.office import daily_poll, holidays, list_change, notices
from handlers.office.drafts import adopting as draft_adopting
from handlers.office.drafts import buttons as draft_buttons
from handlers.office.drafts import draft
from handlers.office.ledger import returning as ledger_return
from handlers.people import roster, vacancies
from handlers.questions import pages, presses, state_answers, unanswered_list, wording_buttons, wordings
from handlers.work import Context

B = TypeVar("B")
Typed = Callable[[Press, Any, Context], Awaitable[Taken]]


def _on(kind: type[B], take: Callable[[Press, B, Context], Awaitable[Taken]]) -> tuple[type, Typed]:
    """Pair a kind of button with what takes its presses."""
    return kind, take


TYPED: Mapping[type, Typed] = dict(
    [
        _on(TurnHelp, commands.turn_help),
        _on(ledger_return.StoreLedger, ledger_return.store),
        _on(ledger_return.LeaveLedger, ledger_return.leave),
        _on(ledger_return.BeginDraft, draft.begin),
        _on(draft_buttons.LeaveDocument, draft.leave),
        _on(draft_buttons.AnswerDraft, draft.answer),
        _on(draft_buttons.TakeBack, draft.take_back),
        _on(draft_buttons.AdoptDraft, draft_adopting.adopt_draft),
        _on(draft_buttons.PairDraft, draft_adopting.pair),
        _on(holidays.LoadHolidays, holidays.load),
        _on(holidays.LeaveHolidays, holidays.leave),
        _on(holidays.UnloadHolidays, holidays.undo),
        _on(list_change.Ended, list_change.take_ended),
        _on(pages.TurnPage, presses.turn_page),
        _on(pages.Pick, presses.pick),
        _on(wording_buttons.TurnUnanswered, unanswered_list.turn_unanswered),
        _on(wording_buttons.ShowUnanswered, wordings.show_one),
        _on(wording_buttons.AnswerBy, wordings.answer_by),
        _on(wording_buttons.RemoveWording, wordings.remove),
        _on(wording_buttons.TellAskers, wordings.tell_askers),
        _on(wording_buttons.TurnWordings, wordings.turn_wordings),
        _on(vacancies.TurnVacancies, vacancies.turn_vacancies),
        _on(vacancies.InviteLiaison, vacancies.invite_liaison),
        _on(roster.TurnPeople, roster.turn_list),
        _on(roster.AskDismissal, roster.ask_dismissal),
        _on(roster.Dismiss, roster.end_role),
        _on(roster.CallBack, roster.end_link),
        _on(daily_poll.AnswerPoll, daily_poll.answer_daily_poll),
        _on(reminder_buttons.ShowOne, reminder_answers.show_one),
        _on(reminder_buttons.ShowAll, reminder_answers.show_all),
        _on(reminder_buttons.Acknowledge, reminder_answers.acknowledge),
        _on(reminder_buttons.Snooze, reminder_answers.snooze),
        _on(reminder_buttons.Urge, urging.urge),
        _on(objecting.Object, objecting.ask_objection),
        _on(objecting.TellOffice, objecting.tell_office),
        _on(notices.SendNotice, notices.send),
        _on(notices.CancelNotice, notices.cancel),
        _on(notices.ConfirmNotice, notices.confirm),
        _on(notices.ShowNotice, notices.show_notice),
        _on(reminder_buttons.TellWhy, reminder_answers.tell_why),
        _on(reminder_buttons.AskWhose, reminder_answers.ask_whose),
        _on(reminder_buttons.AskRequestReason, extending.ask_reason),
        _on(reminder_buttons.AskDay, extending.ask_day),
        _on(reminder_buttons.AskWaiver, extending.ask_waiver),
        _on(reminder_buttons.AskOffice, extending.ask_office),
        _on(reminder_buttons.AskAssignment, deciding.ask_assignment),
        _on(reminder_buttons.Assign, deciding.assign),
        _on(reminder_buttons.DecideRequest, deciding.decide),
        _on(agenda.TurnAgenda, agenda.turn_agenda),
        _on(listing.TurnDuties, setting.turn_duties),
        _on(listing.ShowDuty, setting.show_duty),
        _on(listing.ShowOpen, setting.show_open),
        _on(listing.StopDuty, setting.stop),
        _on(setting.DecideOpen, setting.decide_open),
        _on(setting.Confirm, setting.confirm),
        _on(setting.ChooseEntry, setting.choose_entry),
        _on(setting.Cancel, setting.cancel),
        _on(report_buttons.FileFor, submitting.file_chosen),
        _on(unfinished.AsProposed, completing.as_proposed),
        _on(unfinished.LeaveUnrecorded, completing.leave_unrecorded),
        _on(report_buttons.Undo, revising.undo),
        _on(report_buttons.Solved, revising.solved),
        _on(report_buttons.TurnMenu, menu.turn_menu),
        _on(report_buttons.ShowEntry, entry_view.show_entry),
        _on(report_buttons.ReportState, entry_view.report_state),
        _on(report_buttons.SendMerged, entry_view.send_merged),
        _on(report_buttons.FulfilBy, closing.take_offer),
        _on(report_buttons.TurnStatus, status.turn_status),
        _on(state_answers.TurnState, state_answers.turn_state),
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
