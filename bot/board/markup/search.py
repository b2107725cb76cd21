"""What the chat answers to a question, as HTML, with the lights of the entries that it names."""

from collections.abc import Sequence

from bot.board.address import LONGEST_QUESTION
from bot.board.markup.element import Child, Html, element
from bot.board.markup.entry_table import entry_table
from bot.board.markup.pieces import Drawn
from bot.board.views.entry_lines import EntryLine
from bot.board.views.found import Found
from bot.questions.text import Language
from bot.richtext import EMPHASISED, unmarked


def search_main(found: Found | None, lines: Sequence[EntryLine], drawn: Drawn) -> Html:
    """Return what the view shows: the field, the answer, and what may have been meant."""
    parts: list[Child] = [element("h1", drawn.say("search")), _field(drawn)]
    if found is not None:
        parts.append(element("div", marked(found.rich), class_="answer", id="answer"))
        if found.options:
            links = [
                element("li", element("a", each.label, href=drawn.address.but(q=each.asks).query))
                for each in found.options
            ]
            parts.append(
                element("section", element("h2", drawn.say("did you mean")), element("ul", links), class_="part")
            )
    if lines:
        heading = element("h2", drawn.say("entries found"))
        parts.append(
            element(
                "section", heading, entry_table(drawn.say("entries found"), lines, drawn), class_="part", id="found"
            )
        )
    return Html("".join(element("div", each) if not isinstance(each, Html) else each for each in parts))


def marked(text: str) -> list[Child]:
    """Return a text with emphasis as elements."""
    pieces = EMPHASISED.split(text)
    told: list[Child] = [unmarked(pieces[0])]
    for bold, heading, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        told += [element("strong", unmarked(bold or heading or "")), unmarked(after)]
    return told


def _field(drawn: Drawn) -> Html:
    field = element(
        "input",
        type="search",
        name="q",
        value=drawn.address.q,
        maxlength=LONGEST_QUESTION,
        placeholder=drawn.say("ask"),
        aria_label=drawn.say("ask label"),
        class_="question",
    )
    kept = [element("input", type="hidden", name="view", value="search")]
    if drawn.language is Language.ENGLISH:
        kept.append(element("input", type="hidden", name="lang", value="en"))
    return element(
        "form", kept, field, element("button", drawn.say("show"), type="submit"), class_="filters", role="search"
    )
