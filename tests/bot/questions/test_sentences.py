"""Which part of a message is the question."""

import pytest

from bot.questions.sentences import between_spaces, candidates, is_notice, month_first, without_thanks


def test_a_short_text_is_read_whole_first() -> None:
    assert candidates("我刚来。消防归谁管?谢谢", notice=False)[:2] == ["我刚来。消防归谁管?谢谢", "消防归谁管?"]


def test_of_a_long_text_only_what_asks_is_read() -> None:
    text = "今天开了一天会," * 20 + "请问消防归谁管?"
    assert candidates(text, notice=False) == ["请问消防归谁管?"]


def test_of_a_notice_only_what_asks_is_read() -> None:
    assert candidates("各单位请于周五前报送材料。联系人小李。", notice=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "[转发]各单位:请于6月30日前将上半年工作总结报送至综治办邮箱,逾期未报的将予以通报。",
        "接上级通知,明天上午9点在管委会三楼会议室召开推进会,请准时参加,收到请回复。",
        "温馨提示:近期电信网络诈骗高发,请大家不轻信、不透露、不转账。",
    ],
)
def test_a_notice_is_known_as_such(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize("text", ["消防归谁管", "请问教体局牵头哪些任务", "转发一下"])
def test_a_question_is_no_notice(text: str) -> None:
    assert not is_notice(text)


def test_spaces_can_stand_for_punctuation() -> None:
    assert between_spaces("大家都在算分呢 我就想知道第40项是多少分") == ["大家都在算分呢", "我就想知道第40项是多少分"]
    assert between_spaces("which tasks does it lead") == []
    assert between_spaces("一社区 一警") == []


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("what falls due between 1 and 15 december", "what falls due between december 1 and 15"),
        ("what is due from the 1st to the 15th of december 2026", "what is due from the december 1 to 15 2026"),
        ("items 3 and 5 for december", "items 3 and 5 for december"),
    ],
)
def test_days_before_their_english_month_stand_behind_it(said: str, read: str) -> None:
    assert month_first(said) == read


def test_a_thanks_before_the_next_question_is_left_out() -> None:
    assert without_thanks("好的,谢谢您。那么第十八项呢?") == "那么第十八项呢?"
    assert without_thanks("明白了 18项多少分") == "18项多少分"


@pytest.mark.parametrize("text", ["谢谢,帮大忙了", "知道了,不会再逾期了", "好的那个项目谁牵头", "行,没报的我去问问"])
def test_a_thanks_that_nothing_is_asked_behind_stays(text: str) -> None:
    assert without_thanks(text) == text
