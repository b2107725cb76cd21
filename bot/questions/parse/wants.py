"""What is asked of the one thing that a text names, as a learned model tells by the words around it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations, pairwise

from bot.learned.linear_model import LinearModel, load
from bot.questions.intents import Clarify, Question, Score, Show, Tasks, UnknownBody, Who
from bot.questions.parse.frame import Frame
from bot.questions.parse.named import Named, Sort
from bot.questions.selection import RoleAsked, Selection, Term
from bot.questions.spans.cues import Cue
from bot.questions.spans.naming import Naming
from bot.questions.spans.span import Kind

ELSE = "else"
"""Anything that is not told of one thing alone, or no question at all."""
_ROLES = tuple(RoleAsked)
_OF_AN_ENTRY = (*(f"who/{each}" for each in _ROLES), "show", "points")
WANTS: Mapping[Sort, tuple[str, ...]] = {
    Sort.DEPARTMENT: tuple(f"tasks/{each}" for each in _ROLES),
    Sort.NUMBER: _OF_AN_ENTRY,
    Sort.TITLE: _OF_AN_ENTRY,
    Sort.SECTION: ("items",),
    Sort.BODY: ("outside",),
}
"""What can be asked of each sort of thing: entries by role, bodies by role, the text, the points."""
LONGEST_RUN = 4
_NOTHING: tuple[frozenset[Cue], ...] = (frozenset(), frozenset({Cue.POLITE}))


class WantChances:
    """How likely each question is asked of what a text names."""

    def __init__(self, model: LinearModel | None = None) -> None:
        """Take a model in place of the packaged one, which is read when it is first needed."""
        self._given = model

    def of(self, named: Named, frame: Frame) -> Mapping[str, float]:
        """Return the chance of everything that can be asked of such a thing, and that it is something else."""
        chances = self._model.chances(features(named, frame))
        held = {each: chances.get(each, 0.0) for each in (*WANTS[named.sort], ELSE)}
        whole = sum(held.values()) or 1.0
        return {want: chance / whole for want, chance in held.items()}

    @cached_property
    def _model(self) -> LinearModel:
        return self._given or load("wants.tsv")


def features(named: Named, frame: Frame) -> set[str]:
    """Return what the model sees: every run of letters around the sign of what is named, and what the words do."""
    marked = f"^{named.marked(frame.text)}$"
    size, signs = len(marked), ["^", *_signs(named, frame), "$"]
    runs = {marked[at : at + length] for length in range(1, LONGEST_RUN + 1) for at in range(size - length + 1)}
    runs.update(f"<{each}>" for each in signs)
    runs.update(f"<{one}|{other}>" for one, other in pairwise(signs))
    done = sorted({each for sign in signs for each in sign.split("/")})
    runs.update(f"{{{each}}}" for each in done)
    runs.update(f"{{{one}&{other}}}" for one, other in combinations(done, 2))
    return runs


def _signs(named: Named, frame: Frame) -> Iterator[str]:
    """What each token does, or its kind; what is named by its sort."""
    places = {place for each in named.spans for place in range(each.start, each.end)}
    was_named = False
    for token in frame.tokens:
        is_named = token.start in places
        if is_named:
            yield from () if was_named else (named.sort,)
        elif token.kind is not Kind.WORD:
            yield token.kind
        elif token.cues not in _NOTHING:
            yield "/".join(sorted(token.cues))
        was_named = is_named


def question_of(want: str, named: Named, frame: Frame) -> Question:
    """Return the question that is asked of what is named."""
    kind, role = f"{want}/{RoleAsked.ANY}".split("/")[:2]
    asked = RoleAsked(role)
    naming = named.naming or Naming("", (), 0, "")
    match kind:
        case "tasks":
            of_them = Selection(terms=(Term(naming.departments, asked),), scope=frame.scope)
            return Tasks(of_them, counted=frame.has(Cue.COUNT) and not frame.has(Cue.WHICH))
        case "who":
            return Who(named.refs, asked)
        case "points":
            return Score(named.refs)
        case "items":
            return Tasks(Selection(section=named.refs[0]))
        case "outside":
            return Clarify(naming, asked) if naming.departments else UnknownBody(naming, asked)
        case _:
            return Show(named.refs)
