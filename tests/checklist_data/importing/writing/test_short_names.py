"""What people say for bodies is derived from their names in full, and belongs to one body alone."""

import pytest

from checklist_data.importing.writing.short_names import short_names


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


def test_what_another_body_is_named_is_not_given_away() -> None:
    assert "城管局" not in short_names(["城市管理综合行政执法局", "城管局"])["城市管理综合行政执法局"]


@pytest.mark.parametrize("name", ["公安局", "财政局", "融媒体中心"])
def test_a_name_that_nobody_shortens_stays_alone(name: str) -> None:
    assert short_names([name])[name] == []
