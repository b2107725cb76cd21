"""Entries named by number, in every writing."""

import pytest

from bot.questions.references import References
from bot.questions.text import plain
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def references(checklist: Checklist) -> References:
    return References(checklist)


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("第33项", "33"),
        ("第三十三项是什么", "33"),
        ("33项", "33"),
        ("三十三项", "33"),
        ("#33", "33"),
        ("# 33", "33"),
        ("第３３项", "33"),
        ("item 33", "33"),
        ("33.2", "33.2"),
        ("第33项第2条", "33.2"),
        ("33项第二款", "33.2"),
        ("第三十三项的第二条", "33.2"),
        ("clause 2 of item 33", "33.2"),
        ("II-4(2)", "II-4(2)"),
        ("ii4(2)", "II-4(2)"),
        ("Ⅱ－4（2）", "II-4(2)"),
        ("II-4第2条", "II-4(2)"),
        ("省特色第4项第2条", "II-4(2)"),
        ("省特色第4项", "II-4"),
        ("II-7", "II-7"),
        ("I-2", "I-2"),
        ("负面清单第5条", "NEG-5"),
        ("负面清单第五条", "NEG-5"),
        ("负面清单5", "NEG-5"),
        ("neg-5", "NEG-5"),
        ("第六部分", "S6"),
        ("S6", "S6"),
        ("section 6", "S6"),
    ],
)
def test_a_writing_names_the_entry(references: References, text: str, ref: str) -> None:
    assert [each.ref for each in references.find(plain(text))] == [ref]


@pytest.mark.parametrize(
    ("text", "wanted"), [("第99项", "99"), ("II-11", "II-11"), ("负面清单第9条", "NEG-9"), ("33.9是什么", "33.9")]
)
def test_a_number_that_leads_nowhere_is_known_as_such(references: References, text: str, wanted: str) -> None:
    found = references.find(plain(text))
    assert [(each.ref, each.wanted) for each in found] == [(None, wanted)]


@pytest.mark.parametrize(
    "text", ["33号车位", "110和12345", "下午3点", "98%", "2022年6月28日", "负面清单一共几条", "每2年", "13800138000"]
)
def test_other_numbers_name_no_entry(references: References, text: str) -> None:
    assert references.find(plain(text)) == []


def test_several_entries_are_found_in_their_order(references: References) -> None:
    assert [each.ref for each in references.find("第34项和第33项")] == ["34", "33"]
    assert [each.ref for each in references.find("33、34项")] == ["33", "34"]


def test_every_ref_of_the_list_is_found_as_it_is_printed(references: References, checklist: Checklist) -> None:
    for ref in checklist.entries:
        text = f"第{ref}项" if ref.isdigit() else ref
        assert [each.ref for each in references.find(plain(text))] == [ref]
