"""A message together with who wrote it, and the language in which they are answered."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.questions.text import Language
from handlers.incoming import Person, Place, Said, Towards
from handlers.message import Message, message_by, say
from handlers.outgoing import body_of
from handlers.work import Context, unasked
from storage.people import Role
from tests.conversations.stage import GROUP, LIAISON, Stage

ENGLISH = Person(LIAISON, "Li", "en")
SAID = Said(
    Place(GROUP, "supergroup", thread="4"),
    "5",
    ENGLISH,
    LIAISON,
    "好",
    Towards.BOT,
    datetime(2026, 11, 30, tzinfo=UTC),
    is_own=True,
)


async def taken(stage: Stage, said: Said, text: str) -> Message:
    async with stage.database.transaction("look") as rows:
        return await message_by(said, text, unasked(stage.services, rows))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("第49项进展如何", Language.CHINESE),
        ("how is item 49", Language.ENGLISH),
        ("49", Language.ENGLISH),
        ("", Language.ENGLISH),
        ("80%", Language.ENGLISH),
    ],
)
async def test_the_language_is_that_of_the_words_and_where_there_are_none_of_the_app(
    stage: Stage, text: str, language: Language
) -> None:
    assert (await taken(stage, SAID, text)).language is language


@pytest.mark.parametrize(
    ("before", "command", "text", "language"),
    [
        ("第49项进展如何", "checkin", "/checkin abc", Language.CHINESE),
        ("第49项进展如何", "", "49 OK", Language.CHINESE),
        ("第49项进展如何", "", "how is item 49", Language.ENGLISH),
        ("how is item 49", "history", "", Language.ENGLISH),
        ("how is item 49", "checkin", "/checkin abc", Language.ENGLISH),
        ("how is item 49", "", "49 完成60%", Language.CHINESE),
    ],
)
async def test_what_tells_no_language_is_answered_in_that_of_the_last_words(
    stage: Stage, before: str, command: str, text: str, language: Language
) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await taken(stage, SAID, before)
    assert (await taken(stage, replace(SAID, command=command), text)).language is language


async def test_in_a_group_it_is_answered_in_its_topic_as_a_reply_and_in_private_just_so(stage: Stage) -> None:
    spot = (await taken(stage, SAID, "好")).spot
    assert (spot.chat, spot.thread, spot.reply_to) == (GROUP, "4", "5")
    assert (await taken(stage, replace(SAID, place=Place(LIAISON)), "好")).spot.reply_to == ""


async def test_what_is_passed_on_is_nobodys_own(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    own, passed_on = await taken(stage, SAID, "好"), await taken(stage, replace(SAID, is_own=False), "好")
    assert own.is_own
    assert own.actor.departments == ("教体局",)
    assert not passed_on.is_own
    assert passed_on.actor.departments == ()


async def test_an_answer_goes_to_its_spot(stage: Stage) -> None:
    async with stage.database.transaction("answer") as rows:
        context: Context = unasked(stage.services, rows)
        await say(await message_by(SAID, "好", context), "收到", context)
        found = await rows.one("SELECT chat, body FROM outbox")
    body = body_of(found["body"])
    assert (found["chat"], body.text, body.thread, body.reply_to) == (GROUP, "收到", "4", "5")
