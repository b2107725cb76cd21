"""Of which department a report tells: what another one has done is not what the writer's department reports."""

import re
from collections.abc import Collection

from bot.checkins.reading.message import Segment
from bot.checkins.spans.folding import Folded
from checklist_data.model import Checklist

_BODY = re.compile(r".+(?:局|办|委|会|联|部|街道|大队|公司|公室|部门)")
"""Names that are no everyday word besides (审计, 消防)."""
_FAR = 16
"""Characters before an entry in which the name of a department is looked for."""


class Speakers:
    """The departments of one checklist, as they stand beside an entry."""

    def __init__(self, checklist: Checklist) -> None:
        """Learn the names."""
        self._departments = {
            said: each.name
            for each in checklist.departments
            for said in (each.name, *each.spellings, *each.short_names)
            if _BODY.fullmatch(said)
        }
        names = "|".join(re.escape(each) for each in sorted(self._departments, key=len, reverse=True)) or r"(?!)"
        self._before = re.compile(
            rf"(?:^|[\s,，。;；\[【(（])({names})[\]】)）]?(?:那边|反馈|来报|报)?(?:的|[\s:：])*$", re.MULTILINE
        )
        self._behind = re.compile(
            rf"[\s,:的]*(?:请|由)?({names})(?:那边|方面|已经?|也|都|的|\s)*"
            r"(?:完成|办结|按计划|有困难|进[度展]|搞定|做完|办完|填|\d)"
        )

    def is_other(self, fold: Folded, segment: Segment, departments: Collection[str]) -> bool:
        """Whether the department that is named with an entry is none of the writer's; never where theirs are unknown.

        Before a comma it is spoken to (综治办，51完成80%).
        """
        if segment.head is None or not departments:
            return False
        head = segment.head
        before = self._before.search(fold.words(max(segment.start, head.start - _FAR), head.start))
        behind = self._behind.match(fold.text, head.end, segment.end)
        named = [self._departments[each[1]] for each in (before, behind) if each is not None]
        return any(each not in departments for each in named)
