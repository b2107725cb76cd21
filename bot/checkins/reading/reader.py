"""A message read as a report: which entries, how they stand, how far, on which day, with what proof."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from bot.checkins.claims.tokens import Words
from bot.checkins.model import Draft, Fault, Problem, ReportReading
from bot.checkins.reading.bare_figures import with_its_sign
from bot.checkins.reading.body import Bodies
from bot.checkins.reading.by_place import told_by_place
from bot.checkins.reading.clauses_told import of_the_item
from bot.checkins.reading.countings import can_count, goes_with_others
from bot.checkins.reading.distributing import distributed
from bot.checkins.reading.entries import Entries
from bot.checkins.reading.framed import is_framed
from bot.checkins.reading.heads import MOST, Head, Heads
from bot.checkins.reading.mentions import another_entry
from bot.checkins.reading.message import Message, Segment
from bot.checkins.reading.not_meant import is_not_meant
from bot.checkins.reading.numberings import can_number
from bot.checkins.reading.outcomes import outcome, twice, unfinished
from bot.checkins.reading.part import Part
from bot.checkins.reading.parts import (
    is_said_outright,
    leaves_a_figure,
    reports,
    tells_of_work,
    without_preface,
    wonders,
)
from bot.checkins.reading.second_reader import Models, SecondReader
from bot.checkins.reading.segments import Segments
from bot.checkins.reading.speakers import Speakers
from bot.checkins.reading.special import special_in
from bot.checkins.reading.unreal import is_unreal
from bot.checkins.spans.bounds import TooMany, TooMuch, is_too_dense
from bot.checkins.spans.folding import Folded, folded, is_bloated
from checklist_data.model import Checklist

READ_AT_MOST = 4_096
_AROUND = " ,.。!、的啊呀吧"
_IT_IS = re.compile(r"(?:是|就是|说的是|应该是|指的是|对应)?\s*")
_NOWHERE = Head(0, 0, (), (), is_outright=False)


class CheckIns:
    """Reads reports over one checklist; what is read depends on the text, its day, its writer and the checklist."""

    def __init__(self, checklist: Checklist, models: Models | None = None) -> None:
        """Learn the numbers of the entries; `models` are for the second reader, in place of the packaged ones."""
        self._heads = Heads(checklist)
        self._segments = Segments(self._heads)
        self._entries = Entries(checklist)
        self._speakers = Speakers(checklist)
        self._second = SecondReader(checklist, self._heads, self._entries, models)

    def read(
        self,
        text: str,
        written: date,
        *,
        refs: Sequence[str] = (),
        forced: bool = False,
        departments: Collection[str] = (),
    ) -> ReportReading | None:
        """What a text reports; None where it reports nothing.

        `written` is the day of the message, from which days are counted. `refs` are the entries that go without saying,
        as the text answers a message about them. `forced` is for a text that is to report: what cannot be read
        becomes faults, and words that tell no state are progress; in an answer they are so where such words may report.
        `departments` are the writer's: a number of theirs at the beginning is meant as an entry.
        """
        if is_bloated(text[:READ_AT_MOST]):
            return _not_read(Problem.TOO_MUCH) if forced else None
        if is_too_dense(text[:READ_AT_MOST]):
            return _not_read(Problem.TOO_MUCH)
        text = with_its_sign(text, {*self._entries.own(departments), *refs}) if refs else text
        try:
            return self._read(folded(text[:READ_AT_MOST]), written, tuple(refs), departments, forced=forced)
        except TooMany:
            return _not_read(Problem.TOO_MANY)
        except TooMuch:
            return _not_read(Problem.TOO_MUCH)

    def _read(
        self, fold: Folded, written: date, refs: tuple[str, ...], departments: Collection[str], *, forced: bool
    ) -> ReportReading | None:
        """What a folded text reports. Raises TooMuch."""
        special = special_in(fold, written)
        message = Message(fold.text, special, self._entries.own(departments), special.marked())
        takes_words = forced or (bool(refs) and self._second.may_report(message))
        parts = list(self._parts(message, Bodies(fold, message, written), refs, is_answer=takes_words))
        parts = [self._heard(each, fold, special.words, departments) for each in parts]
        is_answer = forced or bool(refs)
        parts = self._judged(parts, message, written, is_answer=is_answer, takes_words=takes_words)
        if not forced and not reports(parts, message, is_answer=bool(refs)):
            return None if refs else self._read_again(parts, message)
        return self._reading(without_preface(parts), message, is_answer=takes_words)

    def _judged(
        self, parts: Sequence[Part], message: Message, written: date, *, is_answer: bool, takes_words: bool
    ) -> list[Part]:
        """The parts with what makes them unreal or doubted; the second reader is heard on what is no plain answer."""
        year = written.year
        found = [replace(each, is_unreal=is_unreal(message, each.segment, each.body.claims, year)) for each in parts]
        if is_answer:
            is_open = wonders(message)
            is_told = [(takes_words or tells_of_work(each)) and not leaves_a_figure(each) for each in found]
            return [_doubted(each, is_open or not told) for each, told in zip(found, is_told, strict=True)]
        if len(found) == 1:
            return [self._second.judged(found[0], message)]
        return [self._second.beside_others(each, message) for each in found]

    def named(self, text: str) -> tuple[str, ...]:
        """The entries that a text names and nothing else (51, 是第51项); none where it says more."""
        fold = folded(text[:READ_AT_MOST]).text.strip(_AROUND)
        before = _IT_IS.match(fold)
        head = self._heads.at(fold, before.end() if before else 0, len(fold))
        says_more = head is None or head.missing or fold[head.end :].strip(_AROUND)
        return () if head is None or says_more else head.refs

    def without_entry(self, text: str) -> str:
        """A text without the entries at its beginning."""
        fold = folded(text)
        head = self._heads.at(fold.text, 0, len(fold.text))
        return fold.words(head.end, len(fold.text)) if head is not None else text

    def _parts(self, message: Message, bodies: Bodies, refs: tuple[str, ...], *, is_answer: bool) -> Iterator[Part]:
        given = Head(0, 0, refs, (), is_outright=True) if refs else _NOWHERE
        segments = self._cut(message)
        bodies.require_few_words(segments)
        for each in segments:
            head = self._cleared(each.head, message, each) if each.head is not None else given
            body = bodies.of(each, self._entries.printed(head.refs), is_answer=is_answer)
            yield Part(each, head, body, another_entry(self._heads, self._entries, message, each, head))

    def _cut(self, message: Message) -> list[Segment]:
        """The segments of a message, one for each entry where what is said of several is listed in their order."""
        whole = self._segments.of(message) or [Segment(None, 0, len(message.text))]
        told = [of_the_item(each, message, self._entries) for each in whole]
        alone = [each.head.refs[0] for each in told if each.head and len(each.head.refs) == 1]
        cut = (told_by_place(message, each, alone) or distributed(message, each) for each in told)
        return [*chain.from_iterable(cut)]

    def _cleared(self, head: Head, message: Message, segment: Segment) -> Head:
        is_else = self._heads.is_titled_otherwise(message.text, head)
        is_else = is_else or (
            can_number(self._entries, message, segment, head) and not self._second.is_plainly_told(message, head.start)
        )
        is_doubtful = head.is_doubtful or is_else
        return _cleared(replace(head, is_doubtful=is_doubtful), message)

    def _heard(self, part: Part, fold: Folded, words: Words, departments: Collection[str]) -> Part:
        is_of_others = self._speakers.is_other(fold, part.segment, departments)
        is_framed_so = is_framed(fold.text, part.segment, part.body.claims)
        is_doubted = is_of_others or is_framed_so or is_not_meant(fold, words, part.segment, part.body.claimed)
        return replace(part, is_doubted=is_doubted)

    def _read_again(self, parts: Sequence[Part], message: Message) -> ReportReading | None:
        """What the second reader makes of a message in which the rules read no report."""
        draft = self._second.report(parts[0], message) if len(parts) == 1 else None
        return None if draft is None else ReportReading((draft,), (), is_sure=False)

    def _reading(self, parts: Sequence[Part], message: Message, *, is_answer: bool) -> ReportReading | None:
        found = [each for part in parts for each in outcome(part, self._entries, is_answer=is_answer)]
        drafts = tuple(each for each in found if isinstance(each, Draft))
        if len(drafts) > MOST:
            return ReportReading((), (Fault("", Problem.TOO_MANY),), is_sure=True)
        if not found:
            return None
        faults = (*(each for each in found if isinstance(each, Fault)), *self._faults_among(drafts))
        return ReportReading(drafts, faults, is_sure=is_said_outright(parts, message) and not wonders(message))

    def _faults_among(self, drafts: Collection[Draft]) -> Iterator[Fault]:
        """What does not go together of what is reported."""
        if doubled := twice(drafts) or unfinished(drafts, self._entries):
            yield Fault("", Problem.SEVERAL_STATES, doubled, (doubled,))


def _not_read(problem: Problem) -> ReportReading:
    """The reading of a text that is not read any further."""
    return ReportReading((), (Fault("", problem),), is_sure=False)


def _doubted(part: Part, is_doubtful: bool) -> Part:  # noqa: FBT001 - it is all that is said of the part
    """The part, doubted where it was before or is doubtful."""
    return replace(part, is_doubted=part.is_doubted or is_doubtful)


def _cleared(head: Head, message: Message) -> Head:
    """A head, doubtful where numbers that stand side by side are not all the writer's (51 60 按计划), or may count."""
    is_strange = head.is_loose and bool(message.own) and not all(each in message.own for each in head.refs)
    is_open = is_strange or can_count(head, message) or goes_with_others(head, message)
    return replace(head, is_doubtful=head.is_doubtful or is_open)
