"""The standard streams, whatever the locale."""

import sys
from io import BytesIO, TextIOWrapper

import pytest

from bot.terminal import prepare_streams


def test_text_goes_out_as_utf8_and_what_is_no_text_goes_out_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding="ascii"))
    prepare_streams()
    print("清单\udcff", flush=True)
    assert written.getvalue() == "清单\\udcff\n".encode()


def test_bytes_that_are_not_utf8_come_in_without_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"\xff\nok\n"), encoding="ascii"))
    prepare_streams()
    assert sys.stdin.readlines() == ["\udcff\n", "ok\n"]


def test_a_closed_stream_is_stood_in_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    prepare_streams()
    print("nowhere to go", flush=True)
    assert sys.stdin.read() == ""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()
