"""What a question for the state says beside what was read of it: where there is any, the answer is not sure."""

from collections.abc import Iterator

from bot.calendars.period_reading import find_period
from bot.questions.intents import Topic
from bot.questions.parse.state_said import StateSaid
from bot.questions.parse.state_topics import BESIDE, topics_in

_TELLING = frozenset(Topic) - {Topic.PROGRESS, Topic.OVERVIEW, Topic.DONE, Topic.DUE}
"""Topics whose words are never part of a question for another one."""
LONGEST_WORD = 8
"""Letters of a word that is given back whole."""


def unread_words(said: StateSaid) -> str:
    """Return what could not be read: words that are left, another topic, another time, another sentence."""
    words = (_word_at(said, start, end) for start, end in said.left)
    found = (*said.excepted_names, *words, *_other_topics(said), *_other_times(said), *_other_sentences(said))
    return " ".join(dict.fromkeys(found))


def _word_at(said: StateSaid, start: int, end: int) -> str:
    """The word that letters belong to: one letter says nothing to a reader."""
    tokens = [each for each in said.frame.tokens if each.start < end and start < each.end]
    first, last = min([start, *(each.start for each in tokens)]), max([end, *(each.end for each in tokens)])
    return said.text[first:last].strip() if last - first <= LONGEST_WORD else said.text[start:end]


def _other_topics(said: StateSaid) -> Iterator[str]:
    """Topics that the answer does not tell of; an overview tells of all."""
    read = {said.topic, said.topics[0][0]} if said.topics else set()
    told = [(start, end) for topic, start, end in said.topics if topic in read]
    for topic, start, end in said.topics if said.topic is not Topic.OVERVIEW else ():
        if topic in _TELLING and all(end <= first or start >= last for first, last in told):
            yield said.text[start:end]


def _other_times(said: StateSaid) -> Iterator[str]:
    after = find_period(said.text[said.period.end :]) if said.period else None
    if after is not None:
        yield after.said


def _other_sentences(said: StateSaid) -> Iterator[str]:
    """What is said in another sentence and is more than politeness."""
    beside = said.inquiry.beside
    left = sum(map(str.isalnum, BESIDE.sub("", beside)))
    if left > 1 or topics_in(beside):
        yield beside.strip(" ,。!?;:")
