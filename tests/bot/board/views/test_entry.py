"""An entry: its words, its departments, its tasks, and everything that happened on it."""

from bot.board.views.entry import entry_view
from checklist_data.model import Checklist, Section
from storage.evidence import Piece, Sort
from tests.bot.standing.made import facts, matter, occurrence

PIECE = Piece(Sort.DOCUMENT, "教发〔2026〕15号", id=7)


def test_an_item_shows_its_clauses_departments_and_tasks(checklist: Checklist) -> None:
    view = entry_view(
        facts(occurrence(1, "教体局"), matters=(matter("教体局", "49"), matter("教体局", "51"))), checklist, "49"
    )
    item = next(each for each in checklist.items if each.ref == "49")
    assert (view.ref, view.title) == ("49", item.title)
    assert [ref for ref, _ in view.texts] == [each.ref for each in item.clauses]
    assert [each.ref for each in view.parties] == ["49"]
    assert view.line is not None
    assert len(view.tasks) == 1
    assert view.below == ()


def test_of_a_clause_its_item_is_shown(checklist: Checklist) -> None:
    clause = next(ref for ref in checklist.parents if ref.startswith("49."))
    assert entry_view(facts(), checklist, clause).ref == "49"


def test_a_section_shows_the_entries_below_it_and_no_light_of_its_own(checklist: Checklist) -> None:
    section = next(each for each in checklist.entries.values() if isinstance(each, Section))
    refs = [each.ref for each in section.items]
    view = entry_view(facts(matters=tuple(matter("教体局", each) for each in (refs[0], "63"))), checklist, section.ref)
    assert view.line is None
    assert (view.parties, view.tasks) == ((), ())
    assert [each.ref for each in view.below] == refs[:1]


def test_pieces_are_counted_for_everybody_and_numbered_for_those_who_may_open_them(checklist: Checklist) -> None:
    closed = entry_view(facts(), checklist, "49", evidence=[PIECE])
    opened = entry_view(facts(), checklist, "49", evidence=[PIECE], may_open=True)
    assert (closed.pieces, closed.evidence) == (1, ())
    assert (opened.pieces, opened.evidence) == (1, (7,))
