"""The body of a report: what it says of its entries, and the words that are kept of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.checkin.claims import Claim, Claimed, claims_of, clauses_of
from bot.checkin.days import OLDEST, Dated
from bot.checkin.folding import Folded
from bot.checkin.model import Problem, Proof, State
from bot.checkin.segments import Message, Segment
from bot.checkin.shares import Share
from bot.checkin.special import day_of
from bot.checkin.tokens import lies_ahead, tokens_of
from bot.checkin.weighing import Weighed, weighed
from bot.checkin.wording import kept
from bot.checkin.words import Sign


@dataclass(frozen=True, slots=True)
class Body:
    """What a report says of its entries; `text` are the words that are kept."""

    said: str
    weighed: Weighed
    claims: tuple[Claimed, ...]
    day: date
    names_day: bool
    proofs: tuple[Proof, ...]
    text: str
    problem: Problem | None
    about: str = ""
    is_ahead: bool = False
    """Whether it begins with what is still to come."""
    is_hearsay: bool = False
    """Whether it begins with what others say or do."""
    has_words: bool = False
    """Whether anything is said beside the entry."""

    @property
    def claimed(self) -> frozenset[Claim]:
        """The kinds of its claims."""
        return frozenset(each.claim for each in self.claims)


def body_of(fold: Folded, message: Message, segment: Segment, today: date, printed: tuple[str, str], *, is_answer: bool) -> Body:
    """Read a segment of a message; `printed` is what the checklist prints of an entry that is one task, and of any."""
    start, end = segment.body
    special = [each for each in message.special.tokens() if start <= each.start and each.end <= end]
    tokens = tokens_of(fold.text, start, end, special)
    before = tokens_of(fold.text, *segment.before, [*message.special.tokens()])
    claims = tuple(
        claimed
        for part in (before, tokens)
        for clause in clauses_of(part, fold.text, printed, today)
        for claimed in claims_of(clause)
    )
    told = [each for each in claims if each.token.start >= start or each.claim in _HEARD]
    hearsay = any(each.claim is Claim.OTHERS and each.token.start < start for each in claims)
    found = weighed(told, fold.text, is_answer=is_answer)
    dated = _dated(message, segment, fold.text)
    problem, about = _wrong(message, start, end, found, dated, today)
    ahead = any(lies_ahead(each) and not each.has(Sign.MATTER, Sign.LEAD) for each in before)
    if ahead and problem is None and found.problem is None and {Claim.SHARE, Claim.DONE} & {each.claim for each in told}:
        problem = Problem.UNCLEAR_STATE
    share = _share(claims, found)
    if dated is not None and dated.day is not None and dated.day > today:
        dated = None
    day = dated.day if dated is not None and dated.day is not None else today
    proofs = tuple(dict.fromkeys(each.proof for each in message.special.proofs if segment.start <= each.start < end))
    preface = _preface(fold, segment, before, dated)
    words = kept(fold, start, end, found.state, share, dated)
    text = "，".join(filter(None, (preface, words)))
    said = fold.words(segment.start, end).strip()
    return Body(said, found, claims, day, dated is not None, proofs, text, problem, about, ahead, hearsay, bool(_SAID.search(fold.text, start, end)))


_SAID = re.compile(r"[^\s,.。;:!?、()-]")
_HEARD = frozenset({Claim.OTHERS, Claim.PAST, Claim.CONDITION})
"""What counts also where it stands before the entry."""


def _dated(message: Message, segment: Segment, text: str) -> Dated | None:
    start, end = segment.body
    inside = [each for each in message.special.dates if start <= each.start and each.end <= end]
    opened = segment.head.start if segment.head else start
    earlier = [each for each in message.special.dates if segment.start <= each.start and each.end <= opened]
    return day_of(text, inside) or day_of(text, earlier)


def _wrong(
    message: Message, start: int, end: int, found: Weighed, dated: Dated | None, today: date
) -> tuple[Problem | None, str]:
    """What is wrong about the percentages and the day."""
    beyond = next((each for each in message.special.shares if start <= each.start < end and each.value is None and not each.is_range), None)
    if beyond is not None and found.problem is Problem.UNCLEAR_PERCENT:
        return Problem.BAD_PERCENT, beyond.said
    if found.problem is not None:
        return found.problem, ""
    if dated is None:
        return None, ""
    if dated.day is None:
        return Problem.BAD_DAY, dated.said
    if dated.day > today:
        return (Problem.FUTURE_DAY, dated.said) if found.state is State.DONE else (None, "")
    return (Problem.TOO_OLD, dated.said) if today - dated.day > OLDEST else (None, "")


def _share(claims: Sequence[Claimed], found: Weighed) -> Share | None:
    """The percentage that was recorded, as it was said."""
    shares = [each.token.share for each in claims if each.claim is Claim.SHARE and each.percent == found.percent]
    return shares[0] if len(shares) == 1 else None


def _preface(fold: Folded, segment: Segment, before: Sequence, dated: Dated | None) -> str:  # type: ignore[type-arg]
    """What is said before the entry, if it is more than a greeting, a date or who reports."""
    from bot.checkin.segments import is_greeting

    start, end = segment.before
    del before
    words = fold.text[start:end]
    if dated is not None and start <= dated.start < end:
        words = words.replace(dated.said, "")
    return "" if is_greeting(words) else fold.words(start, end).strip(" ,，、:：;；。(（\n")
