"""How much work a reading is, told without a clock: the calls of functions, which are the same on any machine."""

import sys
from types import FrameType

from torture.readers import Read


def work(read: Read, text: str) -> int:
    """How often a function is called while a text is read, one of the interpreter's or of Python; about five in a µs.

    What an expression does by itself is one call: how that grows is measured by the clock.
    """
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return calls
