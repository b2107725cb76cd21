"""Holidays as they are announced: which days change, what is doubtful, and what is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.workdays import WorkCalendar, packaged_calendar, read_table
from bot.holidays.notice_reading import announces, changes, read_notice, to_json

TODAY = date(2026, 11, 28)
YEAR_2027 = """关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月5日（周一）放假，与周末连休。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。"""


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return packaged_calendar()


def _changed(text: str, calendar: WorkCalendar) -> dict[str, bool]:
    notice = read_notice(text, TODAY, calendar)
    assert notice.faults == ()
    return {f"{day:%m-%d}": is_work for table in notice.tables for day, is_work in changes(table, calendar)}


def test_the_notice_of_a_year_is_read_whole(calendar: WorkCalendar) -> None:
    notice = read_notice(YEAR_2027, TODAY, calendar)
    (table,) = notice.tables
    assert notice.doubts == ()
    assert (table.year, table.is_partial, table.notice) == (2027, False, "国办发明电〔2026〕9号")
    after = calendar.with_table(table)
    assert not after.is_provisional(2027)
    assert [after.is_workday(date(2027, *day)) for day in ((2, 20), (5, 8), (2, 9), (10, 7), (10, 9))] == [
        True,
        True,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("2027年五一 5月3日放假", {"05-03": False}),
        (
            "2027年劳动节：5月1日至5日放假调休，5月8日上班",
            {"05-03": False, "05-04": False, "05-05": False, "05-08": True},
        ),
        (
            "2027年劳动节 放假：5月1日至5日，补班：5月8日",
            {"05-03": False, "05-04": False, "05-05": False, "05-08": True},
        ),
        ("2027-05-03,休,劳动节\n2027-05-08,班,", {"05-03": False, "05-08": True}),
        ("日期\t类型\n2027/5/3\t放假\n2027/5/8\t补班", {"05-03": False, "05-08": True}),
        ("2027.5.3-2027.5.5 休息", {"05-03": False, "05-04": False, "05-05": False}),
        ("２０２７年５月３日放假", {"05-03": False}),
        ("2027年元旦：1月1日至3日放假", {}),
    ],
)
def test_however_it_is_written(text: str, changed: dict[str, bool], calendar: WorkCalendar) -> None:
    assert _changed(text, calendar) == changed


def test_what_a_text_does_not_speak_of_stays_and_the_year_stays_provisional(calendar: WorkCalendar) -> None:
    (table,) = read_notice("2027年劳动节：5月1日至5日放假", TODAY, calendar).tables
    after = calendar.with_table(table)
    assert table.is_partial
    assert after.is_provisional(2027)
    assert not after.is_workday(date(2027, 10, 1))
    (more,) = read_notice("2027年国庆节：10月1日至7日放假", TODAY, after).tables
    assert not after.with_table(more).is_workday(date(2027, 5, 5)), "what was loaded first stays"


def test_a_day_that_is_worked_after_all_is_worked(calendar: WorkCalendar) -> None:
    (table,) = read_notice("2027年劳动节：5月3日至5日放假", TODAY, calendar).tables
    (later,) = read_notice("2027年5月5日上班", TODAY, calendar.with_table(table)).tables
    assert calendar.with_table(later).is_workday(date(2027, 5, 5))


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("2027年元旦：1月1日至3日放假，1月4日（周日）上班", "1月4日写的是周日，2027年这一天是周一"),
        ("2027年劳动节：5月1日至5日放假，共4天", "写明共4天，按日期是5天"),
        ("2027年5月10日上班", "5月10日是周一，本来就上班"),
    ],
)
def test_what_does_not_fit_is_said(text: str, doubt: str, calendar: WorkCalendar) -> None:
    assert any(doubt in each for each in read_notice(text, TODAY, calendar).doubts)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("元旦：1月1日放假", "请写明年份"),
        ("2027年春节：2月30日放假", "不是日期"),
        ("2072年元旦：1月1日放假", "离现在太远"),
        ("2027年元旦：1月3日至1日放假", "起止日期请核对"),
        ("2027年元旦：1月1日至3月1日放假", "起止日期请核对"),
        ("2027年的安排还没有出来", "没有找到"),
        ("", "没有找到"),
    ],
)
def test_what_cannot_be_is_a_fault_and_changes_nothing(text: str, fault: str, calendar: WorkCalendar) -> None:
    notice = read_notice(text, TODAY, calendar)
    assert notice.tables == ()
    assert any(fault in each for each in notice.faults)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("2027年元旦：1月1日至3日放假", True),
        (YEAR_2027, True),
        ("春节放假期间值班安排", False),
        ("49 元旦1月1日放假期间活动照常，按计划", False),
        ("国庆节什么时候放假", False),
    ],
)
def test_only_what_surely_announces_needs_no_command(text: str, *, is_one: bool) -> None:
    assert announces(text) is is_one


@given(st.text(alphabet="0123456789年月日至-、，。：（）周一日放假上班休\n", max_size=60))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    calendar = packaged_calendar()
    for table in read_notice(text, TODAY, calendar).tables:
        assert read_table(to_json(table)) == table
