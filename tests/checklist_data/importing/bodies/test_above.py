"""What is said to be as above is taken from the entry above, and asked about where that does not say it."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import PARAGRAPHS


def entries(kind: str, *lines: str) -> list[Entry]:
    return read(read_bytes(PARAGRAPHS[kind](["任务清单", "一、工程", *lines]))).entries


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_the_entry_above_says_it(kind: str) -> None:
    lines = ["1.修路。", "责任单位：区交通局", "完成时限：9月底前", "2.建桥。", "责任单位：同上", "完成时限：同上"]
    found = entries(kind, *lines, "3.种树。", "责任单位：同上", "完成时限：年底前")[1:]
    assert [each.assigned.responsible for each in found] == [["区交通局"]] * 2
    assert [each.assigned.doubts for each in found] == [[], []]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("same", ["责任单位：同上", "责任单位：同上；完成时限：年底前"])
def test_an_entry_further_above_is_asked_about(kind: str, same: str) -> None:
    found = entries(kind, "1.修路。", "责任单位：区交通局", "2.建桥。", "牵头单位：区住建局", "3.种树。", same)[2]
    assert found.assigned.responsible == ["区交通局"]
    assert ("ditto", "责任单位：区交通局") in found.assigned.doubts


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_nothing_stands_above_the_first_entry(kind: str) -> None:
    others = ("2.建桥。", "责任单位：区住建局", "3.种树。", "责任单位：区林业局")
    found = entries(kind, "1.修路。", "责任单位：同上", *others)[0]
    assert found.assigned.responsible == []
    assert found.assigned.doubts


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_what_stands_below_is_not_what_stands_above(kind: str) -> None:
    below = (
        "3.种树。责任落实到户。（牵头单位：区林业局；责任单位：各镇）",
        "4.抓考核。",
        "5.抓督查。（责任单位：区督查室）",
    )
    found = entries(
        kind, "1.修路。（责任单位：区交通局、各街道）", "2.建桥。（责任单位：同上；完成时限：年底前）", *below
    )
    assert found[1].assigned.responsible == ["区交通局", "各街道"]
    assert found[1].assigned.doubts == []


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_label_alone_on_its_line_has_above_it_what_the_entry_above_says(kind: str) -> None:
    lines = ["1.修路。", "责任单位：", "区交通局", "2.建桥。", "责任单位：", "同上"]
    assert [each.assigned.responsible for each in entries(kind, *lines, "3.种树。", "责任单位：", "区林业局")] == [
        ["区交通局"], ["区交通局"], ["区林业局"],
    ]  # fmt: skip


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("bracket", ["（）", "【】", "〔〕", "［］"])
def test_a_bracket_may_say_it_in_each_of_its_labels(kind: str, bracket: str) -> None:
    first, second = (
        f"{bracket[0]}责任单位：{each}；完成时限：{day}{bracket[1]}"
        for each, day in (("区交通局", "9月底前"), ("同上", "同上"))
    )
    found = entries(kind, f"1.修路。{first}", f"2.建桥。{second}")[1]
    assert (found.assigned.responsible, found.assigned.deadline) == (["区交通局"], "9月底前")
    assert found.assigned.doubts == []
