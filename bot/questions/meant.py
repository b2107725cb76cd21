"""A text as it was meant: what was taken back, typed or dictated wrongly put right, in everybody's words."""

import re
from collections.abc import Callable, Iterable

from bot.questions.cantonese import in_common_words
from bot.questions.corrections import put_right
from bot.questions.dialect import as_everybody_writes
from bot.questions.fields import without_labels
from bot.questions.official import in_common_style
from bot.questions.parse.asides import without_asides as without_asides_behind
from bot.questions.parse.frame import ROLES
from bot.questions.parse.state_asides import without_asides
from bot.questions.parse.state_topics import KEY_WORDS, topics_in
from bot.questions.parse.vocabulary import Vocabulary
from bot.questions.sentences import (
    asked_of_another,
    corrected,
    in_digits,
    month_first,
    set_apart,
    spelt_out,
    without_a_pause,
    without_thanks,
)
from bot.questions.spans.naming import SURE
from bot.questions.spans.number_slips import NumberSlips
from bot.questions.spans.span import Span
from bot.questions.spans.state_slips import StateSlips

_LATIN = re.compile("[a-z]")


class Meant:
    """Puts texts right over one vocabulary."""

    def __init__(
        self, known: Vocabulary, spans: Callable[[str], Iterable[Span]], is_named: Callable[[Span], bool]
    ) -> None:
        """Take what cuts a text into spans, and what tells whether a span names what is asked about."""
        self._known = known
        self._spans = spans
        self._is_named = is_named
        self._number_slips = NumberSlips(known.sounds)
        self._state_slips = StateSlips(KEY_WORDS, known.sounds, known.is_a_word)

    def __call__(self, text: str) -> str:
        """Return the text as it was meant, pinyin as characters."""
        text = without_labels(text)
        text = without_thanks(in_common_style(as_everybody_writes(in_common_words(text))))
        text = put_right(
            asked_of_another(set_apart(text) if _LATIN.search(text) else text), self._spans, self._known.sounds
        )
        text = self._number_slips.corrected(corrected(without_a_pause(text, self._is_a_name)))
        text = without_asides_behind(self._state_slips.corrected(text), self._spans)
        text = without_asides(text, self._narrowing(text)) if topics_in(text) else text
        return self._known.romanised.decode(month_first(in_digits(spelt_out(text)))) if _LATIN.search(text) else text

    def _narrowing(self, text: str) -> list[Span]:
        """What a text names, and the roles that it asks for."""
        return [each for each in self._spans(text) if self._is_named(each) or each.cues & ROLES]

    def _is_a_name(self, said: str) -> bool:
        """Whether a text is the name of a body, in the list or not."""
        naming = self._known.departments.resolve(said)
        return naming is not None and (naming.score == SURE or naming.known)
