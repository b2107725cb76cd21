"""Which of the topics that are named is meant."""

from dataclasses import replace

import pytest

from bot.questions.intents import Topic
from bot.questions.parse.state_topic_meant import TopicsNamed

DISTRICT = TopicsNamed("", [], None, names_an_entry=False, names_a_body=False, is_own=False, asks_who=False)


def named(text: str, topic: Topic) -> TopicsNamed:
    return replace(DISTRICT, text=text, topics=[(topic, 0, len(text))])


def test_no_topic_is_meant_where_none_is_named() -> None:
    assert DISTRICT.meant is None


@pytest.mark.parametrize(
    ("is_of_an_entry", "meant"), [(False, Topic.OVERVIEW), (True, Topic.PROGRESS)], ids=["district", "entry"]
)
def test_how_far_things_are_is_asked_of_an_entry_or_of_everything(is_of_an_entry: bool, meant: Topic) -> None:  # noqa: FBT001
    assert replace(named("进展怎么样", Topic.PROGRESS), names_an_entry=is_of_an_entry).meant is meant


def test_what_is_not_done_is_late() -> None:
    assert named("没办结的", Topic.DONE).meant is Topic.OVERDUE
    assert named("办结的", Topic.DONE).meant is Topic.DONE
