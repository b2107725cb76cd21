"""What the buttons of offers do, by name."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.buttons.stored import Choice, Press, Taken
from handlers.checkins import closing, menu, review, review_queue, revising, status, submitting
from handlers.duties import agenda, deciding, extending, reminder_answers, setting
from handlers.office import daily_poll
from handlers.people import roster
from handlers.work import Context

Taker = Callable[[Press, Choice, Context], Awaitable[Taken]]
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
    "people": roster.turn_list,
    "dismiss?": roster.ask_dismissal,
    "dismiss": roster.end_role,
    "call back": roster.end_link,
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
