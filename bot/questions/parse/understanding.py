"""From a text to a decision on what it asks: which stretch of it, which spans, which readings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from itertools import chain

from bot.questions.catalogue import Catalogue
from bot.questions.context import Context
from bot.questions.decide import Certainty, Decision, decide
from bot.questions.intents import Absent, Figure, Help, Incomplete, Search
from bot.questions.lexicon import lines
from bot.questions.lexicon.everyday import Everyday, load_pairs
from bot.questions.lexicon.neighbours import Neighbours, load_neighbours
from bot.questions.lexicon.restrictions import Restriction, words_of
from bot.questions.numerals import written
from bot.questions.parse.follow_up import follow_ups, leans_plainly
from bot.questions.parse.frame import Frame
from bot.questions.parse.mending import Mender
from bot.questions.parse.narrowing import carried
from bot.questions.parse.numbered import numbered
from bot.questions.parse.ranked import counted, idle, ranked, scored
from bot.questions.parse.reading import Builder, Desk, Evidence, Inquiry, Reading
from bot.questions.parse.selected import selected
from bot.questions.parse.social import courtesies, reports, states
from bot.questions.parse.topical import clauses, figures, subject_of, subjects, who
from bot.questions.retrieval.index import Index
from bot.questions.retrieval.query import Searcher, letter_form
from bot.questions.romanised import Romanised
from bot.questions.sentences import asks, between_spaces, candidates, corrected, is_notice, joined, unslipped, wants
from bot.questions.sounds import Sounds, load_sounds
from bot.questions.spans.bodies import LOOSE_NAMES, known_bodies
from bot.questions.spans.candidates import Lexicon
from bot.questions.spans.cover import Cover
from bot.questions.spans.cues import Sign, load_words
from bot.questions.spans.misspelt import Misspelt
from bot.questions.spans.names import Names, called
from bot.questions.spans.number_slips import NumberSlips
from bot.questions.spans.numbers import Numbers
from bot.questions.spans.span import Kind
from bot.questions.text import is_latin, plain
from bot.questions.trie import Trie, Value
from checklist_data.model import Checklist, Goal, Item, Task

BUILDERS: tuple[Builder, ...] = (
    numbered,
    ranked,
    idle,
    scored,
    counted,
    selected,
    who,
    clauses,
    figures,
    subjects,
    courtesies,
    states,
    reports,
    follow_ups,
)
"""Everything that offers readings; the best of all of them is taken, whatever the order here."""
GOOD = 4.0
"""The score from which on a text is taken as a whole, without looking at its sentences."""
SHORTEST_TITLE = 3
_DISTRICT = re.compile(r"[\u4e00-\u9fff]{2,3}?(?:新区|区|县|市|镇|乡)")


class Understanding:
    """Reads texts over one checklist."""

    def __init__(self, checklist: Checklist) -> None:
        """Arrange and index the checklist."""
        sounds = load_sounds()
        self.catalogue = Catalogue(checklist)
        self.names = Names(_department_names(checklist), sounds, known_bodies())
        entries = Index(self.catalogue.documents(), sounds)
        everyday = Everyday(_everyday(checklist, entries), sounds)
        neighbours = load_neighbours()
        self._desk = Desk(
            catalogue=self.catalogue,
            entries=Searcher(entries, everyday, neighbours),
            figures=Searcher(Index(self.catalogue.figure_documents(), sounds), everyday, neighbours),
            general=frozenset(each for each in lines("background.txt") if not entries.holds(each)),
            nearest=self.names.nearest,
        )
        sections = Names(_section_names(checklist), sounds)
        words = _words(checklist)
        self._cover = Cover(_lexicon(checklist, self.names, sections, everyday, entries, words, sounds, neighbours))
        self._mender = Mender(self.names, sections, load_words(), sounds, self.holds)
        self._number_slips = NumberSlips(sounds)
        self._decoded = lru_cache(maxsize=1)(partial(_romanised, checklist, sounds, entries))

    def decide(self, text: str, context: Context, *, addressed: bool) -> Decision:
        """The best decision over the whole text or one of its stretches."""
        text = self._number_slips.mended(corrected(text))
        if any(map(is_latin, text)):
            text = self._decoded().decode(text)
        notice = is_notice(text)
        whole = joined(text) if addressed and not notice else text
        best: Decision | None = None
        for stretch in self._stretches(text, whole, notice=notice):
            if best is not None and not (wants(stretch) if addressed else asks(stretch)):
                continue
            is_part = stretch not in (text, whole)
            decision = self._decided(stretch, context, addressed=addressed and not notice, is_part=is_part)
            if best is None or self._is_better(decision, best):
                best = decision
            if decision.score >= GOOD and not is_part:
                break
        best = best or self._decided(text[:LONGEST_READ], context, addressed=addressed and not notice)
        if addressed and not notice:
            best = self._with_a_slip_undone(whole, best, context)
        return best if best.chosen is not None or not addressed else self._fallen_back(text, best)

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
        decision = self._decide(replace(self.inquiry(text, context), is_mended=True))
        return decision if self._is_better(decision, best) or _is_absent(best) else best


    @staticmethod
    def _stretches(text: str, whole: str, *, notice: bool) -> list[str]:
        """What of a text is read, the whole without its blanks first."""
        stretches = (*candidates(text, notice=notice), *between_spaces(text))
        if whole != text and len(whole) <= LONGEST_READ:
            stretches = (whole, *(each for each in stretches if each != text))
        return list(dict.fromkeys(stretches))

    @staticmethod
    def _is_better(decision: Decision, best: Decision) -> bool:
        chosen = decision.chosen
        if chosen is None or isinstance(chosen.reading.question, Help | Absent | Incomplete):
            return False
        return decision.score > best.score or best.chosen is None or isinstance(best.chosen.reading.question, Absent)

    def _fallen_back(self, text: str, decision: Decision) -> Decision:
        """What is said to somebody who spoke to the bot where no reading is in."""
        frame = decision.inquiry.frame
        if any(each.isalnum() for each in frame.text) and not frame.residue:
            reading = Reading("words of asking alone", Incomplete(), (Evidence.TEXT, Evidence.TEXT))
        elif any(each.isalnum() for each in text) and frame.residue:
            reading = Reading("an absent subject", Absent(subject_of(frame)), ())
        else:
            return decision
        return decide(decision.inquiry, [reading], decision.refused)

    def inquiry(
        self, text: str, context: Context | None = None, *, addressed: bool = True, is_part: bool = False
    ) -> Inquiry:
        """A text cut into spans, ready to be looked up."""
        return Inquiry(self._frame(text), self._desk, context or Context(), addressed, is_part)

    def holds(self, word: str) -> bool:
        """Whether the checklist prints a word."""
        return self._desk.entries.index.holds(letter_form(plain(word)))

    def _decided(self, text: str, context: Context, *, addressed: bool, is_part: bool = False) -> Decision:
        return self._decide(self.inquiry(text, context, addressed=addressed, is_part=is_part))

    @staticmethod
    def _decide(inquiry: Inquiry) -> Decision:
        readings: list[Reading] = []
        refused: list[str] = []
        for builder in BUILDERS:
            for offered in builder(inquiry):
                if isinstance(offered, str):
                    refused.append(f"{builder.__name__}: {offered}")
                else:
                    readings.append(_carried(offered, inquiry))
        return decide(inquiry, readings, refused)

    def _frame(self, text: str) -> Frame:
        frame = Frame(text, tuple(self._cover.spans(text)))
        return self._mender.mend(frame) if frame.residue else frame


LONGEST_READ = 80
LONGEST_WITH_A_SLIP = 30
MOST_UNREAD = 6
"""Letters of a text, and of what stays unread in it, up to which it is searched for a slip."""


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
        found = inquiry.figure_topic.found
        question = Figure(found) if found else question
    else:
        question = carried(question, frame, context)
    return Reading(reading.name, question, reading.evidence, reading.unread, reading.fit)


def _department_names(checklist: Checklist) -> list[tuple[str, str]]:
    return [(name, department.name) for department in checklist.departments for name in called(department)]


def _section_names(checklist: Checklist) -> list[tuple[str, str]]:
    return [(plain(name), each.ref) for each in checklist.sections for name in (each.title, *each.short_names)]


def _everyday(checklist: Checklist, entries: Index) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The checklist's own everyday words, then those of the field that it does not print, but whose terms it does."""
    yield from ((plain(each.said), each.printed) for each in checklist.everyday)
    names = "\n".join(name for name, _ in _department_names(checklist))
    printed = {term for term in dict.fromkeys(chain(*load_pairs().values())) if entries.printed_part(term)}
    for said, terms in load_pairs().items():
        kept = tuple(each for each in terms if each in printed)
        if kept and said not in names and not entries.holds(said):
            yield said, kept


def _words(checklist: Checklist) -> dict[str, frozenset[Sign]]:
    """The words of asking and talk with the names of the lists; without filler and talk that a title has."""
    titles = "\n".join(plain(title) for title, _ in _titles(checklist))
    words = {
        word: signs
        for word, signs in load_words().items()
        if len(word) == 1 or not signs <= {Sign.CHATTER, Sign.POLITE} or word not in titles
    }
    for word in words_of(Restriction.EXCEPT, Restriction.ONLY, Restriction.TIME):
        if word not in titles:
            words.setdefault(word, frozenset({Sign.POLITE}))
    provincial = checklist.provincial.called if checklist.provincial else ()
    lists = ((Sign.COMMON, checklist.called), (Sign.PROVINCIAL, provincial), (Sign.NEGATIVE, checklist.negative_called))
    for sign, names in lists:
        for name in names:
            words[plain(name)] = words.get(plain(name), frozenset()) | {sign}
    return words


def _titles(checklist: Checklist) -> Iterator[tuple[str, str]]:
    for ref, entry in checklist.entries.items():
        if isinstance(entry, Item | Task | Goal):
            yield entry.title, ref


def _lexicon(
    checklist: Checklist,
    names: Names,
    sections: Names,
    everyday: Everyday,
    entries: Index,
    words: dict[str, frozenset[Sign]],
    sounds: Sounds,
    neighbours: Neighbours,
) -> Lexicon:
    return Lexicon(
        words=words,
        names=names,
        numbers=Numbers(checklist),
        misspelt=Misspelt(words, sounds, lambda pair: entries.knows(pair) or pair in neighbours or pair in everyday),
        sections=sections.aliases,
        titles=_trie((plain(title), ref) for title, ref in _titles(checklist) if len(title) >= SHORTEST_TITLE),
        places=tuple(dict.fromkeys(_places(checklist))),
        everyday=everyday,
        general=[each for each in lines("background.txt") if not entries.holds(each)],
        printed=frozenset(pair for pair, _ in entries.vocabulary),
    )


def _places(checklist: Checklist) -> Iterator[str]:
    """What the district itself is called, by who issued the checklist."""
    yield from ("本区", "我区", "全区", "区", "新区", "区里")
    found = _DISTRICT.findall(plain(checklist.notice.issuer if checklist.notice else checklist.title))
    if found:
        yield found[-1]
        yield found[-1].removesuffix("新区").rstrip("区县市镇乡")


def _trie(pairs: Iterable[tuple[str, Value]]) -> Trie[Value]:
    trie: Trie[Value] = Trie()
    for phrase, value in pairs:
        trie.add(phrase, value)
    return trie


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
