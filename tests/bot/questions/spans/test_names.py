"""Which department is meant, and which is not."""

import pytest

from bot.questions.lexicon.sounds import Sounds
from bot.questions.spans.alike import is_shortened
from bot.questions.spans.bodies import known_bodies
from bot.questions.spans.names import Names, called
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def names(checklist: Checklist, sounds: Sounds) -> Names:
    pairs = [(name, each.name) for each in checklist.departments for name in called(each)]
    return Names(pairs, sounds, known_bodies())


@pytest.mark.parametrize(
    ("said", "department", "reason"),
    [
        ("教体局", "教体局", "exact"),
        ("市监局", "市场监督管理局宜阳分局", "exact"),
        ("工安", "宜阳公安分局", "same sound"),
        ("综志办", "综治办", "same sound"),
        ("教休局", "教体局", "similar characters"),
        ("党群工部", "党群工作部", "one slip"),
        ("党工部", "党群工作部", "part of the name"),
    ],
)
def test_a_department_is_recognised(names: Names, said: str, department: str, reason: str) -> None:
    naming = names.resolve(said)
    assert naming is not None
    assert (naming.departments, naming.reason) == ((department,), reason)


@pytest.mark.parametrize("said", ["水利局", "统计局", "民政局", "名政局", "司法局", "卫健委", "政法委", "某某局"])
def test_a_body_that_is_not_in_the_list_is_never_taken_for_a_similar_one(names: Names, said: str) -> None:
    naming = names.resolve(said)
    assert naming is not None
    assert naming.departments == ()
    assert len(naming.rivals) <= 3


@pytest.mark.parametrize("said", ["消防支队", "消防救援总队", "能源局", "人力资源局", "社会工作部", "司法所"])
def test_another_word_in_a_name_makes_another_body(names: Names, said: str) -> None:
    naming = names.resolve(said)
    assert naming is not None
    assert naming.departments == ()


@pytest.mark.parametrize("said", ["西关街道办事处", "西关街道", "河东镇人民政府"])
def test_another_name_before_a_common_ending_makes_another_body(sounds: Sounds, said: str) -> None:
    own = ["东关街道办事处", "东关街道", "北桥街道办事处", "河口镇人民政府"]
    naming = Names([(each, each) for each in own], sounds, known_bodies()).resolve(said)
    assert naming is None or naming.departments == ()


@pytest.mark.parametrize(
    ("said", "department"),
    [
        ("住建", "住房和城乡建设局"),
        ("住建部门", "住房和城乡建设局"),
        ("公安部门", "公安局"),
        ("消防队", "县消防救援大队"),
        ("妇联", ""),
        ("消防总队", ""),
        ("住建厅", ""),
    ],
)
def test_a_body_is_named_by_its_field_whatever_list_is_read(sounds: Sounds, said: str, department: str) -> None:
    own = [("住建局", "住房和城乡建设局"), ("公安局", "公安局"), ("县消防救援大队", "县消防救援大队")]
    naming = Names(own, sounds, known_bodies()).resolve(said)
    assert naming is not None
    assert naming.departments == ((department,) if department else ())


def test_what_two_bodies_have_as_their_field_is_neither_s(sounds: Sounds) -> None:
    naming = Names([("水务局", "水务局"), ("水务大队", "水务大队")], sounds).resolve("水务")
    assert naming is None or len(naming.departments) != 1


@pytest.mark.parametrize("said", ["高新区综治办", "外区综治办", "旧区综治办", "东区综治办"])
def test_another_place_before_a_name_is_no_slip(names: Names, said: str) -> None:
    naming = names.resolve(said)
    assert naming is None or naming.departments == () or naming.reason != "one slip"


@pytest.mark.parametrize("said", ["公安部", "教体部", "财政厅", "公安总局", "社会事业部"])
def test_a_body_of_a_higher_level_is_none_of_the_same_root(names: Names, said: str) -> None:
    naming = names.resolve(said)
    assert naming is not None
    assert naming.departments == ()


def test_the_nearest_names_share_a_root(names: Names) -> None:
    near = {said: [name for name, _ in names.nearest(said)] for said in ("消防支队", "烟草局", "应急指挥中心")}
    assert near == {"消防支队": ["消防大队"], "烟草局": [], "应急指挥中心": ["应急管理局"]}


@pytest.mark.parametrize(("said", "meant"), [("分局", 4), ("公司", 2), ("工委", 2), ("管理局", 2)])
def test_an_ending_that_several_share_is_ambiguous(names: Names, said: str, meant: int) -> None:
    naming = names.resolve(said)
    assert naming is not None
    assert len(naming.departments) >= meant


@pytest.mark.parametrize("said", ["消防车", "校园食品", "满意度", "网格员"])
def test_other_words_are_no_names(names: Names, said: str) -> None:
    assert names.resolve(said) is None


def test_every_known_body_that_no_department_is_called_is_unknown_to_the_list(names: Names) -> None:
    for body in {body for body, _ in known_bodies()} - set(names.aliases):
        naming = names.resolve(body)
        assert naming is not None, body
        assert all(is_shortened(body, each) for each in naming.departments), body


def test_every_name_of_every_department_is_its_own(names: Names, checklist: Checklist) -> None:
    for department in checklist.departments:
        for name in called(department):
            naming = names.resolve(name)
            assert naming is not None
            assert naming.departments == (department.name,), name
