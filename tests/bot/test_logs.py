"""What the log never tells."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.logs import HIDDEN, OWN, UNSAID, Redacting, set_up_logging

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - made up
LIBRARIES = (
    "aiohttp.access", "aiosqlite", "apscheduler.executors", "asyncio", "httpcore", "httpx", "telegram.Bot",
    "telegram.ext.Application", "telegram.ext.ExtBot", "telegram.ext.Updater", "tornado.access", "one.that.comes.later",
)  # fmt: skip
SAID = "张三13800138000"


@contextmanager
def as_set_up() -> Iterator[None]:
    """The logging of the whole program, put back afterwards."""
    before = logging.getLogger().handlers[:], logging.getLogger().level
    set_up_logging("debug", [TOKEN])
    try:
        yield
    finally:
        logging.getLogger().handlers[:], logging.raiseExceptions = before[0], True
        logging.getLogger().setLevel(before[1])
        for name in OWN:
            logging.getLogger(name).setLevel(logging.NOTSET)


def test_a_secret_is_hidden_wherever_it_stands_in_a_line_or_a_traceback() -> None:
    formatter = Redacting(["a secret"])
    try:
        raise ValueError(f"https://platform/bot{TOKEN}/getMe a secret")  # noqa: TRY301 - the traceback is what matters
    except ValueError as error:
        told = (type(error), error, None)
        record = logging.LogRecord("bot", logging.ERROR, "", 0, "%s", (f"{TOKEN} a secret",), told)
    line = formatter.format(record)
    assert TOKEN not in line
    assert "a secret" not in line
    assert line.count(HIDDEN) == 4


def test_whatever_looks_like_a_token_is_hidden() -> None:
    assert TOKEN not in Redacting([]).redacted(f"…bot{TOKEN}/…")


def test_libraries_are_quiet_below_a_warning(capsys: pytest.CaptureFixture[str]) -> None:
    with as_set_up():
        for name in LIBRARIES:
            logging.getLogger(name).debug("Processing update %s", SAID)
            logging.getLogger(name).info("POST /bot%s", TOKEN)
        logging.getLogger("handlers.telegram.receive.order").debug("at work, token %s", TOKEN)
    told = capsys.readouterr().err
    assert "at work" in told
    assert told.count("\n") == 1
    assert TOKEN not in told


@pytest.mark.parametrize("value", [SAID, {"text": SAID}, [SAID], SAID.encode(), ValueError(SAID)])
def test_what_libraries_warn_of_they_tell_without_the_values(value: object, capsys: pytest.CaptureFixture[str]) -> None:
    with as_set_up():
        for form in ("Received data was %r", "Can not load invalid JSON data: %s", "a form that does not fit: %d"):
            logging.getLogger("telegram.Bot").critical(form, value)
        logging.getLogger("one").warning("%(what)s after %(seconds).1f s", {"what": value, "seconds": 2.5})
        logging.getLogger("one").warning("status %d of %s", 502, value)
    told = capsys.readouterr().err
    assert f"{UNSAID} after 2.5 s" in told
    assert f"status 502 of {UNSAID}" in told
    assert "张三" not in told


def test_an_error_that_quotes_a_number_is_told_without_it(capsys: pytest.CaptureFixture[str]) -> None:
    with as_set_up():
        try:
            int(SAID)
        except ValueError:
            logging.getLogger("handlers.telegram.receive.order").exception("update 7 failed")
    told = capsys.readouterr().err
    assert "invalid literal" in told
    assert "13800138000" not in told


@pytest.mark.parametrize(
    "error",
    [
        KeyError("lantern"),
        ValueError("the words 'lantern, isn't it' cannot be read"),
        ValueError('can\'t read "lantern"'),
        ValueError("灯笼椒"),
        ValueError("first line\nthen 'lantern'"),
        ExceptionGroup("several", [KeyError("lantern"), TypeError("灯笼椒")]),
    ],
)
def test_an_error_that_quotes_words_is_told_without_them(error: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    with as_set_up():
        try:
            raise RuntimeError("meanwhile") from error  # noqa: TRY301 - the traceback is what matters
        except RuntimeError:
            logging.getLogger("handlers.handling").exception("update 7 failed")
    told = capsys.readouterr().err
    assert type(error).__name__ in told
    assert "meanwhile" in told
    assert "'lantern" not in told
    assert '"lantern' not in told
    assert "灯笼椒" not in told
