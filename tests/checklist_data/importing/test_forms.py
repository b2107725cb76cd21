"""Documents of the forms that districts publish, with what must be read of each (tests/corpus/documents)."""

from pathlib import Path

from benchmarks.imports import expected, is_right, pairs
from checklist_data.importing.questions.questions import questions
from tests.checklist_data.importing.documents import FILES, opened, read_agreed, read_plainly, read_with_yes


def test_nothing_is_wrong_without_a_question(file: Path) -> None:
    reading = read_plainly(file)
    wrong = [
        (want["no"], got.assigned)
        for want, got in pairs(expected(file), reading)
        if got is not None and not is_right(want, got) and not got.assigned.doubts
    ]
    assert wrong == []


def test_no_entry_is_missed_and_none_is_made_up(file: Path) -> None:
    reading, want = read_plainly(file), expected(file)
    assert [each["no"] for each, got in pairs(want, reading) if got is None] == []
    assert len(reading.entries) == len(want)


def test_every_text_of_the_document_ends_in_one_class(file: Path) -> None:
    printed = [each.printed for each in opened(file).blocks()]
    assert [block.printed for block, _ in read_plainly(file).blocks] == printed


def test_a_yes_to_every_question_leaves_nothing_open(file: Path) -> None:
    asked = {each.key for reading in (read_plainly(file), read_agreed(file)) for each in questions(reading)}
    reading = read_with_yes(file, frozenset(asked))  # what turned out to be an entry may have brought up another one
    assert [each.key for each in questions(reading)] == []
    assert reading.left_over == []


def test_questions_are_few() -> None:
    asked = [(len(questions(reading)), len(reading.entries)) for reading in map(read_plainly, FILES)]
    assert [each for each in asked if each[0] > max(2, -(-each[1] // 10))] == []
    assert sum(count for count, _ in asked) <= sum(entries for _, entries in asked) / 8
