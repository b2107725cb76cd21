"""Evidence that is named in words: numbers of documents, and links."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bot.checkins.model import Proof, ProofKind
from bot.checkins.spans.folding import Folded, folded, is_bloated

_NUMBER = re.compile(r"[\[(]\s*20\d\d\s*(?:年\s*)?[\])]\s*(?:第\s*)?\d{1,4}\s*号")
_BRACKETS = str.maketrans("[(（【［﹝〔〕﹞])）】］號", "〔〔〔〔〔〔〔〕〕〕〕〕〕〕号")
_FARTHEST = 20
"""Characters before the year within which the issuer begins."""
_ISSUER = re.compile(r"[\u4e00-\u9fffa-z]{1,14}\s*$")
_LINK = re.compile(r"https?://[^\s,。;、)\]》\u4e00-\u9fff]+")
_NOT_NAME = re.compile(
    r"^(?:.*(?:已|印发|下发|出台|制定|转发|见|附|文号|依据|佐证|材料|根据|按照?|发文|了|是|和|及|与|、))(?=.)"
)


@dataclass(frozen=True, slots=True)
class Proved:
    """A proof that a folded text names from one place to another."""

    start: int
    end: int
    proof: Proof


def proofs_in(text: str) -> list[Proof]:
    """Every proof of a text, in its order; none where it becomes too long to be read."""
    return [] if is_bloated(text) else [each.proof for each in proofs_of(folded(text))]


def proofs_of(fold: Folded) -> list[Proved]:
    """Every proof of a folded text, in its order, as it was sent."""
    return sorted((*_documents(fold), *_links(fold)), key=lambda each: each.start)


def _links(fold: Folded) -> Iterator[Proved]:
    for match in _LINK.finditer(fold.text):
        said = fold.words(*match.span()).rstrip(".,;)，。")
        scheme, rest = said.split("://", 1) if "://" in said else ("https", said)
        yield Proved(match.start(), match.end(), Proof(ProofKind.LINK, f"{scheme.lower()}://{rest}"))


def _documents(fold: Folded) -> Iterator[Proved]:
    """Numbers of documents: the year and the number first, then who issued it, which stands before them."""
    text, place = fold.text, 0
    for match in _NUMBER.finditer(text):
        issuer = _ISSUER.search(text, max(place, match.start() - _FARTHEST), match.start())
        if issuer is not None:
            place = match.end()
            introduced = _NOT_NAME.match(text[issuer.start() : place])
            start = issuer.start() + (introduced.end() if introduced else 0)
            yield Proved(start, place, Proof(ProofKind.DOCUMENT, _number(fold.words(start, place))))


def _number(said: str) -> str:
    """The number of a document as documents print it (宜教发〔2026〕12号)."""
    narrow = unicodedata.normalize("NFKC", "".join(said.split()).translate(_BRACKETS)).translate(_BRACKETS)
    return narrow.replace("年〕", "〕").replace("〕第", "〕")
