"""The one written form in which questions, reports and the checklist meet: simplified, half-width, lower-case."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

import opencc

READ_AT_MOST = 220
"""Characters of a message that are read; a longer text is a document, not a question."""

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_MENTION = re.compile(r"@[^\s@,。:;!?]{1,32}(?=\s|$)|^@[^\s@]{1,32}")
_CALLED = re.compile(r"^@(?:清单)?(?:小?助手|机器人)(?=.)")
"""The bot's displayed name at the head, with nothing between it and the question."""
_STICKER = re.compile(r"\[[\u4e00-\u9fff]{1,4}\](?=[\s\[\u4e00-\u9fff\]]*$)")
"""A picture of a messenger by its name, at the end ([捂脸])."""
_SPACED = re.compile(r"(?:[\u4e00-\u9fff0-9] ){3,}[\u4e00-\u9fff0-9][?!。]?")
_SPACES = re.compile(r"[ \t\r\f\v\u3000]+")
_WITHIN_NUMBERS = re.compile(
    r"(?= )(?:(?<=第) +(?=[\d(零一二三四五六七八九十百廿卅])|(?<=[\d)零一二三四五六七八九十百廿卅]) +(?=[项条款号])"
    r"|(?<=项) +(?=第)|(?<=\d) +(?=\()|(?<!\d\d)(?<=\d) (?=\d(?: \d){0,3} ?[项条号]))"
)
_LIKE_DIGITS = r"(?<![a-z\d.-])(?:l(?=\d)|\d{1,2}(?=[loi]))[loi\d]{1,2}(?![a-z\d])"
_TYPED_DIGITS = re.compile(
    rf"(?=[l\d])(?:(?:(?<=第)|(?<=#)|(?<=item )|(?<=no\. )){_LIKE_DIGITS}|{_LIKE_DIGITS}(?=\s*[项条款号]))"
)
"""The number of an entry with a letter in place of the digit that looks like it (第6o项, l8项)."""
_AS_DIGITS = str.maketrans("loi", "101")
_MARKS = {
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "—": "-",
    "–": "-",
    "−": "-",
    "‐": "-",
    "―": "-",
    "【": "[",
    "】": "]",
    "〔": "(",
    "〕": ")",
    "﹝": "(",
    "﹞": ")",
}
_CIRCLED = ord("①") - 1
"""The character before the circled numbers, which are the printed marks of parts (33②)."""
_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")
_TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]")
"""Looked for first: to translate a text takes ten times as long."""
_NUMERALS = "零〇一二两三四五六七八九"
_DIGITS = str.maketrans(_NUMERALS, "001223456789")
_NUMERAL = re.compile(f"[{_NUMERALS}]")


class Language(StrEnum):
    """The language in which a question was put."""

    CHINESE = "zh"
    ENGLISH = "en"


@lru_cache(maxsize=1)
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@lru_cache(maxsize=1)
def variants() -> dict[int, str]:
    """Characters that stand for another one, as `str.translate` takes them."""
    table = _MARKS | {chr(_CIRCLED + value): f"({value})" for value in range(1, 21)}
    text = (files("bot.questions") / "lexicon" / "variants.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            table.update(zip(*line.split(), strict=True))
    return str.maketrans(table)


def plain(text: str) -> str:
    """The text in simplified, half-width, lower-case characters, without what cannot be seen."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = _one_form(unicodedata.normalize("NFKC", _one_form(text)))
    text = _printable(_UNSEEN.sub("", text))
    text = _simplifier().convert(text).lower()
    text = _SPACES.sub(" ", text.translate(_TONES) if _TONED.search(text) else text).strip()
    return _TYPED_DIGITS.sub(lambda match: match.group().translate(_AS_DIGITS), _WITHIN_NUMBERS.sub("", text))


def _one_form(text: str) -> str:
    """The text with its variants as the characters for which they stand."""
    table = variants()
    return _any_variant().sub(lambda match: table[ord(match.group())], text)


@lru_cache(maxsize=1)
def _any_variant() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(map(chr, variants())))}]")


def _printable(text: str) -> str:
    """The text with blanks in place of what cannot be printed; line breaks stay."""
    if text.replace("\n", "").isprintable():
        return text
    return text.translate({ord(each): " " for each in set(text) if not each.isprintable() and each != "\n"})


def question(text: str) -> str:
    """What of a message is read as a question: its plain form without mentions, cut to a bounded length."""
    read = plain(text[:READ_AT_MOST])[:READ_AT_MOST]
    cleaned = _MENTION.sub(" ", _CALLED.sub("", _STICKER.sub("", read))).strip()
    return cleaned.replace(" ", "") if _SPACED.fullmatch(cleaned) else cleaned


def searchable(text: str) -> str:
    """The plain text with its runs of letters only, numerals as digits: what the index keeps and looks up."""
    return "".join(each for each in with_digits(plain(text)) if each.isalnum() or each in "%‰")


def with_digits(text: str) -> str:
    """A plain text with its Chinese numerals as digits, as long as it was."""
    return text.translate(_DIGITS) if _NUMERAL.search(text) else text


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


def is_inside_a_latin_word(text: str, place: int) -> bool:
    """Whether a Latin word goes on at a place that began before it."""
    return place > 0 and is_latin(text[place]) and is_latin(text[place - 1])
