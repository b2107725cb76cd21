"""Texts as nobody should write them, to try whatever reads or writes texts."""

from collections.abc import Iterator
from random import Random

PIECES = (
    *("<b>", "</b>", "<i", "</", "<", ">", "<a href='tg://user?id=5'>", '<a href="https://example.org">', "</a>"),
    *("<pre><code class=language-x>", "</code></pre>", "<tg-emoji emoji-id='5'>", "<!--", "-->", "<script>", "<br/>"),
    *("<blockquote expandable>", "</blockquote>", "<span class='tg-spoiler'>", "</span>", "<B>", "</ b >", "<b a=\x00"),
    *("&", "&lt;", "&amp;lt;", "&amp", "&#60;b&#62;", "&#x3c;", "&#xD83D;", "&#0;", "&nbsp;", "&;", "&#9999999999;"),
    *("\x00", "\x01", "\x1b[31m", "\x7f", "\x85", "\r", "\r\n", "\n", "\n\n", "\t", " ", "\u3000", "\u00a0", "\u2028"),
    *("\u202e", "\u202d", "\u200e", "\u200f", "\u2066", "\u200b", "\u200c", "\u200d", "\ufeff", "\ufffc", "\u2800"),
    *("👨‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇨🇳", "🇨", "1️⃣", "😀", "\U0010ffff", "\U000e0041", "👩🏻‍🚀", "🏽", "\ufe0f"),
    *("\ud800", "\udfff", "\ud83d", "\ude00", "\ud83d\ude00", "\ud800\x00\udc00"),
    *("שלום", "مرحبا", "e\u0301", "a" + "\u0336" * 9, "नमस्ते", "ﷺ", "İ", "ß", "ſ", "Å"),
    *(
        "_",
        "*",
        "[",
        "]",
        "(",
        ")",
        "~",
        "`",
        "```",
        "#",
        "+",
        "-",
        "=",
        "|",
        "||",
        "{",
        "}",
        ".",
        "!",
        "\\",
        "__",
        "**",
    ),
    *("【", "】", "【】", "【【", "】】", "【演练】", "【消【防】演】", "【<b>】", "【\n】", "【&】", "【😀】", "】【"),
    *("第33项 保护网络设施（18分）", "Item 8 x (3 points)", "第1项 【安全】<b>（2分）", "第", "项 ", "（5分）"),
    *("/ask", "/ask@qingdan_bot", "@someone", "#消防", "https://example.org/?a=1&b=<2>", "a@example.org", "www.gov.cn"),
    *("教体局牵头哪些任务？", "、", "。", "……", "’", '"', "'", "%s", "{0}", "${x}", "NULL", "';--"),
)
"""What the texts are made of: tags, references, controls, emoji, half characters, scripts and marks of the engine."""


def hostile_texts(count: int, seed: int) -> Iterator[str]:
    """So many texts, always the same for one seed; about one in fifty has some five thousand characters."""
    random = Random(seed)
    for _ in range(count):
        yield _long(random) if random.random() < 0.02 else _short(random)


def _short(random: Random) -> str:
    return "".join(random.choices(PIECES, k=random.randint(0, 24)))


def _long(random: Random) -> str:
    """One line, or nearly: few pieces, over and over."""
    few = random.choices(PIECES, k=random.randint(1, 4))
    length = random.randint(4_000, 6_000)
    return "".join(random.choices(few, k=length))[:length]
