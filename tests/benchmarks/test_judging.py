"""Each rule of the ask contract, by example."""

import pytest

from benchmarks.judging import faults, finds, is_right
from benchmarks.open_set import expectation
from benchmarks.results import Reply


def right(answer: Reply, **expected: object) -> bool:
    """Whether an answer is right for an `expect` with these fields."""
    return is_right(answer, expectation(expected))


@pytest.mark.parametrize("kind", ["none", "clarify", "unknown_department"])
def test_silence_asking_back_and_an_unknown_body_are_met_by_their_kind_alone(kind: str) -> None:
    assert right(Reply(kind, ("7",), ("妇联",)), kind=kind)


@pytest.mark.parametrize("kind", ["none", "clarify", "unknown_department"])
def test_silence_asking_back_and_an_unknown_body_are_never_neighbours(kind: str) -> None:
    assert not right(Reply("search"), kind=kind)
    assert not right(Reply(kind), kind="tasks", refs=[])


@pytest.mark.parametrize("kind", ["search", "entry", "departments", "tasks", "value"])
def test_a_neighbouring_kind_is_right_when_what_it_carries_is_right(kind: str) -> None:
    assert right(Reply(kind, ("51",)), kind="tasks", refs=["51"])
    assert not right(Reply(kind, ("50",)), kind="tasks", refs=["51"])


def test_any_of_several_kinds_will_do() -> None:
    assert right(Reply("clarify"), kind=["clarify", "none"])
    assert right(Reply("none"), kind=["clarify", "none"])


def test_refs_are_compared_as_a_set() -> None:
    assert right(Reply("tasks", ("25", "23")), kind="tasks", refs=["23", "25"])
    assert not right(Reply("tasks", ("23",)), kind="tasks", refs=["23", "25"])
    assert not right(Reply("tasks", ("23", "25", "26")), kind="tasks", refs=["23", "25"])


def test_a_clause_counts_as_its_item_and_a_requirement_does_not_count_as_its_task() -> None:
    assert right(Reply("tasks", ("33",)), kind="tasks", refs=["33.2"])
    assert right(Reply("tasks", ("33.2",)), kind="tasks", refs=["33"])
    assert not right(Reply("tasks", ("II-7",)), kind="tasks", refs=["II-7(1)"])


def test_the_other_refs_are_as_good_but_not_both_mixed() -> None:
    expected: dict[str, object] = {"kind": "tasks", "refs": ["II-7(1)"], "refs_alt": ["II-7"]}
    assert right(Reply("tasks", ("II-7",)), **expected)
    assert not right(Reply("tasks", ("II-7", "II-7(1)")), **expected)


def test_no_refs_expected_means_that_none_may_be_named() -> None:
    assert right(Reply("tasks"), kind="tasks", refs=[])
    assert not right(Reply("tasks", ("4",)), kind="tasks", refs=[])


def test_departments_are_compared_as_a_set_and_the_other_set_is_as_good() -> None:
    expected: dict[str, object] = {
        "kind": "departments",
        "departments": ["应急管理局", "消防大队", "宜阳公安分局"],
        "departments_alt": [["应急管理局", "消防大队"]],
    }
    assert right(Reply("departments", (), ("消防大队", "应急管理局")), **expected)
    assert right(Reply("departments", (), ("宜阳公安分局", "消防大队", "应急管理局")), **expected)
    assert not right(Reply("departments", (), ("应急管理局",)), **expected)


def test_who_must_also_name_the_entry_that_it_is_about() -> None:
    expected: dict[str, object] = {"kind": "departments", "departments": ["妇联"], "about": ["49", "49.1"]}
    assert right(Reply("departments", ("49.1",), ("妇联",)), **expected)
    assert not right(Reply("departments", ("50",), ("妇联",)), **expected)
    assert not right(Reply("departments", (), ("妇联",)), **expected)


def test_first_is_compared_with_the_first_ref_alone_and_a_clause_counts_as_its_item() -> None:
    assert right(Reply("entry", ("33", "34")), kind="entry", first=["33"])
    assert right(Reply("entry", ("II-7(1)",)), kind="entry", first=["II-7", "II-7(1)"])
    assert not right(Reply("entry", ("34", "33")), kind="entry", first=["33"])
    assert right(Reply("entry", ("33.2",)), kind="entry", first=["33"])
    assert not right(Reply("entry", ("33",)), kind="entry", first=["33.2"])
    assert not right(Reply("entry"), kind="entry", first=["33"])


def test_an_entry_that_does_not_exist_is_an_entry_without_refs() -> None:
    assert right(Reply("entry"), kind="entry", first=[], refs=[])
    assert not right(Reply("entry", ("63",)), kind="entry", first=[], refs=[])


def test_one_of_the_first_three_refs_will_do_and_the_fourth_is_too_late() -> None:
    assert right(Reply("search", ("1", "2", "15.3")), kind="search", top3=["15", "15.3"])
    assert not right(Reply("search", ("1", "2", "3", "15")), kind="search", top3=["15", "15.3"])
    assert right(Reply("search", ("15.1",)), kind="search", top3=["15"])
    assert not right(Reply("search", ("15.1",)), kind="search", top3=["15.3"])


def test_values_must_all_be_given_and_more_may_be() -> None:
    assert right(Reply("value", values=("98%", "18")), kind="value", values=["98%"])
    assert not right(Reply("value", values=("98",)), kind="value", values=["98%"])
    assert not right(Reply("value", values=("2",)), kind="value", values=["2", "3"])


def test_everything_that_is_expected_must_be_right_together() -> None:
    expected: dict[str, object] = {"kind": ["value", "entry"], "values": ["-30"], "first": ["NEG-1"]}
    assert right(Reply("value", ("NEG-1",), values=("-30",)), **expected)
    assert not right(Reply("value", ("NEG-1",)), **expected)
    assert not right(Reply("value", ("NEG-2",), values=("-30",)), **expected)


def test_every_fault_is_named() -> None:
    expected = expectation({"kind": "value", "values": ["-30"], "first": ["NEG-1"]})
    assert len(faults(Reply("value", ("NEG-2",), values=("-3",)), expected)) == 2


def test_finding_asks_for_the_first_entry_of_a_who_question_and_three_of_a_topic() -> None:
    who = expectation({"kind": "departments", "departments": ["妇联"], "about": ["49"]})
    topic = expectation({"kind": "search", "top3": ["15"]})
    assert finds(("49.2", "50"), who)
    assert not finds(("50", "49"), who)
    assert finds(("1", "2", "15.3"), topic)
    assert not finds(("1", "2", "3", "15"), topic)
    assert not finds((), who)


def test_a_made_up_entry_is_found_as_the_entries_whose_words_it_has() -> None:
    topic = expectation({"kind": "search", "top3": ["15"]})
    assert finds(("900.1",), topic, {"900.1": ("15.3", "7")})
    assert not finds(("900.1",), topic, {"900.1": ("7",)})
