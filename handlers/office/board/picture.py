"""`/board` as a picture: the wall with its date, a department's year, the trend of twelve weeks."""

from collections.abc import Callable

from bot.board.address import Address
from bot.board.pictures.trend_picture import draw_trend
from bot.board.pictures.wall_picture import draw_wall
from bot.board.views.wall import wall_of
from bot.duties.year_picture import draw
from bot.questions.text import Language
from bot.standing.trend import past_of, trend
from handlers.duties.year_picture import lines_of
from handlers.outgoing import Body
from handlers.sent_files import folder_of
from handlers.slow_work import Build, Job
from handlers.standing.facts import facts_of
from handlers.wording.names import whole_day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.engine.atomic_files import placed

WALL, YEAR, TREND = "wall", "year", "trend"


async def gather_board_picture(job: Job, context: Context) -> Build:
    """Read what is in the picture; it is drawn when nothing waits for it."""
    kind, department, today = job.values["picture"], job.values["department"], context.today
    drawn = await _drawing(kind, department, job.language, context)
    services = context.services

    def build() -> Body:
        try:
            picture = drawn()
        except ImportError:
            return Body(phrase("calendar missing", job.language), thread=job.spot.thread)
        path = folder_of(services) / f"{job.number}.png"
        with placed(path, replace=True) as part:
            part.write_bytes(picture)
        values = {"day": whole_day_of(today, job.language), "department": department, "year": today.year}
        text = phrase(f"board {kind}", job.language, **values)
        return Body(text, file=str(path), file_name=f"{kind}-{today.isoformat()}.png", thread=job.spot.thread)

    return build


async def _drawing(kind: str, department: str, language: Language, context: Context) -> Callable[[], bytes]:
    services, today = context.services, context.today
    if kind == YEAR:
        lines = await lines_of(today.year, (department,), context)
        return lambda: draw(today.year, lines, today, department, language)
    facts = await facts_of(context)
    if kind == TREND:
        past = await past_of(context.work.rows, facts)
        return lambda: draw_trend(trend(facts, past, services.zone, services.calendar), language)
    return lambda: draw_wall(wall_of(facts, services.checklist, Address()), today, language)
