"""Who is responsible for a duty, and to whom word of it goes."""

from dataclasses import replace
from datetime import date

from bot.duties.occurrence import Responsible
from bot.duties.responsible import addressees, department_of, responsible_for
from bot.involvement import involved
from bot.timing.ladder import Audience
from checklist_data.model import Checklist
from storage.duties import Duty

WHAT = ("drill", "49", "每年", "drill", "yearly", 5, "7/1", ())
DUTY = Duty(0, *WHAT, stopped=False, set_by=None, since=date(2026, 11, 23), planned_to=None)


def test_whom_the_office_has_named_is_in_charge_alone(checklist: Checklist) -> None:
    assert responsible_for(checklist, replace(DUTY, departments=("妇联",))) == Responsible(("妇联",))


def test_else_it_is_whom_the_entry_names(checklist: Checklist) -> None:
    parties = involved(checklist, "49")
    assert responsible_for(checklist, DUTY) == Responsible(parties.leads, parties.participants)


def test_where_nobody_leads_all_who_take_part_are_in_charge(checklist: Checklist) -> None:
    refs = [each.ref for each in checklist.items]
    alone = next(ref for ref in refs if not involved(checklist, ref).leads and involved(checklist, ref).participants)
    found = responsible_for(checklist, replace(DUTY, ref=alone))
    assert (found.leads, found.participants) == (involved(checklist, alone).participants, ())


def test_where_nobody_is_responsible_the_office_is_told() -> None:
    told = addressees(Responsible(()))
    assert told[Audience.LEAD] == told[Audience.OFFICE] == ("office",)
    assert told[Audience.PARTICIPANT] == ()


def test_an_audience_says_which_department_it_is() -> None:
    told = addressees(Responsible(("甲局",), ("乙局",)))
    every = [each for audience in Audience for each in told[audience]]
    assert [department_of(each) for each in every] == ["甲局", "乙局", "", ""]
