"""What the buttons of offers do, by name."""

from collections.abc import Awaitable, Callable, Mapping

from handlers import (
    agenda,
    changing,
    closing,
    deciding,
    duty_setting,
    extending,
    nudge_answers,
    queue,
    reporting,
    reviewing,
    roster,
    rounds,
    status,
    submitting,
)
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
    "dismiss": roster.end_role,
    "call back": roster.end_link,
    "round": rounds.answer_round,
    "nudge one": nudge_answers.show_one,
    "nudge all": nudge_answers.show_all,
    "nudge seen": nudge_answers.mark_seen,
    "nudge why": nudge_answers.tell_why,
    "nudge not ours": nudge_answers.ask_whose,
    "nudge extend": extending.ask_reason,
    "nudge when": extending.ask_day,
    "nudge waive": extending.ask_waiver,
    "nudge ask": extending.ask_office,
    "nudge assign": deciding.ask_assignment,
    "nudge assigned": deciding.assign,
    "request decide": deciding.decide,
    "occurrence done": closing.take_offer,
    "duties": agenda.turn_agenda,
    "duty list": duty_setting.turn_duties,
    "duty show": duty_setting.show_duty,
    "duty open": duty_setting.show_open,
    "duty decide": duty_setting.decide_open,
    "duty confirm": duty_setting.confirm,
    "duty cancel": duty_setting.cancel,
    "duty stop": duty_setting.stop,
}
