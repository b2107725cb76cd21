"""Answering a document's questions: at the terminal one after another, and in a workbook."""

from collections.abc import Iterator

from checklist_data.importing.answers import Answers
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.review import Review
from tests.checklist_data.importing.questions.reviewed import document


def sitting(*said: str, answers: Answers | None = None) -> tuple[Answers, list[str]]:
    """What a person who says this has answered, and what was told."""
    lines: Iterator[str] = iter(said)
    told: list[str] = []

    def ask(prompt: str) -> str:
        told.append(prompt)
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    return Review(document(), answers or Answers(), ask, told.append).run(), told


def open_keys(answers: Answers) -> list[str]:
    return [each.key for each in questions(read(document(), answers))]


def test_enter_takes_what_is_proposed_until_nothing_is_open() -> None:
    answers, told = sitting("", "", "", "", "", "")
    assert open_keys(answers) == []
    assert set(answers.said.values()) == {"yes"}
    assert any("市教育、公安" in each for each in told)


def test_a_word_that_is_no_answer_is_told_and_asked_again() -> None:
    answers, told = sitting("不知道", "")
    assert answers.said == {"label.主办单位": "yes", "together": "yes"}, "what was asked, and not the family"
    assert any(each.startswith("没有这个回答。可答：yes") for each in told)


def test_who_disagrees_with_a_family_is_told_to_take_it_apart() -> None:
    _, told = sitting("牵头单位")
    assert any(each.startswith("没有这个回答。") and "写 分开 逐个回答" in each for each in told)


def test_a_family_can_be_taken_apart() -> None:
    first = questions(read(document()))[0]
    assert [each.key for each in first.parts] == ["label.主办单位", "together"]
    answers, _ = sitting("分开", "牵头单位", "", "")
    assert answers.said == {"label.主办单位": "leads", "together": "yes", "names": "yes"}


def test_what_is_put_off_is_not_asked_again_in_this_sitting() -> None:
    answers, told = sitting("?", "?", "?", "?")
    assert answers.said == {}
    assert sum(each.startswith("回车") for each in told) == len(questions(read(document())))


def test_the_words_of_a_question_may_be_written_where_the_document_breaks_them() -> None:
    answers, _ = sitting("?", "市教 育、公安、民政局=市教育局、市公安局、市民政局")
    assert "names" not in open_keys(answers)


def test_names_are_told_as_what_the_source_says_and_what_it_means() -> None:
    answers, told = sitting("?", "市教育、公安、民政局=市教育局、市公安局、市民政局")
    assert answers.names == {"市教育、公安、民政局": ("市教育局", "市公安局", "市民政局")}
    assert "names" not in open_keys(answers)
    assert any("原文=" in each for each in told)


def test_names_for_words_that_are_not_printed_are_refused() -> None:
    answers, told = sitting("?", "县教育局=市教育局", "q")
    assert answers.names == {}
    assert any("没有这个回答" in each for each in told)


def test_the_end_keeps_what_was_answered() -> None:
    answers, _ = sitting("", "q", "", "")
    assert answers.said.keys() == {"label.主办单位", "together"}


def test_what_is_answered_already_is_not_asked() -> None:
    whole, _ = sitting("", "", "", "", "", "")
    _, told = sitting(answers=whole)
    assert told == []


def test_how_to_say_what_no_choice_does_is_told() -> None:
    _, told = sitting("不对", "?", "不对", "?")
    refused = [each for each in told if each.startswith("没有这个回答")]
    assert ["[entries]" in each for each in refused] == [True, False]
    assert "原文=甲局、乙局" in refused[1]
