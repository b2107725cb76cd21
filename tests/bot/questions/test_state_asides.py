"""A long and polite question for the state: what it says of the asker does not hide what is asked."""

import pytest

from benchmarks.state import understood_by
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty
from bot.questions.intents import StateAsked, Topic


@pytest.mark.parametrize(
    ("text", "topic", "departments", "sections"),
    [
        (
            "Hi, whenever you have time, tell me how many tasks the police finished this month, since I need a note",
            Topic.DONE,
            ("宜阳公安分局",),
            (),
        ),
        (
            "My boss would like to know which entries in section 5 have been returned, could you list them please?",
            Topic.RETURNED,
            (),
            ("S5",),
        ),
        (
            "Good morning, we are preparing a memo and need to know which departments have reported difficulties",
            Topic.DIFFICULT,
            (),
            (),
        ),
        ("Hello, I wonder which units still owe a report, because the mayor asked", Topic.MISSING, (), ()),
        ("不好意思打扰一下,我是新来的,想请问教体局目前有几项逾期了,我要写个说明", Topic.OVERDUE, ("教体局",), ()),
        ("您好,领导让我了解一下第三部分社会治安风险现在推进得怎么样了,我好做汇报", Topic.PROGRESS, (), ("S3",)),
        ("请问一下目前被退回的材料都有哪些 电话里领导等着", Topic.RETURNED, (), ()),
        ("财政局刚才打电话来问他们有没有逾期", Topic.OVERDUE, ("财政局",), ()),
        ("妇联那边说人手不够,他们的任务现在进展怎么样", Topic.PROGRESS, ("妇联",), ()),
    ],
)
def test_who_asks_and_why_is_set_aside(
    assistant: Assistant, text: str, topic: Topic, departments: tuple[str, ...], sections: tuple[str, ...]
) -> None:
    answer = assistant.ask(text)
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.departments, question.sections) == (topic, departments, sections)
    assert answer.certainty is Certainty.SURE


@pytest.mark.parametrize(
    "text",
    [
        "Which are overdue? I want to see the ones we lead",
        "which tasks are overdue, I need it without the ones of the police",
        "which are due, I need it for next week",
        "逾期的有哪些,我要写本周的",
        "逾期的有哪些,我想做牵头的那些",
        "哪些逾期了,我要排除教体局",
        "逾期的有哪些,我想写街道的",
        "教体局打电话来问公安逾期没有",
    ],
)
def test_what_narrows_the_question_is_never_set_aside(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).certainty is Certainty.LIKELY


@pytest.mark.parametrize("text", ["公共安全风险那部分,第五,现在做到什么程度了", "第五,公共安全风险那块进展如何"])
def test_the_number_of_a_section_beside_its_name_is_no_entry(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.refs, question.sections) == ((), ("S5",))


def test_another_number_beside_the_name_of_a_section_makes_it_unsure(assistant: Assistant) -> None:
    answer = assistant.ask("公共安全风险那块,第七,现在做到什么程度了")
    assert answer.certainty is Certainty.LIKELY


def test_a_number_with_its_measure_word_beside_the_name_of_a_section_stays_an_entry(assistant: Assistant) -> None:
    question = assistant.ask("公共安全风险那部分,第25条,现在做到什么程度了").context.question
    assert isinstance(question, StateAsked)
    assert question.refs == ("25",)


@pytest.mark.parametrize("before", ["25条进展", "25项牵头是谁", "消防那个25条,现在"])
@pytest.mark.parametrize("text", ["逾了期没有", "超没超期"])
def test_whether_it_has_happened_is_asked_of_what_was_just_told(assistant: Assistant, before: str, text: str) -> None:
    question = assistant.ask(text, assistant.ask(before).context).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (Topic.OVERDUE, ("25",))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("教体局报了冇", Topic.MISSING),
        ("我们超没超期", Topic.OVERDUE),
        ("教体局延没延期", Topic.EXTENDED),
        ("雪亮工程那条填到哪了", Topic.PROGRESS),
        ("综治办填到几成了", Topic.PROGRESS),
        ("哪个环节堵住了", Topic.DIFFICULT),
        ("全区一本账", Topic.OVERVIEW),
        ("给个数字", Topic.OVERVIEW),
        ("还有几份待审", Topic.REVIEW),
    ],
)
def test_few_words_ask_for_the_state(assistant: Assistant, text: str, topic: Topic) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.topic is topic


@pytest.mark.parametrize(
    "text",
    [
        "把25项给我设为办结",
        "把25项给我退回去",
        "25项给我销号",
        "25项要求覆盖百分之多少",
        "59项规定达到几成",
        "25项几份",
    ],
)
def test_orders_and_figures_of_the_list_ask_nothing_of_the_state(assistant: Assistant, text: str) -> None:
    assert not isinstance(understood_by(assistant.ask(text), ""), dict)


@pytest.mark.parametrize(
    ("text", "departments"), [("哪几项让综治办打回来了", ()), ("教体局被退回的有哪些", ("教体局",))]
)
def test_whoever_sends_a_report_back_is_not_asked_about(
    assistant: Assistant, text: str, departments: tuple[str, ...]
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.departments) == (Topic.RETURNED, departments)
