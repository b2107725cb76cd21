"""Entities that are given beside a text are taken where they fit, and refused where they do not."""

import pytest

from bot.practice.markup.formatted import formatted
from tests.bot.practice.markup.stretches import entity, given_stretches, refusal


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
