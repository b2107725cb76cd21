"""What follows and what ends: numbers, names and keys of the newer list for everything that the database names."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from bot.duties.deadline_duties import deadline_key
from checklist_data.comparing.difference import Difference
from checklist_data.comparing.outline import Outline, Recurring
from checklist_data.source import compact
from storage.duties import Duty
from storage.reports import Matter

OFFICE_KEY = "office-"
GONE = "新清单中已无此事项"
NO_LONGER_THEIRS = "新清单中该事项不再由本单位承担"
FOR_REFERENCE = "新清单中该事项仅供查阅，不再填报"
DEPARTMENT_GONE = "新清单中已无此单位的任务"
NO_DUTY = "新清单中已无此周期任务"
ANOTHER_TIME = "新清单中该事项的时限另有安排"


@dataclass(frozen=True)
class Following:
    """Other numbers, names and keys, and what ends for which reason.

    What the newer list does not have keeps its number, marked with the list that it comes from (`34@1`), so that it is
    taken for no entry of the newer list.
    """

    refs: Mapping[str, str]
    departments: Mapping[str, str]
    keys: Mapping[str, str]
    ended: Mapping[Matter, str]
    departments_gone: tuple[str, ...]
    duties_ended: Mapping[int, str]
    """Duties that end, each with the reason."""


def marked(name: str, number: int) -> str:
    """Return a number or key of a list that is no longer in force, as it is kept."""
    return f"{name}@{number}"


def follow(
    change: Difference,
    number: int,
    refs: Iterable[str],
    departments: Iterable[str],
    matters: Iterable[Matter],
    duties: Iterable[Duty],
) -> Following:
    """Return what follows of all that is kept, and what ends; `number` is the record of the list that is given up."""
    every = tuple(duties)
    gone = [each for each in refs if each not in change.refs and "@" not in each]
    keys, without = _keys(change, every)
    parted = {each.name for each in change.old.bodies} - change.departments.keys()
    over = [each.key for each in without if "@" not in each.key]
    ended = {each.id: reason for each in every if not each.stopped and (reason := _why_over(each, without, change))}
    return Following(
        {**change.refs, **_marked(gone, number)},
        change.departments,
        {**keys, **_marked(over, number)},
        {each: reason for each in matters if (reason := _why_ended(each, change))},
        tuple(sorted(parted.intersection(departments))),
        ended,
    )


def _marked(gone: Iterable[str], number: int) -> dict[str, str]:
    """What is gone, each with what it is called from now on."""
    return {each: marked(each, number) for each in gone}


def returning(change: Difference, refs: Iterable[str], former: Mapping[int, Outline]) -> dict[str, str]:
    """Return the numbers that come back: an entry of a former list, gone since, is new in this one, word for word.

    `refs` are those that are kept, and `former` the lists that were given up, by their records.
    """
    added = {(each.kind, compact(each.text)): each.ref for each in change.added}
    found: dict[str, str] = {}
    for each in refs:
        ref, at, number = each.rpartition("@")
        line = former[int(number)].by_ref.get(ref) if at and number.isdigit() and int(number) in former else None
        if line is not None and (to := added.get((line.kind, compact(line.text)))):
            found[each] = to
    return found


def _why_ended(matter: Matter, change: Difference) -> str:
    """Why a department reports on an entry no more; empty where it goes on."""
    to, who = change.refs.get(matter.ref), change.departments.get(matter.department)
    if to is None:
        return GONE
    if who is None:
        return DEPARTMENT_GONE
    line = change.new.by_ref[to]
    if not line.tracked:
        return FOR_REFERENCE
    roles = line.roles or (change.new.by_ref[line.parent].roles if line.parent else ())
    return "" if who in dict(roles) else NO_LONGER_THEIRS


def _why_over(duty: Duty, without: Collection[Duty], change: Difference) -> str:
    """Why a duty ends; empty where it goes on."""
    to = change.refs.get(duty.ref)
    if to is None:
        return GONE
    if not change.new.by_ref[to].tracked:
        return FOR_REFERENCE
    if duty not in without:
        return ""
    return ANOTHER_TIME if _is_by_deadline(duty) else NO_DUTY


def _is_by_deadline(duty: Duty) -> bool:
    return duty.key == deadline_key(duty.ref)


def _keys(change: Difference, duties: tuple[Duty, ...]) -> tuple[dict[str, str], list[Duty]]:
    """Keys that duties have now, and the duties that the newer list has no place for."""
    known, left = {each.key: each for each in change.old.duties}, list(change.new.duties)
    keys: dict[str, str] = {}
    without = []
    for duty in duties:
        key = _key(duty, known.get(duty.key), change, left)
        if key and key not in keys.values():
            keys[duty.key] = key
        else:
            without.append(duty)
    return {a: b for a, b in keys.items() if a != b}, without


def _key(duty: Duty, listed: Recurring | None, change: Difference, left: list[Recurring]) -> str:
    """The key that a duty has now; empty where the newer list has no place for it."""
    to = change.refs.get(duty.ref)
    if to is not None and duty.key.startswith(OFFICE_KEY):
        return _office_key(duty, to)
    if to is not None and _is_by_deadline(duty):
        return deadline_key(to) if _is_due_alike(duty.ref, to, change) else ""
    return _listed_key(listed, change, left)


def _listed_key(old: Recurring | None, change: Difference, left: list[Recurring]) -> str:
    """Take the duty of the newer list that a listed one goes on as; its key, or empty where there is none."""
    same = _same_duty(old, change, left) if old is not None else None
    if same is None:
        return ""
    left.remove(same)
    return same.key


def _is_due_alike(before: str, after: str, change: Difference) -> bool:
    """Whether an entry has the deadline that it had."""
    old, new = change.old.by_ref[before], change.new.by_ref[after]
    return (compact(old.deadline), old.day) == (compact(new.deadline), new.day)


def _office_key(duty: Duty, to: str) -> str:
    """Return the key of a duty that the office has set: it begins with the number of its entry."""
    head = f"{OFFICE_KEY}{duty.ref}-"
    return f"{OFFICE_KEY}{to}-{duty.key.removeprefix(head)}" if duty.key.startswith(head) else duty.key


def _same_duty(old: Recurring, change: Difference, left: list[Recurring]) -> Recurring | None:
    """The duty of the newer list on the same entry with the same period; of several, the one with the likest words."""
    to = change.refs.get(old.ref)
    able = [each for each in left if each.ref == to and (each.kind, each.period) == (old.kind, old.period)]
    return max(able, key=lambda each: (each.key == old.key, ratio(each.quote, old.quote)), default=None)


class _Ended(Exception):
    """Something is named that has ended."""


@dataclass(frozen=True)
class Rewriting:
    """Changes what buttons stand for, as it is kept: numbers, names and keys under the names of their fields."""

    following: Following
    reports: frozenset[int]
    """Reports that have ended."""

    def __call__(self, column: str, text: str) -> str:
        """Return a text of JSON as it is kept from now on. A button for what has ended says so when it is pressed."""
        said = json.loads(text)
        after = [self._choice(each) for each in said] if isinstance(said, list) else self._one(column, said)
        return text if after == said else json.dumps(after, ensure_ascii=False)

    def _one(self, column: str, said: dict[str, object]) -> object:
        return self._choice(said) if column.startswith("offers.") else self._or_as_it_was(said)

    def _choice(self, choice: dict[str, object]) -> dict[str, object]:
        try:
            return {**choice, "values": self._walked(choice["values"], "")}
        except _Ended:
            return {"do": "ended", "values": {}}

    def _or_as_it_was(self, said: object) -> object:
        try:
            return self._walked(said, "")
        except _Ended:
            return said

    def _walked(self, said: object, name: str) -> object:
        if isinstance(said, dict):
            return {key: self._walked(value, key) for key, value in said.items()}
        if isinstance(said, list):
            return self._several(said, name)
        if name == "report" and said in self.reports:
            raise _Ended
        return self._named(said, name) if isinstance(said, str) else said

    def _several(self, said: list[object], name: str) -> list[object]:
        """Leave out what has ended of several names; where none is left, or a report is among it, all has ended."""
        if name not in {"refs", "departments", "all"}:
            return [self._walked(each, name) for each in said]
        left = []
        for each in said:
            try:
                left.append(self._walked(each, name))
            except _Ended:
                continue
        if said and not left:
            raise _Ended
        return left

    def _named(self, said: str, name: str) -> str:
        follows = self.following
        if name in {"ref", "refs"}:
            return _of(said, follows.refs)
        if name in {"department", "departments", "to", "all"}:
            return _of(said, follows.departments) if said else said
        if name == "audience" and ":" in said:
            part, _, who = said.partition(":")
            return f"{part}:{_of(who, follows.departments)}"
        return follows.keys.get(said, said) if name == "key" else said


def _of(said: str, names: Mapping[str, str]) -> str:
    found = names.get(said, "")
    if not found or "@" in found:
        raise _Ended
    return found


def is_same_numbering(change: Difference, refs: Iterable[str], departments: Iterable[str]) -> bool:
    """Whether everything that is named means the same in both lists; what neither list knows does not matter."""
    known = {each.name for each in change.old.bodies}
    return all(change.refs.get(each) == each for each in refs if each in change.old.by_ref) and all(
        change.departments.get(each) == each for each in departments if each in known
    )
