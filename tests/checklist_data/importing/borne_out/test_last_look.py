"""What a document does not bear out is asked about: joined names, roles that were not read, texts set aside."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.joints import has_joint
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from tests.checklist_data.importing.builders import PARAGRAPHS, TABLES

HEAD = ["序号", "任务", "责任单位", "备注"]


def paragraphs(kind: str, *lines: str) -> DocumentReading:
    return read(read_bytes(PARAGRAPHS[kind](["任务清单", *lines])))


def kinds(reading: DocumentReading) -> set[str]:
    return {kind for each in reading.entries for kind, _ in each.assigned.doubts} | {kind for kind, _ in reading.doubts}


@pytest.mark.parametrize(
    "name",
    [
        "项目业主单位县交投公司",
        "行业主管部门县住建局",
        "建设单位城投公司",
        "县水利局商县自然资源局",
        "县水利局商自然资源局",
        "区应急局督促区住建局",
        "县发展改革局县财政局",
        "区气象局有关镇街",
        "各乡镇各景区",
        "云溪水务集团国网云溪供电公司",
        "会议要求县林业局",
        "责成县信访局",
    ],
)
def test_a_name_that_holds_another_or_words_of_a_sentence_has_a_joint(name: str) -> None:
    assert has_joint(name)


@pytest.mark.parametrize(
    "name",
    [
        "岚溪县水利局",
        "国家税务总局岚溪县税务局",
        "国网青屏县供电公司",
        "中国电信岚溪县分公司",
        "石马镇人民政府",
        "县公安局交警大队",
        "县公安局城区分局",
        "区市场监管局",
        "县乡村振兴局",
        "区城市管理局",
        "县委县政府督查室",
        "区食安委各成员单位",
        "市直各有关部门和单位",
        "县经开区管委会",
        "区招商局",
    ],
)
def test_a_name_of_one_body_has_none(name: str) -> None:
    assert not has_joint(name)


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    "words",
    ["项目业主单位县交投公司参与", "责成县信访局参与", "县水利局商县自然资源局参与", "县住建局.县财政局参与"],
)
def test_a_party_that_is_not_plainly_one_body_is_asked(kind: str, words: str) -> None:
    reading = paragraphs(kind, f"1.修路，由县交通局牵头，{words}。", "2.种树，由县林业局牵头。")
    assert reading.entries[0].assigned.doubts


def test_the_body_is_taken_out_of_words_that_describe_it() -> None:
    reading = paragraphs("txt", "1.修路，由县交通局牵头，项目业主单位县交投公司参与。", "2.种树，由县林业局牵头。")
    assert reading.entries[0].assigned.participants == ["县交投公司"]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize(
    "remark", ["由县住建局负责施工许可", "县公安局配合", "牵头单位：县财政局", "由县城管局查处渣土车"]
)
def test_bodies_beside_the_columns_of_bodies_are_asked(kind: str, remark: str) -> None:
    rows = [HEAD, ["1", "改建农贸市场", "县市场监管局", remark], ["2", "建设冷链仓库", "县供销社", "已开工"]]
    first, second = read(read_bytes(TABLES[kind](rows))).entries
    assert "unread" in dict(first.assigned.doubts)
    assert not second.assigned.doubts


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_an_entry_without_bodies_among_others_is_asked(kind: str) -> None:
    reading = paragraphs(kind, "1.修路。（区交通局负责）", "2.修桥，区城投作为实施主体。", "3.种树。（区林业局负责）")
    assert [bool(each.assigned.doubts) for each in reading.entries] == [False, True, False]


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_document_that_holds_no_entry_is_left_over(kind: str) -> None:
    reading = paragraphs(kind, "全县上下要团结一心。", "争取新的更大成绩。")
    assert not reading.entries
    assert len(reading.left_over) >= 2
    assert kinds(reading) == {"left_over"}


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_paragraphs_without_numbers_are_read_by_their_subjects_and_asked(kind: str) -> None:
    reading = paragraphs(kind, "县林业局要落实防火巡护。", "县应急局要统筹应急力量，及时发布预警。")
    assert [each.assigned.responsible for each in reading.entries] == [["县林业局"], ["县应急局"]]
    assert all(each.assigned.doubts for each in reading.entries)


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_rule_of_roles_that_is_not_followed_is_asked(kind: str) -> None:
    lines = ["1.修路。（区交通局、各镇）", "2.种树。（区林业局、各镇）", "注：黑体字为牵头单位。"]
    assert "rule" in kinds(paragraphs(kind, *lines))
    assert "rule" not in kinds(paragraphs(kind, *lines[:2], "注：责任单位排第一位的为牵头单位。"))


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_list_that_goes_on_in_the_next_line_keeps_its_role_and_is_asked(kind: str) -> None:
    reading = paragraphs(
        kind,
        "1.修路",
        "牵头单位：区交通局　配合单位：区财政局",
        "区住建局　完成时限：9月底前",
        "2.种树",
        "牵头单位：区林业局",
    )
    first = reading.entries[0].assigned
    assert (first.leads, first.participants, first.deadline) == (["区交通局"], ["区财政局", "区住建局"], "9月底前")
    assert "bare_line" in dict(first.doubts)


def test_what_a_person_says_of_a_name_ends_the_question() -> None:
    document = read_bytes(PARAGRAPHS["txt"](["任务清单", "1.修路。（责任单位：县水利局商县自然资源局）"]))
    names = {"县水利局商县自然资源局": ("县水利局", "县自然资源局")}
    (found,) = read(document, Answers(names=names)).entries
    assert found.assigned.responsible == ["县水利局", "县自然资源局"]
    assert not found.assigned.doubts


def test_a_note_that_opens_with_bodies_and_a_colon_is_asked() -> None:
    lines = (
        "区民政局：负责统筹协调。",
        "（二）社会力量",
        "区红十字会、健康社团等：组织志愿者培训。",
        "各养老机构：公开收费。",
    )
    assert "aside" in kinds(paragraphs("txt", "（一）部门", *lines))
