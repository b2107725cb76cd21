"""Made-up lists are valid lists."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.recombined import entries_of, recombined
from checklist_data.model import Checklist, Item
from checklist_data.reader import load

REAL = load()


def made(entries: int = 1_000) -> Checklist:
    """A list of so many entries."""
    return recombined(REAL, entries).checklist


@settings(max_examples=25, deadline=None)
@given(st.integers(entries_of(REAL), 1_500))
def test_the_count_is_exactly_what_was_asked_for(entries: int) -> None:
    assert entries_of(made(entries)) == entries


@settings(max_examples=10, deadline=None)
@given(st.integers(entries_of(REAL), 1_500), st.integers())
def test_the_same_seed_makes_the_same_list(entries: int, seed: int) -> None:
    assert recombined(REAL, entries, seed) == recombined(REAL, entries, seed)


def test_another_seed_makes_another_list() -> None:
    assert recombined(REAL, 1_000, 1) != recombined(REAL, 1_000, 2)


def test_fewer_entries_than_the_real_list_has_are_refused() -> None:
    with pytest.raises(ValueError, match="more than 10"):
        recombined(REAL, 10)


def test_no_ref_stands_twice() -> None:
    checklist = made()
    beside = checklist.second.sections if checklist.second else ()
    above = len(checklist.sections) + len(beside) + sum(len(each.parts) for each in beside)
    assert len(checklist.entries) == entries_of(checklist) + above + len(checklist.negative)


def test_scores_sum() -> None:
    checklist = made()
    assert all(section.score == sum(item.score for item in section.items) for section in checklist.sections)
    assert checklist.score == sum(section.score for section in checklist.sections)


def test_every_department_that_is_named_is_listed_and_no_name_is_claimed_twice() -> None:
    checklist = made()
    lines = [line for item in checklist.items for line in (item.lead, item.participants)]
    lines += [each.responsible for each in checklist.second_items]
    named = {name for line in lines if line for name in line.departments}
    called = [name for each in checklist.departments for name in {each.name, *each.spellings, *each.short_names}]
    assert named <= {each.name for each in checklist.departments}
    assert len(called) == len(set(called))


def test_the_real_list_stays_whole_and_comes_first() -> None:
    checklist = made()
    assert checklist.sections[: len(REAL.sections)] == REAL.sections
    assert checklist.departments[: len(REAL.departments)] == REAL.departments
    assert (checklist.duties, checklist.targets, checklist.synonyms) == (
        REAL.duties,
        REAL.targets,
        REAL.synonyms,
    )


def test_a_larger_list_has_more_departments_and_no_longer_task_lists() -> None:
    assert longest_task_list(made(5_000)) <= 1.5 * longest_task_list(REAL)


def test_every_made_up_item_has_a_lead() -> None:
    checklist = made()
    assert sum(not item.lead for item in checklist.items) == sum(not item.lead for item in REAL.items)


def test_made_up_entries_name_the_real_ones_whose_words_they_have() -> None:
    outcome = recombined(REAL, 1_000)
    made_up = {item.ref: item for item in outcome.checklist.items[len(REAL.items) :]}
    for ref, item in made_up.items():
        one, other = (REAL.entries[origin] for origin in outcome.origins[ref])
        assert isinstance(one, Item)
        assert isinstance(other, Item)
        assert item.title.endswith(one.title[: len(one.title) // 2] + other.title[len(other.title) // 2 :])


def longest_task_list(checklist: Checklist) -> int:
    """The number of items of the busiest department."""
    tasks = dict.fromkeys((each.name for each in checklist.departments), 0)
    for item in checklist.items:
        parties = [line.departments for line in (item.lead, item.participants) if line]
        for name in {name for names in parties for name in names}:
            tasks[name] += 1
    return max(tasks.values())
