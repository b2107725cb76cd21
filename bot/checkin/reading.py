"""A message read as a report: which entries, how they stand, how far, on which day, with what proof."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.checkin.body import Bodies, Body
from bot.checkin.bounds import TooMuch
from bot.checkin.claims import Claim
from bot.checkin.clauses import Printed
from bot.checkin.folding import folded
from bot.checkin.heads import MOST, Head, Heads
from bot.checkin.mentions import another_entry
from bot.checkin.model import Draft, Fault, Problem, Reading, State
from bot.checkin.message import Message, Segment
from bot.checkin.segments import Segments
from bot.checkin.special import special_in
from bot.involvement import concerns, is_tracked
from bot.questions.asking import asks
from checklist_data.model import Checklist, Clause, Item, NegativeEntry, Requirement

LONGEST = 1_000
"""Characters of a report."""
_DIRECTS = re.compile(
    r"请(?:大家|各(?!位领导)|有关|相关|责任|未报|还没)|各(?:单位|部门|街道|片区|责任单位)[^,。]{0,16}(?:请|要|报|务必)|@所有人|请于|请在.{1,8}前|请尽快(?:报|填)|请及时|记得(?:报|填)|务必(?:报|填|于)"
)
"""What somebody says who wants others to report."""
_SOME = re.compile(r"其中|有的|有[一两]?[项个]|[一两][项个](?:已|还|没|有)|部分(?:已|还|没)|分别")
"""Said of several entries together, it is not said of each."""
_AROUND = " ,.。!、的啊呀吧"
_IT_IS = re.compile(r"(?:是|就是|说的是|应该是|指的是|对应)?\s*")
SHORT = 40
"""Characters of a message in which an entry can be missing; a longer one is talk."""
READ_AT_MOST = 4_096


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment with what its body says."""

    segment: Segment
    head: Head
    body: Body
    other: str = ""
    """Another entry that its words name."""


class CheckIns:
    """Reads reports over one checklist; what is read depends on the text, the day, the writer and the checklist alone."""

    def __init__(self, checklist: Checklist) -> None:
        """Learn the numbers of the entries."""
        self._checklist = checklist
        self._heads = Heads(checklist)
        self._segments = Segments(self._heads)
        self._own: dict[tuple[str, ...], frozenset[str]] = {}

    def read(
        self, text: str, written: date, *, refs: Sequence[str] = (), forced: bool = False, departments: Collection[str] = ()
    ) -> Reading | None:
        """What a text reports; None where it reports nothing.

        `written` is the day of the message, from which days are counted. `refs` are the entries that go without saying,
        as the text answers a message about them. `forced` is for a text that surely reports: what cannot be read
        becomes faults. `departments` are the writer's: a number of theirs at the beginning is meant as an entry.
        """
        fold = folded(text[:READ_AT_MOST])
        try:
            special = special_in(fold, written)
            message = Message(fold.text, special, self.own(departments), special.marked())
            segments = self._segments.of(message)
        except TooMuch:
            return Reading((), (Fault("", Problem.TOO_MUCH),), is_sure=False)
        given = Head(0, 0, tuple(refs), (), is_outright=True) if refs else None
        is_answer = forced or bool(refs)
        bodies = Bodies(fold, message, written)
        parts = []
        for each in segments or [Segment(None, 0, len(fold.text))]:
            head = self._cleared(each.head, message) or given or Head(0, 0, (), (), is_outright=False)
            body = bodies.of(each, self._printed(head), is_answer=is_answer)
            other = another_entry(self._heads, message, each, head, self._checklist)
            parts.append(_Part(each, head, body, other))
        if not forced and not self._reports(message.bare, parts, message, is_answer=bool(refs)):
            return None
        parts = _without_preface(parts)
        return self._reading(parts, is_forced=is_answer, text=message.bare)

    def own(self, departments: Collection[str]) -> frozenset[str]:
        """Every entry that some departments can report on, their clauses among them."""
        key = tuple(departments)
        if key not in self._own:
            refs = {ref for each in key for ref, _ in concerns(self._checklist, each)}
            refs |= {ref for ref, parent in self._checklist.parents.items() if parent in refs}
            self._own[key] = frozenset(refs)
        return self._own[key]

    def named(self, text: str) -> tuple[str, ...]:
        """The entries that a text names and nothing else (51, 第51项, 49和51); none where it says more."""
        fold = folded(text[:READ_AT_MOST]).text.strip(_AROUND)
        start = len(_IT_IS.match(fold).group())  # type: ignore[union-attr]
        head = self._heads.at(fold, start, len(fold))
        return head.refs if head is not None and not fold[head.end :].strip(_AROUND) and not head.missing else ()

    def without_entry(self, text: str) -> str:
        """A text without the entries at its beginning."""
        fold = folded(text)
        head = self._heads.at(fold.text, 0, len(fold.text))
        return fold.words(head.end, len(fold.text)) if head is not None else text

    def _reports(self, text: str, parts: Sequence[_Part], message: Message, *, is_answer: bool) -> bool:
        """Whether a message reports anything: it names an entry and tells something, and does not ask."""
        told = [each for each in parts if each.head.refs or each.head.missing]
        if not told:
            return bool(message.own) and not asks(text) and not _DIRECTS.search(text) and any(map(_lacks_an_entry, parts))
        claimed = frozenset().union(*(each.body.claimed for each in told))
        wants_help = Claim.COORDINATE in claimed or Claim.DIFFICULT in claimed
        if (asks(text) or _DIRECTS.search(text)) and not wants_help:
            return False
        if any(each.body.is_hearsay for each in told):
            return False
        named = [each for each in told if each.segment.head is not None]
        own = bool(message.own) and any(message.is_own(each.head) for each in named)
        says = any(each.body.weighed.says for each in told)
        if own and any(each.body.has_words for each in named):
            return True  # whoever begins with an entry of theirs reports on it, whatever was understood
        return says or (is_answer and bool(claimed))

    def _reading(self, parts: Sequence[_Part], *, is_forced: bool, text: str) -> Reading | None:
        drafts: list[Draft] = []
        faults: list[Fault] = []
        for each in parts:
            self._take(each, drafts, faults, is_forced=is_forced)
        if len(drafts) > MOST:
            return Reading((), (Fault("", Problem.TOO_MANY),), is_sure=True)
        if not drafts and not faults:
            return None
        is_sure = any(each.body.weighed.is_plain for each in parts if each.head.refs or each.head.missing) and not asks(text)
        return Reading(tuple(drafts), tuple(faults), is_sure=is_sure)

    def _take(self, part: _Part, drafts: list[Draft], faults: list[Fault], *, is_forced: bool) -> None:
        head, body = part.head, part.body
        wrong = [*self._wrong(head.refs), *(Fault("", Problem.NO_SUCH_ENTRY, each) for each in head.missing)]
        if len(head.refs) > MOST:
            faults.append(Fault("", Problem.TOO_MANY))
        elif not head.refs and not head.missing:
            if body.said:
                faults.append(Fault(body.said, Problem.NO_ENTRY))
        elif wrong:
            faults += wrong
        elif head.is_doubtful or part.other or (len(head.refs) > 1 and _SOME.search(body.said)):
            faults.append(Fault(body.said, Problem.UNCLEAR_ENTRIES, part.other, head.refs))
        elif body.problem is not None and not (is_forced and body.problem is Problem.NO_STATE and body.text):
            faults.append(Fault(body.said, body.problem, body.about, head.refs, tuple(self._proposals(head, body))))
        elif len(body.text) > LONGEST:
            faults.append(Fault(body.said[:30], Problem.TOO_LONG))
        else:
            drafts += [_draft(each, body, body.weighed.state, body.weighed.percent) for each in head.refs]

    def _cleared(self, head: Head | None, message: Message) -> Head | None:
        """A head, doubtful where numbers that stand side by side are not all the writer's (51 60 按计划)."""
        if head is None or not head.is_loose or all(each in message.own for each in head.refs):
            return head
        return replace(head, is_doubtful=bool(message.own) or head.is_doubtful)

    def _proposals(self, head: Head, body: Body) -> Iterable[Draft]:
        for state in body.weighed.proposals:
            percent = body.weighed.percent if state is not State.DONE else None
            yield from (_draft(each, body, state, percent) for each in head.refs)

    def _printed(self, head: Head) -> Printed:
        """What the checklist prints of some entries."""
        entries = [self._checklist.entries.get(each) for each in head.refs]
        parts = [each.text for each in entries if isinstance(each, Clause)]
        items = [each for each in entries if isinstance(each, Item)]
        single = [_text(each) for each in items if len(each.clauses) <= 1]
        others = [each.text for each in entries if isinstance(each, Requirement)]
        return Printed("".join([*parts, *single]), "".join([*parts, *map(_text, items), *others]))

    def _wrong(self, refs: Sequence[str]) -> Iterable[Fault]:
        for ref in refs[:MOST]:
            entry = self._checklist.entries.get(ref)
            if isinstance(entry, NegativeEntry):
                yield Fault("", Problem.NOT_TRACKED, ref)
            elif not isinstance(entry, Item | Clause | Requirement):
                yield Fault("", Problem.NOT_AN_ENTRY, ref)
            elif not is_tracked(self._checklist, ref):
                yield Fault("", Problem.NOT_TRACKED, ref)


def _lacks_an_entry(part: _Part) -> bool:
    """Whether a liaison says outright how something stands, and only the entry is missing."""
    body = part.body
    is_plain = body.weighed.is_plain or bool(body.claimed & {Claim.NEARLY, Claim.SUBJECT_DONE, Claim.PART})
    is_of_else = body.claimed & {Claim.OTHERS, Claim.PAST, Claim.CONDITION, Claim.AIMED, Claim.RATE}
    return is_plain and not is_of_else and len(body.said) <= SHORT


def _text(item: Item) -> str:
    return item.title + "".join(each.text for each in item.clauses)


def _draft(ref: str, body: Body, state: State, percent: int | None) -> Draft:
    names_state = body.weighed.is_plain and state is body.weighed.state
    return Draft(ref, state, percent, body.text, body.day, body.proofs, names_state, body.names_day)


def _without_preface(parts: Sequence[_Part]) -> list[_Part]:
    """The parts without lines that stand before the first entry and name none, if another does."""
    named = [each for each in parts if each.segment.head is not None]
    if not named or parts[0].segment.head is not None or parts[0].body.claimed & {Claim.DIFFICULT, Claim.COORDINATE}:
        return list(parts)
    return [each for each in parts if each.segment.head is not None]


__all__ = ["LONGEST", "CheckIns"]
