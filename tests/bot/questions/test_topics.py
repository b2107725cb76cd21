"""What a question is about."""

from collections.abc import Callable

from bot.questions.readings import Inquiry
from bot.questions.sounds import Sounds
from bot.questions.topics import Everyday, letters, share_a_character
from checklist_data.model import EverydayWord


def test_words_of_asking_are_no_topic(inquiry_of: Callable[[str], Inquiry]) -> None:
    own = letters(inquiry_of("请问消防归谁管").frame.tokens)
    assert "".join(each.form for each in own if each.content) == "消防"


def test_an_entry_that_holds_every_character_covers_the_topic(inquiry_of: Callable[[str], Inquiry]) -> None:
    topic = inquiry_of("校园食品安全").topic
    assert topic.best is not None
    assert (topic.best.ref, topic.coverage(topic.best), topic.strength(topic.best)) == ("23.1", 1.0, 6)


def test_words_of_talk_are_never_covered(inquiry_of: Callable[[str], Inquiry]) -> None:
    topic = inquiry_of("材料发一下").topic
    assert all(topic.coverage(each) == 0 for each in topic.found)


def test_a_topic_can_be_kept_to_some_entries(inquiry_of: Callable[[str], Inquiry]) -> None:
    topic = inquiry_of("网格员补贴").topic
    assert topic.only(["II-5(2)"]).found == tuple(each for each in topic.found if each.ref == "II-5(2)") != ()


def test_everyday_words_are_found_as_whole_words_or_by_sound(sounds: Sounds) -> None:
    everyday = Everyday([EverydayWord("反诈", ("电信网络诈骗",)), EverydayWord("cctv", ("视频监控",))], sounds)
    assert everyday.at("反诈宣传", 0) == (2, ("电信网络诈骗",))
    assert everyday.heard("反炸") == ("电信网络诈骗",)
    assert everyday.heard("饭渣") is None
    assert everyday.at("cctvs", 0) is None


def test_chance_homophones_share_no_character() -> None:
    assert share_a_character("反炸", "反诈")
    assert not share_a_character("烙饼", "老兵")
