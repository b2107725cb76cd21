"""Sentences that name bodies: their subject, and the verb that an entry under a body's heading begins with."""

import pytest

from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.prose import Prose
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import PARAGRAPHS

PROSE = Prose(RoleReader(NameBook()))
Roles = tuple[list[str], list[str], list[str]]


def entries(kind: str, *lines: str) -> list[Entry]:
    return read(read_bytes(PARAGRAPHS[kind](["任务清单", *lines]))).entries


def roles(entry: Entry) -> Roles:
    return entry.assigned.leads, entry.assigned.participants, entry.assigned.responsible


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县市场监管局负责对门店开展检查", ["县市场监管局"]),
        ("县公安局、县市场监管局要严厉打击", ["县公安局", "县市场监管局"]),
        ("县住建局督促物业企业落实责任", ["县住建局"]),
        ("各乡镇（街道）组织社区清理楼道", ["各乡镇（街道）"]),
        ("县委宣传部组织县融媒体中心开设专栏", ["县委宣传部"]),
        ("4月底前，县水利局完成汛前检查", ["县水利局"]),
        ("医疗救护由县卫健局实施", []),
        ("严格落实县委县政府要求", []),
        ("加强部门联动", []),
        ("设在县应急管理局的办公室做好值守", []),
    ],
)
def test_the_bodies_that_a_clause_begins_with_are_its_subject(text: str, names: list[str]) -> None:
    assert PROSE.subjects(text).responsible == names


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_subjects_beside_bodies_with_a_word_for_their_role_are_asked(kind: str) -> None:
    found = entries(
        kind,
        "（一）停放。县住建局督促物业企业，各乡镇组织社区清理，县消防救援大队负责指导。",
        "（二）生产。由县市场监管局牵头，县工信局配合，开展检查。",
        "（三）充电。9月底前，由县发改局会同县供电公司新建端口。",
        "（四）改装。县公安局要严厉打击，县城管局予以配合。",
    )
    assert [roles(each) for each in found] == [
        ([], [], ["县消防救援大队", "县住建局", "各乡镇"]),
        (["县市场监管局"], ["县工信局"], []),
        (["县发改局"], ["县供电公司"], []),
        ([], ["县城管局"], ["县公安局"]),
    ]
    assert [bool(each.assigned.doubts) for each in found] == [True, False, True, True]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("牵头组织灾害防御，县气象局、各乡镇配合。", (["县水利局"], ["县气象局", "各乡镇"], [])),
        ("牵头编制规划。", (["县水利局"], [], [])),
        ("负责牵头排查隐患。", (["县水利局"], [], [])),
        ("配合县应急局做好抢险。", (["县应急局"], ["县水利局"], [])),
        ("协助县应急局做好抢险。", (["县应急局"], ["县水利局"], [])),
        ("积极配合有关部门做好抢险。", ([], ["县水利局"], [])),
        ("参与抢险救灾。", ([], ["县水利局"], [])),
    ],
)
def test_an_opening_verb_gives_the_role_of_the_heading_and_is_asked(kind: str, text: str, want: Roles) -> None:
    found = entries(
        kind, "（一）县水利局", "1.监管水库。", f"2.{text}", "（二）县教育局", "1.组织演练。", "2.排查校舍。"
    )
    assert roles(found[1]) == want
    assert found[1].assigned.doubts
    assert roles(found[0]) == ([], [], ["县水利局"])
    assert not found[0].assigned.doubts


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    "text",
    [
        "的管网改造。",
        "，并建立台账。",
        "）建成投用。",
        "改造老旧管网和",
        "新建口袋公园（含",
        "等单位落实。",
        "区防汛指挥部。",
        "现将方案印发给你们，请认真贯彻执行。",
    ],
)
def test_what_can_hardly_be_a_task_is_asked(kind: str, text: str) -> None:
    found = entries(kind, "1.修路。（区交通局负责）", f"2.{text}（区住建局负责）", "3.种树。（区林业局负责）")
    assert [bool(each.assigned.doubts) for each in found] == [False, True, False]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    "text",
    [
        "改造提升区救助保护中心。",
        "举办招商会各一场。",
        "（1）修路；（2）架桥。",
        "做好：1）修路；2）架桥。",
        "了解民情。",
        "等级医院评审。",
    ],
)
def test_what_is_a_task_is_not(kind: str, text: str) -> None:
    found = entries(kind, "1.修路。（区交通局负责）", f"2.{text}（区住建局负责）", "3.种树。（区林业局负责）")
    assert not any(each.assigned.doubts for each in found)


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_closing_line_is_a_note(kind: str) -> None:
    found = entries(
        kind, "1.修路。（区交通局负责）", "2.种树。（区林业局负责）", "本方案由区营商办负责解释，自印发之日起施行。"
    )
    assert [each.words for each in found] == ["修路。", "种树。"]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("sentence", "want", "deadline"),
    [
        (
            "由区住建局牵头抓总，区财政局、各镇街协助，力争11月底前完成",
            (["区住建局"], ["区财政局", "各镇街"], []),
            "力争11月底前完成",
        ),
        ("请区住建局牵头协调，各镇街做好配合，完成时限为2026年11月底", (["区住建局"], ["各镇街"], []), "2026年11月底"),
        ("区住建局为牵头单位，区审计局为配合单位，长期坚持", (["区住建局"], ["区审计局"], []), "长期坚持"),
        ("由区住建局牵头、区财政局配合，年内完成", (["区住建局"], ["区财政局"], []), "年内完成"),
        ("区住建局于6月底前完成", ([], [], ["区住建局"]), "6月底前完成"),
        ("由区住建局牵头。12月底前全面完成", (["区住建局"], [], []), "12月底前全面完成"),
        ("区住建局具体负责，时限要求：8月15日前", ([], [], ["区住建局"]), "8月15日前"),
    ],
)
def test_a_clause_that_closes_a_sentence_is_the_deadline(kind: str, sentence: str, want: Roles, deadline: str) -> None:
    found = entries(kind, f"1.抓好旧改。{sentence}。", "2.种树。由区林业局牵头。")
    assert (roles(found[0]), found[0].assigned.deadline) == (want, deadline)
    assert [each for each, _ in found[0].assigned.doubts if each not in ("odd_entry", "closing_deadline")] == []


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        ("区住建、交通、水利局负责，持续推进", ([], [], ["区住建局", "区交通局", "区水利局"])),
        ("由区住建局会同区财政局等单位于12月底前完成", ([], ["区财政局"], ["区住建局"])),
        ("各镇街是责任主体，区住建局负责技术指导", ([], [], ["各镇街", "区住建局"])),
        ("区信访局牵头协调，区直有关部门、各镇街包案化解", (["区信访局"], [], ["区直有关部门", "各镇街"])),
        ("区住建局按职责负责，每月25日前报送进展", ([], [], ["区住建局"])),
        ("9月底前由区住建局牵头完成", (["区住建局"], [], [])),
    ],
)
def test_what_a_sentence_leaves_open_is_asked(kind: str, sentence: str, want: Roles) -> None:
    found = entries(kind, f"1.抓好旧改。{sentence}。", "2.种树。由区林业局牵头。")
    assert roles(found[0]) == want
    assert found[0].assigned.doubts != []


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_bracket_with_a_time_leaves_the_sentence_its_bodies(kind: str) -> None:
    found = entries(kind, "1.抓好旧改。区住建局负责。（6月30日前完成）", "2.种树。由区林业局牵头。")
    assert (roles(found[0]), found[0].assigned.deadline) == (([], [], ["区住建局"]), "6月30日前完成")


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("会同县教育局、县委政法委等排查隐患。", (["县教育局", "县委政法委"], True, False)),
        ("会同县教育局等部门排查隐患。", (["县教育局"], True, True)),
        ("会同县教育局、县公安局排查隐患。", (["县教育局", "县公安局"], False, False)),
        ("会同县财政局，县审计局核查资金。", (["县财政局", "县审计局"], False, True)),
        ("会同县财政局　县审计局核查资金。", (["县财政局", "县审计局"], False, True)),
        ("会同县财政局核查等级评定。", (["县财政局"], False, False)),
    ],
)
def test_those_with_whom_a_body_does_something_are_all_read(
    kind: str, text: str, want: tuple[list[str], bool, bool]
) -> None:
    found = entries(kind, "一、县民政局", f"1.{text}", "2.核对台账。", "二、县发改局", "1.编制规划。")[0].assigned
    assert (found.participants, found.is_open, bool(found.doubts)) == want


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("between", ["　", "  ", "、"])
def test_white_space_within_the_list_of_a_sentence_parts_no_task_from_it(kind: str, between: str) -> None:
    found = entries(kind, f"1.强化执法；公安云溪分局{between}县城管局按职责负责。", "2.种树；县林业局负责。")
    assert [roles(each)[2] for each in found] == [["公安云溪分局", "县城管局"], ["县林业局"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县自然资源、住房城乡建设局：落实养老用房同步规划。", ["县自然资源局", "县住房城乡建设局"]),
        ("县财政、审计局：加强资金监管。", ["县财政局", "县审计局"]),
        ("县发改局，财政局：争取上级资金。", ["县发改局", "财政局"]),
        ("市公路、桥梁养护中心：加强巡查养护。", ["市公路、桥梁养护中心"]),
        ("县公安局、司法局：依法查处违法行为。", ["县公安局", "司法局"]),
    ],
)
def test_bodies_before_a_colon_may_leave_out_what_they_share_and_that_is_asked(text: str, names: list[str]) -> None:
    found = PROSE.duties_of(text)
    assert found is not None
    assert (found[0].responsible, [kind for kind, _ in found[0].doubts]) == (names, ["elided"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会同市教育局，市卫健委抽检校外供餐单位，每季度不少于一次。", ["市教育局", "市卫健委"]),
        ("会同区住建局，区城管局检查在建工地施工单位。", ["区住建局", "区城管局"]),
        ("会同市民政局，市医保局核查定点医疗机构。", ["市民政局", "市医保局"]),
        ("会同县公安局，县交通局整治货运企业。", ["县公安局", "县交通局"]),
        ("会同区教育局，区民政局下属单位开展排查。", ["区教育局", "区民政局下属单位"]),
    ],
)
def test_whom_a_body_checks_is_no_part_of_its_name(text: str, names: list[str]) -> None:
    found = PROSE.companions(text)
    assert found is not None
    assert found.participants == names
