"""Public bodies and how their names end."""

import pytest

from bot.questions.spans.bodies import known_bodies, looks_like_a_body


@pytest.mark.parametrize("name", ["水利局", "卫健委", "检察院", "行政服务中心", "城投公司"])
def test_a_body_is_known_by_its_end(name: str) -> None:
    assert looks_like_a_body(name)


@pytest.mark.parametrize("text", ["局", "分局", "消防安全", "一个特别长特别长特别长的什么局"])
def test_other_words_are_no_bodies(text: str) -> None:
    assert not looks_like_a_body(text)


def test_stems_belong_to_their_bodies() -> None:
    stems = {stem: body for body, stem in known_bodies() if stem}
    assert stems["水利"] == "水利局"
    assert all(stem and stem not in ("信访", "消防") for stem in stems)
