"""Forms that have the words of how things stand: what they ask of it, and what they do not."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Topic


@pytest.mark.parametrize(
    "text",
    [
        "把21项退回给妇联让他们重新报",
        "把30项退回去,让他们重写",
        "24项给我们延到12月20号吧",
        "41项帮我们展期到年底",
        "替我们把26项办结了吧",
        "所有逾期的销号",
        "叫街道重新填一遍",
        "让教体局今天之内把进展补上",
        "截止时间给我改一下",
    ],
)
def test_an_order_asks_nothing_of_how_things_stand(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    "text",
    [
        "报一下:17项这边人手不够,有困难,请综治办协调",
        "我们这边23项有困难,缺人,请领导支持",
        "33项我报一下进展",
        "item 57 update: we trained 20 volunteers on Saturday",
        "progress report on 56: five new grid workers hired",
    ],
)
def test_what_is_told_with_a_petition_or_announced_is_no_question(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("把逾期的单子给我", Topic.OVERDUE),
        ("把待审核的给我过一下", Topic.REVIEW),
        ("请把未报送单位报上来", Topic.MISSING),
        ("教体局把25项报了没", Topic.MISSING),
        ("哪些要请综治办协调", Topic.COORDINATE),
        ("延期延到几号了", Topic.EXTENDED),
    ],
)
def test_what_is_to_be_shown_is_asked_for(assistant: Assistant, text: str, topic: Topic) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.topic is topic


@pytest.mark.parametrize(
    "text",
    [
        "第23项里写的“工作进展情况定期评估和跟踪督办”具体是怎么要求的",
        "33项第二段要求的处置反馈率不低于多少",
        "“矛盾纠纷排查化解情况通报”是哪一项",
    ],
)
def test_words_of_the_state_that_are_quoted_ask_for_the_list(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize("text", ["“逾期”的有哪些", "第23项工作进展情况", "25项进展情况如何"])
def test_a_word_of_the_state_alone_is_not_quoted(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.certainty) == (Kind.STATE, Certainty.SURE)


@pytest.mark.parametrize(
    "text",
    [
        "第25项卡没卡",
        "教体局交差了没",
        "医疗纠纷那边目前怎么说",
        "哪些条目一份材料都没有",
        "雪亮工程现在咋回事",
        "item 40, where are we",
    ],
)
def test_what_has_happened_is_not_surely_answered_from_the_list(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.STATE or answer.certainty is Certainty.LIKELY


@pytest.mark.parametrize("text", ["财政局牵头了几项", "党政办作为参与单位出现在哪些项里", "哪些部门一项牵头都没有"])
def test_a_role_that_somebody_has_is_of_the_list(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is not Kind.STATE
    assert answer.certainty is Certainty.SURE


@pytest.mark.parametrize("text", ["47", "雪亮工程", "物业纠纷"])
def test_what_goes_on_from_a_question_for_the_state_is_not_surely_of_the_list(assistant: Assistant, text: str) -> None:
    before = assistant.ask("哪些有困难").context
    assert assistant.ask(text, before).certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("text", "department"), [("应急局也没报?", "应急管理局"), ("only Guanyuan Subdistrict", "官园街道")]
)
def test_what_leans_keeps_the_period(assistant: Assistant, text: str, department: str) -> None:
    before = assistant.ask("这个月哪些单位还没报进展").context
    answer = assistant.ask(text, before)
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert (question.departments, question.period, answer.certainty) == ((department,), "这个月", Certainty.SURE)


@pytest.mark.parametrize(
    "text", ["截至今日逾期几项", "截至本日逾期几项", "今年责任清单总的进度如何", "到今天为止谁没报"]
)
def test_the_day_on_which_it_is_asked_is_no_period(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.period == ""


def test_words_that_an_entry_prints_name_no_section(assistant: Assistant) -> None:
    question = assistant.ask("房地产和物业领域矛盾风险那一项目前办得怎样").context.question
    assert isinstance(question, StateAsked)
    assert (question.refs, question.sections) == (("18",), ())


@pytest.mark.parametrize("text", ["准予延期到下月底", "同意销号", "招聘事业编的事清单写没写"])
def test_an_approval_and_what_the_list_prints_are_no_state(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    ("text", "topic", "period"),
    [
        ("销号台账,本月", Topic.DONE, "本月"),
        ("临期任务(下周)按牵头部门排", Topic.DUE, "下周"),
        ("周一例会用,哪些逾期了", Topic.OVERDUE, ""),
        ("缺报情况,周五前要", Topic.MISSING, ""),
        ("未填报单位名单,急用", Topic.MISSING, ""),
        ("工程建设管理局有莫得上报困难", Topic.DIFFICULT, ""),
        ("各单位提出请办公室帮忙协调的问题有哪些,会上要过一遍", Topic.COORDINATE, ""),
    ],
)
def test_bare_forms_ask_for_their_topic_and_the_day_of_a_meeting_for_nothing(
    assistant: Assistant, text: str, topic: Topic, period: str
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.period) == (topic, period)


@pytest.mark.parametrize("text", ["清单里志愿服务么样规定的", "第49项么样写的", "负面清单第3条么样说的"])
def test_how_something_is_put_in_the_list_is_not_how_it_stands(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(("text", "ref"), [("23号事项现在进展如何", "23"), ("45号事项,目前推进情况?", "45")])
def test_an_entry_can_be_called_by_the_word_for_a_day(assistant: Assistant, text: str, ref: str) -> None:
    decision = assistant.ask(text).explanation.decision
    assert decision is not None
    assert decision.chosen is not None
    question = decision.chosen.reading.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs, question.period) == (Topic.PROGRESS, (ref,), "")
