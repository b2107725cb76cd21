"""Lines of plain text that were broken only to fit, told by how long they are and by what is indented."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.labels import is_label, is_torn_label
from checklist_data.importing.numbering import begins_anew, split_number

NARROWEST = 24
"""Columns; texts whose lines are shorter are not taken for broken lines."""
_FEWEST = 3
"""Lines that must speak for a width or an indent."""
_NEARLY = 0.75
"""How much of the width a line fills that a flush one goes on, where paragraphs are indented."""
_LONGEST = 2_000
"""Characters up to which an open bracket is waited for."""
_ENDS = ("。", "；", "：", ":", "！", "？", "）", "〕", "】")
_HANGING = "，。；：、）】”"
"""Marks that may stand beyond the width, since no line begins with one."""
_HEAD_OF_LETTER = re.compile(r"〔\d{4}〕\s*\d+\s*号$|关于.{2,}的(?:函|复函|通知|通报|意见|决定|批复)$")
"""How lines of a letter's head end: its number, and its title before whom it is to."""
_TIME_AT_END = re.compile(r"(?:\d\s*[年月日号]|[季年]度|年)$")
_REST_OF_TIME = re.compile(r"(?:年?[底末中初]|[上中下]旬)?(?:之?前|以前|止)?(?=$|[。；，、）)】]|完成|办结|建成)")
_LABEL_AT_END = re.compile(r"[；;，,。]\s*(?P<words>[\u4e00-\u9fff]{2,8})[：:]$")
"""A label behind other words, whose own stand on the next line: 责任单位：甲局；完成时限：."""
_PAIRS = (("（(", "）)"), ("【［[", "】］]"), ("〔﹝〖", "〕﹞〗"), ("《", "》"))


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text were broken; zeros where they were not."""

    columns: int = 0
    """The width of a full line, in columns of a terminal."""
    letters: int = 0
    """The length of a full line, for programs that count letters."""
    indent: int = 0
    """The columns before a paragraph, where the lines that go on have fewer."""

    def goes_on(self, before: str, line: str) -> bool:
        """Whether a line goes on where the one before it, the last of `before`, was broken to fit."""
        last, text = before.rsplit("\n", 1)[-1], line.strip()
        if _is_open(before) and len(before) < _LONGEST:
            is_torn = not begins_anew(text) or self.is_full(last) or _closes(before, text)
            return is_torn and not split_number(text).kind
        if _HEAD_OF_LETTER.search(last) and (last.endswith("号") or text.endswith(("：", ":"))):
            return False
        is_told = self._told_by_words(before, last, line)
        return self._fills(last, line) if is_told is None else is_told

    def _told_by_words(self, before: str, last: str, line: str) -> bool | None:
        """Whether the marks and labels at the break tell that it goes on; None where they tell nothing."""
        text = line.strip()
        if (
            is_torn_label(last, text)
            or last.endswith(("、", "，", ","))
            or text.startswith(("、", "，", "。", "；", "）", "】"))
        ):
            return True
        if (label := _LABEL_AT_END.search(last)) and is_label(label["words"]):
            return not begins_anew(text)
        if _TIME_AT_END.search(last) and (rest := _REST_OF_TIME.match(text)) and rest[0]:
            return True
        return True if _hangs(before.split("\n", 1)[0], line) else None

    def _fills(self, last: str, line: str) -> bool:
        """Whether a line is as long, and the one behind it stands as far to the left, as where one was broken."""
        text = line.strip()
        if self.indent:
            is_torn = self.is_full(last) and not last.endswith("。")
            may_go_on = is_torn if _has_label(text) else self._reaches(last)
            return indent_of(line) < self.indent and may_go_on
        if begins_anew(text) or last.endswith(_ENDS) or _names_bodies(text):
            return False
        return self.is_full(last) and not line.startswith(("  ", "\u3000", "\t"))

    def is_full(self, line: str) -> bool:
        """Whether the next letter would not have fitted into a line."""
        line = line.rstrip(_HANGING)
        return bool(self.columns) and (columns(line) >= self.columns - 3 or len(line) >= self.letters - 1)

    def _reaches(self, last: str) -> bool:
        if last.endswith(_ENDS):
            return self.is_full(last)
        return columns(last) >= _NEARLY * self.columns


def wrapping_of(lines: Sequence[str]) -> Wrapping:
    """How the lines of a text, without its blank ones, were broken."""
    open_ends = [each for each in lines if not each.endswith(_ENDS[:3])]
    bare = [each.rstrip(_HANGING) for each in lines]
    widest = max(map(columns, bare), default=0)
    counts = Counter(columns(each) // 2 for each in open_ends)
    full = sum(count for width, count in counts.items() if width >= widest // 2 - 1)
    if full >= _FEWEST and widest >= NARROWEST:
        return Wrapping(widest, _letters(bare), _indent(lines, widest))
    common = _common([columns(each) for each in bare])
    indent = _indent(lines, common) if common >= NARROWEST else 0
    return Wrapping(common, _letters(bare), indent) if indent else Wrapping()


def _letters(lines: Sequence[str]) -> int:
    """How many letters full lines have: a line of figures and Latin letters has more."""
    sizes = [len(each) for each in lines]
    return _common(sizes) or max(sizes)


def _common(sizes: Sequence[int]) -> int:
    """The largest size that several lines nearly have."""
    return next(
        (each for each in sorted(sizes, reverse=True) if sum(each - 2 <= one <= each for one in sizes) >= _FEWEST), 0
    )


def _indent(lines: Sequence[str], width: int) -> int:
    """The columns before each paragraph with a number; 0 unless lines that go on begin further to the left."""
    opened = sorted(indent_of(each) for each in lines if split_number(each.strip()).kind)
    if len(opened) < _FEWEST or not (indent := opened[len(opened) // 5]):
        return 0
    going_on = [
        line
        for before, line in pairwise(lines)
        if indent_of(line) < indent and columns(before) >= _NEARLY * width and not before.endswith(_ENDS)
    ]
    return indent if len(going_on) >= _FEWEST else 0


def _is_open(text: str) -> bool:
    """Whether a bracket is open at the end of a text."""
    return any(_opened(text, *pair) for pair in _PAIRS)


def _closes(before: str, text: str) -> bool:
    """Whether a text closes a bracket that is open before it, ere it opens one of the kind."""
    return any(
        _opened(before, *pair) and re.match(rf"[^{re.escape(pair[0])}]*[{re.escape(pair[1])}]", text) for pair in _PAIRS
    )


def _opened(text: str, opening: str, closing: str) -> bool:
    return sum(map(text.count, opening)) > sum(map(text.count, closing))


def _hangs(first: str, line: str) -> bool:
    """Whether a line begins where the words behind the label of the first one do: 时  限：9月|      底前."""
    label = re.match(r"\s*[^：:。，；、]{2,12}[：:]\s*", first)
    return label is not None and 0 <= columns(label[0]) - indent_of(line) <= 1 and indent_of(line) > indent_of(first)


def _names_bodies(text: str) -> bool:
    """Whether a line is bodies and the colon before what they do: 区卫健局、区疾控中心：."""
    names = re.split("[、，,]", text[:-1]) if text.endswith(("：", ":")) else []
    return bool(names) and all(map(is_plain_body, names))


def _has_label(text: str) -> bool:
    return begins_anew(text) and not split_number(text).kind


def indent_of(line: str) -> int:
    """The columns before the first letter of a line."""
    return columns(re.match(r"\s*", line)[0])  # type: ignore[index]


def columns(text: str) -> int:
    """The width of a text in columns of a terminal."""
    return sum(2 if east_asian_width(each) in "WFA" else 1 for each in text)
