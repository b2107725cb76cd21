"""Words of how things stand that have one wrong character."""

import pytest

from bot.questions.lexicon.sounds import load_sounds
from bot.questions.spans.state_slips import StateSlips

KNOWN = frozenset({"预期", "其他", "近期", "退会"})
SLIPS = StateSlips(("进展", "逾期", "到期", "退回"), load_sounds(), KNOWN.__contains__)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("33项近展如何", "33项进展如何"), ("于期的有哪些", "逾期的有哪些"), ("到其没完成的", "到期没完成的")],
)
def test_a_word_that_sounds_so_is_set_right(said: str, meant: str) -> None:
    assert SLIPS.corrected(said) == meant


@pytest.mark.parametrize("said", ["预期的效果", "到其他单位", "近期要报的", "有人退会", "", "进"])
def test_a_word_of_its_own_stays(said: str) -> None:
    assert SLIPS.corrected(said) == said
