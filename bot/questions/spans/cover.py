"""Cutting a text at what is known: spans of every kind compete, and the cheapest way to read the whole wins."""

from collections.abc import Iterable, Iterator, Sequence
from operator import or_

from bot.questions.spans.candidates import Candidate, Candidates, Lexicon
from bot.questions.spans.cues import Cue
from bot.questions.spans.name_slips import NameSlips
from bot.questions.spans.section_slips import SectionSlips
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_latin, with_digits

GAP_COST = 0.4
"""What it costs to leave something unread at all."""
KNOWN_COST = 1.05
UNKNOWN_COST = 1.2
"""What each letter costs that stays unread, printed in the checklist or not."""
LETTER_COST = 0.5
DIGIT_COST = 1.0
"""The same for a letter of a Latin word, and for a digit."""
LONGEST_PRINTED = 2
"""Letters of a word for a role that can be a part of a subject; longer ones are said of roles alone."""
_PARTS = frozenset({Cue.LEAD, Cue.PARTICIPATE})
_ASKED = _PARTS | {Cue.WHO, Cue.RESPONSIBLE}
_INFINITE = float("inf")
_GAP = Span(0, 0, "", Kind.GAP)
_MARK = Span(0, 0, "", Kind.WORD)


class Cover:
    """Cuts texts into spans by what is known."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take everything that can be known."""
        self._printed = lexicon.printed
        self._candidates = Candidates(lexicon)
        self._misspelt = lexicon.misspelt
        self._misspelt_sections = SectionSlips(lexicon.sections.items())
        self._misspelt_names = NameSlips(lexicon.names)
        self.pairs = self._candidates.pairs

    def spans(self, text: str) -> list[Span]:
        """The text as spans from its first character to its last."""
        candidates = self._candidates.of(text)
        spans = self._cheapest(text, candidates)
        if not any(each.kind is Kind.GAP for each in spans):
            return spans
        slips = [
            *self._misspelt.near(text, spans),
            *self._misspelt_sections.near(text),
            *self._misspelt_names.near(text, spans),
        ]
        for cost, span in slips:
            candidates[span.start].append((cost, span.end, span))
        return self._subjects_whole(text, self._cheapest(text, candidates) if slips else spans)

    def _subjects_whole(self, text: str, spans: list[Span]) -> list[Span]:
        """The spans with words that name a role as a part of the subject where they are printed in it (群众参与)."""
        asked = [each for each in spans if each.cues & _ASKED]
        if len(asked) < 2 or not any(each.cues & _PARTS for each in asked):
            return spans
        subjects = [each for each in asked if self._is_of_a_subject(text, each, spans)]
        if not 0 < len(subjects) < len(asked):
            return spans
        return _merged(_unread(each) if each in subjects else each for each in spans)

    def _is_of_a_subject(self, text: str, role: Span, spans: Sequence[Span]) -> bool:
        """Whether letters beside a role's word stay unread that the checklist prints together with it."""
        if not role.cues & _PARTS or role.cues - _PARTS or len(role.said) > LONGEST_PRINTED:
            return False
        before = role.start and text[role.start - 1 : role.start + 1] in self._printed
        behind = text[role.end - 1 : role.end + 1] in self._printed
        beside = ((before, "end", role.start), (behind, "start", role.end))
        return any(
            printed and any(each.kind is Kind.GAP and getattr(each, side) == place for each in spans)
            for printed, side, place in beside
        )

    def as_written(self, text: str) -> list[Span]:
        """The same where nothing is misspelt."""
        return self._cheapest(text, self._candidates.of(text))

    def _cheapest(self, text: str, candidates: Sequence[Sequence[Candidate]]) -> list[Span]:
        """From the last character to the first: what the rest costs, and how it is best begun.

        `inside` is what the rest costs within a gap that is open already, and `leaves` whether it best ends there.
        """
        size, letters = len(text), self._letter_costs(with_digits(text))
        costs, inside = [0.0] * (size + 1), [_INFINITE] * (size + 1)
        leaves = [True] * (size + 1)
        chosen: list[tuple[int, Span]] = [(size, _MARK)] * size
        for place in range(size - 1, -1, -1):
            outside, within = costs[place + 1], inside[place + 1]
            leaves[place] = outside <= within
            inside[place] = letters[place] + (outside if outside < within else within)
            least, best = _INFINITE, (place + 1, _MARK)
            for cost, end, meaning in candidates[place]:
                if costs[end] + cost < least:
                    least, best = costs[end] + cost, (end, meaning)
            if not text[place].isalnum():
                least = min(least, outside)
            elif GAP_COST + inside[place] < least:
                least, best = GAP_COST + inside[place], (0, _GAP)
            costs[place], chosen[place] = least, best
        return _merged(_path(text, chosen, leaves))

    def _letter_costs(self, text: str) -> list[float]:
        """What each letter of a text costs that stays unread."""
        printed = [False, *[text[place : place + 2] in self._printed for place in range(len(text))]]
        costs = [KNOWN_COST if each else UNKNOWN_COST for each in map(or_, printed, printed[1:])]
        for place, character in enumerate(text):
            if is_latin(character):
                costs[place] = LETTER_COST
            elif character.isdigit():
                costs[place] = DIGIT_COST
        return costs


def _path(text: str, chosen: Sequence[tuple[int, Span]], leaves: Sequence[bool]) -> Iterator[Span]:
    place = 0
    while place < len(text):
        end, meaning = chosen[place]
        if meaning is _GAP:
            end = next(each for each in range(place + 1, len(text) + 1) if leaves[each - 1])
            yield Span(place, end, text[place:end], Kind.GAP)
        elif meaning is _MARK:
            yield Span(place, end, text[place:end], Kind.WORD)
        else:
            yield meaning if meaning.start == place and meaning.end == end else meaning.at(place, end)
        place = end


def _unread(span: Span) -> Span:
    return Span(span.start, span.end, span.said, Kind.GAP)


def _merged(path: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in path:
        last = merged[-1] if merged else None
        if last and last.kind is Kind.GAP and span.kind is Kind.GAP:
            merged[-1] = Span(last.start, span.end, last.said + span.said, Kind.GAP)
        else:
            merged.append(span)
    return merged
