"""Recognising the misspelt word for a role."""

from collections.abc import Callable

import pytest

from bot.questions.parse.frame import Frame
from bot.questions.spans.cues import Cue


@pytest.mark.parametrize(("text", "cue"), [("财政局迁头哪些", Cue.LEAD), ("社事局惨与的任务", Cue.PARTICIPATE)])
def test_a_misspelt_role_is_recognised(frame_of: Callable[[str], Frame], text: str, cue: Cue) -> None:
    assert frame_of(text).has(cue)


def test_what_the_checklist_prints_is_taken_for_no_role(frame_of: Callable[[str], Frame]) -> None:
    assert not frame_of("矛盾纠纷排查谁管").has(Cue.LEAD, Cue.PARTICIPATE)
