"""The address of a view: everything that is chosen stands in the query, so that a view can be sent on.

There are no paths: what a page names by `?view=…` works wherever the board lies behind its server.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import lru_cache
from typing import TypedDict, Unpack
from urllib.parse import urlencode

from bot.questions.text import Language
from bot.section_names import section_names
from bot.standing.by_state import STATES
from checklist_data.model import Checklist

LONGEST_QUESTION = 200
"""Characters."""
MOST_REMEMBERED = 4096
"""Addresses whose query is kept: a page has hundreds of links, and the next one has the same."""
YEARS = range(2000, 2100)


class ViewName(StrEnum):
    """What can be looked at."""

    WALL = "wall"
    SECTIONS = "sections"
    YEAR = "year"
    ENTRY = "entry"
    DEPARTMENT = "department"
    SEARCH = "search"


class NoSuchView(Exception):
    """The address names something that is not there."""


class Chosen(TypedDict, total=False):
    """What can be chosen anew in an address."""

    lang: Language
    department: str
    section: str
    light: str
    ref: str
    year: int
    q: str


@dataclass(frozen=True, slots=True)
class Address:
    """A view and what is chosen in it; what is empty is not chosen. `light` is one of STATES."""

    view: ViewName = ViewName.WALL
    lang: Language = Language.CHINESE
    department: str = ""
    section: str = ""
    light: str = ""
    ref: str = ""
    year: int = 0
    q: str = ""

    @property
    def query(self) -> str:
        """The query of the address, with its question mark; what goes without saying is left out."""
        return _query_of(self)

    def but(self, **changes: Unpack[Chosen]) -> "Address":
        """Return the address with something else chosen."""
        return replace(self, **changes)

    def to(self, view: ViewName, **chosen: Unpack[Chosen]) -> "Address":
        """Return the address of another view, in the same language."""
        return replace(Address(view, self.lang), **chosen)


@lru_cache(maxsize=MOST_REMEMBERED)
def _query_of(address: Address) -> str:
    said = {name: value for name, usual in _USUAL if (value := getattr(address, name)) != usual}
    return "?" + urlencode(said)


_USUAL = tuple((each.name, each.default) for each in fields(Address))


def read_address(query: Iterable[tuple[str, str]], checklist: Checklist) -> Address:
    """Read an address; parameters that are not known are left out. Raises NoSuchView."""
    given: dict[str, str] = {}
    for name, value in query:
        given.setdefault(name, value.encode(errors="replace").decode().strip())  # JSON can hold half characters
    try:
        address = Address(
            ViewName(given.get("view") or ViewName.WALL),
            Language.ENGLISH if given.get("lang") == "en" else Language.CHINESE,
            _one_of((each.name for each in checklist.departments), given.get("department", "")),
            _one_of(section_names(checklist), given.get("section", "")),
            _one_of(STATES, given.get("light", "")),
            _one_of(checklist.entries, given.get("ref", "")),
            _year(given.get("year", "")),
            given.get("q", "")[:LONGEST_QUESTION],
        )
    except ValueError:
        raise NoSuchView from None
    wanting = {ViewName.ENTRY: not address.ref, ViewName.DEPARTMENT: not address.department}
    if wanting.get(address.view):
        raise NoSuchView
    return address


def _one_of(known: Iterable[str], given: str) -> str:
    if given and given not in set(known):
        raise NoSuchView
    return given


def _year(given: str) -> int:
    year = int(given) if given else 0
    if year and year not in YEARS:
        raise NoSuchView
    return year
