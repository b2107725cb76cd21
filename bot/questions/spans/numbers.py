"""Finding the entries that a text names by number: one grammar for questions, reports and buttons.

An entry is named by its own ref (`II-4(2)`, `A-1`), by a number with or without its measure word (`第33项`,
`33号`, `（33）`, `33`), by a place in a section or a list (`第八部分第3项`, `负面清单最后一条`), with a clause behind
it (`33.2`, `33（2）`, `第33项第2条`), alone or in lists and ranges (`49、51和53`, `33-35项`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain

from bot.questions.numerals import NUMERAL, number, written
from bot.questions.text import plain
from checklist_data.model import Checklist

LAST_DIGIT = 9
"""Up to this a numeral counts and orders many other things (第一, 三项)."""
MOST = 200
"""Entries that one list or range can name."""
Key = tuple[str, ...]


class Strength(IntEnum):
    """How plainly a number names an entry."""

    BARE = 1
    """A number alone: it could count something."""
    MEASURED = 2
    """A number with a measure word that other things have too (33号, 第33, （33））."""
    OUTRIGHT = 3


@dataclass(frozen=True, slots=True)
class Numbered:
    """Entries that are named from one place of a text to another."""

    start: int
    end: int
    said: str
    refs: tuple[str, ...]
    missing: tuple[str, ...]
    """What was asked for and does not exist, written as the checklist would."""
    strength: Strength


_N = NUMERAL
_INSIDE = r"(?:的|里面|里头|里|中|下面|下|那)?\s*"
_PART = re.compile(rf"{_INSIDE}第\s*({_N})\s*(?:项|个)")
"""A part of an entry of another list: there 项 counts requirements."""
_CLAUSE = re.compile(
    rf"{_INSIDE}(?:第\s*\(?({_N})\)?\s*(?:个?条款|小条|小点|小项|条|款|点)|\(\s*({_N})\s*\)|[.．](\d{{1,2}})(?![\d.%‰])"
    rf"|({_N})(?:条|款))"
)
_DASHED = re.compile(r"-(\d{1,2})(?!\d)")
_UNIT = r"号任务|号事项|号条目|号项|项任务|项事项|项|个任务|个事项"
_WEAK_UNIT = r"条款|条|款|号"
_SLIP = r"[向相像象巷](?![关同似邻])"
"""What is typed for 项."""
_NO_ORDINAL = r"(?!个|部分|部份|板块|章|大类|大块|块|季|次|名|批|届|天|年|期|轮|步|位|者|类|种|责任|方|时间|一)"
_NTH = re.compile(rf"第\s*\(?\s*({_N})\s*\)?\s*(?:({_UNIT})|({_WEAK_UNIT}|{_SLIP})|{_NO_ORDINAL})")
_THEN_ASKED = re.compile(
    r"\s*(?:$|谁|由谁|归谁|是谁|多少|几分|分值|牵头|参与|讲|说|写|原文|内容|哪个|边个|有几|[?,。])"
)
"""What may follow an ordinal of one digit that names an entry (第八谁牵头), and no rank (第一责任)."""
_COUNTS = (
    "年月日时点秒个人次名元万亿千百家所户件起场处份度米里斤吨天周届期岁层楼栋部辆台套"
    "只张座块间组位站街路室单平级种样本批回遍轮级代后"
)
_ALONE = rf"(?![\d%‰:/号项条款{_COUNTS}]|[.．]\d|分(?!值|数))"
_MEASURED = re.compile(
    rf"(?<![\d.a-z几每多数百千第-])(\d{{1,3}}|[二三四五六七八九]?十[一二三四五六七八九\d]?|[廿卅卌][一二三四五六七八九]?)\s*"
    rf"(?:({_UNIT})|({_WEAK_UNIT}))(?!目|数|线索|楼|车|文|令|院|门|店|房|码|召)"
)
_MARKED = re.compile(r"(?:#\s*|(?<![a-z])(?:items?|no\.?|task|number|entry)\s*#?\s*)(\d{1,3})(?![\d.])")
_DOTTED = re.compile(
    r"(?:#|(?<![a-z])(?:item|no\.?)\s*)?(?<![\d.a-z-])(\d{1,3})\s*([.．-])\s*(\d{1,2})(?![\d.%‰年月日时点个人-])"
    r"\s*(?:(条款|条|款|点)|(项))?"
)
_BRACKETED = re.compile(rf"(?<![\d.a-z-])(\d{{1,3}})\s*\(\s*({_N})\s*\)")
_ENGLISH_CLAUSE = re.compile(r"(?:(?<![a-z])(?:item|no\.?)\s*|#)(\d{1,3})\s*,?\s*(?:clause|paragraph)\s*(\d{1,2})")
_CLAUSE_OF = re.compile(r"(?<![a-z])clause\s*(\d{1,2})\s*of\s*(?:item)?\s*(\d{1,3})")
_BARE = re.compile(rf"(?<![\da-z.:/第-])(?:\((\d{{1,3}})\)|(\d{{1,3}}){_ALONE})")
_BARE_WORD = re.compile(
    r"(?<![\w])([二三四五六七八九]?十[一二三四五六七八九]?|[廿卅卌][一二三四五六七八九]?|[贰叁肆伍陆]?拾[壹贰叁肆伍陆柒捌玖]?|[二三四五六七八九])"
    r"(?=$|[\s,.?、和与跟及到至-]|谁|是|归|讲|说|的|牵|参|多少|呢)"
)
_SECTION = re.compile(
    rf"第\s*({_N})\s*(?:个)?(?:大部分|部分|部份|章节|章|板块|版块|大类|大块|大项|块)"
    rf"(?:{_INSIDE}第?\s*({_N})\s*(?:项|条|个|号)(?!任务|部分))?"
    r"|(?<![a-z])(?:section|part|chapter)\s*(\d{1,3})"
)
_LAST = re.compile(r"(?:的|里|里面|中|上)?\s*最后(?:的)?一?(?:条|项|个|款)")
_STRETCH = re.compile(rf"\s*(?:--?|~|至|到)\s*第?\s*\(?({_N})\)?\s*({_UNIT}|{_WEAK_UNIT})?")
_JOINT = re.compile(r"\s*(?:、|,|和|与|及|跟|同|以及|还有|或者?|/|&|\+|and)\s*")
_LETTERS = re.compile(r"[a-z]+")
_PARTS = re.compile(r"[a-z]+|\d+|[零〇一二三四五六七八九十百]+")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def key_of(ref: str) -> Key:
    """The letters and numbers of a ref, the form in which refs are compared."""
    return tuple(each if each[0].isascii() else str(number(each)) for each in _PARTS.findall(plain(ref)))


def compared(ref: str) -> str:
    """A ref as one word without its punctuation."""
    return re.sub(r"^([a-z]+)-", r"\1", ref.lower().replace(" ", ""))


@dataclass(frozen=True, slots=True)
class _Family:
    """Refs that begin with the same letters: how they are written, and how they are named otherwise."""

    letters: str
    shape: str
    """The ref of a number, with `{}` for it."""
    within: str
    """The ref of a part of it, with `{}` for both numbers."""
    pattern: re.Pattern[str]
    named: re.Pattern[str] | None
    last: str


class Numbers:
    """The refs of one checklist, ready to be found in a text."""

    def __init__(self, checklist: Checklist) -> None:
        """Keep every ref by its letters and numbers."""
        self._refs: Mapping[Key, str] = {key_of(ref): ref for ref in checklist.entries}
        self._sections = {each.number: tuple(item.ref for item in each.items) for each in checklist.sections}
        self._items = [each.ref for each in checklist.items]
        self._places = {ref: place for place, ref in enumerate(self._items)}
        self._families = tuple(_families(checklist))
        heads = chain.from_iterable(_heads(each) for each in self._families)
        self._begins = frozenset(
            chain("第#(0123456789二三四五六七八九十廿卅卌贰叁肆伍陆拾inotecsp", heads, _names_heads(checklist))
        )

    def find(self, text: str) -> list[Numbered]:
        """Everything that names entries in a plain text, in its order and without overlaps."""
        found: list[Numbered] = []
        place = 0
        while place < len(text):
            named = self.at(text, place) if text[place] in self._begins else None
            if named is not None:
                found.append(named)
            place = named.end if named is not None else place + 1
        return found

    def at(self, text: str, start: int) -> Numbered | None:
        """What names entries from this place on; None where nothing does."""
        first = self._family(text, start) or self._section(text, start) or self._item(text, start)
        if first is None or len(first.refs) + len(first.missing) != 1:
            return first
        return self._listed(text, first)

    def ref_of(self, text: str) -> str | None:
        """The one entry that a whole text names, whatever the spelling; None for anything else."""
        said = plain(text).strip(" .。,?!")
        named = self.at(said, 0) if said else None
        whole = named is not None and named.end == len(said) and len(named.refs) == 1
        return named.refs[0] if named and whole else self._refs.get(key_of(said))

    def _section(self, text: str, start: int) -> Numbered | None:
        match = _SECTION.match(text, start)
        if match is None:
            return None
        section, place = number(match[1] or match[3]), number(match[2]) if match[2] else None
        if section is None:
            return None
        items = self._sections.get(section, ())
        if place is None:
            return self._named(match, ("s", str(section)), f"S{section}", Strength.OUTRIGHT)
        refs = items[place - 1 : place] if place else ()
        said = f"第{written(section)}部分第{place}项"
        return Numbered(start, match.end(), match.group(), tuple(refs), () if refs else (said,), Strength.OUTRIGHT)

    def _family(self, text: str, start: int) -> Numbered | None:
        for family in self._families:
            for pattern in (family.pattern, family.named):
                match = pattern.match(text, start) if pattern else None
                if match is None:
                    continue
                last = _LAST.match(text, match.end()) if match.lastindex is None else None
                if last is not None and family.last:
                    return Numbered(start, last.end(), text[start : last.end()], (family.last,), (), Strength.OUTRIGHT)
                value = next((number(each) for each in match.groups() if each), None)
                if value is not None:
                    return self._of_family(text, match, family, value)
        return None

    def _of_family(self, text: str, match: re.Match[str], family: _Family, value: int) -> Numbered:
        whole = self._named(match, (family.letters, str(value)), family.shape.format(value), Strength.OUTRIGHT)
        patterns = (_CLAUSE, _PART, _DASHED)
        part = next((it for pattern in patterns if (it := pattern.match(text, match.end()))), None)
        inner = next((number(each) for each in part.groups() if each), None) if part else None
        if part is None or inner is None:
            return whole
        key = (family.letters, str(value), str(inner))
        wanted = family.within.format(value, inner)
        named = self._named(part, key, wanted, Strength.OUTRIGHT)
        return replace(named, start=match.start(), said=text[match.start() : part.end()])

    def _item(self, text: str, start: int) -> Numbered | None:
        for attempt in (self._clause_forms, self._nth, self._measured, self._marked, self._bare):
            found = attempt(text, start)
            if found is not None:
                return found
        return None

    def _clause_forms(self, text: str, start: int) -> Numbered | None:
        for pattern, swapped in ((_ENGLISH_CLAUSE, False), (_CLAUSE_OF, True), (_BRACKETED, False)):
            match = pattern.match(text, start)
            if match:
                item, clause = (number(match[2]), number(match[1])) if swapped else (number(match[1]), number(match[2]))
                return self._named(match, (str(item), str(clause)), f"{item}.{clause}", Strength.OUTRIGHT)
        match = _DOTTED.match(text, start)
        if match is None:
            return None
        item, clause = int(match[1]), int(match[3])
        key = (str(item), str(clause))
        a_range = match[2] == "-" and clause > item and (match[5] or key not in self._refs)
        dashed_to_nothing = match[2] == "-" and key not in self._refs
        if a_range or dashed_to_nothing or ((str(item),) not in self._refs and key not in self._refs):
            return None
        whole = self._named(match, key, f"{item}.{clause}", Strength.OUTRIGHT)
        part = _CLAUSE.match(text, match.end()) if whole.refs and whole.refs[0] in self._places else None
        inner = next((number(each) for each in part.groups() if each), None) if part else None
        if part is None or inner is None:
            return whole
        within = self._named(part, (*key, str(inner)), f"{whole.refs[0]}.{inner}", Strength.OUTRIGHT)
        return replace(within, start=start, said=text[start : part.end()])

    def _nth(self, text: str, start: int) -> Numbered | None:
        match = _NTH.match(text, start)
        value = number(match[1]) if match else None
        if match is None or value is None:
            return None
        alone = match[2] or match[3] or _THEN_ASKED.match(text, match.end())
        if not alone and value <= LAST_DIGIT and not match[1].isdigit():
            return None
        strength = Strength.OUTRIGHT if match[2] else Strength.MEASURED
        return self._with_clause(text, match, value, strength)

    def _measured(self, text: str, start: int) -> Numbered | None:
        match = _MEASURED.match(text, start)
        value = number(match[1]) if match else None
        if match is None or value is None:
            return None
        plainly = match[2] and (value > LAST_DIGIT or start == 0)
        return self._with_clause(text, match, value, Strength.OUTRIGHT if plainly else Strength.MEASURED)

    def _marked(self, text: str, start: int) -> Numbered | None:
        match = _MARKED.match(text, start)
        return self._with_clause(text, match, int(match[1]), Strength.OUTRIGHT) if match else None

    def _bare(self, text: str, start: int) -> Numbered | None:
        match = _BARE.match(text, start) or _BARE_WORD.match(text, start)
        value = next((number(each) for each in match.groups() if each), None) if match else None
        if match is None or (str(value),) not in self._refs:
            return None
        bracketed = match.group().startswith("(")
        return self._with_clause(text, match, value or 0, Strength.MEASURED if bracketed else Strength.BARE)

    def _with_clause(self, text: str, match: re.Match[str], value: int, strength: Strength) -> Numbered:
        part = _CLAUSE.match(text, match.end())
        inner = next((number(each) for each in part.groups() if each), None) if part else None
        if part is None or inner is None:
            return self._named(match, (str(value),), str(value), strength)
        named = self._named(part, (str(value), str(inner)), f"{value}.{inner}", Strength.OUTRIGHT)
        return replace(named, start=match.start(), said=text[match.start() : part.end()])

    def _named(self, match: re.Match[str], key: Key, wanted: str, strength: Strength) -> Numbered:
        ref = self._refs.get(key)
        refs, missing = ((ref,), ()) if ref is not None else ((), (wanted,))
        return Numbered(match.start(), match.end(), match.group().strip(), refs, missing, strength)

    def _listed(self, text: str, first: Numbered) -> Numbered:
        """The first entry with those that follow it in a list or a range."""
        whole = last = first
        while len(whole.refs) < MOST:
            following = self._stretched(text, last) or self._joined(text, last)
            if following is None:
                break
            whole = Numbered(
                start=first.start,
                end=following.end,
                said=text[first.start : following.end],
                refs=tuple(dict.fromkeys(whole.refs + following.refs))[:MOST],
                missing=tuple(dict.fromkeys(whole.missing + following.missing)),
                strength=max(whole.strength, following.strength, Strength.MEASURED),
            )
            last = following
        return whole

    def _stretched(self, text: str, last: Numbered) -> Numbered | None:
        """The entries from the last one on, up to another."""
        match = _STRETCH.match(text, last.end)
        until = self._refs.get((str(number(match[1])),)) if match else None
        first, end = self._places.get(last.refs[-1] if last.refs else ""), self._places.get(until or "")
        if match is None or first is None or end is None or end <= first:
            return None
        strength = Strength.OUTRIGHT if match[2] else Strength.MEASURED
        refs = tuple(self._items[first + 1 : end + 1][:MOST])
        return Numbered(last.end, match.end(), match.group(), refs, (), strength)

    def _joined(self, text: str, last: Numbered) -> Numbered | None:
        joint = _JOINT.match(text, last.end)
        if joint is None or joint.end() >= len(text):
            return None
        following = self._family(text, joint.end()) or self._item(text, joint.end())
        if following is None or (following.strength is Strength.BARE and last.strength > Strength.MEASURED):
            return None
        return following


def _families(checklist: Checklist) -> Iterator[_Family]:
    by_letters: dict[str, list[str]] = defaultdict(list)
    for ref in checklist.entries:
        match = _LETTERS.match(ref.lower())
        if match and not ref.startswith("S"):
            by_letters[match.group()].append(ref)
    names = _list_names(checklist)
    for letters in sorted(by_letters, key=len, reverse=True):
        refs = by_letters[letters]
        whole = [ref for ref in refs if len(key_of(ref)) == 2]
        first = whole[0] if whole else refs[0]
        part = next((ref for ref in refs if len(key_of(ref)) == 3), first)
        yield _Family(
            letters=letters,
            shape=_shape(first),
            within=_shape(part, 2),
            pattern=_own(letters),
            named=_named_list(names.get(letters, ())),
            last=whole[-1] if whole and letters in names else "",
        )
    yield _Family("s", "S{}", "S{}.{}", re.compile(r"(?<![a-z0-9])s(\d{1,3})(?![\da-z])"), None, "")


def _shape(ref: str, numbers: int = 1) -> str:
    return re.sub(r"\d+", "{}", ref, count=numbers)


def _own(letters: str) -> re.Pattern[str]:
    """The ref itself; of a Roman numeral also the Chinese one (二-4)."""
    hyphen = r"\s*-\s*" if letters == "i" else r"\s*-?\s*"
    own = rf"(?<![a-z0-9]){letters}{hyphen}(\d{{1,3}})(?!\d)"
    roman = _ROMAN.get(letters)
    chinese = rf"|(?<![{_COUNTS}第\w]){written(roman)}\s*-\s*(\d{{1,2}})(?!\d)" if roman else ""
    return re.compile(own + chinese)


def _list_names(checklist: Checklist) -> dict[str, Sequence[str]]:
    """What the lists whose refs have letters are called."""
    names: dict[str, Sequence[str]] = {}
    provincial = checklist.provincial
    tasks = [task.ref for goal in provincial.goals for task in goal.tasks] if provincial else []
    for refs, called in (
        (tasks, provincial.called if provincial else ()),
        ([each.ref for each in checklist.negative], checklist.negative_called),
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
        rf"第\s*\(?\s*({_N})\s*\)?(?!部|大部)|\(\s*({_N})\s*\)"
        rf"|({_N})\s*(?=项|条|个任务|号|款|$|[\s的是说讲写呢?])|(\d{{1,2}}){_ALONE}"
    )
    numbered = rf"(?:的|里面|里|中|上|那)?\s*(?:{place})\s*(?:项任务|项|条|个任务|个|号|款)?"
    return re.compile(rf"(?:{joined})(?:{numbered}|(?=(?:的|里|里面|中|上)?\s*最后))")


def _heads(family: _Family) -> Iterator[str]:
    yield family.letters[0]
    roman = _ROMAN.get(family.letters)
    if roman:
        yield written(roman)[0]


def _names_heads(checklist: Checklist) -> Iterator[str]:
    for names in _list_names(checklist).values():
        yield from (each[0] for each in names)
