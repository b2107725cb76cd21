"""Everything that can be known in a text, for one checklist: names, numbers, titles, words of asking, lay words."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from bot.numerals import written
from bot.questions.catalogue import Catalogue
from bot.questions.lexicon import lines
from bot.questions.lexicon.associations import load_associations
from bot.questions.lexicon.neighbours import load_neighbours
from bot.questions.lexicon.restrictions import Restriction, words_of
from bot.questions.lexicon.sounds import load_sounds
from bot.questions.lexicon.synonyms import Synonyms, load_broader, load_pairs
from bot.questions.retrieval.index import Index
from bot.questions.romanised import Romanised
from bot.questions.spans.bodies import LOOSE_NAMES, known_bodies
from bot.questions.spans.candidates import Lexicon
from bot.questions.spans.cues import Cue, load_words
from bot.questions.spans.families import NEGATIVE_SAID
from bot.questions.spans.misspelt import Misspelt
from bot.questions.spans.names import Names, called
from bot.questions.spans.numbers import Numbers
from bot.questions.text import plain
from bot.questions.trie import Trie, Value
from checklist_data.model import Checklist, Item, Section

SHORTEST_TITLE = 3
SHORTEST_FOR_BROADER = 3
"""Letters of a lay word from which on it stands for broader terms than its own."""
_POINTING = ("", *"那 这 那个 这个 那一 这一".split())
BEHIND_A_SECTION = (
    *(pointing + part for pointing in _POINTING for part in "章 部分 部份 板块 大类 大块 篇".split()),
    *"那块 这块 那一块 这一块".split(),
)
"""What is said behind a word to name a section by it."""
_DISTRICT = re.compile(r"[\u4e00-\u9fff]{2,3}?(?:新区|区|县|市|镇|乡)")


class Vocabulary:
    """What one checklist, the field and the language have words for."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the words of a checklist and index its entries."""
        self._checklist = checklist = catalogue.checklist
        self.sounds = load_sounds()
        self.neighbours = load_neighbours()
        self.associations = load_associations()
        self.numbers = Numbers(checklist)
        self.departments = Names(_department_names(checklist), self.sounds, known_bodies())
        self.sections = Names(_section_names(checklist), self.sounds)
        self.entries = Index(catalogue.documents(), self.sounds)
        self.synonyms = Synonyms(_synonyms(checklist, self.entries), self.sounds)
        self.general = frozenset(each for each in lines("background.txt") if not self.entries.holds(each))

    def lexicon(self) -> Lexicon:
        """What texts are cut by."""
        words = _words(self._checklist)
        titles = ((plain(title), ref) for title, ref in _titles(self._checklist) if len(title) >= SHORTEST_TITLE)
        return Lexicon(
            words=words,
            names=self.departments,
            numbers=self.numbers,
            misspelt=Misspelt(words, self.sounds, self.is_a_word),
            sections=self.sections.aliases,
            headings=dict(chain(_section_nicknames(_section_names(self._checklist)), _headings(self._checklist))),
            titles=_trie(titles),
            places=tuple(dict.fromkeys(_places(self._checklist))),
            synonyms=self.synonyms,
            general=self.general,
            printed=frozenset(pair for pair, _ in self.entries.vocabulary),
        )

    def is_a_word(self, pair: str) -> bool:
        """Whether a pair of characters is a word of the checklist, the field or the language."""
        return self.entries.knows(pair) or pair in self.neighbours or pair in self.synonyms

    @cached_property
    def romanised(self) -> Romanised:
        """What pinyin can stand for; made when the first text with Latin letters comes."""
        return _romanised(self._checklist, self)


def _department_names(checklist: Checklist) -> list[tuple[str, str]]:
    return [(name, department.name) for department in checklist.departments for name in called(department)]


def _section_names(checklist: Checklist) -> list[tuple[str, str]]:
    return [(plain(name), each.ref) for each in checklist.sections for name in (each.title, *each.short_names)]


def _section_nicknames(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What sections are called by the first word of a short name that is theirs alone (智治那章)."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, ref in names:
        owners[name[:2]].add(ref)
    for word, refs in owners.items():
        if len(refs) == 1:
            yield from ((word + behind, next(iter(refs))) for behind in BEHIND_A_SECTION)


def _headings(checklist: Checklist) -> Iterator[tuple[str, str]]:
    """The names of sections with their numbers, as headings have them (十一、…, （十一）…, 11.…)."""
    for each in checklist.sections:
        for name in (each.title, *each.short_names):
            for form in ("{cn}、", "({cn})", "{cn}", "{n}、", "{n}.", "第{cn}部分"):
                yield form.format(n=each.number, cn=written(each.number)) + plain(name), each.ref


def _synonyms(checklist: Checklist, entries: Index) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The checklist's own synonyms, then those of the field that it does not print, but whose terms it does.

    A word that stands for nothing printed stands for the broader terms that are, if it is long enough to be plain.
    """
    yield from ((plain(each.said), each.printed) for each in checklist.synonyms)
    of_names = {part for name, _ in _department_names(checklist) for part in _parts(name)}
    pairs, broader = load_pairs(), load_broader()
    held = _printed_of(set(pairs.values()), entries)
    above = {terms: _above(terms, broader) for terms, kept in held.items() if not kept}
    wider = _printed_of(set(above.values()), entries)
    for said, terms in pairs.items():
        kept = held[terms] or (wider[above[terms]] if len(said) >= SHORTEST_FOR_BROADER else ())
        if kept and said not in of_names and not entries.holds(said):
            yield said, kept


def _above(terms: Iterable[str], broader: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The broader terms under which these fall, once each."""
    return tuple(dict.fromkeys(chain(*(broader[each] for each in terms if each in broader))))


def _printed_of(terms: Collection[tuple[str, ...]], entries: Index) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Of each of these groups of terms those that the checklist prints."""
    printed = {term for term in dict.fromkeys(chain(*terms)) if entries.printed_part(term)}
    return {group: tuple(each for each in group if each in printed) for group in terms}


def _parts(name: str) -> Iterator[str]:
    """Every stretch of a name."""
    return (name[start:end] for start in range(len(name)) for end in range(start + 1, len(name) + 1))


def _words(checklist: Checklist) -> dict[str, frozenset[Cue]]:
    """The words of asking and talk with the names of the lists; without filler and talk that a title has."""
    titles = "\n".join(plain(title) for title, _ in _titles(checklist))
    words = {
        word: cues
        for word, cues in load_words().items()
        if len(word) == 1 or not cues <= {Cue.CHATTER, Cue.POLITE} or word not in titles
    }
    for word in words_of(Restriction.EXCEPT, Restriction.ONLY, Restriction.TIME):
        if word not in titles:
            words.setdefault(word, frozenset({Cue.POLITE}))
    for cue, name in _called(checklist):
        words[name] = words.get(name, frozenset()) | {cue}
    return words


def _called(checklist: Checklist) -> Iterator[tuple[Cue, str]]:
    """What the lists are called, with the sign of each."""
    second = checklist.second.called if checklist.second else ()
    negative = (*checklist.negative_called, *NEGATIVE_SAID) if checklist.negative else ()
    for cue, names in ((Cue.COMMON, checklist.called), (Cue.SECOND, second), (Cue.NEGATIVE, negative)):
        yield from ((cue, plain(name)) for name in names)


def _titles(checklist: Checklist) -> Iterator[tuple[str, str]]:
    """The titles of items, parts and of the second list's sections; an item of a part is a sentence without one."""
    for ref, entry in checklist.entries.items():
        is_titled_item = isinstance(entry, Item) and checklist.part_of(ref) is None
        is_inner_section = isinstance(entry, Section) and entry not in checklist.sections
        if isinstance(entry, Item | Section) and (is_titled_item or is_inner_section):
            yield entry.title, ref


def _places(checklist: Checklist) -> Iterator[str]:
    """What the district itself is called, by who issued the checklist."""
    yield from ("本区", "我区", "全区", "区", "新区", "区里")
    found = _DISTRICT.findall(plain(checklist.notice.issuer if checklist.notice else checklist.title))
    if found:
        yield found[-1]
        yield from (found[-1][-1], f"{found[-1][-1]}里")
        yield found[-1].removesuffix("新区").rstrip("区县市镇乡")


def _trie(pairs: Iterable[tuple[str, Value]]) -> Trie[Value]:
    trie: Trie[Value] = Trie()
    for phrase, value in pairs:
        trie.add(phrase, value)
    return trie


def _romanised(checklist: Checklist, known: Vocabulary) -> Romanised:
    names = [name for department in checklist.departments for name in called(department)]
    said = [plain(each.said) for each in checklist.synonyms]
    romanised = Romanised(known.sounds, kept=[*load_words(), *names, *said])
    romanised.learn(names)
    romanised.learn(load_words())
    romanised.learn(f"第{written(number)}{unit}" for number in range(1, 100) for unit in ("项", "条", "部分"))
    romanised.learn(body for body, _ in known_bodies())
    romanised.learn(LOOSE_NAMES)
    romanised.learn(said)
    by_use = sorted(known.entries.vocabulary, key=lambda each: -each[1])
    romanised.learn((pair for pair, _ in by_use), words=False)
    romanised.learn(dict.fromkeys(character for pair, _ in by_use for character in pair), words=False)
    return romanised
