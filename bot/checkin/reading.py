"""A message read as a report."""

import re
from datetime import date

from bot.checkin.model import Draft, Fault, Problem, Reading, State
from bot.involvement import is_tracked
from checklist_data.model import Checklist

_REF = re.compile(r"^\s*(?:第|item\s*)?(\d{1,2}(?:\.\d)?|II-\d+\(\d\))(?:项)?[:：,，]?\s*(.*)$", re.S | re.I)
_STATES = {
    State.ON_PLAN: r"按计划|on (?:plan|track)",
    State.DIFFICULT: r"有困难|blocked",
    State.COORDINATE: r"需协调",
    State.DONE: r"已办结|\bdone\b",
}
_PERCENT = re.compile(r"(?:完成)?\s*(\d{1,3})\s*%")


class CheckIns:
    """Reads reports over one checklist."""

    def __init__(self, checklist: Checklist) -> None:
        """Read over a checklist."""
        self._checklist = checklist

    def read(self, text: str, today: date, *, refs: tuple[str, ...] = (), forced: bool = False) -> Reading | None:
        """What a text reports; None where it reports nothing."""
        lines = [each for each in re.split(r"[\n；;]", text) if each.strip()]
        if len(lines) < 2 or not all(map(_REF.match, lines)):
            return self._line(text, today, refs, forced=forced)
        readings = [self._line(each, today, (), forced=True) for each in lines]
        drafts = tuple(draft for each in readings if each for draft in each.drafts)
        faults = tuple(fault for each in readings if each for fault in each.faults)
        return Reading(drafts, faults, is_sure=any(each.is_sure for each in readings if each))

    def _line(self, text: str, today: date, refs: tuple[str, ...], *, forced: bool) -> Reading | None:
        match = _REF.match(text)
        found = (match.group(1),) if match else refs
        rest = match.group(2) if match else text
        state = next((each for each, words in _STATES.items() if re.search(words, rest)), None)
        percent = _PERCENT.search(rest)
        if not forced and state is None and percent is None:
            return None
        if not found:
            return Reading((), (Fault(text, Problem.NO_ENTRY),), is_sure=False) if forced else None
        for ref in found:
            if ref not in self._checklist.entries:
                return Reading((), (Fault(text, Problem.NO_SUCH_ENTRY, ref),), is_sure=True)
            if not is_tracked(self._checklist, ref):
                return Reading((), (Fault(text, Problem.NOT_TRACKED, ref),), is_sure=True)
        words = _PERCENT.sub("", re.sub("|".join(_STATES.values()), "", rest)).strip(" ，,:：")
        if state is None and percent is None and not words:
            return Reading((), (Fault(text, Problem.NO_STATE),), is_sure=False)
        value = int(percent.group(1)) if percent else None
        drafts = tuple(Draft(ref, state or State.ON_PLAN, value, words, today) for ref in found)
        return Reading(drafts, (), is_sure=match is not None)
