"""A comparison as people read it: in the terminal, as a workbook, as a page by itself."""

import re
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock

from bot.comparison.page import page_of, write_page
from bot.comparison.rows import Fate, rows_of
from bot.comparison.text import as_text
from bot.comparison.workbook import write_workbook
from checklist_data.comparing.difference import Difference, compare
from checklist_data.comparing.outline import outline_of
from checklist_data.comparing.pairs import Pairs
from checklist_data.model import Checklist
from checklist_data.reader import load
from tests.checklist_data.comparing.lists import outline
from tests.next_year import NEW_NAME, RENAMED, next_year

HOSTILE = '=HYPERLINK("http://x")<script>alert(1)</script>&"'


@pytest.fixture(scope="module")
def change(checklist: Checklist, tmp_path_factory: pytest.TempPathFactory) -> Difference:
    """What next year's list changes."""
    newer = load(next_year(tmp_path_factory.mktemp("lists") / "next"))
    return compare(outline_of(checklist), outline_of(newer), Pairs({"21": "20"}, {RENAMED: NEW_NAME}))


@pytest.fixture(scope="module")
def asked(checklist: Checklist, tmp_path_factory: pytest.TempPathFactory) -> Difference:
    """The same while something has to be confirmed."""
    newer = load(next_year(tmp_path_factory.mktemp("lists") / "next"))
    return compare(outline_of(checklist), outline_of(newer))


def test_every_line_of_both_lists_is_in_the_rows_once(change: Difference, asked: Difference) -> None:
    for each in (change, asked):
        rows = rows_of(each)
        olds = [row.old_ref for row in rows if row.old_ref]
        news = [row.new_ref for row in rows if row.new_ref and row.fate is not Fate.MERGED]
        assert sorted(olds) == sorted(line.ref for line in each.old.lines)
        assert news == [line.ref for line in each.new.lines]


def test_the_terminal_shows_what_differs_and_asks_in_the_form_of_the_answers(
    change: Difference, asked: Difference
) -> None:
    text = as_text(change)
    assert "改动 条款 25.1→24.1" in text
    assert "[-特别是-]{+和+}超高层[-民用-]" in text
    assert "并入 事项 21→20 防范化解家庭婚恋纠纷风险" in text
    assert f"单位更名 {RENAMED}→{NEW_NAME}" in text
    assert "分工 工程建设管理局：改22参与→牵头" in text
    assert "33.2" not in text, "a clause that goes along with its entry is no news"
    assert f'# "{RENAMED}" = "{NEW_NAME}"' in as_text(asked)


def test_the_workbook_has_marked_words_and_no_formula(change: Difference, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_workbook(change, path)
    book = openpyxl.load_workbook(path, rich_text=True)
    assert book.sheetnames == ["对照", "分工变化", "待确认"]
    (row,) = (each for each in book["对照"].iter_rows(min_row=2) if each[2].value == "25.1")
    assert [row[0].value, row[1].value, row[3].value] == ["改动", "条款", "24.1"]
    words = row[4].value
    assert isinstance(words, CellRichText)
    pieces = {str(each): each.font.strike for each in words if isinstance(each, TextBlock)}
    assert pieces["特别是"]
    assert not pieces["和"]
    roles = {tuple(cell.value for cell in each) for each in book["分工变化"].iter_rows(min_row=2)}
    assert ("工程建设管理局", "23", "22", "防范化解安全生产领域风险隐患", "参与", "牵头") in roles
    with pytest.raises(FileExistsError):
        write_workbook(change, path)


class _Tags(HTMLParser):
    """The tags of a page that were opened, and whether each was closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.stack: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.opened.append(tag)
        if tag not in {"meta", "br"}:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag


def test_the_page_needs_nothing_beside_itself(change: Difference, asked: Difference, tmp_path: Path) -> None:
    for each in (change, asked):
        page = page_of(each)
        tags = _Tags(page)
        assert tags.stack == []
        assert not {"script", "link", "img", "iframe"} & set(tags.opened)
        assert not re.findall(r"(?:src|href)=\"(?!#)", page)
        assert set(re.findall(r'href="#(\w+)"', page)) <= set(re.findall(r'id="(\w+)"', page))
        assert "prefers-color-scheme: dark" in page
        assert "@media print" in page
    assert "<del>特别是</del><ins>和</ins>超高层<del>民用</del>" in page_of(change)
    assert NEW_NAME in page_of(asked).split('id="asked"')[1]
    write_page(change, tmp_path / "out.html")
    with pytest.raises(FileExistsError):
        write_page(change, tmp_path / "out.html")


def test_what_the_lists_say_is_never_markup_nor_a_formula(tmp_path: Path) -> None:
    hostile = compare(outline((HOSTILE, (HOSTILE,)), heading=HOSTILE), outline((HOSTILE + "新的一句话" * 9, ("=1+1",))))
    assert "<script>" not in page_of(hostile)
    write_workbook(hostile, tmp_path / "out.xlsx")
    for sheet in openpyxl.load_workbook(tmp_path / "out.xlsx"):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
