"""Evidence that is named in words: numbers of documents, and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.checkins.model import Proof, ProofKind

_NUMBER = re.compile(r"[〔\[(（【［]\s*20\d\d\s*(?:年\s*)?[〕\])）】］]\s*(?:第\s*)?\d{1,4}\s*号")
_BRACKETS = str.maketrans("[(（【［])）】］", "〔〔〔〔〔〕〕〕〕〕")
_FARTHEST = 20
"""Characters before the year within which the issuer begins."""
_ISSUER = re.compile(r"[\u4e00-\u9fffA-Za-z]{1,14}\s*$")
LINK = re.compile(r"https?://[^\s，。；、）》】\u4e00-\u9fff]+")
_INTRODUCED = re.compile(r"(?:佐证材料?|佐证|证明材料|依据|文号|链接|详见|附件?|见|附上|根据|按照?)[是为:：]?\s*$")
_NOT_NAME = re.compile(r"^(?:.*(?:已|印发|下发|出台|制定|转发|见|附|文号|依据|佐证|根据|按照?|发文|了))(?=.)")


@dataclass(frozen=True, slots=True)
class Proved:
    """A proof that a text names from one place to another, with the word that introduces it."""

    start: int
    end: int
    proof: Proof


def proofs_in(text: str) -> list[Proved]:
    """Every proof of a text, in its order."""
    found = list(_documents(text))
    found += [
        Proved(_begin(text, match.start()), match.end(), Proof(ProofKind.LINK, match.group().rstrip(".,;)")))
        for match in LINK.finditer(text)
    ]
    return sorted(found, key=lambda each: each.start)


def _documents(text: str) -> Iterator[Proved]:
    """Numbers of documents: the year and the number first, then who issued it, which stands before them."""
    place = 0
    for match in _NUMBER.finditer(text):
        issuer = _ISSUER.search(text, max(place, match.start() - _FARTHEST), match.start())
        if issuer is not None:
            place = match.end()
            introduced = _NOT_NAME.match(text[issuer.start() : place])
            start = issuer.start() + (introduced.end() if introduced else 0)
            said = "".join(text[start:place].split()).translate(_BRACKETS).replace("年〕", "〕").replace("〕第", "〕")
            yield Proved(_begin(text, start), place, Proof(ProofKind.DOCUMENT, said))


def _begin(text: str, start: int) -> int:
    introduced = _INTRODUCED.search(text, max(0, start - 8), start)
    return introduced.start() if introduced else start
