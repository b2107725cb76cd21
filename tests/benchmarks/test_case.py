"""The program is asked as people ask it: spoken to, or overheard."""

from benchmarks.case import Case, measure
from benchmarks.judging import finds, is_right
from benchmarks.open_set import read_questions
from benchmarks.recombined import recombined
from benchmarks.results import ASSISTANT
from benchmarks.timing import Budget
from checklist_data.reader import load

BUDGET = Budget(seconds=60, rounds=1)


def test_talk_is_overheard_and_the_rest_is_asked() -> None:
    questions = read_questions()
    some = (*(each for each in questions if each.is_overheard), *questions[:3])
    (measured,) = measure(Case(ASSISTANT, load(), some, BUDGET))
    assert all(is_right(measured.replies[each.id], each.expected) for each in some)


def test_among_entries_that_fit_equally_what_is_offered_counts_as_found() -> None:
    (question,) = (each for each in read_questions() if each.text == "消防归谁管")
    larger = recombined(load(), 1_000)
    (measured,) = measure(Case(ASSISTANT, larger.checklist, (question,), BUDGET))
    reply = measured.replies[question.id]
    assert reply.kind == "clarify"
    assert finds(reply.refs, question.expected, larger.origins)
