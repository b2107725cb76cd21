"""One writing for all: half-width, simplified, lower-case; as long as the text, so that places in it hold there."""

import re
import unicodedata
from functools import lru_cache

import opencc

_SLIPS = {
    "按计画": "按计划",
    "按记划": "按计划",
    "安计划": "按计划",
    "按计化": "按计划",
    "已办洁": "已办结",
    "己办结": "已办结",
    "以办结": "已办结",
    "已半结": "已办结",
    "已办接": "已办结",
    "己完成": "已完成",
    "以完成": "已完成",
    "有困南": "有困难",
    "有因难": "有困难",
    "有困堆": "有困难",
    "需协凋": "需协调",
    "须协调": "需协调",
    "需协条": "需协调",
    "需写调": "需协调",
}
"""Slips of the finger and of the input method in the words that say how it stands, each of the same length."""
_SLIP = re.compile("|".join(_SLIPS))
_DIGITS = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")


@lru_cache(maxsize=1)
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def folded(text: str) -> str:
    """The text as it is looked through; as long as the text."""
    narrow = "".join(map(_narrow, text))
    simple = _simplifier().convert(narrow.encode("utf-8", "replace").decode("utf-8"))
    if len(simple) != len(text):
        simple = narrow
    return _SLIP.sub(lambda match: _SLIPS[match.group()], simple.translate(_DIGITS))


@lru_cache(maxsize=5_000)
def _narrow(character: str) -> str:
    if character in "\u3000\u00a0\t\r":
        return " "
    narrow = unicodedata.normalize("NFKC", character).lower()
    return narrow if len(narrow) == 1 else character
