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
from handlers.slow_work import Kind

SLOW_WORK = {
    "ledger": Kind(Action.TAKE_LEDGER, gather_ledger),
    "ledger preview": Kind(Action.TAKE_LEDGER, gather_preview, fetches=True),
    "ledger return": Kind(Action.TAKE_LEDGER, gather_return),
    "board": Kind(Action.SEE_STATUS, gather_board_picture),
    "circular": Kind(Action.TAKE_LEDGER, gather_circular),
    "ics": Kind(Action.SEE_STATUS, gather_ics),
    "holidays": Kind(Action.LOAD_HOLIDAYS, gather_holidays, fetches=True),
    "document": Kind(Action.IMPORT_CHECKLIST, gather_document, fetches=True),
    "draft": Kind(Action.IMPORT_CHECKLIST, gather_draft),
    "draft question": Kind(Action.IMPORT_CHECKLIST, gather_question),
    "adoption": Kind(Action.ADOPT_LIST, gather_adoption),
    "calendar": Kind(Action.SEE_STATUS, gather_calendar),
}
