"""Read every report of some sets and count what is right, asked back, not understood, and recorded wrongly.

    python -m benchmarks.reports SET… [--list]
    python -m benchmarks.reports --write

A set has one JSON object a line: `id`, `text`, `actor` (a department), `today`, `kind`; optional `written` (the day of
the message), `reply_to` (`{"ref": …}`: it answers the acknowledgement of a report on that entry) and `where` (`private`
or `group`). `expect` is a list of reports (`ref`, `state`, `percent`, optional `day` and `keeps`, words that must be in
the text), `ask`, `none` or `refuse`; `or` lists what is as good. With --write the open sets are read and
`docs/reading-reports.md` is written.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.checkins.model import Draft
from bot.checkins.reading.reader import CheckIns
from bot.involvement import involved
from bot.sensitive import found_in, masked
from checklist_data.model import Checklist
from checklist_data.reader import load

ASK, NONE, REFUSE, RECORD = "ask", "none", "refuse", "record"


class Verdict(StrEnum):
    """How a report was taken."""

    RIGHT = "right"
    ASKED = "asked"
    MISSED = "not understood"
    WRONG = "recorded wrongly"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One report that must be recorded."""

    ref: str
    state: str
    percent: int | None
    day: date | None
    keeps: tuple[str, ...]

    def is_met_by(self, draft: Draft) -> bool:
        """Whether this is what was recorded, no word of `keeps` missing."""
        said = (draft.ref, draft.state.chinese, draft.percent) == (self.ref, self.state, self.percent)
        return said and self.day in (None, draft.day) and all(each in draft.text for each in self.keeps)


@dataclass(frozen=True, slots=True)
class Case:
    """A message with what must come of it."""

    name: str
    kind: str
    text: str
    actor: str
    written: date
    in_group: bool
    refs: tuple[str, ...]
    """The entries of the report whose acknowledgement it answers."""
    outcomes: tuple[str | tuple[Wanted, ...], ...]
    """What is right, the reports as a tuple."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a message: `ask`, `none`, `refuse` or `record` with the reports."""

    outcome: str
    drafts: tuple[Draft, ...] = ()
    about: str = ""

    def verdict(self, case: Case) -> Verdict:
        """How that stands beside what was wanted."""
        if any(self._is(each) for each in case.outcomes):
            return Verdict.RIGHT
        others = {RECORD: Verdict.WRONG, ASK: Verdict.ASKED}
        return others.get(self.outcome, Verdict.MISSED)

    def _is(self, wanted: str | tuple[Wanted, ...]) -> bool:
        if isinstance(wanted, str):
            return wanted == self.outcome
        return len(wanted) == len(self.drafts) and all(
            one.is_met_by(draft) for one, draft in zip(wanted, self.drafts, strict=True)
        )


def cases(path: Path) -> Iterator[Case]:
    """Every case of a set, in order."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield _case(json.loads(line))


def _case(fields: Mapping[str, Any]) -> Case:
    reply = fields.get("reply_to") or {}
    return Case(
        name=fields["id"],
        kind=fields.get("kind", ""),
        text=fields["text"],
        actor=fields["actor"],
        written=date.fromisoformat(fields.get("written") or fields["today"]),
        in_group=fields.get("where") == "group",
        refs=(reply["ref"],) if reply else (),
        outcomes=tuple(_outcome(each) for each in (fields["expect"], *_others(fields.get("or", ())))),
    )


def _others(alternatives: Sequence[Any]) -> Iterator[Any]:
    """Words for an outcome, a report alone, or the reports of a message."""
    for each in alternatives:
        yield [each] if isinstance(each, dict) else each


def _outcome(wanted: str | Sequence[Mapping[str, Any]]) -> str | tuple[Wanted, ...]:
    return wanted if isinstance(wanted, str) else tuple(_wanted(each) for each in wanted)


def _wanted(fields: Mapping[str, Any]) -> Wanted:
    day = fields.get("day")
    keeps = tuple(fields.get("keeps") or ())
    return Wanted(
        fields["ref"], fields["state"], fields.get("percent"), date.fromisoformat(day) if day else None, keeps
    )


def take(check_ins: CheckIns, checklist: Checklist, case: Case) -> Taken:
    """What a bot makes of a message, as the conversation does: refused, left alone, asked back, or recorded."""
    if found_in(masked(case.text)):
        return Taken(REFUSE)
    reading = check_ins.read(case.text, case.written, refs=case.refs, departments=(case.actor,))
    if reading is None or (case.in_group and not case.refs and not reading.is_sure):
        return Taken(NONE)
    if reading.faults or not reading.drafts:
        return Taken(ASK, reading.drafts, "; ".join(f"{each.problem}: {each.said}" for each in reading.faults))
    if any(involved(checklist, each.ref).part_of(case.actor) is None for each in reading.drafts):
        return Taken(ASK, about="not with this department")
    return Taken(RECORD, reading.drafts)


def judge(
    checklist: Checklist, some: Sequence[Case], check_ins: CheckIns | None = None
) -> list[tuple[Case, Taken, Verdict]]:
    """Read every case, with the reader that is given or one of the checklist."""
    check_ins = check_ins or CheckIns(checklist)
    taken = [(each, take(check_ins, checklist, each)) for each in some]
    return [(case, found, found.verdict(case)) for case, found in taken]


def report(name: str, judged: Sequence[tuple[Case, Taken, Verdict]], *, misses: bool) -> str:
    """What one set came to, as text."""
    counts = Counter(verdict for _, _, verdict in judged)
    shares = ", ".join(f"{each} {counts[each]} ({100 * counts[each] / len(judged):.1f} %)" for each in Verdict)
    lines = [f"{name}: {len(judged)} cases: {shares}"]
    if misses:
        lines += [
            f"  {verdict.upper():16} {case.name} [{case.kind}] {case.text!r} ({case.actor})\n"
            f"      wanted {_told(case.outcomes)}\n      got {_told([found.drafts or found.outcome])} {found.about}"
            for case, found, verdict in judged
            if verdict is not Verdict.RIGHT
        ]
    return "\n".join(lines)


def _told(outcomes: Sequence[str | tuple[Wanted, ...] | tuple[Draft, ...]]) -> str:
    return " or ".join(each if isinstance(each, str) else " + ".join(map(_line, each)) for each in outcomes)


def _line(each: Wanted | Draft) -> str:
    if isinstance(each, Wanted):
        return f"{each.ref} {each.state} {each.percent} {each.day or ''} {'|'.join(each.keeps)}".strip()
    return f"{each.ref} {each.state.chinese} {each.percent} {each.day} “{each.text}”"


def main() -> None:
    """Print a line per set, and with --list every miss."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true", help="read the open sets and write docs/reading-reports.md")
    parser.add_argument("--list", action="store_true", help="name every miss")
    arguments = parser.parse_args()
    if arguments.write:
        from benchmarks.reports_page import write  # noqa: PLC0415  # it reads through this module

        write()
        return
    checklist = load()
    for path in arguments.sets:
        print(report(path.name, judge(checklist, list(cases(path))), misses=arguments.list))


if __name__ == "__main__":
    main()
