"""Whatever the text, it is read or refused, and no two entities cross."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.practice.markup.formatted import formatted
from bot.practice.refusing.refused import Refused
from tests.bot.practice.markup.stretches import entity, refusal, stretches

TAGS = ("b", "i", "u", "s", "tg-spoiler", "code", "pre", "blockquote", "a href='https://example.org'")


@pytest.mark.parametrize("parse_mode", ["Markdown", "MarkdownV2"])
def test_markdown_is_refused_with_a_word_on_what_to_use(parse_mode: str) -> None:
    assert refusal("x", parse_mode) == f"Bad Request: parse_mode {parse_mode} cannot be practised here: use HTML"


def test_an_unknown_parse_mode_is_refused() -> None:
    assert refusal("x", "RTF") == "Bad Request: unsupported parse_mode"


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
