"""What a follow-up leans on: read once more, it is what it was."""

from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from bot.questions.text import plain
from bot.wordings.add_wording import add_wording
from bot.wordings.recollection import DEEPEST, Recollection
from storage import questions
from storage.questions import Place, StoredQuestion
from tests.bot.staff import GROUP, LIAISON, NOW, OFFICE, Staff

FIRST, NEXT = "教体局牵头哪些任务", "参与的呢"


async def asked(staff: Staff, *texts: str) -> StoredQuestion:
    """Ask each text as a follow-up to the one before; return the last."""
    leans_on: int | None = None
    for at, text in enumerate(texts):
        what = (Place(GROUP), str(at + 1), LIAISON, text, plain(text), leans_on, f"r{at}", "x", NOW)
        leans_on = await questions.record(staff.rows, StoredQuestion(*what))
    found = await questions.by_number(staff.rows, leans_on or 0)
    assert found is not None
    return found


async def test_a_follow_up_is_answered_again_as_it_was_by_a_program_that_remembers_nothing(
    staff: Staff, assistant: Assistant
) -> None:
    expected = assistant.ask(NEXT, assistant.ask(FIRST).context)
    stored = await asked(staff, FIRST, NEXT)
    found = await Recollection(assistant).answer_to(staff.rows, stored)
    assert (found.reply, found.refs) == (expected.reply, expected.refs)
    assert found.refs


async def test_what_is_remembered_is_not_read_again(staff: Staff, assistant: Assistant) -> None:
    stored = await asked(staff, FIRST)
    recollection = Recollection(assistant)
    leaning = assistant.ask("第33项是什么").context
    recollection.remember(stored.id, stored.text, leaning)
    assert await recollection.leaning_on(staff.rows, stored) is leaning


async def test_a_question_that_was_changed_is_read_again(staff: Staff, assistant: Assistant) -> None:
    stored = await asked(staff, FIRST)
    recollection = Recollection(assistant)
    other = assistant.ask("第33项是什么").context
    recollection.remember(stored.id, "第33项是什么", other)
    assert await recollection.leaning_on(staff.rows, stored) == assistant.ask(FIRST).context


async def test_however_long_people_go_on_a_bounded_number_is_read(staff: Staff, assistant: Assistant) -> None:
    stored = await asked(staff, FIRST, *[NEXT] * (DEEPEST + 3))
    recollection = Recollection(assistant)
    await recollection.leaning_on(staff.rows, stored)
    assert len(recollection._readings) == DEEPEST  # noqa: SLF001 - what was read is remembered there alone


async def test_what_finds_nothing_is_asked_once_more_in_the_offices_wording(staff: Staff, assistant: Assistant) -> None:
    text = "阿波罗计划归谁管"
    recollection = Recollection(assistant)
    assert (await recollection.ask(staff.rows, text)).kind is not Kind.DEPARTMENTS
    await add_wording(await staff.by(OFFICE), "阿波罗计划", "25", text)
    answer = await recollection.ask(staff.rows, text)
    assert answer.refs == ("25",)
    assert answer.text == text


async def test_a_wording_of_an_entry_that_is_gone_changes_nothing(staff: Staff, assistant: Assistant) -> None:
    text = "阿波罗计划归谁管"
    before = await Recollection(assistant).ask(staff.rows, text)
    await add_wording(await staff.by(OFFICE), "阿波罗计划", "999", text)
    assert (await Recollection(assistant).ask(staff.rows, text)).reply == before.reply


async def test_what_is_sure_is_not_asked_in_a_wording(staff: Staff, assistant: Assistant) -> None:
    await add_wording(await staff.by(OFFICE), "教体局", "25", FIRST)
    assert (await Recollection(assistant).ask(staff.rows, FIRST)).reply == assistant.ask(FIRST).reply
