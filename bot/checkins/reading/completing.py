"""A report that was asked back, and the answer to that, taken together: nothing that was understood is said twice."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bot.checkins.model import Draft, Fault, Problem, Reading, State
from bot.checkins.reading.reader import CheckIns
from bot.checkins.spans.folding import folded

_YES = re.compile(r"(?:是|对|嗯|好|可以|行|没错|确认|ok|yes)(?:的|了|啊|呀|吧)?[。.!~]*")
_ENTRY_ONLY = frozenset({Problem.NO_ENTRY, Problem.UNCLEAR_ENTRIES, Problem.NO_SUCH_ENTRY, Problem.NOT_AN_ENTRY})
_STATE_ONLY = frozenset(
    {Problem.NO_STATE, Problem.UNCLEAR_STATE, Problem.SEVERAL_STATES, Problem.UNCLEAR_PERCENT, Problem.BAD_PERCENT}
)
SEPARATOR = "；"
"""Between the words that were asked about and those of the answer."""


def complete(
    check_ins: CheckIns,
    said: str,
    answer: str,
    written: date,
    *,
    refs: Sequence[str] = (),
    departments: Collection[str] = (),
) -> Reading | None:
    """Read what was said together with the answer to the question that came back.

    `said` is the text that was asked about, with its `refs` and the day on which it was `written`; nothing else has to
    be kept. None where the answer says nothing to the point: it may be a new message. What the answer leaves open is
    asked back again, with everything that is known by then.
    """
    asked = check_ins.read(said, written, refs=refs, forced=True, departments=departments)
    if asked is None or not asked.faults:
        return None
    fault, *others = asked.faults
    if not fault.said and not asked.drafts:
        fault = replace(fault, said=said)
    found = _proposal(fault, answer) or _answered(check_ins, fault, answer, written, departments)
    if found is None:
        return None
    return Reading((*asked.drafts, *found.drafts), (*found.faults, *others), is_sure=True)


def _proposal(fault: Fault, answer: str) -> Reading | None:
    """The first proposal, where the answer is yes; every entry of the fault has it."""
    if not fault.proposals or not _YES.fullmatch(folded(answer).text):
        return None
    state = fault.proposals[0].state
    return Reading(tuple(each for each in fault.proposals if each.state is state), (), is_sure=True)


def _answered(
    check_ins: CheckIns, fault: Fault, answer: str, written: date, departments: Collection[str]
) -> Reading | None:
    if fault.problem in _ENTRY_ONLY:
        return _with_entry(check_ins, fault, answer, written, departments)
    told = check_ins.read(answer, written, refs=fault.refs, departments=departments)
    if told is None or fault.problem not in _STATE_ONLY:
        return told
    return replace(told, drafts=tuple(_joined(fault, each) for each in told.drafts))


def _with_entry(
    check_ins: CheckIns, fault: Fault, answer: str, written: date, departments: Collection[str]
) -> Reading | None:
    """The words that lacked their entry, read with the entries of the answer; or an answer that says all of it."""
    refs = check_ins.named(answer)
    if not refs:
        return check_ins.read(answer, written, refs=fault.refs, departments=departments)
    whole = check_ins.read(answer, written, departments=departments)
    if whole is not None and whole.drafts and not whole.faults:
        return whole
    return check_ins.read(check_ins.without_entry(fault.said), written, refs=refs, forced=True, departments=departments)


def _joined(fault: Fault, told: Draft) -> Draft:
    """A report in the answer, with the words that were asked about before its own."""
    before = next((each for each in fault.proposals if each.ref == told.ref), None)
    words = before.text if before is not None else fault.said
    words = "" if words.isdecimal() else words
    text = words if told.text in words else SEPARATOR.join(filter(None, (words, told.text)))
    proofs = tuple(dict.fromkeys((*(before.proofs if before else ()), *told.proofs)))
    is_dated = before is not None and before.names_day and not told.names_day
    day = before.day if before is not None and is_dated else told.day
    percent = told.percent if told.percent is not None or before is None else before.percent
    return replace(
        told, text=text, proofs=proofs, day=day, percent=told.percent if told.state is State.DONE else percent
    )
