"""What proves a report is opened by whoever reviews: rights, the kept copy, its SHA-256."""

import hashlib
from typing import Any

from storage.people import Role
from tests.conversations.checkins.test_answers_to_office import ITEM
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, LIAISON, READER, Stage


async def with_file(stage: Live, *, fetched: bool = True) -> tuple[int, str]:
    """A report with a file before the office; the number of its card, and the SHA-256 of the file."""
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    stage.send(LIAISON, LIAISON, "名单.pdf", "49 已办结", content="甲乙丙")
    await stage.quiet()
    if fetched:
        await stage.fetch()
    return int(stage.own(COLLEAGUE)[-1]["message_id"]), hashlib.sha256("甲乙丙".encode()).hexdigest()


def files(stage: Stage, chat: str) -> list[Any]:
    return [each for each in stage.chat(chat).messages.values() if each.get("document", each.get("photo"))]


async def test_the_office_opens_what_proves_a_report(live: Live) -> None:
    number, digest = await with_file(live)
    assert "材料已发送" in await live.pressed(COLLEAGUE, COLLEAGUE, number, "查看材料1：名单.pdf")
    await live.quiet()
    (sent,) = files(live, COLLEAGUE)
    assert sent["document"]["file_name"] == "名单.pdf"
    assert f"SHA-256 {digest}" in sent["caption"]
    (line,) = await live.rows("SELECT new FROM audit WHERE action = 'open evidence'")
    assert line["new"] == "名单.pdf"


async def test_rights_are_looked_at_each_time_that_evidence_is_opened(live: Live) -> None:
    number, _ = await with_file(live)
    await live.pressed(COLLEAGUE, COLLEAGUE, number, "查看材料")
    await live.quiet()
    await live.rows("UPDATE appointments SET until = 1 WHERE role = 'office'")
    assert "您尚未登记身份" in await live.pressed(COLLEAGUE, COLLEAGUE, number, "查看材料")
    await live.quiet()
    assert len(files(live, COLLEAGUE)) == 1


async def test_the_kept_copy_is_sent_where_the_platform_gives_the_file_no_more(live: Live) -> None:
    number, _ = await with_file(live)
    await live.rows("UPDATE evidence SET file = 'BQACAgUAAxgone'")
    await live.pressed(COLLEAGUE, COLLEAGUE, number, "查看材料")
    await live.quiet()
    (sent,) = files(live, COLLEAGUE)
    assert sent["document"]["file_name"] == "名单.pdf"


async def test_a_file_that_is_nowhere_any_more_is_said_to_be_gone(live: Live) -> None:
    number, _ = await with_file(live, fetched=False)
    await live.rows("UPDATE evidence SET file = 'BQACAgUAAxgone'")
    await live.pressed(COLLEAGUE, COLLEAGUE, number, "查看材料")
    await live.quiet()
    assert files(live, COLLEAGUE) == []
    assert "请向填报单位索取" in live.own(COLLEAGUE)[-1]["text"]


async def test_evidence_is_found_by_the_number_of_the_ledger(live: Live) -> None:
    await with_file(live)
    assert "名单.pdf" in await live.asked(COLLEAGUE, COLLEAGUE, "/evidence 49")
    await live.pressed(COLLEAGUE, COLLEAGUE, live.own(COLLEAGUE)[-1]["message_id"], "查看材料1")
    await live.quiet()
    assert len(files(live, COLLEAGUE)) == 1
    assert "名单.pdf" in await live.asked(COLLEAGUE, COLLEAGUE, "材料 49")
    assert "还没有佐证材料" in await live.asked(COLLEAGUE, COLLEAGUE, "/evidence 50")
    assert "/evidence 51" in await live.asked(COLLEAGUE, COLLEAGUE, "/evidence")
    await live.appoint(READER, Role.READER)
    assert "此项由" in await live.asked(READER, READER, "/evidence 49")
