"""What a question for the state says beside what was read of it: where there is any, the answer is not sure."""

import re
from collections.abc import Collection, Iterator

from bot.calendars.period_reading import find_period
from bot.questions.intents import Topic
from bot.questions.parse.state_said import StateSaid
from bot.questions.parse.state_topics import BESIDE, SAID_OF_NOTHING_ELSE, SHOWS, TURNING, topics_in

_ASKS = frozenset({"不", "没", "没有"})
"""What asks whether something is so, between a word and itself or at the end (过没过, 过了没)."""
_ENDS = re.compile(r"(?:有|得)?[呀啊呢嘛哦哈]*(?:$|[ ?!。,])")
_ASKED = re.compile(r"[谁啥哪几怎]|什么|多少|如何|\b(?:who|what|which|how|why)\b")
LONGEST_WORD = 8
"""Letters of a word that is given back whole."""


def unread_words(said: StateSaid, held: Collection[int] = ()) -> str:
    """Return what could not be read: words that are left, another topic, another time, another sentence.

    `held` are the places of the words by which an entry is named.
    """
    spans = [*said.left.spans, *said.left.passed_over]
    words = (_word_at(said, start, end) for start, end in spans if not all(each in held for each in range(start, end)))
    turning = (each[0] for each in said.left.fillers if _turns(said, each) and each.start() not in held)
    found = (*said.bodies_beside, *said.absent, *words, *turning)
    others = (*_other_topics(said), *_other_times(said), *_other_sentences(said))
    return " ".join(dict.fromkeys((*found, *others)))


def _turns(said: StateSaid, filler: re.Match[str]) -> bool:
    """Whether a small word can turn the question: not at its end (有逾期没), nor where more is to be shown (也看看)."""
    text, start, end = said.frame.text, filler.start(), filler.end()
    asks = filler[0] in _ASKS and (_ENDS.match(text, end) or text[start - 1 : start] == text[end : end + 1])
    turning = TURNING.match(text, start)
    return turning is not None and turning.end() == end and not asks and not SHOWS.search(text, end)


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
        if topic in SAID_OF_NOTHING_ELSE and all(end <= first or start >= last for first, last in told):
            yield said.text[start:end]


def _other_times(said: StateSaid) -> Iterator[str]:
    after = find_period(said.text[said.period.end :]) if said.period else None
    if after is not None:
        yield after.said


def _other_sentences(said: StateSaid) -> Iterator[str]:
    """What is said in another sentence and is more than politeness."""
    beside = said.inquiry.beside
    left = sum(map(str.isalnum, BESIDE.sub("", beside)))
    if left > 1 or topics_in(beside) or _ASKED.search(beside):
        yield beside.strip(" ,。!?;:")
