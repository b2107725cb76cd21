"""The pieces of a list of bodies: what separators, brackets and white space part, and what closes the list."""

import re

_SUB = re.compile(r"[、，,；;/／|｜]")
_OTHERS = re.compile(
    r"(?:等|等等)(?:\d+个?|几个|多个|[一二三四五六七八九十]+个?)?(?:有关|相关|成员|责任|其他|职能|行业|主管)*(?:部门|单位|科室|部门单位|部门和单位|方面|处室)?$"
)
_SPACED = re.compile(r"[ \u3000]+(?=[（(）)])|(?<=[（(])[ \u3000]+")
"""White space beside brackets."""


def tight(text: str) -> str:
    """A text without white space beside its brackets."""
    return _SPACED.sub("", text)


def without_others(text: str) -> tuple[str, bool]:
    """A list without the 等 that closes it, and whether one does."""
    found = _OTHERS.search(text)
    if found and found.start() > 0 and not text.endswith(("高等", "平等")):
        return text[: found.start()].strip("、，, "), True
    return text, False


def pieces_of(text: str) -> list[str]:
    """What separators part, outside of brackets; what white space parts is marked with a character of its own."""
    pieces, depth, start, mark = [], 0, 0, ""
    for at, each in enumerate(text):
        depth += (each in "（(") - (each in "）)")
        if depth > 0:
            continue
        if _SUB.match(each) or each.isspace():
            if text[start:at].strip():
                pieces.append(mark + text[start:at].strip())
                mark = ""
            if _SUB.match(each):
                mark = ""
            elif not mark and pieces and not _ends_with_separator(text, at):
                mark = "\0"
            start = at + 1
    if text[start:].strip():
        pieces.append(mark + text[start:].strip())
    return pieces


def _ends_with_separator(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or bool(_SUB.match(before[-1]))
