"""The words of a report that are kept: every one but those that state, percentage and day say over again."""

import re
from collections.abc import Iterator

from bot.checkins.spans.days import Dated
from bot.checkins.spans.folding import Folded
from bot.checkins.spans.shares import Share
from bot.lights.state import State

_STATES = {
    State.ON_PLAN: r"按(?:照)?计划|on (?:plan|track)|as planned|in progress",
    State.DIFFICULT: r"有困难|遇到困难|存在困难|in difficulty|blocked|stuck|delayed",
    State.COORDINATE: r"(?:需要?|须)协调|needs? coordination",
    State.DONE: r"(?:已经?|已全部|全部)?(?:办结|完成|完结)了?|办完了|done|completed?|finished",
}
_STATED = {state: re.compile(rf"(?:状态[,:为是]*\s*)?(?:{words})") for state, words in _STATES.items()}
_LEADS = (
    r"(?:目前|现在|现|已经?|总体|整体|工作|任务|累计)*(?:进度|进展|完成率?|推进到?|做到)?"
    r"(?:了|到|至|为|是|已|达到?|[:：,=])*\s*"
)
_MARKS = " !=→#|/\t,，、:：;；-—~。.\n\r\u3000"
_BRACKETS = (("(", ")"), ("（", "）"))
_OPENED = r"(?:截至|截止到?|时间|日期)?[:：]?\s*"
_LEAD, _OPENING = re.compile(_LEADS), re.compile(_OPENED)
_TRAILING = {each: re.compile(rf"(?:[,，、;；。(]|\s)\s*{each}$") for each in (_LEADS, _OPENED)}
_DONE = re.compile(r"\s*(?:done|complete[d]?|完成|了)?")
_CLOSED = re.compile(r"\s*(?:[|,，、:：;；。!()（）\n]|$| )")


def kept(fold: Folded, start: int, end: int, state: State, share: Share | None, dated: Dated | None) -> str:
    """The words of a stretch as they were sent, without what the record says over again at either end."""
    text = fold.text
    place = _open(text, start, end)
    while (said := _run(text, place, end, state, share, dated)) > place:
        place = _open(text, said, end)
    until = end
    for each in _trailing(text, place, end, share, dated):
        until = each
    return _trimmed(fold.words(place, until)) if place < until else ""


def _run(text: str, start: int, end: int, state: State, share: Share | None, dated: Dated | None) -> int:
    """How far the record says it over again from a place on, up to a pause; the place itself where it does not."""
    reached, closed = {start}, start
    fresh = {start}
    while fresh:
        fresh = {each for place in fresh for each in _said(text, place, end, state, share, dated)} - reached
        reached |= fresh
        closed = max([closed, *(each for each in fresh if _CLOSED.match(text, each, end))])
    return closed


def _said(text: str, place: int, end: int, state: State, share: Share | None, dated: Dated | None) -> Iterator[int]:
    """Where a state, percentage or day ends that begins here."""
    if match := _STATED[state].match(text, place, end):
        yield match.end()
    if share is not None and share.is_exact and _leads(_LEAD, text, place, share.start):
        yield share.end
        if done := _DONE.match(text, share.end, end):
            yield done.end()
    if dated is not None and _leads(_OPENING, text, place, dated.start):
        yield dated.end


def _leads(pattern: re.Pattern[str], text: str, place: int, start: int) -> bool:
    """Whether no more than what can lead to it stands between a place and where something starts."""
    return place <= start and pattern.fullmatch(text, place, start) is not None


def _trailing(text: str, start: int, end: int, share: Share | None, dated: Dated | None) -> Iterator[int]:
    """Where the words end, if nothing but the percentage or the day stands behind a pause."""
    for each, opening in ((share, _LEADS), (dated, _OPENED)):
        if each is None or (isinstance(each, Share) and not each.is_exact):
            continue
        if text[each.end : end].strip(_MARKS + "()") or each.start < start:
            continue
        lead = _TRAILING[opening].search(text, start, each.start)
        if lead:
            yield lead.start()


def _open(text: str, place: int, end: int) -> int:
    while place < end and text[place] in _MARKS:
        place += 1
    return place


def _trimmed(words: str) -> str:
    """The words without the marks around them, and without one half of a pair of brackets."""
    words = "\n".join(filter(None, (each.strip(" \t,，、:：;；-—。\u3000") for each in words.splitlines())))
    for opening, closing in _BRACKETS:
        words = _without_half(words, opening, closing)
    return words.strip()


def _without_half(words: str, opening: str, closing: str) -> str:
    if words.startswith(closing):
        words = words[1:].lstrip(_MARKS)
    if words.startswith(opening) and words.endswith(closing) and words.count(opening) == 1:
        words = words[1:-1]
    if words.endswith(opening):
        words = words[:-1].rstrip(_MARKS)
    if words.endswith(closing) and words.count(closing) > words.count(opening):
        words = words[:-1].rstrip(_MARKS)
    return words
