"""Holidays of a year: pasted or in a file, shown, loaded and undone by those in charge."""

import io

import pytest
from openpyxl import Workbook

from storage.people import Role
from tests.conversations.office.lists import last, sent
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, Stage

HOLIDAYS = "2027年劳动节：5月1日至5日放假调休，5月8日上班"


async def tables(stage: Stage) -> list[int]:
    """The years that are loaded."""
    await stage.quiet()
    return [each["year"] for each in await stage.rows("SELECT year FROM calendars")]


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
