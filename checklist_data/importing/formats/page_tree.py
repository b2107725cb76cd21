"""The elements of a web page, whatever of its tags is left out, as a tree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.limits import CELLS

_VOID = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "source", "wbr", "param", "track"}
BLOCKS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main",
    "header", "footer", "nav", "aside", "blockquote", "pre", "center", "form", "fieldset", "address", "figure", "hr",
    "body", "html", "head", "title", "table", "caption", "tr", "td", "th", "thead", "tbody", "tfoot", "details",
    "summary",
}  # fmt: skip
"""Elements that begin a paragraph."""
_CLOSES = {
    "li": ({"li"}, {"ul", "ol"}),
    "tr": ({"tr", "td", "th", "p"}, {"table"}),
    "td": ({"td", "th", "p"}, {"tr", "table"}),
    "th": ({"td", "th", "p"}, {"tr", "table"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
}
_DEEPEST = 250
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
"""One that does not end goes on to the end of the page; the parser would look for each of them to the end."""


@dataclass
class Tag:
    """An element of the page."""

    name: str
    attributes: dict[str, str]
    inner: list["Tag | str"] = field(default_factory=list)

    def find(self, *names: str) -> Iterator["Tag"]:
        """Every element with one of the names in it, in its order."""
        for each in self.inner:
            if isinstance(each, Tag):
                if each.name in names:
                    yield each
                yield from each.find(*names)

    @property
    def words(self) -> str:
        """All text of the element in one line."""
        parts = [each if isinstance(each, str) else each.words for each in self.inner]
        return re.sub(r"\s+", " ", "".join(parts)).strip()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Tag("html", {})
        self._open = [self.root]
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._count += 1
        if len(self._open) > _DEEPEST or self._count > CELLS:
            raise Unreadable("网页的嵌套过深或内容过多，没有读取 (nested too deeply)")
        self._close_before(tag)
        element = Tag(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inner.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def _close_before(self, tag: str) -> None:
        closes, until = _CLOSES.get(tag, ({"p"} if tag in BLOCKS else set(), {"td", "th", "li", "div", "table"}))
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].name in until:
                return
            if self._open[at].name in closes:
                del self._open[at:]

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].name == tag:
                del self._open[at:]
                return
            if self._open[at].name == "table":
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].inner.append(data)


def page_tree(text: str) -> Tag:
    """The root of a page. Raises Unreadable."""
    builder = _Builder()
    whole, end, rest = _COMMENT.sub("", text).rpartition(">")
    builder.feed(
        f"{whole}{end}{rest.replace('<', '&lt;')}"
    )  # for the end of each tag the parser would look to the last
    builder.close()
    return builder.root
