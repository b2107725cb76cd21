"""Valid lists of any size, made of the real list's own words.

The real list comes first and whole, then block after block of entries spliced from its titles and
sentences, each block a district with departments of its own. Every made-up item has a lead and no duty or
target is made up, so that answers stay as long as they are in the real list and what grows is only what has
to be searched.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.districts import departments_of, districts
from checklist_data.model import (
    Checklist,
    Clause,
    Department,
    Item,
    Parties,
    Section,
    Tracking,
)

YEARS = range(2021, 2040)
TASK_SIZE = 2
"""Items in a made-up part of the second list."""

_SENTENCE = re.compile(r"[^。;]+[。;]?")


@dataclass(frozen=True, slots=True)
class Recombined:
    """A made-up list, and for each made-up entry the real ones whose words it has."""

    checklist: Checklist
    origins: Mapping[str, tuple[str, ...]]
    """A clause has its title's origins as well."""


@dataclass(frozen=True, slots=True)
class Block:
    """One district's part of a made-up list."""

    section: Section
    beside: Section | None
    """The section that the second list gets."""
    departments: tuple[Department, ...]


def entries_of(checklist: Checklist) -> int:
    """How many entries can be found in a list: items of both lists, and clauses."""
    return sum(1 + len(item.clauses) for item in checklist.all_items)


def recombined(real: Checklist, entries: int, seed: int = 1) -> Recombined:
    """A list of exactly so many entries, by chance of the seed. ValueError where the real list has more."""
    missing = entries - entries_of(real)
    if missing < 0:
        raise ValueError(f"the real list has more than {entries} entries")
    maker = _Maker(real, Random(seed))
    blocks: list[Block] = []
    while missing:
        size = min(missing, entries_of(real))
        blocks.append(maker.block(size))
        missing -= size
    return Recombined(_joined(real, blocks), maker.origins)


def _joined(real: Checklist, blocks: Sequence[Block]) -> Checklist:
    sections = (*real.sections, *(block.section for block in blocks))
    beside = tuple(block.beside for block in blocks if block.beside)
    return replace(
        real,
        score=sum(section.score for section in sections),
        sections=sections,
        second=replace(real.second, sections=real.second.sections + beside) if real.second else None,
        departments=real.departments + tuple(each for block in blocks for each in block.departments),
    )


class _Maker:
    """Makes block after block and numbers their entries on from the real list's."""

    def __init__(self, real: Checklist, random: Random) -> None:
        self._real = real
        self._random = random
        self._districts = districts(random)
        self._items, self._sections = len(real.items), len(real.sections)
        goals = real.second.sections if real.second else ()
        parts = [part for goal in goals for part in goal.parts]
        self._goals, self._tasks = len(goals), len(parts)
        self._sentences = _sentences((clause.text, clause.ref) for item in real.items for clause in item.clauses)
        self._required = _sentences((each.title, each.ref) for each in real.second_items)
        self._task_titles = [(part.title, part.ref) for part in parts]
        self._titles = [(item.title, item.ref) for item in real.items]
        self._lists = [each for item in real.items for each in (item.lead, item.participants) if each]
        self.origins: dict[str, tuple[str, ...]] = {}

    def block(self, size: int) -> Block:
        """The next district's part, with exactly so many entries; IndexError when no name is left."""
        district = self._districts.pop()
        departments = departments_of(district, self._real.departments)
        required = size * len(self._real.second_items) // entries_of(self._real)
        items = tuple(self._make_items(size - required, district, departments))
        self._sections += 1
        title = district + self._random.choice(self._real.sections).title
        score = sum(item.score for item in items)
        section = Section(f"S{self._sections}", self._sections, title, (), score, items)
        return Block(section, self._beside(required, district, departments) if required else None, departments)

    def _make_items(self, size: int, district: str, departments: tuple[Department, ...]) -> Iterator[Item]:
        while size:
            clauses = min(len(self._random.choice(self._real.items).clauses), size - 1)
            yield self._item(clauses, district, departments)
            size -= 1 + clauses

    def _item(self, clauses: int, district: str, departments: tuple[Department, ...]) -> Item:
        self._items += 1
        ref = str(self._items)
        return Item(
            ref=ref,
            title=f"{district}{self._random.choice(YEARS)}年{self._spliced(ref, self._titles)}",
            score=self._random.choice(self._real.items).score,
            clauses=tuple(self._clause(ref, number) for number in range(1, clauses + 1)),
            lead=self._parties(departments),
            participants=self._parties(departments),
            tracking=Tracking.REFERENCE,
        )

    def _clause(self, above: str, number: int) -> Clause:
        ref = f"{above}.{number}"
        return Clause(ref, self._written(ref, above, self._sentences), Tracking.REFERENCE)

    def _beside(self, size: int, district: str, departments: tuple[Department, ...]) -> Section:
        self._goals += 1
        sizes = [min(TASK_SIZE, size - start) for start in range(0, size, TASK_SIZE)]
        ref = f"I-{self._goals}"
        parts = tuple(self._part(each, district, departments) for each in sizes)
        return Section(ref, self._goals, district + self._spliced(ref, self._task_titles), (), 0, (), parts)

    def _part(self, size: int, district: str, departments: tuple[Department, ...]) -> Section:
        self._tasks += 1
        ref = f"II-{self._tasks}"
        title = district + self._spliced(ref, self._task_titles)
        required = (self._requirement(ref, number, departments) for number in range(1, size + 1))
        return Section(ref, self._tasks, title, (), 0, tuple(required))

    def _requirement(self, above: str, number: int, departments: tuple[Department, ...]) -> Item:
        ref = f"{above}({number})"
        text = self._written(ref, above, self._required)
        return Item(ref, text, 0, (), None, None, Tracking.REFERENCE, self._parties(departments))

    def _spliced(self, ref: str, titles: Sequence[tuple[str, str]]) -> str:
        (head, one), (tail, other) = self._random.choice(titles), self._random.choice(titles)
        self.origins[ref] = (one, other)
        return head[: len(head) // 2] + tail[len(tail) // 2 :]

    def _written(self, ref: str, above: str, sentences: Sequence[tuple[str, str]]) -> str:
        drawn = self._random.choices(sentences, k=self._random.randint(1, 3))
        self.origins[ref] = (*dict.fromkeys(origin for _, origin in drawn), *self.origins[above])
        return "".join(sentence for sentence, _ in drawn)

    def _parties(self, departments: Sequence[Department]) -> Parties:
        model = self._random.choice(self._lists)
        count = min(len(model.departments), len(departments))
        names = (each.name for each in self._random.sample(departments, count))
        return Parties(tuple(names), model.open)


def _sentences(entries: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Every sentence with the ref of the entry in which it stands."""
    return [(sentence, ref) for text, ref in entries for sentence in _SENTENCE.findall(text)]
