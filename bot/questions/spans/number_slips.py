"""Numbers of entries that were typed by their sound, with another measure word, or as they are spoken.

`第议项`, `五十把项`, `33顷`, `二杠七括号二`, `五十七点三`, `item forty-seven`.
"""

import re
from itertools import pairwise

from bot.numerals import CHARACTERS
from bot.questions.lexicon.sounds import Sounds

_NUMERALS = "一二三四五六七八九十"
_NO_NUMERAL = frozenset("事是的式世些几哪这那其他它")
"""Characters that sound like a numeral and stand before 项 as what they are."""
_ORDINAL = re.compile(r"(?<=第)[\u4e00-\u9fff]{1,3}(?=[项条号])")
_ORDINAL_MARK = re.compile(rf"(?<![兄徒老小师])[弟递苐](?=[\d{CHARACTERS}]{{1,3}}[项条号])")
"""What is typed for 第 (弟九项)."""
_COUNTED = re.compile(rf"(?<=[{_NUMERALS}])[\u4e00-\u9fff](?=项)")
_MEASURE = re.compile(rf"(?<=[\d{CHARACTERS}])[顷向像象巷相](?![目关同似邻互应比信当片])")
_WITH_AND = re.compile(rf"([{_NUMERALS}]?十)[又有]([{_NUMERALS}])(?=[项条号款])")
"""Tens and ones joined by a word, as of old (二十又一项)."""
_DIGIT_BY_DIGIT = re.compile(rf"(?<![\d第几{CHARACTERS}])([{_NUMERALS[:-1]}])([{_NUMERALS[:-1]}])(?=项)")
"""A number of two digits that are read one by one (五三项)."""
_ABOUT = frozenset({"三五", "两三", *(one + other for one, other in pairwise(_NUMERALS))})
"""Two numerals that say about how many (三五项, 二三项)."""
_ROMAN_DASH = re.compile(r"(?<=i)[杠横](?=\d)")
_SPOKEN_DASH = re.compile(rf"(?<=[\d{_NUMERALS}])[杠横](?=[\d{_NUMERALS}])")
_SPOKEN_BRACKETS = re.compile(
    rf"(?<=[\d{_NUMERALS}项条])[,的]?(?:左|小|中)?括[号弧]([\d{_NUMERALS}]{{1,3}})(?:[右反]?括[号弧](?![\d{_NUMERALS}]))?"
)
_SPOKEN_POINT = re.compile(
    r"(?<![\d之零百千一二三四五六七八九十])([二三四五六七八九]?十[一二三四五六七八九]?)点([一二三四五六七八九])(?![\d十分刻钟半个点])"
)
"""The clause of an item of two digits, as it is read aloud (五十七点三)."""
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = {
    each: 10 * tens for tens, each in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_ENGLISH = {each: value for value, each in enumerate([*_ONES, *_TEENS], 1)} | _TENS
_IN_ENGLISH = re.compile(
    r"(?<![a-z])((?:(?:item|task|clause|number|entry|section|part)(?: no\.?)?|no\.) )"
    rf"((?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS + _ONES)})(?![a-z])"
)


class NumberSlips:
    """Sets numbers right that were typed by their sound."""

    def __init__(self, sounds: Sounds) -> None:
        """Learn how the numerals sound."""
        self._heard = {sound: each for each in _NUMERALS for sound in sounds.readings(each)}
        self._sounds = sounds

    def corrected(self, text: str) -> str:
        """The text with its numbers as they were meant."""
        text = _ORDINAL_MARK.sub("第", text)
        text = _SPOKEN_POINT.sub(r"\1项(\2)", _SPOKEN_BRACKETS.sub(r"(\1)", text))
        text = _SPOKEN_DASH.sub("之", _ROMAN_DASH.sub("-", _MEASURE.sub("项", text)))
        text = _IN_ENGLISH.sub(_in_digits, _DIGIT_BY_DIGIT.sub(_in_tens, _WITH_AND.sub(r"\1\2", text)))
        return _COUNTED.sub(self._meant, _ORDINAL.sub(self._meant, text)) if "项" in text or "第" in text else text

    def _meant(self, match: re.Match[str]) -> str:
        said = match.group()
        meant = [self._numeral(each) for each in said]
        return "".join(each for each in meant if each) if all(meant) else said

    def _numeral(self, character: str) -> str | None:
        if character in CHARACTERS:
            return character
        if character in _NO_NUMERAL:
            return None
        return next((self._heard[each] for each in self._sounds.readings(character) if each in self._heard), None)


def _in_tens(match: re.Match[str]) -> str:
    return match[0] if match[0] in _ABOUT else f"{match[1]}十{match[2]}"


def _in_digits(match: re.Match[str]) -> str:
    value = sum(_ENGLISH[each] for each in re.split(r"[- ]", match[2]))
    return match[1] + str(value).ljust(len(match[2]))
