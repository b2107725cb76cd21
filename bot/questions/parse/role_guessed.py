"""A word for a role that is in no list, read by its place and its characters (牵绳子的任务, 手里攥着的活)."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from bot.questions.parse.frame import Frame
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span

LEADING = frozenset("头主领首带挑扛掌旗纲舵帅总牵")
"""Characters of words for a lead."""
HELPING = frozenset("帮助配协陪跟搭副衬随辅伴掺插")
"""Characters of words for a part in what others lead."""
_FILLING = re.compile(r"(?:自己|自家|到底|究竟|一共|总共|今年|来|去|要|都|是|该|会|能|只|也|还|所)*")
_WORD = re.compile(
    r"(?P<word>[\u4e00-\u9fff]{2,7}?)(?:的|那|这)*"
    r"(?:(?:是|有|都|全)*(?:[几哪谁]|什么|单位|部门)|任务|活|事|工作|项|条|清单|[,。?! ]|$)"
)
"""What stands between whom or what is asked about, and what is asked for."""
_HELD = re.compile(r"(?:[手肩头身名门户脖背][里上头下底中边]+)?(?:到底|究竟|现在)?(?:[\u4e00-\u9fff]着)?")
"""What somebody has in hand, or carries: all of it (手里攥着)."""
_UNKNOWN = frozenset({Kind.GAP, Kind.LAY})
_BETWEEN = frozenset({Cue.POLITE, Cue.AND})


def with_guessed_role(frame: Frame, is_printed: Callable[[str], bool]) -> Frame:
    """Take what stands behind the one department or entry for a role, where it looks like one and is not printed."""
    named = [each for each in frame.tokens if each.kind in (Kind.DEPARTMENT, Kind.NUMBER)]
    if len(named) != 1 or frame.has(Cue.LEAD, Cue.PARTICIPATE) or not _is_asked(frame, named[0]):
        return frame
    word = _role_behind(frame, named[0])
    if word is None or _holds_a_pair(word.said, is_printed):
        return frame
    kept = [each for each in frame.tokens if each.end <= word.start or each.start >= word.end]
    return replace(frame, tokens=tuple(sorted((*kept, word), key=lambda each: each.start)), is_guessed=True)


def _role_behind(frame: Frame, named: Span) -> Span | None:
    """The unknown word behind a department or an entry, as the role that it speaks for."""
    start = _FILLING.match(frame.text, named.end)
    found = _WORD.match(frame.text, start.end()) if start is not None else None
    cue = _role_in(found["word"]) if found is not None else None
    if found is None or cue is None or not _is_unknown(frame, found.start(), found.end("word")):
        return None
    return Span(found.start(), found.end("word"), found["word"], Kind.WORD, frozenset({cue}))


def _is_asked(frame: Frame, named: Span) -> bool:
    """Whether bodies are asked for behind an entry, or entries behind a department."""
    if named.kind is Kind.NUMBER:
        return frame.has(Cue.WHO, Cue.DEPARTMENT)
    return (frame.has(Cue.WHICH, Cue.COUNT, Cue.TASK) or frame.ends_as_a_noun) and not frame.has(Cue.WHO, Cue.SCORE)


def _role_in(said: str) -> Cue | None:
    """The role that the characters of a word speak for."""
    leads, helps = (sum(each in those for each in said) for those in (LEADING, HELPING))
    if _HELD.fullmatch(said):
        return Cue.RESPONSIBLE
    if leads == helps:
        return None
    return Cue.LEAD if leads > helps else Cue.PARTICIPATE


def _is_unknown(frame: Frame, start: int, end: int) -> bool:
    """Whether nothing but filling words is known of a stretch, and it ends where tokens do."""
    within = [each for each in frame.tokens if each.start < end and start < each.end]
    whole = bool(within) and within[0].start >= start and within[-1].end <= end
    known = [each for each in within if each.kind not in _UNKNOWN]
    return whole and len(known) < len(within) and all(each.cues and each.cues <= _BETWEEN for each in known)


def _holds_a_pair(said: str, is_printed: Callable[[str], bool]) -> bool:
    """Whether any two characters that stand together are printed: then they may be a subject."""
    return any(is_printed(one + other) for one, other in pairwise(said))
