"""How the work stands, as people say it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.checkins.model import State
from bot.checkins.state_words import AT_HEAD, CANONICAL, ENGLISH, PLAIN, PLAINLY_DONE, WEAK, Words

__all__ = ["Said", "contradicts", "is_canonical", "state_of", "states_in"]


@dataclass(frozen=True, slots=True)
class Said:
    """A state that a text says from one place to another; plainly where it is one of the words for it."""

    state: State
    start: int
    end: int
    plainly: bool


def _plainly(state: State) -> re.Pattern[str]:
    forms = [_chinese(PLAIN[state]), ENGLISH[state]]
    forms += [rf"^\s*(?:{'|'.join(AT_HEAD[state])})"] if state in AT_HEAD else []
    return re.compile("|".join(forms))


def _chinese(words: Sequence[Words]) -> str:
    begins = "".join(dict.fromkeys("".join(each for each, _ in words)))
    return rf"(?=[{begins}])(?:{'|'.join(f'(?=[{first}])(?:{pattern})' for first, pattern in words)})"


_PATTERNS = [(state, True, _plainly(state)) for state in PLAIN]
_PATTERNS.append((State.ON_PLAN, False, re.compile(_chinese(WEAK))))
_CANONICAL = re.compile("|".join(CANONICAL))
_DONE = re.compile("|".join(PLAINLY_DONE))
_BUTTONS = {each.chinese: each for each in State}
_BUTTON = re.compile("|".join(_BUTTONS))
FARTHEST = 64
"""More characters than any of the words has, with what it looks at behind it."""
GRAVEST_FIRST = (State.COORDINATE, State.DIFFICULT, State.DONE, State.ON_PLAN)


def states_in(text: str) -> list[Said]:
    """The first word for each state, in the order of the text."""
    found = [
        Said(state, match.start(), match.end(), plainly)
        for state, plainly, pattern in _PATTERNS
        if (match := pattern.search(text))
    ]
    return sorted(found, key=lambda each: (each.start, -each.end))


def state_of(found: Sequence[Said]) -> Said | None:
    """The state that is said on the whole: help wanted before difficulty, difficulty before all is well."""
    plain = [each for each in found if each.plainly] or found
    by_state = {each.state: each for each in reversed(plain)}
    return next((by_state[each] for each in GRAVEST_FIRST if each in by_state), None)


def contradicts(text: str, found: Sequence[Said]) -> bool:
    """Whether it is said to stand in two ways that cannot both be: two of the four words, or done yet in trouble."""
    said = {_BUTTONS[each] for each in _BUTTON.findall(text)}
    if len(said) > 1 and said != {State.DIFFICULT, State.COORDINATE}:
        return True
    troubled = any(each.plainly and each.state in {State.DIFFICULT, State.COORDINATE} for each in found)
    return troubled and bool(_DONE.search(text))


def is_canonical(words: str) -> bool:
    """Whether words say nothing else than how it stands: what is left of a report is clearer without them."""
    return bool(_CANONICAL.fullmatch(words.strip()))
