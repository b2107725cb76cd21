"""A stream of messages into many groups: questions, each of which has one answer, and reports, which have none yet."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.practice.world.world import World
from torture.fork_server import OWNER

GROUPS = 50
QUESTIONS = ("第{}项", "第{}项多少分", "第{}项谁牵头", "{}.1", "第{}项参与单位有哪些")
REPORTS = ("第{}项 完成80% 已建家长学校12所", "{} 有困难:场地未落实", "收到", "已转发各街道", "明天上午开会")


@dataclass(slots=True)
class Stream:
    """What was said, by the number of its update."""

    world: World
    chance: random.Random
    questions: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Chat and message of every question."""
    reports: set[int] = field(default_factory=set)
    _texts: Iterator[tuple[int, str, bool]] = field(init=False)

    def __post_init__(self) -> None:
        """Found the groups, each adopted by the owner."""
        self._texts = _texts(self.chance)
        for number in range(1, GROUPS + 1):
            self.world.say(self.world.chat(-number), self.world.user(OWNER), "/adopt")

    @property
    def count(self) -> int:
        """How many messages were said."""
        return len(self.questions) + len(self.reports)

    def say(self, count: int) -> None:
        """Say so many messages more."""
        for _ in range(count):
            group, text, is_question = next(self._texts)
            user = self.world.user(100 + self.chance.randrange(200))
            message, update = self.world.say(self.world.chat(-group), user, text)
            if is_question:
                self.questions[update] = (-group, message["message_id"])
            else:
                self.reports.add(update)


def _texts(chance: random.Random) -> Iterator[tuple[int, str, bool]]:
    """Texts without end; in a group no question comes a second time before all others have."""
    asked: dict[int, list[str]] = {}
    while True:
        group = chance.randrange(1, GROUPS + 1)
        if chance.random() < 0.5:
            yield group, chance.choice(REPORTS).format(chance.randrange(1, 64)), False
            continue
        if not asked.get(group):
            asked[group] = [
                each.format(number) for each in QUESTIONS for number in range(1, 64) if number not in {7, 18, 41}
            ]
            chance.shuffle(asked[group])
        yield group, asked[group].pop(), True
