"""The text of a report in the one written form, each place of it beside the place in the text as it was sent."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.checkins.spans.cantonese import as_everybody_writes
from bot.checkins.spans.symbols import in_words
from bot.questions.text import plain

_SLIPS = {
    "按计画": "按计划",
    "按记划": "按计划",
    "安计划": "按计划",
    "按计化": "按计划",
    "已办洁": "已办结",
    "己办": "已办",
    "以办": "已办",
    "已半结": "已办结",
    "已办接": "已办结",
    "己完": "已完",
    "以完成": "已完成",
    "己经": "已经",
    "有困南": "有困难",
    "有因难": "有困难",
    "有困堆": "有困难",
    "需协凋": "需协调",
    "须协调": "需协调",
    "需协条": "需协调",
    "需写调": "需协调",
    "进渡": "进度",
    "完城": "完成",
    "完乘": "完成",
}
"""Slips of the finger and of the input method in the words that say how it stands, each of the same length."""
_SLIP = re.compile(rf"(?<![予可难加足得所])(?:{'|'.join(_SLIPS)})")
"""予以办结 and 难以完成 have none."""
_CIRCLED = re.compile(r"[①-⑳❶-❿➀-➓]")
"""A number in a circle is the mark of a list, not a digit of the number behind it."""
_BAR = re.compile(r"(?<!有)(?<!是)(?<!成)／|／(?![无否未])")
"""A stroke of full width is a pause between the fields of a line (巡查26处／28项／正常), but for a form (有／无)."""
_BOXED = re.compile(r"(?m)(?<![^\n])[\[《<](第?\d{1,2}(?:\.\d)?[项条号]?)[\]》>]")
"""The number of an entry in brackets of other kinds, where a line begins."""
_TENTHS = re.compile(r"(?<=完成|达到|进度|做到|做了)([一二三四五六七八九])[层城]")
_MENDED = re.compile(r"(?<=[条误正才错,:])应[报填记](?=已?办结|按计划|有困难|需协调)")
"""What an earlier report ought to have said (上条应报已办结), which is no order."""
_SLASHED = re.compile(r"(?m)(?<![^\n])(?=(?:1[3-9]|[2-6]\d)/)\d{1,2}(?:/\d{1,2})+(?![\d/%])")
"""Entries with strokes between them where a line begins; the first is too high for a month."""
_STROKES = re.compile(r"(?m)(?:(?<=^)|(?<=[\n。;,:])) ?第?\d{1,2}[项号]?\s?/\s?[\u4e00-\u9fff]")
"""An entry with a stroke behind it: each stroke of the message is a pause (54/已办结/无遗留)."""
_STROKE = re.compile(r"(?<=[\u4e00-\u9fff\d%])/(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])/(?=\d)")
_BARS = re.compile(r"[|│┃¦](?!$)")
"""A bar between the fields of a line."""
_ANSWERS = re.compile(
    r"(?:按计划|有困难|需协调|已办结)\s?[|│┃¦]\s?(?:按计划|有困难|需协调|已办结)|有\s?[|│┃¦]\s?无|是\s?[|│┃¦]\s?否"
)
"""Bars between the answers of a form."""
_ARROWS = re.compile("[➡⇒➜⟶➔]")
_POINTS_AT = re.compile(
    r"(?:(?<=^)|(?<=[\n,;、。])|(?<=[,;。] ))(第?\d{1,2}(?:\.\d)?[项条号]?)\s?→\s?(?=\d{1,3}\s?%|[\u4e00-\u9fff])"
)
"""An entry and how it stands with an arrow between them (48→按计划)."""
_SPOKEN_MARK = re.compile(r"(?<=[\u4e00-\u9fff\d%])(?:逗号|分号|冒号|顿号|(?<![画划])(?<![画划][上个了])句号)")
"""A mark that was dictated by its name."""
_NUMBER_APART = re.compile(r"第(?: ?[一二三四五六七八九十]{1,2}){1,3} ?(?=[项条])")
"""The number of an entry whose numerals were dictated apart (第 二十 八 项)."""
_APART = re.compile(r"(?<![一二三四五六七八九十])[一二三四五六七八九十](?: [一二三四五六七八九十]){1,2} ?(?=[%成])")
"""A dictated percentage whose numerals stand apart (六 十 五 %)."""
_COLON = re.compile(r":(?!//)(?!(?:(?<=[01]\d:)|(?<=2[0-3]:)|(?<=(?<!\d)\d:))[0-5]\d(?![\d.月]|\s*%))")
"""A colon that is no part of a time or an address: behind a number it is a pause."""
_EQUALS = re.compile(
    r"(?<=完成|办结|进度|成率):(?=\s*(?:\d{1,3}(?:\.\d+)?\s*%|百分之|[一二三四五六七八九]成))"
    r"|(?<=完成):(?=\s?[\u4e00-\u9fff]{1,8}\d)|(?<=请求|提请|恳请):"
)
"""A colon between the work and its percentage, what of it is done, or who is asked, is no pause (请求：街道协调)."""
_LETTERS_APART = re.compile(
    r"(?<!\S)(?:(?![一二三四五六七八九十])[\u4e00-\u9fff] ){2,}"
    r"(?![一二三四五六七八九十])[\u4e00-\u9fff](?![^\s,，。;；!！])"
)
"""A word whose letters were written apart within a text (正 常 推 进)."""
SPELLED = 6
"""From so many pieces on a text can be one whose characters were written apart."""
_KEPT = re.compile(r"[!-@\[-~\u4e00-\u9fff]+")
"""Characters that folding leaves as they are, but for those that are written in another way as well."""
FOLDED_AT_MOST = 6_000
"""Characters of a folded text that is read."""
_WRITTEN = dict(zip("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十", strict=True))
_FORMAL = re.compile(r"[壹贰叁肆柒捌玖]|(?<![队入退行])伍|(?<![登着大])陆(?![续路军地上])|(?<!收)拾(?!荒)")
"""A numeral as cheques have it; 陆续, 队伍 and 收拾 have none."""
_DASHED = re.compile(r"(?:(?<=^)|(?<=[\n,，;；、\s]))(\d{1,2}(?:\.\d)?)\s?[-—=]+\s?(?=\d{1,3}%|[\u4e00-\u9fff])")
"""An entry and how it stands with a dash between them (10-办结)."""

_NAMED_DASH = re.compile(r"(?<![a-z])((?:no\.?|item|#|第) ?\d{1,2}[项条号]?) ?[-—] ?(?=\d{1,3} ?%)")
"""A dash between a percentage and an entry that can be no figure (No. 60 - 75%)."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in plain characters, and for each of them where it begins in the text as it was sent."""

    text: str
    places: tuple[int, ...]
    """One more than there are characters: the last is the end."""
    sent: str

    def words(self, start: int, end: int) -> str:
        """The words as they were sent that became this stretch."""
        return self.sent[self.places[start] : self.places[end]]


def is_bloated(sent: str) -> bool:
    """Whether a text becomes much longer when it is folded: some characters become a whole phrase."""
    return len(unicodedata.normalize("NFKC", sent)) > FOLDED_AT_MOST


def folded(sent: str) -> Folded:
    """Fold a text as questions are folded; where places cannot be told, the folded text stands for the words."""
    marked = _together(_BAR.sub("，", _CIRCLED.sub("•", sent)))
    text = plain(marked)
    places = _places(marked, text)
    if places is None:
        sent, places = text, tuple(range(len(text) + 1))
    return Folded(_mended(text), places, sent)


def _together(sent: str) -> str:
    """The text without its blanks, where nearly every character stands alone (第 四 十 九 项 按 计 划)."""
    words = sent.split(" ")
    is_spelled = len(words) >= SPELLED and sum(len(each) <= 1 for each in words) >= 0.7 * len(words)
    if is_spelled:
        return sent.replace(" ", "")
    for pattern in (_NUMBER_APART, _APART, _LETTERS_APART):
        sent = pattern.sub(lambda match: match.group().replace(" ", ""), sent)
    return sent


def _mended(text: str) -> str:
    text = _ARROWS.sub("→", text)
    if len(_POINTS_AT.findall(text)) > 1:  # one alone can be a figure that has grown (14→60%)
        text = _POINTS_AT.sub(lambda match: match[1].ljust(len(match.group())), text)
    text = in_words(text)
    if not _ANSWERS.search(text):
        text = _BARS.sub(",", text)
    text = _EQUALS.sub("=", text.replace("→", "到"))
    if _STROKES.search(text):
        text = _STROKE.sub(",", text)
    text = as_everybody_writes(text)
    text = _SPOKEN_MARK.sub(lambda match: "。 " if match.group() == "句号" else ", ", text)
    text = _FORMAL.sub(lambda match: _WRITTEN[match.group()], text)
    if len(_DASHED.findall(text)) > 1:  # one alone can be a range (10-20%)
        text = _DASHED.sub(lambda match: match[1].ljust(len(match.group())), text)
    text = _NAMED_DASH.sub(lambda match: match[1].ljust(len(match.group())), text)
    text = _SLASHED.sub(lambda match: match.group().replace("/", "、"), text)
    paused = _BOXED.sub(r" \1 ", _COLON.sub(",", text))
    paused = _MENDED.sub("应为", _TENTHS.sub(r"\1成", paused))
    return _SLIP.sub(lambda match: _SLIPS[match.group()], paused)


def _places(sent: str, text: str) -> tuple[int, ...] | None:
    """Where each character of the folded text comes from, by walking along both; None where they part."""
    places: list[int] = []
    for start, end in _stretches(sent):
        if text.startswith(sent[start:end], len(places)):
            places += range(start, end)
        elif not _fit(sent, start, end, text, places):
            return None
    return (*places, len(sent)) if len(places) == len(text) else None


def _fit(sent: str, start: int, end: int, text: str, places: list[int]) -> bool:
    """Whether a stretch was folded to what comes next, character by character; the places are added."""
    for place, said in _clusters(sent, start, end):
        piece, size = _piece(said), len(places)
        if piece.isspace():
            places += [place] * text.startswith(piece, size)  # the folding drops many blanks
        elif not _is_same(piece, text[size : size + len(piece)]):
            return False
        else:
            places += [place] * len(piece)
    return True


def _stretches(sent: str) -> Iterator[tuple[int, int]]:
    """A text in stretches: those that folding mostly leaves as they are, and what stands between them."""
    place = 0
    for match in _KEPT.finditer(sent):
        start, end = match.span()
        end -= bool(unicodedata.combining(sent[end : end + 1] or " "))
        yield place, start
        yield start, end
        place = end
    yield place, len(sent)


@lru_cache(maxsize=5_000)
def _piece(said: str) -> str:
    """What becomes of a character that stands alone: a blank, where nothing can be seen of it."""
    return plain(said) or ("\n" if said == "\n" else " ")


def _is_same(piece: str, found: str) -> bool:
    """Whether a character was folded so; beside its neighbours it can be simplified to another one."""
    return piece == found or (len(piece) == len(found) and all("\u4e00" <= each <= "\u9fff" for each in piece + found))


def _clusters(sent: str, first: int, last: int) -> Iterator[tuple[int, str]]:
    """The characters of a stretch, each with the marks that combine with it."""
    start = first
    for place in range(first + 1, last + 1):
        if place < last and unicodedata.combining(sent[place]):
            continue
        yield start, sent[start:place]
        start = place


Span = tuple[int, int]


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in their order, those that overlap or touch as one."""
    start = end = -1
    for first, last in sorted(spans):
        if first > end:
            if end >= 0:
                yield start, end
            start, end = first, last
        end = max(end, last)
    if end >= 0:
        yield start, end


def blanked(text: str, spans: Iterable[Span], mark: str = " ") -> str:
    """The text with blanks, or another mark, in place of the spans; as long as the text."""
    parts, place = [], 0
    for start, end in joined(spans):
        parts += [text[place:start], mark * (end - start)]
        place = end
    return "".join([*parts, text[place:]])
