"""Expressions that are tried only where a match can begin."""

import re

import pytest

from bot.questions.parse.state_topics import TOPICS
from bot.quick_patterns import quick
from torture.said import SAID


@pytest.mark.parametrize(
    "expression",
    [
        "还没(报|交)|[未没](交)|(?:请|麻烦)?(?:查|看)一下",
        r"(?<!不)是不是|\b(?:who|what)\b|\d+(%)",
        r"(?:都|也)?(?:[一-九]{2,3}|[\]^-])(?=[。,])",
        r"[^,。]{1,4}(报)",
        r".(报)|x?",
    ],
)
def test_a_quick_expression_matches_what_it_always_matched(expression: str) -> None:
    for text in SAID:
        always = [(each.span(), each.groups()) for each in re.finditer(expression, text)]
        assert [(each.span(), each.groups()) for each in quick(expression).finditer(text)] == always


def test_it_looks_at_one_character_first() -> None:
    assert quick("是不是|要不要|[啥谁]").pattern == "(?=[啥是要谁])(?:是不是|要不要|[啥谁])"


@pytest.mark.parametrize("expression", ["(?:了|过)?", ".报", r"[^报]", r"\w报", "报?|$"])
def test_what_can_begin_with_anything_or_match_nothing_stays_as_it_is(expression: str) -> None:
    assert quick(expression).pattern == expression


def test_every_topic_of_the_state_is_looked_for_so() -> None:
    assert [topic for topic, said in TOPICS if not said.pattern.startswith("(?=[")] == []
