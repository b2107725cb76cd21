"""Limits asked for in words, what is not meant, what was done, what the bot is for, what was just shown."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Kind


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("重大安全事故(不是特别重大)扣几多", "-10"),
        ("重大群体性事件,不是特别重大的,扣几分", "-10"),
        ("特别重大安全事故扣几多", "-30"),
    ],
)
def test_what_is_said_not_to_be_meant_is_not_told(assistant: Assistant, text: str, value: str) -> None:
    assert assistant.ask(text).values[:1] == (value,)


@pytest.mark.parametrize(
    "text",
    [
        "我们这边44项普法进社区做了5场,发传单800份,下周再做2场",
        "妇联第49项进度 文明家庭评了20户,上周五已公示",
        "第33项应急演练昨天已经搞完,32人参加,照片随后传",
        "社会事业局第27项进度 培训2期,覆盖120人",
        "我这边58项新装探头30个,月底前再装20个",
        "第33项:本年度网络安全应急演练已于今日上午完成,参加二十六人,特此上报。",
        "28项 今天巡了三个灾害点 没啥问题",
        "19项 今天走访四户 未发现异常",
        "item 57 update: we trained 20 volunteers on Saturday, photos to follow",
        "item 59 progress: 12 cameras replaced this week",
        "item 33: drill held on Nov 20, 26 people took part",
        "No. 24 update - 3 roads patched, 2 more next week",
    ],
)
def test_what_tells_how_much_was_done_is_a_report(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.REPORT


@pytest.mark.parametrize("text", ["44项普法要做几场", "第33项演练搞完了谁来签字", "25项查几家算完成"])
def test_what_asks_how_much_is_to_be_done_is_no_report(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "你能干点么子",
        "怎么用你啊小机器人",
        "不好意思打扰了,我是新来的网格员,你是做什么的",
        "小助手你是干嘛用的",
        "機器人你會做咩",
        "唔該",
        "谢谢你昨天帮忙",
        "感谢昨天的帮助",
    ],
)
def test_what_is_said_to_the_bot_about_itself_is_a_courtesy(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.HELP


@pytest.mark.parametrize("text", ["原文发来看下", "把原文发来看看", "发原文看看"])
def test_the_text_of_what_was_found_is_shown(assistant: Assistant, text: str) -> None:
    found = assistant.ask("居民公约谁管审核")
    assert assistant.ask(text, found.context).refs[0].partition(".")[0] == "54"


def test_another_department_in_any_part_is_not_kept_to_the_part_of_the_one_before(assistant: Assistant) -> None:
    led = assistant.ask("教体局牵头哪些")
    answer = assistant.ask("团工委呢?参与的也行", led.context)
    assert set(answer.refs) == {"3", "13", "21", "54", "57"}


@pytest.mark.parametrize(
    "text", ["item 57 update?", "item 57 progress", "28项 有没有啥问题", "item 59 progress: how many cameras"]
)
def test_what_asks_how_an_entry_stands_is_no_report(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.STATE


@pytest.mark.parametrize(
    "text",
    [
        "这玩意儿咋使",
        "这个小程序怎么个用法",
        "咋整这个",
        "早上好,在没在",
        "下午好 有人吗",
        "你会干啥子嘛",
        "尔有何能?可试言之。",
        "汝能为何事",
        "阁下能做什么",
        "你这玩意能干嘛",
        "hello anyone there",
        "how does this thing work",
    ],
)
def test_who_greets_or_asks_about_the_bot_is_told_what_it_does(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.HELP


@pytest.mark.parametrize("text", ["法院那头在清单里挂了几项", "粮食局在这张单子上可有差事?", "地震局可有份"])
def test_a_body_outside_the_list_is_told_to_be_none_of_it(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.UNKNOWN_DEPARTMENT


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("别的不用说,就说消防大队牵头的", "消防大队牵头的"),
        ("其他的别讲,只讲教体局参与的", "教体局参与的"),
        ("其他先不管,18项谁牵头", "18项谁牵头"),
        ("my mum works at 机关党委, what's all on their list", "机关党委的任务"),
    ],
)
def test_what_is_said_at_the_head_and_asks_nothing_is_no_restriction(
    assistant: Assistant, text: str, alone: str
) -> None:
    assert assistant.ask(text).refs == assistant.ask(alone).refs
