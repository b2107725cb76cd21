"""Everything that the stretches of a text can be, for one checklist, with what reading them so costs."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.questions.lexicon.synonyms import Synonyms
from bot.questions.pairs import Pairs
from bot.questions.spans.bodies import ENDINGS
from bot.questions.spans.built_bodies import bodies_in, english_bodies_in
from bot.questions.spans.cues import Cue
from bot.questions.spans.misspelt import Misspelt
from bot.questions.spans.names import Names
from bot.questions.spans.naming import Naming
from bot.questions.spans.numbered import Strength
from bot.questions.spans.numbers import Numbers
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_inside_a_latin_word, is_latin
from bot.questions.trie import Trie

_POINTS = re.compile(
    r"(?<!\d)(?:\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?) ?分(?![之局钟析成别工类级数块值])"
    r"|(?:(?<=cost )|(?<=costs )|(?<=lose )|(?<=loses )|(?<=deduct )|(?<=deducts )|(?<=worth )|(?<=carry ))"
    r"\d{1,3} points?(?![a-z])"
    r"|(?<![\da-z])\d{1,3} points?(?= (?:each|apiece)(?![a-z]))"
)
_TENS = frozenset("二三四五六七八九十")
_BEFORE_TENS = tuple("零一二三四五六七八九十百之第几")
_SPLIT = (
    (re.compile(r"牵(?=.{1,5}头)"), frozenset({Cue.LEAD}), re.compile(r"牵.{1,5}?头")),
    (re.compile(r"参(?=.{1,3}与)"), frozenset({Cue.PARTICIPATE}), re.compile(r"参.{1,3}?与")),
)
"""Roles whose word is split by others (牵了哪些头): the first half carries the role."""
_LEADS = re.compile(r"(?<=[谁位家个局办委部会队联道司室站门])牵(?=$|[的啊呀呢吧嘛,.?!。 ]|几|哪|多少|了|着)")
"""牵 behind a body or a word that asks for one, where it is no part of another word."""
_MANAGES = re.compile(r"(?<=[门位家个局谁口里儿办])管(?![理道控制辖线网委])")
"""管 behind a word that asks who, where it is no part of another word."""
_HELPS = re.compile(r"(?<=[谁来是些、局办委部会队联道司室站位门要])帮忙(?![查看列找问给我一下说统计数])")
"""帮忙 behind a body or a word that asks for one, where it asks nothing of the bot."""
_ALONE = (
    ("牵", _LEADS, frozenset({Cue.LEAD})),
    ("管", _MANAGES, frozenset({Cue.RESPONSIBLE})),
    ("帮忙", _HELPS, frozenset({Cue.PARTICIPATE})),
)
_ORDINAL = re.compile(
    r"第(?:[一二三四五六七八九十]|\d{1,2})(?:个|条|款|自然段|小?段|小?点|小条)?|最后(?:的)?一?(?:个|条|项|款|段|点)|[上下]一(?:个|条|项|款)"
    r"|(?:头一|打头|末一|末了一|末尾一|打头一|头先一)(?:个|条|项|款)"
)
"""One of what was just listed."""
_HEAD_OF = re.compile(r"(?:哪[些几].{0,4}|\d[项条号]?|[项条号事活])的(头)(?=[?。!呢啊呀 ]*$|[是有为归,]|儿|哪|谁|几)")
"""Who is the head of what (是哪几项的头, 25条的头是谁)."""
_SECOND_HALF = frozenset({Cue.POLITE})

COSTS = {
    Kind.NUMBER: 0.8,
    Kind.DEPARTMENT: 0.9,
    Kind.SECTION: 0.9,
    Kind.BODY: 0.9,
    Kind.TITLE: 0.8,
    Kind.LAY: 0.9,
    Kind.PLACE: 0.5,
    Kind.WORD: 1.0,
}
"""What reading a stretch as this costs, however long it is."""
BODY_LETTER_COST = 0.8
"""What each letter costs of something that is only built like the name of a body."""
ENGLISH_LETTER_COST = 0.16
"""The same of one in English."""
BARE_COST = 1.3
TALK_COST = 1.2
"""Filler and talk are read as such only where nothing else fits as well."""
FILLER_COST = 1.25
"""A single letter of filler: a little more than leaving it with the unread letters beside it (地震, 手机号)."""
PARTICLES = frozenset("那这的了吗呢吧啊呀嘛么是有哦哈要都也就还被在和跟")
PARTICLE_COST = 0.5
Candidate = tuple[float, int, Span]
"""What a stretch can be: what it costs to read it so, where it ends, and its meaning, wherever that was found first."""
Meaning = tuple[float, Span]
"""What a phrase can be, as a span at the beginning of a text, and what it costs to read it so."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What can be known in a text, for one checklist."""

    words: Mapping[str, frozenset[Cue]]
    names: Names
    numbers: Numbers
    misspelt: Misspelt
    sections: Trie[str]
    headings: Mapping[str, str]
    """The names of sections with their numbers."""
    titles: Trie[str]
    places: Collection[str]
    synonyms: Synonyms
    general: Collection[str]
    """General words that the checklist does not print."""
    printed: frozenset[str]
    """The pairs of characters that the checklist prints."""


class Candidates:
    """Finds what the stretches of a text can be."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take everything that can be known."""
        self._known = lexicon
        self._phrases = _phrases(lexicon)
        self.pairs = Pairs(self._phrases)
        """The pairs of characters in everything that is known."""

    def of(self, text: str) -> list[list[Candidate]]:
        """For each place of a text what can begin there."""
        found: list[list[Candidate]] = [
            self._at(text, place) if character.isalnum() and not is_inside_a_latin_word(text, place) else []
            for place, character in enumerate(text)
        ]
        for cost, span in chain(self._numbers(text), _by_form(text)):
            found[span.start].append((cost, span.end, span))
        return found

    def _numbers(self, text: str) -> Iterator[Meaning]:
        for number in chain(self._known.numbers.find(text), self._known.numbers.by_place(text)):
            cost = BARE_COST if number.strength is Strength.BARE else COSTS[Kind.NUMBER]
            said = text[number.start : number.end]
            yield cost, Span(number.start, number.end, said, Kind.NUMBER, number=number)

    def _at(self, text: str, start: int) -> list[Candidate]:
        found: list[Candidate] = []
        for end, meanings in self._phrases.at(text, start):
            if whole_word(text, start, end):
                found += self._meant(text, start, end, meanings)
        begins = text[start].isdigit() or (text[start] in _TENS and text[start - 1 : start] not in _BEFORE_TENS)
        points = _POINTS.match(text, start) if begins else None
        if points:
            cues = frozenset({Cue.POINTS})
            found.append((COSTS[Kind.WORD], points.end(), Span(start, points.end(), points.group(), Kind.WORD, cues)))
        return found

    def _meant(self, text: str, start: int, end: int, meanings: Sequence[Meaning]) -> Iterator[Candidate]:
        for cost, meant in meanings:
            if meant.kind is Kind.DEPARTMENT and _runs_on(text, end):
                if _CLOSES.match(text, end - 1):
                    yield cost, end - 1, meant
                continue
            if meant.kind is Kind.PLACE and not self._begins_a_name(text, end):
                continue
            yield cost, end, meant if meant is not _LAY else Span(start, end, text[start:end], Kind.LAY)

    def _begins_a_name(self, text: str, start: int) -> bool:
        return start < len(text) and bool(self._known.names.aliases.at(text, start))


_DEALS_WITH = re.compile(r"办[完结好妥掉了得过到没成]")
"""What a body does with its work, where 办 is no end of its name (公安办完的)."""
_CLOSES = re.compile(r"办(?:结|[完妥](?![成结善当]))")
"""The same right behind a name that is said without its end (街道办完的)."""
_LAY = Span(0, 0, "", Kind.LAY)
"""What stands for any lay word: there are tens of thousands of them."""
_AS_LAY: Meaning = (COSTS[Kind.LAY], _LAY)
_ONLY_LAY = [_AS_LAY]


def _phrases(known: Lexicon) -> Trie[list[Meaning]]:
    """Every phrase with all that it can be and what each costs."""
    found: dict[str, list[Meaning]] = {}
    for cost, span in chain(_names(known), _printed(known)):
        found.setdefault(span.said, []).append((cost, span))
    for word in _lay_words(known):
        found[word] = [*found[word], _AS_LAY] if word in found else _ONLY_LAY
    for cost, span in _words(known):
        found[span.said] = [*found.get(span.said, ()), (cost, span)]
    phrases: Trie[list[Meaning]] = Trie()
    for phrase, meanings in found.items():
        phrases.add(phrase, meanings)
    return phrases


def _names(known: Lexicon) -> Iterator[Meaning]:
    for alias, name in known.names.aliases.items():
        naming = Naming(alias, (name,), 100, "exact")
        yield COSTS[Kind.DEPARTMENT], Span(0, len(alias), alias, Kind.DEPARTMENT, naming=naming)
    for body in known.names.bodies:
        if body.isascii() or body[-1] in ENDINGS or body.endswith(("中心", "公司", "海关")):
            yield COSTS[Kind.BODY], Span(0, len(body), body, Kind.BODY)
    for place in known.places:
        yield COSTS[Kind.PLACE], Span(0, len(place), place, Kind.PLACE)


def _printed(known: Lexicon) -> Iterator[Meaning]:
    held: tuple[tuple[Kind, Trie[str] | Mapping[str, str]], ...] = (
        (Kind.SECTION, known.sections),
        (Kind.SECTION, known.headings),
        (Kind.TITLE, known.titles),
    )
    for kind, titles in held:
        for title, ref in titles.items():
            yield COSTS[kind], Span(0, len(title), title, kind, ref=ref)


def _lay_words(known: Lexicon) -> Iterator[str]:
    """The lay words: what a word does in a question counts more than what it stands for."""
    for word in dict.fromkeys(chain(known.synonyms.words, known.general)):
        if known.words.get(word, _TALK) <= _TALK:
            yield word


def _words(known: Lexicon) -> Iterator[Meaning]:
    for word, cues in known.words.items():
        yield _word_cost(word, cues), Span(0, len(word), word, Kind.WORD, cues)


_TALK = frozenset({Cue.POLITE, Cue.CHATTER})
_FILLERS = frozenset({Cue.POLITE, Cue.CHATTER, Cue.TEXT, Cue.SECTION})
_QUESTION_WORDS = frozenset({Cue.WHO, Cue.WHICH})


def _word_cost(word: str, cues: frozenset[Cue]) -> float:
    if len(word) == 1 and (word in PARTICLES or cues & _QUESTION_WORDS):
        return PARTICLE_COST
    if len(word) == 1 and cues <= _FILLERS:
        return FILLER_COST
    return TALK_COST if cues <= {Cue.CHATTER} else COSTS[Kind.WORD]


def _by_form(text: str) -> Iterator[Meaning]:
    """What is known by its form, and stands in no list of words."""
    for span in bodies_in(text):
        yield BODY_LETTER_COST * len(span.said), span
    for span in english_bodies_in(text):
        yield ENGLISH_LETTER_COST * len(span.said), span
    for word, pattern, cues in _ALONE:
        for match in pattern.finditer(text) if word in text else ():
            yield PARTICLE_COST, Span(match.start(), match.end(), word, Kind.WORD, cues)
    for span in chain(_split_roles(text), _heads(text), _ordinals(text)):
        yield COSTS[Kind.WORD], span


def _split_roles(text: str) -> Iterable[Span]:
    for first, cues, whole in _SPLIT:
        for match in first.finditer(text):
            said = whole.match(text, match.start())
            if said is not None:
                yield Span(match.start(), match.end(), match.group(), Kind.WORD, cues)
                yield Span(said.end() - 1, said.end(), said.group()[-1], Kind.WORD, _SECOND_HALF)


def _heads(text: str) -> Iterator[Span]:
    for match in _HEAD_OF.finditer(text) if "头" in text else ():
        yield Span(match.start(1), match.end(1), match[1], Kind.WORD, frozenset({Cue.LEAD}))


def _ordinals(text: str) -> Iterator[Span]:
    for match in _ORDINAL.finditer(text):
        yield Span(match.start(), match.end(), match.group(), Kind.WORD, frozenset({Cue.POLITE}))


def whole_word(text: str, start: int, end: int) -> bool:
    """Whether the stretch is not a part of a longer Latin word."""
    if not text[start].isascii() and not text[end - 1].isascii():
        return True
    before = start > 0 and is_latin(text[start]) and is_latin(text[start - 1])
    after = end < len(text) and is_latin(text[end - 1]) and is_latin(text[end])
    return not before and not after


def _runs_on(text: str, end: int) -> bool:
    """Whether the name goes on into another word (公安 in 公安厅, 征收办 in 征收办法)."""
    if text[end - 1] == "办" and (text[end : end + 1] in tuple("理法案事公结") or _CLOSES.match(text, end - 1)):
        return True
    if _DEALS_WITH.match(text, end):
        return False
    stem = text[end - 1] not in ENDINGS
    return stem and (text[end : end + 1] in tuple("局委办部院所厅署") or text[end : end + 2] == "中心")
