"""Refs with letters: what the lists that they belong to are called, and how their entries are written."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.numerals import NUMERAL, number, written
from bot.questions.spans.number_forms import ALONE, AT_THE_BEGINNING, AT_THE_END
from bot.questions.text import plain
from checklist_data.model import Checklist

Key = tuple[str, ...]
"""The letters and numbers of a ref."""
_LETTERS = re.compile(r"[a-z]+")
_PARTS = re.compile(r"[a-z]+|\d+|[零〇一二三四五六七八九十百]+")
_ENTRY = r"(?:items?|entry|number|no\.?|task|clause|point)"
"""What an entry is called in English, before its number or behind it."""
_LOSES = "反面 倒扣分 倒扣 减分 扣分".split()
NEGATIVE_SAID = tuple(
    first + of + noun
    for first in _LOSES
    for of in ("", "的")
    for noun in "清单 单子 表 那张 那份 那本 那张单子 那份清单 那张扣分单子 那张清单".split()
)
"""What people call a list of events that cost points, whatever its own name (反面那张单子)."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def key_of(ref: str) -> Key:
    """The letters and numbers of a ref, the form in which refs are compared."""
    return tuple(each if each[0].isascii() else str(number(each)) for each in _PARTS.findall(plain(ref)))


@dataclass(frozen=True, slots=True)
class Family:
    """Refs that begin with the same letters: how they are written, and how they are named otherwise."""

    letters: str
    shape: str
    """The ref of a number, with `{}` for it."""
    within: str
    """The ref of a part of it, with `{}` for both numbers."""
    pattern: re.Pattern[str]
    named: re.Pattern[str] | None
    first: str
    last: str
    """The first and the last entry of a list that has a name; empty for any other family."""


def families(checklist: Checklist) -> Iterator[Family]:
    """The families of a checklist's refs, the longest letters first."""
    by_letters: dict[str, list[str]] = defaultdict(list)
    for ref in checklist.entries:
        match = _LETTERS.match(ref.lower())
        if match and not ref.startswith("S"):
            by_letters[match.group()].append(ref)
    names = list_names(checklist)
    for letters in sorted(by_letters, key=len, reverse=True):
        yield _family(letters, by_letters[letters], names.get(letters))
    yield Family("s", "S{}", "S{}.{}", re.compile(r"(?<![a-z0-9])s(\d{1,3})(?![\da-z])"), None, "", "")


def _family(letters: str, refs: Sequence[str], names: Sequence[str] | None) -> Family:
    """The family of some refs with the same letters; `names` are those of the list that they are, if they are one."""
    whole = [ref for ref in refs if len(key_of(ref)) == 2]
    first = whole[0] if whole else refs[0]
    part = next((ref for ref in refs if len(key_of(ref)) == 3), first)
    is_a_list = bool(whole) and names is not None
    return Family(
        letters=letters,
        shape=_shape(first),
        within=_shape(part, 2),
        pattern=_own(letters),
        named=_named_list(names or ()),
        first=whole[0] if is_a_list else "",
        last=whole[-1] if is_a_list else "",
    )


def _shape(ref: str, numbers: int = 1) -> str:
    return re.sub(r"\d+", "{}", ref, count=numbers)


def _own(letters: str) -> re.Pattern[str]:
    """The ref itself; of a Roman numeral also the Chinese one (二-4)."""
    hyphen = r"\s*-\s*" if letters == "i" else r"\s*-?\s*"
    own = rf"(?<![a-z0-9]){letters}(?:{hyphen}(\d{{1,3}})(?!\d)|\s*第\s*({NUMERAL})\s*(?:项|条|个|号))"
    roman = _ROMAN.get(letters)
    between = (
        rf"{written(roman)}\s*(?:-\s*(\d{{1,2}})(?!\d)|之\s*({NUMERAL})(?=$|[\s(,.?。的第里是讲说那这归由谁哪几值有]))"
        if roman
        else ""
    )
    chinese = rf"|(?<![\d第零一二三四五六七八九十百]){between}" if roman else ""
    return re.compile(own + chinese)


def list_names(checklist: Checklist) -> dict[str, Sequence[str]]:
    """What the lists whose refs have letters are called."""
    names: dict[str, Sequence[str]] = {}
    second = checklist.second
    tasks = second.tasks if second else ()
    for refs, called in (
        (tasks, second.called if second else ()),
        ([each.ref for each in checklist.negative], (*checklist.negative_called, *NEGATIVE_SAID)),
    ):
        match = _LETTERS.match(refs[0].lower()) if refs else None
        if match and called:
            names[match.group()] = [plain(each) for each in called]
    return names


def _named_list(names: Sequence[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    joined = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    place = (
        rf"(?!{NUMERAL}\s*之)(?:第\s*\(?\s*({NUMERAL})\s*\)?(?!部|大部)|\(\s*({NUMERAL})\s*\)"
        rf"|({NUMERAL})\s*(?=项|条|个任务|号|款|$|[\s,:的是说讲写念呢?])|(\d{{1,2}}){ALONE})"
    )
    inside = (
        rf"(?:的?(?:那|这)?一?[份本张个](?:的)?(?:清单|单子|指引|表)?|的?(?:清单|单子))?"
        rf"(?:里面|里头|里边|里|当中|中|上|下面)?,?(?:的|那|杠|-| {_ENTRY})?\s*"
    )
    numbered = rf"{inside}(?:{place})\s*(?:项任务|项|条|个任务|个|号|款)?"
    turned = rf"第\s*\(?\s*({NUMERAL})\s*\)?\s*(?:项|条|个|号)的?(?:{joined})(?!第|的?{AT_THE_END})"
    english = (
        rf"(?:{_ENTRY} ?)?(\d{{1,2}})(?:st|nd|rd|th)?(?: {_ENTRY})?(?: (?:of|in|on|from))?(?: the)? (?:{joined})"
        rf"(?: {_ENTRY})?(?! ?\d)"
    )
    ends = rf"{inside}(?=(?:的|里|里面|中|上)?\s*(?:{AT_THE_END}|{AT_THE_BEGINNING}))"
    return re.compile(rf"{turned}|{english}|(?:{joined})(?:{numbered}|{ends})")


def heads(family: Family) -> Iterator[str]:
    """The characters with which refs of a family begin."""
    yield family.letters[0]
    roman = _ROMAN.get(family.letters)
    if roman:
        yield written(roman)[0]


def name_heads(checklist: Checklist) -> Iterator[str]:
    """The characters with which the names of lists begin."""
    for names in list_names(checklist).values():
        yield from ("第", *(each[0] for each in names))
