"""Numbers of entries that were typed by their sound or as they are spoken."""

import pytest

from bot.questions.lexicon.sounds import Sounds
from bot.questions.spans.number_slips import NumberSlips


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("第议项", "第一项"),
        ("弟九项", "第九项"),
        ("33顷谁负责", "33项谁负责"),
        ("二十又一项", "二十一项"),
        ("五三项", "五十三项"),
        ("五十七点三", "五十七项(三)"),
        ("二杠七括号二", "二之七(二)"),
        ("item forty-seven", "item 47         "),
        ("clause nineteen", "clause 19      "),
    ],
)
def test_what_was_meant_is_read(sounds: Sounds, said: str, meant: str) -> None:
    assert NumberSlips(sounds).corrected(said) == meant


@pytest.mark.parametrize(
    "text",
    [
        "第一项",
        "三五项",
        "二三项",
        "这项",
        "第几项",
        "是项",
        "三点十分",
        "十点三刻",
        "33相关",
        "wait nineteen",
        "no one leads",
        "任务",
        "",
    ],
)
def test_what_only_sounds_so_stays(sounds: Sounds, text: str) -> None:
    assert NumberSlips(sounds).corrected(text) == text
