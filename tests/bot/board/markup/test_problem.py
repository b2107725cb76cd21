"""Error pages of the board."""

import pytest

from bot.board.markup.problem import Problem, problem_page
from bot.questions.text import Language


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_a_status_of_an_error_and_words_in_both_languages(problem: Problem) -> None:
    assert problem.status.value >= 400
    chinese, english = (problem.told(each) for each in Language)
    assert chinese != english
    assert english.isascii()


@pytest.mark.parametrize("language", Language)
def test_the_page_tells_it_and_leads_back_to_where_the_board_lies(language: Language) -> None:
    page = problem_page(Problem.NOT_FOUND, language)
    assert Problem.NOT_FOUND.told(language) in page
    assert 'href="./"' in page
    assert f'lang="{language.value}' in page
