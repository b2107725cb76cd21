"""Which entry a text names by its place in the last answer: 第二个, 下一项, (2), the last one."""

import re
from collections.abc import Container, Sequence

from bot.numerals import NUMERAL, number
from bot.questions.context import Context
from bot.questions.parse.frame import Frame
from bot.questions.spans.number_forms import AT_THE_BEGINNING, AT_THE_END

ORDINAL = re.compile(
    rf"第\s*\(?({NUMERAL})\)?\s*(个|条|项|款|自然段|小?段|小?点|小条)?(?!部分|部份|板块|章|节|篇)"
    rf"|(?:最后一?(?![次回遍一])|后一(?![次回遍]))\s*(个|条|项|款|段|点)?"
    rf"|(?:(?P<first>{AT_THE_BEGINNING})|(?P<last>{AT_THE_END}))\s*(?:个|条|项|款|段|点)"
)
_COUNTS_THE_LIST = re.compile(r"(?:第\s*[\d一二三四五六七八九十]+|头一|打头|末一|最后一|末了一)(?:个|项)")
"""What counts entries, and not the clauses of one."""
_STEP = re.compile(
    r"(?P<back>上)一(?:项|条|个(?!问题)|款)|下一(?:项|条|个(?!问题)|款)"
    r"|\b(?:(?P<previous>previous|preceding)|next|following) (?:item|entry|clause|one)\b"
)
"""The one before or behind the one that was shown."""
_LAST_NUMBER = re.compile(r"\d+(?=\D*$)")
BRACKETED = re.compile(rf"(?:那|and )?\s*\(\s*({NUMERAL})\s*\)")
"""A part under its printed number, at the head of a text ((2)呢)."""
_ENGLISH_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}


def entry_by_place(frame: Frame, context: Context, refs: Container[str]) -> str | None:
    """The entry that is named by its place in what was shown; None where none is."""
    bracketed = BRACKETED.match(frame.text)
    if bracketed:
        return _part(context.refs, number(bracketed.group(1)) or 0, refs)
    step = _STEP.search(frame.text)
    if step and context.refs:
        return _neighbour(context.refs[0], -1 if step["back"] or step["previous"] else 1, refs)
    place = place_in(frame)
    return _shown_at(place, frame, context, refs) if place and not frame.sections else None


def _shown_at(place: int, frame: Frame, context: Context, refs: Container[str]) -> str | None:
    """The entry at a place of what was shown, or of what stands under the one that was; below 0 from its end."""
    shown = context.listed if context.listed and _COUNTS_THE_LIST.search(frame.text) else context.refs
    if len(shown) == 1:
        return _sibling(shown[0], place, refs)
    return shown[place - 1 if place > 0 else place] if abs(place) <= len(shown) else None


def _part(shown: Sequence[str], place: int, refs: Container[str]) -> str | None:
    """The n-th part of the entries that were shown; None where they have none, or several have one."""
    found = {part for each in shown if (part := _inner(each, place, refs))}
    return found.pop() if len(found) == 1 else None


def _inner(ref: str, place: int, refs: Container[str]) -> str | None:
    """The n-th clause of an item or requirement of a task, be it that itself or another part of it."""
    wanted = (f"{ref.partition('.')[0]}.{place}", f"{ref.partition('(')[0]}({place})")
    return next((each for each in wanted if each in refs), None)


def place_in(frame: Frame) -> int | None:
    """The place in the last answer that a text names, -1 for the last; None where it names none."""
    match = ORDINAL.search(frame.text)
    words = [_ENGLISH_ORDINALS[word] for word in frame.text.split() if word in _ENGLISH_ORDINALS]
    if match is None:
        return words[0] if words else None
    return 1 if match["first"] else number(match[1]) if match[1] else -1


def _neighbour(ref: str, step: int, refs: Container[str]) -> str | None:
    """The entry after or before one, by the last number in its ref."""
    match = _LAST_NUMBER.search(ref)
    wanted = f"{ref[: match.start()]}{int(match.group()) + step}{ref[match.end() :]}" if match else ""
    return wanted if wanted in refs else None


def _sibling(ref: str, place: int, refs: Container[str]) -> str | None:
    """The n-th clause of the item, requirement of the task, or entry of the list that was just shown."""
    beside = f"{ref.rpartition('-')[0]}-{place}"
    return _inner(ref, place, refs) or (beside if beside in refs else None)
