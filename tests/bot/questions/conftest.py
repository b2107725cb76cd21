"""What the tests of understanding share: a text cut and mended, and a question at the desk."""

from collections.abc import Callable

import pytest

from bot.questions.bodies import known_bodies
from bot.questions.catalogue import Catalogue
from bot.questions.frame import Frame
from bot.questions.index import Index
from bot.questions.mending import Mender
from bot.questions.names import Names, called
from bot.questions.readings import Desk, Inquiry
from bot.questions.references import References
from bot.questions.scan import Scanner
from bot.questions.signs import load_lexicon, load_words
from bot.questions.sounds import Sounds
from bot.questions.text import plain
from bot.questions.topics import Everyday
from checklist_data.model import Checklist


@pytest.fixture(scope="session")
def frame_of(checklist: Checklist, sounds: Sounds) -> Callable[[str], Frame]:
    """Cuts a text at what is known and mends what is misspelt."""
    called_so = [(name, each.name) for each in checklist.departments for name in called(each)]
    departments = Names(called_so, sounds, known_bodies())
    titles = [(plain(name), each.ref) for each in checklist.sections for name in (each.title, *each.short_names)]
    sections = Names(titles, sounds)
    scanner = Scanner(load_lexicon(), departments, References(checklist), sections.aliases)
    mender = Mender(departments, sections, load_words(), sounds)
    return lambda text: mender.mend(Frame(plain(text), tuple(scanner.tokens(plain(text)))))


@pytest.fixture(scope="session")
def inquiry_of(
    checklist: Checklist, sounds: Sounds, catalogue: Catalogue, frame_of: Callable[[str], Frame]
) -> Callable[[str], Inquiry]:
    """A text as a question at the desk."""
    entries, figures = Index(catalogue.documents(), sounds), Index(catalogue.figure_documents(), sounds)
    desk = Desk(catalogue, entries, figures, Everyday(checklist.everyday, sounds))
    return lambda text: Inquiry(frame_of(text), desk)
