"""Cells beside the work that are numbered as its parts are: whose each part is, and until when."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.numbered_cells import grouped, sequence
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import TABLES

HEAD = ["序号", "重点任务", "具体举措", "牵头单位", "配合单位", "完成时限"]
WORK = "（1）建成学府路。\n（2）建成跨线桥。\n（3）更新站点36处。"
Told = list[tuple[list[str], list[str], str]]


def entries(kind: str, *row: str) -> list[Entry]:
    return read(
        read_bytes(TABLES[kind]([HEAD, ["1", "畅通路网", *row], ["2", "绿化", "种树。", "区林业局", "", "年底前"]]))
    ).entries


def told(found: list[Entry]) -> Told:
    return [(each.assigned.leads, each.assigned.participants, each.assigned.deadline) for each in found[:-1]]


def asked(found: list[Entry]) -> list[bool]:
    return ["numbered_cell" in [kind for kind, _ in each.assigned.doubts] for each in found[:-1]]


THREE: Told = [
    (["区住建局"], ["各街道"], "10月底前"),
    (["区住建局"], ["各街道"], "持续推进"),
    (["区交通局"], ["各街道"], "持续推进"),
]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize(
    ("work", "leads", "deadline"),
    [
        (WORK, "（1）（2）区住建局\n（3）区交通局", "（1）10月底前\n（2）（3）持续推进"),
        (WORK.replace("\n", ""), "（1）（2）区住建局；（3）区交通局", "（1）10月底前；（2）（3）持续推进"),
        (WORK.replace("。\n", ""), "（1）（2）区住建局（3）区交通局", "（1）10月底前（2）（3）持续推进"),
        (WORK, "（1）、（2）区住建局；（3）区交通局。", "（1）10月底前；（2）和（3）持续推进。"),
        (WORK, "（1）-（2）区住建局\n（3）区交通局", "（1）10月底前\n（2）—（3）持续推进"),
        (WORK, "（1、2）区住建局\n（3）区交通局", "（1）10月底前\n（2-3）持续推进"),
        (
            "（一）建成学府路（二）建成跨线桥（三）更新站点",
            "（一）（二）区住建局（三）区交通局",
            "（一）10月底前（二）（三）持续推进",
        ),
        (
            "一是建成学府路。\n二是建成跨线桥。\n三是更新站点。",
            "一是、二是区住建局\n三是区交通局",
            "一是10月底前；二是三是持续推进",
        ),
        ("①建成学府路②建成跨线桥③更新站点36处", "①②区住建局③区交通局", "①10月底前②③持续推进"),
        ("1.建成学府路。\n2.建成跨线桥。\n3.更新站点36处。", "1-2.区住建局\n3.区交通局", "1.10月底前\n2-3.持续推进"),
        (
            "1、建成学府路；2、建成跨线桥；3、更新站点36处。",
            "1、2.区住建局\n3、区交通局",
            "1、10月底前\n2至3、持续推进",
        ),
    ],
)
def test_grouped_numbers_give_each_part_its_own(kind: str, work: str, leads: str, deadline: str) -> None:
    found = entries(kind, work, leads, "各街道", deadline)
    assert told(found) == THREE
    assert asked(found) == [False] * 3
    assert [each.title for each in found] == ["畅通路网"] * 3 + ["绿化"]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("mark", ["（{}）", "{}.", "①"])
def test_one_numbered_cell_is_enough(kind: str, mark: str) -> None:
    numbers = ["①", "②"] if mark == "①" else [mark.format(each) for each in (1, 2)]
    work = f"{numbers[0]}新增床位。\n{numbers[1]}发展助餐点。"
    found = entries(kind, work, "区民政局", "各镇街", f"{numbers[0]}2027年底前\n{numbers[1]}持续推进")
    assert told(found) == [(["区民政局"], ["各镇街"], "2027年底前"), (["区民政局"], ["各镇街"], "持续推进")]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize(
    "leads", ["（1）区住建局\n（3）区交通局", "（1）区住建局；（3）区交通局", "（1）区住建局（3）区交通局"]
)
def test_a_number_that_a_cell_lacks_is_asked(kind: str, leads: str) -> None:
    found = entries(kind, WORK, leads, "", "10月底前")
    assert [each[0] for each in told(found)] == [["区住建局"], [], ["区交通局"]]
    assert asked(found) == [False, True, False]


@pytest.mark.parametrize("kind", TABLES)
def test_names_on_lines_of_their_own_belong_to_the_number_above(kind: str) -> None:
    found = entries(kind, "（1）新建公园。\n（2）新增绿道。", "（1）区园林中心\n（2）区园林中心\n　　区水务局", "", "")
    assert [each[0] for each in told(found)] == [["区园林中心"], ["区园林中心", "区水务局"]]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("work", ["建成学府路、跨线桥，更新站点。", "（1）建成学府路。\n（2）更新站点。"])
def test_numbers_that_the_work_does_not_have_are_asked_and_no_part_of_a_name(kind: str, work: str) -> None:
    found = entries(kind, work, "（1）区住建局\n（2）区交通局\n（3）区水务局", "", "年底前")
    assert told(found) == [(["区住建局", "区交通局", "区水务局"], [], "年底前")]
    assert asked(found) == [True]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("deadline", ["3、6、9月底前", "2026.9.30前", "9月30日前", "每月5日、20日前"])
def test_figures_of_a_time_are_no_numbers(kind: str, deadline: str) -> None:
    found = entries(kind, "修路。", "区交通局", "", deadline)
    assert told(found) == [(["区交通局"], [], deadline)]
    assert asked(found) == [False]


@given(
    st.lists(st.sampled_from(["建成1.8公里", "见（2）条", "改造3处；", "种树。", "达到95.5%"]), min_size=2, max_size=6),
    st.sampled_from(["（{}）", "{}.", "{}、", "{}）"]),
    st.sampled_from(["\n", "；", "。"]),
)
def test_no_letter_of_a_text_is_lost(texts: list[str], mark: str, between: str) -> None:
    text = between.join(mark.format(at) + each for at, each in enumerate(texts, 1))
    for parts in (sequence(text), grouped(text)):
        if parts:
            assert re.sub(r"\s", "", "".join(each.printed for each in parts)) == re.sub(r"\s", "", text)


@given(st.text(alphabet="（）()1239.、。；\n甲局-至", max_size=30))
def test_any_text_is_kept_whole(text: str) -> None:
    for parts in (sequence(text), grouped(text)):
        if parts:
            assert re.sub(r"\s", "", "".join(each.printed for each in parts)) == re.sub(r"\s", "", text)


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize(
    "bodies", ["1、3：区交通局\n2：区林业局", "1,3:区交通局；2:区林业局", "2：区林业局\n1和3：区交通局"]
)
def test_groups_that_are_counted_with_a_colon_give_each_measure_its_own(kind: str, bodies: str) -> None:
    found = entries(kind, "1.修路。\n2.种树。\n3.修桥。", bodies, "", "9月底前")
    assert [each.assigned.leads for each in found[:-1]] == [["区交通局"], ["区林业局"], ["区交通局"]]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("over", ["打通路网\n", "打通路网：", "主要举措:\n"])
@pytest.mark.parametrize("mark", ["（{}）", "({})", "{}.", "{}、"])
def test_what_stands_over_the_parts_of_a_cell_is_about_each(kind: str, over: str, mark: str) -> None:
    work = over + "\n".join(mark.format(at) + text for at, text in enumerate(("建成道路。", "建成桥梁。"), 1))
    found = entries(kind, work, f"{mark.format(1)}区住建局\n{mark.format(2)}区交通局", "各街道", "均为年底前")
    assert told(found) == [(["区住建局"], ["各街道"], "年底前"), (["区交通局"], ["各街道"], "年底前")]
    assert all(over.strip() in each.words for each in found[:-1])


@pytest.mark.parametrize("kind", TABLES)
def test_where_each_row_is_a_part_a_cell_of_several_is_several(kind: str) -> None:
    rows = [[str(at), f"（{at}）修第{at}条路。", "区交通局", "年底前"] for at in (1, 2)]
    several = ["3", "（1）修桥。\n（2）修站。\n（3）种树。", "区住建局", "9月底前"]
    found = read(read_bytes(TABLES[kind]([["序号", "任务", "责任单位", "完成时限"], *rows, several]))).entries
    assert [each.assigned.responsible for each in found[2:]] == [["区住建局"]] * 3
    assert all("cell_parts" in dict(each.assigned.doubts) for each in found[2:])
