"""What in a report is no word: what overlaps it is found wherever it begins and ends."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.reading.special import MARK, Special, special_in
from bot.checkins.spans.folding import folded

TODAY = date(2026, 11, 23)
PIECES = st.sampled_from(
    [
        "51",
        "完成80%",
        "12月1日",
        "2026年",
        "教发〔2026〕15号",
        "https://a.cn/2026/11/3?b=80%",
        "去年",
        "八成",
        "，",
        "。",
        " ",
        "6.1儿童节",
        "按计划",
        "由85%改为58%",
        "①",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=10).map("".join)


def found(text: str) -> Special:
    return special_in(folded(text), TODAY)


@given(TEXTS, st.data())
def test_a_stretch_is_covered_where_anything_overlaps_it(text: str, data: st.DataObject) -> None:
    special = found(text)
    start = data.draw(st.integers(0, len(special.text)))
    end = data.draw(st.integers(start, len(special.text)))
    assert special.covers(start, end) == any(each.start < end and each.end > start for each in special.tokens)


def test_a_year_does_not_reach_over_the_papers_behind_it() -> None:
    special = found("2026年教发〔2026〕15号教发〔2026〕15号12月1日")
    assert all(one.end <= other.start for one, other in pairwise(special.tokens))


@given(TEXTS, st.data())
def test_what_lies_within_a_stretch_is_all_that_begins_and_ends_there(text: str, data: st.DataObject) -> None:
    special = found(text)
    start = data.draw(st.integers(0, len(special.text)))
    end = data.draw(st.integers(start, len(special.text)))
    expected = [each for each in special.tokens if start <= each.start < end and each.end <= end]
    assert special.within(start, end) == expected


@given(TEXTS)
def test_the_text_with_marks_is_as_long_and_every_other_letter_stays(text: str) -> None:
    special = found(text)
    marked = special.marked()
    assert len(marked) == len(special.text)
    assert all(one in (other, MARK) for one, other in zip(marked, special.text, strict=True))


@pytest.mark.parametrize(("text", "day"), [("12月1日办结", date(2026, 12, 1)), ("昨天办结", date(2026, 11, 22))])
def test_a_date_has_its_day(text: str, day: date) -> None:
    special = found(text)
    assert [each.day for each in special.tokens if each.day] == [day]
    assert special.begins(0)
    assert not special.begins(1)


def test_the_day_of_a_feast_tells_nothing_of_when() -> None:
    assert [each.day for each in found("开展6.1儿童节活动").tokens if each.day] == []
