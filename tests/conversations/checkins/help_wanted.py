"""A request for help."""

from tests.conversations.checkins.test_answers_to_office import before_office, decided
from tests.conversations.stage import Stage


async def agreed(stage: Stage) -> None:
    number = await before_office(stage, "49 需协调：请住建局提供场地")
    await decided(stage, number, "已协调", "住建局腾出二楼")
