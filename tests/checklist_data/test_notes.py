"""What is noted while files are read."""

from checklist_data.notes import Notes, Printed


def test_a_ref_is_given_once_and_the_second_is_told_where_the_first_stands() -> None:
    notes = Notes()
    notes.claim("49", "a.toml", "item[1].ref")
    notes.claim("49", "b.toml", "item[7].ref")
    (fault,) = notes.faults
    assert (fault.file, fault.key) == ("b.toml", "item[7].ref")
    assert "a.toml" in fault.problem
    assert notes.places == {"49": ("a.toml", "item[1].ref")}


def test_a_ref_that_could_not_be_read_is_nobodys() -> None:
    notes = Notes()
    notes.claim("", "a.toml", "item[1].ref")
    notes.claim("", "a.toml", "item[2].ref")
    assert (notes.faults, notes.places) == ([], {})


def test_a_file_with_something_unread_is_not_held_against_the_others() -> None:
    notes = Notes()
    notes.fault("a.toml", "x", "应为文字")
    notes.unread("b.toml", "y", "缺少此项")
    assert notes.broken == {"b.toml"}
    assert [each.file for each in notes.faults] == ["a.toml", "b.toml"]


def test_the_texts_of_an_entry_are_its_heading_and_what_stands_under_it() -> None:
    notes = Notes()
    notes.printed += [
        Printed("a.toml", "k", "49.家校共育", entry="49", opens=True),
        Printed("a.toml", "k", "建立机制", heading="49"),
        Printed("a.toml", "k", "50.别的", entry="50"),
    ]
    assert notes.texts_of("49") == "49.家校共育\n建立机制"
