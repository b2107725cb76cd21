"""What a question for the state names: departments in shorthand, days in points, and what is told around it."""

from datetime import date

import pytest

from bot.calendars.period_reading import Days, read_period
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Topic

TODAY = date(2026, 11, 23)


def asked(assistant: Assistant, text: str) -> StateAsked:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    return question


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


def test_each_department_is_no_department(assistant: Assistant) -> None:
    assert asked(assistant, "截至目前,各部门逾期事项有多少").departments == ()


def test_departments_named_as_a_kind_name_no_entry(assistant: Assistant) -> None:
    question = asked(assistant, "妇联和团工委这两个群团现在进展如何")
    assert (set(question.departments), question.refs) == ({"妇联", "团工委"}, ())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12.1—12.10到期事项汇总", date(2026, 12, 1), date(2026, 12, 10)),
        ("11.25到11.30之间到期的", date(2026, 11, 25), date(2026, 11, 30)),
        ("12月上旬,1号到10号到期的有哪些", date(2026, 12, 1), date(2026, 12, 10)),
    ],
)
def test_days_are_no_entries(assistant: Assistant, text: str, first: date, last: date) -> None:
    question = asked(assistant, text)
    assert question.refs == ()
    assert read_period(question.period, TODAY) == Days(first, last)


def test_days_that_are_told_to_have_come_are_not_asked_about(assistant: Assistant) -> None:
    assert asked(assistant, "年底了,给个总数:多少完成多少没完成").period == ""


def test_the_days_on_which_somebody_acts_are_not_asked_about(assistant: Assistant) -> None:
    question = asked(assistant, "还没审的拉出来,我今天审掉")
    assert (question.topic, question.period, question.is_own) == (Topic.REVIEW, "", False)


@pytest.mark.parametrize(
    ("text", "topic", "departments"),
    [
        ("那个我现在在车上啊你给我说一下就是平安建设这个清单里面到底有哪几家单位是逾期了的", Topic.OVERDUE, ()),
        ("喂小助手公安那边是不是有过期的啊我记得有一两条一直没结", Topic.OVERDUE, ("宜阳公安分局",)),
        (
            "公安分局那边啊,我昨天听他们说都快弄完了,是不是真的,推进到什么程度了",
            Topic.PROGRESS,
            ("宜阳公安分局",),
        ),
    ],
)
def test_a_part_asks_and_what_is_told_around_it_does_not(
    assistant: Assistant, text: str, topic: Topic, departments: tuple[str, ...]
) -> None:
    question = asked(assistant, text)
    assert (question.topic, question.departments, question.period) == (topic, departments, "")
    assert assistant.ask(text).certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("10月份就该办结,到现在还挂着的是哪几条", Topic.OVERDUE),
        ("谁家已经全部办结了?", Topic.DONE),
        ("我局申请延期那几条批下来没得", Topic.EXTENDED),
        ("Hello, could you tell me how item 11 is progressing?", Topic.PROGRESS),
        ("请问第三十八项工作的推进情况,盼复", Topic.PROGRESS),
    ],
)
def test_what_is_asked_is_read_from_the_whole(assistant: Assistant, text: str, topic: Topic) -> None:
    assert asked(assistant, text).topic is topic


@pytest.mark.parametrize("text", ["给我们29条延到12月15号吧,人手真的不够", "把33条给我们往后推到12.20行不"])
def test_an_entry_between_an_order_and_its_verb_leaves_it_one(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


def test_what_is_named_before_the_words_of_others_is_asked_about(assistant: Assistant) -> None:
    answer = assistant.ask("家庭婚恋纠纷那条好久没听人说起了,进展如何")
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (Topic.PROGRESS, ("21",))


def test_what_stands_behind_a_complete_wish_is_no_subject(assistant: Assistant) -> None:
    question = assistant.ask("没报的,按部门给我理出来,我一家一家问").context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (Topic.MISSING, ())


@pytest.mark.parametrize(
    "text", ["第一部分五项里办结了哪几项", "第一部分的五项,办完几个了", "第四部分两项里有没有办结的"]
)
def test_the_number_of_entries_of_a_section_names_none_of_them(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.refs, len(question.sections)) == ((), 1)


def test_a_part_that_leaves_out_who_was_named_is_not_taken_for_the_whole(assistant: Assistant) -> None:
    question = assistant.ask("会议表格第七行,大数据集团有限公司,进度一栏该写什么").context.question
    assert isinstance(question, StateAsked)
    assert question.departments == ("大数据集团有限公司",)
