"""The log: however often something goes wrong, a few lines a minute and a count."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.log_folding import IN_ALL, OF_A_KIND, FoldingHandler

Lines = tuple[FoldingHandler, io.StringIO]


@pytest.fixture
def lines() -> Iterator[Lines]:
    handler, stream = FoldingHandler(), io.StringIO()
    handler.setStream(stream)
    yield handler, stream
    handler.close()


def tell(handler: FoldingHandler, text: str, at: float, *values: object) -> None:
    record = logging.LogRecord("bot", logging.ERROR, "", 0, text, values, None)
    record.created = at
    handler.handle(record)


def test_lines_of_one_kind_are_counted_beyond_a_few(lines: Lines) -> None:
    handler, stream = lines
    for number in range(5_000):
        tell(handler, "update %s cannot be stored", 60.0 + number / 1_000, number)
    tell(handler, "the bot is at work", 61.0)
    written = stream.getvalue().splitlines()
    assert len(written) == OF_A_KIND + 1
    assert written[0] == "update 0 cannot be stored"
    tell(handler, "something else", 121.0)
    assert f"{5_000 - OF_A_KIND} more lines like this" in stream.getvalue()
    assert stream.getvalue().splitlines()[-1] == "something else"


def test_lines_of_ever_new_kinds_are_bounded_too(lines: Lines) -> None:
    handler, stream = lines
    for number in range(5_000):
        tell(handler, f"kind {number}", 60.0)
    assert len(stream.getvalue().splitlines()) == IN_ALL
    handler.close()
    assert "4700 more lines like this within a minute: (of several kinds)" in stream.getvalue()


def test_the_next_minute_begins_anew(lines: Lines) -> None:
    handler, stream = lines
    for minute in range(3):
        for _ in range(50):
            tell(handler, "again", 60.0 * (minute + 1))
    assert sum(line == "again" for line in stream.getvalue().splitlines()) == 3 * OF_A_KIND
