"""Dialogs: what takes the last text back, asks the same of another one, or leans on what was only proposed."""

import pytest

from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty


def said(assistant: Assistant, *texts: str) -> Answer:
    """The answer to the last of several texts of one dialog."""
    answer = assistant.ask(texts[0])
    for text in texts[1:]:
        answer = assistant.ask(text, answer.context)
    return answer


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        ("第二十四项由谁牵头", "说错了,是二十三项", "第23项谁牵头"),
        ("24项多少分", "不对,是23项", "23项多少分"),
        ("24项多少分", "看错了,23项", "23项多少分"),
        ("24项谁参与", "我说错了,应该是26项", "26项谁参与"),
        ("24项谁参与", "不是24,是26", "26项谁参与"),
        ("24项谁参与", "sorry, item 26", "26项谁参与"),
        ("24项由谁牵头", "哎不对 25项", "25项谁牵头"),
        ("24项由谁牵头", "念错了,25项原文", "25项原文"),
        ("教体局参与哪些", "打错了,是财政局", "财政局参与哪些"),
        ("教体局参与哪些", "不对,改问妇联", "妇联参与哪些"),
        ("教体局参与哪些", "算了,改看牵头的", "教体局牵头哪些"),
        ("教体局牵头的", "妇联也这样列", "妇联牵头的"),
        ("教体局牵头的", "工会同样", "工会牵头的"),
        ("教体局参与的", "财政局也是,列一下", "财政局参与的"),
        ("教体局参与的", "妇联也照此列", "妇联参与的"),
        ("财政局牵头啥", "参与的也列出来", "财政局参与的"),
        ("财政局参与啥", "加上牵头的", "财政局牵头和参与的都列"),
        ("财政局参与啥", "牵头的呢", "财政局牵头的"),
        ("妇联有哪些任务", "和工会一起的", "妇联和工会都有的任务"),
        ("妇联有哪些任务", "跟教体局共同参与的", "妇联和教体局都参与的"),
        ("公安分局牵头的全部列来", "回到第一个", "第6项"),
        ("18项讲什么", "参与的有哪些家", "18项谁参与"),
        ("II-4(1)念一下", "那第(2)条呢", "II-4(2)"),
        ("33.1原文", "那第(2)款呢", "33.2"),
        ("负面清单第一条", "那第(6)条呢", "负面清单第六条"),
    ],
)
def test_it_asks_the_same_as_the_text_that_says_it_all(
    assistant: Assistant, before: str, text: str, alone: str
) -> None:
    answer, full = said(assistant, before, text), assistant.ask(alone)
    assert (answer.kind, answer.refs, answer.departments) == (full.kind, full.refs, full.departments)


def test_nothing_is_a_fact_that_leans_on_a_proposal_which_nobody_chose(assistant: Assistant) -> None:
    assert assistant.ask("居委会换届是哪一项?").certainty is Certainty.LIKELY
    assert said(assistant, "居委会换届是哪一项?", "谁来牵头").certainty is Certainty.LIKELY
    assert said(assistant, "居委会换届是哪一项?", "第一个谁牵头").certainty is Certainty.SURE


def test_a_word_that_begins_like_a_correction_takes_nothing_back(assistant: Assistant) -> None:
    before = assistant.ask("24项谁参与").context
    assert assistant.ask("不对劲的地方谁管", before).refs != ("24",)
