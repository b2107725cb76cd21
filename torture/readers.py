"""Every reader that a person's text can reach, in one table. A new reader is a line here: the fuzzer then tries it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.calendars.date_reading import day_in
from bot.checkins.reading.reader import CheckIns
from bot.checkins.spans.proofs import proofs_in
from bot.duties.duty_words import LONGEST as LONGEST_DUTY
from bot.duties.duty_words import read_duty
from bot.ledger.cells import cell
from bot.questions.assistant import Assistant
from bot.questions.spans.bodies import LONGEST_NAME
from bot.questions.text import Language
from bot.sensitive import found_in, masked, shown
from bot.timing.hours import read_hours, read_time
from bot.timing.ladder import read_ladder
from handlers.commands.spoken import said_in_words
from handlers.people.naming import appointment_in, department_in
from handlers.questions.pages import essence
from handlers.questions.unanswered import example_of
from handlers.telegram.addressing import without_name
from handlers.telegram.send.markup import marked
from handlers.text_parts import parts
from handlers.wording.names import shortened
from handlers.wording.phrases import language_in

TODAY = date(2026, 11, 27)
BEFORE = "教体局牵头哪些任务"
"""A question on which follow-ups lean."""
MASK, QUESTION, FOLLOW_UP, PAGES = "the mask", "a question", "a follow-up", "the pages of an answer"
Read = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a text, and the longest text that it reads; what is longer is refused before it is read."""

    name: str
    read: Read
    longest: int = 4_096

    @property
    def lengths(self) -> tuple[int, ...]:
        """Five lengths, each twice the one before."""
        return tuple(self.longest // part for part in (16, 8, 4, 2, 1))


def readers(assistant: Assistant) -> tuple[Reader, ...]:
    """The readers by what they are for."""
    return (*_of_messages(assistant), *_of_commands(assistant))


def _of_messages(assistant: Assistant) -> Iterator[Reader]:
    check_ins = CheckIns(assistant.checklist)
    context = assistant.ask(BEFORE).context
    yield Reader(MASK, masked)
    yield Reader("what was masked", lambda text: (found_in(text), shown(text), language_in(text)))
    yield Reader("the bot's name", lambda text: without_name(text, "qingdan_bot"))
    yield Reader("a command in Chinese", said_in_words)
    yield Reader("a report", lambda text: check_ins.read(text, TODAY))
    yield Reader("a report by command", lambda text: check_ins.read(text, TODAY, forced=True))
    yield Reader("a report in answer", lambda text: check_ins.read(text, TODAY, refs=("49",)))
    yield Reader("documents and links", proofs_in)
    yield Reader(QUESTION, assistant.ask)
    yield Reader(FOLLOW_UP, lambda text: assistant.ask(text, context))
    yield Reader(PAGES, lambda text: assistant.pages(assistant.ask(text)))
    yield Reader("the same question", essence)
    yield Reader("a question without an answer", example_of)
    yield Reader("a reply", lambda text: [marked(each) for each in parts(text)])
    yield Reader("a line of a text", lambda text: shortened(text, 60))
    yield Reader("a cell of the ledger", cell)


def _of_commands(assistant: Assistant) -> Iterator[Reader]:
    yield Reader("/status", assistant.entry, LONGEST_NAME)
    yield Reader("/invite, /appoint", lambda text: appointment_in(text, Language.CHINESE, assistant), LONGEST_NAME)
    yield Reader("/handover, /ledger, /duties", lambda text: department_in(text, assistant), LONGEST_NAME)
    yield Reader("/duty", lambda text: read_duty(text.split(), TODAY, assistant.department), LONGEST_DUTY)
    yield Reader("a ladder of reminders", _refusing(read_ladder))
    yield Reader("/quiet", _refusing(read_hours))
    yield Reader("/round", read_time)
    yield Reader("until when", lambda text: day_in(text, TODAY))


def _refusing(read: Read) -> Read:
    """What is no ladder, and no hours, is refused by a ValueError, in good time as well."""

    def done(text: str) -> object:
        try:
            return read(text)
        except ValueError:
            return None

    return done
