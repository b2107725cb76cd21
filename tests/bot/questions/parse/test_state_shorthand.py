"""Departments in office shorthand."""

import pytest

from bot.questions.assistant import Assistant
from tests.bot.questions.state_asked import asked


@pytest.mark.parametrize(
    ("text", "departments"),
    [
        ("综执分局延期几项", {"综合行政执法宜阳分局"}),
        ("自资分局缺报几条", {"自然资源局宜阳分局"}),
        ("纪工逾期几项", {"纪检监察工委"}),
        ("综执逾期几项", {"综合行政执法宜阳分局"}),
        ("经发、市监、执法三家逾期", {"经济发展局", "市场监督管理局宜阳分局", "综合行政执法宜阳分局"}),
        ("本周到期 综执 工程 应急", {"综合行政执法宜阳分局", "工程建设管理局", "应急管理局"}),
        ("市监四季度应办结事项", {"市场监督管理局宜阳分局"}),
    ],
)
def test_a_department_is_named_by_the_letters_of_its_name(
    assistant: Assistant, text: str, departments: set[str]
) -> None:
    question = asked(assistant, text)
    assert (set(question.departments), question.refs) == (departments, ())


@pytest.mark.parametrize("text", ["体育进展怎么样", "资源利用进展怎么样", "重点工程进展怎么样"])
def test_a_word_of_a_name_that_stands_alone_is_no_department(assistant: Assistant, text: str) -> None:
    assert asked(assistant, text).departments == ()
