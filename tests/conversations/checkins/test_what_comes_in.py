"""What comes beside words: albums with several captions, voices, places and cards; and what is said of them."""

from typing import Any

import pytest

from bot.practice.world.world import Words
from storage.people import Role
from tests.conversations.stage import GROUP, LIAISON, STRANGER, Stage

ITEM = "49"


async def at_work(stage: Stage) -> str:
    """A liaison in a group in service; another entry of their department."""
    await stage.adopted()
    department = stage.parties(ITEM)[0]
    await stage.appoint(LIAISON, Role.LIAISON, department)
    return stage.another_of(department, ITEM)


async def proofs(stage: Stage) -> list[tuple[str, int]]:
    """Which picture (by its message) proves which entry."""
    statement = (
        "SELECT ref, CAST(evidence.message_id AS INTEGER) AS place FROM proofs JOIN reports ON report = reports.id"
        " JOIN evidence ON evidence = evidence.id WHERE withdrawn = 0 ORDER BY place"
    )
    return [(each["ref"], each["place"]) for each in await stage.rows(statement)]


def album(stage: Stage, chat: str, *captions: str) -> list[int]:
    """Somebody sends an album; the numbers of its messages."""
    return [
        stage.send(LIAISON, chat, f"{number}.jpg", each, kind="photo", album=7) for number, each in enumerate(captions)
    ]


@pytest.mark.parametrize("chat", [LIAISON, GROUP])
async def test_each_picture_of_an_album_proves_the_entry_of_its_own_words(stage: Stage, chat: str) -> None:
    other = await at_work(stage)
    first, second, third, fourth = album(stage, chat, "49 完成80%", "", f"{other} 按计划", "")
    await stage.quiet()
    assert await proofs(stage) == [("49", first), ("49", second), (other, third), (other, fourth)]


@pytest.mark.parametrize("chat", [LIAISON, GROUP])
@pytest.mark.parametrize("place", [0, 1, 2])
async def test_words_below_any_picture_are_for_the_whole_album_and_nothing_is_asked(
    stage: Stage, chat: str, place: int
) -> None:
    await at_work(stage)
    before = len(stage.own(chat))
    numbers = album(stage, chat, *("49 完成80%" if each == place else "" for each in range(3)))
    await stage.quiet()
    assert await proofs(stage) == [("49", each) for each in numbers]
    (answer,) = stage.own(chat)[before:]
    assert answer["text"].startswith("已记录：")
    assert "佐证材料3件" in answer["text"], "it counts all of them in the end"


async def test_three_words_below_three_pictures(stage: Stage) -> None:
    other = await at_work(stage)
    numbers = album(stage, LIAISON, "49 完成80%", f"{other} 按计划", "49 完成81%")
    await stage.quiet()
    assert await proofs(stage) == list(zip(["49", other, "49"], numbers, strict=True))


async def test_pictures_before_the_first_words_go_with_them(stage: Stage) -> None:
    other = await at_work(stage)
    numbers = album(stage, LIAISON, "", "49 完成80%", f"{other} 按计划")
    await stage.quiet()
    assert await proofs(stage) == list(zip(["49", "49", other], numbers, strict=True))


async def test_an_album_without_words_is_asked_about_once_it_is_there(stage: Stage) -> None:
    await at_work(stage)
    numbers = album(stage, LIAISON, "", "", "")
    await stage.quiet()
    (asked,) = stage.own(LIAISON)
    assert "尚未记录" in asked["text"]
    stage.say(LIAISON, LIAISON, "49 按计划", reply_to=asked["message_id"])
    await stage.quiet()
    assert await proofs(stage) == [("49", each) for each in numbers]


FILE = {"file_id": "AwACAgUAAx1", "file_unique_id": "AgADx1", "file_size": 1000}
MEDIA: dict[str, dict[str, Any]] = {
    "voice": {"voice": {**FILE, "duration": 3}},
    "video_note": {"video_note": {**FILE, "duration": 3, "length": 240}},
    "audio": {"audio": {**FILE, "duration": 3, "file_name": "会议.mp3"}},
    "location": {"location": {"latitude": 1.0, "longitude": 1.0}},
    "venue": {
        "location": {"latitude": 1.0, "longitude": 1.0},
        "venue": {"location": {"latitude": 1.0, "longitude": 1.0}, "title": "学校", "address": "路"},
    },
    "contact": {"contact": {"phone_number": "1", "first_name": "张三"}},
}
SAID = {"voice": "录音", "video_note": "录音", "audio": "录音", "location": "位置", "venue": "位置", "contact": "名片"}


def bring(stage: Stage, user: str, chat: str, kind: str, caption: str = "") -> None:
    """Somebody sends what is no text, picture or document."""
    world = stage.world
    world.say(stage.chat(chat), stage.user(user), caption, Words(extra=MEDIA[kind]))


@pytest.mark.parametrize("kind", MEDIA)
async def test_what_cannot_be_read_is_answered_in_private(stage: Stage, kind: str) -> None:
    await at_work(stage)
    bring(stage, LIAISON, LIAISON, kind)
    await stage.quiet()
    (answer,) = stage.own(LIAISON)
    assert SAID[kind] in answer["text"]
    assert "没有记录" in answer["text"]
    assert await stage.rows("SELECT 1 FROM reports") == []


@pytest.mark.parametrize("kind", MEDIA)
async def test_whoever_has_no_role_is_answered_as_well(stage: Stage, kind: str) -> None:
    bring(stage, STRANGER, STRANGER, kind)
    await stage.quiet()
    (answer,) = stage.own(STRANGER)
    assert "没有记录" in answer["text"]
    assert await stage.rows("SELECT 1 FROM evidence") == []


@pytest.mark.parametrize("kind", MEDIA)
async def test_in_a_group_people_speak_to_each_other(stage: Stage, kind: str) -> None:
    await at_work(stage)
    before = len(stage.own(GROUP))
    bring(stage, LIAISON, GROUP, kind)
    await stage.quiet()
    assert len(stage.own(GROUP)) == before


@pytest.mark.parametrize("kind", ["voice", "audio", "video_note"])
async def test_what_is_said_aloud_proves_what_its_words_or_the_answer_name(stage: Stage, kind: str) -> None:
    await at_work(stage)
    bring(stage, LIAISON, LIAISON, kind, "49 完成80%")
    await stage.quiet()
    assert "佐证材料1件" in stage.own(LIAISON)[-1]["text"]
    bring(stage, LIAISON, LIAISON, kind)
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "49 完成90%", reply_to=stage.own(LIAISON)[-1]["message_id"])
    await stage.quiet()
    assert [each for each, _ in await proofs(stage)] == ["49", "49"]
