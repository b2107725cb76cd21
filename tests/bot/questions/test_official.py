"""The old official style is read as what everybody writes for it."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty
from bot.questions.official import in_common_style


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("财政局充任牵头单位的任务", "财政局担任牵头单位的任务"),
        ("教体局忝列参与单位者,计有何项", "教体局担任参与单位的任务,有哪些"),
        ("凡由公安局牵头者,请列示。", "公安局牵头的任务,请列出。"),
        ("妇联牵头各项暨参与各项", "妇联牵头的任务暨参与的任务"),
        ("第五部分项下各件", "第五部分的任务"),
        ("33项全文,祈惠赐一阅。", "33项全文,请告知。"),
        ("请抄录27之参与单位", "请列出27的参与单位"),
        ("32应计若干分", "32是多少分"),
        ("知晓率为何?", "知晓率是多少?"),
        ("牵头单位何属?", "牵头单位是谁?"),
        ("第三部分未载参与单位者", "第三部分没有参与单位的任务"),
        ("第三部分未载明牵头单位之各项", "第三部分没有牵头单位的任务"),
        ("教体局牵头之事项", "教体局牵头的任务"),
        ("该项之牵头单位", "该项的牵头单位"),
        ("本周内届期之任务", "本周内到期之任务"),
    ],
)
def test_what_is_said_in_the_old_style_has_a_common_form(said: str, written: str) -> None:
    assert in_common_style(said) == written


@pytest.mark.parametrize(
    "text",
    [
        "派出所负责什么",
        "未审核的有几项",
        "第33项牵头者是谁",
        "责任单位是谁",
        "为何逾期",
        "有若干问题要整改",
        "落实各项措施归谁管",
        '哪一项写着"压实所负各项任务,请予检送。"',
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert in_common_style(text) == text


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("以妇联为参与单位者，请检送。", "妇联参与的任务"),
        ("综治办忝任牵头单位之各项，祈逐一开示。", "综治办牵头的任务"),
        ("区党政办牵头各项暨参与各项，请并案列示。", "党政办牵头和参与的任务"),
        ("应急局于清单内所担各事，请逐一列陈。", "应急局的任务"),
        ("26应得若干分，乞示。", "第26项多少分"),
        ("请检送33项要求。", "第33项的要求"),
        ("第12项之牵头单位何在，乞复。", "第12项的牵头单位是谁"),
    ],
)
def test_both_have_the_same_answer(assistant: Assistant, text: str, alike: str) -> None:
    answer, common = assistant.ask(text), assistant.ask(alike)
    assert (answer.kind, answer.refs, answer.values) == (common.kind, common.refs, common.values)
    assert answer.refs


def test_a_figure_is_proposed_where_another_one_is_asked_for_beside_it(assistant: Assistant) -> None:
    answer = assistant.ask("万人命案发案率超了 最多共扣几多分 你给我个准数")
    assert answer.values == ("-50",)
    assert answer.certainty is Certainty.LIKELY


@pytest.mark.parametrize("text", ["第一项“完善党委领导体制”计若干分？", "第1项完善党委领导体制多少分"])
def test_points_are_asked_of_an_entry_with_its_title_beside_its_number(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).values == ("18",)


@pytest.mark.parametrize("joint", ["+", "/", "&"])
def test_a_sign_joins_two_roles(assistant: Assistant, joint: str) -> None:
    both = assistant.ask("第55项牵头和参与单位").departments
    assert assistant.ask(f"第55项 牵头{joint}参与单位").departments == both


def test_an_entry_is_proposed_where_a_list_is_named_beside_it(assistant: Assistant) -> None:
    assert assistant.ask("省特色指引二级任务之十，第(1)条要求，请予抄录。").certainty is Certainty.LIKELY
