"""A wording that the office adds means an entry from then on, until it is taken back."""

import pytest

from bot.people.rights import NotAllowed
from bot.wordings.add_wording import add_wording, remove_wording
from storage import unanswered, wordings
from tests.bot.staff import LIAISON, NOW, OFFICE, TODAY, Staff

QUESTION = "老年饭堂归谁管"


async def test_a_wording_is_found_in_every_text_that_holds_it(staff: Staff) -> None:
    await add_wording(await staff.by(OFFICE), "老年饭堂", "25", QUESTION)
    assert list(await wordings.within(staff.rows, QUESTION)) == [("老年饭堂", "25")]
    assert list(await wordings.within(staff.rows, "饭堂")) == []


async def test_taken_back_it_means_nothing_and_a_second_time_there_is_nothing_to_take(staff: Staff) -> None:
    office = await staff.by(OFFICE)
    await add_wording(office, "老年饭堂", "25", QUESTION)
    assert await remove_wording(office, "老年饭堂", "25")
    assert not await remove_wording(office, "老年饭堂", "25")
    assert list(await wordings.within(staff.rows, QUESTION)) == []


async def test_the_question_that_it_answers_is_no_longer_without_one_until_it_is_taken_back(staff: Staff) -> None:
    office = await staff.by(OFFICE)
    await unanswered.note(staff.rows, QUESTION, QUESTION, NOW, TODAY)
    answered = await add_wording(office, "老年饭堂", "25", QUESTION)
    assert answered is not None
    assert await unanswered.count(staff.rows) == 0
    assert await remove_wording(office, "老年饭堂", "25", answered)
    assert await unanswered.find(staff.rows, QUESTION) == answered


async def test_a_wording_of_another_entry_is_not_taken_back(staff: Staff) -> None:
    office = await staff.by(OFFICE)
    await add_wording(office, "老年饭堂", "25", QUESTION)
    assert not await remove_wording(office, "老年饭堂", "26")
    assert list(await wordings.within(staff.rows, QUESTION)) == [("老年饭堂", "25")]


async def test_the_office_alone_says_what_words_mean(staff: Staff) -> None:
    liaison = await staff.by(LIAISON)
    with pytest.raises(NotAllowed):
        await add_wording(liaison, "老年饭堂", "25", QUESTION)
    with pytest.raises(NotAllowed):
        await remove_wording(liaison, "老年饭堂", "25")
    assert list(await wordings.within(staff.rows, QUESTION)) == []
