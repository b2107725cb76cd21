"""Formatted texts are read as the platform reads them, and refused in its words."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.practice.markup.formatted import formatted
from bot.practice.refusing.refused import Refused

Stretch = tuple[object, object, object]
TAGS = ("b", "i", "u", "s", "tg-spoiler", "code", "pre", "blockquote", "a href='https://example.org'")


def stretches(text: str, parse_mode: str | None = "HTML") -> list[Stretch]:
    return [(each["type"], each["offset"], each["length"]) for each in formatted(text, parse_mode, None).entities]


def given_stretches(text: str, *entities: dict[str, object]) -> list[Stretch]:
    return [(each["type"], each["offset"], each["length"]) for each in formatted(text, None, entities).entities]


def refusal(text: str, parse_mode: str | None = "HTML", entities: Sequence[dict[str, object]] = ()) -> str:
    with pytest.raises(Refused) as refused:
        formatted(text, parse_mode, entities)
    assert refused.value.code == 400
    return refused.value.description


def entity(kind: str, offset: int, length: int, **details: object) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length, **details}


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


@pytest.mark.parametrize("parse_mode", ["Markdown", "MarkdownV2"])
def test_markdown_is_refused_with_a_word_on_what_to_use(parse_mode: str) -> None:
    assert refusal("x", parse_mode) == f"Bad Request: parse_mode {parse_mode} cannot be practised here: use HTML"


def test_an_unknown_parse_mode_is_refused() -> None:
    assert refusal("x", "RTF") == "Bad Request: unsupported parse_mode"


def test_offsets_count_in_utf16() -> None:
    assert stretches("😀<b>😀</b>") == [("bold", 2, 2)]


def test_white_space_at_the_ends_goes_and_entities_with_it() -> None:
    message = formatted(" \n <b> 甲 乙 \n</b>\n ", "HTML", None)
    assert message.text == "甲 乙"
    assert message.entities == (entity("bold", 0, 3),)


@pytest.mark.parametrize("html", ["甲<b></b>乙", "甲<b> \n</b>乙", "甲<a href='https://example.org'></a>乙"])
def test_an_entity_without_a_visible_character_goes(html: str) -> None:
    assert stretches(html) == []


@pytest.mark.parametrize("text", ["", " \n", "<b></b>", "\u200b\u200d", "\u3000", "\x00\r\n"])
def test_a_text_without_a_visible_character_is_empty(text: str) -> None:
    assert formatted(text, "HTML", None).text == ""


def test_control_characters_become_spaces_and_entities_keep_their_place() -> None:
    message = formatted("a\x00b\tc\r\nd\u202e\x1b<b>e\rf</b>", "HTML", None)
    assert message.text == "a b\tc\nd\u202e ef"
    assert message.entities == (entity("bold", 9, 2),)


def test_entities_come_by_their_start_and_the_longer_first() -> None:
    html = "<i>甲<b>乙</b></i><blockquote><b>丙</b>丁</blockquote>"
    assert stretches(html) == [("italic", 0, 2), ("bold", 1, 1), ("blockquote", 2, 2), ("bold", 2, 1)]


def test_neighbours_of_one_kind_are_one() -> None:
    assert stretches("<b>甲</b><b>乙<b>丙</b></b>") == [("bold", 0, 3)]


def test_nothing_lies_in_code_or_around_it() -> None:
    assert stretches("<b>甲<code>乙<i>丙</i></code>丁</b>") == [("bold", 0, 1), ("code", 1, 2), ("bold", 3, 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/ask", [("bot_command", 0, 4)]),
        ("/ask@qingdan_bot 消防", [("bot_command", 0, 16)]),
        ("😀 /ask", [("bot_command", 3, 4)]),
        ("请/ask", []),
        ("/ask消防", []),
        ("/usr/bin", []),
        ("/ask@ab", []),
        ("@zhang_san，请看", [("mention", 0, 10)]),
        ("请@zhang_san看", []),
        ("@abc", []),
        ("#消防 #2025 #a1", [("hashtag", 0, 3), ("hashtag", 10, 3)]),
        ("a#消防 #甲#乙", []),
        ("写信给 zhang.san@example.com。", [("email", 4, 21)]),
        ("见https://www.gov.cn/a?b=1. ", [("url", 1, 24)]),
        ("(www.gov.cn)", [("url", 1, 10)]),
        ("http://example.org/a.", [("url", 0, 20)]),
        ("3.14 a.b 第1.2项", []),
    ],
)
def test_commands_mentions_hashtags_and_addresses_are_found(text: str, found: list[Stretch]) -> None:
    assert stretches(text, None) == found


@pytest.mark.parametrize("html", ["<code>/ask @zhang_san</code>", "<pre>#消防 www.gov.cn</pre>"])
def test_nothing_is_found_in_code(html: str) -> None:
    assert len(stretches(html)) == 1


def test_nothing_is_found_in_a_link() -> None:
    assert stretches("<a href='https://example.org'>www.gov.cn</a>") == [("text_link", 0, 10)]


def test_what_is_found_lies_in_bold_text() -> None:
    assert stretches("<b>请用 /ask 提问</b>") == [("bold", 0, 10), ("bot_command", 3, 4)]


def test_given_entities_are_taken_and_ordered() -> None:
    assert given_stretches("甲😀乙", entity("italic", 3, 1), entity("bold", 1, 2)) == [("bold", 1, 2), ("italic", 3, 1)]


def test_given_entities_that_cross_are_cut() -> None:
    crossing = given_stretches("abcdef", entity("bold", 0, 4), entity("italic", 2, 4))
    assert crossing == [("bold", 0, 4), ("italic", 2, 2), ("italic", 4, 2)]


def test_given_details_are_kept() -> None:
    entities = [entity("text_link", 0, 1, url="example.org"), entity("pre", 1, 1, language="sql")]
    message = formatted("甲乙", None, entities)
    assert [each.get("url", each.get("language")) for each in message.entities] == ["http://example.org/", "sql"]


def test_given_kinds_that_the_platform_finds_itself_count_for_nothing() -> None:
    assert given_stretches("甲乙", entity("mention", 0, 2), entity("bold", 0, 0)) == []


def test_with_a_parse_mode_given_entities_are_not_looked_at() -> None:
    assert formatted("甲", "html", [entity("nonsense", 0, 9)]).entities == ()


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (entity("bold", 4, 1), "entity begins after the end of the text at UTF-16 offset 4"),
        (entity("bold", 1, 3), "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 4"),
        (entity("bold", 2, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 7"),
        (
            entity("bold", 0, 2),
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 7",
        ),
        (entity("bold", -1, 2), "receive an entity with incorrect offset -1"),
        (entity("nonsense", 0, 1), "can't parse MessageEntity: Unsupported type specified"),
        (entity("", 0, 1), "can't parse MessageEntity: Type is not specified"),
        ({"type": "bold", "offset": 0}, "can't parse MessageEntity: Can't find field \"length\""),
        (
            {"type": "bold", "offset": "x", "length": 1},
            'can\'t parse MessageEntity: Field "offset" must be of type Number',
        ),
        (entity("text_link", 0, 1), "can't parse MessageEntity: Can't find field \"url\""),
        (entity("text_link", 0, 1, url="nowhere"), "entity URL 'nowhere' is invalid: Wrong HTTP URL"),
    ],
)
def test_given_entities_that_do_not_fit_are_refused(wrong: dict[str, object], problem: str) -> None:
    assert refusal("甲😀", None, [wrong]) == f"Bad Request: {problem}"


pieces = st.recursive(
    st.sampled_from(["甲", "😀", " ", "\n", "/ask ", "a@example.org", "\r", "&lt;"]),
    lambda inner: st.builds(
        lambda tag, within: f"<{tag}>{''.join(within)}</{tag.split()[0]}>", st.sampled_from(TAGS), st.lists(inner)
    ),
)
some_entities = st.lists(
    st.builds(entity, st.sampled_from(["bold", "italic", "code", "blockquote"]), st.integers(0, 9), st.integers(0, 3))
)


def check_entities(message_text: str, entities: Sequence[dict[str, object]]) -> None:
    """They lie within the text, between characters, come in order, and no two cross."""
    units = message_text.encode("utf-16-le")
    spans = [(int(str(each["offset"])), int(str(each["offset"])) + int(str(each["length"]))) for each in entities]
    assert spans == sorted(spans, key=lambda span: (span[0], -span[1]))
    for start, end in spans:
        assert start < end
        covered = units[2 * start : 2 * end].decode("utf-16-le")
        assert len(covered.encode("utf-16-le")) == 2 * (end - start)
    for (start, end), (other_start, other_end) in combinations(spans, 2):
        assert end <= other_start or end >= other_end or (start, end) == (other_start, other_end)


@given(st.lists(pieces).map("".join))
def test_entities_of_any_html_are_nested(html: str) -> None:
    message = formatted(html, "HTML", None)
    check_entities(message.text, message.entities)
    literal = [each for each in message.entities if each["type"] in ("code", "pre")]
    assert all(one["offset"] != other["offset"] for one, other in combinations(literal, 2))


CODE_AND_QUOTATION = [entity("bold", 0, 4), entity("code", 0, 1), entity("blockquote", 0, 3)]


@given(some_entities)
@example(CODE_AND_QUOTATION)
def test_any_entities_that_fit_come_back_nested(entities: list[dict[str, object]]) -> None:
    message = formatted("abc def ghij", None, entities)
    check_entities(message.text, message.entities)
    assert not any(message.text[int(str(each["offset"]))].isspace() for each in message.entities)


@given(st.text(max_size=60), st.sampled_from(["HTML", None]))
def test_any_text_is_read_or_refused(text: str, parse_mode: str | None) -> None:
    try:
        message = formatted(text, parse_mode, None)
    except Refused:
        assert refusal(text, parse_mode).startswith("Bad Request: can't parse entities: ")
    else:
        check_entities(message.text, message.entities)
