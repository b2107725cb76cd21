"""Entries and sections by their place: the first and the last of the whole checklist, or of a list that is named."""

import re
from collections.abc import Collection, Sequence

from bot.numerals import number
from bot.questions.spans import number_forms as forms
from bot.questions.spans.families import Family
from bot.questions.spans.numbered import Numbered, Strength
from bot.questions.text import plain
from checklist_data.model import Checklist

_SAID_OF_ENDS = (*"头排前后尾末轴官倒", "first", "last")
"""What stands in any text that names an entry by its place: looked for first, as few texts have it."""


class Ends:
    """The beginnings and ends of one checklist's lists."""

    def __init__(self, checklist: Checklist, families: Sequence[Family]) -> None:
        """Take the items and sections of a checklist, and its lists that have names."""
        self._items = tuple(each.ref for each in checklist.items)
        self._sections = tuple(each.ref for each in checklist.sections)
        self._families = families
        names = "|".join(re.escape(plain(each)) for each in (*checklist.called, "整个清单", "全部清单"))
        last = forms.LAST_ONE.pattern
        self._last = re.compile(rf"(?:{names})(?:任务|清单|事项)?(?:的|里面|里|中)?{last}|{last}的?(?:{names})")

    def item(self, text: str, start: int) -> Numbered | None:
        """The last entry of the common list, which is named (最后一项共性任务)."""
        match = self._last.match(text, start) if self._items else None
        return _named(match, self._items[-1], Strength.OUTRIGHT) if match else None

    def in_the_whole(self, text: str) -> list[Numbered]:
        """The entries of the common list that a text names by their place alone (头一项, 倒数第二项)."""
        can_be_named = self._items and any(each in text for each in _SAID_OF_ENDS)
        found = forms.OF_ALL.finditer(text) if can_be_named else ()
        return [_named(each, self._items[self._place(each)], Strength.MEASURED) for each in found]

    def _place(self, match: re.Match[str]) -> int:
        if match["first"] or match["first_en"]:
            return 0
        return max(-(number(match["back"] or "1") or 1), -len(self._items))

    def section(self, text: str, start: int) -> Numbered | None:
        """The first or the last section (头一部分, 末尾那一章)."""
        match = forms.END_SECTION.match(text, start)
        if match is None or not self._sections:
            return None
        return _named(match, self._sections[0 if match["first"] else -1], Strength.OUTRIGHT)

    def of_list(self, text: str, named: re.Match[str], family: Family) -> Numbered | None:
        """The first or the last entry of a list whose name was just read (负面清单最后一条)."""
        for form, ref in _ends(family):
            match = form.match(text, named.end())
            if match is not None and ref:
                said = text[named.start() : match.end()]
                return Numbered(named.start(), match.end(), said, (ref,), (), Strength.OUTRIGHT)
        return None

    def beside(self, text: str, start: int, refs: Collection[str]) -> Numbered | None:
        """The first or the last entry of the same list as those before (负面清单头一条和最后一条)."""
        family = next((each for each in self._families if {*refs} & {each.first, each.last} - {""}), None)
        for form, ref in _ends(family) if family else ():
            match = form.match(text, start)
            if match is not None:
                return _named(match, ref, Strength.OUTRIGHT)
        return None


def _ends(family: Family) -> tuple[tuple[re.Pattern[str], str], ...]:
    return (forms.LAST, family.last), (forms.FIRST, family.first)


def _named(match: re.Match[str], ref: str, strength: Strength) -> Numbered:
    return Numbered(match.start(), match.end(), match.group(), (ref,), (), strength)
