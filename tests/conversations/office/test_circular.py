"""`/circular` in conversation, and the brief of a month that is over."""

import io
from pathlib import Path

from docx import Document

from bot.circular.make_template import main as make_template
from storage.people import Role
from tests.conversations.duties.drill import at, drill, through
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, READER, Stage


async def document_of(stage: Stage, chat: str = OWNER) -> list[str]:
    """The paragraphs of the document that was sent last."""
    await stage.quiet()
    sent = [each for each in stage.chat(chat).messages.values() if "document" in each][-1]
    file = stage.world.files.by_id(sent["document"]["file_id"])
    assert file is not None
    return [each.text for each in Document(io.BytesIO(file.data)).paragraphs]


async def test_the_office_gets_the_circular_of_a_month_as_a_document(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-14")
    await stage.asked(LIAISON, LIAISON, "49 需要综治办协调校园周边整治")
    stage.say(OWNER, OWNER, "/circular 2026-12")
    found = await document_of(stage)
    assert found[0] == "关于2026年12月责任清单落实情况的通报"
    headings = [each for each in found if each[1:2] == "、"]
    assert headings == [
        "一、总体情况",
        "二、各部分进展",
        "三、逾期及原因",
        "四、延期与不适用",
        "五、需协调事项",
        "六、下月安排",
    ]
    assert found[-2] == "综治办"
    assert found[-1].startswith("2026年12月14日")
    text = "\n".join(found)
    assert "教体局请求协调" in text
    assert "部门对比" not in text


async def test_without_a_month_it_is_the_last_whole_one_and_a_month_to_come_is_refused(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-14")
    stage.say(OWNER, OWNER, "通报")
    assert (await document_of(stage))[0] == "关于2026年11月责任清单落实情况的通报"
    for words in ("2027-01", "2026-13", "本周", "0000-00", "教体局", "2026-11 2026-12"):
        assert "已开始的月份" in await stage.asked(OWNER, OWNER, f"/circular {words}"), words


async def test_only_the_office_gets_it(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.appoint(READER, Role.READER)
    for who in (LIAISON, READER):
        assert "此项由" in await stage.asked(who, who, "/circular")
    assert await stage.rows("SELECT * FROM slow_work") == []


async def test_departments_are_compared_only_while_an_owner_allows_it(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-14", "2026-12-21")
    await stage.asked(OWNER, OWNER, "/ranking 2027-01-31 年终核对")
    stage.say(OWNER, OWNER, "/circular 12月")
    assert "七、部门对比" in await document_of(stage)


async def test_a_template_that_cannot_be_used_is_told_to_the_office(stage: Stage, tmp_path: Path) -> None:
    template = tmp_path / "通报模板.docx"
    object.__setattr__(stage.services, "circular_template", template)
    assert "通报模板.docx 无法读取" in await stage.asked(OWNER, OWNER, "/circular")
    template.write_text("不是文档", encoding="utf-8")
    assert "不是 Word 文档" in await stage.asked(OWNER, OWNER, "/circular")
    make_template(template)
    stage.say(OWNER, OWNER, "/circular")
    assert len(await document_of(stage)) > 10


async def test_the_leader_and_the_office_are_briefed_once_on_the_first_working_day(stage: Stage) -> None:
    await drill(stage)
    await stage.appoint(COLLEAGUE, Role.LEADER)
    for moment in ("2026-12-01 08:00", "2026-12-31 10:00", "2027-01-01 10:00", "2027-01-04 08:00"):
        await stage.plan_at(at(moment))
    assert not _briefs(stage, COLLEAGUE, "2026年12月"), "neither on a holiday nor before work begins"
    for moment in ("2027-01-04 09:30", "2027-01-04 15:00", "2027-01-05 10:00"):
        await stage.plan_at(at(moment))
    for who in (COLLEAGUE, OWNER):
        (brief,) = _briefs(stage, who, "2026年12月")
        assert "纳入填报的部门事项共" in brief
        assert ("/circular 2026-12" in brief) == (who == OWNER), "a leader takes no circular"


def _briefs(stage: Stage, who: str, month: str) -> list[str]:
    return [each["text"] for each in stage.own(who) if each.get("text", "").startswith(f"上月情况（{month}）")]
