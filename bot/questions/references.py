"""Finding the entries that a question names by number, in every writing."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.questions.numerals import NUMERAL, number
from checklist_data.model import Checklist


@dataclass(frozen=True, slots=True)
class Reference:
    """A number that names an entry; `ref` is None where the checklist has no such entry."""

    start: int
    end: int
    said: str
    ref: str | None
    wanted: str
    """The ref that was asked for, whether it exists or not."""


_N = NUMERAL
_CLAUSE = rf"(?:的|里|中|里面)?\s*(?:第\s*({_N})\s*(?:条款|条|款|点|小点|小条|小项|个条款)|\(({_N})\))"
_PROVINCIAL = r"(?:江西)?(?:省)?特色(?:工作)?(?:指引|清单|任务)?(?:的|里|里面|中)?"
_NEGATIVE = r"(?:负面清单|负面|扣分清单)(?:的|里|里面|中|上)?"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("NEG-{0}", r"neg\s*-?\s*(\d{1,2})(?![\d.])"),
    (
        "NEG-{0}",
        rf"{_NEGATIVE}\s*(?:第\s*({_N})|({_N})\s*(?:条|项|款)|(\d{{1,2}}|{_N}(?=$|[\s的是说讲写呢?])))\s*(?:条|项|个|款)?",
    ),
    (
        "II-{0}({1})",
        rf"(?<![a-z])ii\s*[-.]?\s*(\d{{1,2}})\s*(?:\(\s*({_N})\s*\)|的?第({_N})(?:条|款|点|项|个)|[-.]({_N})(?!\d))",
    ),
    ("II-{0}", r"(?<![a-z])ii\s*[-.]?\s*(\d{1,2})(?!\d)"),
    ("I-{0}", r"(?<![a-z])i\s*-\s*(\d{1,2})(?!\d)"),
    ("II-{0}({1})", rf"{_PROVINCIAL}\s*第?\s*({_N})\s*(?:项|条|个任务|个)?{_CLAUSE}"),
    ("II-{0}", rf"{_PROVINCIAL}\s*第?\s*({_N})\s*(?:项|条|个任务|个)"),
    ("II-{0}", rf"{_PROVINCIAL}\s*第\s*({_N})"),
    ("S{0}", rf"第\s*({_N})\s*(?:个)?(?:部分|部份|大部分|章节|章|板块|大类|大块|块|大项|大部)"),
    ("S{0}", r"(?:section|part|chapter)\s*(\d{1,3})"),
    ("S{0}", r"(?<![a-z0-9])s(\d{1,3})(?![\da-z])"),
    ("{0}.{1}", rf"(?:第\s*)?({_N})\s*(?:项|号任务|号事项){_CLAUSE}"),
    ("{0}.{1}", r"(?:item|no\.?|#)\s*(\d{1,3})\s*,?\s*(?:clause|paragraph)\s*(\d{1,2})"),
    ("{0}.{1}", r"clause\s*(\d{1,2})\s*of\s*(?:item)?\s*(\d{1,3})()"),
    ("{0}.{1}", r"(?:第|#|item\s*|no\.?\s*)?(?<![\d.])(\d{1,3})\s*[.．]\s*(\d{1,2})(?![\d.%‰])\s*(?:条款|条|款|项)?"),
    ("{0}", rf"(?:第\s*)({_N})\s*(?:项|向|号任务|号事项|个任务|号|条|个事项)"),
    (
        "{0}",
        r"(?<![a-z0-9.几每多数百千第])([二三四五六七八九]?十\d|\d{1,3}|(?<![一二三四五六七八九])[二三四五六七八九]?十[一二三四五六七八九]?)\s*(?:项|号任务|号事项|号条目)",
    ),
    ("{0}", r"^\s*(\d{1,3})\s*(?=是(?:哪|什么|啥|指)|讲(?:的)?(?:什么|啥)|呢\??$)"),
    ("{0}", r"(?:#\s*|items?\s*|no\.\s*|task\s*|number\s*|entry\s*)(\d{1,3})(?![\d.])"),
)
_COMPILED = tuple((form, re.compile(pattern)) for form, pattern in _PATTERNS)
_SWAPPED = "clause"
_IN_SECTION = re.compile(rf"第\s*({_N})\s*(?:个)?(?:部分|部份|板块|章)(?:的|里|里面|中)?\s*第\s*({_N})\s*(?:项|个|条)")
_LAST_NEGATIVE = re.compile(rf"{_NEGATIVE}\s*最后(?:的)?一?(?:条|项|个)")
_LIST = re.compile(rf"({_N})\s*(?:、|,|和|与|跟|及)\s*(?=(?:第)?{_N}\s*(?:项|号任务))")


class References:
    """The refs of one checklist, ready to be found in a question."""

    def __init__(self, checklist: Checklist) -> None:
        """Keep every ref under the form in which it is compared."""
        self._refs: Mapping[str, str] = {compared(ref): ref for ref in checklist.entries}
        self._negative = tuple(each.ref for each in checklist.negative)
        self._sections = {each.number: tuple(item.ref for item in each.items) for each in checklist.sections}
        own = sorted((key for key in self._refs if any(each.isalpha() for each in key)), key=len, reverse=True)
        prefixes = sorted({re.match(r"[a-z]+", key).group() for key in own if re.match(r"[a-z]+-?\d", key)}, key=len)  # type: ignore[union-attr]
        joined = "|".join(re.escape(each) for each in reversed(prefixes))
        self._own = re.compile(rf"(?<![a-z0-9])(?:{joined})-?\d+(?:[.-]\d+)*(?:\(\d+\))?(?![\d])") if joined else None

    def find(self, text: str) -> list[Reference]:
        """Every reference in a plain text, in its order; where several readings overlap, the earlier pattern wins."""
        found: list[Reference] = []
        for reference in self._candidates(text):
            if all(reference.end <= each.start or reference.start >= each.end for each in found):
                found.append(reference)
        return sorted(found, key=lambda each: each.start)

    def _candidates(self, text: str) -> Iterable[Reference]:
        for match in _LAST_NEGATIVE.finditer(text):
            last = self._negative[-1] if self._negative else None
            yield Reference(match.start(), match.end(), match.group(), last, "NEG")
        for match in _IN_SECTION.finditer(text):
            yield from self._in_section(match)
        for form, pattern in _COMPILED:
            for match in pattern.finditer(text):
                reference = self._read(form, match)
                if reference is not None:
                    yield reference
        for match in self._own.finditer(text) if self._own else ():
            ref = self._refs.get(compared(match.group()))
            if ref is not None:
                yield Reference(match.start(), match.end(), match.group(), ref, ref)
        for match in _LIST.finditer(text):
            value = number(match.group(1))
            if value is not None:
                yield self._reference(match.start(1), match.end(1), match.group(1), str(value))

    def _in_section(self, match: re.Match[str]) -> Iterable[Reference]:
        """The n-th item of a section (第八部分第3项)."""
        section, place = number(match.group(1)), number(match.group(2))
        items = self._sections.get(section or 0, ())
        if place and place <= len(items):
            yield Reference(match.start(), match.end(), match.group(), items[place - 1], items[place - 1])

    def _read(self, form: str, match: re.Match[str]) -> Reference | None:
        values = [number(each) for each in match.groups() if each]
        if match.group().startswith(_SWAPPED):
            values.reverse()
        if not values or None in values:
            return None
        return self._reference(match.start(), match.end(), match.group().strip(), form.format(*values))

    def _reference(self, start: int, end: int, said: str, wanted: str) -> Reference:
        return Reference(start, end, said, self._refs.get(compared(wanted)), wanted)


def compared(ref: str) -> str:
    """The form in which refs are compared: lower-case, without spaces; a hyphen after letters does not count."""
    return re.sub(r"^([a-z]+)-", r"\1", ref.lower().replace(" ", ""))
