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
        self._for_them = re.compile(
            rf"(?:[代替帮给为受应]({names})|({names})(?=[托让叫请]))(?:[报填说]|登记|上报|委托|托|让|叫|请)[^\d,。;]{{0,6}}[,\s]*$",
            re.MULTILINE,
        )
        self._their_part = re.compile(
            rf"[\s,。;]({names})(?:那边|那里)?(?:的|那块|那部分|已经?|则|就)*(?:全部|基本)?(?:完成|办结|做|干|达|到)[了到]?(?:约|大约|近)?"
            r"(?=\d{1,3} ?%|[一二三四五六七八九]成|百分之)"
        )
        self._behind = re.compile(
            rf"[\s,:的]*(?:请|由|归|应?该由?)?({names})(?:那边|方面|[早先]就?|全部|已经?|也|都|的|\s)*"
            r"(?:完成|办结|按计划|有困难|进[度展]|搞定|做完|办完|填|\d)"
        )

    def is_other(self, fold: Folded, segment: Segment, departments: Collection[str]) -> bool:
        """Whether the department that is named with an entry is none of the writer's; never where theirs are unknown.

        Before a comma it is spoken to (综治办，51完成80%).
        """
        if segment.head is None or not departments:
            return False
        head = segment.head
        earlier = fold.words(segment.start, head.start)
        matches = (
            self._before.search(fold.words(max(segment.start, head.start - _FAR), head.start)),
            self._for_them.search(earlier),
            self._behind.match(fold.text, head.end, segment.end),
            self._their_part.search(fold.text, head.end, segment.end),
        )
        named = [self._departments[name] for each in matches if each for name in each.groups() if name]
        return any(each not in departments for each in named)
