"""One person's share: whatever one of a group sends, the others are answered, and nothing piles up."""

from collections.abc import Callable

import pytest

from storage.people import Role
from tests.handlers.stage import COLLEAGUE, GROUP, LIAISON, STRANGER, Play, Stage

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
def test_a_colleague_is_answered_within_five_seconds(play_by_the_rules: Play, flood: Flood) -> None:
    async def conversation(stage: Stage) -> None:
        await begun(stage)
        for number in range(MANY):
            flood(stage, number)
        await stage.handled()
        assert await waiting(stage) <= 15
        for number in range(120):  # so that much of the minute's twenty is used up
            if number % 20 == 0:
                flood(stage, number)
            await stage.step(0.5)
        asked = stage.say(COLLEAGUE, GROUP, "第33项多少分")
        await stage.handled()
        assert await until_answered(stage, asked) <= WITHIN

    play_by_the_rules(conversation)


def test_a_thousand_commands_of_one_member_leave_ten_answers_and_one_notice(play_by_the_rules: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await begun(stage)
        for _ in range(1000):
            stage.say(LIAISON, GROUP, "/help")
        asked = stage.say(COLLEAGUE, GROUP, "第33项多少分")
        await stage.handled()
        assert await until_answered(stage, asked) <= WITHIN
        for _ in range(300):
            await stage.step(0.5)
        assert await waiting(stage) == 0
        helps = [each for each in stage.own(GROUP) if "可以问" in each["text"]]
        notices = [each for each in [*stage.own(GROUP), *stage.own(LIAISON)] if "您发得有些快" in each["text"]]
        assert len(helps) <= 30
        assert 1 <= len(notices) <= 3
        assert await stage.rows("SELECT 1 FROM inbox WHERE state <> 'done'") == []

    play_by_the_rules(conversation)


def test_every_report_of_a_flood_is_stored_and_acknowledged(play_by_the_rules: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await begun(stage)
        for number in range(100):
            stage.say(LIAISON, GROUP, f"51 完成{number % 90}% 已建学校{number}所")
        await stage.handled()
        (row,) = await stage.rows("SELECT count(*) AS n FROM reports")
        assert row["n"] == 100
        for _ in range(150):
            await stage.step(0.5)
        single = [each for each in stage.own(GROUP) if each["text"].startswith("已记录")]
        summed = [each["text"] for each in stage.own(GROUP) if "一并登记" in each["text"]]
        counts = [int(text.split("以下")[1].split("条")[0]) for text in summed]
        assert len(single) + sum(counts) == 100
        assert "51×" in summed[0]

    play_by_the_rules(conversation)


def test_pages_that_are_turned_quickly_end_on_the_last(play_by_the_rules: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await begun(stage)
        stage.say(LIAISON, GROUP, "@qingdan_bot 综治办牵头哪些任务?")
        await stage.handled()
        await stage.step(1)
        answer = stage.own(GROUP)[-1]
        (on,) = [data for text, data in stage.buttons(GROUP, answer["message_id"]).items() if "下一页" in text]
        pages = [on, on.removesuffix("1") + "0"] * 100 + [on]
        for each in pages:
            stage.press(LIAISON, GROUP, answer["message_id"], each)
        await stage.handled()
        assert await waiting(stage) <= 2
        asked = stage.say(COLLEAGUE, GROUP, "第33项多少分")
        await stage.handled()
        assert await until_answered(stage, asked) <= WITHIN
        assert "2/" in str(stage.ground.world.chat(GROUP).messages[answer["message_id"]]["reply_markup"])

    play_by_the_rules(conversation)


def test_a_question_that_is_changed_before_its_answer_went_out_has_one_answer(play_by_the_rules: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await begun(stage)
        for number in range(3):
            stage.say(LIAISON, GROUP, f"第{1 + number}项多少分")
        asked = stage.say(LIAISON, GROUP, "第33项多少分")
        for number in range(30):
            stage.edit(GROUP, asked, f"第{1 + number}项谁牵头")
        await stage.handled()
        for _ in range(12):
            await stage.step(0.5)
        (answer,) = [each for each in stage.own(GROUP) if each.get("reply_to_message", {}).get("message_id") == asked]
        assert "第30项" in answer["text"]
        assert await stage.rows("SELECT 1 FROM outbox WHERE purpose = 'edit'") == []

    play_by_the_rules(conversation)


def test_whoever_has_used_up_their_share_presses_in_vain_and_is_told(play_by_the_rules: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await begun(stage)
        stage.say(LIAISON, GROUP, "@qingdan_bot 综治办牵头哪些任务?")
        await stage.handled()
        await stage.step(1)
        answer = stage.own(GROUP)[-1]
        (on,) = [data for text, data in stage.buttons(GROUP, answer["message_id"]).items() if "下一页" in text]
        for number in range(30):
            stage.say(LIAISON, GROUP, f"第{1 + number}项谁牵头")
        await stage.handled()
        press = stage.press(LIAISON, GROUP, answer["message_id"], on)
        await stage.until(lambda: stage.ground.world.pressed[press].answered)
        assert "这一下未生效" in stage.ground.world.pressed[press].text
        assert await stage.rows("SELECT 1 FROM outbox WHERE purpose = 'edit'") == []

    play_by_the_rules(conversation)


def test_strangers_in_private_wait_for_the_group(play_by_the_rules: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await begun(stage)
        for number in range(600):
            stage.say(1000 + number, 1000 + number, "第33项多少分")
        await stage.handled()
        assert await waiting(stage) <= 200
        asked = stage.say(COLLEAGUE, GROUP, "第33项多少分")
        await stage.handled()
        assert await until_answered(stage, asked) <= WITHIN

    play_by_the_rules(conversation)


def test_made_up_questions_of_a_stranger_do_not_fill_the_list_of_the_unanswered(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.adopted()
        for number in range(100):
            stage.say(STRANGER, STRANGER, f"第{100 + number}项是什么？{'长' * 3000}")
        stage.say(COLLEAGUE, GROUP, "水利局牵头哪些任务？")
        await stage.handled()
        kept = [str(each["example"]) for each in await stage.rows("SELECT example FROM misses")]
        assert "水利局牵头哪些任务？" in kept
        assert len(kept) <= 21
        assert max(map(len, kept)) <= 100

    play(conversation)


def test_several_who_flood_leave_room_for_another(play_by_the_rules: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await begun(stage)
        for turn in range(120):
            if turn % 10 == 0:
                for person in (LIAISON, STRANGER, 11, 12):
                    for number in range(4):
                        stage.say(person, GROUP, f"第{1 + (turn + number) % 63}项多少分")
            await stage.step(0.5)
        asked = stage.say(COLLEAGUE, GROUP, "第33项多少分")
        await stage.handled()
        assert await until_answered(stage, asked) <= WITHIN

    play_by_the_rules(conversation)
