"""What the board keeps of its pages is given up with whatever they were made of: the day, and the list."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.board.address import Address, ViewName, read_address
from bot.questions.assistant import Assistant
from checklist_data.reader import load
from handlers.web.board_reading import BoardReader
from tests.conversations.stage import OWNER, Stage

BEFORE_MIDNIGHT = datetime(2026, 11, 23, 15, 59, 59, 999_000, UTC)
AFTER_MIDNIGHT = datetime(2026, 11, 23, 16, 0, 0, 1_000, UTC)
EXAMPLE = Path(__file__).parents[2] / "examples" / "anhe_2025"
WALL = Address(ViewName.WALL)


@dataclass
class Stepping:
    """A clock that shows one time, and another one from then on."""

    times: list[datetime]

    def reading(self) -> datetime:
        """The time that comes next."""
        return self.times.pop(0) if len(self.times) > 1 else self.times[0]

    async def sleep_until(self, moment: datetime) -> None:
        """Nobody waits."""


async def test_a_page_that_was_begun_before_midnight_is_not_kept_for_the_day_after(stage: Stage) -> None:
    clock = Stepping([BEFORE_MIDNIGHT, BEFORE_MIDNIGHT, AFTER_MIDNIGHT])  # the list is taken up, the page begun
    reader = BoardReader(replace(stage.services, clock=clock))
    try:
        pages = [await reader.page(OWNER, WALL) for _ in range(2)]
        assert ["11月23日 23:59" in each for each in pages] == [True, False]
        assert "11月24日 00:00" in pages[1]
    finally:
        reader.close()


async def test_a_page_of_the_list_before_is_not_kept_where_another_one_is_followed(stage: Stage) -> None:
    """The commit can be read before the list is followed, with no change of the database behind it."""
    another = Assistant(load(EXAMPLE))
    services = replace(stage.services)
    reader = BoardReader(services)
    try:
        marks, pages = [await reader.mark()], [await reader.page(OWNER, WALL)]
        services.follow(another)
        pages.append(await reader.page(OWNER, read_address((), another.checklist)))
        marks.append(await reader.mark())
        assert pages[0] != pages[1]
        assert marks[0] != marks[1]
    finally:
        reader.close()
