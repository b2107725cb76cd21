"""Which paragraphs of running text are entries, and whose they are."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading, Entry


def outline(*lines: str, answers: Answers | None = None) -> DocumentReading:
    return read(read_bytes("\n".join(("任务清单", *lines)).encode()), answers)


def bodies(entry: Entry) -> tuple[list[str], list[str], list[str]]:
    return entry.assigned.leads, entry.assigned.responsible, entry.assigned.participants


def heads(reading: DocumentReading) -> list[tuple[str, ...]]:
    return [each.section.path if each.section else () for each in reading.entries]


@pytest.mark.parametrize(
    "numbers",
    [
        ("一、", "1."), ("一、", "（一）"), ("（一）", "1."), ("第一部分 ", "1、"), ("（一）", "（1）"),
        ("1.", "（1）"), ("一、", "①"), ("第一章 ", "第一条 "), ("A. ", "1."),
    ],
)  # fmt: skip
def test_what_bodies_stand_beside_is_an_entry_and_what_is_above_it_a_heading(numbers: tuple[str, str]) -> None:
    head, inner = numbers
    reading = outline(f"{head}道路", f"{inner}修路。（区交通局负责）")
    (entry,) = reading.entries
    assert (entry.words, entry.section and entry.section.title) == ("修路。", "道路")


def test_headings_stand_over_headings() -> None:
    reading = outline(
        "一、基础",
        "（一）道路",
        "1.修路。（区交通局负责）",
        "（二）绿化",
        "1.种树。（区林业局负责）",
        "二、其他",
        "1.宣传。（区委宣传部负责）",
    )
    assert heads(reading) == [("一、基础", "（一）道路"), ("一、基础", "（二）绿化"), ("二、其他",)]


def test_demands_under_an_entry_are_its_text() -> None:
    (entry,) = outline(
        "1.修好道路。（区交通局负责）", "（1）修路面。", "（2）修路灯。", answers=Answers({"children": "one"})
    ).entries
    assert (entry.title, entry.text) == ("修好道路。", "（1）修路面。\n（2）修路灯。")


def test_demands_under_an_entry_can_be_entries_of_their_own() -> None:
    lines = ("1.修好道路。（区交通局负责）", "（1）修路面。", "（2）修路灯。")
    entries = outline(*lines, answers=Answers({"children": "entries", "inherit": "yes"})).entries
    assert [(each.words, bodies(each)) for each in entries] == [
        ("修路面。", ([], ["区交通局"], [])),
        ("修路灯。", ([], ["区交通局"], [])),
    ]


def test_a_line_of_roles_belongs_to_what_stands_above_it() -> None:
    reading = outline(
        "1.修路。", "牵头单位：区交通局", "配合单位：各镇", "完成时限：年底前", "2.种树。", "牵头单位：区林业局"
    )
    assert [bodies(each) for each in reading.entries] == [(["区交通局"], [], ["各镇"]), (["区林业局"], [], [])]
    assert reading.entries[0].assigned.deadline == "年底前"


def test_a_label_alone_on_its_line_names_the_lines_below_it() -> None:
    (entry,) = outline("1.修路。", "责任单位：", "区交通局", "区住建局").entries
    assert entry.assigned.responsible == ["区交通局", "区住建局"]


def test_paragraphs_under_a_number_with_bodies_of_their_own_are_entries() -> None:
    reading = outline("一、道路", "修好路面。（区交通局负责）", "修好路灯。（区城管局负责）")
    assert [bodies(each)[1] for each in reading.entries] == [["区交通局"], ["区城管局"]]


@pytest.mark.parametrize(("answer", "entries"), [("notes", 1), ("entries", 2), ("yes", 1)])
def test_what_nobody_is_named_for_is_what_a_person_says(answer: str, entries: int) -> None:
    lines = ("一、总体要求", "坚持标本兼治。", "二、任务", "1.修路。（区交通局负责）")
    assert len(outline(*lines).left_over) == 2
    reading = outline(*lines, answers=Answers({"no_roles": answer}))
    assert (len(reading.entries), reading.left_over) == (entries, [])


@pytest.mark.parametrize("title", ["总体要求", "保障措施", "附则", "附　　则"])
def test_what_frames_the_tasks_is_no_task_where_a_person_agrees(title: str) -> None:
    lines = ("一、任务", "1.修路。（区交通局负责）", f"二、{title}", "有效期三年。")
    reading = outline(*lines, answers=Answers({"no_roles": "yes"}))
    assert (len(reading.entries), reading.left_over) == (1, [])


def test_roles_behind_the_last_of_several_demands_are_those_of_the_whole_and_asked() -> None:
    reading = outline(
        "一、道路", "1.修路。", "2.修桥。（区交通局负责）", "二、绿化", "1.种树。", "2.种草。（区林业局负责）"
    )
    assert [(each.title, bodies(each)[1]) for each in reading.entries] == [
        ("道路", ["区交通局"]),
        ("绿化", ["区林业局"]),
    ]
    assert {kind for each in reading.entries for kind, _ in each.assigned.doubts} == {"last_or_all"}


def test_an_entry_without_bodies_before_one_with_them_is_asked() -> None:
    first, second = outline("1.修路。", "2.修桥。（区交通局负责）").entries
    assert (first.assigned.doubts, second.assigned.doubts) == ([("roleless_entry", "修路。")], [])


def test_notes_signatures_and_points_are_no_part_of_an_entry() -> None:
    reading = outline("1.修路。（10分）（区交通局负责）", "注：每季度通报一次。", "2025年3月5日")
    (entry,) = reading.entries
    assert (entry.words, entry.points, reading.notes) == ("修路。", 10, ["注：每季度通报一次。"])


def test_who_issued_the_document_is_no_heading() -> None:
    reading = outline(
        "云溪区防汛指挥部", "（2025年3月）", "一、区水务局", "1.巡查堤防。", "二、区气象局", "1.发布预警。"
    )
    assert [bodies(each)[1] for each in reading.entries] == [["区水务局"], ["区气象局"]]
    assert [each.assigned.doubts for each in reading.entries] == [[], []]


def test_of_headings_within_each_other_the_innermost_is_the_body() -> None:
    lines = (
        "一、综合部门",
        "（一）区应急局",
        "1.值班。",
        "2.演练。",
        "二、主管部门",
        "（二）区水务局",
        "1.巡查。",
        "2.清淤。",
    )
    reading = outline(*lines)
    assert [bodies(each)[1] for each in reading.entries] == [["区应急局"]] * 2 + [["区水务局"]] * 2
    assert heads(reading)[0] == ("一、综合部门", "（一）区应急局")


def test_a_month_over_numbers_that_begin_anew_is_a_heading_and_no_part_of_the_entry_above() -> None:
    reading = outline("七月", "①修路。（区交通局负责）", "②修桥。（区交通局负责）", "八月", "①种树。（区林业局负责）")
    assert [(each.words, each.section.title if each.section else "") for each in reading.entries] == [
        ("修路。", "七月"),
        ("修桥。", "七月"),
        ("种树。", "八月"),
    ]


def test_a_heading_over_bodies_with_duties_is_a_group_and_no_body() -> None:
    reading = outline(
        "（一）区级部门", "区民政局：负责统筹协调；", "区财政局：足额安排资金。",
        "（二）镇街", "各镇街：摸清底数。", "区红十字会、区老年学学会等：会同区医保局组织志愿者培训。",
    )  # fmt: skip
    assert [bodies(each)[1] for each in reading.entries] == [
        ["区民政局"], ["区财政局"], ["各镇街"], ["区红十字会", "区老年学学会"],
    ]  # fmt: skip
    last = reading.entries[-1].assigned
    assert (last.is_open, last.participants) == (True, ["区医保局"])


def test_the_duties_that_the_paragraph_of_a_body_numbers_are_entries_and_asked() -> None:
    reading = outline(
        "区公安局：1.研判形势；2.劝阻率达到95%以上。", "人民银行云溪支行：1.分级管理账户；2.通报情况。",
    )  # fmt: skip
    assert [(each.number, bodies(each)[1]) for each in reading.entries] == [
        ("1.", ["区公安局"]), ("2.", ["区公安局"]), ("1.", ["人民银行云溪支行"]), ("2.", ["人民银行云溪支行"]),
    ]  # fmt: skip
    assert all(each.assigned.doubts for each in reading.entries)


def test_a_topic_that_ends_like_a_body_is_none_where_all_below_have_their_own() -> None:
    reading = outline(
        "一、服务基层", "1.联系林场。", "——责任处室：办公室；完成时限：9月底前", "2.宣讲。", "责任处室：人事处"
    )
    assert [bodies(each)[1] for each in reading.entries] == [["办公室"], ["人事处"]]
    assert [each.words for each in reading.entries] == ["联系林场。", "宣讲。"]


def test_a_summary_heads_what_its_details_hold() -> None:
    tasks = (("改造农贸市场", "县市场监管局"), ("清淤河道", "县水利局"))
    body = "".join(f"<details><summary>{task}</summary><p>牵头单位：{lead}</p></details>" for task, lead in tasks)
    found = read(read_bytes(f"<!DOCTYPE html><body><h1>云溪县重点任务</h1>{body}</body>".encode())).entries
    assert [(each.words, each.assigned.leads) for each in found] == [(task, [lead]) for task, lead in tasks]


def test_a_line_of_roles_behind_demands_is_that_of_the_whole_though_others_have_brackets() -> None:
    text = (
        "云溪县工作方案\n1．防控病虫害。\na）布设监测点。（责任单位：县农技站）\nb）统防统治。（责任单位：县供销社）\n"
        "2．打造产业链。\na）改造茶园；\nb）举办茶节。\n牵头单位：县茶业中心；配合单位：县商务局。\n"
        "3．发展生猪。（责任单位：县畜牧局）\n4．培育示范主体。（责任单位：县农业局）\n"
    )
    entries = read(read_bytes(text.encode()), Answers()).entries
    (whole,) = [each for each in entries if "打造产业链" in each.words]
    assert (whole.assigned.leads, whole.assigned.participants) == (["县茶业中心"], ["县商务局"])
    assert "举办茶节" in whole.words


def test_the_name_behind_the_last_note_is_a_signature() -> None:
    text = (
        "云溪县水利方案\n1.清理违建。拆除库区建筑。\n牵头：县水利局\n配合：县城管局\n"
        "2.收缴水费。收缴率不低于95%。\n牵头：县发改局\n配合：各乡镇\n本方案自印发之日起施行。\n云溪县水利局\n"
    )
    assert [each.assigned.responsible for each in read(read_bytes(text.encode()), Answers()).entries] == [[], []]
