"""What is written wrongly in a file is named, with its key."""

from collections.abc import Callable

import pytest

from checklist_data.fields import NO_DATE, Fields
from checklist_data.model import Period
from checklist_data.notes import Notes

Spoil = Callable[[str, str, str], list[str]]


def told(fields: Fields) -> list[str]:
    return [f"{each.key}: {each.problem}" for each in fields.notes.faults]


@pytest.fixture
def fields() -> Fields:
    table: dict[str, object] = {"word": "x", "many": ["x", 1, ""], "count": True, "empty": " ", "rows": [{}, 3]}
    return Fields("file.toml", "item[4]", table, Notes())


def test_a_missing_key_says_what_should_stand_there(fields: Fields) -> None:
    assert fields.text("title") == ""
    assert told(fields) == ["item[4].title: 缺少此项,应为文字"]


def test_a_text_of_spaces_is_no_text(fields: Fields) -> None:
    fields.text("empty")
    assert told(fields) == ["item[4].empty: 不能为空"]


def test_yes_is_no_number(fields: Fields) -> None:
    assert fields.number("count") == 0
    assert told(fields) == ["item[4].count: 应为整数"]


def test_a_wrong_member_of_a_list_is_named_by_its_place(fields: Fields) -> None:
    assert fields.texts("many") == ("x",)
    assert told(fields) == ["item[4].many[1]: 应为文字,且不能为空", "item[4].many[2]: 应为文字,且不能为空"]


def test_a_word_that_is_not_one_of_the_few_is_told_which_there_are(fields: Fields) -> None:
    fields.choice("word", Period)
    assert "item[4].word: 应为 daily / weekly / monthly" in told(fields)[0]


def test_a_row_that_is_no_table_is_named_and_the_others_are_read(fields: Fields) -> None:
    assert [each.path for each in fields.tables("rows")] == ["item[4].rows[0]"]
    assert told(fields) == ["item[4].rows[1]: 应为一张表"]


def test_a_key_that_nobody_reads_is_probably_a_slip(fields: Fields) -> None:
    for key in ("many", "count", "empty", "rows"):
        fields.texts(key)
    fields.close()
    assert "item[4].word: 不认识此项,请检查拼写" in told(fields)


def test_a_date_is_given_without_a_time(spoil: Spoil) -> None:
    assert spoil("document.toml", "issued = 2022-06-28", "issued = 2022-06-28T09:00:00") == [
        "document.toml: notice.issued: 应为日期,不带时间(如 2022-06-28)"
    ]
    assert NO_DATE.year == 1


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("sections/01.toml", "score = 90", 'score = "90"', "sections/01.toml: score: 应为整数"),
        ("sections/01.toml", "score = 90", "", "sections/01.toml: score: 各项分值之和为90,与本部分0分不符"),
        ("sections/01.toml", "score = 90", "score = 90\nscroe = 1", "sections/01.toml: scroe: 不认识此项,请检查拼写"),
        ("sections/02.toml", "reference_clauses = [1]", 'reference_clauses = ["1"]', "reference_clauses[0]: 应为整数"),
        ("duties.toml", 'period = "quarterly"', 'period = "often"', "duties.toml: duty[6].period: 应为 daily"),
        ("duties.toml", 'period = "quarterly"', "", "duties.toml: duty[6].period: 缺少此项,应为文字"),
        ("duties.toml", "standard = true", 'standard = "yes"', "duties.toml: duty[7].standard: 应为true 或 false"),
        ("document.toml", "issued = 2022-06-28", 'issued = "June"', "document.toml: notice.issued: 应为日期"),
        ("document.toml", "[notice]", "[letter]", "document.toml: letter: 不认识此项"),
    ],
)
def test_what_is_written_wrongly_in_a_file_is_named(spoil: Spoil, name: str, old: str, new: str, problem: str) -> None:
    assert any(problem in line for line in spoil(name, old, new))
