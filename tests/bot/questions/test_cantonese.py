"""Cantonese in questions is read in the words that everybody writes, and nothing else is touched."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.cantonese import in_common_words


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("请问财政局喺入面有咩任务?", "请问财政局在里面有什么任务?"),
        ("消防嗰项摆喺边", "消防那项摆在哪里"),
        ("第二项边个牵头", "第二项哪个牵头"),
        ("入面边几项冇牵头单位", "里面哪几项没有牵头单位"),
        ("最后一项内容系乜", "最后一项内容是什么"),
        ("审计局要做啲乜", "审计局要做什么"),
        ("净系参与嗰啲", "只参与那些"),
        ("工会有冇份做", "工会有没有参与"),
        ("机关党委要配合边样?", "机关党委要配合哪些?"),
        ("有几多项", "有多少项"),
        ("唔该晒", "谢谢"),
    ],
)
def test_cantonese_is_read_in_common_words(said: str, written: str) -> None:
    assert in_common_words(said) == written


@pytest.mark.parametrize(
    "text", ["路边摊归谁管", "边界纠纷谁牵头", "河边钓鱼", "在这边个别单位", "联系谁", "周边项目有哪些", "仲裁"]
)
def test_other_words_stay(text: str) -> None:
    assert in_common_words(text) == text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("請問衛健委喺入面有咩任務", "unknown_department"),
        ("團工委有份參與嘅係邊啲", "tasks"),
        ("呢份清單邊幾項冇牽頭單位", "tasks"),
        ("第十二項講乜", "entry"),
        ("工會同埋婦聯喺入面有咩任務", "tasks"),
        ("第三項邊個牽頭", "departments"),
    ],
)
def test_a_question_in_cantonese_is_answered(assistant: Assistant, text: str, kind: str) -> None:
    assert assistant.ask(text).kind == kind
