"""Telling which department a piece of text names: exactly, by sound, by shape, by a slip - or that it names none."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from bot.questions.lexicon.sounds import Sounds
from bot.questions.spans.alike import ends_with, is_short_for, is_shortened
from bot.questions.spans.bodies import ENDINGS, LONGEST_BODY, LOOSE_NAMES, looks_like_a_body, root
from bot.questions.spans.fields import fields_of
from bot.questions.spans.likeness import Likeness
from bot.questions.spans.naming import BY_PART, BY_SHAPE, BY_SLIP, BY_SOUND, ITS_FIELD, SAME_SOUND, SURE, Naming
from bot.questions.text import is_han, plain
from bot.questions.trie import Trie
from checklist_data.model import Department

NEIGHBOURS_AT_MOST = 64
"""Names that are compared with a piece of text."""
DISTRICTS = "区市县旗"
"""What stands for the district before the names of its bodies (区消防救援大队)."""
REMEMBERED = 2_048
"""Pieces of text whose owners are remembered: the stretches of a text overlap, and people say the same names."""


class Names:
    """Owners by everything they are called, and the bodies that are known not to be among them."""

    def __init__(
        self, called: Iterable[tuple[str, str]], sounds: Sounds, bodies: Iterable[tuple[str, str]] = ()
    ) -> None:
        """Take pairs of a name and its owner, and of a body and its stem; the first to claim a name keeps it."""
        self._sounds = sounds
        self.aliases: Trie[str] = Trie()
        self.bodies: Trie[str] = Trie()
        self._spoken: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
        self._heads: set[tuple[str, ...]] = set()
        self._by_character: dict[str, list[str]] = defaultdict(list)
        self._by_pair: dict[str, list[str]] = defaultdict(list)
        self._owner: dict[str, str] = {}
        for alias, owner in called:
            self._take(alias, owner)
        self._likeness = Likeness(self.aliases, sounds)
        self._fields = fields_of(self._owner)
        for field, owner in self._fields.items():
            self.aliases.add(f"{field}部门", self.aliases.get(f"{field}部门") or owner)
        self._remembered = lru_cache(REMEMBERED)(self._resolved)
        self.begins = lru_cache(REMEMBERED)(self._begins)
        """Whether a name begins as these two characters sound."""
        self._bodies_heard: set[tuple[str, ...]] = set()
        for body, stem in bodies:
            if body in self._owner:
                continue
            self._bodies_heard.update(sounds.spoken(body))
            self.bodies.add(body, body)
            if stem and stem not in self._owner and stem not in self._fields:
                self.bodies.add(stem, body)

    def _take(self, alias: str, name: str) -> None:
        if alias in self._owner:
            return
        self._owner[alias] = name
        self.aliases.add(alias, name)
        for spoken in self._sounds.spoken(alias):
            self._spoken[spoken].setdefault(alias, name)
            self._heads.add(spoken[:2])
        for each in set(alias):
            self._by_character[each].append(alias)
        for place in range(len(alias) - 1):
            self._by_pair[alias[place : place + 2]].append(alias)

    def resolve(self, said: str) -> Naming | None:
        """The owner that a whole piece of text names, or why none; None where it is no name at all."""
        return self._remembered(said)

    def _resolved(self, said: str) -> Naming | None:
        exact = self.aliases.get(said)
        if exact is not None:
            return Naming(said, (exact,), SURE, "exact")
        if said in self._fields:
            return Naming(said, (self._fields[said],), SURE, ITS_FIELD)
        if self.bodies.get(said) is not None:
            return self._shortened(said) or self._unknown(said)
        return self._by_sound(said) or self._by_likeness(said)

    def _begins(self, pair: str) -> bool:
        return any(each in self._heads for each in self._sounds.spoken(pair))

    def heard(self, said: str) -> Naming | None:
        """The one owner whose name sounds like the text."""
        naming = self._by_sound(said)
        return naming if naming is not None and len(naming.departments) == 1 else None

    def is_body(self, said: str) -> bool:
        """Whether the text is, or sounds like, a body that is known not to be in the list."""
        return self.bodies.get(said) is not None or self._unknown_by_sound(said) is not None

    def part_of(self, said: str) -> Naming | None:
        """The one name that the text is a piece of."""
        owners = {self._owner[alias]: None for alias in self._neighbours(said) if said in alias}
        return self._named(said, owners, BY_PART, "part of the name") if len(owners) == 1 else None

    def nearest(self, said: str, limit: int = 3) -> tuple[tuple[str, int], ...]:
        """The owners whose names share a root with the text, most alike first, with their likeness in percent."""
        near: dict[str, int] = {}
        stem = root(said)
        parts = {stem[place : place + 2] for place in range(len(stem) - 1)}
        for alias in self._neighbours(said):
            if not any(part in alias for part in parts):
                continue
            likeness = round(fuzz.ratio(said, alias))
            name = self._owner[alias]
            near[name] = max(likeness, near.get(name, 0))
        return tuple(sorted(near.items(), key=lambda each: -each[1])[:limit])

    def _by_sound(self, said: str) -> Naming | None:
        names: dict[str, None] = {}
        for spoken in self._sounds.spoken(said):
            names.update(dict.fromkeys(self._spoken.get(spoken, {}).values()))
        return self._named(said, names, BY_SOUND, SAME_SOUND)

    def _by_likeness(self, said: str) -> Naming | None:
        near = self._neighbours(said) if len(said) <= LONGEST_BODY else ()
        as_long = [alias for alias in near if -1 <= len(alias) - len(said) <= 1]
        return (
            self._named(said, self._owners(said, as_long, self._likeness.looks_alike), BY_SHAPE, "similar characters")
            or self._unknown_by_sound(said)
            or self._named(said, self._owners(said, as_long, self._likeness.is_slipped), BY_SLIP, "one slip")
            or self._by_part(said, near)
            or (self._unknown(said) if looks_like_a_body(said) else None)
        )

    def _owners(self, said: str, near: Sequence[str], is_meant: Callable[[str, str], bool]) -> dict[str, None]:
        """The owners of those names that a text can have been meant for."""
        return {self._owner[alias]: None for alias in near if is_meant(said, alias)}

    def _unknown_by_sound(self, said: str) -> Naming | None:
        heard = len(said) > 2 and any(spoken in self._bodies_heard for spoken in self._sounds.spoken(said))
        return self._unknown(said) if heard else None

    def _shortened(self, said: str) -> Naming | None:
        """The one owner whose own name a known body's is short for (消防队 for 消防救援大队, 城投集团)."""
        owners = {self._owner[alias]: None for alias in self._neighbours(said)}
        short = {owner: None for owner in owners if is_short_for(said, owner.lstrip(DISTRICTS))}
        return self._named(said, short, BY_PART, "part of the name") if len(short) == 1 else None

    def _by_part(self, said: str, near: Sequence[str]) -> Naming | None:
        """What the text is the end, or a shortened form, of: names in full before what people say.

        The end of one single name alone (体育局 of 教育体育局) is rather the name of another body.
        """
        if len(said) < 2 or said[-1] not in ENDINGS:
            return None
        owners = dict.fromkeys(self._owner[alias] for alias in near)
        short = {owner: None for owner in owners if is_shortened(said, owner)}
        ends = {owner: None for owner in owners if ends_with(said, owner)}
        if len(ends) > 1 or said in LOOSE_NAMES:
            names = (ends or self._owners(said, near, ends_with)) | short
        else:
            names = short or self._owners(said, near, is_shortened)
        return self._named(said, names, BY_PART, "part of the name")

    def _named(self, said: str, names: dict[str, None], score: int, reason: str) -> Naming | None:
        if not names:
            return None
        rivals = tuple(each for each in self.nearest(said) if each[0] not in names)
        return Naming(said, tuple(names), score, reason, rivals)

    def _unknown(self, said: str) -> Naming:
        known = self.bodies.get(said)
        return Naming(known or said, (), 0, "not in the list", self.nearest(said), known is not None)

    def _neighbours(self, said: str) -> Sequence[str]:
        """The names that share characters with the text, those with the rarest ones first."""
        near: dict[str, None] = {}
        for place in range(len(said) - 1):
            near.update(dict.fromkeys(self._by_pair.get(said[place : place + 2], ())[:NEIGHBOURS_AT_MOST]))
        for _, each in sorted((len(self._by_character.get(each, ())), each) for each in set(said)):
            if len(near) >= NEIGHBOURS_AT_MOST:
                break
            near.update(dict.fromkeys(self._by_character.get(each, ())[:NEIGHBOURS_AT_MOST]))
        return tuple(near)


def called(department: Department) -> list[str]:
    """Everything a department is called, in plain form, its own name first; 办 may be said in full."""
    names = (department.name, *department.spellings, *department.short_names, *department.english)
    said = [plain(each) for each in names]
    full = [each + "公室" for each in said if each.endswith("办")]
    full += [each[:-2] + "工作委员会" for each in said if each.endswith("工委")]
    full += [each.replace("'", " ") for each in said if "'" in each]  # it is lost where pinyin is decoded
    return list(dict.fromkeys([*said, *full, *_with_the_place(said)]))


def _with_the_place(names: Sequence[str]) -> Iterator[str]:
    """The short names of a branch with the place behind them that its own name has (市场监管局宜阳分局)."""
    head, parted, place = names[0].rpartition("局")[0].partition("局")
    if parted and place.endswith("分"):
        short = [each for each in names[1:] if is_han(each[0]) and head not in each and place not in each]
        for each in (*short, head):
            yield from (f"{each}{place}局", f"{each}的{place}局")
