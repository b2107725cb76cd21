"""The one entrance for questions: a text in, an answer out."""

from collections.abc import Sequence
from dataclasses import replace

from bot.questions.answer import Answer
from bot.questions.answering import content_of
from bot.questions.bodies import LOOSE_NAMES, known_bodies
from bot.questions.by_number import by_number
from bot.questions.by_rank import by_absence, by_count, by_rank, by_score
from bot.questions.by_selection import by_selection
from bot.questions.by_topic import clauses_by_topic, figure_by_topic, search_by_topic, who_by_topic
from bot.questions.catalogue import Catalogue
from bot.questions.context import Context
from bot.questions.explanation import Explanation
from bot.questions.follow_up import follow_up, leans
from bot.questions.frame import Frame
from bot.questions.index import Index
from bot.questions.mending import Mender
from bot.questions.names import Names, called
from bot.questions.narrowing import carried
from bot.questions.numerals import written
from bot.questions.pages import pages
from bot.questions.question import (
    Figure,
    Question,
    Reading,
    Search,
)
from bot.questions.readings import Attempt, Desk, Inquiry, read
from bot.questions.references import References
from bot.questions.romanised import Romanised
from bot.questions.scan import Scanner
from bot.questions.sentences import between_spaces, candidates, is_notice
from bot.questions.signs import Sign, load_lexicon, load_words
from bot.questions.sounds import Sounds, load_sounds
from bot.questions.text import Tongue, plain
from bot.questions.text import question as as_question
from bot.questions.topics import Everyday
from bot.questions.wording import Voice
from checklist_data.model import Checklist

LONGEST_NAME = 60
"""Characters of a department's name; a longer text names none."""
READINGS: tuple[tuple[str, Attempt], ...] = (
    ("a number", by_number),
    ("a ranking", by_rank),
    ("idle departments", by_absence),
    ("points", by_score),
    ("a count", by_count),
    ("a selection", by_selection),
    ("who answers for a topic", who_by_topic),
    ("clauses of a topic", clauses_by_topic),
    ("a figure", figure_by_topic),
    ("a topic", search_by_topic),
)
"""The readings in the order in which they are tried: the more is said outright, the earlier."""


class Assistant:
    """Answers questions over one checklist; what it says depends on the text, the context and the checklist alone."""

    def __init__(self, checklist: Checklist) -> None:
        """Arrange and index the checklist."""
        self.checklist = checklist
        sounds = load_sounds()
        self._catalogue = Catalogue(checklist)
        self._names = Names(_department_names(checklist), sounds, known_bodies())
        everyday = Everyday(checklist.everyday, sounds)
        entries = Index(self._catalogue.documents(), sounds)
        figures = Index(self._catalogue.figure_documents(), sounds)
        self._desk = Desk(self._catalogue, entries, figures, everyday)
        sections = Names(_section_names(checklist), sounds)
        self._scanner = Scanner(load_lexicon(), self._names, References(checklist), sections.aliases)
        self._mender = Mender(self._names, sections, load_words(), sounds)
        self._romanised = _romanised(checklist, sounds, entries)
        self._voices = {tongue: Voice(tongue) for tongue in Tongue}

    def ask(self, text: str, context: Context | None = None) -> Answer:
        """Answer a text; whatever it is, an answer comes back, of kind `none` where the text is no question."""
        before = context or Context()
        cleaned = as_question(text)
        frame, reading = self._understood(self._romanised.decode(cleaned), before)
        tongue = Tongue.ENGLISH if frame.is_english else Tongue.CHINESE
        content = content_of(reading.question, self._catalogue, self._voices[tongue])
        after = Context(reading.question, content.refs, content.departments) if reading.question else before
        return Answer(text, content, after, tongue, Explanation(cleaned, frame, reading, self._desk))

    def pages(self, answer: Answer) -> tuple[str, ...]:
        """The answer as a person turns its pages: what is said at once, then what it left out."""
        return pages(answer, self._catalogue, self._voices[answer.tongue])

    def department(self, said: str) -> tuple[str, ...]:
        """The departments that a text can name as a whole: one, or several equal readings, or none."""
        name = plain(said) if len(said) <= LONGEST_NAME else ""
        naming = self._names.resolve(name) if 0 < len(name) <= LONGEST_NAME else None
        return naming.departments if naming is not None else ()

    def chosen(self, answer: Answer, number: int) -> str:
        """The question as it reads once the person has chosen one of the answer's choices, counted from 0."""
        frame = answer.explanation.frame
        return (frame.text if frame else answer.text).replace(answer.content.said, answer.choices[number], 1)

    def _understood(self, text: str, context: Context) -> tuple[Frame, Reading]:
        notice = is_notice(text)
        whole = self._first_read(candidates(text, notice=notice), context, text, notice=notice)
        if whole[1].question is not None:
            return whole
        parts = self._first_read(between_spaces(text), context, text, notice=notice)
        return parts if parts[1].question is not None else whole

    def _first_read(
        self, stretches: Sequence[str], context: Context, text: str, *, notice: bool
    ) -> tuple[Frame, Reading]:
        """The first stretch that asks plainly; else the first that names a topic; else the first, unread."""
        first: tuple[Frame, Reading] | None = None
        vague: tuple[Frame, Reading] | None = None
        for stretch in stretches:
            frame = self._frame(stretch)
            reading = self._read(frame, context)
            first = first or (frame, Reading(None, "", reading.lost))
            if reading.question is None or (notice and _is_vague(frame, reading.question)):
                continue
            if not isinstance(reading.question, Search):
                return frame, reading
            if stretch == text or frame.asks:
                vague = vague or (frame, reading)
        return vague or first or (Frame(text, ()), Reading(None))

    def _frame(self, text: str) -> Frame:
        frame = Frame(text, tuple(self._scanner.tokens(text)))
        return self._mender.mend(frame) if frame.residue else frame

    def _read(self, frame: Frame, context: Context) -> Reading:
        refs = self._catalogue.order
        if leans(frame, context):
            question = follow_up(frame, context, refs)
            if question is not None:
                return Reading(question, "a follow-up")
        inquiry = Inquiry(frame, self._desk)
        reading = read(inquiry, READINGS)
        if reading.question is None:
            question = follow_up(frame, context, refs)
            return Reading(question, "a follow-up" if question else "", reading.lost)
        if isinstance(reading.question, Search) and isinstance(context.question, Figure) and inquiry.figure_topic.found:
            return replace(reading, question=Figure(inquiry.figure_topic.found))
        return replace(reading, question=carried(reading.question, frame, context))


def _is_vague(frame: Frame, question: Question) -> bool:
    plainly = frame.has(Sign.WHO, Sign.WHICH, Sign.COUNT, Sign.SCORE) or frame.text.endswith("?")
    return isinstance(question, Search | Figure) or not plainly


def _department_names(checklist: Checklist) -> list[tuple[str, str]]:
    return [(name, department.name) for department in checklist.departments for name in called(department)]


def _section_names(checklist: Checklist) -> list[tuple[str, str]]:
    return [(plain(name), each.ref) for each in checklist.sections for name in (each.title, *each.short_names)]


def _romanised(checklist: Checklist, sounds: Sounds, entries: Index) -> Romanised:
    names = [name for department in checklist.departments for name in called(department)]
    said = [plain(each.said) for each in checklist.everyday]
    romanised = Romanised(sounds, kept=[*load_words(), *names, *said])
    romanised.learn(names)
    romanised.learn(load_words())
    romanised.learn(f"第{written(number)}{unit}" for number in range(1, 100) for unit in ("项", "条", "部分"))
    romanised.learn(body for body, _ in known_bodies())
    romanised.learn(LOOSE_NAMES)
    romanised.learn(said)
    by_use = sorted(entries.vocabulary, key=lambda each: -each[1])
    romanised.learn((pair for pair, _ in by_use), words=False)
    romanised.learn(dict.fromkeys(character for pair, _ in by_use for character in pair), words=False)
    return romanised
