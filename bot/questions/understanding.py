"""From a text to a decision on what it asks: which stretch of it, which spans, which readings."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, partial

from bot.calendars.period_reading import find_period
from bot.learned.linear_model import LinearModel
from bot.questions.catalogue import Catalogue
from bot.questions.content import Certainty
from bot.questions.context import Context
from bot.questions.decide import Decision, decide
from bot.questions.intents import Absent, Figure, Help, Incomplete, Search, StateAsked, UnknownBody
from bot.questions.meant import Meant
from bot.questions.message import Message, stretches_of
from bot.questions.parse import (  # noqa: F401 - each registers its readings
    courtesies,
    figures_asked,
    follow_up,
    numbered,
    ranked,
    rankings,
    reported,
    selected,
    state,
    topical,
)
from bot.questions.parse.figures_asked import figures_on
from bot.questions.parse.frame import ROLES, SECTION_PREFIX, Frame
from bot.questions.parse.leaning import leans_plainly
from bot.questions.parse.named import LONGEST
from bot.questions.parse.narrowing import carried
from bot.questions.parse.pronouns import with_its_name
from bot.questions.parse.reading import READINGS, Desk, Evidence, Inquiry, Reading
from bot.questions.parse.role_guessed import with_guessed_role
from bot.questions.parse.spelling_correction import SpellingCorrection
from bot.questions.parse.state_parts import asks_apart
from bot.questions.parse.state_topics import ASKING, topics_in
from bot.questions.parse.topical import subject_of
from bot.questions.parse.unused import LISTS
from bot.questions.parse.vocabulary import Vocabulary
from bot.questions.parse.wants import WantChances
from bot.questions.retrieval.index import Index
from bot.questions.retrieval.query import Searcher
from bot.questions.retrieval.related import letter_form
from bot.questions.sentences import (
    asks,
    is_notice,
    joined,
    longest_question,
    takes_back,
    unslipped,
    wants,
)
from bot.questions.spans.bodies import looks_like_a_body
from bot.questions.spans.cover import Cover
from bot.questions.spans.cues import Cue, load_words
from bot.questions.spans.span import Kind, Span
from bot.questions.state_reader import with_learned
from bot.questions.text import plain
from bot.questions.topic_chances import TopicChances
from bot.questions.want_reader import with_what_is_asked
from checklist_data.model import Checklist

GOOD = 4.0
"""The score from which on a text is taken as a whole, without looking at its sentences."""
LONGEST_WITH_A_SLIP = 30
MOST_UNREAD = 6
"""Letters of a text, and of what stays unread in it, up to which it is searched for a slip."""
MORE = ROLES | {Cue.SCORE, Cue.DEDUCT, Cue.FIGURE}
"""What is asked for of an entry, besides its text."""


class Understanding:
    """Reads texts over one checklist."""

    def __init__(
        self, checklist: Checklist, model: LinearModel | None = None, wants: LinearModel | None = None
    ) -> None:
        """Arrange and index the checklist; `model` and `wants` are models in place of the packaged ones."""
        self.catalogue = Catalogue(checklist)
        self._known = known = Vocabulary(self.catalogue)
        self.names, self.numbers = known.departments, known.numbers
        facts = Index(self.catalogue.figure_documents(), known.sounds)
        self._desk = Desk(
            catalogue=self.catalogue,
            entries=Searcher(known.entries, known.synonyms, known.neighbours, known.associations),
            figures=Searcher(facts, known.synonyms, known.neighbours),
            general=known.general,
            nearest=known.departments.nearest,
            topics=TopicChances(checklist, model),
            wants=WantChances(wants),
        )
        self._cover = Cover(known.lexicon())
        self._spelling = SpellingCorrection(
            known.departments, known.sections, load_words(), known.sounds, self._is_a_word
        )
        self._meant = Meant(known, self._cover.spans, _is_named)

    def decide(self, text: str, context: Context, *, addressed: bool) -> Decision:
        """The best decision over the whole text or one of its stretches."""
        message = self._message(text, context, addressed=addressed)
        best = self._best(message)
        if best is None:
            cut = message.text[: longest_question(message.text)]
            best = self._decide(self.inquiry(cut, context, addressed=message.is_asked))
        if message.is_asked:
            best = self._learned(message, self._with_a_slip_undone(message.whole, best, context))
        return best if best.chosen is not None or not addressed else self._fallen_back(message.text, best)

    def _message(self, text: str, context: Context, *, addressed: bool) -> Message:
        """A text with the stretches of it that are read."""
        is_instead, text = takes_back(text), self._meant(text)
        notice = is_notice(text)
        is_asked = addressed and not notice
        whole = joined(text) if is_asked else text
        named = with_its_name(text, partial(self._cover.spans, text)) if is_asked else ""
        stretches = stretches_of(text, whole, notice=notice)
        return Message(
            text=text,
            whole=whole,
            stretches=[named, *stretches] if named else stretches,
            wholes=frozenset({text, whole, named}),
            names=cache(partial(self._telling, text)),
            context=context,
            addressed=addressed,
            is_asked=is_asked,
            takes_back=is_instead,
        )

    def _best(self, message: Message) -> Decision | None:
        """The best decision over the stretches of a text, up to a whole one that is good enough; None of no stretch."""
        best: Decision | None = None
        for stretch in message.stretches:
            if best is not None and not _may_ask(stretch, best, addressed=message.addressed):
                continue
            decision = self._decide(self._of_a_stretch(stretch, message))
            if best is None or self._is_better(decision, best):
                best = decision
            if stretch in message.wholes and _settles(decision):
                break
        return best

    def _learned(self, message: Message, best: Decision) -> Decision:
        """What the learned readers make of a text; of one that asks two things, of the part that is answered."""
        is_parted = asks_apart(message.whole, find_period(message.whole))
        read = best.inquiry.frame.text if is_parted else message.whole
        is_cut = read == best.inquiry.frame.text or len(read) > LONGEST
        whole = best.inquiry if is_cut else self.inquiry(read, message.context)
        return with_what_is_asked(with_learned(read, best), whole)

    def _of_a_stretch(self, stretch: str, message: Message) -> Inquiry:
        """A stretch of a text; of a part it is told what was said beside it."""
        is_part, text = stretch not in message.wholes, message.text
        inquiry = self.inquiry(stretch, message.context, beside=text.replace(stretch, " ", 1) if is_part else "")
        inquiry = replace(inquiry, addressed=message.is_asked, takes_back=message.takes_back)
        if not is_part:
            return inquiry
        names_one = bool(inquiry.frame.departments)
        narrowing = [each for each in message.names() if _is_named(each) and (not names_one or _is_of_many(each))]
        more = [each for each in message.names() if each.cues & MORE and not inquiry.frame.has(*each.cues & MORE)]
        start = text.find(stretch)
        return replace(
            inquiry,
            is_narrowed_beside=_is_outside(start, stretch, narrowing),
            asks_for_more_beside=_is_outside(start, stretch, more),
        )

    def _with_a_slip_undone(self, text: str, best: Decision, context: Context) -> Decision:
        """What is decided once two characters change places again, where that leaves much less of a text unread."""
        frame = best.inquiry.frame
        left = frame.residue_size
        if len(text) > LONGEST_WITH_A_SLIP or not 1 < left <= MOST_UNREAD or not _is_doubtful(best):
            return best
        gaps = [each for each in frame.residue if each.kind in (Kind.GAP, Kind.LAY)]
        texts = unslipped(frame.text, gaps, self._cover.pairs)
        tried = [(Frame(each, tuple(self._cover.as_written(each))).residue_size, each) for each in texts]
        least, text = min(tried, default=(left, ""))
        if least:
            return best
        decision = self._decide(replace(self.inquiry(text, context), is_corrected=True))
        return decision if self._is_better(decision, best) or _is_absent(best) else best

    @staticmethod
    def _is_better(decision: Decision, best: Decision) -> bool:
        chosen = decision.chosen
        if chosen is None or isinstance(chosen.reading.question, Help | Absent | Incomplete):
            return False
        return decision.score > best.score or best.chosen is None or isinstance(best.chosen.reading.question, Absent)

    def _fallen_back(self, text: str, decision: Decision) -> Decision:
        """What is said to somebody who spoke to the bot where no reading is in."""
        frame = decision.inquiry.frame
        named = decision.inquiry.about_work
        if named is not None and (found := self._decide(named)).chosen is not None:
            return found
        if any(each.isalnum() for each in frame.text) and not frame.residue:
            reading = Reading("words of asking alone", Incomplete(), (Evidence.TEXT, Evidence.TEXT))
        elif any(each.isalnum() for each in text) and frame.residue:
            reading = Reading("an absent subject", Absent(subject_of(frame)), ())
        else:
            return decision
        return decide(decision.inquiry, [reading], decision.refused)

    def inquiry(
        self, text: str, context: Context | None = None, *, addressed: bool = True, beside: str = ""
    ) -> Inquiry:
        """A text cut into spans, ready to be looked up."""
        return Inquiry(self._frame(text), self._desk, context or Context(), addressed, beside)

    def whole(self, text: str, context: Context) -> Inquiry:
        """A text as it was meant, without its blanks, ready to be looked up."""
        return self.inquiry(joined(self._meant(text)), context)

    def holds(self, word: str) -> bool:
        """Whether the checklist prints a word."""
        return self._desk.entries.index.holds(letter_form(plain(word)))

    def _is_a_word(self, said: str) -> bool:
        """Whether a text is a word that means something else than the name that it sounds like (时间)."""
        return self.holds(said) or (said in self._known.neighbours and not looks_like_a_body(said))

    def _telling(self, text: str) -> tuple[Span, ...]:
        """What a text names, and what tells a question for more than entries."""
        return tuple(each for each in self._cover.spans(text) if _is_named(each) or each.cues & MORE)

    @staticmethod
    def _decide(inquiry: Inquiry) -> Decision:
        readings: list[Reading] = []
        refused: list[str] = []
        for builder in READINGS:
            for offered in builder(inquiry):
                if isinstance(offered, str):
                    refused.append(f"{builder.__name__}: {offered}")
                else:
                    readings.append(_carried(offered, inquiry))
        return decide(inquiry, readings, refused)

    def _frame(self, text: str) -> Frame:
        frame = Frame(text, tuple(self._cover.spans(text)))
        if not frame.residue:
            return frame
        return with_guessed_role(self._spelling.correct(frame), self._desk.entries.index.knows)


def _is_named(span: Span) -> bool:
    """Whether a department or another body, an entry, a section or a list is named."""
    return span.kind in (Kind.DEPARTMENT, Kind.NUMBER, Kind.BODY) or _is_of_many(span)


def _is_of_many(span: Span) -> bool:
    """Whether a section or a list is named: it restricts what is asked of a department too."""
    refs = span.number.refs if span.number is not None else (span.ref,)
    return bool(span.cues & LISTS) or any(each.startswith(SECTION_PREFIX) for each in refs)


def _is_outside(start: int, stretch: str, spans: Iterable[Span]) -> bool:
    return any(each.end <= start or each.start >= start + len(stretch) for each in spans)


def _may_ask(stretch: str, best: Decision, *, addressed: bool) -> bool:
    """Whether a further stretch may ask something."""
    return (wants(stretch) or _asks_for_the_state(stretch, best)) if addressed else asks(stretch)


def _asks_for_the_state(stretch: str, best: Decision) -> bool:
    """Whether a stretch asks how things stand, and nothing that was read does."""
    chosen = best.chosen
    is_read = chosen is not None and isinstance(chosen.reading.question, StateAsked)
    return not is_read and bool(topics_in(stretch) and ASKING.search(stretch))


def _settles(decision: Decision) -> bool:
    """Whether a text is taken as a whole; not where a body that no list has is told of beside one of the list."""
    chosen = decision.chosen
    if chosen is None or decision.score < GOOD:
        return False
    return not (isinstance(chosen.reading.question, UnknownBody) and decision.inquiry.frame.departments)


def _is_doubtful(decision: Decision) -> bool:
    return decision.chosen is None or decision.certainty is Certainty.LIKELY


def _is_absent(decision: Decision) -> bool:
    return decision.chosen is None or isinstance(decision.chosen.reading.question, Absent)


def _carried(reading: Reading, inquiry: Inquiry) -> Reading:
    """A reading that stands alone but is short of something that the last question had."""
    frame, context = inquiry.frame, inquiry.context
    if context.question is None or reading.name == "a follow-up":
        return reading
    question = reading.question
    if isinstance(question, Search) and isinstance(context.question, Figure) and leans_plainly(frame, context):
        found = figures_on(question, inquiry)
        question = Figure(found) if found else question
    else:
        question = carried(question, frame, context, takes_back=inquiry.takes_back)
    return Reading(reading.name, question, reading.evidence, reading.unread, reading.fit)
