"""Public bodies and how their names end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.spans.bodies import LONGEST_BODY, known_bodies, looks_like_a_body, repeatable


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


@pytest.mark.parametrize(
    "name",
    [
        "水利局",
        "卫健委",
        "编办",
        "石陵镇",
        "白杨乡",
        "李沟村",
        "检察院",
        "城投公司",
        "消防大队",
        "红十字会",
    ],
)
def test_a_body_may_be_said_back(name: str) -> None:
    assert repeatable(name) == name


@pytest.mark.parametrize(
    "name", ["张三", "欧阳娜娜", "王建社", "李庭", "刘团", "张伟局长", "张三同志", "<b>", "", "x" * 4096]
)
def test_what_may_be_a_persons_name_is_never_said_back(name: str) -> None:
    assert repeatable(name) == ""


@given(st.text(alphabet="某县区水利和公路管理", min_size=0, max_size=4_000))
def test_a_name_that_is_said_back_is_short(text: str) -> None:
    said = repeatable(f"{text}局")
    assert len(said) <= LONGEST_BODY
    assert said == f"{text}局" or said.endswith("…")
