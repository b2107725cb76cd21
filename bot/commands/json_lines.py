"""Questions as a stream: a line in, a JSON object out, so that the lines of both sides match."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from bot.commands.asking import LONGEST, check_question
from bot.errors import Told
from bot.questions.assistant import Assistant

CHUNK = 8 * LONGEST
"""Bytes of a line that are looked at: more than the longest question can take."""


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one longer than CHUNK its beginning only, so that no line fills the memory."""
    while line := stream.readline(CHUNK):
        rest = line
        while len(rest) == CHUNK and not rest.endswith(b"\n"):
            rest = stream.readline(CHUNK)
        yield line


def answered(assistant: Assistant, lines: Iterable[bytes]) -> Iterator[dict[str, object]]:
    """An object for every line: the answer, or an error with the line's number."""
    for number, line in enumerate(lines, 1):
        try:
            text = _text_of(line, number)
        except Told as problem:
            yield {"error": str(problem), "line": number}
        else:
            yield assistant.ask(text).as_dict()


def _text_of(line: bytes, number: int) -> str:
    encoding = "utf-8-sig" if number == 1 else "utf-8"
    text = line.decode(encoding, "surrogateescape").rstrip("\r\n")
    check_question(text)
    return text
