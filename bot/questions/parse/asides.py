"""What the asker says of himself behind a complete question: it changes nothing of what is asked (…,我们开会要用)."""

import re
from collections.abc import Callable, Iterable

from bot.questions.lexicon.restrictions import restrictions
from bot.questions.parse.frame import ASKS, ROLES
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span

ASIDES = 2
"""Asides behind a question that are taken away."""
SUBJECT = 2
"""Letters that a question without a name needs to have a subject."""
NAMES = frozenset({Kind.NUMBER, Kind.DEPARTMENT, Kind.SECTION, Kind.BODY, Kind.TITLE})
_TOLD = ASKS | ROLES | {Cue.TASK, Cue.WHOLE, Cue.COMMON, Cue.SECOND, Cue.NEGATIVE, Cue.MISSING, Cue.STATE, Cue.REPORTED}
_OF_THE_ASKER = re.compile(
    r"(?<=[,。!?;])(?:(?:[我咱俺](?![^,。!?;]{0,6}的[,。!?;]*$|[要想问说指找查看需该能可只就得不]|们?(?:要|想|问|说|指|只|不)|的意思|是[问说指想要])"
    r"[^,。!?;]{2,20})"
    r"|[^,。!?;]{1,8}(?:想知道|想了解|很?关心|等着[看问用])的?"
    r"|(?:(?:人老|眼睛|眼神|耳朵|记性)[^,。!?;]{0,8}|字[太又也]?小了?[^,。!?;]{0,6}))[,。!?;]*$"
)
"""A last clause that tells of the asker alone, and does not say what is meant, nor of whom (…,我们公司的)."""


def without_asides(text: str, cut: Callable[[str], Iterable[Span]]) -> str:
    """Return a text without what its asker tells of himself at its end; `cut` gives the spans of a text."""
    for _ in range(ASIDES):
        aside = _OF_THE_ASKER.search(text)
        if aside is None:
            break
        spans = list(cut(text))
        before = [each for each in spans if each.end <= aside.start()]
        if not _is_complete(before) or not _says_nothing(aside.group(), [each for each in spans if each not in before]):
            break
        text = text[: aside.start()].rstrip(",; ")
    return text


def _is_complete(spans: Iterable[Span]) -> bool:
    """Whether a stretch asks, and names of what."""
    said = list(spans)
    subject = sum(len(each.said) for each in said if each.kind in (Kind.GAP, Kind.LAY))
    asks = any(each.cues & (_TOLD | {Cue.TEXT}) for each in said)
    return asks and (subject >= SUBJECT or any(each.kind in NAMES for each in said))


def _says_nothing(said: str, spans: Iterable[Span]) -> bool:
    """Whether a stretch names nothing, asks nothing and restricts nothing."""
    tells = any(each.kind in NAMES or each.cues & _TOLD for each in spans)
    return not tells and not any(len(each.said) > 1 for each in restrictions(said))
