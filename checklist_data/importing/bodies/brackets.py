"""The brackets in which documents print who does a task."""

BOXES = "〔[【［﹝〖｛{〈<"
"""Those that hardly hold anything but bodies."""
OPENING = "（(" + BOXES
CLOSING = "）)〕]】］﹞〗｝}〉>"


def is_balanced(text: str) -> bool:
    """Whether every bracket that the text opens is closed."""
    return sum(map(text.count, OPENING)) == sum(map(text.count, CLOSING))
