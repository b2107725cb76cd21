"""A comparison as a page by itself."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.comparison.page import page_of, write_page
from checklist_data.comparing.difference import Difference
from tests.bot.comparison.hostile import hostile
from tests.next_year import NEW_NAME


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


def test_what_the_lists_say_is_never_markup() -> None:
    assert "<script>" not in page_of(hostile())
