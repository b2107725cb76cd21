"""The skeleton of a text: every writing of a digit, a separator or a mark becomes one plain character.

What is invisible is left out, and a separator that is repeated counts once, so that the forms of numbers can be
written as plain expressions. Each character of the skeleton knows where it stood in the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

INVISIBLE = "\x00"
NUMERALS = {
    "0": "零〇○◯洞",
    "1": "一壹弌幺㊀㈠",
    "2": "二贰貳贰弍两兩㊁㈡",
    "3": "三叁參叄参弎㊂㈢",
    "4": "四肆㊃㈣",
    "5": "五伍㊄㈤",
    "6": "六陆陸㊅㈥",
    "7": "七柒拐㊆㈦",
    "8": "八捌㊇㈧",
    "9": "九玖勾㊈㈨",
}
"""Chinese numerals as numbers are read out, digit by digit; also ordinary words, so they are a second reading."""
_SPOKEN = re.compile("[{0}].?[0-9{0}].?[0-9{0}]|[0-9].?[0-9{0}].?[{0}]".format("".join(NUMERALS.values())))
_MAY_BE_DIGIT = f"[OIL{''.join(NUMERALS.values())}]"
_MAY_BE_DIGITS = re.compile(_MAY_BE_DIGIT)
_FARTHEST = 256
"""More characters than a number has, with the word that names it."""
_CLOSE = re.compile(rf"{_MAY_BE_DIGIT}(?:.{{0,{2 * _FARTHEST}}}{_MAY_BE_DIGIT})*+", re.DOTALL)
_READ_OUT = str.maketrans({written: digit for digit, all_written in NUMERALS.items() for written in all_written})
_SAME = {
    "X": "xｘＸХхΧχ×✕✖╳✗✘⨯Ⅹⅹ",
    "O": "ОоΟο",
    "*": "＊✱∗⁎✲﹡",
    "★": "☆⭐✩✭✪🌟▲△",
    "-": "−~～〜∼⁓﹣－ー—",
    ".": "．·•・‧∙⋅․｡。⸱●",
    "/": "／⁄∕\\＼|｜¦",
    ",": "，、;；！!？?",
    ":": "：∶︰",
    "+": "＋",
    '"': "\"'＂＇「」『』〝〞〟",
}
_SEPARATORS: Mapping[str, str] = {"Pd": "-", "Pc": "_", "Ps": "(", "Pe": "(", "Pi": '"', "Pf": '"', "Po": "#"}
_SYMBOLS: Mapping[str, str] = {"Sm": "#", "Sk": "#", "So": "#"}
UNSEEN = "\u115f\u1160\u3164\uffa0"
"""Letters of the Hangul blocks that have no shape."""
SEPARATORS = ' ,-./_(:*+#"'
"""What can stand between two digits."""
ANY_SEPARATOR = f"[{re.escape(SEPARATORS)}]"
_REPEATED = re.compile(rf"{INVISIBLE}+|({ANY_SEPARATOR})(?:{INVISIBLE}*\1)+{INVISIBLE}*")


_ZERO = re.compile(r"(?<=[0-9])O+(?![A-Z])|(?<![A-Z])O+(?=[0-9])|(?<=[0-9])O+(?=[0-9])")
"""The letter in place of the digit."""
_MISTYPED = re.compile(r"(?<=[0-9])[OIL]+(?![A-Z])|(?<![A-Z])[OIL]+(?=[0-9])")
"""The letters in place of 0 and 1. Codes and plates hold them as letters, so they are a second reading."""
_AS_DIGITS = str.maketrans("OIL", "011")
LETTERS = "OoОоΟοＯｏIiLlＩｉＬｌ"
"""All writings of the letters that are typed in place of digits."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A text in plain characters."""

    line: str
    whole: str
    """The line before anything was left out: each character stands where it stood in the text."""

    def places(self) -> Sequence[int]:
        """Return where each character of the line stood in the text."""
        if len(self.line) == len(self.whole):
            return range(len(self.line))
        return [each for part in _parts(self.whole) for each in part]


def skeleton_of(text: str) -> Skeleton:
    """Return the skeleton of a text."""
    line = text.translate(_table())
    if "O" in line:
        line = _ZERO.sub(_zeros, line)
    return Skeleton(_REPEATED.sub(r"\1", line), line)


def read_out(line: str) -> str:
    """Return a skeleton with Chinese numerals as digits, and letters that were typed in place of digits."""
    return _MISTYPED.sub(_digits, line.translate(_READ_OUT))


def may_be_read_out(line: str) -> bool:
    """Return whether numerals or letters stand in a skeleton as they do in a number that is read out or mistyped."""
    return bool(_MAY_BE_DIGITS.search(line) and (_SPOKEN.search(line) or _MISTYPED.search(line)))


def around_numerals(line: str) -> Iterable[tuple[int, int]]:
    """Return the parts of a skeleton in which a number can be that is read out or mistyped."""
    for found in _CLOSE.finditer(line):
        yield max(0, found.start() - _FARTHEST), min(len(line), found.end() + _FARTHEST)


def digits_of_unicode() -> Iterable[str]:
    """Return every character that is written for a digit of its own, but for Chinese numerals."""
    return (chr(code) for code, plain in _table().items() if plain.isdigit())


def _zeros(found: re.Match[str]) -> str:
    return "0" * len(found[0])


def _digits(found: re.Match[str]) -> str:
    return found[0].translate(_AS_DIGITS)


def _parts(line: str) -> Iterable[Iterable[int]]:
    """The places in a line that are neither invisible nor the repetition of a separator."""
    place = 0
    for found in _REPEATED.finditer(line):
        yield range(place, found.start())
        if found[1]:
            yield (found.start(),)
        place = found.end()
    yield range(place, len(line))


@cache
def _table() -> Mapping[int, str]:
    """What each character is in a skeleton; those that are not in it stay as they are."""
    table = {code: plain for code in _marks_and_digits() if (plain := _plain(chr(code)))}
    table |= {ord(written): plain for plain, all_written in _SAME.items() for written in all_written}
    table |= {ord(each): INVISIBLE for each in UNSEEN}
    for small, wide in zip(range(ord("a"), ord("z") + 1), range(ord("ａ"), ord("ｚ") + 1), strict=True):
        table |= {code: chr(small).upper() for code in (small, wide, wide - ord("ａ") + ord("Ａ"))}
    for code in map(ord, chain(SEPARATORS, "★%‰℃°", chain.from_iterable(NUMERALS.values()))):
        table.pop(code, None)
    return table


def _marks_and_digits() -> Iterable[int]:
    """The parts of Unicode that hold anything but the letters of East Asia, for a table that is soon made."""
    parts = ((0, 0x3400), (0xA000, 0xAC00), (0xD7A4, 0xE000), (0xF900, 0x17000), (0x1B000, 0x20000), (0xE0000, 0xE0200))
    return chain.from_iterable(range(*each) for each in parts)


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    number = unicodedata.numeric(character, -1.0) if category[0] == "N" else -1.0
    if 0 <= number < 10 and number.is_integer():
        return str(int(number))
    if category[0] == "Z" or character in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2800":
        return " "
    if category[0] in "MC" and category != "Co":
        return INVISIBLE
    return _SEPARATORS.get(category) or _SYMBOLS.get(category, "")
