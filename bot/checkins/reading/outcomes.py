"""What comes of the parts of a message: reports, or why there are none."""

from collections.abc import Collection, Iterator

from bot.checkins.model import LONGEST, Draft, Fault, Problem
from bot.checkins.reading.body import Body
from bot.checkins.reading.entries import Entries
from bot.checkins.reading.heads import MOST, Head
from bot.checkins.reading.part import Part
from bot.lights.state import State


def outcome(part: Part, entries: Entries, *, is_answer: bool) -> Iterator[Draft | Fault]:
    """What comes of a part: its reports, or why there are none."""
    faults = _faults_of_entries(part, entries)
    if faults or not part.is_named:
        yield from faults
        return
    drafts = tuple(_draft(each, part.body, part.body.weighed.state) for each in part.head.refs)
    fault = _fault_of_words(part, drafts, is_answer=is_answer)
    yield from drafts if fault is None else [fault]


def _faults_of_entries(part: Part, entries: Entries) -> list[Fault]:
    """What is wrong with the entries of a part; a part that names none and says nothing has no fault."""
    head, body = part.head, part.body
    if len(head.refs) > MOST:
        return [Fault("", Problem.TOO_MANY)]
    if not part.is_named:
        return [Fault(body.said, Problem.NO_ENTRY)] if body.said else []
    wrong = [*entries.faults(head.refs), *(Fault("", Problem.NO_SUCH_ENTRY, each) for each in head.missing)]
    if part.is_unclear and not wrong:
        return [Fault(body.said, Problem.UNCLEAR_ENTRIES, part.other, head.refs)]
    return wrong


def _fault_of_words(part: Part, drafts: tuple[Draft, ...], *, is_answer: bool) -> Fault | None:
    """What is wrong with what is said of the entries; None where it can be recorded."""
    head, body = part.head, part.body
    if body.is_long:
        return Fault(body.said[:30], Problem.TOO_LONG)
    stands_alone = is_answer and body.problem is Problem.NO_STATE and body.text
    if body.problem is not None and not stands_alone:
        return Fault(body.said, body.problem, body.about, head.refs, tuple(_proposals(head, body)))
    if part.is_doubted or part.is_unreal:
        return Fault(body.said, Problem.UNCLEAR_STATE, "", head.refs, drafts)
    return Fault(body.said[:30], Problem.TOO_LONG) if len(body.text) > LONGEST else None


def twice(drafts: Collection[Draft]) -> str:
    """The ref of an entry of which two different things are said; empty where there is none."""
    said: dict[str, Draft] = {}
    for each in drafts:
        before = said.setdefault(each.ref, each)
        if (before.state, before.percent) != (each.state, each.percent):
            return each.ref
    return ""


def unfinished(drafts: Collection[Draft], entries: Entries) -> str:
    """The item that is said to be done beside a clause of it that is not; empty where there is none."""
    done = {each.ref for each in drafts if each.state is State.DONE}
    return next((item for each in drafts if each.ref not in done and (item := entries.item_of(each.ref)) in done), "")


def _proposals(head: Head, body: Body) -> Iterator[Draft]:
    for state in body.weighed.proposals or (body.weighed.state,):
        yield from (_draft(each, body, state) for each in head.refs)


def _draft(ref: str, body: Body, state: State) -> Draft:
    said = body.weighed
    percent = said.percent if state is said.state or state is not State.DONE else None
    names_state = said.names_state and state is said.state
    return Draft(ref, state, percent, body.text, body.day, body.proofs, names_state, body.names_day, said.hindrance)
