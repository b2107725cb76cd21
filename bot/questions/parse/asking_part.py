"""Which part of a told story asks: its subject counts for more than the story (协会乱收会费,社会组织监管归哪家)."""

import re

from bot.questions.parse.frame import Frame, size
from bot.questions.spans.cues import Cue

SHORTEST = 2
"""Letters of a subject that the asking part needs to name one."""
_PART = re.compile(r"[^,。;!?:]+[,。;!?:]*")
_ASKING = frozenset({Cue.WHO, Cue.WHICH})


def asking_part(frame: Frame) -> range:
    """Return the places of the part that asks, where it names a subject and others stand beside it; else none."""
    parts = [range(*found.span()) for found in _PART.finditer(frame.text)]
    if len(parts) < 2:
        return range(0)
    asking = (each for each in reversed(parts) if _asks(frame, each))
    part = next(asking, range(0))
    return part if size(each for each in frame.residue if each.start in part) >= SHORTEST else range(0)


def _asks(frame: Frame, part: range) -> bool:
    return any(each.start in part and not each.cues.isdisjoint(_ASKING) for each in frame.tokens)
