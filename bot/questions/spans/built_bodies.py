"""What is built like the name of a body, in Chinese or in English, whoever it may be."""

import re
from collections.abc import Iterator

from bot.questions.spans.naming import Naming
from bot.questions.spans.span import Kind, Span

_BODY = re.compile(
    r"(?=([\u4e00-\u9fff]{2,7}[局部委厅署院])(?=牵头|领头|挑头|参与|参加|配合|协助|负责|主责|涉及|在[^,。?!]{1,8}?(?:中|里|上|方面)(?:牵头|参与|配合|负责)|有哪些|有什么|有啥|有边|要|的(?:任务|职责|活)))"
)
"""What is built like the name of a body and stands before a role, whoever it may be."""
_ENGLISH_WORD = (
    r"(?!(?:which|what|the|a|each|every|any|all|our|this|that|lead|leading|leads|led|supporting|responsible|is|does|of|for"
    r"|by|to|in|and|or|who|other|know|tell|find|see|call|ask|should|right|same|head|their|your|items?|tasks?|duties"
    r"|list|does|do|have|has|had|get|take|takes|part|participates?|supports?|assists?|helps?|handles?|under|from|can|will|would|need"
    r"|needs|about|with|other|first|last|one|no|not|only)(?![a-z]))[a-z]{3,}"
)
_ENGLISH_BODY = re.compile(
    rf"(?<![a-z']){_ENGLISH_WORD}(?: (?:and |of )?{_ENGLISH_WORD}){{0,2}}"
    r" (?:bureau|commission|administration|authority|ministry|agency|office)(?![a-z])"
    rf"|(?<![a-z'])(?:ministry|department|bureau|commission|administration) (?:of|for) (?:the )?{_ENGLISH_WORD}"
    rf"(?: (?:and )?{_ENGLISH_WORD}){{0,2}}(?![a-z])"
)
"""What is built like the English name of a body."""
_ENGLISH_ENDING = re.compile("bureau|commission|administration|authority|ministry|agency|office|department of")
"""What such a name ends with: looked for first, as few texts have it."""
_NO_NAME = re.compile(
    r"[哪谁啥么的是有和跟与及归由在被把给请问我你他她这那几多个们全各让使]|[表单册账页]上|牵头|参与|配合|负责|任务|单位|部门"
)


def bodies_in(text: str) -> Iterator[Span]:
    """What is built like a Chinese name and stands before a role."""
    for match in _BODY.finditer(text):
        said = match[1]
        for start in range(len(said) - 2):
            name = said[start:]
            if not _NO_NAME.search(name):
                yield Span(match.start() + start, match.end(1), name, Kind.BODY)


def english_bodies_in(text: str) -> Iterator[Span]:
    """What is built like an English name, wherever it stands."""
    for match in _ENGLISH_BODY.finditer(text) if _ENGLISH_ENDING.search(text) else ():
        said = match.group()
        naming = Naming(said, (), 0, "built like the name of a body")
        yield Span(match.start(), match.end(), said, Kind.BODY, naming=naming)
