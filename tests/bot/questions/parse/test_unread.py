"""What an answer takes no account of: then it is no fact."""

import tomllib
from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty

RESTRICTED = tomllib.loads((Path(__file__).parents[3] / "corpus" / "restricted.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", RESTRICTED)
def test_a_restriction_that_is_not_read_makes_no_fact(assistant: Assistant, kind: str) -> None:
    answers = [assistant.ask(text) for text in RESTRICTED[kind]]
    sure = [each.text for each in answers if each.certainty is Certainty.SURE and each.kind not in ("state", "help")]
    assert sure == []


@pytest.mark.parametrize("kind", RESTRICTED)
def test_such_a_question_is_left_alone_among_people_or_asked_back(assistant: Assistant, kind: str) -> None:
    for text in RESTRICTED[kind]:
        answer = assistant.ask(text, addressed=False)
        assert answer.kind in ("none", "clarify", "unknown_department"), text


@pytest.mark.parametrize(
    "text",
    [
        "教体局只参与不牵头的",
        "不含省特色教体局有几项",
        "只有公安牵头的",
        "公安牵头但应急局不参与的",
        "非公安牵头的事项",
        "牵头不是公安的有哪些",
        "哪些没有牵头单位",
        "有牵头但没写参与单位的",
        "市监分局只是配合的那些有哪些",
        "只看共性部分，综治办涉及哪些项",
        "公安、综治办、街道三家一起牵头的任务",
        "我不太清楚，33项谁牵头",
        "是不是公安牵头33项",
        "省里特色工作，公安要做哪些",
        "扫黑除恶占多少分",
        "未成年人保护谁牵头",
        "满意度不低于多少",
        "教体局牵头哪些任务",
        "第六部分以外教体局参与的",
        "教体局牵头的不在第六部分的",
    ],
)
def test_what_is_read_or_restricts_nothing_leaves_no_doubt(assistant: Assistant, text: str) -> None:
    decision = assistant.ask(text).explanation.decision
    assert decision is not None
    assert decision.unread == ()


@pytest.mark.parametrize(
    "text",
    [
        "六十一项,我们主任叫我问的,哪两家一起牵的头",
        "negative list entry 2: how much for an especially serious mass incident?",
        "教体局打头阵,就是牵头单位写它名字的,是哪些",
        "把防范化解公共安全风险下面的都念给我",
    ],
)
def test_what_asks_for_more_than_was_read_makes_no_wrong_fact(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.certainty is not Certainty.SURE or answer.kind == "tasks"


def test_the_reply_says_what_it_takes_no_account_of(assistant: Assistant) -> None:
    answer = assistant.ask("2023年教体局牵头哪些任务")
    assert answer.reply.startswith("“2023年”没有读懂，以下未按它筛选，请核对：")
    assert assistant.ask("去年第33项谁牵头").reply.startswith("“去年”没有读懂，以下未按它筛选，请核对：")
    assert assistant.ask("last year who leads item 33").reply.startswith("“last year” was not taken into account.")


def test_what_could_be_a_name_is_not_said_back(assistant: Assistant) -> None:
    assert "袁州" not in assistant.ask("袁州区公安牵头哪些任务").reply


def test_the_explanation_names_it(assistant: Assistant) -> None:
    assert "not taken account of: 去年" in assistant.ask("去年第33项谁牵头").explain()
