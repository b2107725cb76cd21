"""Single tags of the platform's HTML."""

import pytest

from bot.practice.markup.source import Source
from bot.practice.markup.tags import end_tag, start_tag
from bot.practice.refusing.refused import Refused


@pytest.mark.parametrize(
    ("html", "name", "attributes"),
    [
        ("<b>", "b", {}),
        ("<B >", "b", {}),
        ("<a href='x&amp;y'>", "a", {"href": "x&y"}),
        ('<a href="x">', "a", {"href": "x"}),
        ("<a href=ABC>", "a", {"href": "abc"}),
        ("<blockquote expandable>", "blockquote", {"expandable": ""}),
        ('<span class = "tg-spoiler" id="x">', "span", {"class": "tg-spoiler", "id": "x"}),
    ],
)
def test_a_start_tag_has_its_name_and_attributes(html: str, name: str, attributes: dict[str, str]) -> None:
    source = Source(f"{html}rest")
    tag = start_tag(source)
    assert (tag.name, tag.attributes) == (name, attributes)
    assert source.text() == "rest"


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<", "Unclosed start tag"),
        ("<b", "Unclosed start tag"),
        ("<h1>", 'Unsupported start tag "h1"'),
        ("<span>", "tg-spoiler"),
        ("<a =x>", "Empty attribute name"),
        ("<a href='x", "Unclosed start tag"),
        ("<a href=x'>", "Unexpected end of name token"),
    ],
)
def test_what_is_no_start_tag_is_refused(html: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        start_tag(Source(html))


@pytest.mark.parametrize("html", ["</b>", "</B >", "</>"])
def test_an_end_tag_may_leave_its_name_out(html: str) -> None:
    source = Source(html)
    end_tag(source, "b")
    assert source.ended


@pytest.mark.parametrize(
    ("html", "why"), [("</i>", 'expected "</b>", found "</i>"'), ("</b", "Unclosed end tag"), ("</b x>", "Unclosed")]
)
def test_another_end_tag_is_refused(html: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        end_tag(Source(html), "b")


def test_a_place_is_counted_in_bytes() -> None:
    source = Source("清单<h1>")
    source.text()
    with pytest.raises(Refused, match="byte offset 6"):
        start_tag(source)
