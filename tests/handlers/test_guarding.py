"""What must not be kept never reaches the file: not by a report, a question, a caption, a changed message."""

import random
import re

import pytest

from bot.sensitive import found_in, is_identity_number, masked
from storage.people import Role
from tests.bot.test_sensitive import identity_number
from tests.handlers.stage import GROUP, LIAISON, STRANGER, Play, Stage

NUMBER = identity_number(random.Random(7))
PHONE, CARD = "13812345678", "4111111111111111"


async def at_work(stage: Stage) -> None:
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"49 完成80% 当事人{NUMBER}", "身份证号"),
        (f"49 完成80% 联系{PHONE}", "手机号"),
        (f"49 完成80% 卡号{CARD}", "银行卡号"),
        ("49 完成80% 某文件机密★1年", "密级标志"),
        (f"/checkin 49 完成80% {NUMBER}", "身份证号"),
    ],
)
def test_it_is_refused_with_what_to_remove_and_nothing_of_it_is_stored(play: Play, text: str, kind: str) -> None:
    async def conversation(stage: Stage) -> None:
        await at_work(stage)
        stage.say(LIAISON, GROUP, text)
        refusal = (await stage.said(GROUP, 2))["text"]
        assert f"消息中有{kind}" in refusal
        assert await stage.rows("SELECT 1 FROM reports") == []
        assert not stage.kept_anywhere(NUMBER, PHONE, CARD, "某文件")

    play(conversation)


def test_a_change_that_brings_it_in_is_refused(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await at_work(stage)
        number = stage.say(LIAISON, LIAISON, "49 完成80%")
        await stage.said(LIAISON)
        stage.edit(LIAISON, number, f"49 完成85% {NUMBER}")
        assert "原记录未动" in (await stage.said(LIAISON, 2))["text"]
        assert not stage.kept_anywhere(NUMBER)

    play(conversation)


def test_a_caption_and_the_name_of_a_file_are_guarded_too(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await at_work(stage)
        stage.send(LIAISON, LIAISON, f"{NUMBER}.pdf", "49 完成80%")
        await stage.said(LIAISON)
        stage.send(LIAISON, LIAISON, "名单.pdf", f"49 完成80% {PHONE}")
        assert "手机号" in (await stage.said(LIAISON, 2))["text"]
        assert not stage.kept_anywhere(NUMBER, PHONE)

    play(conversation)


def test_in_talk_of_others_it_is_masked_without_a_word(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await at_work(stage)
        stage.say(STRANGER, GROUP, f"我的电话{PHONE}")
        stage.say(STRANGER, STRANGER, f"消防归谁管 {PHONE}")
        await stage.said(STRANGER)
        await stage.quiet()
        assert len(stage.own(GROUP)) == 1
        assert not stage.kept_anywhere(PHONE)

    play(conversation)


def test_the_search_for_it_finds_it_where_it_is(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.rows("INSERT INTO misses VALUES ('x', ?, 1, 1, 1)", f"x{PHONE}x")
        assert stage.kept_anywhere(PHONE)
        await stage.rows("DELETE FROM misses")

    play(conversation)


def test_a_mask_shows_nothing_of_what_was_there() -> None:
    assert is_identity_number(NUMBER)
    assert found_in(masked(NUMBER))
    assert not re.search(r"\d", masked(NUMBER))
