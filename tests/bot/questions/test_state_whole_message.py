"""A question for the state in one part of a message: whose it is, what it points at and when, another part may say."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Topic


def _asked(assistant: Assistant, text: str) -> StateAsked:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    return question


@pytest.mark.parametrize(
    "text",
    [
        "我们局任务多得数不过来,帮我看看有没有逾期的",
        "我委近期事多,烦请列出本周到期的",
        "我们分局人手紧。哪些快到期了?",
        "我们办怕被通报,看看还有没有没填的",
        "我委有无逾期?",
    ],
)
def test_the_askers_own_department_holds_for_the_whole_message(assistant: Assistant, text: str) -> None:
    assert _asked(assistant, text).is_own


def test_a_department_that_another_part_names_as_ones_own_is_asked_about(assistant: Assistant) -> None:
    text = "领导刚问有没有被挂“逾期”的,我支支吾吾没答上来,帮我瞅瞅我们社会事业局"
    assert _asked(assistant, text).departments == ("社会事业局",)


@pytest.mark.parametrize("text", ["我是综治办的,全区逾期的有哪些", "我们是财政局,全区逾期多少条"])
def test_whoever_asks_for_the_whole_district_is_answered_for_it(assistant: Assistant, text: str) -> None:
    question = _asked(assistant, text)
    assert (question.departments, question.is_own) == ((), False)


@pytest.mark.parametrize(
    "text",
    ["这个呢 办完没", "那个呢 报了没有", "主任说的那个任务,现在办到哪里了", "之前说的那个,弄好了没有"],
)
def test_a_pointer_with_nothing_before_it_is_asked_back(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.CLARIFY


def test_the_list_is_not_surely_asked_for_where_the_letters_ask_for_the_state(assistant: Assistant) -> None:
    answer = assistant.ask("工会这块做的咋个讲法哦,心里没底,帮我问问进度怎么个走法")
    assert answer.kind is Kind.STATE or answer.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    "text", ["第44项现办理至何阶段?", "第21项进展若何", "第17项搞得啷样了", "第19项推进还行不", "第5项 搞得行不行"]
)
def test_how_far_something_is_is_asked_by_officials_in_dialect_and_in_worry(assistant: Assistant, text: str) -> None:
    question = _asked(assistant, text)
    assert (question.topic, len(question.refs)) == (Topic.PROGRESS, 1)


def test_a_matter_with_its_number_at_the_head_of_a_question_is_no_notice(assistant: Assistant) -> None:
    question = _asked(assistant, "关于第23项防范化解安全生产领域风险隐患,是否存在逾期未完成情形?")
    assert (question.topic, question.refs) == (Topic.OVERDUE, ("23",))


def test_what_had_to_be_reported_and_was_not_is_missing(assistant: Assistant) -> None:
    assert _asked(assistant, "妇联是否存在应报未报情形").topic is Topic.MISSING


@pytest.mark.parametrize("text", ["街道办完的", "妇联搞完的", "公安办结的"])
def test_what_a_department_has_done_is_asked_for_in_a_few_letters(assistant: Assistant, text: str) -> None:
    question = _asked(assistant, text)
    assert (question.topic, len(question.departments)) == (Topic.DONE, 1)


@pytest.mark.parametrize(
    "text",
    [
        "我是创建办的,接手才两天,我们办现在做到哪一步了呀",
        "我请了一周假,我们局有没有漏报的",
        "上周交的,审了没有",
        "我们妇联上礼拜报的,退回了没",
    ],
)
def test_days_that_tell_when_something_else_was_are_no_period(assistant: Assistant, text: str) -> None:
    assert _asked(assistant, text).period == ""


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("到本周五下班为止,我委是不是有哪条到期要交的?", "本周五下班为止"),
        ("11月上半月(1日至15日)未报送进展的单位,请予通报。", "11月上半月"),
        ("上周报的有哪些还没审", "上周"),
        ("上周没报的有哪些", "上周"),
    ],
)
def test_days_that_are_asked_about_are_the_period(assistant: Assistant, text: str, period: str) -> None:
    assert _asked(assistant, text).period == period


@pytest.mark.parametrize("text", ["自规那边进展如何", "建管那边办得怎么样"])
def test_what_a_department_is_called_without_its_end_is_over_there(assistant: Assistant, text: str) -> None:
    assert len(_asked(assistant, text).departments) == 1


@pytest.mark.parametrize(
    ("text", "departments"),
    [
        ("我在党政办,想看全区逾期的", ()),
        ("综治办你好,我是新城公司的,我们有逾期的吗", ("新城公司",)),
        ("我是新城公司的小李,想了解综治办的进度", ("综治办",)),
        ("我是街道的,但想看社会事业局逾期情况", ("社会事业局",)),
        ("本人系工会干部,拟了解团工委办结情况", ("团工委",)),
    ],
)
def test_whoever_asks_or_is_greeted_is_not_asked_about(
    assistant: Assistant, text: str, departments: tuple[str, ...]
) -> None:
    assert _asked(assistant, text).departments == departments


@pytest.mark.parametrize(
    "text",
    [
        "我们跟团工委各有几项逾期",
        "听说公安被退回来两项,我们局有没有被退的",
        "财政局领导要看我们征收办的进展,发一下",
        "我们征收办领导要看财政局的进展",
        "我以前在财政局,现在在审计局,我们局有没有逾期",
        "我们局除外,还有哪家没报",
    ],
)
def test_whom_it_is_about_is_no_fact_where_several_are_named_apart(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).certainty is Certainty.LIKELY


@pytest.mark.parametrize("text", ["除了我们局,别的部门谁逾期了", "我们局除外,还有哪家没报"])
def test_ones_own_department_that_is_excepted_is_not_asked_about(assistant: Assistant, text: str) -> None:
    assert not _asked(assistant, text).is_own


@pytest.mark.parametrize("text", ["教体局和妇联逾期几项", "我们教体局逾期几项", "经发局、财政局逾期的有哪些"])
def test_departments_side_by_side_and_ones_own_by_name_are_surely_asked_about(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).certainty is Certainty.SURE
