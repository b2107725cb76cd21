"""HTML is read as the platform reads it, and refused in its words."""

import pytest

from bot.practice.markup.formatted import formatted
from tests.bot.practice.markup.stretches import entity, refusal, stretches


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        *[("b", "bold"), ("strong", "bold"), ("i", "italic"), ("em", "italic"), ("u", "underline")],
        *[("ins", "underline"), ("s", "strikethrough"), ("strike", "strikethrough"), ("del", "strikethrough")],
        *[("tg-spoiler", "spoiler"), ("code", "code"), ("pre", "pre"), ("blockquote", "blockquote"), ("B", "bold")],
    ],
)
def test_each_tag_makes_its_kind_of_entity(tag: str, kind: str) -> None:
    assert stretches(f"甲<{tag}>乙丙</{tag}>丁") == [(kind, 1, 2)]


def test_a_spoiler_can_be_a_span() -> None:
    assert stretches('<span class="tg-spoiler">甲</span>') == [("spoiler", 0, 1)]


def test_a_quotation_can_be_expandable() -> None:
    assert stretches("<blockquote expandable>甲</blockquote>") == [("expandable_blockquote", 0, 1)]


def test_a_custom_emoji_has_its_number() -> None:
    message = formatted('<tg-emoji emoji-id="5368">👍</tg-emoji>', "HTML", None)
    assert message.entities == (entity("custom_emoji", 0, 2, custom_emoji_id="5368"),)


@pytest.mark.parametrize(
    "html",
    [
        '<pre><code class="language-python">x</code></pre>',
        "<code class='language-python'><pre>x</pre></code>",
        "<pre><code class=language-python>x</code></pre>",
    ],
)
def test_code_with_a_language_in_a_block_is_a_block_in_that_language(html: str) -> None:
    assert formatted(html, "HTML", None).entities == (entity("pre", 0, 1, language="python"),)


def test_code_in_a_line_has_no_language() -> None:
    assert formatted("<code class='language-x'>x</code>", "HTML", None).entities == (entity("code", 0, 1),)


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ("<a href='https://Example.org'>甲</a>", "https://example.org/"),
        ("<a href='example.org/A?b=1&amp;c=2'>甲</a>", "http://example.org/A?b=1&c=2"),
        ("<a>example.org</a>", "http://example.org/"),
        ("<a href='tg://resolve?domain=x'>甲</a>", "tg://resolve?domain=x"),
    ],
)
def test_a_link_is_given_in_full(html: str, url: str) -> None:
    assert [(each["type"], each["url"]) for each in formatted(html, "HTML", None).entities] == [("text_link", url)]


def test_a_link_that_leads_nowhere_is_plain_text() -> None:
    assert formatted("<a href='nowhere'>甲</a>", "HTML", None).entities == ()


def test_a_link_to_a_person_is_a_mention() -> None:
    (mention,) = formatted("<a href='tg://user?id=77'>张科长</a>", "HTML", None).entities
    assert mention["type"] == "text_mention"
    assert mention["user"] == {"id": 77, "is_bot": False, "first_name": ""}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("&lt;b&gt; &amp;amp; &quot;", '<b> &amp; "'),
        ("&#60;&#x3C;&#x1F600;&#8212", "<<😀—"),
        ("&nbsp; &apos; &LT; &ltx; & &; &# &#x;", "&nbsp; &apos; &LT; &ltx; & &; &# &#x;"),
        ("&#0; &#1114111; &#99999999; &#X3C;", "&#0; &#1114111; &#99999999; &#X3C;"),
        ("&" + "#" + "9" * 5_000 + ";", "&#" + "9" * 5_000 + ";"),
    ],
)
def test_references_are_replaced_where_the_platform_knows_them(html: str, text: str) -> None:
    assert formatted(html, "HTML", None).text == text


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ("甲乙<x>", 'Unsupported start tag "x" at byte offset 6'),
        ("hello<x>", 'Unsupported start tag "x" at byte offset 5'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<!-- -->", 'Unsupported start tag "!--" at byte offset 0'),
        ("1 < 2 > 1", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b\x00>x</b>", "Unclosed start tag at byte offset 0"),
        ("<a href='x>", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a ='x'>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x_y>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</b x>", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<tg-emoji emoji-id='x'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<tg-emoji emoji-id='0'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_what_is_no_html_is_refused_with_its_place(html: str, problem: str) -> None:
    assert refusal(html) == f"Bad Request: can't parse entities: {problem}"


def test_a_reference_to_half_a_character_is_refused() -> None:
    problem = "Text contains invalid Unicode characters after decoding HTML entities"
    assert refusal("&#xD83D;").startswith(f"Bad Request: can't parse entities: {problem}")


def test_half_a_character_is_refused() -> None:
    assert refusal("\ud800", None) == "Bad Request: strings must be encoded in UTF-8"
