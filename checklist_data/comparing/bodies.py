"""Which department of the newer list is which of the older one: by what they are called, else somebody is asked."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from rapidfuzz.fuzz import ratio

from checklist_data.comparing.outline import Body, Outline
from checklist_data.comparing.pairs import Pairs, Question

LIKE = 60.0
"""Likeness of two names from which on they may be one department's."""
SAME_WORK = 0.5
"""Part of a department's roles that another one has, from which on it may be its successor."""
OFFERED = 3
Work = set[tuple[str, str]]
"""What a department does: the numbers of entries, each with its part in it."""


def by_name(old: Outline, new: Outline, answers: Pairs) -> dict[str, str]:
    """Pair departments by the answers, else by a name that only one department of each list has."""
    found = {a: b for a, b in answers.departments.items() if b}
    left = [each for each in old.bodies if each.name not in answers.departments]
    for names in (_printed, _every):
        owners = _owners(new.bodies, names)
        for each in left:
            if each.name not in found:
                to = {owners[name] for name in names(each) if name in owners}
                found.update({each.name: to.pop()} if len(to) == 1 else {})
    return found


def questions(
    old: Outline, new: Outline, answers: Pairs, bodies: Mapping[str, str], entries: Mapping[str, str]
) -> Iterator[Question]:
    """Ask of every department without a pair that another may have taken the place of, or taken in."""
    work, before = _work(new, {b: b for b in new.by_ref}), _work(old, entries)
    names_new = [each.name for each in new.bodies if each.name not in bodies.values()]
    won = _won(work, before, bodies)
    for each in old.bodies:
        if each.name in bodies or each.name in answers.departments:
            continue
        done, reason = before[each.name], "新清单中没有这个名称，可能已更名"
        able = _able(each.name, done, {b: work[b] for b in names_new})
        if not able:
            able, reason = _by_work(each.name, done, won), "新清单中没有这个名称，可能已并入"
        if able:
            candidates = tuple((b, f"原任务中有{shared}项由其承担") for b, shared in able[:OFFERED])
            yield Question("departments", each.name, "", candidates, reason)


def _able(name: str, done: Work, work: Mapping[str, Work]) -> list[tuple[str, int]]:
    """Departments that may have taken the place of one, the likeliest first, with how much of its work they do."""
    alike = {b: theirs for b, theirs in work.items() if ratio(name, b) >= LIKE}
    return sorted(
        {*_by_work(name, done, work), *((b, len(done & theirs)) for b, theirs in alike.items())}, key=_rank(name)
    )


def _by_work(name: str, done: Work, work: Mapping[str, Work]) -> list[tuple[str, int]]:
    """Those that do enough of the work of a department, the likeliest first, with how much of it they do."""
    shared = {b: len(done & theirs) for b, theirs in work.items()}
    enough = max(1, SAME_WORK * len(done))
    return sorted(((b, count) for b, count in shared.items() if count >= enough), key=_rank(name))


def _rank(name: str) -> Callable[[tuple[str, int]], tuple[int, float, str]]:
    return lambda able: (-able[1], -ratio(name, able[0]), able[0])


def _won(work: Mapping[str, Work], before: Mapping[str, Work], bodies: Mapping[str, str]) -> dict[str, Work]:
    """What departments do that are known by what they were called, and did not do then."""
    had: dict[str, Work] = defaultdict(set)
    for a, b in bodies.items():
        had[b] |= before.get(a, set())
    return {b: work.get(b, set()) - done for b, done in had.items()}


def _printed(body: Body) -> tuple[str, ...]:
    return (body.name, *body.spellings)


def _every(body: Body) -> tuple[str, ...]:
    return (*_printed(body), *body.short_names)


def _owners(bodies: Sequence[Body], names: Callable[[Body], Sequence[str]]) -> dict[str, str]:
    """Whose a name is, where it is one department's alone."""
    claims = [(name, each.name) for each in bodies for name in dict.fromkeys(names(each))]
    count = Counter(name for name, _ in claims)
    return {name: owner for name, owner in claims if count[name] == 1}


def _work(outline: Outline, refs: Mapping[str, str]) -> Mapping[str, Work]:
    """What each department does, by the numbers of the newer list."""
    found: dict[str, Work] = defaultdict(set)
    for line in outline.lines:
        for who, part in line.roles:
            if line.ref in refs:
                found[who].add((refs[line.ref], part))
    return found
