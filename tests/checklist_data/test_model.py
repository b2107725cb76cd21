"""The checklist as values: every entry once, each under the one above it."""

from checklist_data.model import Checklist, Clause, Item, NegativeEntry, Section


def test_every_entry_has_a_ref_of_its_own_and_stands_in_the_order_of_the_source(checklist: Checklist) -> None:
    refs = list(checklist.entries)
    assert len(refs) == len(set(refs))
    places = [refs.index(each.ref) for each in checklist.items]
    assert places == sorted(places)
    assert all(entry.ref == ref for ref, entry in checklist.entries.items())


def test_whatever_stands_within_something_has_an_entry_above_it_that_holds_it(checklist: Checklist) -> None:
    for ref, above in checklist.parents.items():
        entry, parent = checklist.entries[ref], checklist.entries[above]
        match entry:
            case Clause():
                assert isinstance(parent, Item)
                assert entry in parent.clauses
            case Item():
                assert isinstance(parent, Section)
                assert entry in parent.items
            case Section():
                assert isinstance(parent, Section)
                assert entry in parent.parts
            case NegativeEntry():
                raise AssertionError(ref)


def test_only_sections_and_the_negative_list_stand_in_nothing(checklist: Checklist) -> None:
    alone = [entry for ref, entry in checklist.entries.items() if ref not in checklist.parents]
    assert {type(each) for each in alone} == {Section, NegativeEntry}


def test_items_of_both_lists_are_all_items_and_each_is_a_task_of_its_list(checklist: Checklist) -> None:
    assert checklist.all_items == checklist.items + checklist.second_items
    assert checklist.second is not None
    for tasks, items in ((checklist.tasks, checklist.items), (checklist.second.tasks, checklist.second_items)):
        assert all({each.ref, checklist.parents[each.ref]} & set(tasks) for each in items)
    assert not set(checklist.tasks) & set(checklist.second.tasks)


def test_a_part_of_a_section_is_told_of_what_stands_in_it_and_of_nothing_else(checklist: Checklist) -> None:
    for ref in checklist.entries:
        part = checklist.part_of(ref)
        assert part is None or (part.ref in checklist.parents and checklist.parents[ref] == part.ref)
    assert checklist.part_of("no ref") is None


def test_who_is_covered_by_a_name_knows_the_name(checklist: Checklist) -> None:
    for name, covered in checklist.covers.items():
        assert all(name in checklist.covering[each] for each in covered)
    assert all(each in checklist.covers[name] for each, names in checklist.covering.items() for name in names)
