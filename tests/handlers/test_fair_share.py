"""One person's share: whatever one of a group sends, the others are answered, and nothing piles up."""

from collections.abc import Callable

import pytest

from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, STRANGER, Stage

Flood = Callable[[Stage, int], None]
WITHIN = 10
"""Steps of half a second in which a colleague is answered."""
MANY = 150


def help_again(stage: Stage, number: int) -> None:
    del number
    stage.say(LIAISON, GROUP, "/help")


def one_question(stage: Stage, number: int) -> None:
    del number
    stage.say(LIAISON, GROUP, "消防归谁管")


def other_questions(stage: Stage, number: int) -> None:
    stage.say(LIAISON, GROUP, f"第{1 + number % 63}项" + "多少分" * (number % 2))


def status_again(stage: Stage, number: int) -> None:
    stage.say(LIAISON, GROUP, f"/status {1 + number % 63}")


def reports(stage: Stage, number: int) -> None:
    stage.say(LIAISON, GROUP, f"51 完成{number % 90}% 已建学校{number}所")


def reports_not_understood(stage: Stage, number: int) -> None:
    stage.say(LIAISON, GROUP, f"/checkin 完成{number}")


def files(stage: Stage, number: int) -> None:
    stage.send(LIAISON, GROUP, f"{number}.pdf", f"51 完成{number % 90}%" if number % 2 else "@qingdan_bot")


def an_album(stage: Stage, number: int) -> None:
    stage.send(LIAISON, GROUP, f"{number}.jpg", kind="photo", album=f"album {number // 10}")


def strangers_commands(stage: Stage, number: int) -> None:
    del number
    stage.say(LIAISON, GROUP, "/nonsense@qingdan_bot")


FLOODS = (
    help_again,
    one_question,
    other_questions,
    status_again,
    reports,
    reports_not_understood,
    files,
    an_album,
    strangers_commands,
)


async def until_answered(stage: Stage, number: int) -> int:
    """Let the clock go on until a message in the group is answered; in how many half seconds."""
    for steps in range(130):
        if any(each.get("reply_to_message", {}).get("message_id") == number for each in stage.own(GROUP)):
            return steps
        await stage.step(0.5)
    raise AssertionError("it is never answered")


async def waiting(stage: Stage) -> int:
    """How many messages wait."""
    (row,) = await stage.rows("SELECT count(*) AS n FROM outbox WHERE state = 'waiting'")
    return int(row["n"])


async def begun(stage: Stage) -> None:
    """The group is adopted, and one of it is a liaison."""
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.step(61)


@pytest.mark.parametrize("flood", FLOODS)
async def test_a_colleague_is_answered_within_five_seconds(limited: Live, flood: Flood) -> None:
    await begun(limited)
    for number in range(MANY):
        flood(limited, number)
    await limited.handled()
    assert await waiting(limited) <= 15
    for number in range(120):  # so that much of the minute's twenty is used up
        if number % 20 == 0:
            flood(limited, number)
        await limited.step(0.5)
    asked = limited.say(COLLEAGUE, GROUP, "第33项多少分")
    await limited.handled()
    assert await until_answered(limited, asked) <= WITHIN


async def test_a_thousand_commands_of_one_member_leave_ten_answers_and_one_notice(limited: Live) -> None:
    await begun(limited)
    for _ in range(1000):
        limited.say(LIAISON, GROUP, "/help")
    asked = limited.say(COLLEAGUE, GROUP, "第33项多少分")
    await limited.handled()
    assert await until_answered(limited, asked) <= WITHIN
    for _ in range(300):
        await limited.step(0.5)
    assert await waiting(limited) == 0
    helps = [each for each in limited.own(GROUP) if "可以问" in each["text"]]
    notices = [each for each in [*limited.own(GROUP), *limited.own(LIAISON)] if "您发得有些快" in each["text"]]
    assert len(helps) <= 30
    assert 1 <= len(notices) <= 3
    assert await limited.rows("SELECT 1 FROM inbox WHERE state <> 'done'") == []


async def test_every_report_of_a_flood_is_stored_and_acknowledged(limited: Live) -> None:
    await begun(limited)
    for number in range(100):
        limited.say(LIAISON, GROUP, f"51 完成{number % 90}% 已建学校{number}所")
    await limited.handled()
    (row,) = await limited.rows("SELECT count(*) AS n FROM reports")
    assert row["n"] == 100
    for _ in range(150):
        await limited.step(0.5)
    single = [each for each in limited.own(GROUP) if each["text"].startswith("已记录")]
    summed = [each["text"] for each in limited.own(GROUP) if "一并登记" in each["text"]]
    counts = [int(text.split("以下")[1].split("条")[0]) for text in summed]
    assert len(single) + sum(counts) == 100
    assert "51×" in summed[0]


async def test_pages_that_are_turned_quickly_end_on_the_last(limited: Live) -> None:
    await begun(limited)
    limited.say(LIAISON, GROUP, "@qingdan_bot 综治办牵头哪些任务?")
    await limited.handled()
    await limited.step(1)
    answer = limited.own(GROUP)[-1]
    (on,) = [data for text, data in limited.buttons(GROUP, answer["message_id"]).items() if "下一页" in text]
    pages = [on, on.removesuffix("1") + "0"] * 100 + [on]
    for each in pages:
        limited.press(LIAISON, GROUP, answer["message_id"], each)
    await limited.handled()
    await limited.step(0)  # the last presses may still be on their way
    assert await waiting(limited) <= 2
    asked = limited.say(COLLEAGUE, GROUP, "第33项多少分")
    await limited.handled()
    assert await until_answered(limited, asked) <= WITHIN
    assert "2/" in str(limited.chat(GROUP).messages[answer["message_id"]]["reply_markup"])


async def test_a_question_that_is_changed_before_its_answer_went_out_has_one_answer(limited: Live) -> None:
    await begun(limited)
    for number in range(3):
        limited.say(LIAISON, GROUP, f"第{1 + number}项多少分")
    asked = limited.say(LIAISON, GROUP, "第33项多少分")
    for number in range(30):
        limited.edit(GROUP, asked, f"第{1 + number}项谁牵头")
    await limited.handled()
    for _ in range(12):
        await limited.step(0.5)
    (answer,) = [each for each in limited.own(GROUP) if each.get("reply_to_message", {}).get("message_id") == asked]
    assert "第30项" in answer["text"]
    assert await limited.rows("SELECT 1 FROM outbox WHERE purpose = 'edit'") == []


async def test_whoever_has_used_up_their_share_presses_in_vain_and_is_told(limited: Live) -> None:
    await begun(limited)
    limited.say(LIAISON, GROUP, "@qingdan_bot 综治办牵头哪些任务?")
    await limited.handled()
    await limited.step(1)
    answer = limited.own(GROUP)[-1]
    (on,) = [data for text, data in limited.buttons(GROUP, answer["message_id"]).items() if "下一页" in text]
    for number in range(30):
        limited.say(LIAISON, GROUP, f"第{1 + number}项谁牵头")
    await limited.handled()
    press = limited.press(LIAISON, GROUP, answer["message_id"], on)
    await limited.until(lambda: limited.world.pressed[press].answered)
    assert "这一下未生效" in limited.world.pressed[press].text
    assert await limited.rows("SELECT 1 FROM outbox WHERE purpose = 'edit'") == []


async def test_strangers_in_private_wait_for_the_group(limited: Live) -> None:
    await begun(limited)
    for number in range(300):
        limited.say(str(1000 + number), str(1000 + number), "第33项多少分")
    await limited.handled()
    assert await waiting(limited) <= 200
    asked = limited.say(COLLEAGUE, GROUP, "第33项多少分")
    await limited.handled()
    assert await until_answered(limited, asked) <= WITHIN


async def test_made_up_questions_of_a_stranger_do_not_fill_the_list_of_the_unanswered(stage: Stage) -> None:
    await stage.adopted()
    for number in range(100):
        stage.say(STRANGER, STRANGER, f"第{100 + number}项是什么？{'长' * 3000}")
    stage.say(COLLEAGUE, GROUP, "水利局牵头哪些任务？")
    await stage.handled()
    kept = [str(each["example"]) for each in await stage.rows("SELECT example FROM misses")]
    assert "水利局牵头哪些任务？" in kept
    assert len(kept) <= 21
    assert max(map(len, kept)) <= 100


async def test_several_who_flood_leave_room_for_another(limited: Live) -> None:
    await begun(limited)
    for turn in range(120):
        if turn % 10 == 0:
            for person in (LIAISON, STRANGER, "11", "12"):
                for number in range(4):
                    limited.say(person, GROUP, f"第{1 + (turn + number) % 63}项多少分")
        await limited.step(0.5)
    asked = limited.say(COLLEAGUE, GROUP, "第33项多少分")
    await limited.handled()
    assert await until_answered(limited, asked) <= WITHIN
