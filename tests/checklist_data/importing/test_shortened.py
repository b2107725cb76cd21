"""Lists that leave out what their names share: completed where the document tells how, and asked."""

import pytest

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from tests.checklist_data.importing.builders import paragraph, word, workbook

BOOK = NameBook()
BOOK.learn("区教育局、区卫健局、区民政局")


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("区教育、卫健、民政部门", ["区教育局", "区卫健局", "区民政局"]),
        ("区住建、城管、交通三部门", ["区住建部门", "区城管部门", "区交通部门"]),
        ("公安、消防、住建部门", ["公安部门", "消防部门", "住建部门"]),
        ("区委组织、宣传、统战部", ["区委组织部", "区委宣传部", "区委统战部"]),
        ("市教育、公安、民政局", ["市教育局", "市公安局", "市民政局"]),
        ("区教育局、卫健、民政部门", ["区教育局", "区卫健局", "区民政局"]),
        ("区委宣传部、网信办", ["区委宣传部", "网信办"]),
        ("区住建局、民政局", ["区住建局", "区民政局"]),
        ("区人民法院、检察院", ["区人民法院", "检察院"]),
    ],
)
def test_names_are_completed_as_the_document_writes_them_and_asked(printed: str, names: list[str]) -> None:
    found = BOOK.split(printed)
    assert found.names == names
    assert found.doubts == {"elided": printed if printed != "区教育局、卫健、民政部门" else "卫健、民政部门"}


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("中国移动、联通、电信云溪分公司", ["中国移动云溪分公司", "中国联通云溪分公司", "中国电信云溪分公司"]),
        ("中国移动、电信云溪分公司", ["中国移动云溪分公司", "中国电信云溪分公司"]),
        ("移动、联通、电信、铁塔云溪分公司", [f"{each}云溪分公司" for each in ("移动", "联通", "电信", "铁塔")]),
        ("中国移动、中国联通、中国电信云溪分公司", [f"中国{each}云溪分公司" for each in ("移动", "联通", "电信")]),
        ("移动、联通、广电网络云溪分公司", [f"{each}云溪分公司" for each in ("移动", "联通", "广电网络")]),
        ("中国农业银行、建设银行云溪支行", ["中国农业银行云溪支行", "中国建设银行云溪支行"]),
        ("中国石油、石化云溪分公司", ["中国石油云溪分公司", "中国石化云溪分公司"]),
        ("人保、太平洋云溪支公司", ["人保云溪支公司", "太平洋云溪支公司"]),
        ("市公安局刑侦、治安、网安支队", [f"市公安局{each}支队" for each in ("刑侦", "治安", "网安")]),
        ("区公安分局交警、治安大队", ["区公安分局交警大队", "区公安分局治安大队"]),
    ],
)
def test_branches_share_the_head_and_the_tail_of_their_names_and_are_asked(printed: str, names: list[str]) -> None:
    found = NameBook().split(printed)
    assert found.names == names
    assert found.doubts == {"elided": printed}
    for data in (
        f"任务清单\n1.修路。（责任单位：区住建局、{printed}）".encode(),
        workbook({"表": [["序号", "任务", "责任单位"], ["1", "修路", f"区住建局、{printed}"]]}),
    ):
        assert only(data).responsible == ["区住建局", *names]


@pytest.mark.parametrize(
    "printed",
    ["区公安局、区消防救援大队", "国网云溪供电公司、中国电信云溪分公司", "移动公司、联通公司、中国移动云溪分公司"],
)
def test_branches_with_names_of_their_own_are_left_alone(printed: str) -> None:
    found = NameBook().split(printed)
    assert (found.names, found.doubts) == (printed.split("、"), {})


@pytest.mark.parametrize(
    "kind", ["社区卫生服务中心", "卫生服务站", "村卫生室", "敬老院", "派出所", "司法所", "便民服务中心", "党群服务中心"]
)
def test_kinds_of_small_bodies_behind_every_are_asked(kind: str) -> None:
    assert "one_or_two" in NameBook().split(f"区卫健局、各乡镇卫生院、{kind}").doubts


@pytest.mark.parametrize("other", ["托育园", "供电所", "养殖场", "文化馆", "便民点"])
def test_so_is_what_may_be_one_of_a_kind(other: str) -> None:
    assert "one_or_two" in NameBook().split(f"各学校、{other}").doubts


@pytest.mark.parametrize("printed", ["各镇、区水务局", "各镇街、城投集团", "各街道、区供电公司"])
def test_a_body_behind_a_word_for_many_is_its_own(printed: str) -> None:
    found = NameBook().split(printed)
    assert (found.names, found.doubts) == (printed.split("、"), {})


@pytest.mark.parametrize(
    "printed", ["区教育局、各镇街", "区委宣传部、区委网信办", "区总工会、团区委、妇联", "住建局、民政局"]
)
def test_a_list_that_leaves_nothing_out_is_not_asked_about(printed: str) -> None:
    assert BOOK.split(printed).doubts == {}


@pytest.mark.parametrize("name", ["沿海各镇、街道", "有关镇、街道", "沿线各镇、街道", "全区各乡、镇"])
def test_towns_behind_a_word_for_many_are_one_name(name: str) -> None:
    found = NameBook().split(f"区住建局、{name}")
    assert (found.names, found.doubts) == (["区住建局", name], {})


@pytest.mark.parametrize(
    "printed", ["望潮镇、街道", "辖区各中小学、幼儿园", "各镇人民政府、街道办事处", "各单位、镇街"]
)
def test_a_word_for_a_class_behind_a_name_is_asked(printed: str) -> None:
    assert "one_or_two" in NameBook().split(printed).doubts


@pytest.mark.parametrize("noun", ["公平竞争审查联席会议成员单位", "涉水企业", "各级医疗机构", "建筑施工企业"])
def test_a_noun_behind_others_leaves_the_list_open_and_is_asked(noun: str) -> None:
    found = NameBook().split(f"区住建局、区商务局等{noun}")
    assert found.names[:2] == ["区住建局", "区商务局"]
    assert found.is_open
    assert "others" in found.doubts


@pytest.mark.parametrize("printed", ["区公安局等6部门", "区公安局等多个部门", "区公安局等行业主管部门"])
def test_departments_that_are_only_counted_are_no_name(printed: str) -> None:
    found = NameBook().split(printed)
    assert (found.names, found.is_open, found.doubts) == (["区公安局"], True, {})


def only(data: bytes) -> Assigned:
    (entry,) = read(read_bytes(data)).entries
    return entry.assigned


@pytest.mark.parametrize(
    ("words", "leads", "participants"),
    [
        ("区市场监管局会同区教育局", ["区市场监管局"], ["区教育局"]),
        ("区住建局牵头会同区城管局、各镇街", ["区住建局"], ["区城管局", "各镇街"]),
        ("由区林业局会同区公安局", ["区林业局"], ["区公安局"]),
        ("区卫健局联合区医保局", ["区卫健局"], ["区医保局"]),
        ("区教育局会同有关部门", ["区教育局"], ["有关部门"]),
    ],
)
def test_bodies_on_both_sides_of_together_are_asked_about(
    words: str, leads: list[str], participants: list[str]
) -> None:
    for data in (
        f"任务清单\n1.修路。（{words}）".encode(),
        word(paragraph("任务清单"), paragraph(f"1.修路。【{words}】")),
    ):
        found = only(data)
        assert (found.leads, found.participants, found.responsible) == (leads, participants, [])
        assert [kind for kind, _ in found.doubts] == ["together"]


def test_under_a_label_the_first_of_two_has_the_role_of_the_label() -> None:
    rows = [["序号", "任务", "责任单位"], ["1", "修路", "区市场监管局会同区教育局"]]
    found = only(workbook({"表": rows}))
    assert (found.responsible, found.participants) == (["区市场监管局"], ["区教育局"])
    assert [kind for kind, _ in found.doubts] == ["together"]


@pytest.mark.parametrize("name", ["区工商业联合会", "区残疾人联合会", "区供销合作社联合社"])
def test_a_union_is_one_body(name: str) -> None:
    assert only(f"任务清单\n1.修路。（责任单位：{name}）".encode()) == only(
        f"任务清单\n1.修路。（责任单位：{name}；）".encode()
    )
    assert only(f"任务清单\n1.修路。（责任单位：{name}）".encode()).responsible == [name]


@pytest.mark.parametrize(
    "words", ["区教育、卫健、民政部门", "区教育、卫健等部门", "市、区住建局", "区委网信办（网络安全科）"]
)
def test_a_box_is_never_dropped(words: str) -> None:
    found = only(f"任务清单\n1.修路。【{words}】\n".encode())
    assert found.responsible
    assert found.doubts


@pytest.mark.parametrize(
    "name", ["县公路、桥梁养护中心", "县防汛、抗旱指挥部办公室", "县城市运行、应急指挥中心", "县畜牧、水产、渔政服务站"]
)
def test_an_institution_called_after_several_kinds_of_work_is_one_and_asked(name: str) -> None:
    found = BOOK.split(f"区教育局、{name}、各乡镇")
    assert (found.names, found.doubts) == (["区教育局", name, "各乡镇"], {"elided": name})


@pytest.mark.parametrize("printed", ["县气象局、应急指挥中心", "县气象台、县数据中心", "县水利局、县公路养护中心"])
def test_a_body_before_an_institution_is_another_one(printed: str) -> None:
    assert BOOK.split(printed).names == printed.split("、")


@pytest.mark.parametrize("name", ["镇农业、林业和水利服务中心", "区文化、广电和旅游市场综合执法大队"])
def test_an_institution_called_after_all_that_it_does_is_one_name_and_asked(name: str) -> None:
    found = NameBook().split(name)
    assert (found.names, list(found.doubts)) == ([name], ["elided"])


def test_a_name_without_its_region_is_the_one_that_the_document_writes_in_full() -> None:
    book = NameBook()
    book.learn("县财政局、县公安局")
    found = book.split("财政局、县卫生健康局")
    assert (found.names, found.doubts) == (["县财政局", "县卫生健康局"], {"elided": "财政局"})
    assert book.split("县公安、税务局").names == ["县公安局", "县税务局"]


@pytest.mark.parametrize(
    "printed",
    [
        "朔临海关、市税务局", "云顶林场、县林业局", "石臼乡、县农业农村局", "临港海事处、市交通局", "武警中队、公安局",
        "县气象台、县水利局", "泊溪水务公司、县水利局",
    ],
)  # fmt: skip
def test_an_institution_shares_no_ending_with_the_body_behind_it(printed: str) -> None:
    found = BOOK.split(printed)
    assert (found.names, found.doubts) == (printed.split("、"), {})
