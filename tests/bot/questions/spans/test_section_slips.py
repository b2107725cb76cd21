"""Titles of sections with one slip in them."""

import pytest

from bot.questions.spans.section_slips import SHORTEST, SectionSlips
from bot.questions.spans.span import Kind

SLIPS = SectionSlips([("防范公共安全风险", "S2"), ("安全生产", "S3")])


@pytest.mark.parametrize(
    "said", ["防范公共安全风验", "防范公公安全风险", "防范共公安全风险", "防范公共安风险", "防范公共的安全风险"]
)
def test_a_title_with_one_slip_is_known(said: str) -> None:
    ((cost, span),) = SLIPS.near(f"{said}有哪些")
    assert cost > 0
    assert (span.ref, span.kind) == ("S2", Kind.SECTION)
    assert abs(len(span.said) - len(said)) <= 1


@pytest.mark.parametrize("said", ["防范公公安全风验", "安全生长", "防范", ""])
def test_two_slips_and_short_titles_are_left_to_others(said: str) -> None:
    assert list(SLIPS.near(said)) == []
    assert len("安全生产") < SHORTEST
