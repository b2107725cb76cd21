"""Questions as a stream: a line in, a JSON object out, so that the lines of both sides match."""

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from bot.commands.asking import LONGEST, check_question
from bot.errors import CommandFailed
from bot.questions.assistant import Assistant
from bot.questions.context import Context

CHUNK = 12 * LONGEST
"""Bytes of a line that are looked at: more than the longest question can take."""
DIALOGS = 1_000
"""Conversations that are remembered; the one that rested longest is forgotten first."""


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one longer than CHUNK its beginning only, so that no line fills the memory."""
    while line := stream.readline(CHUNK):
        rest = line
        while len(rest) == CHUNK and not rest.endswith(b"\n"):
            rest = stream.readline(CHUNK)
        yield line


@dataclass(frozen=True, slots=True)
class Line:
    """A question of the stream."""

    text: str
    addressed: bool = True
    """Whether it was said to the bot; false for what was overheard."""
    dialog: str = ""
    """Lines with the same name are turns of one conversation; empty for a question on its own."""


def answered(assistant: Assistant, lines: Iterable[bytes]) -> Iterator[dict[str, object]]:
    """An object for every line: the answer, or an error with the line's number."""
    contexts: OrderedDict[str, Context] = OrderedDict()
    for number, raw in enumerate(lines, 1):
        try:
            line = _line_of(raw, number)
        except CommandFailed as problem:
            yield {"error": str(problem), "line": number}
            continue
        before = contexts.get(line.dialog) if line.dialog else None
        answer = assistant.ask(line.text, before, addressed=line.addressed)
        if line.dialog:
            contexts[line.dialog] = answer.context
            contexts.move_to_end(line.dialog)
            if len(contexts) > DIALOGS:
                contexts.popitem(last=False)
        yield answer.as_dict()


def _line_of(raw: bytes, number: int) -> Line:
    encoding = "utf-8-sig" if number == 1 else "utf-8"
    text = raw.decode(encoding, "surrogateescape").rstrip("\r\n")
    line = _from_object(text) if text.lstrip().startswith("{") else Line(text)
    check_question(line.text)
    return line


def _from_object(text: str) -> Line:
    """Return the question in a JSON object; a text that only looks like one is the question itself."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return Line(text)
    said, addressed = fields.get("text"), fields.get("addressed", True)
    if not isinstance(said, str) or not isinstance(addressed, bool):
        raise CommandFailed(
            "JSON 行需要 text（文字），addressed 只能是 true 或 false (text must be a string, addressed a boolean)"
        )
    return Line(said, addressed, str(fields.get("dialog") or ""))
