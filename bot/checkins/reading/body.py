"""The body of a report: what it says of its entries, and the words that are kept of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from operator import attrgetter

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.claims.claiming import claims_of
from bot.checkins.claims.clauses import Printed, clauses_of
from bot.checkins.claims.latest import of_the_latest
from bot.checkins.claims.mood import STATED
from bot.checkins.claims.scale import Scale
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.weighing import Weighed, weighed
from bot.checkins.claims.wholes import of_the_whole
from bot.checkins.claims.words import Cue
from bot.checkins.model import Problem, Proof
from bot.checkins.reading.greetings import is_greeting
from bot.checkins.reading.heads import MOST
from bot.checkins.reading.kept_words import kept
from bot.checkins.reading.message import Message, Segment
from bot.checkins.reading.remarks import is_pending, is_remarked_on
from bot.checkins.reading.special import day_of
from bot.checkins.spans.bounds import MOST_READ, MOST_TOLD, MOST_WORDS, TooMany, TooMuch
from bot.checkins.spans.days import OLDEST, Dated
from bot.checkins.spans.folding import Folded
from bot.checkins.spans.shares import Share
from bot.lights.state import State

_FACTS = frozenset({Claim.FACT, Claim.NOTE, Claim.UNREAD})
_TOLD = frozenset({*STATED, Cue.NOT, Cue.UNABLE, Cue.REQUEST, Cue.HELP})
"""Words of how things stand, or of what hinders them: whatever is weighed by many rules."""
_THING = re.compile(r"[项条号]?[那这]个[\u4e00-\u9fff]")
_PAST_THING = re.compile(r"[项条号]?\s?(?:大?前年|去年|上年度?|往年|20\d\d年)[底初]?的?那")
"""What an entry had in another year (51去年那份材料)."""
_TAKES_UP = "将"
"""Right before an entry it takes this up, and says nothing of what is to come (现将18项进度报告为48%)."""
_NOW = re.compile(r"今[年天]|现|目前|本[周月年]|这[周月]|如今|眼下|最近|近日|昨天")
_SAID = re.compile(r"[^\s,.。;:!?、()-]")
_HEARD = frozenset({Claim.OTHERS, Claim.PAST, Claim.CONDITION})
"""What counts also where it stands before the entry."""
_PAUSE = re.compile(r"[,，。;；!?\n]")
_OURS = re.compile(r"(?:我们?|咱们?|本(?:单位|局|办|街道))(?:的|这边|这里)?\s?$")
"""What sets an entry of the writer's against what others do."""
_SOMEBODY = re.compile(r"[^\s,。;问教看查]{2,12}")
_SENTENCE = re.compile(r"[。;!?\n]")
_ENDED = re.compile(r"[。;!?\n](?!\s*$)")
_ASKED = re.compile(r"[^,。;!?\n]{0,16}[?]\s?$")
"""A plea that is a question of its own right before the entry (能不能请…出面约一约？59项…)."""
_LED = re.compile(r"(?:目前|现在|进[度展]|完成|[才刚只已约到了达有做办搞:\s])*")
_PAUSED = re.compile(r"[\s,。:]+")
"""Around a figure that stands alone before the entry (才到5%，59)."""
_SOME = re.compile(
    r"其中|(?:完成|办结|做完|搞定|推进)了?[一两二三]项|其余|其他|其它|剩下|除了?第?\d|除.{1,12}(?:外|都|均)|合计|平均|总共|加起来|有的|有[一两]?[项个]|[一两][项个][已还没有]|部分[已还没]|分别|依次|[前后](?:面[那这]?)?(?:[一两二三四五六]?[项条个]|者)|(?:一个|一项).*(?:一个|一项)"
)
"""Said of several entries together, it is not said of each."""
_PAUSES = " ,，、:：;；。!?(（\n"
_MARKS = " ,，、:：;；。(（\n"


@dataclass(frozen=True, slots=True)
class Body:
    """What a report says of its entries; `text` are the words that are kept."""

    said: str
    weighed: Weighed
    claims: tuple[Claimed, ...]
    claimed: frozenset[Claim]
    """The kinds of its claims."""
    day: date
    names_day: bool
    proofs: tuple[Proof, ...]
    text: str
    problem: Problem | None
    about: str
    is_hearsay: bool
    """Whether it begins with what others say or do."""
    is_of_some: bool
    """Whether different things are said of several entries."""
    has_words: bool
    """Whether anything is said beside the entry."""
    is_long: bool
    """Whether it is too long to be read to its end."""


class Bodies:
    """Reads the segments of one message."""

    def __init__(self, fold: Folded, message: Message, today: date) -> None:
        """Take the message, and the day on which it was written."""
        self._fold = fold
        self._message = message
        self._today = today
        self._cut: dict[tuple[int, int], list[Token]] = {}

    def require_few_words(self, segments: Sequence[Segment]) -> None:
        """Raise TooMuch where segments hold more words, or more of how things stand, than any report."""
        stretches = chain.from_iterable((each.before, _read(each)) for each in segments)
        words = [each for stretch in stretches for each in self._tokens(*stretch)]
        if len(words) > MOST_WORDS or sum(not _TOLD.isdisjoint(each.cues) for each in words) > MOST_TOLD:
            raise TooMany if len(segments) > MOST else TooMuch

    def of(self, segment: Segment, printed: Printed, *, is_answer: bool) -> Body:
        """Read a segment; `printed` is what the checklist prints of its entries."""
        start, end = segment.body
        before = self._tokens(*segment.before)
        behind = [*self._plea(before, segment.before[1]), *self._behind(segment)]
        claims = tuple(self._claims((before, behind), printed))
        heard = [each for each in claims if each.token.start >= start or self._counts_before(each, segment)]
        told = of_the_whole(of_the_latest(heard, self._fold.text), self._fold.text, start, end)
        found = weighed(Scale(told, self._fold.text, is_answer))
        dated = self._dated(segment)
        problem, about = self._problem(start, end, found, dated)
        if problem is None and self._is_no_news(segment, before, told, found.state):
            problem = Problem.UNCLEAR_STATE
        past = self._past(dated)
        words = kept(self._fold, start, end, found.state, _share(claims, found), past)
        return Body(
            said=self._fold.words(segment.start, end).strip(),
            weighed=found,
            claims=claims,
            claimed=frozenset(map(attrgetter("claim"), claims)),
            day=(past.day if past else None) or self._today,
            names_day=past is not None,
            proofs=self._proofs(segment),
            text=self._text(segment, past, words),
            problem=problem,
            about=about,
            is_hearsay=any(each.claim is Claim.OTHERS and each.token.start < start for each in heard),
            is_of_some=bool(_SOME.search(self._fold.text, start, end)),
            has_words=bool(_SAID.search(self._fold.text, start, end)),
            is_long=end - start > MOST_READ,
        )

    def _tokens(self, start: int, end: int) -> list[Token]:
        if (start, end) not in self._cut:
            self._cut[start, end] = self._message.special.words.between(start, end)
        return self._cut[start, end]

    def _plea(self, before: Sequence[Token], opened: int) -> list[Token]:
        """The last plea before the entry, where it is for what follows."""
        return [each for each in self._beside(before, opened) if self._asks_somebody(each, opened)][-1:]

    def _behind(self, segment: Segment) -> list[Token]:
        """What is read behind the entry, without where it is named again."""
        tokens = self._tokens(*_read(segment))
        for first, last in segment.again:
            tokens = [each for each in tokens if not first <= each.start < last]
        return tokens

    def _is_no_news(self, segment: Segment, before: Sequence[Token], told: Sequence[Claimed], state: State) -> bool:
        """Whether the words around the entry, or a remark on it, leave nothing that tells how it stands."""
        start, end = segment.body
        said = self._fold.text[start:end]
        return (
            (self._points_at_a_thing(segment) and {each.claim for each in told} <= _FACTS)
            or self._begins_ahead(before, told, segment.before[1])
            or self._is_of_another_year(segment, before)
            or is_remarked_on(said)
            or (state is State.DONE and is_pending(said))
        )

    def _past(self, dated: Dated | None) -> Dated | None:
        """The day that is named, unless it is still to come or no day at all."""
        return dated if dated is not None and dated.day is not None and dated.day <= self._today else None

    def _proofs(self, segment: Segment) -> tuple[Proof, ...]:
        end = segment.body[1]
        proofs = [each.proof for each in self._message.special.proofs if segment.start <= each.start < end]
        return tuple(dict.fromkeys(proofs))

    def _counts_before(self, told: Claimed, segment: Segment) -> bool:
        """Whether what stands before the entry counts: of others, of another time, or a plea in the same sentence.

        Of an entry that is named in the midst of talk, only its own clause does.
        """
        place, text = told.token.end, self._fold.text
        if told.claim is Claim.COORDINATE:
            return not _ENDED.search(text, place, segment.end) or bool(_ASKED.match(text, place, segment.before[1]))
        opened = segment.before[1]
        if told.claim is Claim.SHARE:
            return bool(
                _LED.fullmatch(text, segment.start, told.token.start) and _PAUSED.fullmatch(text, place, opened)
            )
        is_ours = segment.is_within or _OURS.search(text, segment.start, opened)
        return told.claim in _HEARD and not (is_ours and _PAUSE.search(text, place, opened))

    def _claims(self, parts: Sequence[list[Token]], printed: Printed) -> Iterator[Claimed]:
        for part in parts:
            for clause in clauses_of(part, self._fold.text, printed, self._today):
                yield from claims_of(clause)

    def _dated(self, segment: Segment) -> Dated | None:
        """The day that is named behind the entry, or else before it."""
        start, end = segment.body
        opened = segment.head.start if segment.head else start
        dates, text = self._message.special.dates, self._fold.text
        inside = [each for each in dates if start <= each.start and each.end <= end]
        earlier = [each for each in dates if segment.start <= each.start and each.end <= opened]
        return day_of(text, inside) or day_of(text, earlier)

    def _problem(self, start: int, end: int, found: Weighed, dated: Dated | None) -> tuple[Problem | None, str]:
        """What is wrong about the state, the percentages and the day."""
        shares = self._message.special.shares_within(start, end)
        beyond = next((each for each in shares if each.value is None and not each.is_range), None)
        if beyond is not None and found.problem is Problem.UNCLEAR_PERCENT:
            return Problem.BAD_PERCENT, beyond.said
        if found.problem is not None or dated is None:
            return found.problem, ""
        return self._problem_of_day(dated, found.state)

    def _problem_of_day(self, dated: Dated, state: State) -> tuple[Problem | None, str]:
        if dated.day is None:
            return Problem.BAD_DAY, dated.said
        if dated.day > self._today:
            return (Problem.FUTURE_DAY, dated.said) if state is State.DONE else (None, "")
        return (Problem.TOO_OLD, dated.said) if self._today - dated.day > OLDEST else (None, "")

    def _begins_ahead(self, before: Sequence[Token], told: Sequence[Claimed], opened: int) -> bool:
        """Whether what is still to come stands before the entry, and being done or a percentage behind it."""
        words = [
            each for each in self._beside(before, opened) if not (each is before[-1] and each.said.endswith(_TAKES_UP))
        ]
        ahead = any(each.lies_ahead and not each.has(Cue.MATTER, Cue.LEAD) for each in words)
        return ahead and any(each.claim in {Claim.SHARE, Claim.DONE} for each in told)

    def _asks_somebody(self, token: Token, opened: int) -> bool:
        """Whether somebody is asked for what follows the entry (麻烦综治办就52项开一次会)."""
        return Cue.REQUEST in token.cues and bool(_SOMEBODY.match(self._fold.text, token.end, opened))

    def _beside(self, before: Sequence[Token], opened: int) -> Iterator[Token]:
        """Those in the sentence of the entry, and in its clause where that has any."""
        last = before[-1].end if before else 0
        found = (each for each in before if not _PAUSE.search(self._fold.text, each.end, last))
        return (each for each in found if not _SENTENCE.search(self._fold.text, each.end, opened))

    def _is_of_another_year(self, segment: Segment, before: Sequence[Token]) -> bool:
        """Whether it begins with another year, and says nothing of now (前年17那个报告还在柜子里)."""
        text, (start, end) = self._fold.text, segment.body
        is_past = any(each.has(Cue.PAST) for each in before)
        is_past = is_past or bool(segment.head and _PAST_THING.match(text, start, end))
        return is_past and not _NOW.search(text, segment.start, end)

    def _points_at_a_thing(self, segment: Segment) -> bool:
        """Whether something of an entry is pointed at, and nothing was done to it (51那个活动真热闹)."""
        head, text = segment.head, self._fold.text
        is_pointed = head is not None and _THING.match(text, head.end, segment.end)
        return bool(is_pointed) and text.find("了", segment.start, segment.end) < 0

    def _text(self, segment: Segment, dated: Dated | None, words: str) -> str:
        """What is kept: what stands before and behind the entry, and its number where it is within a phrase."""
        preface, head = self._preface(segment, dated), segment.head
        is_within = head is not None and preface and self._fold.text[head.start - 1] not in _PAUSES
        if is_within and words:
            return self._fold.words(segment.start, segment.end).strip(_MARKS + "。")
        return "，".join(filter(None, (preface, words)))

    def _preface(self, segment: Segment, dated: Dated | None) -> str:
        """What is said before the entry, if it is more than a greeting, a date or who reports."""
        start, end = segment.before
        words = self._fold.text[start:end]
        if dated is not None and start <= dated.start < end:
            words = words.replace(dated.said, "")
        return "" if is_greeting(words) else self._fold.words(start, end).strip(_MARKS)


def _share(claims: Sequence[Claimed], found: Weighed) -> Share | None:
    """The percentage that was recorded, as it was said; None where another is set against it (不是90%，是70%)."""
    shares = [each.token.share for each in claims if each.claim is Claim.SHARE and each.percent == found.percent]
    is_denied = any(each.claim is Claim.DENIED and each.token.share for each in claims)
    return shares[0] if len(shares) == 1 and not is_denied else None


def _read(segment: Segment) -> tuple[int, int]:
    """What is read of what is said behind the entries."""
    start, end = segment.body
    return start, min(end, start + MOST_READ)
