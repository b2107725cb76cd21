"""The clauses of a report: tokens between two pauses, each seen with those before and behind it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue

MOST_TOKENS = 24
"""Tokens of one clause; what goes on without a pause for longer is cut there."""
PRINTED = 0.6
"""The share of a subject's pairs of letters that the checklist must print of an entry."""
_PAUSE = re.compile(r"[,，。;；!?\n(（)）]|\.\s|(?<!=)\s(?=[\u4e00-\u9fff])")
_HESITATES = re.compile(r"\s+|\s*(?:[。.]\s*){2,}")
"""Between a word and its percentage: no pause (完成。。百分之八十五)."""
_LEFT = re.compile(r"[剩差缺][^。;!?\n]{1,16}[,\s]$")
_FAR = 20
_FILLERS = re.compile(r"^(?:嗯|额|呃|那个|这个|就是|我们|的|了|已)+|[的了已]+$")


@dataclass(frozen=True, slots=True)
class Printed:
    """What the checklist prints of the entries that a report is about."""

    task: str = ""
    """Of those that are one task: a clause, or an item without several."""
    all: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens between two pauses, beside the whole text, what the checklist prints, and the day of the message."""

    tokens: tuple[Token, ...]
    text: str
    printed: Printed
    today: date

    def before(self, place: int) -> tuple[Token, ...]:
        """The tokens before one of them."""
        return self.tokens[:place]

    def after(self, place: int) -> tuple[Token, ...]:
        """The tokens behind one of them."""
        return self.tokens[place + 1 :]

    def follows(self, place: int, pattern: re.Pattern[str]) -> bool:
        """Whether the text goes on so right behind a token."""
        return bool(pattern.match(self.text, self.tokens[place].end))

    def lies_ahead(self, token: Token) -> bool:
        """Whether a token says that something is still to come, be it by a date."""
        if token.day is not None and token.day > self.today:
            return True
        if token.day is not None and not self.text.startswith("前", token.end):
            return False
        if token.is_unread and self.text[token.end : token.end + 1].isspace():
            return False  # a thing, and no verb of what follows (开了一次会 三成)
        return token.lies_ahead and not token.has(Cue.MATTER, Cue.LEAD)


def clauses_of(tokens: Sequence[Token], text: str, printed: Printed, today: date) -> Iterator[Clause]:
    """The clauses of a stretch, cut at its pauses."""
    held: list[Token] = []
    for each in tokens:
        if held and (len(held) >= MOST_TOKENS or _is_paused(text, held[-1], each)):
            yield Clause(tuple(held), text, printed, today)
            held = []
        held.append(each)
    if held:
        yield Clause(tuple(held), text, printed, today)


def _is_paused(text: str, before: Token, token: Token) -> bool:
    """Whether a pause parts two tokens; none does where the first leads to the percentage behind it (完成 七成)."""
    gap = text[before.end : token.start + 1]
    if gap.isalnum() or not _PAUSE.search(gap):
        return False
    return token.share is None or not _HESITATES.fullmatch(gap, 0, len(gap) - 1)


def has(tokens: Sequence[Token], *cues: Cue) -> bool:
    """Whether one of some tokens does one of these."""
    for each in tokens:  # noqa: SIM110 - asked of every token by every rule: a generator takes three times as long
        if not each.cues.isdisjoint(cues):
            return True
    return False


def those(tokens: Sequence[Token], *cues: Cue) -> list[Token]:
    """Those of some tokens that do one of these."""
    return [each for each in tokens if not each.cues.isdisjoint(cues)]


def without(tokens: Sequence[Token], *cues: Cue) -> list[Token]:
    """Those of some tokens that do none of these."""
    return [each for each in tokens if each.cues.isdisjoint(cues)]


def said(tokens: Sequence[Token]) -> str:
    """The words of some tokens."""
    return "".join(each.said for each in tokens)


def is_printed(words: str, printed: str, share: float = PRINTED) -> bool:
    """Whether the checklist prints so of an entry: most pairs of letters of the words."""
    letters = _FILLERS.sub("", words)
    pairs = [letters[place : place + 2] for place in range(len(letters) - 1)]
    return bool(pairs) and sum(each in printed for each in pairs) >= share * len(pairs)


def is_the_rest(clause: Clause, token: Token) -> bool:
    """Whether it is all but what was said to be left (就剩总结没写，别的都做完了), and not what others do."""
    return token.said == "别的" and bool(_LEFT.search(clause.text, max(0, token.start - _FAR), token.start))
