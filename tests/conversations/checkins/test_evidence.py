"""Evidence in conversation: files with and without words, albums, large files; their bytes are looked at afterwards."""

import hashlib

import pytest

from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage

ITEM = "49"
FOREIGN = "66"


async def at_work(stage: Stage) -> None:
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])


async def pieces(stage: Stage) -> list[tuple[str, str, str]]:
    """What proves what: entry, sort, text."""
    statement = (
        "SELECT ref, kind, evidence.text FROM proofs JOIN reports ON report = reports.id"
        " JOIN evidence ON evidence = evidence.id WHERE withdrawn = 0 ORDER BY evidence.id, ref"
    )
    return [tuple(each) for each in await stage.rows(statement)]


async def test_a_file_with_a_caption_that_names_the_entry_proves_it(stage: Stage) -> None:
    await at_work(stage)
    stage.send(LIAISON, GROUP, "名单.pdf", "49 完成80% 附名单")
    assert "佐证材料1件" in (await stage.said(GROUP, 2))["text"]
    assert await pieces(stage) == [("49", "file", "名单.pdf")]


async def test_one_proof_serves_several_entries(stage: Stage) -> None:
    await at_work(stage)
    other = stage.another_of(stage.parties(ITEM)[0], ITEM)
    stage.send(LIAISON, LIAISON, "通报.pdf", f"49 按计划\n{other} 按计划")
    await stage.said(LIAISON)
    assert {each[0] for each in await pieces(stage)} == {"49", other}
    assert len(await stage.rows("SELECT 1 FROM evidence")) == 1


async def test_a_caption_without_an_entry_is_asked_back_and_the_answer_takes_the_file(stage: Stage) -> None:
    await at_work(stage)
    stage.send(LIAISON, LIAISON, "现场.jpg", "活动现场", kind="photo")
    asked = await stage.said(LIAISON)
    assert "尚未记录" in asked["text"]
    assert await pieces(stage) == []
    stage.say(LIAISON, LIAISON, "49 按计划", reply_to=asked["message_id"])
    assert "佐证材料1件" in (await stage.said(LIAISON, 2))["text"]
    assert [each[:2] for each in await pieces(stage)] == [("49", "photo")]


async def test_an_album_of_ten_proves_what_its_caption_names(stage: Stage) -> None:
    await at_work(stage)
    stage.send(LIAISON, GROUP, "0.jpg", "49 完成80%", kind="photo", album=7)
    for number in range(1, 10):
        stage.send(LIAISON, GROUP, f"{number}.jpg", kind="photo", album=7)
    await stage.quiet()
    assert len(await pieces(stage)) == 10
    assert len(stage.own(GROUP)) == 2, "one acknowledgement"


async def test_an_album_without_a_word_is_asked_about_once(stage: Stage) -> None:
    await at_work(stage)
    for number in range(3):
        stage.send(LIAISON, LIAISON, f"{number}.jpg", kind="photo", album=8)
    await stage.quiet()
    (asked,) = stage.own(LIAISON)
    stage.say(LIAISON, LIAISON, "49 按计划", reply_to=asked["message_id"])
    await stage.said(LIAISON, 2)
    assert len(await pieces(stage)) == 3


async def test_a_file_in_answer_to_the_acknowledgement_is_added(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80% 教发〔2026〕12号")
    number = (await stage.said(LIAISON))["message_id"]
    stage.send(LIAISON, LIAISON, "名单.pdf", reply_to=number)
    assert "已补充佐证材料1件" in (await stage.said(LIAISON, 2))["text"]
    assert ("49", "file", "名单.pdf") in await pieces(stage)


async def test_files_of_people_who_report_nothing_are_none_of_ours(stage: Stage) -> None:
    await at_work(stage)
    stage.send(STRANGER, GROUP, "照片.jpg", kind="photo")
    stage.send(LIAISON, GROUP, "照片.jpg", kind="photo")
    await stage.quiet()
    assert await stage.rows("SELECT 1 FROM evidence") == []
    assert len(stage.own(GROUP)) == 1


async def test_in_private_it_is_said_that_a_file_is_not_taken_and_what_would_be(stage: Stage) -> None:
    stage.send(STRANGER, STRANGER, "照片.jpg", kind="photo")
    assert [each for each in await stage.heard(STRANGER) if "没有留存" in each]
    for place in range(3):
        stage.send(OWNER, OWNER, f"{place}.zip", album="a")
    assert [each[:13] for each in await stage.heard(OWNER)] == ["收到文件，没有可办理的内容"]
    assert await stage.rows("SELECT 1 FROM evidence") == []


async def test_the_bytes_of_a_file_are_looked_at_and_kept(live: Live) -> None:
    await at_work(live)
    live.send(LIAISON, LIAISON, "名单.pdf", "49 按计划", content="甲乙丙")
    await live.said(LIAISON)
    await live.fetch()
    (row,) = await live.rows("SELECT sha256, kept_as FROM evidence")
    digest = hashlib.sha256("甲乙丙".encode()).hexdigest()
    assert tuple(row) == (digest, f"{digest}.pdf")
    assert (live.evidence / f"{digest}.pdf").read_text() == "甲乙丙"


TOO_LARGE = "x" * (20 * 1024 * 1024 + 1)


@pytest.mark.parametrize("caption", ["49 按计划", "现场录像", ""])
async def test_a_file_that_the_platform_never_gives_is_refused_with_what_to_do(stage: Stage, caption: str) -> None:
    await at_work(stage)
    stage.send(LIAISON, LIAISON, "录像.zip", caption, content=TOO_LARGE)
    text = (await stage.said(LIAISON))["text"]
    assert "超过20MB" in text
    assert "链接或文号" in text
    assert await stage.rows("SELECT 1 FROM evidence UNION ALL SELECT 1 FROM reports") == []


async def test_a_file_that_is_too_large_is_not_added_to_a_report_or_an_album(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80%")
    number = (await stage.said(LIAISON))["message_id"]
    stage.send(LIAISON, LIAISON, "录像.zip", content=TOO_LARGE, reply_to=number)
    assert "超过20MB" in (await stage.said(LIAISON, 2))["text"]
    stage.send(LIAISON, LIAISON, "1.jpg", "49 完成81%", kind="photo", album=7)
    await stage.said(LIAISON, 3)
    stage.send(LIAISON, LIAISON, "2.mp4", content=TOO_LARGE, album=7)
    assert "超过20MB" in (await stage.said(LIAISON, 4))["text"]
    assert [each[1] for each in await pieces(stage)] == ["photo"]


async def test_a_file_of_which_only_fetching_shows_that_it_is_too_large_is_told_of_once(live: Live) -> None:
    await at_work(live)
    number = live.send(LIAISON, LIAISON, "录像.zip", "49 按计划", content=TOO_LARGE, sizeless=True)
    assert "佐证材料1件" in (await live.said(LIAISON))["text"]
    for _ in range(3):
        await live.fetch()
        live.deployment.delivery.wake()
        await live.quiet()
    told = live.own(LIAISON)[1:]
    assert [each["reply_to_message"]["message_id"] for each in told] == [number]
    assert "“录像.zip”已登记，但平台不允许机器人读取" in told[0]["text"]


async def test_what_a_colleague_shares_is_none_of_ours_however_large(stage: Stage) -> None:
    await at_work(stage)
    stage.send(LIAISON, GROUP, "录像.zip", content=TOO_LARGE)
    stage.send(STRANGER, GROUP, "录像.zip", "大家看看", content=TOO_LARGE)
    await stage.quiet()
    assert len(stage.own(GROUP)) == 1


async def test_the_question_about_a_file_is_its_senders_to_answer(stage: Stage) -> None:
    await at_work(stage)
    await stage.appoint(COLLEAGUE, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(FOREIGN, Role.LIAISON, stage.parties(ITEM)[1])
    stage.send(LIAISON, GROUP, "名单.pdf", "@qingdan_bot")
    asked = await stage.said(GROUP, 2)
    for number, other in enumerate((COLLEAGUE, FOREIGN, STRANGER), start=3):
        stage.say(other, GROUP, "49 按计划", reply_to=asked["message_id"])
        assert "问原发送人的" in (await stage.said(GROUP, number))["text"]
    assert await stage.rows("SELECT 1 FROM proofs UNION ALL SELECT 1 FROM reports") == []
    stage.say(LIAISON, GROUP, "49 按计划", reply_to=asked["message_id"])
    assert "佐证材料1件" in (await stage.said(GROUP, 6))["text"]


async def test_nobody_adds_evidence_to_the_report_of_another_department(stage: Stage) -> None:
    await at_work(stage)
    await stage.appoint(FOREIGN, Role.LIAISON, stage.parties(ITEM)[1])
    stage.say(LIAISON, GROUP, "49 完成80%")
    number = (await stage.said(GROUP, 2))["message_id"]
    stage.send(FOREIGN, GROUP, "名单.pdf", reply_to=number)
    assert "不是您所在部门的" in (await stage.said(GROUP, 3))["text"]
    assert await stage.rows("SELECT 1 FROM evidence") == []


async def test_a_file_of_twenty_megabytes_is_fetched(live: Live) -> None:
    await at_work(live)
    content = "x" * (20 * 1024 * 1024)
    live.send(LIAISON, LIAISON, "录像.zip", "49 按计划", content=content)
    await live.said(LIAISON)
    await live.fetch()
    (row,) = await live.rows("SELECT sha256 FROM evidence")
    assert row["sha256"] == hashlib.sha256(content.encode()).hexdigest()
