"""The facts that stand in one way, as they are counted: by a light, late, waiting, returned, closed, silent."""

from collections.abc import Callable, Mapping

from bot.duties.occurrence import Stage
from bot.lights.light import Light
from bot.standing.facts import Facts, MatterFact, OccurrenceFact

Holds = tuple[Callable[[MatterFact], bool], Callable[[OccurrenceFact], bool]]


def _never(fact: MatterFact | OccurrenceFact) -> bool:
    del fact
    return False


def _shows(light: Light) -> Holds:
    """What shows a light: reports, and tasks that have begun."""
    return (
        lambda matter: matter.report is not None and matter.light is light,
        lambda task: task.is_begun and task.standing.light is light,
    )


_HOLDS: Mapping[str, Holds] = {
    **{str(each): _shows(each) for each in Light},
    "late": (_never, lambda task: task.is_late),
    "waiting": (
        lambda matter: matter.report is not None and matter.waits_for_office,
        lambda task: task.stage is Stage.REPORTED,
    ),
    "troubled": (lambda matter: matter.is_troubled, _never),
    "returned": (lambda matter: matter.is_returned, _never),
    "closed": (lambda matter: matter.is_closed, _never),
    "silent": (lambda matter: matter.is_silent, _never),
}
STATES = tuple(_HOLDS)
"""In the order in which they are offered."""


def in_state(facts: Facts, state: str) -> Facts:
    """Return the matters and occurrences that stand so; `state` is one of STATES."""
    is_matter, is_task = _HOLDS[state]
    matters = tuple(each for each in facts.matters if is_matter(each))
    return Facts(facts.today, facts.moment, matters, tuple(each for each in facts.occurrences if is_task(each)))
