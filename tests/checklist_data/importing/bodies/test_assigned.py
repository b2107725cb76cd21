"""The bodies of an entry in their roles are put together without a double."""

from checklist_data.importing.bodies.assigned import Assigned, catch_alls
from checklist_data.importing.labels import Meaning


def test_nobody_stands_in_a_role_twice_and_the_order_is_kept() -> None:
    assigned = Assigned()
    assigned.give(Meaning.LEADS, ["县公安局", "县司法局"])
    assigned.give(Meaning.LEADS, ["县司法局", "县民政局"])
    assigned.give(Meaning.PARTICIPANTS, ["县公安局"])
    assert assigned.leads == ["县公安局", "县司法局", "县民政局"]
    assert assigned.participants == ["县公安局"]


def test_leads_are_named_before_who_is_responsible_and_who_takes_part() -> None:
    assigned = Assigned(leads=["甲局"], participants=["丙局"], responsible=["乙局"])
    assert assigned.named == ["甲局", "乙局", "丙局"]


def test_a_time_alone_is_no_body_and_yet_something_that_was_read() -> None:
    assert Assigned().is_blank
    timed = Assigned(deadline="年底前")
    assert not timed
    assert not timed.is_blank


def test_what_another_holds_is_taken_over_and_times_that_differ_stand_both() -> None:
    one = Assigned(leads=["甲局"], deadline="3月底前", printed={"leads": ["甲局"]})
    one.doubt("name", "乙")
    other = Assigned(
        leads=["甲局", "乙局"], deadline="年底前", is_open=True, doubts=[("name", "乙")], printed={"leads": ["乙局"]}
    )
    one.add(other)
    assert one.leads == ["甲局", "乙局"]
    assert one.deadline == "3月底前；年底前"
    assert one.is_open
    assert one.doubts == [("name", "乙")]
    assert one.printed == {"leads": ["甲局", "乙局"]}


def test_the_same_time_is_said_once() -> None:
    one = Assigned(deadline="年底前")
    one.add(Assigned(deadline="年底前"))
    one.add(Assigned())
    assert one.deadline == "年底前"
    one.add(Assigned(deadline="3月底前"))
    one.add(Assigned(deadline="年底前"))
    one.add(Assigned(deadline="年底前；3月底前"))
    assert one.deadline == "年底前；3月底前"


def test_taking_over_changes_nothing_in_the_other() -> None:
    one, other = Assigned(), Assigned(leads=["甲局"], printed={"leads": ["甲局"]})
    one.add(other)
    one.give(Meaning.LEADS, ["乙局"])
    one.add(Assigned(printed={"leads": ["丙局"]}))
    assert other.leads == ["甲局"]
    assert other.printed == {"leads": ["甲局"]}


def test_names_that_stand_for_others_are_told_once_in_either_script() -> None:
    assigned = Assigned(leads=["县公安局"], participants=["各乡镇", "各鄉鎮"], responsible=["各乡镇"])
    assert catch_alls(assigned) == ["各乡镇", "各鄉鎮"]
