"""What a learned model sees of a text."""

import pytest

from bot.learned.features import LONGEST, LONGEST_RUN, Features
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def features(checklist: Checklist) -> Features:
    return Features(checklist)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("教体局第33项完成80%", "@#完成半%"),
        ("妇联 51号 100%", "@# 满%"),
        ("见 https://example.gov.cn/a?b=1", "见 ~"),
        ("ＡＢＣ\u3000 12户", "abc 00户"),
    ],
)
def test_names_entries_links_and_figures_are_one_sign_each(features: Features, text: str, folded: str) -> None:
    assert features.folded(text) == folded


def test_of_a_long_text_the_beginning_and_the_end_are_seen(features: Features) -> None:
    folded = features.folded("头" * LONGEST + "中" * LONGEST + "尾" * LONGEST)
    assert (len(folded), set(folded)) == (LONGEST, {"头", "尾"})


def test_runs_know_where_a_text_begins_and_ends(features: Features) -> None:
    assert features.runs("办结") == {"^", "办", "结", "$", "^办", "办结", "结$", "^办结", "办结$", "^办结$"}
    assert max(map(len, features.runs("今年的任务都办结了"))) == LONGEST_RUN
