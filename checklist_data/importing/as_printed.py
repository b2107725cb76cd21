"""Documents in traditional characters: read in simplified ones, and given back as they are printed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Document, Table
from checklist_data.importing.reading import DocumentReading, Entry
from checklist_data.importing.script import Script, is_traditional, simplified

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
_OURS = {"place", "evidence", "format"}
"""Fields whose words are the program's own."""
Read = Callable[[Document, Answers], DocumentReading]


def with_script(document: Document) -> Document:
    """The document, marked where it is in traditional characters."""
    return replace(document, is_traditional=is_traditional("".join(each.text for each in document.blocks())))


def arranged(document: Document, arrange: Callable[[Document], Document]) -> Document:
    """What `arrange`, which knows simplified characters alone, makes of a document, as it is printed."""
    if not document.is_traditional:
        return arrange(document)
    script = Script(_texts(document))
    return _Rewriter(script.printed).rewritten(arrange(_Rewriter(simplified).rewritten(document)))


def read_as_printed(document: Document, answers: Answers, read: Read) -> DocumentReading:
    """What `read`, which knows simplified characters alone, makes of a document, as it is printed.

    Answers may be written in either script; what only they say stays as they are written.
    """
    if not document.is_traditional:
        return read(document, answers)
    plain = _Rewriter(simplified).rewritten(document)
    said = _Rewriter(simplified).rewritten(answers)
    reading = read(plain, said)
    script = Script([*_texts(document), *_answered(answers)])
    blocks = dict(zip(map(id, _blocks(plain)), _blocks(document), strict=True))
    printed = _Restorer(script, blocks).rewritten(reading)
    printed.asked_with = {id(blocks[key]): printed.asked_with[key] for key in reading.asked_with}
    return printed


class _Rewriter:
    """Puts every text of a value into other words; what was one thing stays one."""

    def __init__(self, text: Callable[[str], str]) -> None:
        self._text = text
        self._done: dict[int, object] = {}

    def rewritten(self, value: T) -> T:
        """A document, a reading, or answers, with the texts rewritten."""
        return cast("T", self._value(value))

    def _value(self, value: object) -> object:
        if isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, Mapping):
            return {self._value(key): self._value(each) for key, each in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return type(value)(map(self._value, value))
        if is_dataclass(value) and not isinstance(value, type):
            if id(value) not in self._done:
                self._done[id(value)] = self._fields(value)
            return self._done[id(value)]
        return value

    def _fields(self, value: "DataclassInstance") -> object:
        """A dataclass with the texts of its fields rewritten, but for words of the program's own."""
        names = [each.name for each in fields(value) if each.init and each.name not in _OURS]
        return replace(value, **{each: self._value(getattr(value, each)) for each in names})


class _Restorer(_Rewriter):
    """Puts a reading into the script of its document; the texts of an entry are looked for from its block on."""

    def __init__(self, script: Script, blocks: Mapping[int, Block]) -> None:
        super().__init__(self._as_printed)
        self._script, self._behind, self._last = script, 0, 0
        self._blocks = blocks
        self._done = dict(blocks)

    def _as_printed(self, plain: str) -> str:
        return self._script.printed(plain, self._behind)

    def _fields(self, value: "DataclassInstance") -> object:
        if not isinstance(value, Entry):
            return super()._fields(value)
        self._behind = self._script.place(self._blocks[id(value.block)].text, self._last)
        self._last = self._behind
        restored = super()._fields(value)
        self._behind = 0
        return restored


def _blocks(document: Document) -> Iterator[Block]:
    for part in document.parts:
        yield from (part,) if isinstance(part, Block) else (cell.block for cell in part.cells)


def _texts(document: Document) -> Iterator[str]:
    yield document.title
    for part in document.parts:
        if isinstance(part, Table):
            yield part.name
    yield from (each.printed for each in _blocks(document))


def _answered(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from (str(key), *_answered(each))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _answered(each)
    elif isinstance(value, Answers):
        yield from _answered([value.said, value.names, value.entries, value.lines, value.covers])
