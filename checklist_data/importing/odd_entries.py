"""Entries that hardly can be tasks: half sentences, names of bodies, words of a letter."""

import re

from checklist_data.importing.bodies.names import is_plain_body

_BEGINS_LATE = re.compile(r"[、，。；：,;）)】〕”%％]|(?:的(?!确)|了(?!解|结)|等(?!级|候|额|待|次)|以及|或者)")
_ENDS_EARLY = re.compile(r"(?:[、，,（(【〔“]|以及|(?<![总])和|(?<!参)与|及|或|的)$")
_OF_A_LETTER = re.compile(
    r"印发给你们|请认真(?:贯彻|组织|抓好)|特此(?:通知|通报|函告)|现(?:将|就).{2,40}(?:通知如下|印发|函告)|自(?:印发|发布|公布)之日起(?:施行|实施|执行)$"
)
_NAME = re.compile(r"(?=.{2,12}$)(?:.{0,4}[省市区县旗州镇乡]|各)")


def is_odd(text: str, *, in_table: bool) -> bool:
    """Whether the words of an entry begin or end within a sentence, are a body's name, or those of a letter.

    A cell of a table may well hold a name alone: 冷链物流中心.
    """
    text = text.strip()
    ends = text.rstrip("。；; ")
    is_half = bool(_BEGINS_LATE.match(text) or _ENDS_EARLY.search(ends)) or _is_unbalanced(text)
    return (
        is_half or bool(_OF_A_LETTER.search(ends)) or (not in_table and bool(_NAME.match(ends)) and is_plain_body(ends))
    )


def _is_unbalanced(text: str) -> bool:
    """Whether a bracket is opened and not closed, or closed and not opened; （1） may be printed as 1）."""
    opened, closed = (sum(map(text.count, each)) for each in ("（(【〔《", "）)】〕》"))
    numbers = len(re.findall(r"(?:^|[\s。；;，,：:、])[0-9a-zA-Z]{1,3}[）)]", text))
    return opened > closed or opened < closed - numbers
