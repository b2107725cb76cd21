"""The office sets the bot up in chat: holidays, the calendar file, departments without a liaison, wordings."""

import io

import pytest
from openpyxl import Workbook

from bot.practice.world.world import Words
from storage.people import Role
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, READER, STRANGER, Stage

HOLIDAYS = "2027年劳动节：5月1日至5日放假调休，5月8日上班"
QUESTION = "老年饭堂谁负责"


async def last(stage: Stage, chat: str = OWNER) -> tuple[int, str]:
    """The number and the text of what the bot has said last, once all is quiet."""
    await stage.quiet()
    message = stage.own(chat)[-1]
    return int(message["message_id"]), str(message["text"])


async def tables(stage: Stage) -> list[int]:
    """The years that are loaded."""
    await stage.quiet()
    return [each["year"] for each in await stage.rows("SELECT year FROM calendars")]


def sent(stage: Stage, name: str, content: bytes, caption: str = "", user: str = OWNER) -> None:
    """Somebody sends a file in private."""
    world = stage.world
    _, carried = world.keep_file(content, name, "document")
    world.say(stage.chat(user), stage.user(user), caption, Words(extra=carried))


def sheet() -> bytes:
    """A sheet of days as an office keeps it."""
    workbook, file = Workbook(), io.BytesIO()
    assert workbook.active is not None
    for row in (("日期", "安排"), ("2027年5月3日", "休"), ("2027-05-08", "班")):
        workbook.active.append(row)
    workbook.save(file)
    return file.getvalue()


@pytest.mark.parametrize("before", ["", "/holidays ", "节假日 ", "／节假日 "])
async def test_pasted_holidays_are_shown_loaded_and_undone(stage: Stage, before: str) -> None:
    stage.say(OWNER, OWNER, f"{before}{HOLIDAYS}")
    number, text = await last(stage)
    assert "将更改4天" in text
    assert "5月8日（周六）上班" in text
    assert await tables(stage) == []
    await stage.pressed(OWNER, OWNER, number, "确认写入")
    assert await tables(stage) == [2027]
    calendar = stage.services.calendar
    table = calendar.tables[2027]
    assert calendar.is_provisional(2027), "the rest of the year is not announced"
    assert len(table.work) == 1
    await stage.pressed(OWNER, OWNER, number, "撤销")
    assert await tables(stage) == []
    assert 2027 not in stage.services.calendar.tables


@pytest.mark.parametrize(
    ("name", "content", "caption"),
    [
        ("2027年节假日.xlsx", sheet(), ""),
        ("表.xlsx", sheet(), "/holidays"),
        ("表.xlsx", sheet(), "节假日"),
        ("放假安排.csv", "日期,安排\n2027-05-03,休\n2027-05-08,班\n".encode("gb18030"), ""),
        ("放假安排.txt", "\ufeff2027年劳动节：5月3日放假，5月8日上班".encode(), ""),
        (
            "节假日.json",
            '{"year": 2027, "notice": "国办发明电〔2026〕9号", "off": ["2027-05-03"], "work": ["2027-05-08"]}'.encode(),
            "",
        ),
    ],
)
async def test_holidays_in_a_file(stage: Stage, name: str, content: bytes, caption: str) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    sent(stage, name, content, caption, COLLEAGUE)
    number, text = await last(stage, COLLEAGUE)
    assert "5月8日（周六）上班" in text
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "确认写入")
    assert await tables(stage) == [2027]


async def test_what_does_not_fit_is_said_before_it_is_loaded(stage: Stage) -> None:
    stage.say(OWNER, OWNER, "2027年元旦：1月1日至3日放假，1月4日（周日）上班")
    number, text = await last(stage)
    assert "2027年这一天是周一，请核对年份" in text
    assert "核对无误，仍要写入" in stage.buttons(OWNER, number)
    await stage.pressed(OWNER, OWNER, number, "取消")
    assert await tables(stage) == []


@pytest.mark.parametrize("text", ["/holidays 元旦：1月1日放假", "2027年春节：2月30日放假"])
async def test_a_fault_offers_no_button(stage: Stage, text: str) -> None:
    stage.say(OWNER, OWNER, text)
    number, answer = await last(stage)
    assert "未作更改，请改正后重发" in answer
    assert stage.buttons(OWNER, number) == {}


@pytest.mark.parametrize("text", [HOLIDAYS, f"/holidays {HOLIDAYS}"])
async def test_nobody_else_loads_holidays(stage: Stage, text: str) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    stage.say(LIAISON, LIAISON, text)
    assert "将更改" not in (await last(stage, LIAISON))[1]
    sent(stage, "节假日.csv", b"2027-05-03,off", user=LIAISON)
    await stage.quiet()
    assert not any("将更改" in str(each["text"]) for each in stage.own(LIAISON))


async def feed(stage: Stage, user: str, text: str = "/ics") -> str:
    """The calendar file that somebody gets; empty where they get none."""
    await stage.quiet()
    stage.say(user, user, text)
    await stage.quiet()
    sent = [each for each in stage.chat(user).messages.values() if "document" in each]
    file = stage.world.files.by_id(sent[-1]["document"]["file_id"]) if sent else None
    return file.data.decode() if file is not None else ""


async def test_the_calendar_file_is_of_all_for_office_and_reader_and_of_their_own_for_a_liaison(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.appoint(READER, Role.READER)
    await stage.plan_at(stage.world.clock.reading())
    whole, own = await feed(stage, OWNER), await feed(stage, LIAISON)
    assert whole.count("BEGIN:VEVENT") > own.count("BEGIN:VEVENT") > 0
    assert await feed(stage, OWNER, "/ics 教体局") != whole
    assert await feed(stage, LIAISON, "/ics 应急管理局") == own, "nothing new is sent"
    assert (await feed(stage, READER)).count("BEGIN:VEVENT") == whole.count("BEGIN:VEVENT")


async def test_departments_without_a_liaison_are_listed_and_invited_by_one_press(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    stage.say(OWNER, OWNER, "/people")
    number, text = await last(stage)
    assert "尚有26个部门没有联络员" in text
    await stage.pressed(OWNER, OWNER, number, "没有联络员的部门")
    buttons = list(stage.buttons(OWNER, number))
    assert "教体局" not in buttons
    await stage.pressed(OWNER, OWNER, number, buttons[0])
    _, text = await last(stage)
    token = text.rsplit(" ", 1)[1]
    stage.say(STRANGER, STRANGER, f"/start {token}")
    assert await stage.roles(STRANGER) == {f"liaison {buttons[0]}"}


async def asked(stage: Stage, who: str = STRANGER) -> str:
    """Somebody asks what the checklist does not say; the bot's answer."""
    return await stage.asked(who, who, QUESTION)


@pytest.mark.parametrize("reply", ["按第25项回答", "1 按第25项回答", "“老年饭堂”按25项回答", "第1个按照第25项答复"])
async def test_a_reply_to_the_list_answers_the_question_from_then_on(stage: Stage, reply: str) -> None:
    assert "没有写到" in await asked(stage)
    stage.say(OWNER, OWNER, "/misses")
    number, text = await last(stage)
    assert f"1. {QUESTION}（1次" in text
    stage.say(OWNER, OWNER, reply, reply_to=number)
    number, text = await last(stage)
    assert "今后问“老年饭堂”，按第25项" in text
    assert "应急管理局" in await stage.asked(LIAISON, LIAISON, "老年饭堂归谁管？")
    await stage.pressed(OWNER, OWNER, number, "撤销")
    stage.wind(minutes=2)
    assert "没有写到" in await stage.asked(LIAISON, LIAISON, "老年饭堂由谁牵头")
    stage.say(OWNER, OWNER, "/misses")
    assert QUESTION in (await last(stage))[1], "it has no answer again"


async def test_the_askers_are_told_where_the_office_wishes(stage: Stage) -> None:
    await asked(stage)
    stage.say(OWNER, OWNER, "/misses")
    number, _ = await last(stage)
    await stage.pressed(OWNER, OWNER, number, "1")
    stage.say(OWNER, OWNER, "按第25项回答", reply_to=number)
    number, _ = await last(stage)
    before = len(stage.own(STRANGER))
    await stage.pressed(OWNER, OWNER, number, "告诉提问人（1）")
    _, text = await last(stage, STRANGER)
    assert len(stage.own(STRANGER)) == before + 1
    assert "您此前问的“老年饭堂谁负责”" in text
    assert "应急管理局" in text


@pytest.mark.parametrize(
    ("reply", "told"), [("按第999项回答", "没有查到这一项"), ("7 按第25项回答", "请写明是哪一个问题")]
)
async def test_a_reply_that_does_not_fit_adds_nothing(stage: Stage, reply: str, told: str) -> None:
    await asked(stage)
    stage.say(OWNER, OWNER, "/misses")
    number, _ = await last(stage)
    stage.say(OWNER, OWNER, reply, reply_to=number)
    assert told in (await last(stage))[1]
    assert await stage.rows("SELECT 1 FROM wordings") == []
