"""A table without a head, or with one in words of no list, is told by what stands in it."""

from tests.checklist_data.importing.tables.headed import TASK, D, L, N, P, R, T, columns_of, meanings


def test_a_table_without_a_head_is_told_by_its_contents_and_asked() -> None:
    found = columns_of(f"1|{TASK}|区水务局|9月底前", "2|整治电动车违规停放|区公安局|长期坚持")
    assert found is not None
    assert ([each.meaning for each in found.labels], found.doubts[0][0]) == ([N, T, R, D], "headless")


def test_a_head_in_words_of_no_list_is_told_by_what_stands_below_it() -> None:
    found = columns_of("编号|办什么事|谁来办|什么时候办好", f"1|{TASK}|区水务局|9月底前", f"2|{TASK}|区住建局|6月底前")
    assert found is not None
    assert (found.first, [each.meaning for each in found.labels]) == (1, [N, T, R, D])
    assert found.doubts == [("headless", "编号→序号、办什么事→任务内容、谁来办→责任单位、什么时候办好→完成时限")]


def test_a_word_for_a_role_within_such_a_head_is_followed() -> None:
    head = "编号|干什么|谁牵头|谁配合|何时完成"
    rows = (f"1|{TASK}|区水务局|各镇街|9月底前", f"2|{TASK}|区住建局|区财政局|6月底前")
    assert meanings(head, *rows) == [N, T, L, P, D]
