"""The frame of every page: its head, with nothing from elsewhere."""

from bot.board.markup.element import Child, Html, element, inside
from bot.board.wording import text_of
from bot.questions.text import Language

CODES = {Language.CHINESE: "zh-CN", Language.ENGLISH: "en"}


def document(body: Child, language: Language, title: str = "", script: str = "") -> str:
    """Return a whole page around what is shown."""
    name = text_of("board", language)
    head = [
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"{title} · {name}" if title else name),
        element("link", rel="icon", href="icon.svg", type="image/svg+xml"),
        element("link", rel="stylesheet", href="board.css"),
    ]
    if script:
        head.append(element("script", type="module", src=script))
    return "<!doctype html>\n" + element(
        "html", element("head", head), element("body", Html(inside(body))), lang=CODES[language]
    )
