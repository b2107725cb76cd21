"""What happened on an entry, as a list on the board."""

import pytest

from bot.board.address import Address
from bot.board.markup.history import history_list
from bot.checkins.history import Entered
from bot.questions.text import Language
from checklist_data.model import Checklist
from storage.history import KINDS, Event
from storage.requests import Kind
from storage.reviews import Decision
from tests.bot.board.markup.drawn import drawn_over
from tests.bot.standing.made import NOW, TODAY

WHAT: dict[str, list[str]] = {
    "report": ["done"],
    "review": list(Decision),
    "request": list(Kind),
    "grant": list(Kind),
    "refuse": list(Kind),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", Language)
def test_every_act_is_told(checklist: Checklist, kind: str, language: Language) -> None:
    for what in WHAT.get(kind, [""]):
        event = Event(NOW, kind, 7, "教体局", what, "消防演练", day=TODAY, ref="49.1")
        assert "消防演练" in history_list([Entered(event, ())], drawn_over(checklist, Address(lang=language)))
