"""A whole page: the views above, what is shown below."""

from bot.board.address import Address, ViewName
from bot.board.markup.document import document
from bot.board.markup.element import Html, element
from bot.board.views.entry_lines import title_in
from bot.board.wording import text_of
from bot.questions.text import Language
from bot.section_names import section_mark
from checklist_data.model import Checklist

TABS = (ViewName.WALL, ViewName.SECTIONS, ViewName.YEAR, ViewName.SEARCH)
DOOR = {
    Language.CHINESE: "正在打开看板… 如果没有反应，请在浏览器里允许脚本，再发送 /board。",
    Language.ENGLISH: "Opening the board… If nothing happens, allow scripts and send /board again.",
}


def page(main: str, address: Address, title: str) -> str:
    """Return the page around its main part."""
    language = address.lang
    body = [
        element("a", text_of("skip", language), href="#main", class_="skip"),
        _top(address, language),
        element("p", id="status", class_="status", role="status"),
        element("main", Html(main), id="main", tabindex=-1),
    ]
    return document(body, language, title, script="board.js")


def door_page() -> str:
    """Return the page that comes first: its script shows what stands behind the `#` of its address."""
    texts = [element("p", text, lang=lang) for lang, text in zip(("zh-CN", "en"), DOOR.values(), strict=True)]
    told = element("div", texts, id="told", role="status")
    main = element("main", element("h1", text_of("board", Language.CHINESE)), told, class_="door")
    return document(main, Language.CHINESE, script="enter.js")


def title_of(address: Address, checklist: Checklist) -> str:
    """Return the title of a page."""
    if address.view is ViewName.ENTRY:
        return f"{section_mark(checklist, address.ref, address.lang)} {title_in(checklist, address.ref)}"[:60]
    return address.department or text_of(address.view, address.lang)


def _top(address: Address, language: Language) -> Html:
    links = [
        element(
            "a",
            text_of(each, language),
            href=address.to(each).query,
            aria_current="page" if each is address.view else None,
        )
        for each in TABS
    ]
    other = Language.CHINESE if language is Language.ENGLISH else Language.ENGLISH
    switch = element(
        "a",
        text_of("other language", language),
        href=address.but(lang=other).query,
        lang="zh-CN" if other is Language.CHINESE else "en",
        class_="language",
    )
    return element(
        "header",
        element("a", text_of("board", language), href=address.to(ViewName.WALL).query, class_="name"),
        element("nav", links, aria_label=text_of("views", language)),
        element("button", text_of("print", language), type="button", id="print", class_="quiet", hidden=True),
        switch,
        class_="top",
        data_lost=text_of("lost", language),
        data_over=text_of("over", language),
        data_updated=text_of("updated", language),
    )
