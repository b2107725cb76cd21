"""Cutting a report into tokens: what is known competes by cost, and what stays unread is a token without a sign."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.checkins.claims.words import Cue, load_words
from bot.checkins.spans.shares import Share
from bot.questions.text import is_latin

UNREAD = 0.95
"""What a letter costs that stays unread; a known word costs 1, so that one of a single letter needs company."""
_PLAIN_ALONE = frozenset(
    {
        Cue.NOT,
        Cue.DONE,
        Cue.WHOLE,
        Cue.MATTER,
        Cue.REQUEST,
        Cue.DIFFICULT,
        Cue.LEFT,
        Cue.LEAD,
        Cue.BUT,
        Cue.POLITE,
        Cue.EARLIER,
    }
)
"""Words of one letter with such a sign are never left unread."""
_UNDER_WAY = re.compile(r"[\u4e00-\u9fff](?![其集家心初高手当空])[\u4e00-\u9fff]中(?=$|[,。;!~\s)])")
"""Whatever is going on (调试中)."""
_AHEAD = re.compile(r"[快能会可将拟要再待等应才得]$")
"""The last letter of what stays unread, where what follows lies ahead."""
_COUNT = re.compile(
    r"\d{1,2}:\d\d|\d{1,2}点(?:半|\d{1,2}分?)?(?!\d)|(?:[\d,]{1,12}(?:\.\d{1,4})?|[一二两三四五六七八九十百千]{1,5})(?:万|亿|千|百)?(?:余|多|来)?(?:个|名|场次|场|处|户|起|次|人次|人|件|家|元|台|辆|条|批|轮|所|栋"
    r"|本|套|份|期|班|天|公里|平方米|平米|支|张|块|座|对|项|篇|例|宗|组|位|村|社区|学校|小时|分钟|个点|万|亿)"
)
_CANNOT = re.compile(
    r"(?:不太|不大|不怎么|不是很|不够|不甚|不那么|没那么|并不|不很|不是太)(?:配合|支持|理解|积极|顺利|顺|顺畅|理想|充足|稳定|到位|主动|热心|热情|重视|明显|乐观)"
    r"|(?![少免离忘错大要用都也还就并却达过])[\u4e00-\u9fff]不(?:了|上|下[来去]?|动|进[来去]?|出[来去]?|到位?|起来?|成|开|拢|齐|够|来|通|过[来去]|上来|住|到)(?![年月半位])"
)
"""What cannot be done (登不进去, 对不上), or is not as it should be (不太配合)."""
_FORMS = (
    (frozenset("中"), 3, _UNDER_WAY, frozenset({Cue.PLAN})),
    (frozenset("不"), 2, _CANNOT, frozenset({Cue.DIFFICULT})),
    (frozenset("0123456789一二两三四五六七八九十百千"), 1, _COUNT, frozenset({Cue.COUNT})),
)
"""What is read by its form: a character without which it cannot be, and within how many that stands."""
_UNREAD: frozenset[Cue] = frozenset()
Cut = tuple[float, int, frozenset[Cue]]
"""What the rest of a text costs from a place on, where its first token ends, and what that does."""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a folded text with what it does; nothing where it stays unread."""

    start: int
    end: int
    said: str
    cues: frozenset[Cue]
    share: Share | None = None
    day: date | None = None

    @property
    def is_unread(self) -> bool:
        """Whether nobody knows what it is."""
        return not self.cues

    @property
    def lies_ahead(self) -> bool:
        """Whether it says that what follows is still to come."""
        return self.has(Cue.FUTURE, Cue.AIM) or (self.is_unread and bool(_AHEAD.search(self.said)))

    def has(self, *cues: Cue) -> bool:
        """Whether it does one of these."""
        return not self.cues.isdisjoint(cues)


def tokens_of(text: str, start: int, end: int, special: Sequence[Token]) -> list[Token]:
    """The cheapest cut of a stretch; what is special (dates, percentages, proofs) stands as it is."""
    found: list[Token] = []
    place = start
    for each in sorted(special, key=lambda each: each.start):
        if start <= each.start and each.end <= end and place <= each.start:
            found += _cut(text, place, each.start)
            found.append(each)
            place = each.end
    return found + list(_cut(text, place, end))


def _cut(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of a stretch in which nothing special is."""
    best: dict[int, Cut] = {end: (0.0, end, _UNREAD)}
    for place in range(end - 1, start - 1, -1):
        least = best[place + 1][0]
        if text[place].isalnum():
            chosen: Cut = (least + UNREAD, place + 1, _UNREAD)
            for until, cues, cost in _known(text, place, end):
                total = cost + best[until][0]
                if total < chosen[0]:
                    chosen = (total, until, cues)
            best[place] = chosen
        else:
            best[place] = (least, place + 1, _UNREAD)
    return _joined(text, best, start, end)


def _joined(text: str, best: Mapping[int, Cut], start: int, end: int) -> Iterator[Token]:
    """The tokens along the cheapest way, unread letters that stand together as one, marks and blanks left out."""
    place, gap = start, -1
    while place < end:
        _, until, cues = best[place]
        if not cues and text[place].isalnum():
            gap = place if gap < 0 else gap
        else:
            if gap >= 0:
                yield Token(gap, place, text[gap:place], _UNREAD)
                gap = -1
            if cues:
                yield Token(place, until, text[place:until], cues)
        place = until
    if gap >= 0:
        yield Token(gap, end, text[gap:end], _UNREAD)


def _known(text: str, place: int, end: int) -> Iterator[tuple[int, frozenset[Cue], float]]:
    for until, cues in load_words().at(text, place):
        splits = text[until - 1 : until + 1] == "完成"
        if until <= end and not splits and _is_whole_word(text, place, until):
            alone = until - place == 1 and not cues.isdisjoint(_PLAIN_ALONE)
            yield until, cues, 0.9 if alone else 1.0
    for sign, width, pattern, cues in _FORMS:
        # looked for first: an expression takes ten times as long, and is tried at every letter
        if not sign.isdisjoint(text[place : place + width]) and (match := pattern.match(text, place, end)):
            yield match.end(), cues, 1.0


def _is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether a Latin word does not go on before or behind."""
    before = start > 0 and is_latin(text[start - 1]) and is_latin(text[start])
    behind = end < len(text) and is_latin(text[end]) and is_latin(text[end - 1])
    return not before and not behind
