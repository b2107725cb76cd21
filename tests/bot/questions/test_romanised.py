"""Chinese typed as pinyin."""

import pytest

from bot.questions.lexicon.sounds import Sounds
from bot.questions.romanised import Romanised


@pytest.fixture(scope="module")
def romanised(sounds: Sounds) -> Romanised:
    pinyin = Romanised(sounds, kept=["which", "tasks", "lead", "does"])
    pinyin.learn(["教体局", "综治办", "参与", "牵头", "哪些", "任务", "谁"])
    pinyin.learn(["建设", "道德", "职业", "设水", "机安"], words=False)
    return pinyin


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jiaotiju qiantou naxie renwu", "教体局牵头哪些任务"),
        ("jiao ti ju canyu naxie", "教体局参与哪些"),
        ("zhiye daode jianshe shui qiantou", "职业道德建设谁牵头"),
        ("jiaotiju参与的", "教体局参与的"),
    ],
)
def test_pinyin_is_read_as_words(romanised: Romanised, typed: str, meant: str) -> None:
    assert romanised.decode(typed) == meant


@pytest.mark.parametrize("text", ["which tasks does 教体局 lead", "ok", "hello world", "33.2", "lgbt", ""])
def test_other_latin_text_stays(romanised: Romanised, text: str) -> None:
    assert romanised.decode(text) == text
