"""PDF with text: paragraphs over pages, running heads and page numbers."""

import pytest

from checklist_data.importing.blocks import Block, Unreadable
from checklist_data.importing.formats.pdf import read_pdf
from checklist_data.importing.limits import PAGES
from tests.checklist_data.importing.builders import pdf


def test_what_returns_on_each_page_and_its_number_are_the_frame_and_not_the_text() -> None:
    pages = [
        [(200.0, 40.0, "区政府文件"), (100.0, 120.0, f"{each}、更新消火栓。"), (280.0, 760.0, f"- {at} -")]
        for at, each in enumerate("一二三", 1)
    ]
    found = [each for each in read_pdf(pdf(*pages)).parts if isinstance(each, Block)]
    assert [each.text for each in found if not each.is_frame] == [f"{each}、更新消火栓。" for each in "一二三"]
    assert sum(each.is_frame for each in found) == 6


def test_a_paragraph_that_a_page_tore_is_one_and_tells_where_it_begins() -> None:
    long = "一、对全区范围内的老旧小区消火栓开展全面排查更新改造并建立台账清单逐项销号明确责任单位和完成时限同时"
    document = read_pdf(pdf([(40.0, 700.0, long)], [(40.0, 60.0, "做好后续维护管理。")]))
    assert [each.text for each in document.blocks()] == [f"{long}做好后续维护管理。"]
    assert next(document.blocks()).place.startswith("第1页")


def test_a_paragraph_that_ends_on_its_page_is_not_joined_with_the_next() -> None:
    document = read_pdf(pdf([(40.0, 700.0, "一、更新消火栓。")], [(40.0, 60.0, "二、清理楼道。")]))
    assert [each.text for each in document.blocks()] == ["一、更新消火栓。", "二、清理楼道。"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (pdf([]), "没有文字"),
        (pdf([(40.0, 60.0, "一")])[:300], "已损坏"),
        (pdf(*[[(40.0, 60.0, "一")]] * (PAGES + 1)), "只保留清单部分"),
    ],
    ids=["scan", "broken", "long"],
)
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        read_pdf(data)
