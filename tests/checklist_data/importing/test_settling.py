"""The end of a reading: what a person wrote for single entries is put in place, and what is in doubt stays so."""

from collections.abc import Mapping

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Class, DocumentReading, Entry

LINES = ("任务清单", "一、更新消火栓。（责任单位：县水利局；完成时限：年底前）", "二、清理楼道。（完成时限：3月底前）")


def settled(entries: Mapping[str, Mapping[str, object]], *lines: str, **said: object) -> DocumentReading:
    return read(read_bytes("\n".join(lines or LINES).encode()), Answers(entries=entries, **said))  # type: ignore[arg-type]


def entry(reading: DocumentReading, words: str) -> Entry:
    return next(each for each in reading.entries if words in each.words)


@pytest.mark.parametrize("key", ["二", "清理楼道"])
def test_an_entry_is_corrected_by_its_number_or_by_how_it_begins(key: str) -> None:
    reading = settled({key: {"responsible": ["县住建局"]}})
    found = entry(reading, "清理楼道")
    assert found.assigned.responsible == ["县住建局"]
    assert found.assigned.deadline == "3月底前", "what is not said anything about stays"
    assert entry(reading, "更新消火栓").read is None


def test_an_entry_that_is_corrected_by_its_number_alone_is_told() -> None:
    given = {"一": {"deadline": "9月底前"}, "清理楼道": {"deadline": "9月底前"}}
    assert settled(given).by_number == ["[entries] 一：更新消火栓。"]
    assert settled({"一": {"words": "更新消火栓", "deadline": "9月底前"}}).by_number == []


def test_what_was_read_before_a_correction_is_kept_also_where_no_body_was_read() -> None:
    found = entry(settled({"二": {"responsible": ["县住建局"], "deadline": "年底前"}}), "清理楼道")
    assert (found.assigned.responsible, found.assigned.deadline) == (["县住建局"], "年底前")
    assert (found.as_read.responsible, found.as_read.deadline) == ([], "3月底前")


def test_values_for_an_entry_that_reads_otherwise_now_are_not_taken() -> None:
    reading = settled({"一": {"words": "清理楼道", "responsible": ["县住建局"]}})
    assert entry(reading, "更新消火栓").assigned.responsible == ["县水利局"]
    assert entry(reading, "清理楼道").assigned.responsible == ["县住建局"]
    other = settled({"一": {"words": "修建桥梁", "responsible": ["县住建局"]}})
    assert [each.read for each in other.entries] == [None, None]
    assert other.unused == ["[entries] 一"]


def test_of_two_that_mean_the_same_entry_the_last_holds_and_it_is_said() -> None:
    reading = settled({"一": {"deadline": "6月"}, "更新消火栓": {"deadline": "9月"}})
    assert entry(reading, "更新消火栓").assigned.deadline == "9月"
    assert any("同一个条目" in each for each in reading.unused)


def test_a_beginning_that_several_entries_have_names_none() -> None:
    lines = ("任务清单", "一、更新消火栓甲。（责任单位：县水利局）", "二、更新消火栓乙。（责任单位：县水利局）")
    reading = settled({"更新消火栓": {"deadline": "9月"}}, *lines)
    assert [each.assigned.deadline for each in reading.entries] == ["", ""]
    assert any("有2个条目" in each for each in reading.unused)


def test_an_entry_can_be_left_out_and_its_text_is_still_accounted_for() -> None:
    reading = settled({"二": {"skip": True}})
    assert [each.ref for each in reading.entries] == ["一"]
    assert all(into is not Class.LEFT_OVER for _, into in reading.blocks)


def test_every_block_ends_in_one_class_in_the_order_of_the_document() -> None:
    document = read_bytes("\n".join(LINES).encode())
    assert [block for block, _ in read(document).blocks] == list(document.blocks())
