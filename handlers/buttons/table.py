"""What the buttons do."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from handlers.buttons.stored import Choice, Press, Taken
from handlers.checkins import closing, menu, review, review_queue, revising, status, submitting
from handlers.duties import agenda, deciding, extending, reminder_answers, setting
from handlers.office import daily_poll, ledger_return, list_change
from handlers.people import roster
from handlers.questions import pages, presses, unanswered_list
from handlers.work import Context

B = TypeVar("B")
Taker = Callable[[Press, Choice, Context], Awaitable[Taken]]
Typed = Callable[[Press, Any, Context], Awaitable[Taken]]


def _on(kind: type[B], take: Callable[[Press, B, Context], Awaitable[Taken]]) -> tuple[type, Typed]:
    """Pair a kind of button with what takes its presses."""
    return kind, take


TYPED: Mapping[type, Typed] = dict(
    [
        _on(ledger_return.StoreLedger, ledger_return.store),
        _on(ledger_return.LeaveLedger, ledger_return.leave),
        _on(list_change.Ended, list_change.take_ended),
        _on(pages.TurnPage, presses.turn_page),
        _on(pages.Pick, presses.pick),
        _on(unanswered_list.TurnUnanswered, unanswered_list.turn_unanswered),
        _on(roster.TurnPeople, roster.turn_list),
        _on(roster.AskDismissal, roster.ask_dismissal),
        _on(roster.Dismiss, roster.end_role),
        _on(roster.CallBack, roster.end_link),
    ]
)
"""Typed buttons and what takes their presses."""
TAKERS: Mapping[str, Taker] = {
    "file": submitting.file_chosen,
    "undo": revising.undo,
    "menu": menu.turn_menu,
    "entry": menu.show_entry,
    "state": menu.report_state,
    "merge": menu.send_merged,
    "review": review.decide,
    "review why": review.ask_why,
    "review show": review.show_again,
    "queue": review_queue.turn_queue,
    "status": status.turn_status,
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
    "occurrence done": closing.take_offer,
    "duties": agenda.turn_agenda,
    "duty list": setting.turn_duties,
    "duty show": setting.show_duty,
    "duty open": setting.show_open,
    "duty decide": setting.decide_open,
    "duty confirm": setting.confirm,
    "duty cancel": setting.cancel,
    "duty stop": setting.stop,
}
