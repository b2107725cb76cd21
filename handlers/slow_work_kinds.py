"""The table of slow work, which is done after the commit."""

from bot.people.rights import Action
from handlers.duties.calendar_file import gather_ics
from handlers.duties.year_picture import gather_calendar
from handlers.office.board.picture import gather_board_picture
from handlers.office.briefs.circular import gather_circular
from handlers.office.drafts.adopting import gather_adoption
from handlers.office.drafts.reading import gather_document, gather_draft, gather_question
from handlers.office.holidays import gather_holidays
from handlers.office.ledger.returning import gather_preview, gather_return
from handlers.office.ledger.sending import gather_ledger
from handlers.slow_work import SlowWorkKind

SLOW_WORK = {
    "ledger": SlowWorkKind(Action.TAKE_LEDGER, gather_ledger),
    "ledger preview": SlowWorkKind(Action.TAKE_LEDGER, gather_preview, fetches=True),
    "ledger return": SlowWorkKind(Action.TAKE_LEDGER, gather_return),
    "board": SlowWorkKind(Action.SEE_STATUS, gather_board_picture),
    "circular": SlowWorkKind(Action.TAKE_LEDGER, gather_circular),
    "ics": SlowWorkKind(Action.SEE_STATUS, gather_ics),
    "holidays": SlowWorkKind(Action.LOAD_HOLIDAYS, gather_holidays, fetches=True),
    "document": SlowWorkKind(Action.IMPORT_CHECKLIST, gather_document, fetches=True),
    "draft": SlowWorkKind(Action.IMPORT_CHECKLIST, gather_draft),
    "draft question": SlowWorkKind(Action.IMPORT_CHECKLIST, gather_question),
    "adoption": SlowWorkKind(Action.ADOPT_LIST, gather_adoption),
    "calendar": SlowWorkKind(Action.SEE_STATUS, gather_calendar),
}
