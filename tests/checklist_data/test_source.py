"""The document and the places that texts take up in it."""

from hypothesis import given
from hypothesis import strategies as st

from checklist_data.source import Source, compact, parts

TEXT = """第一部分 水资源保护(60分)
1.?严格管理(35分)
严格管理用水,按季度
通报。
牵头单位:水利局
"""


def test_a_line_of_its_own_goes_before_a_place_within_a_line() -> None:
    source = Source("按要求严格管理用水\n1.严格管理(35分)")
    place = source.take("严格管理", 0, len(source.text))
    assert place is not None
    assert (source.line(place), source.number(place), source.score(place + 4)) == (2, ["1"], 35)


def test_a_place_is_taken_once() -> None:
    source = Source("水利局\n水利局")
    assert [source.take("水利局", 0, 6) for _ in range(3)] == [0, 3, None]
    assert source.take("水利局", 0, 6, share=True) == 0


def test_a_later_place_is_preferred_when_asked_for() -> None:
    assert Source("水利局\n水利局").take("水利局", 0, 6, after=1) == 3


def test_numbering_labels_and_points_need_no_text_of_their_own() -> None:
    source = Source(TEXT)
    for text in ("水资源保护", "严格管理", "严格管理用水,按季度通报。", "水利局"):
        assert source.take(text, 0, len(source.text)) is not None
    assert list(source.unaccounted()) == []


def test_what_no_text_takes_is_over() -> None:
    source = Source(TEXT)
    source.take("严格管理用水,", 0, len(source.text))
    assert list(source.unaccounted()) == [
        (1, "第一部分水资源保护(60分)"),
        (2, "1.?严格管理(35分)"),
        (3, "按季度"),
        (4, "通报。"),
        (5, "牵头单位:水利局"),
    ]


def test_a_number_has_parts() -> None:
    assert parts("II-4(2)") == ["II", "4", "2"]
    assert parts("a1") == parts("A-1") == ["A", "1"]
    assert parts("一、") == []


@given(st.text())
def test_all_lines_are_over_or_bare_numbering_until_the_whole_is_taken(text: str) -> None:
    source = Source(text)
    if source.text:
        assert source.take(compact(text), 0, len(source.text)) == 0
    assert list(source.unaccounted()) == []


@given(st.lists(st.text("水利局1.、(分)年度?:\n ", max_size=12)))
def test_what_is_over_stands_in_its_line(lines: list[str]) -> None:
    text = "\n".join(lines)
    numbered = text.splitlines()
    for number, over in Source(text).unaccounted():
        assert over in compact(numbered[number - 1])
