"""Questions for the state that no rule reads, by a learned model: always proposals, never facts."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from bot.questions.intents import StateAsked, Topic
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.state_said import StateSaid

READ = 0.8
"""The chance from which on a topic that the rules did not read is proposed."""
DOUBTED = 0.02
"""The chance below which a topic that the rules read is no fact."""

_HOW_IT_STANDS = frozenset({Topic.PROGRESS, Topic.OVERVIEW})
"""Topics that are asked for in the same words: of one entry, or of all."""


def learned(inquiry: Inquiry, readings: Collection[Reading]) -> Iterator[Reading]:
    """Read a question for the state where nothing else did."""
    if not inquiry.addressed or any(isinstance(each.question, StateAsked) for each in readings):
        return
    chances = inquiry.desk.topics.of(inquiry.frame.text)
    topic = max(Topic, key=lambda each: chances.get(each, 0.0))
    if chances.get(topic, 0.0) < READ:
        return
    said = StateSaid(inquiry)
    named = [Evidence.NUMBER] * bool(said.refs) + [Evidence.DEPARTMENT] * len(said.departments)
    evidence = (Evidence.LETTERS, Evidence.CONDITION, *named)
    yield Reading("how things stand, by its letters", replace(said.state, topic=topic), evidence)


def is_doubted(question: StateAsked, inquiry: Inquiry) -> bool:
    """Whether a topic is hardly ever asked for in such words; what goes on from another question says too little."""
    if inquiry.context.question is not None:
        return False
    chances = inquiry.desk.topics.of(inquiry.frame.text)
    alike = _HOW_IT_STANDS if question.topic in _HOW_IT_STANDS else {question.topic}
    return sum(chances.get(each, 0.0) for each in alike) < DOUBTED
