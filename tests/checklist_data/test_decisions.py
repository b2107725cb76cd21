"""What the office has decided of an item otherwise than the source prints it."""

from datetime import date

import pytest

from checklist_data.deadline import Deadline, DeadlineKind
from checklist_data.decisions import read_deadline, together
from checklist_data.fields import Fields
from checklist_data.model import Parties
from checklist_data.notes import Notes


def fields(**table: object) -> Fields:
    """A table of a file."""
    return Fields("a.toml", "item[1]", table, Notes())


def test_without_words_there_is_no_deadline() -> None:
    assert read_deadline(fields(), "") is None


def test_a_deadline_is_a_milestone_until_it_is_said_otherwise() -> None:
    assert read_deadline(fields(), "项目建成后") == Deadline("项目建成后", DeadlineKind.MILESTONE)


def test_a_day_has_its_date_beside_it() -> None:
    said = fields(deadline_kind="date", deadline_date=date(2026, 12, 31))
    assert read_deadline(said, "年底前") == Deadline("年底前", DeadlineKind.DATE, date(2026, 12, 31))
    assert said.notes.faults == []


@pytest.mark.parametrize(
    "table", [{"deadline_kind": "date"}, {"deadline_kind": "period", "deadline_date": date(2026, 12, 31)}]
)
def test_a_day_without_its_date_and_a_date_without_a_day_are_faults(table: dict[str, object]) -> None:
    said = fields(**table)
    read_deadline(said, "年底前")
    assert [each.key for each in said.notes.faults] == ["item[1].deadline_kind"]


def test_the_bodies_of_a_heading_come_before_those_of_its_item_and_each_once() -> None:
    held, own = Parties(("教体局", "卫健局")), Parties(("卫健局", "应急局"), open=True)
    assert together(held, own) == Parties(("教体局", "卫健局", "应急局"), open=True)
    assert (together(held, None), together(None, own), together(None, None)) == (held, own, None)
