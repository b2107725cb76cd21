"""One entry by its number: a clause behind it, what is a range, what only counts."""

import pytest

from bot.questions.spans.ends import Ends
from bot.questions.spans.entry_numbers import EntryNumbers
from bot.questions.spans.families import families, key_of
from bot.questions.spans.numbered import Strength
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def numbers(checklist: Checklist) -> EntryNumbers:
    items = [each.ref for each in checklist.items]
    return EntryNumbers(
        {key_of(ref): ref for ref in checklist.entries}, items, Ends(checklist, tuple(families(checklist)))
    )


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("第33项", "33"),
        ("33.2", "33.2"),
        ("33-2", "33.2"),
        ("33(2)", "33.2"),
        ("三十三(2)", "33.2"),
        ("第33项第2条", "33.2"),
        ("clause 2 of item 33", "33.2"),
        ("item 33 clause 2", "33.2"),
    ],
)
def test_an_entry_is_named_by_its_number_and_that_of_its_clause(numbers: EntryNumbers, text: str, ref: str) -> None:
    found = numbers.at(text, 0)
    assert found is not None
    assert (found.refs, found.missing, found.end) == ((ref,), (), len(text))


@pytest.mark.parametrize("text", ["33-35", "3-99", "99.1", "总共63项"])
def test_a_range_what_is_not_there_and_what_counts_are_no_clause(numbers: EntryNumbers, text: str) -> None:
    found = numbers.at(text, 0)
    assert found is None or found.end < len(text)


def test_what_is_not_there_is_missing_where_it_was_plainly_asked_for(numbers: EntryNumbers) -> None:
    found = numbers.at("第99项", 0)
    assert found is not None
    assert (found.refs, found.missing) == ((), ("99",))


@pytest.mark.parametrize(("text", "ref"), [("一号任务", "1"), ("七号事项", "7")])
def test_one_digit_names_an_entry_where_a_task_is_numbered(numbers: EntryNumbers, text: str, ref: str) -> None:
    found = numbers.at(text, 0)
    assert found is not None
    assert found.refs == (ref,)


@pytest.mark.parametrize(
    ("text", "start"), [("那9条里教体局也参与的是哪些", 1), ("全区这63项推进到哪步", 3), ("整个清单63项", 4)]
)
def test_how_many_there_are_names_no_entry(numbers: EntryNumbers, text: str, start: int) -> None:
    assert numbers.at(text, start) is None


def test_a_number_alone_is_weaker_than_one_with_its_measure_word(numbers: EntryNumbers) -> None:
    strengths = [found.strength for text in ("33", "第33项") if (found := numbers.at(text, 0)) is not None]
    assert strengths == [Strength.BARE, Strength.OUTRIGHT]
