"""The numbers within a cell: （1）…（2）… in the work, and （1）（2）甲局（3）乙局 in the cells beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checklist_data.importing.numbering import value

_LIST = r"\d{1,2}(?:\s*[、，,\-－—–~～至和及]\s*\d{1,2})*"
_CHINESE = "[一二三四五六七八九十]{1,3}"
_FIGURE_END = r"(?:[.．](?!\d)|、(?!\d)|[.．、](?=\d{4}\s*年|\d{1,2}\s*[月日个]|\d{2,}[^.\d]))"
_KINDS = {
    "brackets": re.compile(rf"[（(]\s*{_LIST}\s*[）)][、.．]?"),
    "chinese": re.compile(rf"[（(]\s*{_CHINESE}(?:\s*[、，,\-－—–~～至和及]\s*{_CHINESE})*\s*[）)][、.．]?"),
    "colon": re.compile(rf"(?<![\d.．:：]){_LIST}\s*[：:](?!\d)"),
    "spoken": re.compile(rf"{_CHINESE}是"),
    "circle": re.compile(r"[①-⑳⑴-⒇]"),
    "figure": re.compile(
        rf"(?<![\d.．])\d{{1,2}}(?:\s*[-－—–~～至]\s*\d{{1,2}})?{_FIGURE_END}|(?<![\d.．])\d{{1,2}}、(?=\d{{1,2}}[.．])"
    ),
    "half": re.compile(r"(?<![\d（(])\d{1,2}[）)]"),
}
_BETWEEN = re.compile(r"\s*(?P<mark>[、，,和及与\-－—–~～至]?)\s*")
_RANGE = re.compile(r"[-－—–~～至]")
_HEAD = re.compile(r"[^\n。；;：:]{2,60}(?:\n|[：:])\s*")
"""What may stand over the parts of a cell and is about all of them: 打通港城通道, 主要举措：."""
_BOUNDARY = "。；;）)】]\n \u3000\t"
"""What stands before a number that is no more than a figure and a point."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a cell says for some numbers."""

    numbers: tuple[int, ...]
    mark: str
    """The numbers as they are printed."""
    text: str
    over: str = ""
    """What stands over all parts of the cell."""

    @property
    def printed(self) -> str:
        """The part as it is printed."""
        return f"{self.over}\n{self.mark}{self.text}".strip()


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    numbers: tuple[int, ...]


def sequence(text: str) -> list[Part]:
    """The parts of a text that numbers them from 1 on, each by itself; other numbers are part of its words.

    What stands over them is printed with each.
    """
    over = _HEAD.match(text)
    if over is None or any(_marks(text)):
        return _counted(text, 1)
    return [replace(each, over=over[0].strip()) for each in _counted(text[over.end() :], 1)]


def continued(text: str) -> list[Part]:
    """The parts of a text that opens with any number and counts on, as behind another cell: （2）…（3）…."""
    opening = next(_marks(text), None)
    return _counted(text, opening.numbers[0]) if opening else []


def _counted(text: str, first: int) -> list[Part]:
    found: list[_Mark] = []
    for each in _marks(text):
        if each.numbers == (first + len(found),):
            found.append(each)
    return _between(text, found) if len(found) > 1 else []


def grouped(text: str) -> list[Part]:
    """The parts of a text that names for each the numbers it is about, in their order; empty where it does not."""
    found: list[_Mark] = []
    for each in _marks(text):
        before = found[-1] if found else None
        gap = _BETWEEN.fullmatch(text, before.end, each.start) if before else None
        if any(set(each.numbers) & set(one.numbers) for one in found):
            return []
        if before is not None and gap is not None:
            found[-1] = _Mark(before.start, each.end, _joined(before.numbers, gap["mark"], each.numbers))
        else:
            found.append(each)
    is_plain = bool(found) and _KINDS["figure"].match(text, found[0].start)
    return [] if is_plain and found[0].numbers[0] != 1 else _between(text, found)


def _joined(before: tuple[int, ...], mark: str, after: tuple[int, ...]) -> tuple[int, ...]:
    within = tuple(range(before[-1] + 1, after[0])) if _RANGE.fullmatch(mark) else ()
    return (*before, *within, *after)


def _marks(text: str) -> Iterator[_Mark]:
    """The numbers of the kind that the text opens with, one behind another."""
    start = len(text) - len(text.lstrip())
    kind = next((each for each, pattern in _KINDS.items() if pattern.match(text, start)), None)
    if kind is None:
        return
    end = start
    for found in _KINDS[kind].finditer(text, start):
        at = found.start()
        follows_on = bool(_BETWEEN.fullmatch(text, end, at))
        if at == start or kind in ("brackets", "chinese", "circle") or text[at - 1] in _BOUNDARY or follows_on:
            numbers = tuple(_numbers(found[0]))
            if numbers:
                yield _Mark(at, found.end(), numbers)
                end = found.end()


def _numbers(mark: str) -> Iterator[int]:
    last, between = 0, ""
    for each in re.finditer(r"\d+|[一二三四五六七八九十]+|[①-⑳⑴-⒇]|[-－—–~～至]", mark):
        if _RANGE.fullmatch(each[0]):
            between = each[0]
            continue
        number = value(each[0]) or 0
        if between and last:
            yield from range(last + 1, number)
        if number > last:
            yield number
        last, between = number, ""


def _between(text: str, marks: Sequence[_Mark]) -> list[Part]:
    ends = [*(each.start for each in marks[1:]), len(text)][: len(marks)]
    return [
        Part(each.numbers, text[each.start : each.end], text[each.end : end].strip())
        for each, end in zip(marks, ends, strict=True)
    ]
