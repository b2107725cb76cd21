"""The lines of a PDF page, and the paragraphs that they make."""

import pytest

from checklist_data.importing.formats.pdf_lines import Line, paragraphs, whole_characters

LEFT, RIGHT, SIZE = 72.0, 500.0, 12.0


def lines(*texts: str, indented: tuple[int, ...] = (), short: tuple[int, ...] = (), gap: float = 18) -> list[Line]:
    """Lines below each other, some of them indented by two letters, some ended before the edge."""
    return [
        Line(each, LEFT + 24 * (at in indented), RIGHT - 120 * (at in short), 100 + gap * at, SIZE)
        for at, each in enumerate(texts)
    ]


def texts(found: list[Line], bars: tuple[float, ...] = ()) -> list[str]:
    return [text for _, text in paragraphs(found, bars)]


def test_a_full_line_goes_on_in_the_next_one_and_a_short_one_does_not() -> None:
    assert texts(lines("更新全区老旧", "消火栓", "清理楼道", short=(1,))) == ["更新全区老旧消火栓", "清理楼道"]


def test_an_indented_line_begins_anew() -> None:
    assert texts(lines("更新全区老旧消火栓", "清理楼道", indented=(1,))) == ["更新全区老旧消火栓", "清理楼道"]


def test_what_stands_far_below_begins_anew() -> None:
    assert len(texts(lines("更新全区老旧", "消火栓", gap=40))) == 2


def test_no_paragraph_reaches_across_a_table() -> None:
    found = lines("更新全区老旧", "消火栓")
    assert len(texts(found, bars=(110,))) == 2
    assert len(texts(found, bars=(90,))) == 1


def test_the_next_number_of_a_list_begins_anew_also_behind_a_full_line() -> None:
    assert texts(lines("1.更新消火栓", "2.清理楼道")) == ["1.更新消火栓", "2.清理楼道"]


def test_another_size_of_letters_begins_anew() -> None:
    first, second = lines("任务清单", "更新消火栓")
    assert len(texts([Line(first.text, first.left, first.right, first.top, 18), second])) == 2


def test_a_paragraph_is_told_where_it_begins() -> None:
    assert [top for top, _ in paragraphs(lines("更新全区老旧", "消火栓", "清理", short=(1,)), ())] == [100, 136]
    assert list(paragraphs([], ())) == []


@pytest.mark.parametrize(
    ("printed", "whole"), [("⽉底前", "月底前"), ("⻓江", "长江"), ("⺠政局", "民政局"), ("月（1）①", "月（1）①")]
)
def test_radicals_that_stand_for_characters_are_these_and_other_letters_stay(printed: str, whole: str) -> None:
    assert whole_characters(printed) == whole
