"""Which departments an entry concerns, and in which part."""

import pytest

from bot.involvement import NOBODY, Involved, Part, concerns, counted, involved, is_tracked
from checklist_data.model import Checklist

BOTH = Involved((("甲局", Part.LEAD), ("乙局", Part.RESPONSIBLE), ("丙局", Part.PARTICIPANT)))


def test_who_leads_is_in_charge_and_everybody_else_takes_part() -> None:
    assert (BOTH.leads, BOTH.participants) == (("甲局",), ("乙局", "丙局"))


def test_where_nobody_leads_those_responsible_are_in_charge() -> None:
    alone = Involved(BOTH.parts[1:])
    assert (alone.leads, alone.participants) == (("乙局",), ("丙局",))


def test_who_is_not_named_has_no_part() -> None:
    assert (BOTH.part_of("丙局"), BOTH.part_of("丁局"), NOBODY.leads) == (Part.PARTICIPANT, None, ())


@pytest.mark.parametrize("ref", ["999", "S1", ""])
def test_what_is_no_entry_concerns_nobody(checklist: Checklist, ref: str) -> None:
    assert involved(checklist, ref) is NOBODY
    assert not is_tracked(checklist, ref)


def test_a_clause_concerns_those_of_its_item(checklist: Checklist) -> None:
    clause = next(ref for ref in checklist.parents if ref.count(".") == 1)
    assert involved(checklist, clause) == involved(checklist, checklist.parents[clause])


def test_for_reference_means_that_nothing_is_reported(checklist: Checklist) -> None:
    assert not is_tracked(checklist, "8")
    assert is_tracked(checklist, "49")


def test_what_concerns_each_department_adds_up(checklist: Checklist) -> None:
    for department in checklist.departments:
        name = department.name
        whole = counted(checklist, name)
        tracked = list(concerns(checklist, name))
        assert len(tracked) == whole.total - whole.reference
        assert all(involved(checklist, ref).part_of(name) is part for ref, part in tracked)
        assert len({ref for ref, _ in tracked}) == len(tracked)
