"""Whatever a text holds, it comes out of the platform as it went in."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.practice.markup.formatted import INVISIBLE, Formatted, formatted
from bot.questions.assistant import Assistant
from bot.richtext import HEADING, HEADING_END, MARK, MARK_END, as_plain, heading, mark, template, unmarked
from handlers.telegram.send.markup import escaped, marked
from handlers.text_parts import clean, parts, utf16_length
from torture.hostile import PIECES, hostile_texts

HOSTILE = tuple(hostile_texts(3_000, seed=20_250_303))
AUTOMATIC = {"bot_command", "mention", "url", "email", "hashtag"}
anything = st.text(st.characters(codec=None), max_size=80) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def sent(html: str) -> Formatted:
    return formatted(html, "HTML", None)


def kinds(message: Formatted) -> set[object]:
    return {entity["type"] for entity in message.entities}


def bold(html: str) -> list[str]:
    """The texts that the platform shows in bold."""
    return list(_covered(sent(html), "bold"))


def _covered(message: Formatted, kind: str) -> Iterator[str]:
    units = message.text.encode("utf-16-le")
    for entity in message.entities:
        offset, length = entity["offset"], entity["length"]
        assert isinstance(offset, int)
        assert isinstance(length, int)
        if entity["type"] == kind:
            yield units[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def arriving(text: str) -> str:
    """What arrives of a plain text: nothing where nothing can be seen, else all but white space at its ends."""
    plain = clean(text).strip(" \t\n")
    return plain if plain.strip(INVISIBLE + " \t\n") else ""


def without_marks(text: str) -> str:
    return unmarked(clean(template(text)))


def visible(text: str) -> str:
    return "".join(character for character in text if not character.isspace() and character not in INVISIBLE)


def check_escaped(text: str) -> None:
    message = sent(escaped(text))
    assert message.text == arriving(text)
    assert kinds(message) <= AUTOMATIC


def check_marked(text: str) -> None:
    message = sent(marked(template(text)))
    assert message.text == arriving(without_marks(text))
    assert kinds(message) <= AUTOMATIC | {"bold"}
    assert "bold" not in kinds(message) or "【" in text


def check_parts(text: str, limit: int) -> None:
    split = parts(text, limit)
    assert all(0 < utf16_length(part) <= limit for part in split)
    assert all(sent(escaped(part)).text == part for part in split)
    assert visible("".join(split)) == visible(clean(text))


def test_hostile_texts_arrive_as_they_are() -> None:
    for text in HOSTILE:
        check_escaped(text)


def test_hostile_replies_arrive_without_their_marks() -> None:
    for text in HOSTILE:
        check_marked(text)


@pytest.mark.parametrize("limit", [64, 640, 4096])
def test_hostile_texts_are_split_without_losing_a_visible_character(limit: int) -> None:
    for text in HOSTILE:
        check_parts(text, limit)


def test_hostile_texts_are_clean_once_cleaned() -> None:
    for text in HOSTILE:
        assert clean(clean(text)) == clean(text)
        assert formatted(clean(text), None, None).text == arriving(text)
        assert utf16_length(clean(text)) == len(clean(text).encode("utf-16-le")) // 2


def test_hostile_texts_are_the_same_for_one_seed() -> None:
    assert list(hostile_texts(50, seed=1)) == list(hostile_texts(50, seed=1)) != list(hostile_texts(50, seed=2))


@given(anything)
def test_any_text_arrives_as_it_is(text: str) -> None:
    check_escaped(text)


@given(anything)
def test_any_reply_arrives_without_its_marks(text: str) -> None:
    check_marked(text)


@given(anything, st.integers(2, 50))
def test_any_text_is_split_without_losing_a_visible_character(text: str, limit: int) -> None:
    check_parts(text, limit)


def test_only_the_three_signs_of_html_are_escaped() -> None:
    assert escaped("""<b> & "x" 'y'""") == """&lt;b&gt; &amp; "x" 'y'"""


def test_a_character_longer_than_a_part_is_split_all_the_same() -> None:
    check_parts("e" + "\u0301" * 100, 10)


def test_words_that_stand_out_are_bold() -> None:
    assert marked(template("每月【演练】一次，<及时>【报告】")) == "每月<b>演练</b>一次，&lt;及时&gt;<b>报告</b>"


@given(anything)
def test_what_people_write_never_stands_out(text: str) -> None:
    own = unmarked(text)
    shown = escaped(own)
    assert marked(own) == shown
    assert marked(template("【{}】").format(own)) == (f"<b>{shown}</b>" if shown else "")


@pytest.mark.parametrize(
    "text", [MARK, MARK_END + MARK, f"{MARK}演练", f"演练{MARK_END}", f"{HEADING}演\n练{HEADING_END}"]
)
def test_marks_without_their_other_half_are_left_out(text: str) -> None:
    assert marked(text) == unmarked(text)


def test_a_heading_is_bold_as_a_whole() -> None:
    assert marked(heading("第3项 " + mark("消防") + "（5分）") + "\n甲") == "<b>第3项 消防（5分）</b>\n甲"


def test_where_nothing_can_be_bold_marked_words_stand_in_brackets() -> None:
    assert as_plain(heading("第3项") + "\n每月" + mark("演练")) == "第3项\n每月【演练】"


def test_words_that_the_assistant_found_are_bold(assistant: Assistant) -> None:
    answer = assistant.ask("新冠疫情防控工作由谁牵头")
    found = re.findall("【(.+?)】", answer.reply)
    assert found
    assert set(found) <= set(bold(marked(answer.rich)))


def test_headlines_that_the_assistant_gives_are_bold(assistant: Assistant) -> None:
    answer = assistant.ask("第33项和第25项")
    assert bold(marked(answer.rich)) == [block.splitlines()[0] for block in answer.reply.split("\n\n")]
