"""One entry that is named by its number, with or without its measure word, and a clause behind it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.numerals import number
from bot.questions.spans import number_forms as forms
from bot.questions.spans.ends import Ends
from bot.questions.spans.families import Key, key_of
from bot.questions.spans.numbered import Numbered, Strength

LAST_DIGIT = 9
"""Up to this a numeral counts and orders many other things (第一, 三项)."""
_COUNTING = ("项", "条")
"""Measure words that count entries as often as they name one."""
_CLAUSE_BEGINS = frozenset("#0123456789二三四五六七八九十incp")
"""What a clause with its item begins with (33.2, #33.2, item 33 clause 2, no. 33, clause 2 of item 33, paragraph 2)."""


class EntryNumbers:
    """The numbers of the entries of one checklist."""

    def __init__(self, refs: Mapping[Key, str], items: Iterable[str], ends: Ends) -> None:
        """Take every ref by its key, the refs of the items in their order, and what finds the last of a list."""
        self._refs, self._ends = refs, ends
        self._places = {ref: place for place, ref in enumerate(items)}

    def at(self, text: str, start: int) -> Numbered | None:
        """What names an entry by its number from this place on, with a clause behind it; None where nothing does."""
        for attempt in (
            self._in_section,
            self._ends.item,
            self._clause_spelt,
            self._clause_dotted,
            self._nth,
            self._measured,
            self._marked,
            self._bare,
        ):
            found = attempt(text, start)
            if found is not None:
                return found
        return None

    def _in_section(self, text: str, start: int) -> Numbered | None:
        """An item whose ref holds the number of its section."""
        whole = forms.WHOLE_REF.match(text, start)
        if whole is not None and self._refs.get(key_of(whole[1])) in self._places:
            return self.named(whole, key_of(whole[1]), whole[1], Strength.OUTRIGHT)
        match = forms.IN_SECTION.match(text, start)
        if match is None:
            return None
        section, place = number(match[1] or match[3]), number(match[2] or match[4])
        key = (str(section), str(place))
        is_item = self._refs.get(key) in self._places
        return self.named(match, key, f"{section}-{place}", Strength.OUTRIGHT) if is_item else None

    def _clause_spelt(self, text: str, start: int) -> Numbered | None:
        """A clause with its item, in words or with its number in brackets."""
        if text[start] not in _CLAUSE_BEGINS:
            return None
        for pattern, swapped in ((forms.ENGLISH_CLAUSE, False), (forms.CLAUSE_OF, True), (forms.BRACKETED, False)):
            match = pattern.match(text, start)
            if match:
                item, clause = (number(each) for each in match.groups() if each)
                item, clause = (clause, item) if swapped else (item, clause)
                return self.named(match, (str(item), str(clause)), f"{item}.{clause}", Strength.OUTRIGHT)
        return None

    def _clause_dotted(self, text: str, start: int) -> Numbered | None:
        """A clause behind the point or the dash of its item, and a part of it."""
        match = forms.DOTTED.match(text, start)
        if match is None:
            return None
        item, clause = int(match[1]), int(match[3])
        key = (str(item), str(clause))
        if self._is_a_range(match, key) or ((str(item),) not in self._refs and key not in self._refs):
            return None
        whole = self.named(match, key, f"{item}.{clause}", Strength.OUTRIGHT)
        part = forms.CLAUSE.match(text, match.end()) if whole.refs and whole.refs[0] in self._places else None
        inner = first_number(part)
        if part is None or inner is None:
            return whole
        within = self.named(part, (*key, str(inner)), f"{whole.refs[0]}.{inner}", Strength.OUTRIGHT)
        return replace(within, start=start, said=text[start : part.end()])

    def _is_a_range(self, dotted: re.Match[str], key: Key) -> bool:
        """Whether a dash leads from one item to another, or to nothing that there is."""
        if dotted[2] != "-":
            return False
        return key not in self._refs or (int(dotted[3]) > int(dotted[1]) and bool(dotted[5]))

    def _nth(self, text: str, start: int) -> Numbered | None:
        match = forms.NTH.match(text, start)
        value = number(match[1]) if match else None
        if match is None or value is None:
            return None
        alone = match[2] or match[3] or forms.THEN_ASKED.match(text, match.end())
        if not alone and value <= LAST_DIGIT and not match[1].isdigit():
            return None
        strength = Strength.OUTRIGHT if match[2] else Strength.MEASURED
        return self._with_clause(text, match, value, strength)

    def _measured(self, text: str, start: int) -> Numbered | None:
        match = forms.MEASURED.match(text, start)
        value = number(match[1]) if match else None
        if match is None or value is None:
            return self._one_digit(text, start)
        if _counts_some(text, match, value) or (value == len(self._places) and _is_said_of_all(text, match)):
            return None
        plainly = match[2] and (value > LAST_DIGIT or start == 0)
        return self._with_clause(text, match, value, Strength.OUTRIGHT if plainly else Strength.MEASURED)

    def _one_digit(self, text: str, start: int) -> Numbered | None:
        match = forms.ONE_DIGIT.match(text, start)
        return self._with_clause(text, match, number(match[1]) or 0, Strength.MEASURED) if match else None

    def _marked(self, text: str, start: int) -> Numbered | None:
        match = forms.MARKED.match(text, start) or forms.LABELLED.match(text, start)
        value = first_number(match)
        if match is None or value is None:
            return None
        if (str(value),) not in self._refs and not match.group().startswith(("item", "entry")):
            return None
        return self._with_clause(text, match, value, Strength.OUTRIGHT)

    def _bare(self, text: str, start: int) -> Numbered | None:
        match = forms.BARE.match(text, start) or forms.BARE_WORD.match(text, start)
        value = first_number(match)
        whole = match is not None and start == 0 and match.end() == len(text)
        if match is None or ((str(value),) not in self._refs and not whole):
            return None
        plainly = match.group().startswith("(") or forms.POINTED_AT.match(text, match.end())
        return self._with_clause(text, match, value or 0, Strength.MEASURED if plainly else Strength.BARE)

    def _with_clause(self, text: str, match: re.Match[str], value: int, strength: Strength) -> Numbered:
        part = forms.CLAUSE.match(text, match.end()) or self._behind_a_comma(text, match)
        inner = first_number(part)
        key = (str(value), str(inner))
        if part is None or inner is None or not (self._refs.get(key) or is_next_to(part)):
            return self.named(match, (str(value),), str(value), strength)
        named = self.named(part, key, f"{value}.{inner}", Strength.OUTRIGHT)
        return replace(named, start=match.start(), said=text[match.start() : part.end()])

    @staticmethod
    def _behind_a_comma(text: str, item: re.Match[str]) -> re.Match[str] | None:
        """A clause behind a comma; what is counted by the same word as the item before is another item."""
        is_of_a_list = item.group().rstrip().endswith(("条", "款", "点"))
        return None if is_of_a_list else forms.CLAUSE_BEHIND_A_COMMA.match(text, item.end())

    def named(self, match: re.Match[str], key: Key, wanted: str, strength: Strength) -> Numbered:
        """Take what was said for the entry of this key, or for `wanted`, which is missing."""
        ref = self._refs.get(key)
        refs, missing = ((ref,), ()) if ref is not None else ((), (wanted,))
        return Numbered(match.start(), match.end(), match.group().strip(), refs, missing, strength)


def first_number(match: re.Match[str] | None) -> int | None:
    """Return the first number of what was matched; None where nothing or no number was."""
    return next((number(each) for each in match.groups() if each), None) if match else None


def _counts_all(text: str, start: int) -> bool:
    """Whether a number says how many entries there are."""
    if forms.OF_THE_WHOLE.search(text[:start]):
        return True
    return bool(forms.ALL_OF.match(text, max(0, start - 1)) or forms.ALL_TOGETHER.match(text, start))


def _is_said_of_all(text: str, match: re.Match[str]) -> bool:
    """Whether the number of all entries counts them."""
    return _counts_all(text, match.start()) or forms.OF_SEVERAL.match(text, match.end()) is not None


def _counts_some(text: str, measured: re.Match[str], value: int) -> bool:
    """Whether a number says how many entries a role has, or somebody counted; a larger one, where they are listed."""
    start = measured.start()
    if value > 1 and start and forms.OF_THOSE.match(text, start - 1):
        return True
    if (measured[2] or measured[3]) not in _COUNTING or not forms.COUNT_SAID.search(text, max(0, start - 9), start):
        return False
    return value <= LAST_DIGIT or forms.LISTED.match(text, measured.end()) is not None


def is_next_to(part: re.Match[str]) -> bool:
    """Whether a clause stands right behind its item: then it was asked for, whether there is one or not."""
    return not forms.CLAUSE_BEHIND_A_COMMA.match(part.group())
