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


@pytest.mark.parametrize("text", ["财政局牵头了几项", "党政办作为参与单位出现在哪些项里", "哪些部门一项牵头都没有"])
def test_a_role_that_somebody_has_is_of_the_list(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is not Kind.STATE
    assert answer.certainty is Certainty.SURE


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
