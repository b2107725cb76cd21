"""Elements: whatever is put in comes out as a text, and never as markup."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as some

from bot.board.markup.element import element


class Read(HTMLParser):
    """What a browser makes of it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.title = ""
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)
        self.title = dict(attrs).get("title") or self.title
        assert set(dict(attrs)) <= {"title"}

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data


@given(some.text(), some.text() | some.text(alphabet="<>&\"' /=abonscript"))
def test_a_text_stays_a_text_inside_and_in_an_attribute(inside: str, title: str) -> None:
    read = Read()
    read.feed(element("p", inside, element("b", title), title=title))
    read.close()
    assert read.tags == ["p", "b"]
    visible = [each for each in inside + title if each.isprintable()]
    assert [each for each in read.text if each.isprintable()] == visible
    assert [each for each in read.title if each.isprintable()] == [each for each in title if each.isprintable()]


def test_an_element_that_has_no_content_has_no_end() -> None:
    assert element("input", type="hidden", value="") == '<input type="hidden" value="">'
    assert element("option", 3, selected=True, hidden=False, title=None) == "<option selected>3</option>"
    assert element("a", "x", class_="y", aria_label="z") == '<a class="y" aria-label="z">x</a>'
