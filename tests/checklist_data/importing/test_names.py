"""Lists of bodies, split into names; what is unsure is noted and never decided."""

import pytest

from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.names import is_body, is_catch_all

BOOK = NameBook(["区委宣传部"])


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("区住建局、区公安分局", ["区住建局", "区公安分局"]),
        ("区商务局，各镇街", ["区商务局", "各镇街"]),
        ("各镇街 区住建局", ["各镇街", "区住建局"]),
        ("区住建局\n各镇街", ["区住建局", "各镇街"]),
        ("区市场监\n督管理局、各镇", ["区市场监督管理局", "各镇"]),
        ("区委\n宣传部", ["区委宣传部"]),
        ("区住房和城乡建设局和各镇街", ["区住房和城乡建设局", "各镇街"]),
        ("区委宣传部及各镇街", ["区委宣传部", "各镇街"]),
        ("各县（市、区）政府", ["各县（市、区）政府"]),
        ("区直有关部门、各镇（街道）", ["区直有关部门", "各镇（街道）"]),
        ("区发改局（粮食和储备局）", ["区发改局（粮食和储备局）"]),
        ("—", []),
        ("市场监管分局 建设交通局", ["市场监管分局", "建设交通局"]),
    ],
)
def test_a_list_is_split_where_its_names_end(printed: str, names: list[str]) -> None:
    found = BOOK.split(printed)
    assert found.names == names
    assert found.doubts == {}


@pytest.mark.parametrize("name", ["各区、县级市政府", "各镇、街道", "各县（市、区）、乡镇", "各乡镇、街道办事处"])
def test_kinds_of_districts_behind_one_each_are_one_name(name: str) -> None:
    found = NameBook().split(f"区住建局、{name}")
    assert (found.names, found.doubts) == (["区住建局", name], {})


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("各镇街、企业", "one_or_two"),
        ("驻市各高校、科研院所", "one_or_two"),
        ("市教育、公安、民政局", "elided"),
        ("区住建局区城管局各镇街", "unseparated"),
        ("区委 统战部", "broken"),
        ("区水利局（联系人：王某）", "name"),
        ("补建市政消火栓", "name"),
    ],
)
def test_a_list_that_may_be_read_in_two_ways_is_asked(printed: str, kind: str) -> None:
    assert kind in BOOK.split(printed).doubts


@pytest.mark.parametrize("printed", ["区城管局等", "区城管局等部门", "区城管局等3个单位", "区城管局等有关单位"])
def test_a_list_that_ends_in_others_is_open(printed: str) -> None:
    found = BOOK.split(printed)
    assert (found.names, found.is_open) == (["区城管局"], True)


def test_a_body_behind_others_is_named_too() -> None:
    found = BOOK.split("社会事业局等区直各部门")
    assert (found.names, found.is_open) == (["社会事业局", "区直各部门"], True)


def test_what_a_person_has_said_about_words_is_taken() -> None:
    book = NameBook(given={"市教育、公安、民政局": ("市教育局", "市公安局", "市民政局")})
    found = book.split("市教育、公安、民政局，各镇")
    assert found.names == ["市教育局", "市公安局", "市民政局", "各镇"]
    assert found.is_sure


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("县残联、人社局", ["县残联", "人社局"]),
        ("县人社局、县残联", ["县人社局", "县残联"]),
        ("开发区管委会，县人社局", ["开发区管委会", "县人社局"]),
        ("县残联、人 社局", ["县残联", "人社局"]),
        ("县残联\n人社\n局", ["县残联", "人社局"]),
    ],
)
def test_words_that_a_person_named_are_not_the_end_of_a_longer_name(printed: str, names: list[str]) -> None:
    book = NameBook(["县残联", "县人社局"], given={"人社局": ("人社局",)})
    assert book.split(printed).names == names


def test_names_that_stand_by_themselves_elsewhere_settle_a_doubt() -> None:
    book = NameBook()
    book.learn("区住建局、区城管局、各镇街")
    assert book.split("区住建局区城管局各镇街").is_sure


def test_catch_alls_are_told_from_bodies() -> None:
    assert [is_catch_all(each) for each in ("各镇街", "有关单位", "区直各部门", "区住建局")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("text", ["", "局", "牵头单位", "推进工作部", "2025年9月底前", "完成率达到局"])
def test_what_is_no_name_is_no_body(text: str) -> None:
    assert not is_body(text)


@pytest.mark.parametrize("name", ["任何单位", "任何部门", "任一单位", "一切机构"])
def test_nobody_in_particular_is_no_body(name: str) -> None:
    assert not is_body(name)
    assert not is_catch_all(name)


@pytest.mark.parametrize("name", ["三大通信运营商", "各通信运营商", "四大国有银行", "五大集团", "本府所属各机关"])
def test_a_class_of_bodies_is_told_from_one(name: str) -> None:
    assert is_catch_all(name)


@pytest.mark.parametrize("name", ["八大处街道", "第三大队", "六大队", "县供电公司"])
def test_a_body_called_after_a_figure_is_one(name: str) -> None:
    assert not is_catch_all(name)


def test_white_space_within_a_name_for_many_leaves_no_mark_in_it() -> None:
    found = BOOK.split("区财政 局、沿线县 区人民政府")
    assert found.names == ["区财政局", "沿线县区人民政府"]
    assert found.doubts


@pytest.mark.parametrize(
    "name", ["各市、县农业农村局", "各县、区教育局", "各市、县、区教育局", "各市、县（区）住建局", "各镇、乡财政办公室"]
)
def test_districts_may_leave_their_department_to_the_last_of_them_and_that_is_asked(name: str) -> None:
    found = NameBook().split(f"省财政厅、{name}")
    assert (found.names, found.doubts) == (["省财政厅", name], {"one_or_two": name})


def test_a_department_that_is_named_by_itself_elsewhere_is_asked_about_beside_districts() -> None:
    found = NameBook(["县农业农村局"]).split("各市、县农业农村局")
    assert found.names == ["各市", "县农业农村局"]
    assert found.doubts


@pytest.mark.parametrize("text", ["各乡镇、县农业农村局", "各镇、区教育局", "各县、县教育局", "各市、县直各部门"])
def test_a_department_of_a_higher_rank_is_a_body_beside_districts(text: str) -> None:
    found = NameBook().split(text)
    assert (found.names, found.doubts) == (text.split("、"), {})


@pytest.mark.parametrize("word", ["完成", "落实", "责任", "配合"])
def test_a_word_of_what_bodies_do_is_none_of_them_and_is_asked_about(word: str) -> None:
    found = NameBook().split(f"市文旅局、{word}")
    assert (found.names, found.doubts) == (["市文旅局"], {"name": word})
