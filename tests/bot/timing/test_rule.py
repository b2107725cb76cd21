"""Rules: every kind of period, each period once, whatever the calendar says."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.workdays import WorkCalendar, YearTable, packaged_calendar
from bot.duties.duty_words import MOST_WORKDAYS, read_duty
from bot.timing.ladder import Ladder, read_ladder, rungs
from bot.timing.recurrence import DueDate, series
from bot.timing.rule import Rule, read_rule
from checklist_data.model import DutyKind, Period

CALENDAR = packaged_calendar()
TODAY = date(2026, 12, 1)
DAYS = st.dates(date(2020, 1, 1), date(2034, 12, 31))


def rules() -> st.SearchStrategy[Rule]:
    """Every rule that can be written."""
    months = {Period.QUARTERLY: 3, Period.HALF_YEARLY: 6, Period.YEARLY: 12, Period.BIENNIAL: 12, Period.MONTHLY: 1}
    within = [
        st.builds(
            Rule,
            st.just(period),
            month=st.integers(1, most),
            day=st.integers(1, 31),
            anchor=st.integers(2020, 2027) if period is Period.BIENNIAL else st.just(0),
        )
        for period, most in months.items()
    ]
    ends = [Rule(each) for each in (*months, Period.DAILY, Period.WEEKLY) if each is not Period.BIENNIAL]
    return st.one_of(
        *within,
        st.sampled_from(ends),
        *(st.builds(Rule, st.just(each), workday=st.integers(1, most)) for each, most in MOST_WORKDAYS.items()),
        st.builds(Rule, st.just(Period.WEEKLY), day=st.integers(1, 7)),
        st.builds(Rule, st.just(Period.NTH_WEEKDAY), nth=st.sampled_from([1, 2, 3, 4, -1]), day=st.integers(1, 7)),
        st.builds(Rule, st.just(Period.ONCE), once=DAYS),
    )


def tables() -> st.SearchStrategy[list[YearTable]]:
    """Tables of years with any days off and any days to make up."""

    def table(year: int, off: set[int], work: set[int]) -> YearTable:
        first = date(year, 1, 1)
        days = [first + timedelta(days=each) for each in range(365)]
        weekdays, weekends = ([d for d in days if (d.weekday() < 5) is is_week] for is_week in (True, False))
        return YearTable(
            year,
            "试验",
            frozenset(weekdays[each % len(weekdays)] for each in off),
            frozenset(weekends[each % len(weekends)] for each in work),
        )

    numbers = st.sets(st.integers(0, 259), max_size=25)
    years = st.lists(st.integers(2024, 2030), unique=True, max_size=4)
    return years.flatmap(lambda found: st.tuples(*(st.builds(table, st.just(y), numbers, numbers) for y in found))).map(
        list
    )


@given(rules())
def test_a_rule_is_read_back_as_it_was_written(rule: Rule) -> None:
    assert read_rule(str(rule)) == rule
    assert rule.chinese


@given(rules(), DAYS, st.integers(0, 900), st.integers(0, 60), tables())
def test_due_days_are_sorted_single_working_days(
    rule: Rule, first: date, length: int, start_days: int, given_tables: list[YearTable]
) -> None:
    calendar = WorkCalendar({each.year: each for each in given_tables})
    found = series("x", rule, start_days, (first, first + timedelta(days=length)), calendar)
    assert [each.due for each in found] == sorted({each.due for each in found})
    assert len({each.period for each in found}) == len(found)
    assert all(calendar.is_workday(each.due) and each.start <= each.due for each in found)


@given(rules(), DAYS, st.integers(0, 400), st.lists(st.integers(1, 100), max_size=6), tables())
def test_it_is_the_same_in_one_go_and_day_by_day(
    rule: Rule, first: date, length: int, cuts: list[int], given_tables: list[YearTable]
) -> None:
    calendar = WorkCalendar({each.year: each for each in given_tables})
    last = first + timedelta(days=length)
    whole = series("x", rule, 5, (first, last), calendar)
    pieces: list[DueDate] = []
    begin = first
    for cut in [*cuts, 10_000]:
        end = min(begin + timedelta(days=cut - 1), last)
        pieces += series("x", rule, 5, (begin, end), calendar)
        begin = end + timedelta(days=1)
        if begin > last:
            break
    assert tuple(pieces) == whole


@given(rules(), DAYS, tables(), st.randoms())
def test_the_order_in_which_calendars_arrive_changes_nothing(
    rule: Rule, first: date, given_tables: list[YearTable], chance: object
) -> None:
    shuffled = list(given_tables)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = packaged_calendar(), packaged_calendar()
    for each in given_tables:
        one = one.with_table(each)
    for each in shuffled:
        other = other.with_table(each)
    between = (first, first + timedelta(days=800))
    assert series("x", rule, 20, between, one) == series("x", rule, 20, between, other)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("monthly@1-31", ["01-30", "02-28", "03-31", "04-30", "05-29", "06-30"]),
        ("nth-weekday@2-3", ["01-14", "02-11", "03-11", "04-08", "05-13", "06-10"]),
        ("nth-weekday@-1-5", ["01-30", "02-27", "03-27", "04-24", "05-29", "06-26"]),
        ("quarterly@2-15", ["02-14", "05-15"]),
        ("half-yearly@3-1", ["02-28"]),
        ("yearly@2-29", ["02-28"]),
        ("once@2026-05-02", ["04-30"]),
    ],
)
def test_days_that_do_not_exist_or_are_off_become_the_working_day_before(rule: str, days: list[str]) -> None:
    found = series("x", read_rule(rule), 0, (date(2026, 1, 1), date(2026, 6, 30)), CALENDAR)
    assert [f"{each.due:%m-%d}" for each in found] == days


def test_a_day_off_at_the_beginning_of_a_year_becomes_the_first_working_day() -> None:
    (found,) = series("x", read_rule("yearly@1-1"), 0, (date(2026, 1, 1), date(2026, 12, 31)), CALENDAR)
    assert (found.period, found.due) == ("2026", date(2026, 1, 4))


@given(
    st.lists(st.integers(1, 250), unique=True, max_size=5),
    st.lists(st.integers(1, 250), unique=True, max_size=5),
)
def test_a_ladder_is_read_back_as_it_was_written(before: list[int], after: list[int]) -> None:
    ladder = Ladder(tuple(sorted(before, reverse=True)), tuple(sorted(after)))
    if before or after:
        assert read_ladder(str(ladder)) == ladder


@pytest.mark.parametrize("word", ["", "x", "1,x", "999", "-1", "1;2"])
def test_what_is_no_ladder_is_none(word: str) -> None:
    with pytest.raises(ValueError, match=r"ladder|far"):
        read_ladder(word)


@given(DAYS, st.integers(0, 60), tables())
def test_rungs_are_working_days_from_the_start_on_each_once_for_each_audience(
    day: date, start_days: int, given_tables: list[YearTable]
) -> None:
    calendar = WorkCalendar({each.year: each for each in given_tables})
    due = calendar.last_on_or_before(day)
    start = calendar.shifted(due, -start_days)
    found = list(rungs(start, due, Ladder(), calendar))
    assert all(calendar.is_workday(each.day) and each.day >= start for each in found)
    assert len({(each.name, each.audience) for each in found}) == len(found)
    assert len({(each.day, each.audience) for each in found}) == len(found)


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("每天", "daily"),
        ("每周五", "weekly@0-5"),
        ("每星期天", "weekly@0-7"),
        ("每月25日", "monthly@1-25"),
        ("每月二十五日", "monthly@1-25"),
        ("每月31号前", "monthly@1-31"),
        ("每月第二个周三", "nth-weekday@2-3"),
        ("每月最后一个周五", "nth-weekday@-1-5"),
        ("每季度", "quarterly"),
        ("每季度第2个月15日", "quarterly@2-15"),
        ("每半年", "half-yearly"),
        ("每年", "yearly"),
        ("每年11月30日", "yearly@11-30"),
        ("每两年", "biennial@0-0/2026"),
        ("每2年6月1日", "biennial@6-1/2026"),
        ("2027-03-15", "once@2027-03-15"),
        ("2027年3月15日", "once@2027-03-15"),
        ("3月15日", "once@2027-03-15"),
        ("12月31日前", "once@2026-12-31"),
        ("yearly", "yearly"),
        ("每月底", "monthly"),
        ("每月末前", "monthly"),
        ("每月最后一天", "monthly"),
        ("每月最后一个工作日", "monthly"),
        ("每季度末", "quarterly"),
        ("每季末", "quarterly"),
        ("每季度最后一天", "quarterly"),
        ("每季度第1个月底", "quarterly@1-0"),
        ("每半年末", "half-yearly"),
        ("每年底", "yearly"),
        ("每年6月底", "yearly@6-0"),
        ("每年2月29日", "yearly@2-29"),
        ("每月第一个工作日", "monthly@w1"),
        ("每个月第3个工作日", "monthly@w3"),
        ("每季度第一个工作日", "quarterly@w1"),
        ("每年第5个工作日前", "yearly@w5"),
        ("下周五", "once@2026-12-11"),
        ("2026年12月11日", "once@2026-12-11"),
        ("年底", "once@2026-12-31"),
        ("２０２７年３月１５日", "once@2027-03-15"),
    ],
)
def test_a_period_is_read_from_the_offices_words(said: str, rule: str) -> None:
    read = read_duty([said], TODAY, lambda _: ())
    assert str(read.rule) == rule
    assert not read.text


def test_a_whole_duty_is_read_from_one_line() -> None:
    words = "每月25日 报告 提前5天启动 提醒10,3,1 教体局、公安 平安建设 分析月报".split()
    names = {"教体局": ("教体局",), "公安": ("宜阳公安分局",)}
    read = read_duty(words, TODAY, lambda name: names.get(name, ()))
    assert str(read.rule) == "monthly@1-25"
    assert (read.kind, read.start_days, str(read.ladder)) == (DutyKind.REPORT, 5, "10,3,1/1,7,14")
    assert read.departments == ("教体局", "宜阳公安分局")
    assert read.text == "平安建设 分析月报"


@pytest.mark.parametrize(
    "said",
    [
        "每年2月30日",
        "每年4月31日",
        "每两年2月30日",
        "每月32日",
        "每年13月1日",
        "每旬",
        "每两个月",
        "每月10日和25日",
        "每月第30个工作日",
    ],
)
def test_a_period_that_does_not_exist_is_refused_by_name(said: str) -> None:
    read = read_duty([said, "报告"], TODAY, lambda _: ())
    assert read.unread == said
    assert read.rule is None


@pytest.mark.parametrize("today", [date(2028, 2, 29), date(2028, 3, 1), date(2027, 12, 31), date(2024, 2, 28)])
def test_the_29th_of_february_never_makes_it_stumble(today: date) -> None:
    read = read_duty(["2月29日"], today, lambda _: ())
    assert read.rule is not None
    assert read.rule.once is not None
    assert (read.rule.once.month, read.rule.once.day) == (2, 29)
    assert read.rule.once >= today


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("monthly@w1", ["01-04", "02-02", "03-02", "04-01", "05-06", "06-01"]),
        ("quarterly@w2", ["01-05", "04-02"]),
        ("monthly@w20", ["01-29", "02-28", "03-27", "04-29", "05-29", "06-29"]),
    ],
)
def test_the_nth_working_day_of_a_period_is_counted_in_working_days(rule: str, days: list[str]) -> None:
    found = series("x", read_rule(rule), 0, (date(2026, 1, 1), date(2026, 6, 30)), CALENDAR)
    assert [f"{each.due:%m-%d}" for each in found] == days


@pytest.mark.parametrize("said", ["2020-01-01", "提前999天", "提醒一天"])
def test_what_cannot_be_is_told(said: str) -> None:
    read = read_duty([said], TODAY, lambda _: ())
    assert read.unread or read.rule is None


@given(st.lists(st.text(max_size=12), max_size=6))
def test_no_line_makes_it_stumble(words: list[str]) -> None:
    read_duty(words, TODAY, lambda _: ())


def test_of_a_list_of_names_none_is_looked_for_behind_the_first_that_is_unknown() -> None:
    asked: list[str] = []

    def department(name: str) -> tuple[str, ...]:
        asked.append(name)
        return ("教体局",) if name == "教体局" else ()

    read = read_duty(["教体局，某某，" + "官办，" * 90, "另一个，" * 20], TODAY, department)
    assert read.departments == ()
    assert asked == ["教体局", "某某"]
