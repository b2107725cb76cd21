"""The terminal: arguments and standard streams that work with Chinese in any locale."""

import os
import sys
from io import FileIO, TextIOWrapper
from typing import TextIO


def prepare_streams() -> None:
    """Set the standard streams to UTF-8 in any locale, and replace those that the shell has closed.

    What is not UTF-8 comes in as lone surrogates, and lone surrogates go out escaped: neither raises.
    """
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream, errors in (
        (sys.stdin, "surrogateescape"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def silence(*streams: TextIO) -> None:
    """Send nowhere what is still to be written, so that leaving does not fail at it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def as_text(word: str) -> str:
    """Return an argument decoded as UTF-8 in any locale; other bytes are left unchanged."""
    try:
        return os.fsencode(word).decode("utf-8")
    except UnicodeError:
        return word


def _nowhere(mode: str) -> TextIOWrapper:
    return TextIOWrapper(FileIO(os.devnull, mode))
