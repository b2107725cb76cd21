"""The elements of a web page, as browsers understand them where tags are left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.page_tree import Tag, page_tree


def shape(tag: Tag) -> str:
    """The elements of a tag and their texts, in brackets."""
    return "".join(each.strip() if isinstance(each, str) else f"{each.name}({shape(each)})" for each in tag.inner)


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<p>甲<p>乙", "p(甲)p(乙)"),
        ("<p>甲<b>乙</b><div>丙</div>", "p(甲b(乙))div(丙)"),
        ("<ul><li>甲<li>乙<ul><li>丙</ul></ul>", "ul(li(甲)li(乙ul(li(丙))))"),
        ("<dl><dt>甲<dd>乙<dt>丙<dd>丁</dl>", "dl(dt(甲)dd(乙)dt(丙)dd(丁))"),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>", "table(tr(td(甲)td(乙))tr(td(丙)))"),
        ("<table><tr><td><p>甲<td>乙</table>丙", "table(tr(td(p(甲))td(乙)))丙"),
        ("<table><tr><td><table><tr><td>甲</table>乙</table>", "table(tr(td(table(tr(td(甲)))乙)))"),
        ("甲<br>乙<img src=x><hr/>丙", "甲br()乙img()hr()丙"),
        ("<div/>甲</nothing></p>乙", "div()甲乙"),
        ("<table><tr><td>甲</div></td></tr></table>", "table(tr(td(甲)))"),
    ],
)
def test_what_is_left_out_is_closed_where_a_browser_closes_it(page: str, found: str) -> None:
    assert shape(page_tree(page)) == found


@pytest.mark.parametrize("begun", ["<!--", "<a ", "<![CDATA[", "</"])
def test_what_is_begun_very_often_and_never_ended_is_read_at_once(begun: str) -> None:
    """The library's parser looks for each end to the end of the page: minutes for a page like this."""
    assert page_tree(f"<p>甲</p>{begun * 60_000}").words.startswith("甲")


def test_a_comment_that_does_not_end_goes_on_and_a_tag_that_does_not_is_a_text() -> None:
    assert shape(page_tree("<p>甲<!-- 乙 --></p>丙<!-- 丁")) == "p(甲)丙"
    assert shape(page_tree("<p>甲</p>乙<a b")) == "p(甲)乙<a b"


def test_words_are_in_one_line_whatever_elements_they_stand_in() -> None:
    assert page_tree("<p> 甲\n <b>乙</b>\t&amp;&nbsp;丙 </p>").words == "甲 乙 & 丙"


def test_elements_are_found_in_their_order_at_any_depth() -> None:
    root = page_tree("<h1 id=a>甲</h1><div><h2>乙</h2><h1>丙</h1></div>")
    assert [each.words for each in root.find("h1", "h2")] == ["甲", "乙", "丙"]
    assert next(root.find("h1")).attributes == {"id": "a"}
    assert list(root.find("h3")) == []


def test_what_is_nested_without_end_is_refused() -> None:
    page_tree("<b>" * 200)
    with pytest.raises(Unreadable, match="嵌套过深"):
        page_tree("<b>" * 300)


@given(st.text("甲<>/ptdrlibhv&#;!-='\" \n", max_size=60))
def test_any_text_makes_a_tree(text: str) -> None:
    assert page_tree(text).name == "html"
