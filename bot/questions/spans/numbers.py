"""Finding the entries that a text names by number: one grammar for questions, reports and buttons.

An entry is named by its own ref (`II-4(2)`, `A-1`), by a number with or without its measure word (`第33项`,
`33号`, `（33）`, `33`), by a place in a section or a list (`第八部分第3项`, `负面清单最后一条`), with a clause behind
it (`33.2`, `33（2）`, `第33项第2条`), alone or in lists and ranges (`49、51和53`, `33-35项`).
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from bot.numerals import number, written
from bot.questions.spans import number_forms as forms
from bot.questions.spans.ends import Ends
from bot.questions.spans.entry_numbers import EntryNumbers, first_number, is_next_to
from bot.questions.spans.families import Family, Key, families, heads, key_of, name_heads
from bot.questions.spans.numbered import Numbered, Strength
from bot.questions.spans.section_lists import joined_sections
from bot.questions.text import is_inside_a_latin_word, plain
from checklist_data.model import Checklist

MOST = 200
"""Entries that one list or range can name."""


def compared(ref: str) -> str:
    """A ref as one word without its punctuation."""
    return re.sub(r"^([a-z]+)-", r"\1", ref.lower().replace(" ", ""))


class Numbers:
    """The refs of one checklist, ready to be found in a text."""

    def __init__(self, checklist: Checklist) -> None:
        """Keep every ref by its letters and numbers."""
        self._refs: Mapping[Key, str] = {key_of(ref): ref for ref in checklist.entries}
        self._sections = {each.number: tuple(item.ref for item in each.items) for each in checklist.sections}
        self._items = [each.ref for each in checklist.items]
        self._places = {ref: place for place, ref in enumerate(self._items)}
        self._families = tuple(families(checklist))
        self._families_begun = tuple((each, frozenset(heads(each))) for each in self._families)
        letters = chain.from_iterable(own for _, own in self._families_begun)
        self._ends = Ends(checklist, self._families)
        self._entries = EntryNumbers(self._refs, self._items, self._ends)
        begins = (*(plain(each)[0] for each in checklist.called), *name_heads(checklist), *letters)
        self.begins = frozenset(
            chain(
                "第#(0123456789二三四五六七八九十廿卅卌壹贰叁肆伍陆柒捌玖拾inotecsp最整全事条任序编号头打开排末收压",
                begins,
            )
        )

    def find(self, text: str) -> list[Numbered]:
        """Everything that names entries in a plain text, in its order and without overlaps."""
        found: list[Numbered] = []
        place = 0
        while place < len(text):
            begins = text[place] in self.begins and not is_inside_a_latin_word(text, place)
            named = self.at(text, place) if begins else None
            if named is not None:
                found.append(named)
            place = named.end if named is not None else place + 1
        return found

    def at(self, text: str, start: int) -> Numbered | None:
        """What names entries from this place on; None where nothing does."""
        if text[start : start + 1] not in self.begins:
            return None
        first = self._family(text, start) or self._section(text, start) or self._entries.at(text, start)
        if first is None or len(first.refs) + len(first.missing) != 1:
            return first
        return self._listed(text, first)

    def by_place(self, text: str) -> list[Numbered]:
        """The entries that a question names by their place in the whole list (头一项, 倒数第二项)."""
        return self._ends.in_the_whole(text)

    def ref_of(self, text: str) -> str | None:
        """The one entry that a whole text names, whatever the spelling; None for anything else."""
        said = plain(text).strip(" .。,?!")
        named = self.at(said, 0) if said else None
        whole = named is not None and named.end == len(said) and len(named.refs) == 1
        return named.refs[0] if named and whole else self._refs.get(key_of(said))

    def _section(self, text: str, start: int) -> Numbered | None:
        match = forms.SECTION.match(text, start)
        if match is None:
            return joined_sections(text, start, self._refs) or self._ends.section(text, start)
        section, inner = number(match[1] or match[4] or match[5]), match[2] or match[3]
        if section is None:
            return None
        place = number(inner) if inner else None
        if place is None or self._counts_all(text, match, section, place):
            return self._entries.named(match, ("s", str(section)), f"S{section}", Strength.OUTRIGHT)
        return self._within(match, section, place)

    def _counts_all(self, text: str, match: re.Match[str], section: int, count: int) -> bool:
        """Whether a number says how many items a section has."""
        has_as_many = count == len(self._sections.get(section, ()))
        return has_as_many and forms.OF_SEVERAL.match(text, match.end()) is not None

    def _within(self, match: re.Match[str], section: int, place: int) -> Numbered:
        """An item of a section by the number that it has, or by its place in the section."""
        items = self._sections.get(section, ())
        printed = self._refs.get((str(section), str(place)))
        refs = (printed,) if printed in items else items[place - 1 : place] if place else ()
        missing = () if refs else (f"第{written(section)}部分第{place}项",)
        return Numbered(match.start(), match.end(), match.group(), tuple(refs), missing, Strength.OUTRIGHT)

    def _family(self, text: str, start: int) -> Numbered | None:
        for family, own in self._families_begun:
            for pattern in (family.pattern if text[start] in own else None, family.named):
                match = pattern.match(text, start) if pattern else None
                if match is None:
                    continue
                if match.lastindex is None and (end := self._ends.of_list(text, match, family)) is not None:
                    return end
                value = first_number(match)
                if value is not None:
                    return self._of_family(text, match, family, value)
        return None

    def _of_family(self, text: str, match: re.Match[str], family: Family, value: int) -> Numbered:
        whole = self._entries.named(match, (family.letters, str(value)), family.shape.format(value), Strength.OUTRIGHT)
        patterns = (forms.CLAUSE, forms.PART, forms.DASHED, forms.CLAUSE_BEHIND_A_COMMA)
        part = next((it for pattern in patterns if (it := pattern.match(text, match.end()))), None)
        inner = first_number(part)
        key = (family.letters, str(value), str(inner))
        if part is None or inner is None or not (self._refs.get(key) or is_next_to(part)):
            return whole
        wanted = family.within.format(value, inner)
        named = self._entries.named(part, key, wanted, Strength.OUTRIGHT)
        return replace(named, start=match.start(), said=text[match.start() : part.end()])

    def _listed(self, text: str, first: Numbered) -> Numbered:
        """The first entry with those that follow it in a list or a range."""
        whole = last = first
        while len(whole.refs) < MOST:
            following = self._stretched(text, last) or self._joined(text, last, len(whole.refs) + 1)
            if following is None or not set(whole.refs).isdisjoint(following.refs):
                break  # what is named again begins something else (51、53：51已办结)
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
        match = forms.STRETCH.match(text, last.end)
        until = self._refs.get((str(number(match[1])),)) if match else None
        first, end = self._places.get(last.refs[-1] if last.refs else ""), self._places.get(until or "")
        if match is None or first is None or end is None or end <= first:
            return None
        strength = Strength.OUTRIGHT if match[2] else Strength.MEASURED
        refs = tuple(self._items[first + 1 : end + 1][:MOST])
        return Numbered(last.end, match.end(), match.group(), refs, (), strength)

    def _joined(self, text: str, last: Numbered, count: int) -> Numbered | None:
        """The entry that follows in a list; with it the list has so many."""
        joint = forms.JOINT.match(text, last.end)
        if joint is None or joint.end() >= len(text):
            return None
        counted = forms.COUNTED.match(text, joint.end())
        if counted is not None and number(counted[2]) == count:
            last_ref = str(number(counted[1]))
            return self._entries.named(counted, (last_ref,), last_ref, Strength.MEASURED)
        following = self._ends.beside(text, joint.end(), last.refs) or self._family(text, joint.end())
        following = following or self._entries.at(text, joint.end())
        if following is None or (following.strength is Strength.BARE and last.strength > Strength.MEASURED):
            return None
        return following
