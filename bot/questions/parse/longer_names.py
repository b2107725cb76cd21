"""Names of bodies that begin before the name of a department, or go on behind it: departments of others."""

import re
from collections.abc import Iterator, Sequence

from bot.questions.lexicon.restrictions import Restriction, restrictions
from bot.questions.spans.bodies import ENDINGS
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_han

WHOLE_NAMES = ("局", "办", "部", "街道", "大队", "公司", "联", "工委", "党委", "工会", "片区")
"""With these a name is complete: what follows is no part of it."""
LEVELS = tuple("市省县州镇乡厅总")
"""What another authority's body of the same kind is told by (市教体局)."""
PLACES = tuple("省市县州旗镇乡")
"""How the names of places end whose bodies are others."""
BEFORE_A_NAME = tuple("让叫请派令使喊催由被归给把上里下知览阅询到及出说")
"""With these ends what stands before a name, and is no part of it (点名让宜阳公安分局)."""
LONGEST_ENDING = 3
_UNREAD = frozenset({Kind.GAP, Kind.BODY, Kind.LAY})
_GOES_ON = frozenset({Kind.GAP, Kind.BODY, Kind.LAY, Kind.TITLE})
_OF_AN_ENTRY = re.compile(r"(?:的)?那一?[项条](?![^,]{0,3}(?:牵头的|参与的|配合的))")
"""How a text goes on behind a short name that is what an entry is about (消防那项)."""
_THERE = re.compile(r"(?:那[边头里儿块])的?$")
"""What points from a place to its bodies."""


def longer_names(text: str, tokens: Sequence[Span]) -> Iterator[Span]:
    """The bodies whose names hold more than the name of a department (森林公安局)."""
    for place, name in enumerate(tokens):
        if name.kind is not Kind.DEPARTMENT:
            continue
        head, tail = _head_before(text, tokens, place), _rest_behind(tokens, place)
        if tail or (head and stands_alone(text, tokens, place)):
            start, end = (head or name).start, (tail or name).end
            yield Span(start, end, text[start:end], Kind.BODY)


def stands_alone(text: str, tokens: Sequence[Span], place: int) -> bool:
    """Whether a department is named at a place, and not a part of a longer word or the subject of an entry."""
    token = tokens[place]
    if token.kind is not Kind.DEPARTMENT:
        return False
    if token.said.endswith(WHOLE_NAMES):
        return True
    runs_on = place + 1 < len(tokens) and tokens[place + 1].kind in _GOES_ON
    is_a_subject = runs_on and not _joins_a_role(tokens, place + 1)
    return not is_a_subject and _OF_AN_ENTRY.match(text, token.end) is None


def is_of_another_place(text: str, tokens: Sequence[Span], name: Span) -> bool:
    """Whether another place stands right before the name of a department (袁州区教育局, 樟树那边的公安局)."""
    place = tokens.index(name)
    before = _unread_before(tokens, place)
    is_told = any(each.kind is Restriction.PLACE and each.end == name.start for each in restrictions(text))
    is_named = before is not None and before.said.endswith(PLACES)
    return is_told or is_named or bool(_place_before(text, tokens, name) or _district_before(text, tokens, place))


def _joins_a_role(tokens: Sequence[Span], place: int) -> bool:
    """Whether a letter between a name and a role is of neither (消防队任牵头单位)."""
    letter, *behind = tokens[place : place + 2]
    is_one = len(letter.said) == 1 and letter.kind is Kind.GAP and letter.said not in ENDINGS
    return is_one and any(each.cues & {Cue.LEAD, Cue.PARTICIPATE} for each in behind)


def _head_before(text: str, tokens: Sequence[Span], place: int) -> Span | None:
    """What a name begins with before that of a department: a place, a district or something unread."""
    there = _place_before(text, tokens, tokens[place])
    return there or _district_before(text, tokens, place) or _unread_before(tokens, place)


def _rest_behind(tokens: Sequence[Span], place: int) -> Span | None:
    """What a name goes on with into that of another body (公安 in 公安处)."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.kind is not Kind.GAP or after.end - after.start > LONGEST_ENDING:
        return None
    return after if after.said.endswith(ENDINGS) and not tokens[place].said.endswith(WHOLE_NAMES) else None


def _place_before(text: str, tokens: Sequence[Span], name: Span) -> Span | None:
    """What tells where a body is, where that is no part of its name (樟树那边的公安局)."""
    there = _THERE.search(text[: name.start])
    return next((each for each in tokens if there and each.end == there.start() and _tells_a_place(each)), None)


def _district_before(text: str, tokens: Sequence[Span], place: int) -> Span | None:
    """Another district right before a name, of which the ending alone is known (袁州区 before 公安局)."""
    if place < 2:
        return None
    district, ending = tokens[place - 2 : place]
    if ending.kind is not Kind.PLACE or not _could_be_of_a_name(district):
        return None
    said = text[district.start : ending.end]
    places = [each for each in restrictions(said) if each.kind is Restriction.PLACE and each.end == len(said)]
    start = district.start + places[0].start if places else 0
    return Span(start, ending.end, text[start : ending.end], Kind.GAP) if places else None


def _unread_before(tokens: Sequence[Span], place: int) -> Span | None:
    """What stands right before a name and could be of it."""
    before = tokens[place - 1] if place else None
    is_of_it = before is not None and before.end == tokens[place].start and _could_be_of_a_name(before)
    return before if is_of_it else None


def _tells_a_place(span: Span) -> bool:
    return span.kind in _UNREAD and len(span.said) > 1 and is_han(span.said[-1])


def _could_be_of_a_name(span: Span) -> bool:
    """Whether what stands before a name is Chinese and more than a stray letter."""
    return (
        span.kind in _UNREAD
        and is_han(span.said[-1])
        and not any(each.kind is Restriction.TIME and each.end == len(span.said) for each in restrictions(span.said))
        and (len(span.said) > 1 or span.said in LEVELS)
        and span.said[-1] not in BEFORE_A_NAME
    )
