"""A duty of every week does not push everything else off the page."""

from dataclasses import replace
from datetime import timedelta

from bot.board.views.tasks_listed import MOST_ENDED, tasks_listed
from bot.duties.occurrence import Stage
from bot.standing.facts import OccurrenceFact
from tests.bot.standing.made import TODAY, occurrence


def weekly(duty: int, stages: list[Stage]) -> list[OccurrenceFact]:
    """The periods of a duty of every week, the first due ten weeks ago."""
    return [
        replace(occurrence(100 * duty + week, "教体局", stage=stage), duty=duty, due=TODAY + timedelta(weeks=week - 10))
        for week, stage in enumerate(stages)
    ]


def test_of_what_comes_each_week_the_next_the_open_and_the_last_ones_are_listed() -> None:
    periods = weekly(1, [Stage.CLOSED] * 8 + [Stage.OPEN] * 2 + [Stage.PLANNED] * 50)
    listed = [each.number - 100 for each in tasks_listed(periods)]
    assert listed == [*range(8 - MOST_ENDED, 8), 8, 9, 10]


def test_each_duty_has_its_own() -> None:
    one, other = weekly(1, [Stage.PLANNED] * 3), weekly(2, [Stage.WAIVED, Stage.PLANNED])
    assert [each.number for each in tasks_listed([*one, *other])] == [100, 200, 201]
