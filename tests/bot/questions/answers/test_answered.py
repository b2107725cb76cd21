"""Every kind of question that is answered from the checklist has an answer of its own."""

from typing import get_args

import pytest

from bot.questions import intents
from bot.questions.answers import entries, figures, tasks
from bot.questions.answers.answered import answered
from bot.questions.answers.wording import Voice
from bot.questions.asked import Answered, Asked, OfASet
from bot.questions.catalogue import Catalogue
from bot.questions.content import Kind
from bot.questions.intents import Incomplete, Question
from bot.questions.text import Language

ROOMS = {each.__name__ for each in (entries, figures, tasks)}


@pytest.mark.parametrize("kind", [each for each in get_args(Question) if issubclass(each, OfASet | Answered)])
def test_a_question_that_the_checklist_answers_has_an_answer_registered(kind: type) -> None:
    assert answered.dispatch(kind).__module__ in ROOMS


def test_every_kind_of_question_is_one_of_the_union(catalogue: Catalogue) -> None:
    kinds = {each for each in vars(intents).values() if isinstance(each, type) and each.__module__ == intents.__name__}
    asked = {each for each in kinds if issubclass(each, Asked) and not each.__subclasses__()}
    assert asked == set(get_args(Question))
    assert answered(Incomplete(), catalogue, Voice(Language.CHINESE)).kind is Kind.NONE
