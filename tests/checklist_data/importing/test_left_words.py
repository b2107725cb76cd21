"""Every word of an entry is taken up by one of its fields, or the entry is asked about with the words shown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.borne_out.left_words import unplaced
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import PARAGRAPHS, TABLES

BODIES = ["县住建局", "县财政局", "县交通运输局", "各乡镇"]


def entry(kind: str, text: str, *others: str) -> Entry:
    """What is read of a numbered text that stands before another with bodies."""
    lines = ["任务清单", f"1.{text}", *others, f"{len(others) + 2}.种树。（责任单位：县林业局）"]
    return read(read_bytes(PARAGRAPHS[kind](lines))).entries[0]


def row(kind: str, head: list[str], *cells: list[str]) -> list[Entry]:
    return read(read_bytes(TABLES[kind]([head, *cells]))).entries


def test_names_are_looked_for_without_compiling_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library keeps 512 expressions: with more names than that each was compiled anew for every entry."""
    compiled: list[object] = []
    made = re._compiler.compile  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other way to count

    def noted(*given: object) -> object:
        compiled.append(given)
        return made(*given)

    monkeypatch.setattr(re._compiler, "compile", noted)  # type: ignore[attr-defined]  # noqa: SLF001 - see above
    found = entry("txt", "修路，形成总结报县第7局，会同县第8局。（责任单位：县交通局）")
    compiled.clear()
    assert list(unplaced(found, [f"县第{each}局" for each in range(600)])) == ["县第8局"]
    assert len(compiled) < 10


def asked(found: Entry) -> set[str]:
    return {words for _, words in found.assigned.doubts}


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("修路。（责任单位：县住建局、县财政局 计划外事项）", "计划外事项"),
        ("修路。（牵头单位：县住建局、3家龙头企业）", "3家龙头企业"),
        ("修路。（责任单位：县住建局、县统计局等5个部门）", "5个"),
        ("修路，县林业局提供苗木。（责任单位：县住建局）", "县林业局"),
        ("修路。（责任单位：县住建局）（时限同上一阶段）", "时限同上"),
        ("修路，东桥镇、柳铺镇配合征地。（责任单位：县住建局）", "柳铺镇配合"),
        ("修路。此项工作5月底前完成。（责任单位：县住建局）", "5月底前完成"),
        ("修路。（责任单位：县住建局；9月底前）确保8月底前完成。", "8月底前完成"),
    ],
)
def test_words_that_no_field_takes_up_are_shown(kind: str, text: str, words: str) -> None:
    assert any(words in each for each in asked(entry(kind, text)))


@pytest.mark.parametrize("kind", PARAGRAPHS)
@given(names=st.lists(st.sampled_from(BODIES), min_size=1, unique=True))
def test_a_list_of_bodies_leaves_no_word(kind: str, names: list[str]) -> None:
    found = entry(kind, f"修路。（责任单位：{'、'.join(names)}）")
    assert (found.assigned.responsible, found.assigned.doubts) == (names, [])


@pytest.mark.parametrize("name", ["计划投资：80万元", "1", "同上栏", "12公里", "完成率95%"])
def test_a_label_a_number_and_a_quantity_are_never_bodies(name: str) -> None:
    found = entry("txt", f"修路。（责任单位：县住建局、{name}）")
    assert found.assigned.named == ["县住建局"]
    assert found.assigned.doubts


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("head", ["考评单位", "数据来源单位", "验收部门", "打分单位"])
def test_a_column_whose_head_is_no_role_is_asked_about_once(kind: str, head: str) -> None:
    rows = (["1", "修路", "县住建局", "县统计局"], ["2", "修桥", "县交通运输局", "县统计局"])
    found = row(kind, ["序号", "任务", "责任单位", head], *rows)
    assert [each.assigned.named for each in found] == [["县住建局"], ["县交通运输局"]]
    assert all(kind == "label" for each in found for kind, _ in each.assigned.doubts)
    assert all(each.assigned.doubts for each in found)


@pytest.mark.parametrize("kind", TABLES)
def test_bodies_in_a_column_of_people_are_asked_about(kind: str) -> None:
    (found,) = row(kind, ["序号", "任务", "责任领导", "配合单位"], ["1", "修路", "李明 县住建局", "县财政局"])
    assert "县住建局" in asked(found)


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_labels_of_the_document_s_own_end_the_one_before(kind: str) -> None:
    found = entry(kind, "修路。", "牵头单位：县住建局　计划投资：80万元　配 合 单 位：县财政局　完成时限：9月底前")
    assigned = found.assigned
    assert (assigned.leads, assigned.participants, assigned.deadline) == (["县住建局"], ["县财政局"], "9月底前")
    assert assigned.doubts == []


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("said", "bodies", "deadline"),
    [
        ("（单位、时限同上）", ["县住建局"], "9月底前"),
        ("（责任单位同上）", ["县住建局"], ""),
        ("——同上", ["县住建局"], "9月底前"),
    ],
)
def test_the_same_as_above_at_the_end_of_a_task_is_taken_over_and_asked(
    kind: str, said: str, bodies: list[str], deadline: str
) -> None:
    lines = ["任务清单", "1.修路。（责任单位：县住建局；9月底前）", f"2.养路{said}", "3.种树。（责任单位：县林业局）"]
    found = read(read_bytes(PARAGRAPHS[kind](lines))).entries[1]
    assert (found.assigned.responsible, found.assigned.deadline) == (bodies, deadline)
    assert [kind for kind, _ in found.assigned.doubts] == ["ditto"]


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("9月底前；验收", "验收"),
        ("9月底前；验", "验"),
        ("9月底前。验收单位：县督查室", "验收单位："),
        ("7月底前完成清运，12月底前完成复绿整改措施：", "12月底前完成复绿整改措施："),
    ],
)
def test_words_in_a_deadline_that_are_no_time_are_asked(time: str, words: str) -> None:
    head = ["序号", "任务", "责任单位", "完成时限"]
    found = row("html", head, ["1", "修路", "县交通运输局", time], ["2", "修桥", "县住建局", "年底前"])
    assert [("deadline_words" in dict(each.assigned.doubts)) for each in found] == [True, False]
    assert words in asked(found[0])


@pytest.mark.parametrize(
    "time", ["9月底前", "立行立改；长期坚持", "6月底前完成一期；年底前完成二期", "每季度；年底前", "115年12月底前"]
)
def test_a_deadline_of_times_alone_is_not_asked(time: str) -> None:
    head = ["序号", "任务", "责任单位", "完成时限"]
    found = row("html", head, ["1", "修路", "县交通运输局", time])
    assert "deadline_words" not in dict(found[0].assigned.doubts)


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("县公安局等清查网吧。（责任单位：县公安局）", "县公安局等"),
        ("与县统计局等单位发布数据。（责任单位：县发改局）", "县统计局"),
        ("会同县统计局核对数据。（责任单位：县发改局）", "县统计局"),
        ("修路。（责任单位：县发改局）截  止：9月底前", "9月底前"),
    ],
)
def test_who_else_takes_part_and_until_when_is_shown_where_it_was_not_read(kind: str, text: str, words: str) -> None:
    found = entry(kind, text)
    assert any(words in each for each in asked(found)) or words in (found.assigned.deadline, *found.assigned.named)


@pytest.mark.parametrize("kind", TABLES)
def test_a_mark_beside_an_entry_is_shown(kind: str) -> None:
    (found,) = row(kind, ["序号", "任务", "责任单位", "备注"], ["1", "修路", "县交通局", "●"])
    assert "备注 ●" in asked(found)


@pytest.mark.parametrize("kind", TABLES)
def test_with_whom_the_work_of_a_row_is_done_is_shown(kind: str) -> None:
    (found,) = row(kind, ["序号", "任务", "责任单位"], ["1", "会同县公安局等清查网吧", "县文旅局"])
    assert any("县公安局" in each for each in asked(found))


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_the_end_of_a_time_on_a_line_of_its_own_is_shown(kind: str) -> None:
    found = entry(kind, "修路。", "责任单位：县交通局", "完成时限：9月", "底前")
    assert found.assigned.deadline == "9月底前" or "底前" in asked(found)


@pytest.mark.parametrize("says", ["总结报县住建局", "总结报送县住建局", "方案抄送县住建局"])
def test_a_body_to_which_something_is_reported_has_no_duty_by_that(says: str) -> None:
    found = entry("txt", f"修路，{says}。（责任单位：县财政局）", "2.修桥。（责任单位：县住建局）")
    assert found.assigned.doubts == []


def test_a_body_that_a_text_names_otherwise_is_asked_about() -> None:
    found = entry("txt", "修路，请县住建局把关。（责任单位：县财政局）", "2.修桥。（责任单位：县住建局）")
    assert ("unread", "县住建局") in found.assigned.doubts
