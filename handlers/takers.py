"""What the buttons of offers do, by name."""

from collections.abc import Awaitable, Callable, Mapping

from handlers import changing, queue, reporting, reviewing, roster, rounds, status, submitting
from handlers.context import Context
from handlers.offering import Choice, Press, Taken

Taker = Callable[[Press, Choice, Context], Awaitable[Taken]]
TAKERS: Mapping[str, Taker] = {
    "file": submitting.file_chosen,
    "undo": changing.undo,
    "menu": reporting.turn_menu,
    "entry": reporting.show_entry,
    "state": reporting.report_state,
    "merge": reporting.send_merged,
    "review": reviewing.decide,
    "review why": reviewing.ask_why,
    "review show": reviewing.show_again,
    "queue": queue.turn_queue,
    "status": status.turn_status,
    "people": roster.turn_list,
    "dismiss?": roster.ask_dismissal,
    "dismiss": roster.dismiss,
    "call back": roster.call_back,
    "round": rounds.answer_round,
}
