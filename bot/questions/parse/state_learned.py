"""Questions for the state that no rule reads, by a learned model: always proposals, never facts."""

from dataclasses import replace

from bot.questions.intents import Topic
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.state_said import StateSaid
from bot.questions.parse.state_subject import entry_in_words

READ = 0.6
"""The chance from which on a topic that the rules did not read is proposed."""


def learned(text: str, inquiry: Inquiry, least: float) -> Reading | None:
    """Read a text as a question for the state, where such words ask for one topic with such a chance at the least."""
    chances = inquiry.desk.topics.of(text)
    topic = max(Topic, key=lambda each: chances.get(each, 0.0))
    if chances.get(topic, 0.0) < least:
        return None
    said = StateSaid(inquiry)
    entry = None if said.names_where else entry_in_words(said)
    question = replace(said.state, topic=topic, refs=entry.refs if entry else said.refs)
    named = [Evidence.NUMBER] * bool(question.refs) + [Evidence.DEPARTMENT] * len(said.departments)
    return Reading("how things stand, by its letters", question, (Evidence.LETTERS, Evidence.CONDITION, *named))
