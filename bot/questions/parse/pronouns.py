"""A pronoun in a later part of a text, and the one department, entry or other body that it stands for."""

import re
from collections.abc import Callable, Iterable, Sequence

from bot.questions.parse.frame import ROLES
from bot.questions.parse.state_asides import asks_for_some
from bot.questions.parse.state_days import is_of_a_day
from bot.questions.sentences import pronoun
from bot.questions.spans.span import Kind, Span

NAMED = (Kind.DEPARTMENT, Kind.NUMBER, Kind.BODY)
"""What a pronoun can stand for, the likeliest first."""
_ADDRESSED = re.compile(r"的?(?:各位)?(?:领导|老师|同志|主任)们?")
"""What stands behind the name of a body whose people are spoken to, and not about."""
UNREAD = frozenset({Kind.GAP, Kind.LAY, Kind.BODY})


def with_its_name(text: str, cut: Callable[[], Iterable[Span]]) -> str:
    """The last part of a text with the one name said before in place of its pronoun; empty where there is none.

    `cut` gives the spans of the text, and is asked only where there is a pronoun.
    """
    if pronoun(text, 0) is None:
        return ""
    spans = list(cut())
    name = _meant([each for each in spans if each.kind is not Kind.NUMBER or not is_of_a_day(each, text)])
    found = pronoun(text, name.end) if name is not None else None
    if name is None or found is None or _ADDRESSED.match(text, name.end):
        return ""
    if asks_for_some(text[name.end : found.start()], text[found.end() :]):
        return ""
    if _says_more(name, [each for each in spans if name.end <= each.start < found.start()]):
        return ""
    return text[_beginning(name, spans) : name.end] + text[found.end() :]


def _meant(spans: Sequence[Span]) -> Span | None:
    """The first of the likeliest kind that is named, where no other one is."""
    for kind in NAMED:
        named = [each for each in spans if each.kind is kind]
        if named:
            is_one = len({each.naming.departments if each.naming else each for each in named}) == 1
            return named[0] if is_one else None
    return None


def _beginning(name: Span, spans: Sequence[Span]) -> int:
    """Where a name begins with what could belong to it: another place's body is not one's own (上高县公安局)."""
    start = name.start
    for each in reversed(spans):
        if each.end == start and each.kind in (*UNREAD, Kind.PLACE):
            start = each.start
    return start


def _says_more(name: Span, between: Sequence[Span]) -> bool:
    """Whether a role is asked for before the pronoun, or the name goes on (应急管理部,查一下它的任务)."""
    goes_on = bool(between) and between[0].start == name.end and between[0].kind in UNREAD
    return goes_on or any(each.cues & ROLES for each in between)
