"""What a heading says holds for what is numbered under it, and is asked; an item with parts is one itself."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import PARAGRAPHS

OTHERS = ["（二）降低用能成本", "1.办电。（区供电公司负责）", "2.供水。（区水务集团负责）"]
HEADS = [
    ("（一）保障用地（区自然资源分局牵头，区发改局、各镇街配合）", ["区自然资源分局"], ["区发改局", "各镇街"], ""),
    ("（一）保障用地【牵头单位：区自然资源分局；配合单位：区发改局】", ["区自然资源分局"], ["区发改局"], ""),
    ("（一）保障用地（牵头单位：区自然资源分局，完成时限：年底前）", ["区自然资源分局"], [], "年底前"),
    ("（一）保障用地。（区自然资源分局牵头）（9月底前）", ["区自然资源分局"], [], "9月底前"),
    ("（一）保障用地。牵头单位：区自然资源分局；配合单位：各镇街", ["区自然资源分局"], ["各镇街"], ""),
]


def entries(kind: str, *lines: str, said: dict[str, str] | None = None) -> list[Entry]:
    return read(read_bytes(PARAGRAPHS[kind](["任务清单", *lines])), Answers(said or {})).entries


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(("head", "leads", "participants", "deadline"), HEADS)
def test_where_entries_stand_on_that_level_elsewhere_each_is_one(
    kind: str, head: str, leads: list[str], participants: list[str], deadline: str
) -> None:
    found = entries(kind, head, "1.供应用地。", "2.盘活闲置土地。", *OTHERS)
    assert [each.words for each in found] == ["供应用地。", "盘活闲置土地。", "办电。", "供水。"]
    for each in found[:2]:
        assert (each.assigned.leads, each.assigned.participants) == (leads, participants)
        assert each.assigned.deadline == deadline
    assert [[kind for kind, _ in each.assigned.doubts] for each in found] == [["inherit"], ["inherit"], [], []]


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_person_may_say_that_they_are_one(kind: str) -> None:
    found = entries(kind, HEADS[0][0], "1.供应用地。", "2.盘活闲置土地。", *OTHERS, said={"inherit": "one"})
    assert [each.title for each in found][:1] == ["保障用地"]
    assert len(found) == 3


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("style", ["①②", "（1）（2）", "1）2）", "a.b."])
@pytest.mark.parametrize("said", ["【责任领导：副区长 俞某】", "", "（12月底前）"])
def test_an_item_among_items_is_one_beside_its_parts(kind: str, style: str, said: str) -> None:
    first, second = style[: len(style) // 2], style[len(style) // 2 :]
    found = entries(
        kind,
        "一、民生",
        "1.稳定就业。（区人社局）",
        "2.办好教育。（区教育局）",
        f"3.优化服务。{said}",
        f"{first}新增托位。（区卫健局）",
        f"{second}建设食堂。（区民政局）",
        "4.保护文物。（区文旅局）",
    )
    assert [each.words for each in found] == [
        "稳定就业。",
        "办好教育。",
        "优化服务。",
        "新增托位。",
        "建设食堂。",
        "保护文物。",
    ]
    assert "parts" in [each for each, _ in found[2].assigned.doubts]
    assert [each.assigned.responsible for each in found[3:5]] == [["区卫健局"], ["区民政局"]]
    leaders = ["副区长 俞某"] if "领导" in said else []
    assert [each.assigned.leaders for each in found[2:5]] == [leaders] * 3
    assert [each.assigned.deadline for each in found[3:5]] == (["12月底前"] * 2 if "12月" in said else [""] * 2)


def test_or_a_heading_where_a_person_says_so() -> None:
    lines = ["1.就业。（区人社局）", "2.教育。（区教育局）", "3.服务。", "①托位。（区卫健局）", "②食堂。（区民政局）"]
    assert len(entries("txt", *lines, said={"parts": "heading"})) == 4


ROLES_BEHIND = [
    ("县公安局牵头：", ["县公安局"], []),
    ("由县公安局牵头的：", ["县公安局"], []),
    ("县公安局（牵头）：", ["县公安局"], []),
    ("县公安局、县司法局共同牵头：", ["县公安局", "县司法局"], []),
    ("县公安局负责：", [], ["县公安局"]),
    ("各乡镇负责落实：", [], ["各乡镇"]),
]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(("head", "leads", "responsible"), ROLES_BEHIND)
def test_a_line_without_a_number_hands_its_bodies_down(
    kind: str, head: str, leads: list[str], responsible: list[str]
) -> None:
    others = ["县卫健局负责：", "3.接种疫苗。", "4.体检（各乡镇配合）。"]
    found = entries(kind, head, "1.打击诈骗。", "2.整治飙车（县交警大队配合）；", *others)
    assert [each.text for each in found] == ["打击诈骗。", "整治飙车", "接种疫苗。", "体检"]
    assert [each.assigned.leads for each in found] == [leads, leads, [], []]
    assert [each.assigned.responsible for each in found] == [responsible, responsible, ["县卫健局"], ["县卫健局"]]
    assert [each.assigned.participants for each in found] == [[], ["县交警大队"], [], ["各乡镇"]]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("line", ["县委政法委负责统筹，县综治中心具体承办：", "重点做好以下工作："])
def test_a_line_that_introduces_what_comes_is_none_of_the_entry_above(kind: str, line: str) -> None:
    lines = ["1.巡逻。（县公安局负责）", "2.调解。（县司法局负责）", line, "3.例会。（县信访局负责）"]
    found = entries(kind, *lines)
    assert all(line not in each.words for each in found)
    assert [each.assigned.responsible for each in found] == [["县公安局"], ["县司法局"], ["县信访局"]]


def test_a_time_of_its_own_stands_alone_where_no_body_is_named() -> None:
    lines = (
        "一、强应用（2027年）",
        "1.修路。",
        "责任单位：县住建局",
        "2.应急广播在线。",
        "时间安排：2027年全年",
        "3.种树。",
        "责任单位：县林业局",
    )
    found = read(read_bytes("\n".join(lines).encode())).entries
    assert [each.assigned.deadline for each in found][1] == "2027年全年"


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_bodies_with_a_colon_head_what_is_numbered_below(kind: str) -> None:
    tasks = ["1.开课。完成时限：9月底前", "2.改厕。完成时限：9月底前"]
    found = entries(kind, "区教育局：", *tasks, "区卫健局、区疾控中心：", *tasks, "各镇街：", *tasks)
    assert [each.assigned.responsible for each in found[::2]] == [["区教育局"], ["区卫健局", "区疾控中心"], ["各镇街"]]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("numbers", [("A.", "A1.", "A2."), ("A.", "（a）", "（b）"), ("1.", "a）", "b）")])
def test_letters_of_another_form_are_parts(kind: str, numbers: tuple[str, str, str]) -> None:
    head, *parts = numbers
    found = entries(
        kind, f"{head}防疫", *(f"{each}布点。（区农业局负责）" for each in parts), f"{head}良种".replace("A", "B")
    )
    assert [each.number for each in found if each.assigned] == parts
    assert {each.section.title for each in found if each.assigned and each.section} == {"防疫"}
