"""What a follow-up leans on: questions are kept as they were asked, and read once more unless it is remembered how."""

from collections import OrderedDict
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions.answer import Answer
from bot.questions.asking import asks
from bot.questions.content import Certainty, Kind
from bot.questions.context import Context as Leaning
from bot.questions.text import plain
from storage import questions, wordings
from storage.engine.database import Transaction
from storage.questions import StoredQuestion

if TYPE_CHECKING:
    from bot.questions.assistant import Assistant

DEEPEST = 6
"""How many questions back a follow-up can lean."""
REMEMBERED = 1_000
"""Questions whose reading is kept in memory."""
_MISSED = frozenset({Kind.ABSENT, Kind.NONE, Kind.UNKNOWN_DEPARTMENT, Kind.CLARIFY})


class Recollection:
    """Reads questions again; a reading depends on the texts alone, so remembering it changes nothing but the time."""

    def __init__(self, assistant: "Assistant") -> None:
        """Nothing is remembered."""
        self._assistant = assistant
        self._readings: OrderedDict[tuple[int, int], Leaning] = OrderedDict()
        """By the number of the question and the hash of its text, which can be long."""

    def remember(self, number: int, text: str, leaning: Leaning) -> None:
        """Keep what can be leaned on after this question."""
        self._readings[number, hash(text)] = leaning
        if len(self._readings) > REMEMBERED:
            self._readings.popitem(last=False)

    async def leaning_on(self, rows: Transaction, asked: StoredQuestion | None) -> Leaning:
        """What a follow-up to this question leans on."""
        chain: list[StoredQuestion] = []
        leaning = Leaning()
        while asked is not None and len(chain) < DEEPEST:
            known = self._readings.get((asked.id, hash(asked.text)))
            if known is not None:
                leaning = known
                break
            chain.append(asked)
            asked = await questions.by_number(rows, asked.leans_on) if asked.leans_on else None
        for each in reversed(chain):
            leaning = (await self.ask(rows, each.text, leaning)).context
            self.remember(each.id, each.text, leaning)
        return leaning

    async def answer_to(self, rows: Transaction, asked: StoredQuestion, *, addressed: bool = True) -> Answer:
        """The answer to a question that was asked before; `addressed` tells whether it was said to the bot."""
        before = await questions.by_number(rows, asked.leans_on) if asked.leans_on else None
        leaning = await self.leaning_on(rows, before)
        return await self.ask(rows, asked.text, leaning, addressed=addressed)

    async def ask(
        self, rows: Transaction, text: str, leaning: Leaning | None = None, *, addressed: bool = True
    ) -> Answer:
        """Answer a text; what finds nothing sure is asked once more in the office's wordings."""
        answer = self._assistant.ask(text, leaning, addressed=addressed)
        if not _may_be_worded(text, answer, addressed=addressed):
            return answer
        found = await wordings.within(rows, plain(text))
        worded = _with_entries(text, found, self._assistant.checklist.entries)
        if not worded:
            return answer
        other = self._assistant.ask(worded, leaning, addressed=addressed)
        return answer if _is_missed(other) else replace(other, text=text)


def _is_missed(answer: Answer) -> bool:
    """Whether a question found nothing that is sure."""
    return answer.kind in _MISSED or answer.certainty is not Certainty.SURE


def _may_be_worded(text: str, answer: Answer, *, addressed: bool) -> bool:
    """Whether the office's wordings are tried: nothing sure was found, and it was said to the bot or is a question."""
    return _is_missed(answer) and (addressed or asks(plain(text)))


def _with_entries(text: str, wordings: Iterable[tuple[str, str]], entries: Collection[str]) -> str:
    """The text with the first wording of a listed entry replaced by its number; empty if there is none."""
    said = plain(text)
    for wording, ref in wordings:
        if ref in entries and wording in said:
            return said.replace(wording, f"第{ref}项" if ref.isdigit() else ref, 1)
    return ""
