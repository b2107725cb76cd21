"""Lists to be compared, made of few words."""

from collections.abc import Sequence

from hypothesis import strategies as st

from checklist_data.comparing.outline import Body, Kind, Line, Outline

BODIES = (Body("教体局"), Body("卫健局"), Body("应急局", ("应急管理局",)))
WORDS = (
    "加强",
    "消防",
    "安全",
    "检查",
    "城南",
    "城北",
    "学校",
    "医院",
    "每季度",
    "报告",
    "培训",
    "年底前",
    "98%",
    "排查",
)


def outline(*entries: tuple[str, Sequence[str]], heading: str = "第一部分", lead: str = "教体局") -> Outline:
    """A list of one part: entries with title and clauses, numbered from 1, all led by one department."""
    lines = [Line("S1", Kind.HEADING, heading)]
    for number, (title, clauses) in enumerate(entries, start=1):
        roles = ((lead, "牵头"),) if lead else ()
        lines.append(Line(f"{number}", Kind.ENTRY, title, "S1", roles, tracked=True))
        lines += [Line(f"{number}.{at}", Kind.CLAUSE, text, f"{number}") for at, text in enumerate(clauses, start=1)]
    return Outline("责任清单", tuple(lines), BODIES, ())


def texts(least: int = 1, most: int = 8) -> st.SearchStrategy[str]:
    """A text of a few words, so that many are alike."""
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=most).map("".join)


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    """A list of a few parts with entries and clauses, many of which are alike."""
    lines: list[Line] = []
    number = 0
    for part in range(1, draw(st.integers(1, 3)) + 1):
        lines.append(Line(f"S{part}", Kind.HEADING, draw(texts(1, 2))))
        for _ in range(draw(st.integers(0, 4))):
            number += 1
            roles = draw(st.lists(st.sampled_from(["教体局", "卫健局"]), unique=True, max_size=2))
            held = tuple((each, "牵头") for each in roles)
            lines.append(Line(f"{number}", Kind.ENTRY, draw(texts()), f"S{part}", held, tracked=True))
            said = draw(st.lists(texts(3, 9), max_size=3))
            lines += [Line(f"{number}.{at}", Kind.CLAUSE, text, f"{number}") for at, text in enumerate(said, start=1)]
    return Outline("责任清单", tuple(lines), BODIES, ())
