"""The source document as one run of characters, and the places in it that texts take up."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate, groupby, pairwise

_FIGURE = r"[\d零〇一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾]+"
_NUMBERING = (
    rf"[A-Z]+-?\d+|[\u4e00-\u9fff][-－—]\d+|(?:任务|事项|项目|问题|指标|清单|措施|案例)\d+(?:[.．、:：]|(?![\d个项条处件起]))|\d+(?:[-.]\d+)+|(?:[A-Z]+-?)?{_FIGURE}[.．、)）:：]|[(（]{_FIGURE}[)）]|"
    r"[A-Za-z](?:[)）]|[.．、](?![A-Za-z]))|[(（][A-Za-z][)）]|[一二三四五六七八九十]{1,2}是|"
    rf"第{_FIGURE}(?:项|条|章|节|部分)|[①-⑳]|[甲乙丙丁戊己庚辛壬癸](?:、|\d+)|【[\u4e00-\u9fff]{{1,4}}\d+】"
)
_LABEL = (
    r"(?:\w{2,4}(?:[单單]位|部[门門]|科室|[领領][导導])|"
    r"\w{0,6}(?:[时時][限间間]|期限|[节節][点點]|日期|[责責]任人|[负負][责責]人))[:：]"
)
_SCORE = r"[(（](\d+)分[)）]"
_OPENING = re.compile(rf"(?:{_NUMBERING}|{_LABEL}|[?、:：])*")
_CLOSING = re.compile(rf"(?:{_SCORE})?[:：]?")
_ROLES = (
    "按照?(?:各自)?(?:职责|職責|分工|职能|職能)+|分[别別]|共同|具体|具體|[牵牽][头頭]|[负負][责責]|配合|[参參][与與加]|[协協]助|[协協]同|"
    "落实|落實|实施|實施|完成|推进|推進|"
    "同上|同前[项項]?|〃|[会會]同|主[办辦]|主[责責]|由|及|和|[与與]|等|(?:有[关關]|相[关關])?(?:部[门門]|[单單]位|[机機][关關])"
)
"""What stands between the names of bodies and tells their roles."""
_MARKS = r"[?、:：；;，,。·（）()〔〕【】\[\]]"
_LEFT_OVER = re.compile(rf"(?:{_NUMBERING}|{_LABEL}|{_SCORE}|同上|同前[项項]?|[?、:：])*")
_BETWEEN_NAMES = re.compile(
    rf"(?:{_NUMBERING}|{_LABEL}|\w{{2,12}}(?:[（(][^（）()]*[）)])?[:：]|[【〔\[]\w{{2,8}}[】〕\]]|{_SCORE}|{_ROLES}|{_MARKS})*"
)
_PARTS = re.compile(r"[A-Z]+|\d+")
_SMALL_LETTER = re.compile(r"(?<![A-Za-z])[a-z][.．、)）]")
"""A number that no ref holds: a demand within an entry (a）, b）)."""


def compact(text: str) -> str:
    """A text without white space and line breaks, which the source may have anywhere."""
    return "".join(text.split())


def parts(ref: str) -> list[str]:
    """The letters and figures of a number or a ref: `II-4(2)` has II, 4 and 2."""
    return _PARTS.findall(ref.upper())


class Source:
    """The document. Places are positions in its text without white space."""

    def __init__(self, text: str) -> None:
        lines = [compact(line) for line in text.splitlines()]
        self.text = "".join(lines)
        self._starts = [0, *accumulate(len(line) for line in lines)]
        self._taken = bytearray(len(self.text))

    def line(self, place: int) -> int:
        """The number, from 1, of the line that a place is in."""
        return bisect_right(self._starts, place)

    def take(self, text: str, start: int, end: int, *, after: int = 0, share: bool = False) -> int | None:
        """The place of a text from `start` to `end`, which is then taken; None if there is none.

        A place must be free, unless texts may `share` it. One where the text is a line of its own goes before one
        within a line, and one from `after` on before an earlier one.
        """
        places = [each for each in self._places(text, start, end) if share or not self._is_taken(each, len(text))]
        if not places:
            return None
        place = min(places, key=lambda each: self._rank(each, len(text), after))
        self._taken[place : place + len(text)] = b"\x01" * len(text)
        return place

    def _rank(self, place: int, length: int, after: int) -> tuple[bool, bool, bool, int]:
        """What goes first: lines of their own, free places, places from `after` on, earlier ones."""
        return not self._is_line(place, length), self._is_taken(place, length), place < after, place

    def _places(self, text: str, start: int, end: int) -> Iterator[int]:
        place = self.text.find(text, start, end)
        while place >= 0:
            yield place
            place = self.text.find(text, place + 1, end)

    def _is_taken(self, place: int, length: int) -> bool:
        return any(self._taken[place : place + length])

    def _is_line(self, place: int, length: int) -> bool:
        return bool(_OPENING.fullmatch(self.before(place)) and _CLOSING.fullmatch(self._after(place + length)))

    def before(self, place: int) -> str:
        """What stands before a place in its line."""
        return self.text[self.line_start(place) : place]

    def line_start(self, place: int) -> int:
        """The place that begins the line of a place."""
        return self._starts[self.line(place) - 1]

    def label(self, place: int) -> str:
        """The label that opens the line of a place, where nothing else stands between; empty if something does."""
        before = self.before(place)
        return before if _OPENING.fullmatch(before) else ""

    def _after(self, place: int) -> str:
        return self.text[place : self._starts[self.line(place - 1)]]

    def number(self, place: int) -> list[str]:
        """The parts of the number printed before a place; none if there is other text."""
        before = self.before(place)
        return parts(_SMALL_LETTER.sub("", before)) if _OPENING.fullmatch(before) else []

    def score(self, place: int) -> int | None:
        """The points printed at a place, `(18分)`."""
        printed = re.match(_SCORE, self._after(place))
        return int(printed[1]) if printed else None

    def unaccounted(self, listing: Collection[int] = ()) -> Iterator[tuple[int, str]]:
        """What no text has taken, beyond numbering, labels and points, with the number of its line.

        In lines that are `listing` bodies one by one, marks and words of their roles may stand between the names.
        """
        for start, end in pairwise(self._starts):
            for is_taken, run in groupby(range(start, end), key=self._taken.__getitem__):
                over = "".join(self.text[each] for each in run)
                allowed = _BETWEEN_NAMES if self.line(start) in listing else _LEFT_OVER
                if not is_taken and not allowed.fullmatch(over):
                    yield self.line(start), over
