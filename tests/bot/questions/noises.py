"""What happens to a question on its way: slips, other characters of the same sound or shape, other forms of writing."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from random import Random

import opencc

from bot.numerals import CHARACTERS
from bot.questions.lexicon.sounds import load_sounds
from bot.questions.text import is_han, variants
from checklist_data.reader import load

Noise = Callable[[str, Random], str]
IN_NUMBERS = frozenset(CHARACTERS + "第项条号")
"""What is left as it is: a slip in a number names another entry."""
PARTICLES = re.compile("[的了呢啊呀吗]")
PUNCTUATION = re.compile("[，。？！、；：,.?!;:]")
RADICALS = range(0x2E80, 0x2FD6)


def slip(text: str, random: Random) -> str:
    """Two neighbouring characters changed places, or one was struck twice."""
    places = _within(text)
    if not places:
        return text
    place = random.choice(places)
    if random.random() < 0.5:
        return text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    return text[:place] + text[place] + text[place:]


def homophone(text: str, random: Random) -> str:
    """One character is another of the same sound."""
    return _replaced(text, random, _same_sound())


def look_alike(text: str, random: Random) -> str:
    """One character is another that looks like it."""
    sounds = load_sounds()
    return _replaced(text, random, {each: "".join(sorted(sounds.looks(each))) for each in set(text)})


def full_width(text: str, random: Random) -> str:
    """Digits, letters and marks are as wide as characters."""
    del random
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


def traditional(text: str, random: Random) -> str:
    """The characters are those of Hong Kong and Taiwan."""
    del random
    return str(_converter().convert(text))


def without_particles(text: str, random: Random) -> str:
    """The particles are left out."""
    del random
    return PARTICLES.sub("", text)


def with_blanks(text: str, random: Random) -> str:
    """A blank or two stand between characters."""
    for place in sorted(random.sample(places, min(2, len(places))) if (places := _within(text)) else ()):
        text = f"{text[: place + 1]} {text[place + 1 :]}"
    return text


def radicals(text: str, random: Random) -> str:
    """Some characters are radicals, as copied from a PDF."""
    del random
    return "".join(_as_radicals().get(each, each) for each in text)


def without_punctuation(text: str, random: Random) -> str:
    """No mark is set."""
    del random
    return PUNCTUATION.sub("", text)


def with_politeness(text: str, random: Random) -> str:
    """Something friendly stands in front or behind."""
    return random.choice(("你好，{}", "麻烦问一下{}", "{}，谢谢", "那个，{}", "帮我看看{}", "老师好，{}"))[:].format(
        text
    )


NOISES: Mapping[str, Noise] = {
    each.__name__: each
    for each in (
        slip,
        homophone,
        look_alike,
        full_width,
        traditional,
        without_particles,
        with_blanks,
        radicals,
        without_punctuation,
        with_politeness,
    )
}
"""Every noise by its name."""


def _within(text: str) -> list[int]:
    """The places of characters with another behind them."""
    return [place for place in range(len(text) - 1) if _can_slip(text[place]) and _can_slip(text[place + 1])]


def _can_slip(character: str) -> bool:
    return is_han(character) and character not in IN_NUMBERS


def _replaced(text: str, random: Random, others: Mapping[str, str]) -> str:
    places = [place for place, each in enumerate(text) if _can_slip(each) and others.get(each)]
    if not places:
        return text
    place = random.choice(places)
    return text[:place] + random.choice(others[text[place]]) + text[place + 1 :]


@lru_cache(maxsize=1)
def _same_sound() -> Mapping[str, str]:
    """The characters of everyday writing, each with those of the same sound."""
    printed = {each for entry in load().entries.values() for each in str(entry) if is_han(each)}
    sounds = load_sounds()
    return {
        each: "".join(sorted(other for other in printed if other != each and sounds.sound_alike(each, other)))
        for each in printed
    }


@lru_cache(maxsize=1)
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")


@lru_cache(maxsize=1)
def _as_radicals() -> Mapping[str, str]:
    table = variants()
    plain = ((chr(each), unicodedata.normalize("NFKC", chr(each).translate(table))) for each in RADICALS)
    return {meant: radical for radical, meant in plain if meant != radical and is_han(meant)}
