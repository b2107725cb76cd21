"""What people say for bodies is derived from their names in full, and belongs to one body alone."""

import pytest

from checklist_data.importing.writing.short_names import short_names, short_names_to_add
from checklist_data.model import Department


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("住房和城乡建设局", "住建局"),
        ("县住房和城乡建设局", "住建局"),
        ("卫生健康局", "卫健委"),
        ("市发展和改革委员会", "发改委"),
        ("文化广电和旅游局", "文旅局"),
        ("疾病预防控制中心", "疾控中心"),
        ("爱国卫生运动委员会办公室", "爱卫办"),
        ("县国有资产监督管理委员会", "国资委"),
        ("市委网络安全和信息化委员会办公室", "网信办"),
        ("北桥街道办事处", "北桥街道"),
        ("河口镇人民政府", "河口镇"),
        ("清源供水有限公司", "供水公司"),
        ("区水务局", "水务局"),
        ("区委组织部", "组织部"),
        ("市规划和自然资源局", "规自局"),
        ("教育和科学技术局", "教科局"),
        ("区信访办公室", "信访办"),
        ("住房和城乡建设局", "住建委"),
        ("国网安河县供电公司", "供电公司"),
        ("国网安河县供电公司", "国网供电公司"),
        ("东湾供电分公司", "供电公司"),
        ("中国移动通信集团有限公司安河县分公司", "移动公司"),
        ("安河县自来水有限责任公司", "自来水公司"),
        ("河西工业园区管理委员会", "河西园区管委会"),
        ("河西工业园区管理委员会", "管委会"),
        ("城东经济技术开发区管理委员会", "开发区管委会"),
        ("市公安局东城分局", "东城公安分局"),
        ("市市场监督管理局东城分局", "市监局"),
        ("北桥街道办事处", "北桥街办"),
        ("安河农村商业银行", "农村商业银行"),
        ("安河农村商业银行股份有限公司", "农商行"),
        ("安河县农村信用合作联社", "信用社"),
        ("中国人民银行安河县支行", "人民银行"),
        ("区人民法院", "法院"),
        ("区人民法院", "区法院"),
        ("安河县人民检察院", "检察院"),
        ("安河县人民检察院", "县检察院"),
        ("共青团安河县委员会", "团县委"),
        ("共青团安河区委", "团区委"),
        ("共青团安河县委员会", "共青团"),
        ("县人民武装部", "人武部"),
        ("区归国华侨联合会", "侨联"),
    ],
)
def test_a_body_is_called_as_offices_shorten_its_name(name: str, said: str) -> None:
    assert said in short_names([name])[name]


def test_a_field_that_begins_like_a_district_is_kept_whole() -> None:
    assert short_names(["市场监督管理局"])["市场监督管理局"] == ["市监局", "市场监管局"]


def test_what_two_bodies_are_called_is_neither_s() -> None:
    assert short_names(["清源供水有限公司", "金川供水有限公司"]) == {
        "清源供水有限公司": ["清源供水公司"],
        "金川供水有限公司": ["金川供水公司"],
    }


def test_of_two_courts_neither_is_the_court() -> None:
    said = short_names(["市人民法院", "安河区人民法院"])
    assert all("法院" not in each for each in said.values())
    assert "区法院" in said["安河区人民法院"]


def test_what_another_body_is_named_is_not_given_away() -> None:
    assert "城管局" not in short_names(["城市管理综合行政执法局", "城管局"])["城市管理综合行政执法局"]


def test_an_office_is_not_called_after_its_ending_alone() -> None:
    assert short_names(["县委办公室"])["县委办公室"] == ["县委办"]


@pytest.mark.parametrize("name", ["公安局", "财政局", "融媒体中心"])
def test_a_name_that_nobody_shortens_stays_alone(name: str) -> None:
    assert short_names([name])[name] == []


def department(name: str, *short: str, spelling: str = "") -> Department:
    return Department(name, (spelling,) if spelling else (), short, ())


def test_who_has_no_short_name_in_a_folder_of_before_can_be_given_those_of_today() -> None:
    court, schools = department("安河县人民法院"), department("县教育和体育局", "教体局")
    assert short_names_to_add([court, schools]) == {"安河县人民法院": ["县法院", "人民法院", "法院"]}


def test_what_the_office_has_named_is_left_as_it_is() -> None:
    assert short_names_to_add([department("安河县人民法院", "县法院")]) == {}
    taken = department("安河县法学会", "法院", spelling="人民法院")
    assert short_names_to_add([department("安河县人民法院"), taken]) == {"安河县人民法院": ["县法院"]}
