"""The entry that a row makes."""

from tests.checklist_data.importing.tables.listed import HEAD, rows_of, told


def test_a_row_is_an_entry() -> None:
    assert told(rows_of(HEAD, "1|修路|区交通局|年底前")) == [("1", "修路", ["区交通局"], "年底前")]


def test_a_merged_cell_holds_for_every_row_beside_it() -> None:
    reading = rows_of(HEAD, "1|修路|区交通局、各镇|年底前", "2|修桥|^|^")
    assert [each[2:] for each in told(reading)] == [(["区交通局", "各镇"], "年底前")] * 2


def test_the_same_as_above_is_told_out() -> None:
    reading = rows_of(HEAD, "1|修路|区交通局|年底前", "2|修桥|同上|〃")
    assert [each[2:] for each in told(reading)] == [(["区交通局"], "年底前")] * 2


def test_a_cell_may_say_all_roles_in_a_sentence() -> None:
    (entry,) = rows_of(HEAD, "1|修路|由区交通局牵头，区住建局、各镇配合|长期坚持").entries
    assert (entry.assigned.leads, entry.assigned.participants) == (["区交通局"], ["区住建局", "各镇"])


def test_a_dash_is_no_body() -> None:
    (entry,) = rows_of("序号|任务|牵头单位|配合单位", "1|修路|区交通局|—").entries
    assert (entry.assigned.leads, entry.assigned.participants, entry.assigned.doubts) == (["区交通局"], [], [])
