"""The three standard streams, made fit for Chinese text and for whatever the shell has done to them."""

import os
import sys
from io import TextIOWrapper


def prepare_streams() -> None:
    """Make the standard streams speak UTF-8 whatever the locale, and open those that the shell has closed.

    Bytes that are not UTF-8 come in as lone surrogates, and lone surrogates go out escaped: neither raises.
    """
    sys.stdin = _fit(sys.stdin, "r", "surrogateescape")
    sys.stdout = _fit(sys.stdout, "w", "backslashreplace")
    sys.stderr = _fit(sys.stderr, "w", "backslashreplace")


def silence_output() -> None:
    """Send what is still to be written nowhere, so that leaving does not fail at it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _fit[Stream](stream: Stream | None, mode: str, errors: str) -> Stream | TextIOWrapper:
    return stream
