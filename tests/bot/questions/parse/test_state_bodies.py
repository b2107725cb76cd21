"""Departments that a question for the state names: each one, a kind of them, none of an entry."""

from bot.questions.assistant import Assistant
from bot.questions.intents import StateAsked
from tests.bot.questions.state_asked import asked


def test_each_department_is_no_department(assistant: Assistant) -> None:
    assert asked(assistant, "截至目前,各部门逾期事项有多少").departments == ()


def test_departments_named_as_a_kind_name_no_entry(assistant: Assistant) -> None:
    question = asked(assistant, "妇联和团工委这两个群团现在进展如何")
    assert (set(question.departments), question.refs) == ({"妇联", "团工委"}, ())


def test_a_part_that_leaves_out_who_was_named_is_not_taken_for_the_whole(assistant: Assistant) -> None:
    question = assistant.ask("会议表格第七行,大数据集团有限公司,进度一栏该写什么").context.question
    assert isinstance(question, StateAsked)
    assert question.departments == ("大数据集团有限公司",)
