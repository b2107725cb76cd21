"""What the log never tells."""

import logging

import pytest

from bot.logs import HIDDEN, TALKATIVE, Redacting, set_up_logging

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - made up


def test_a_secret_is_hidden_wherever_it_stands_in_a_line_or_a_traceback() -> None:
    formatter = Redacting(["a secret"])
    try:
        raise ValueError(f"https://platform/bot{TOKEN}/getMe a secret")  # noqa: TRY301 - the traceback is what matters
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, "", 0, "%s", (f"{TOKEN} a secret",), (type(error), error, None))
    line = formatter.format(record)
    assert TOKEN not in line
    assert "a secret" not in line
    assert line.count(HIDDEN) == 4


def test_whatever_looks_like_a_token_is_hidden() -> None:
    assert TOKEN not in Redacting([]).redacted(f"…bot{TOKEN}/…")


def test_libraries_that_quote_addresses_are_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    before = logging.getLogger().handlers[:], logging.getLogger().level
    try:
        set_up_logging("debug", [TOKEN])
        for name in TALKATIVE:
            logging.getLogger(name).info("POST /bot%s", TOKEN)
        logging.getLogger("qingdan").debug("token %s", TOKEN)
    finally:
        logging.getLogger().handlers[:] = before[0]
        logging.getLogger().setLevel(before[1])
    assert TOKEN not in capsys.readouterr().err
