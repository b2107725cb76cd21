"""`/people`: everybody with a role, by pages, to those in charge."""

from dataclasses import replace

import pytest

from bot.people.rights import Actor
from bot.questions.text import Language
from handlers.buttons.stored import Press, Taken
from handlers.incoming import Person, Place, Pressed
from handlers.people.roster import ON_PAGE, AskDismissal, Dismiss, TurnPeople, ask_dismissal, end_role, turn_list
from handlers.work import unasked
from storage.people import Role
from storage.stored_buttons import StoredButtons
from tests.conversations.stage import OWNER, Stage

OFFICE = Actor(OWNER, 0, "主", posts=((Role.OWNER, ""),))
PRESS = Press(
    Pressed("p", Person(OWNER, "主"), "do:1:1:0", Place(OWNER), "5"),
    OFFICE,
    Language.CHINESE,
    StoredButtons(OWNER, "x", None, "[]"),
)


async def appointed(stage: Stage, count: int) -> None:
    for number in range(count):
        await stage.appoint(str(20 + number), Role.READER)


async def turned(stage: Stage, page: int, press: Press = PRESS) -> Taken:
    async with stage.database.transaction("turn") as rows:
        return await turn_list(press, TurnPeople(page), unasked(stage.services, rows))


def held(taken: Taken) -> list[AskDismissal]:
    assert taken.view is not None
    return [each.do for row in taken.view.rows for each in row if isinstance(each.do, AskDismissal)]


async def test_everybody_stands_on_one_of_the_pages(stage: Stage) -> None:
    await appointed(stage, ON_PAGE + 3)
    first, second = held(await turned(stage, 0)), held(await turned(stage, 1))
    assert (len(first), len(second)) == (ON_PAGE, 3)
    assert len({each.person for each in (*first, *second)}) == ON_PAGE + 3


@pytest.mark.parametrize("page", [1, 7])
async def test_a_page_that_is_no_more_is_the_last_one_there_is(stage: Stage, page: int) -> None:
    await appointed(stage, 3)
    assert len(held(await turned(stage, page))) == 3


async def test_a_role_ends_after_it_was_asked_once_more_and_only_once(stage: Stage) -> None:
    await appointed(stage, 2)
    wanted, other = held(await turned(stage, 0))
    async with stage.database.transaction("dismiss") as rows:
        context = unasked(stage.services, rows)
        asked = await ask_dismissal(PRESS, wanted, context)
        assert asked.view is not None
        end = asked.view.rows[0][0].do
        assert isinstance(end, Dismiss)
        assert [each.person for each in held(await end_role(PRESS, end, context))] == [other.person]
        again = await end_role(PRESS, end, context)
    assert again.toast
    assert [each.person for each in held(again)] == [other.person]


async def test_who_may_not_appoint_sees_nobody(stage: Stage) -> None:
    await appointed(stage, 1)
    reader = replace(PRESS, actor=Actor("20", 1, "读", posts=((Role.READER, ""),)))
    taken = await turned(stage, 0, reader)
    assert taken.view is None
    assert taken.toast
