"""What a question for the state names: departments in shorthand, days in points, and what is told around it."""

from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Topic
from checklist_data.reader import load


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
    ("text", "topic", "refs"),
    [
        ("查下59(雪亮工程)是不是 expired 了", Topic.OVERDUE, ("59",)),
        ("dashboard 来一个,全局的", Topic.OVERVIEW, ()),
        ("本周我们要 submit 的条目列一下", Topic.DUE, ()),
        ("请问「优化网格化管理服务」一项逾期了吗", Topic.OVERDUE, ("56",)),
        ("扫黑除恶那条,牵头的参与的里头还有谁没报进展", Topic.MISSING, ("11",)),
        ("加强法律服务(43)有动静没", Topic.PROGRESS, ("43",)),
        ("还有多少条在等综治办审", Topic.REVIEW, ()),
        ("哪个单位到期了还赖着不动的", Topic.OVERDUE, ()),
        ("那个市监局有没有预期没办的事项 不对 是逾期 超期的意思", Topic.OVERDUE, ()),
    ],
)
def test_what_is_asked_of_the_state_is_read(
    assistant: Assistant, text: str, topic: Topic, refs: tuple[str, ...]
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (topic, refs)


@pytest.mark.parametrize(
    "text",
    [
        "雪亮工程弄到啥地步了?昨天有群众问我",
        "烦请反馈经济发展局、财政局两家的进展,不急,今天下班前即可。",
        "党群工作部上次填报距今多少天,请注明日期。",
        "我在高速上 你跟我说下我们街道现在有几个过期没办的",
    ],
)
def test_what_an_asker_tells_of_himself_names_no_days_and_no_entry(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.period == ""
    assert question.refs in {(), ("59",)}


def test_the_number_of_all_entries_names_none(assistant: Assistant) -> None:
    question = assistant.ask("全区这63项推进到什么程度了").context.question
    assert isinstance(question, StateAsked)
    assert question.refs == ()


def test_days_are_not_whom_a_pronoun_stands_for(assistant: Assistant) -> None:
    question = assistant.ask("十二月一号到十号,我局得办完哪几项").context.question
    assert isinstance(question, StateAsked)
    assert question.is_own


def test_whose_work_is_asked_about_at_the_end_is_no_aside(assistant: Assistant) -> None:
    question = assistant.ask("办结的条目有多少,我们公司的").context.question
    assert isinstance(question, StateAsked)
    assert question.is_own


def test_the_section_that_was_asked_about_stays_where_a_text_points_at_it(assistant: Assistant) -> None:
    before = assistant.ask("第五部分有哪些事项反映有困难?").context
    question = assistant.ask("这一部分已办结的又有几项?", before).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.sections) == (Topic.DONE, ("S5",))


def test_what_was_told_is_no_part_of_what_is_asked_next(assistant: Assistant) -> None:
    before = assistant.ask("官园街道下周有啥要交的").context
    question = assistant.ask("下周的晓得了 这周的呢", before).context.question
    assert isinstance(question, StateAsked)
    assert question.period == "这周"


def test_a_word_of_the_state_that_an_entry_prints_is_none_of_the_state() -> None:
    assistant = Assistant(load(Path(__file__).parents[2] / "examples" / "tongxi_2026"))
    answer = assistant.ask("衔接资金支出进度")
    assert (answer.kind, answer.refs[:1]) == (Kind.SEARCH, ("41",))


def test_a_rule_on_what_is_late_is_not_surely_how_things_stand(assistant: Assistant) -> None:
    assert assistant.ask("逾期多久要通报批评").certainty is Certainty.LIKELY
