"""Entries named by number, in every writing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.numerals import written
from bot.questions.spans.families import key_of
from bot.questions.spans.numbered import Numbered, Strength
from bot.questions.spans.numbers import Numbers
from bot.questions.text import plain
from checklist_data.model import Checklist
from checklist_data.reader import load

NUMBERS = Numbers(load())
SPELLINGS = (
    "第{n}项",
    "{n}",
    "{n}号",
    "{n}条",
    "{n}项",
    "第{n}",
    "（{n}）",
    "第（{n}）项",
    "第 {n} 项",
    "#{n}",
    "第{n}条",
    "第{w}项",
    "第{w}",
    "第{w}条",
    "第{n}向",
    "第{w}相",
    "item {n}",
)
"""How people write the number of an item: `n` in digits, `w` in Chinese numerals."""


def find(text: str) -> list[Numbered]:
    """What names entries in a text."""
    return NUMBERS.find(plain(text))


def refs(text: str) -> list[str]:
    """The refs that are named in a text, in their order."""
    return [ref for each in find(text) for ref in each.refs]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_item_is_named_in_every_spelling(spelling: str) -> None:
    found = {number: refs(spelling.format(n=number, w=written(number))) for number in range(1, 64)}
    assert found == {number: [str(number)] for number in range(1, 64)}


def test_a_numeral_of_two_digits_needs_no_word_beside_it() -> None:
    for number in range(10, 64):
        assert refs(written(number)) == refs(f"{written(number)}项") == [str(number)]


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("卅三", "33"),
        ("廿一项", "21"),
        ("叁拾叁", "33"),
        ("第贰拾项", "20"),
        ("二十6项", "26"),
        ("33.2", "33.2"),
        ("33（2）", "33.2"),
        ("33-2", "33.2"),
        ("第33项第2条", "33.2"),
        ("第33项第二条", "33.2"),
        ("33项二款", "33.2"),
        ("第33条第2款", "33.2"),
        ("第33项的第（2）点", "33.2"),
        ("第三十三项的第二条", "33.2"),
        ("clause 2 of item 33", "33.2"),
        ("II-4(2)", "II-4(2)"),
        ("ii4(2)", "II-4(2)"),
        ("Ⅱ－4（2）", "II-4(2)"),
        ("II—4（2）", "II-4(2)"),
        ("二-4（2）", "II-4(2)"),
        ("II-4第2条", "II-4(2)"),
        ("省特色第4项第2条", "II-4(2)"),
        ("省特色第4项", "II-4"),
        ("江西特色4（2）", "II-4(2)"),
        ("I-2", "I-2"),
        ("负面清单第5条", "NEG-5"),
        ("负面清单第五条", "NEG-5"),
        ("负面清单5", "NEG-5"),
        ("负面清单六", "NEG-6"),
        ("负面清单最后一条", "NEG-6"),
        ("neg-5", "NEG-5"),
        ("第六部分", "S6"),
        ("S6", "S6"),
        ("section 6", "S6"),
        ("第八部分第3项", "42"),
        ("第四部分第2个", "17"),
        ("二十一。念一下", "21"),
    ],
)
def test_a_writing_names_the_entry(text: str, ref: str) -> None:
    assert refs(text) == [ref]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("33-35项", ["33", "34", "35"]),
        ("2-4项", ["2", "3", "4"]),
        ("第3到第5项", ["3", "4", "5"]),
        ("49——51", ["49", "50", "51"]),
        ("49、51和53", ["49", "51", "53"]),
        ("第33、34、35项", ["33", "34", "35"]),
        ("第34项和第33项", ["34", "33"]),
        ("49+51", ["49", "51"]),
    ],
)
def test_lists_and_ranges_are_read_whole(text: str, named: list[str]) -> None:
    (found,) = find(text)
    assert list(found.refs) == named
    assert found.end == len(plain(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("第99项", "99"), ("II-11", "II-11"), ("负面清单第9条", "NEG-9"), ("33.9是什么", "33.9"), ("99", "99")],
)
def test_a_number_that_leads_nowhere_is_known_as_such(text: str, wanted: str) -> None:
    assert [(each.refs, each.missing) for each in find(text)] == [((), (wanted,))]


@pytest.mark.parametrize(
    "text",
    [
        "33号车位",
        "110和12345",
        "下午3点",
        "98%",
        "2022年6月28日",
        "负面清单一共几条",
        "每2年",
        "13800138000",
        "三个规定",
        "第一责任",
        "第三方评估",
        "八五普法",
        "十四五规划",
        "一社区一警",
        "第二季度",
        "3个部门",
    ],
)
def test_other_numbers_name_no_entry(text: str) -> None:
    assert find(text) == []


def test_a_number_is_weaker_the_less_stands_beside_it() -> None:
    strengths = [find(each)[0].strength for each in ("33", "33全文检索", "33全文", "33号", "第33项")]
    assert strengths == [Strength.BARE, Strength.BARE, Strength.MEASURED, Strength.MEASURED, Strength.OUTRIGHT]


def test_a_numeral_before_a_sentence_that_asks_nothing_of_it_names_no_entry() -> None:
    assert find("十五。下雨了") == []


def test_every_ref_of_the_list_is_found_as_it_is_printed(checklist: Checklist) -> None:
    for ref in checklist.entries:
        assert NUMBERS.ref_of(ref) == ref


def test_other_checklists_keep_their_own_numbers() -> None:
    rivers = Numbers(load(Path(__file__).parents[3] / "examples" / "anhe_2025"))
    assert [rivers.ref_of(said) for said in ("A-1", "a1", "a-1.2", "A-1第2条")] == ["A-1", "A-1", "A-1.2", "A-1.2"]
    assert rivers.find("负面清单最后一条") == []


def test_refs_are_compared_by_their_letters_and_numbers() -> None:
    assert key_of("II-4(2)") == key_of("ii 4.2") == ("ii", "4", "2")
    assert key_of("二、3") == ("2", "3")


@given(st.text(alphabet="第项条款号()（）、,-.至到和0123456789一二三十廿百负面清单省特色IiSsNn ", max_size=60))
def test_whatever_is_written_what_is_named_lies_in_the_text_in_order(text: str) -> None:
    said = plain(text)
    found = NUMBERS.find(said)
    places = [place for each in found for place in (each.start, each.end)]
    assert places == sorted(places)
    assert all(each.refs or each.missing for each in found)
    assert all(0 <= each.start < each.end <= len(said) for each in found)
