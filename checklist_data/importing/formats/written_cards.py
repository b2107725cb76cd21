"""Cards written as text, a label and a value a line, where each task begins with the same label, as one list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.formats.cards import Card, are_labelled, labels_of, table_of
from checklist_data.importing.numbering import split_number
from checklist_data.importing.running_text.frame import is_frame

_LINE = re.compile(
    r"(?P<label>[【〔\[]?[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){1,9}[】〕\]]?[ \u3000]*(?:[：:]|(?<=[】〕\]])))"
    r"\s*(?P<value>.*)",
    re.DOTALL,
)
_HEAD = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,8}?[ \u3000]*第?)[ \u3000]*"
    r"(?P<number>[\d一二三四五六七八九十]+)[ \u3000]*(?P<kind>[号项张份件]?)"
)
"""The line over a card that names it: 交办单 第3号."""
_GOES_ON = re.compile(r"其中|包括|包含|分别为?|具体为?|即")
"""What begins a line that goes on with the value above it, and is no label (其中：主干道12处)."""
_FEWEST, _FEWEST_LABELS = 2, 4
_MOST_LINES = 60
"""Lines of a card with its frame: whatever goes on for longer is none, and would be looked through from every line."""


@dataclass
class _Written:
    """The lines of one card."""

    card: Card = field(default_factory=list)
    frame: list[Block] = field(default_factory=list)
    """What rules the page above it."""
    length: int = 0
    """How many lines it takes, with its head and its frame."""
    opening: str = ""
    """Its first label, which begins the next card too."""

    def take(self, part: Block) -> bool:
        """Take a line; False where it belongs to the card no more."""
        text = part.text.strip()
        if not self.opening and is_frame(part.printed):
            self.frame.append(part)
        elif not self.opening and not self.card and (named := _HEAD.fullmatch(text)):
            self.card.append(_pair(part, named["name"] + named["kind"], named["number"]))
        elif (line := _LINE.fullmatch(text)) is None or line["label"] == self.opening:
            return False
        elif self.card and _GOES_ON.match(line["label"]):
            self.card[-1] = _longer(self.card[-1], part)
        else:
            self.opening = self.opening or line["label"]
            self.card.append(_pair(part, line["label"], line["value"]))
        self.length += 1
        return True


def written_cards(document: Document) -> Document:
    """The same document with each run of such cards as one table; what rules the page between them goes before."""
    parts: list[Block | Table] = []
    at = 0
    while at < len(document.parts):
        cards = list(_run(document.parts, at))
        if len(cards) < _FEWEST:
            parts.append(document.parts[at])
            at += 1
            continue
        parts += [*(block for each in cards for block in each.frame), table_of([each.card for each in cards])]
        at += sum(each.length for each in cards)
    return replace(document, parts=tuple(parts))


def _run(parts: Sequence[Block | Table], at: int) -> Iterator[_Written]:
    """The cards from one of the parts on, as long as they have the same labels."""
    first = None
    while (written := _card(parts[at : at + _MOST_LINES], first)) is not None:
        first = first or written
        at_first = labels_of(first.card).index
        yield replace(written, card=sorted(written.card, key=lambda pair: at_first(pair[0].text)))
        at += written.length


def _card(parts: Sequence[Block | Table], first: _Written | None) -> _Written | None:
    """The card that parts begin with; None where they begin with none like the first."""
    written = _Written()
    for part in parts:
        if not isinstance(part, Block) or part.number or split_number(part.text.strip()).kind or not written.take(part):
            break
    return written if _is_card(written.card, first.card if first else None) else None


def _is_card(card: Card, first: Card | None) -> bool:
    if len(card) < _FEWEST_LABELS or not are_labelled(card):
        return False
    return first is None or sorted(labels_of(card)) == sorted(labels_of(first))


def _pair(block: Block, words: str, value: str) -> tuple[Cell, Cell | None]:
    """A label and what stands behind it, each as a cell of its own."""
    told = Cell(replace(block, text=value.strip()), 0, 0) if value.strip() else None
    return Cell(replace(block, text=words.strip()), 0, 0), told


def _longer(pair: tuple[Cell, Cell | None], more: Block) -> tuple[Cell, Cell | None]:
    """A label and its value, which goes on in another line."""
    named, told = pair
    if told is None:
        return named, Cell(more, 0, 0)
    return named, replace(told, block=replace(told.block, text=f"{told.text}\n{more.text.strip()}"))
