"""Questions made from frames and the checklist, with what a right answer carries taken from the checklist itself."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, count
from pathlib import Path
from random import Random

from benchmarks.open_set import Expectation
from bot.numerals import written
from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.selection import RoleAsked
from bot.questions.spans.bodies import known_bodies
from bot.questions.spans.names import called
from checklist_data.model import Department, Section

FRAMES = Path(__file__).parents[2] / "corpus" / "frames"
SHORTEST_OPENING, LONGEST_OPENING = 4, 16
BODIES = 40
"""Bodies outside the list that a frame is filled with."""
SLOT = re.compile(r"\{(department|number|title|section|opening|figure|body)\}")


@dataclass(frozen=True, slots=True)
class Frame:
    """One form of a question, with the roles that can be said in it."""

    kind: str
    text: str
    roles: tuple[RoleAsked, ...]
    words: Mapping[RoleAsked, Sequence[str]] = field(repr=False, compare=False)
    spellings: Sequence[str] = field(repr=False, compare=False)

    @property
    def slot(self) -> str:
        """What has to be filled in."""
        return str(SLOT.findall(self.text)[0])


@dataclass(frozen=True, slots=True)
class Made:
    """A question that was made, and what a right answer carries."""

    kind: str
    text: str
    expected: Expectation


def frames(folder: Path = FRAMES) -> tuple[Frame, ...]:
    """The frames of every file in the folder."""
    tables = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml")))
    return tuple(chain.from_iterable(map(_frames, tables)))


def _frames(table: Mapping[str, object]) -> Iterator[Frame]:
    said, forms, held = table.get("roles", {}), table.get("spellings", {}), table["frame"]
    assert isinstance(said, dict)
    assert isinstance(forms, dict)
    assert isinstance(held, list)
    words = {RoleAsked(name): tuple(each) for name, each in said.items()}
    for each in held:
        roles = tuple(RoleAsked(name) for name in each.get("roles", ["any"]))
        yield Frame(each["kind"], each["text"], roles, words, tuple(forms.get("forms", ("{n}",))))


class Generator:
    """Fills frames from one checklist."""

    def __init__(self, assistant: Assistant, seed: int = 1) -> None:
        """Take the checklist of an assistant; the same seed makes the same questions."""
        self._assistant = assistant
        self._checklist = assistant.checklist
        self._catalogue = Catalogue(assistant.checklist)
        self._random = Random(seed)
        self._turn = count()

    def every(self, frame: Frame) -> Iterator[Made]:
        """A frame filled with everything that fits it, the words of its roles and the spellings taken in turn."""
        for filling in self._fillings(frame.slot):
            for role in frame.roles:
                yield self._made(frame, filling, role)

    def some(self, frame: Frame, number: int) -> list[Made]:
        """So many questions of a frame, drawn by the seed."""
        made = list(self.every(frame))
        return self._random.sample(made, min(number, len(made)))

    def _fillings(self, slot: str) -> Iterator[tuple[str, str]]:
        """What fits a slot, each with the ref or the name that it stands for."""
        checklist = self._checklist
        match slot:
            case "department":
                yield from ((self._name_in_turn(each), each.name) for each in checklist.departments)
            case "number" | "title":
                yield from ((each.title, each.ref) for each in checklist.items)
            case "section":
                yield from ((each.title, each.ref) for each in checklist.sections)
            case "opening":
                yield from self._openings()
            case "figure":
                figures = [each for each in self._catalogue.figures if not each.value.startswith("-")]
                yield from ((each.what, each.value) for each in figures)
            case "body":
                bodies = [body for body, _ in known_bodies() if body.endswith(("局", "委", "办", "部"))]
                unknown = [body for body in bodies if not self._assistant.department(body)]
                yield from ((body, "") for body in self._random.sample(unknown, BODIES))

    def _name_in_turn(self, department: Department) -> str:
        """One of the names that a department alone is called by, another one each time."""
        own = self._own_names[department.name]
        return own[next(self._turn) % len(own)]

    @cached_property
    def _own_names(self) -> dict[str, list[str]]:
        """The names that each department alone is called by."""
        names = {each.name: dict.fromkeys(called(each)) for each in self._checklist.departments}
        return {
            name: [each for each in some if not each.isascii() and self._assistant.department(each) == (name,)]
            for name, some in names.items()
        }

    def _openings(self) -> Iterator[tuple[str, str]]:
        """The beginnings of clauses that no other entry prints."""
        texts = [each.title for each in self._checklist.second_items]
        texts += [each.text for each in self._checklist.negative]
        texts += [item.title + "".join(each.text for each in item.clauses) for item in self._checklist.items]
        for item in self._checklist.items:
            for clause in item.clauses:
                opening = re.split("[,;。:，；：（(“]", clause.text)[0]
                alone = sum(opening in text for text in texts) == 1
                if alone and SHORTEST_OPENING <= len(opening) <= LONGEST_OPENING:
                    yield opening, item.ref

    def _made(self, frame: Frame, filling: tuple[str, str], role: RoleAsked) -> Made:
        said, stands_for = filling
        turn = next(self._turn)
        if frame.slot == "number":
            said = _spelt(frame.spellings[turn % len(frame.spellings)], int(stands_for))
        words = frame.words.get(role, ())
        text = frame.text.replace(f"{{{frame.slot}}}", said)
        text = text.replace("{role}", words[turn % len(words)]) if words else text
        return Made(frame.kind, text, self._expected(frame.kind, stands_for, role))

    def _expected(self, kind: str, stands_for: str, role: RoleAsked) -> Expectation:
        within = self._within(stands_for)
        match kind:
            case "entry":
                return Expectation(("entry", "search"), first=within)
            case "subject":
                return Expectation(("search", "entry", "tasks", "clarify"), top3=within)
            case "answers":
                return Expectation(("departments", "search", "entry", "clarify"), about=(stands_for,))
            case "figure":
                return Expectation(("value",), values=(stands_for,))
            case "outside":
                return Expectation(("unknown_department",))
            case _:
                return self._counted(kind, stands_for, role)

    def _counted(self, kind: str, stands_for: str, role: RoleAsked) -> Expectation:
        catalogue = self._catalogue
        match kind:
            case "tasks":
                return Expectation(("tasks",), refs=(catalogue.tasks_of(stands_for, role),))
            case "both":
                lists = [catalogue.tasks_of(stands_for, each) for each in (RoleAsked.LEAD, RoleAsked.PARTICIPATE)]
                return Expectation(("tasks",), refs=(tuple(chain(*lists)), catalogue.tasks_of(stands_for, role)))
            case "how-many":
                return Expectation(("value", "tasks"), values=(str(len(catalogue.tasks_of(stands_for, role))),))
            case "who":
                parties = catalogue.parties(stands_for, role)
                names = parties.departments if parties else ()
                return Expectation(("departments",), departments=(names,), about=(stands_for,))
            case "points":
                return Expectation(("value",), values=(str(catalogue.score(stands_for)),), about=(stands_for,))
            case "section":
                entry = catalogue.entry(stands_for)
                assert isinstance(entry, Section)
                return Expectation(("tasks",), refs=(tuple(each.ref for each in entry.items),))
        raise ValueError(f"no such kind of frame: {kind}")

    def _within(self, ref: str) -> tuple[str, ...]:
        item = self._catalogue.items.get(ref)
        return (ref, *(each.ref for each in item.clauses)) if item else (ref,)


def _spelt(form: str, number: int) -> str:
    return form.format(n=number, cn=written(number))
