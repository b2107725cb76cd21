"""Questions as a stream: every line gets its object, and a bad one does not stop the rest."""

import json
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from bot.commands.asking import LONGEST
from bot.commands.json_lines import CHUNK, answered, lines_of
from bot.questions.assistant import Assistant


def stream(assistant: Assistant, sent: bytes) -> list[dict[str, object]]:
    """What comes back for a stream of bytes."""
    return list(answered(assistant, lines_of(BytesIO(sent))))


def test_a_line_that_is_not_utf8_gives_an_error_and_the_rest_goes_on(assistant: Assistant) -> None:
    first, second, third = stream(assistant, "第33项\n".encode() + b"\xff\xfe\n" + "第34项\n".encode())
    assert (first["refs"], third["refs"]) == (["33"], ["34"])
    assert second == {"error": "编码有误，请用 UTF-8 (not valid UTF-8)", "line": 2}


def test_a_line_that_is_too_long_gives_an_error_and_the_rest_goes_on(assistant: Assistant) -> None:
    for length in (LONGEST + 1, CHUNK - 1, CHUNK, CHUNK + 1, 1_000_000):
        first, second = stream(assistant, b"x" * length + b"\n" + "第34项".encode())
        assert first["line"] == 1
        assert "问题过长" in str(first["error"])
        assert second["refs"] == ["34"]


def test_the_longest_question_fits_whatever_its_characters(assistant: Assistant) -> None:
    for character in "x问😀":
        (answer,) = stream(assistant, (character * LONGEST + "\r\n").encode())
        assert answer["text"] == character * LONGEST


def test_a_byte_order_mark_and_the_line_ends_of_windows_are_no_part_of_the_text(assistant: Assistant) -> None:
    answers = stream(assistant, b"\xef\xbb\xbf" + "第33项\r\n第34项\r\n".encode())
    assert [each["text"] for each in answers] == ["第33项", "第34项"]


def test_an_object_tells_whether_the_bot_was_spoken_to(assistant: Assistant) -> None:
    said, overheard = stream(assistant, '{"text": "明天下雨吗"}\n{"text": "明天下雨吗", "addressed": false}\n'.encode())
    assert (said["kind"], overheard["kind"]) == ("absent", "none")


def test_lines_of_one_dialog_lean_on_one_another_and_on_no_other(assistant: Assistant) -> None:
    turns = [("a", "妇联牵头哪些"), ("b", "教体局牵头哪些"), ("a", "那参与的呢"), ("", "那参与的呢")]
    sent = "\n".join(json.dumps({"dialog": name, "text": text}, ensure_ascii=False) for name, text in turns)
    answers = stream(assistant, sent.encode())
    assert answers[2]["refs"] == ["3", "13", "55"]
    assert answers[3]["kind"] == "clarify"


def test_a_text_that_only_begins_like_an_object_is_asked_as_it_is(assistant: Assistant) -> None:
    (answer,) = stream(assistant, "{第33项}".encode())
    assert answer["refs"] == ["33"]


def test_an_object_without_a_text_gives_an_error(assistant: Assistant) -> None:
    for sent in ('{"addressed": true}', '{"text": 33}', '{"text": "第33项", "addressed": "no"}'):
        (answer,) = stream(assistant, sent.encode())
        assert answer["line"] == 1
        assert "text" in str(answer["error"])


def test_an_empty_line_is_no_question(assistant: Assistant) -> None:
    assert [each["kind"] for each in stream(assistant, b"\n \n")] == ["none", "none"]


@given(st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b"")), max_size=8))
def test_whatever_the_bytes_every_line_gets_one_object(assistant: Assistant, lines: list[bytes]) -> None:
    answers = stream(assistant, b"".join(line + b"\n" for line in lines))
    assert len(answers) == len(lines)
    for number, each in enumerate(answers, 1):
        assert each.get("line", number) == number
        assert "\n" not in json.dumps(each, ensure_ascii=False)
