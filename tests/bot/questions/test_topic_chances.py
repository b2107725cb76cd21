"""How likely each topic of the state is asked for."""

import pytest

from bot.questions.intents import Topic
from bot.questions.topic_chances import TopicChances
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def chances(checklist: Checklist) -> TopicChances:
    return TopicChances(checklist)


def test_the_chances_of_all_topics_and_of_none_are_one_together(chances: TopicChances) -> None:
    found = chances.of("哪些单位还没报")
    assert sum(found.values()) == pytest.approx(1)
    assert set(map(str, Topic)) <= set(found)


@pytest.mark.parametrize(("text", "topic"), [("哪些单位还没填报", Topic.MISSING), ("有哪些任务逾期了", Topic.OVERDUE)])
def test_a_plain_question_has_its_topic(chances: TopicChances, text: str, topic: Topic) -> None:
    found = chances.of(text)
    assert max(Topic, key=lambda each: found[each]) is topic


def test_a_question_for_the_list_asks_for_no_topic(chances: TopicChances) -> None:
    assert chances.any_of("哪些单位还没填报") > 0.9
    assert chances.any_of("教体局牵头哪些任务") < 0.5
