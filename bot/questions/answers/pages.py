"""A reply as a person turns its pages: the overview first, then what it left out, each page one phone screen."""

from collections.abc import Iterable, Iterator, Sequence

from bot.questions.answers.entries import SHOWN_WHOLE, entry_block, headline
from bot.questions.answers.tasks import SHOWN_WITH_TITLES
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Content, Kind
from checklist_data.model import Item, Section

LINES = 14
"""Lines of a page."""
CHARACTERS = 640
"""Characters of a page, unless one line alone has more."""
TITLES = 8
"""Entries that a page lists by title."""


def pages(content: Content, catalogue: Catalogue, voice: Voice) -> tuple[str, ...]:
    """The pages of an answer, the first of which is what is said at once."""
    overview = list(_screens(content.rich.splitlines()))
    return (*overview, *_details(content, catalogue, voice))


def _details(content: Content, catalogue: Catalogue, voice: Voice) -> Iterator[str]:
    refs = content.refs
    if content.kind in (Kind.TASKS, Kind.VALUE) and len(refs) > SHOWN_WITH_TITLES:
        for start in range(0, len(refs), TITLES):
            yield "\n".join(headline(ref, catalogue, voice) for ref in refs[start : start + TITLES])
    elif content.kind is Kind.ENTRY:
        for ref in refs:
            for part in _parts(ref, catalogue):
                yield from _screens(entry_block(part, catalogue, voice).splitlines())


def _parts(ref: str, catalogue: Catalogue) -> Sequence[str]:
    """The parts of an entry that are shown shortened where it is shown whole."""
    entry = catalogue.entry(ref)
    if isinstance(entry, Item):
        whole = sum(len(each.text) for each in entry.clauses) <= SHOWN_WHOLE
        return () if whole else [each.ref for each in entry.clauses]
    return [each.ref for each in entry.items] if isinstance(entry, Section) and catalogue.is_part(ref) else ()


def _screens(lines: Iterable[str]) -> Iterator[str]:
    screen: list[str] = []
    for line in lines:
        full = len(screen) >= LINES or sum(map(len, screen)) + len(line) > CHARACTERS
        if screen and full:
            yield "\n".join(screen).strip()
            screen = []
        screen.append(line)
    if any(screen):
        yield "\n".join(screen).strip()
