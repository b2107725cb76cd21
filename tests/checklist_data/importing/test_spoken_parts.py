"""Paragraphs that tell several tasks one behind another are parted; those of one task stay whole."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import PARAGRAPHS

Told = list[tuple[str, list[str], list[str]]]
BRACKETS = ("（一）", "（二）", "（三）")
OTHER = "二、关于绿化。种树，由县林业局牵头。"


def entries(kind: str, *lines: str) -> list[Entry]:
    return read(read_bytes(PARAGRAPHS[kind](["任务分工", *lines]))).entries


def told(found: list[Entry]) -> Told:
    return [(each.number, each.assigned.leads, each.assigned.responsible) for each in found]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("一是修路，由县交通局牵头；二是修桥，由县住建局牵头；三是清淤，由县水利局牵头。", list("一二三")),
        ("各单位要动手。一是修路，由县交通局牵头；二是修桥，县住建局牵头；三是清淤，县水利局牵头。", list("一二三")),
        ("(一)修路，由县交通局牵头。(二)修桥，由县住建局牵头。(三)清淤，由县水利局牵头。", ["(一)", "(二)", "(三)"]),
        ("（一）修路（县交通局牵头）；（二）修桥，牵头单位为县住建局；（三）清淤，请县水利局牵头。", list(BRACKETS)),
        ("修路要抓紧，由县交通局牵头。修桥要抓紧，此项工作由县住建局牵头。清淤要抓紧，县水利局牵头。", ["", "", ""]),
    ],
)  # fmt: skip
def test_each_task_of_a_paragraph_is_an_entry(kind: str, text: str, numbers: list[str]) -> None:
    *found, _ = told(entries(kind, f"一、关于道路。{text}", OTHER))
    assert found == [
        (number, [body], []) for number, body in zip(numbers, ["县交通局", "县住建局", "县水利局"], strict=True)
    ]


def test_what_stands_before_its_tasks_is_their_heading() -> None:
    found = entries("txt", "一、关于道路。一是修路，由县交通局牵头；二是修桥，由县住建局牵头。", OTHER)
    assert [each.section.title for each in found[:2] if each.section] == ["关于道路。", "关于道路。"]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    "text",
    [
        "一、关于道路。修路要抓紧，由县交通局牵头。各镇要落实属地责任。",
        "一、关于道路。修路要抓紧，一是保质量，二是保安全，由县交通局牵头。",
        "一、关于道路。修路要抓紧，由县交通局牵头。每月通报一次。",
    ],
)
def test_a_paragraph_of_one_task_stays_whole(kind: str, text: str) -> None:
    assert len(entries(kind, text, OTHER)) == 2


def test_words_that_begin_as_a_name_does_are_no_body() -> None:
    found = entries("txt", "一、开幕式。坚持开门办节，由县文旅局牵头。", "二、接驳。增开会展中心专线，由县公安局牵头。")
    assert told(found) == [("一、", ["县文旅局"], []), ("二、", ["县公安局"], [])]


def test_a_heading_of_work_is_no_body() -> None:
    found = entries(
        "txt", "一、活动组织", "（一）演出。由县文旅局牵头。", "二、安全与宣传", "（一）保卫。由县公安局牵头。"
    )
    assert [each.assigned.responsible for each in found] == [[], []]


@pytest.mark.parametrize("stamp", ["（代章）", "（代  章）"])
def test_who_signs_for_another_is_no_body_of_the_last_task(stamp: str) -> None:
    lines = (
        "一、修路。由县交通局牵头。",
        "二、种树。由县林业局牵头。",
        "专此函达。",
        "县节会办公室",
        stamp,
        "2026年9月8日",
    )
    assert told(entries("txt", *lines))[-1] == ("二、", ["县林业局"], [])


@pytest.mark.parametrize("time", ["10月31日前完成线路勘定", "节会结束后一周内完成总结", "10月底前完成"])
def test_what_is_finished_by_when_closes_a_task_and_is_asked(time: str) -> None:
    found = entries("txt", f"一、骑行。由县文旅局牵头，县公安局协助；{time}。", OTHER)[0]
    assert found.assigned.deadline == time
    assert ("closing_deadline", time) in found.assigned.doubts


@pytest.mark.parametrize("end", ["。（{}）", "（{}）。"])
def test_sentences_with_a_bracket_each_are_tasks_under_their_title(end: str) -> None:
    tasks = ("扩大招生" + end.format("区教育局牵头"), "评选能手" + end.format("责任单位：区人社局"))
    text = f"任务清单\n（一）建强队伍。{''.join(tasks)}\n（二）修路。（责任单位：区交通局）\n"
    found = read(read_bytes(text.encode())).entries
    assert [(each.words.rstrip("。"), each.assigned.named) for each in found] == [
        ("扩大招生", ["区教育局"]),
        ("评选能手", ["区人社局"]),
        ("修路", ["区交通局"]),
    ]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("化验地块，形成报告。（县农业局牵头）", "结果录入数据库。（责任单位：县数据局）"),
        ("化验地块，形成报告（县农业局牵头）；", "结果录入数据库（责任单位：县数据局）。"),
        ("化验地块，形成报告。〔县农业局牵头〕", "结果录入数据库。〔县数据局负责〕"),
        ("化验地块，形成报告（县农业局牵头）。", "结果录入数据库（县数据局）。"),
    ],
)
def test_sentences_with_a_bracket_each_share_the_number_where_no_title_stands_over_them(
    kind: str, first: str, second: str
) -> None:
    found = entries(kind, f"3.{first}{second}", "4.推广还田。（县供销社负责）")
    assert [(each.number, each.assigned.named) for each in found] == [
        ("3.", ["县农业局"]),
        ("3.", ["县数据局"]),
        ("4.", ["县供销社"]),
    ]


@pytest.mark.parametrize("end", ["每月通报一次。", "（责任单位：各镇）", ""])
def test_a_bracket_that_closes_no_task_of_its_own_parts_nothing(end: str) -> None:
    found = entries("txt", f"3.化验地块，形成报告。（县农业局牵头）{end}", "4.推广还田。（县供销社负责）")
    assert [each.number for each in found] == ["3.", "4."]


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    "text",
    [
        "一是修路，由县交通局牵头；二是修桥，由县住建局牵头；三是清淤，由县水利局牵头。",
        "一是修路，由县交通局牵头，年底前完成；二是修桥，由县住建局牵头。三是清淤，由县水利局牵头。",
        "一是修路，县交通局牵头；二是修桥，县住建局牵头；三是清淤，县水利局牵头。",
        "一是修路，牵头单位为县交通局；二是修桥，请县住建局牵头；三是清淤，由县水利局牵头。",
        "一是修路（县交通局牵头）；二是修桥（县住建局牵头）；三是清淤（县水利局牵头）。",
    ],
)
def test_the_paragraph_below_a_heading_may_tell_its_tasks(kind: str, text: str) -> None:
    *found, _ = entries(kind, "一、关于道路", text, "二、关于绿化", "种树，由县林业局牵头。")
    assert [(each.number, each.assigned.leads) for each in found] == [
        ("一", ["县交通局"]), ("二", ["县住建局"]), ("三", ["县水利局"]),
    ]  # fmt: skip
    assert {each.section.title for each in found if each.section} == {"关于道路"}


def test_the_subject_below_a_heading_is_read_of_the_paragraph() -> None:
    lines = [
        "一、关于停车",
        "会议要求，由县住建局牵头新增泊位。",
        "二、关于学校",
        "会议要求，县公安局会同县教育局疏导交通。",
    ]
    assert told(entries("txt", *lines))[1] == ("二、", ["县公安局"], [])


def test_an_office_that_leads_makes_its_bureau_no_body_of_the_task() -> None:
    found = entries("txt", "1.扩建学校，由县教育局基建股牵头，县住建局配合。", "2.种树，由县林业局牵头。")[0]
    assert (found.assigned.leads, found.assigned.responsible) == (["县教育局基建股"], [])
