"""The tables of language that the questions are read with, and the everyday words of the checklist."""

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

import checklist_data
from bot.questions.lexicon import lines
from bot.questions.text import is_han
from checklist_data.model import Checklist
from checklist_data.reader import load

SOURCE = (Path(checklist_data.__file__).parent / "yiyang_2022" / "source.txt").read_text(encoding="utf-8")
SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:a[io]?|ang?|ao|ei?|eng?|er|i[aeu]?|iang?|iao|ing?|iong|o[nu]?|ong|u[aeio]?|uai|uang?|uo|un|ve?)"
)
READINGS = [tuple(line.split(" ")) for line in lines("pinyin.txt")]
BODIES = [line.split(" ") for line in lines("bodies.txt")]
LOOKALIKES = tuple(lines("lookalikes.txt"))


@pytest.fixture(scope="module")
def checklist() -> Checklist:
    """Give the packaged checklist."""
    return load()


def readings_of(character: str) -> set[str]:
    """Give the syllables under which a character stands."""
    return {syllable for syllable, characters in READINGS if character in characters}


def test_every_row_of_readings_is_a_syllable_and_its_characters() -> None:
    for syllable, characters in READINGS:
        assert SYLLABLE.fullmatch(syllable), syllable
        assert all(is_han(each) for each in characters)
        assert len(set(characters)) == len(characters), syllable


def test_every_syllable_has_one_row() -> None:
    syllables = [syllable for syllable, _ in READINGS]
    assert syllables == sorted(set(syllables))


def test_every_character_of_the_source_has_a_reading() -> None:
    known = set(chain.from_iterable(characters for _, characters in READINGS))
    assert {each for each in SOURCE if is_han(each)} <= known


@pytest.mark.parametrize(
    ("character", "syllables"),
    [("行", "xing hang"), ("重", "zhong chong"), ("率", "lv shuai"), ("调", "diao tiao"), ("女", "nv")],
)
def test_a_character_stands_under_its_modern_readings_and_no_others(character: str, syllables: str) -> None:
    assert readings_of(character) == set(syllables.split())


def test_a_group_of_lookalikes_has_several_characters_and_none_twice() -> None:
    for group in LOOKALIKES:
        assert len(group) >= 2
        assert len(set(group)) == len(group), group
        assert all(is_han(each) for each in group), group


def test_no_group_of_lookalikes_is_contained_in_another() -> None:
    groups = [frozenset(group) for group in LOOKALIKES]
    assert len(set(groups)) == len(groups)
    assert [sorted(one) for one in groups if any(one < other for other in groups)] == []


def test_no_body_and_no_stem_is_there_twice() -> None:
    assert all(len(row) in (1, 2) for row in BODIES)
    assert [name for name, times in Counter(chain.from_iterable(BODIES)).items() if times > 1] == []


def test_a_stem_begins_the_name_of_its_body() -> None:
    for name, *stems in BODIES:
        assert all(name.startswith(stem) and name != stem for stem in stems)


def test_what_an_everyday_word_stands_for_is_printed_in_the_source(checklist: Checklist) -> None:
    assert all(word.printed for word in checklist.synonyms)
    printed = chain.from_iterable(word.printed for word in checklist.synonyms)
    assert [each for each in printed if each not in SOURCE] == []


def test_no_everyday_word_is_there_twice(checklist: Checklist) -> None:
    said = Counter(word.said for word in checklist.synonyms)
    assert [word for word, times in said.items() if times > 1] == []


def test_an_everyday_word_is_no_single_character_and_in_lower_case(checklist: Checklist) -> None:
    for word in checklist.synonyms:
        assert len(word.said) >= 2
        assert word.said == word.said.lower().strip()


def test_an_everyday_word_that_the_source_has_too_also_stands_for_itself(checklist: Checklist) -> None:
    for word in checklist.synonyms:
        if word.said in SOURCE:
            assert any(word.said in printed for printed in word.printed), word.said
