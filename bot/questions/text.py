"""The one written form in which questions and the checklist meet: simplified, half-width, lower-case."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

import opencc

READ_AT_MOST = 600
"""Characters of a message that are read; a longer text is a document, not a question."""

_UNSEEN = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_MENTION = re.compile(r"@[^\s@,。:;!?]{1,32}(?=\s|$)|^@[^\s@]{1,32}")
_SPACED = re.compile(r"(?:[\u4e00-\u9fff0-9] ){3,}[\u4e00-\u9fff0-9][?!。]?")
_SPACES = re.compile(r"[ \t\r\f\v\u3000]+")
_MARKS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "—": "-",
        "–": "-",
        "−": "-",
        "‐": "-",
        "【": "[",
        "】": "]",
        "黒": "黑",
        "実": "实",
        "応": "应",
        "発": "发",
        "検": "检",
        "険": "险",
        "関": "关",
    }
)
_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")
_DIGITS = str.maketrans("零〇一二两三四五六七八九", "001223456789")


class Tongue(StrEnum):
    """The language in which a question was put."""

    CHINESE = "zh"
    ENGLISH = "en"


@lru_cache(maxsize=1)
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def plain(text: str) -> str:
    """The text in simplified, half-width, lower-case characters, without what cannot be seen."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = unicodedata.normalize("NFKC", text).translate(_MARKS)
    text = "".join(each if each == "\n" or each.isprintable() else " " for each in _UNSEEN.sub("", text))
    return _SPACES.sub(" ", _simplifier().convert(text).lower().translate(_TONES)).strip()


def question(text: str) -> str:
    """What of a message is read as a question: its plain form without mentions, cut to a bounded length."""
    cleaned = _MENTION.sub(" ", plain(text[:READ_AT_MOST])[:READ_AT_MOST]).strip()
    return cleaned.replace(" ", "") if _SPACED.fullmatch(cleaned) else cleaned


def searchable(text: str) -> str:
    """The plain text with its runs of letters only, numerals as digits: what the index keeps and looks up."""
    return "".join(each for each in plain(text).translate(_DIGITS) if each.isalnum() or each in "%‰")


@lru_cache(maxsize=20_000)
def letter(character: str) -> str:
    """The searchable form of one character; empty for what is no letter."""
    return searchable(character)


def is_han(character: str) -> bool:
    """Whether the character is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def is_latin(character: str) -> bool:
    """Whether the character is a plain Latin letter."""
    return "a" <= character <= "z"
