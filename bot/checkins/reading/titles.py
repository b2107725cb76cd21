"""Items that a report names by their titles (防范化解家庭婚恋纠纷风险：…, 消防领域风险隐患这条…)."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from bot.checkins.spans.folding import folded
from checklist_data.model import Checklist

SHORTEST = 6
"""Characters of a title that is no common phrase."""
SHORTEST_PART = 4
"""Characters of a title beside a number that is that of the same entry."""
_VERB = re.compile(
    r"大力|弘扬|防范化解|防范|化解|加强|健全|完善|推进|推动|深化|增强|优化|强化|构建|创新|严格|提升|坚持|维护|落实|打造|建立|深入"
)
"""What a title begins with and people leave out."""
_QUOTED = re.compile(r"\"([\u4e00-\u9fff]+)\"")
"""The name of the work in a title (提升“雪亮工程”建设水平)."""
_POINTED_AT = r"(?:的?[这那](?:个|一)?(?:项|条|块)(?:任务|工作|内容)?|[一]?(?:项|条)(?=[,:：\s(]))"
_SAID_OF = (
    r"(?=(?:[这那]一?[边块]|方面)?(?:\s?[,\ufffc\s]"
    r"|目前|现在|正|已|按|照|仍|还在|在推|有困难|进[度展]|经费|资金|人手|缺|推进|完成|办结|顺利))"
)
"""What makes a title at the beginning of a line that of the entry: a pause, or how it stands."""
_NUMBER = r"(?:\s*\(第?\d{1,3}项?\))?"


class Titled(NamedTuple):
    """An item that is named by its title, and where the title ends."""

    ref: str
    end: int


class Titles:
    """The titles of one checklist's items, whole, or shortened where they are pointed at."""

    def __init__(self, checklist: Checklist) -> None:
        """Learn the titles; those that two items share name neither."""
        whole = [(folded(each.title).text, each.ref) for each in checklist.all_items if not checklist.part_of(each.ref)]
        self._titles = {ref: title for title, ref in whole}
        whole += [(title.replace('"', ""), ref) for title, ref in whole if '"' in title]
        short = [(shorter, ref) for title, ref in whole for shorter in _shortened(title)]
        quoted = [(match[1], ref) for title, ref in whole if (match := _QUOTED.search(title))]
        self._whole, self._short = _unique(whole), _unique(short) | _unique(quoted, SHORTEST_PART)
        self._patterns = (
            (_pattern(self._whole, rf"{_POINTED_AT}?{_NUMBER}"), self._whole),
            (_pattern(self._short, rf"{_POINTED_AT}{_NUMBER}"), self._short),
        )
        self.begin = frozenset(each[:1] for each in (*self._whole, *self._short)) | frozenset('"《')
        """Letters that a title can begin with."""
        self._whole_alone, self._short_alone = _pattern(self._whole, ""), _pattern(self._short, "")
        self._first = _pattern(self._short, _SAID_OF)

    def at(self, text: str, start: int, end: int) -> Titled | None:
        """The item whose title stands at a place, before `end`."""
        for pattern, refs in self._patterns:
            match = pattern.match(text, start, end)
            if match is not None:
                return Titled(refs[match[1]], match.end())
        begun = self._first.match(text, start, end) if text[max(0, start - 1) : start] in {"", "\n"} else None
        return Titled(self._short[begun[1]], begun.end()) if begun else None

    def calls(self, ref: str, words: str) -> bool:
        """Whether words are out of the title of an item, or what it begins with (消防25项)."""
        title = self._titles.get(ref, "")
        begun = _VERB.match(title)
        return (len(words) >= SHORTEST_PART and words in title) or (
            len(words) > 1 and title.startswith(words, begun.end() if begun else 0)
        )

    def of_another(self, text: str, place: int, refs: Collection[str]) -> bool:
        """Whether right behind the number of an entry the title of another one stands."""
        for pattern, titles in ((self._whole_alone, self._whole), (self._short_alone, self._short)):
            match = pattern.match(text, place)
            if match is not None and titles[match[1]] not in refs:
                return True
        return False


def _shortened(title: str) -> Iterator[str]:
    """A title without the verbs that it begins with."""
    while match := _VERB.match(title):
        title = title[match.end() :]
        yield title


def _unique(titles: list[tuple[str, str]], shortest: int = SHORTEST) -> dict[str, str]:
    counts = Counter(title for title, _ in titles)
    return {title: ref for title, ref in titles if counts[title] == 1 and len(title) >= shortest}


def _pattern(titles: dict[str, str], behind: str) -> re.Pattern[str]:
    names = "|".join(re.escape(each) for each in sorted(titles, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"[\"《]?({names})[\"》]?{behind}")
