"""Documents in traditional characters, put into the simplified ones that everything else is written in."""

import re
from dataclasses import replace
from functools import lru_cache

import opencc

from checklist_data.importing.blocks import Block, Document, Table

_SAMPLE = 20_000
"""Characters that tell the script."""
_SHARE = 0.03
"""The share of characters with a simplified form from which on a document is in traditional ones."""


@lru_cache(maxsize=1)
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def in_simplified(document: Document) -> Document:
    """The same document in simplified characters where it is in traditional ones, which it then tells."""
    text = "".join(re.findall(r"[\u4e00-\u9fff]", "".join(each.text for each in document.blocks())))[:_SAMPLE]
    plain = _simplifier().convert(text)
    if sum(one != other for one, other in zip(text, plain, strict=False)) <= _SHARE * len(text):
        return document
    parts = tuple(_table(each) if isinstance(each, Table) else _block(each) for each in document.parts)
    return replace(document, parts=parts, title=_simplifier().convert(document.title), was_traditional=True)


def _block(block: Block) -> Block:
    return replace(block, text=_simplifier().convert(block.text), number=_simplifier().convert(block.number))


def _table(table: Table) -> Table:
    return replace(
        table,
        cells=tuple(replace(each, block=_block(each.block)) for each in table.cells),
        name=_simplifier().convert(table.name),
    )
