"""Words of dialects are read as what everybody writes for them."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from bot.questions.dialect import as_everybody_writes


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("25项上报了啵", "25项上报了吗"),
        ("甭管牵头还是参与", "不管牵头还是参与"),
        ("工会自个儿牵头的", "工会自己牵头的"),
        ("给我划拉出来", "给我列出来"),
        ("你都会整啥", "你都会做啥"),
        ("在线啵?", "在线吗?"),
        ("你会做么哩", "你会做什么"),
        ("财政局做哪样", "财政局做什么"),
        ("搞得哪样了", "搞得哪样了"),
        ("你会啥子咯", "你会啥子呀"),
        ("社区有冇得", "社区有没有"),
        ("冇人牵头的", "没有人牵头的"),
        ("渠参与哪几项", "他参与哪几项"),
        ("15分的项 列", "15分的项 列一下"),
        ("参与了好多项", "参与了多少项"),
        ("满分好多分", "满分多少分"),
        ("水平要到好多", "水平要到多少"),
        ("莫报配合的", "别报配合的"),
        ("给姐捋一遍", "给我捋一遍"),
        ("我哩有冇超期咯", "我们有没有超期咯"),
        ("咯只礼拜要交嘛格", "这个礼拜要交什么"),
        ("明朝有么事要交", "明天有什么要交"),
        ("有进展没得", "有进展没有"),
        ("今日报送与否", "今日报送了没有"),
        ("还有谁莫交", "还有谁没交"),
        ("II-5搞到么程度了", "II-5搞到什么程度了"),
    ],
)
def test_a_word_of_a_dialect_has_a_common_form(said: str, written: str) -> None:
    assert as_everybody_writes(said) == written


@pytest.mark.parametrize(
    "text",
    [
        "灌渠堵了",
        "销售渠道",
        "晓得咯",
        "有冇讲到工会",
        "33项系列报道",
        "第3项谁牵头",
        "莫报的有哪个单位",
        "我们有好多事",
        "好多分歧",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert as_everybody_writes(text) == text


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("第六项有牵头单位啵", "第六项有牵头单位吗"),
        ("25项上报了啵", "25项上报了吗"),
        ("甭管牵头还是参与", "不管牵头还是参与"),
        ("工会自个儿牵头的", "工会自己牵头的"),
        ("给我划拉出来", "给我列出来"),
        ("你都会整啥", "你都会做啥"),
        ("教体局牵头的 报", "教体局牵头的报一下"),
        ("今早教体局来人 渠参与哪几项", "教体局参与哪几项"),
        ("早上区应急局的人来问 渠要做什么", "应急局要做什么"),
    ],
)
def test_what_is_said_in_a_dialect_is_answered_alike(assistant: Assistant, text: str, alike: str) -> None:
    said, written = assistant.ask(text), assistant.ask(alike)
    assert (said.kind, said.refs) == (written.kind, written.refs)


@pytest.mark.parametrize("text", ["在啵", "在线啵", "你会做么哩", "你晓得么哩", "你会啥子咯"])
def test_the_bot_is_spoken_to_in_a_dialect(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.HELP


def test_a_body_of_no_list_stays_unknown_behind_a_pronoun(assistant: Assistant) -> None:
    assert assistant.ask("今早民政局来电话 渠参与哪几项").kind is Kind.UNKNOWN_DEPARTMENT
