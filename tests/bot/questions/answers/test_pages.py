"""A reply as a person turns its pages: each fits on a screen, and together they leave nothing out."""

import pytest

from bot.questions.answers.pages import CHARACTERS, LINES, pages
from bot.questions.answers.wording import Voice
from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.content import Content, Kind
from bot.questions.text import Language

VOICE = Voice(Language.CHINESE)


def test_a_short_answer_is_one_page(catalogue: Catalogue) -> None:
    assert pages(Content(Kind.VALUE, "占比98%。"), catalogue, VOICE) == ("占比98%。",)


def test_a_silent_answer_has_none(catalogue: Catalogue) -> None:
    assert pages(Content(Kind.NONE), catalogue, VOICE) == ()


@pytest.mark.parametrize("line", ["一", "一" * 100, "一" * (CHARACTERS + 1)])
def test_a_long_answer_is_parted_between_lines_and_nothing_is_lost(catalogue: Catalogue, line: str) -> None:
    found = pages(Content(Kind.VALUE, "\n".join([line] * 40)), catalogue, VOICE)
    assert "\n".join(found).count(line) == 40
    for page in found:
        lines = page.splitlines()
        assert len(lines) <= LINES
        assert len(lines) == 1 or sum(map(len, lines)) <= CHARACTERS


def test_behind_a_list_of_many_entries_each_stands_with_its_title(assistant: Assistant, catalogue: Catalogue) -> None:
    answer = assistant.ask("公安分局参与哪些任务")
    assert len(answer.refs) > 8
    first, *others = pages(answer.content, catalogue, VOICE)
    assert first
    titles = [each.title for each in catalogue.checklist.all_items if each.ref in answer.refs]
    assert all(any(title in page for page in others) for title in titles)


def test_an_entry_that_is_shown_shortened_is_whole_on_the_pages_behind(catalogue: Catalogue) -> None:
    item = max(catalogue.checklist.items, key=lambda each: sum(len(clause.text) for clause in each.clauses))
    found = "\n".join(pages(Content(Kind.ENTRY, item.title, refs=(item.ref,)), catalogue, VOICE))
    for clause in item.clauses:
        assert clause.text.splitlines()[0] in found
