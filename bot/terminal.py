"""The three standard streams, made fit for Chinese text and for whatever the shell has done to them."""

import os
import sys
from io import FileIO, TextIOWrapper


def prepare_streams() -> None:
    """Make the standard streams speak UTF-8 whatever the locale is, and stand in for those that the shell has closed.

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


def silence_output() -> None:
    """Send nowhere what is still to be written, so that leaving does not fail at it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _nowhere(mode: str) -> TextIOWrapper:
    return TextIOWrapper(FileIO(os.devnull, mode))
